"""What times are counted from: the writing, and what the text spoke of last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from tocsin.records import Interval, Precision

from . import zones
from .stretch import Stretch
from .tense import Tense

FINE = frozenset((Precision.MINUTE, Precision.HOUR))
MONTHLIKE = frozenset(("month", "day", "days", "week", "weekend", "part", "minute", "hour", "second"))
DAYLIKE = frozenset(("day", "part", "minute", "hour", "second"))
NEAR = timedelta(days=3)
NO_TENSE = Tense()


@dataclass(frozen=True, slots=True)
class Writing:
    """When a layer was written, on the local clock of the report's place; both ends None where unknown."""

    lo: datetime | None = None
    hi: datetime | None = None
    exact: bool = False

    @property
    def day(self) -> date | None:
        """The day of writing."""
        if self.lo is None or self.hi is None:
            return None
        return (self.lo if self.exact else self.lo + (self.hi - self.lo) / 2).date()

    @property
    def now(self) -> datetime | None:
        """The latest moment of which the text can speak as past."""
        return self.lo if self.exact else self.hi


def writing(published: Interval | None, zone: str | None) -> Writing:
    """The local clock's reading of a time of publication."""
    if published is None or (published.start is None and published.end is None):
        return Writing()
    start, end = published.start or published.end, published.end or published.start
    assert start is not None and end is not None
    if published.precision in FINE or end - start <= timedelta(hours=1):
        return Writing(zones.to_local(start, zone), zones.to_local(end, zone), exact=True)
    # A bare date is the date as printed wherever the event was: its middle falls on that day in most zones.
    middle = zones.to_local(start + (end - start) / 2, zone)
    if end - start <= timedelta(days=1):
        day = datetime(middle.year, middle.month, middle.day)
        return Writing(day, day + timedelta(days=1))
    return Writing(zones.to_local(start, zone), zones.to_local(end, zone))


@dataclass(frozen=True, slots=True)
class Thread:
    """What the text has spoken of so far, and how the clause at hand speaks."""

    writing: Writing
    home: str | None
    narrative: bool = False  # a history, told in order, whose dates have little to do with the writing
    last: Stretch | None = None  # last time told, any width
    last_day: Stretch | None = None  # last day or finer
    first_day: Stretch | None = None
    last_quarter: Stretch | None = None
    month: tuple[int, int] | None = None  # last month told, with its year
    year: int | None = None  # last year told by itself since that month
    before_christ: int | None = None
    paragraph: int = -1  # in which `last_day` stands
    here: int = -1  # the paragraph at hand
    tense: Tense = NO_TENSE
    saying: bool = False  # the time at hand is when something was said, not when it happened

    def told(self, stretch: Stretch) -> Thread:
        """The thread after one more time."""
        if stretch.value.startswith("BC"):
            return replace(self, before_christ=int(stretch.value[2:6]))
        if stretch.lo is None or stretch.hi is None or stretch.type not in ("DATE", "TIME"):
            return self
        stretch = self._at_home(stretch, stretch.lo, stretch.hi)
        assert stretch.lo is not None
        now = replace(self, last=stretch, before_christ=None)
        if stretch.unit == "quarter":
            now = replace(now, last_quarter=stretch)
        if stretch.unit in MONTHLIKE:
            now = replace(now, month=(stretch.lo.year, stretch.lo.month), year=None)
        elif stretch.unit == "year":
            now = replace(now, year=stretch.lo.year)
        if stretch.unit in DAYLIKE:
            now = replace(now, last_day=stretch, paragraph=self.here, first_day=self.first_day or stretch)
        return now

    def _at_home(self, stretch: Stretch, lo: datetime, hi: datetime) -> Stretch:
        """The same on the report's own clock: "2250 GMT on Monday" may be Tuesday there."""
        if stretch.zone is None or self.home is None or stretch.zone == self.home:
            return stretch
        start, end = zones.to_utc(lo, stretch.zone), zones.to_utc(hi, stretch.zone)
        if start is None or end is None:
            return stretch
        there = zones.to_local(start, self.home), zones.to_local(end, self.home)
        return replace(stretch, lo=there[0], hi=there[1], zone=None)

    @property
    def today(self) -> date | None:
        """Whence a date without a year is looked for: the day of writing, in a history the one last told."""
        if (
            (self.narrative or self.writing.day is None)
            and self.last is not None
            and self.last.lo is not None
        ):
            return self.last.lo.date()
        return self.writing.day

    def day(self) -> Stretch | None:
        """The day that a clock or a part of day without a date belongs to, as the stretch that names it.

        The last day told in the paragraph (or just before it, where the hour of writing is unknown: then "at
        5 p.m." is not the day of writing); else one told before that is near the writing; else None.
        """
        if self.last_day is not None and (
            self.here - self.paragraph <= (0 if self.writing.exact else 1)
            or self.writing.day is None
            or self.narrative
        ):
            return self.last_day
        for told in (self.last_day, self.first_day):
            if told is None or told.lo is None or self.writing.now is None:
                continue
            if timedelta(0) <= self.writing.now - told.lo <= NEAR:
                return told
        return None
