"""From worded speeches to attributions: speakers known, one voice one hop, hedges only where no one else speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.annotate.attribution import speakers
from tocsin.annotate.attribution.direct import Page
from tocsin.annotate.attribution.memory import Memory
from tocsin.annotate.attribution.speech import Speech
from tocsin.records import Attribution, Hop, Mention, Span

NARRATED = frozenset(("ask", "accuse", "threaten", "promise", "opine", "deny"))
MOSTLY = 0.6  # share of a content that must lie in another for it to be nested there


def build(page: Page, mentions: Sequence[Mention], speeches: Sequence[Speech]) -> tuple[Attribution, ...]:
    """Attributions in order of their content, the outer before the inner."""
    known = speakers.index(page, mentions)
    memory = Memory()
    found: list[Attribution] = []
    hops: dict[tuple[int, Span | None], Hop] = {}
    for speech in sorted(speeches, key=lambda s: s.verb):
        chain = []
        for link in speech.sources:
            key = (speech.verb, link.span)
            if key not in hops or link.span is None:
                hops[key] = speakers.hop(link, known, memory)
            chain.append(hops[key])
        found.append(_attribution(speech, tuple(chain)))
    ordered = sorted(found, key=lambda a: (a.content[0].start, -size(a.content), a.cue))
    return tuple(kept for a in ordered if (kept := _settled(a, ordered)) is not None)


def size(spans: Sequence[Span]) -> int:
    """Characters held by spans that do not overlap."""
    return sum(span.end - span.start for span in spans)


def holds(outer: Attribution, inner: Attribution) -> bool:
    """True where most of the inner content lies in the outer one, which is larger."""
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in outer.content for b in inner.content
    )
    return size(outer.content) > size(inner.content) and shared >= MOSTLY * size(inner.content)


def _attribution(speech: Speech, chain: tuple[Hop, ...]) -> Attribution:
    return Attribution(
        content=speech.content,
        cue=speech.cue,
        hops=chain,
        form=speech.form,
        act=speech.act,
        inferred=speech.inferred,
        confidence=speech.confidence,
        rule=speech.rule,
    )


def _settled(inner: Attribution, everyone: Sequence[Attribution]) -> Attribution | None:
    """A hedge inside another's words adds no speaker; a narrated act by the speaker's own side is the speaker's."""
    around = [a for a in everyone if a is not inner and a.hops and holds(a, inner)]
    if not around:
        return inner
    nearest = min(around, key=lambda a: size(a.content))
    if inner.form == "hedge":
        return None
    if not inner.hops or inner.act not in NARRATED:
        return inner
    if speakers.same_side(nearest.hops[-1], inner.hops[-1]):
        return replace(inner, hops=(nearest.hops[-1],))
    return inner
