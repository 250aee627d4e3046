"""Place, time, weapons and numbers of a proposition: those that stand in its own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from tocsin.records import (
    Absent,
    EventMention,
    Gap,
    PlaceRole,
    Precision,
    Quantity,
    Reading,
    Span,
    TimeMention,
    WeaponMention,
    When,
    Where,
)


class Spanned(Protocol):
    """Anything that stands on words."""

    @property
    def span(self) -> Span:
        """Its words."""
        ...


S = TypeVar("S", bound=Spanned)

# Finer first: of several times in one proposition the finest dates it.
FINENESS = {
    Precision.MINUTE: 0,
    Precision.HOUR: 1,
    Precision.PART_OF_DAY: 2,
    Precision.DAY: 3,
    Precision.MULTI_DAY: 4,
    Precision.WEEK: 5,
    Precision.MONTH: 6,
    Precision.SEASON: 7,
    Precision.YEAR: 8,
    Precision.MULTI_YEAR: 9,
    Precision.OPEN: 10,
}


def within(items: Iterable[S], span: Span) -> list[S]:
    """Those that lie inside `span`."""
    return [item for item in items if span.covers(item.span)]


def own(items: Iterable[S], span: Span, inner: Sequence[Span]) -> list[S]:
    """Those inside `span` that no proposition nested in it has nearer to it."""
    return [item for item in within(items, span) if not any(i.covers(item.span) for i in inner)]


def places(event: EventMention, reading: Reading, inner: Sequence[Span]) -> tuple[Where, ...]:
    """Where the proposition is said to happen; places of speakers and offices have no role and stay out."""
    found = []
    for mention in own(reading.places, event.span, inner):
        role = mention.role
        if mention.part_of is not None:
            role = PlaceRole.CONTAINER
        if role is None:
            continue
        found.append(
            Where(
                mention.place, mention.name, mention.span, role, implicit=False, confidence=mention.confidence
            )
        )
    return tuple(found)


def time(event: EventMention, reading: Reading, inner: Sequence[Span]) -> When | Absent:
    """When the proposition is said to happen, by its own words or by those that open its sentence."""
    inside = own(reading.times, event.span, inner)
    nearby = [t for t in inside if _dates(t)] or _frame(event, reading) or [t for t in inside if _lasts(t)]
    if not nearby:
        return Absent(Gap.NOT_STATED)
    best = min(nearby, key=lambda t: (FINENESS[t.interval.precision] if t.interval else 99, t.span.start))
    assert best.interval is not None
    return When(best.span, best.interval, best.rule)


def _dates(mention: TimeMention) -> bool:
    return mention.interval is not None and mention.use == "event" and mention.type in ("DATE", "TIME")


def _lasts(mention: TimeMention) -> bool:
    """A length of time that the words place: "in the past 24 hours", "has lasted two hours"."""
    return mention.interval is not None and mention.type == "DURATION"


def _frame(event: EventMention, reading: Reading) -> list[TimeMention]:
    """Times that open the proposition's clause from outside: "Overnight, …"; those of the saying stay out."""
    sentence = reading.sentences[event.sentence]
    lead = Span(sentence.start, event.span.start)
    return [t for t in within(reading.times, lead) if _dates(t) and t.span.end >= event.span.start - 3]


def weapons(event: EventMention, reading: Reading, inner: Sequence[Span]) -> tuple[WeaponMention, ...]:
    """Weapons named in the proposition."""
    return tuple(own(reading.weapons, event.span, inner))


def numbers(event: EventMention, reading: Reading, inner: Sequence[Span]) -> tuple[Quantity, ...]:
    """Casualties and other counts named in the proposition."""
    return tuple(own(reading.quantities, event.span, inner))
