"""The incident that a report is about: when it was and what it cost, as the whole report tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tocsin.records.values import Interval, Span


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many people, by whatever the report says most fully; `high` None = unbounded.

    rule: stated (a figure) | listed (people told of one by one) | shot-less-dead (of those shot, the living).
    """

    low: int
    high: int | None
    spans: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Principal:
    """A report's principal incident: the id of its `Incident` and what all its words together give.

    `day` is the day by the clocks of the place, `interval` the finest time told of it and `dated` the words
    both rest on; all empty where nothing in the report dates it: a publication is never put in their place.
    `killed` and `wounded` are None where nobody is told of.
    """

    incident: str
    day: date | None
    interval: Interval | None
    dated: tuple[Span, ...]
    killed: Headcount | None
    wounded: Headcount | None
