"""From worded speeches to attributions: speakers known, one voice one hop."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tocsin.annotate.attribution import speakers
from tocsin.annotate.attribution.memory import Memory
from tocsin.annotate.attribution.page import Page
from tocsin.annotate.attribution.speech import UNNAMED, Speech
from tocsin.records import Attribution, Hop, Mention, Report, Span

CARRIERS = frozenset(("agency", "state-media", "newspaper", "broadcaster"))
NARRATED = frozenset(("ask", "accuse", "threaten", "promise", "opine", "deny"))
MOSTLY = 0.6  # share of a content that must lie in another for it to be nested there


def build(
    page: Page, report: Report, mentions: Sequence[Mention], speeches: Sequence[Speech]
) -> tuple[Attribution, ...]:
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
                before = len(memory.voices)
                hops[key] = speakers.hop(link, known, memory)
                if link.how == "addressee":
                    del memory.voices[before:]
            if link.how != "addressee":
                chain.append(hops[key])
            elif _carries(hops[key], page, report):
                chain.append(replace(hops[key], how="relay"))
        chain = [h for n, h in enumerate(chain) if n + 1 == len(chain) or h.actors != chain[n + 1].actors]
        if (
            report.partisan
            and (speech.form == "according" or speech.rule == "passive")
            and all(map(_unnamed, chain))
        ):
            chain = []  # a party's own information
        found.append(_attribution(speech, tuple(chain)))
    ordered = sorted(found, key=lambda a: (a.content[0].start, -size(a.content), a.cue))
    near = _neighbours(page, ordered)
    settled = (_settled(a, near[next(iter(page.sentences(a.content[0])), 0)]) for a in ordered)
    return tuple(a for a in settled if a is not None)


def _neighbours(page: Page, found: Sequence[Attribution]) -> Mapping[int, list[Attribution]]:
    """Attributions under every sentence that their content touches."""
    near: dict[int, list[Attribution]] = defaultdict(list)
    for a in found:
        for number in {n for c in a.content for n in page.sentences(c)}:
            near[number].append(a)
    return near


def _carries(told: Hop, page: Page, report: Report) -> bool:
    """True for a known agency, station or paper other than the report's own.

    Its own is told by its outlet, its dateline or the page around it.
    """
    own = [
        report.outlet or "",
        *(page.text[d.agency.start : d.agency.end] for d in report.datelines if d.agency),
    ]
    own += [page.text[f.span.start : f.span.end] for f in report.furniture]
    for actor in told.actors:
        names = (actor.name, *actor.aliases)
        if (
            actor.kind not in CARRIERS
            or ":" in actor.id
            or any(n and n.lower() in o.lower() for n in names for o in own)
        ):
            return False
    return bool(told.actors)


def _unnamed(hop: Hop) -> bool:
    return all(actor.name == UNNAMED for actor in hop.actors)


def size(spans: Sequence[Span]) -> int:
    """Characters held by spans that do not overlap."""
    return sum(span.end - span.start for span in spans)


def holds(outer: Attribution, inner: Attribution) -> bool:
    """True where most of the inner content lies in the outer one, which is larger."""
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in outer.content for b in inner.content
    )
    return size(outer.content) > size(inner.content) and shared >= MOSTLY * size(inner.content)


def _alongside(other: Attribution, hedge: Attribution) -> bool:
    """Someone named speaks in the same words, in more, or in most of them."""
    if other.form == "hedge" or not other.hops or not hedge.hops:
        return False
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in other.content for b in hedge.content
    )
    return shared >= MOSTLY * size(hedge.content)


def _same(outer: Attribution, inner: Attribution) -> bool:
    """Said or denied is just what the inner one narrates ("denied that X had asked for a delay")."""
    told = outer.act == "deny" != inner.act or outer.act not in NARRATED
    return told and outer.content == inner.content


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
    """A hedge inside another's words is no speaker; an act of the speaker's own side is the speaker's."""
    if inner.form == "hedge" and any(_alongside(a, inner) for a in everyone):
        return None
    around = [a for a in everyone if a is not inner and a.hops and (holds(a, inner) or _same(a, inner))]
    if not around:
        return inner
    nearest = min(around, key=lambda a: size(a.content))
    if not inner.hops or inner.act not in NARRATED:
        return inner
    if nearest.act == "deny" or speakers.same_side(nearest.hops[-1], inner.hops[-1]):
        return replace(inner, hops=(nearest.hops[-1],))
    return inner
