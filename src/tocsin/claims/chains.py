"""Chains: which attributions a proposition stands under, outermost first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tocsin.records import Attribution, EventMention, Hop, Span

MIN_SHARE = 0.6  # of the proposition's characters that a content must hold to be its attribution


def over(event: EventMention, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Attributions whose content holds most of the proposition, outermost first.

    A carried-over attribution gives way to a worded one that is no part of the same quotation.
    """
    held = [a for a in attributions if _share(event.span, a) >= MIN_SHARE]
    held.sort(key=lambda a: (-_size(a), a.content[0].start, a.cue))
    worded = [a for a in held if not a.inferred]
    if worded:
        held = [a for a in held if not a.inferred or a.form == "direct"]
    return tuple(held)


def hops(attributions: Sequence[Attribution]) -> tuple[Hop, ...]:
    """One chain from nested attributions; a speaker named twice in a row is one hop."""
    chain: list[Hop] = []
    for attribution in attributions:
        for hop in attribution.hops:
            if not hop.actors:
                continue
            if chain and _same(chain[-1], hop):
                continue
            chain.append(hop)
    return tuple(chain)


def _size(attribution: Attribution) -> int:
    return sum(span.end - span.start for span in attribution.content)


def _share(span: Span, attribution: Attribution) -> float:
    """Part of `span` that the attribution's content covers; "X said" in the midst of it counts as covered."""
    parts = list(attribution.content)
    parts += [
        Span(left.end, right.start)
        for left, right in pairwise(attribution.content)
        if any(left.end <= cue.start and cue.end <= right.start for cue in attribution.cue)
    ]
    shared = sum(max(0, min(span.end, c.end) - max(span.start, c.start)) for c in parts)
    return shared / max(1, span.end - span.start)


def _same(left: Hop, right: Hop) -> bool:
    return {actor.id for actor in left.actors} == {actor.id for actor in right.actors}
