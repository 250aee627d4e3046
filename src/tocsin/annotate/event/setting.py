"""What each sentence of a report is read with: view, persons, weapons, attributions, place on the page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, TypeVar

from tocsin.annotate import weapons as arms
from tocsin.annotate.event import parties
from tocsin.annotate.event.cast import Cast, cast
from tocsin.annotate.event.classify import hits
from tocsin.annotate.event.company import Scene
from tocsin.annotate.event.past import When
from tocsin.annotate.event.view import View, view
from tocsin.knowledge.events import words
from tocsin.records import (
    Attribution,
    EventType,
    Interval,
    Mention,
    Quantity,
    Report,
    Sentence,
    Span,
    TimeMention,
    WeaponMention,
)

_HEADS = frozenset({"headline", "heading"})
_ARMED = frozenset({"military", "security-service", "police", "armed-group", "rebel", "militia"})
_STATES = frozenset({"state", "government", "ministry", "alliance"})
_LONG_AGO = timedelta(days=30)
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_VIOLENT_SHARE = 0.15  # of a report's sentences that tell of violence beyond doubt
_FEW = 8  # sentences that one word of an arena may colour
_MINUTE = re.compile(r"\d+(?:st|nd|rd|th)-minute$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence and all that its events are read from."""

    index: int
    view: View
    cast: Cast
    scene: Scene
    attributions: tuple[Attribution, ...]
    weapons: tuple[WeaponMention, ...]
    block: str  # kind of the block it stands in
    outlet: str | None
    when: When  # the report's
    numbers: tuple[Quantity, ...] = ()
    partisan: bool = False


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_Spanned)


def lines(
    report: Report,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    *,
    numbers: Sequence[Quantity] = (),
    times: Sequence[TimeMention] = (),
    published: Interval | None = None,
) -> Iterator[Line]:
    """The sentences of a report, each with what belongs to it."""
    blocks = _blocks(report, sentences)
    views = [view(s, heading=kind in _HEADS) for s, kind in zip(sentences, blocks, strict=True)]
    violent, theme, when = _violent(views), _theme(views, mentions), _when(report, times, published)
    named = _by_sentence(sentences, mentions)
    armed = _by_sentence(sentences, arms.find(report, tuple(sentences)))
    spoken = _spoken(sentences, attributions)
    counted = _by_sentence(sentences, numbers)
    sides = parties.of(report, mentions)
    for index, seen in enumerate(views):
        who = cast(seen, named[index], sides)
        yield Line(
            index,
            seen,
            who,
            _scene(seen, who, violent=violent, theme=theme),
            tuple(spoken[index]),
            tuple(armed[index]),
            blocks[index],
            report.outlet,
            when,
            tuple(counted[index]),
            report.partisan,
        )


def _by_sentence(sentences: Sequence[Sentence], things: Iterable[S]) -> dict[int, list[S]]:
    """Spanned things by the sentence they stand in."""
    found: dict[int, list[S]] = defaultdict(list)
    at = 0
    for thing in sorted(things, key=lambda t: t.span):
        while at < len(sentences) and sentences[at].end <= thing.span.start:
            at += 1
        if at < len(sentences) and sentences[at].start <= thing.span.start:
            found[at].append(thing)
    return found


def _spoken(
    sentences: Sequence[Sentence], attributions: Iterable[Attribution]
) -> dict[int, list[Attribution]]:
    """Attributions by the sentences that their content touches."""
    found: dict[int, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        whole = Span(
            min((c.start for c in attribution.content), default=0),
            max((c.end for c in attribution.content), default=0),
        )
        for index in _touched(sentences, whole):
            if any(c.overlaps(sentences[index].span) for c in attribution.content):
                found[index].append(attribution)
    return found


def _touched(sentences: Sequence[Sentence], span: Span) -> Iterator[int]:
    """Indices of the sentences that a span overlaps, found by bisection."""
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    while low < len(sentences) and sentences[low].start < span.end:
        yield low
        low += 1


def _blocks(report: Report, sentences: Sequence[Sentence]) -> list[str]:
    """The kind of block that each sentence stands in."""
    found: list[str] = []
    ordered = sorted(report.blocks, key=lambda block: block.span)
    at = 0
    for sentence in sentences:
        while at < len(ordered) and ordered[at].span.end <= sentence.start:
            at += 1
        here = at < len(ordered) and ordered[at].span.start <= sentence.start
        headline = report.headline is not None and report.headline.covers(sentence.span)
        found.append("headline" if headline else ordered[at].kind if here else "paragraph")
    return found


def _when(report: Report, times: Sequence[TimeMention], published: Interval | None) -> When:
    """The report's year, and the times it names that lie long before it."""
    published = published or report.published
    if published is None or published.start is None:
        return When(_year(published))
    limit = published.start - _LONG_AGO
    ended = [(t.span, t.interval.end) for t in times if t.interval is not None and t.type == "DATE"]
    old = {span.start: span.end for span, end in ended if end is not None and end < limit}
    begun = [(t.span.start, t.interval.start) for t in times if t.interval is not None and t.type == "DATE"]
    last = published.end or published.start
    ahead = frozenset(at for at, start in begun if start is not None and start >= last)
    return When(_year(published), old, ahead)


def _year(published: Interval | None) -> int | None:
    """The year of publication; where it is unknown any year in the words tells of the past."""
    return published.start.year if published is not None and published.start is not None else None


def _violent(views: Sequence[View]) -> bool:
    """True when a fair share of a report's sentences tell of violence beyond doubt."""
    sure = 0
    for seen in views:
        root = min(range(len(seen.tokens)), key=lambda at: (seen.depth[at], at), default=0)
        found = hits(seen, list(range(len(seen.tokens))), root, Scene())
        sure += any(hit.frame.type is EventType.ASSAULT and hit.frame.need in {"", "war"} for hit in found)
    return sure >= max(2, _VIOLENT_SHARE * len(views))


def _theme(views: Sequence[View], mentions: Sequence[Mention]) -> str:
    """arena or forum where a report has more of their nouns than of violence in earnest; calm where it has
    no such word and names no state or force; else ""."""
    powers = any(actor.kind in _ARMED | _STATES for mention in mentions for actor in mention.actors)
    found: set[str] = set()
    for seen in views:
        found |= seen.pairs
        found.update(*(seen.forms[at] for at, token in enumerate(seen.tokens) if token.pos in _NOUNS))
    minutes = any(_MINUTE.match(pair) for pair in found)  # "in the 78th minute"
    martial = len(found & words()["martial"])
    arena, forum = len(found & words()["arena"]), len(found & words()["forum"])
    if arena + minutes > martial and arena + minutes >= len(views) / _FEW:
        return "arena"
    if forum > martial:
        return "forum"
    return "" if martial or powers else "calm"


def _scene(seen: View, who: Cast, *, violent: bool, theme: str) -> Scene:
    kinds = {at: {actor.kind for actor in mention.actors} for at, mention in who.heads.items()}
    return Scene(
        frozenset(at for at, found in kinds.items() if found & _ARMED),
        frozenset(at for at, found in kinds.items() if found & _STATES),
        frozenset(at for at, token in enumerate(seen.tokens) if token.entity.endswith("PER")),
        violent,
        theme,
    )
