"""Place, time, weapons and numbers of a proposition: those that stand in its own words."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.claims.near import Nearby, own, within
from tocsin.records import (
    Absent,
    EventMention,
    Gap,
    PlaceMention,
    PlaceRole,
    Precision,
    Quantity,
    Sentence,
    Span,
    TimeMention,
    WeaponMention,
    When,
    Where,
)

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


def places(event: EventMention) -> tuple[Where, ...]:
    """Where the proposition is said to happen; a place that its clause takes from another is implicit."""
    return tuple(_where(event, mention, role) for mention, role in event.places)


def _where(event: EventMention, mention: PlaceMention, role: PlaceRole) -> Where:
    return Where(
        mention.place,
        mention.name,
        mention.span,
        role,
        implicit=not event.span.covers(mention.span),
        confidence=mention.confidence,
    )


def time(
    event: EventMention, sentence: Sentence, nearby: Nearby, inner: Sequence[Span], *, text: str
) -> When | Absent:
    """When the proposition is said to happen, by its own words or by those that open its sentence.

    Words that say when, on a day that nothing settles ("on Tuesday night" in an undated report), are kept as
    candidates of an unresolved time.
    """
    inside = own(nearby.times, event.span, inner)
    found = [t for t in inside if _dates(t)] or _frame(event, sentence, nearby)
    found = found or [t for t in inside if _lasts(t)]
    if not found:
        words = tuple(text[t.span.start : t.span.end] for t in inside if _undated(t))
        return Absent(Gap.UNRESOLVED, words) if words else Absent(Gap.NOT_STATED)
    best = min(found, key=lambda t: (FINENESS[t.interval.precision] if t.interval else 99, t.span.start))
    assert best.interval is not None
    return When(best.span, best.interval, best.rule)


def _dates(mention: TimeMention) -> bool:
    return mention.interval is not None and mention.use == "event" and mention.type in ("DATE", "TIME")


def _undated(mention: TimeMention) -> bool:
    return mention.interval is None and mention.use == "event" and mention.type in ("DATE", "TIME")


def _lasts(mention: TimeMention) -> bool:
    """A length of time that the words place: "in the past 24 hours", "has lasted two hours"."""
    return mention.interval is not None and mention.type == "DURATION"


def _frame(event: EventMention, sentence: Sentence, nearby: Nearby) -> list[TimeMention]:
    """Times that open the proposition's clause from outside: "Overnight, …"; those of the saying stay out."""
    lead = Span(sentence.start, event.span.start)
    return [t for t in within(nearby.times, lead) if _dates(t) and t.span.end >= event.span.start - 3]


def weapons(event: EventMention, nearby: Nearby, inner: Sequence[Span]) -> tuple[WeaponMention, ...]:
    """Weapons named in the proposition."""
    return tuple(own(nearby.weapons, event.span, inner))


def numbers(event: EventMention, nearby: Nearby, inner: Sequence[Span]) -> tuple[Quantity, ...]:
    """Casualties and other counts named in the proposition."""
    return tuple(own(nearby.quantities, event.span, inner))
