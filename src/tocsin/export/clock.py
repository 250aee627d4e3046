"""Clock: a time as a reader wants it, in UTC and in the place's own time."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from tocsin.records import Basis, Interval, Precision

CLOCKED = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY})
MONTHS = frozenset({Precision.MONTH, Precision.SEASON, Precision.MULTI_YEAR, Precision.YEAR})
GUESSED = frozenset({Basis.CONTEXT, Basis.INFERRED})


def shown(interval: Interval | None, zone: str | None) -> str:
    """ "Mon 12 Sep 2022 20:05 UTC = Tue 13 Sep 00:05 local"; days and longer are the place's own days."""
    if interval is None or (interval.start is None and interval.end is None):
        return "time not stated"
    tail = " (inferred)" if interval.basis in GUESSED else ""
    about = "about " if interval.approx else ""
    local = ZoneInfo(zone) if zone else None
    if interval.precision not in CLOCKED:
        return f"{about}{_days(interval, local or UTC)}{tail}"
    both = f"{_stretch(interval, UTC)} UTC"
    if local:
        both += f" = {_stretch(interval, local, beside=interval.start or interval.end)} local"
    return f"{about}{both}{tail}"


def moment(value: datetime) -> str:
    """ "12 Sep 2022 20:05 UTC"."""
    there = value.astimezone(UTC)
    return f"{there.day} {there:%b %Y %H:%M} UTC"


def _stretch(interval: Interval, zone: tzinfo, beside: datetime | None = None) -> str:
    """From when to when; what stands in `beside` (the same moment in UTC) is not said again."""
    start = on(zone, interval.start)
    end = on(zone, interval.end)
    if start is None or end is None:
        return f"from {_minute(start, beside)}" if start else f"until {_minute(end, beside)}"
    if interval.precision is Precision.MINUTE and end - start <= timedelta(minutes=1):
        return _minute(start, beside)
    if start.date() == end.date():
        return f"{_minute(start, beside)}–{end:%H:%M}"
    return f"{_dated(start, year=not beside)} to {_minute(end, start)}"


def on(zone: tzinfo, moment: datetime | None) -> datetime | None:
    """A moment on the clock of a zone; at the ends of the calendar, where zones overflow, as it stands."""
    try:
        return moment.astimezone(zone) if moment else None
    except OverflowError:
        return moment


def _minute(moment: datetime | None, beside: datetime | None = None) -> str:
    if moment is None:
        return "unknown"
    if beside and moment.date() == beside.date():
        return f"{moment:%H:%M}"
    return _dated(moment, year=not beside or moment.year != beside.year)


def _dated(moment: datetime, *, year: bool) -> str:
    return f"{moment:%a} {moment.day} {moment:%b}{f' {moment.year}' if year else ''} {moment:%H:%M}"


def _days(interval: Interval, zone: tzinfo) -> str:
    start = on(zone, interval.start)
    last = on(zone, interval.end - timedelta(seconds=1) if interval.end else None)
    if start is None or last is None:
        return f"from {_day(start)}" if start else f"until {_day(last)}"
    if start.date() >= last.date():
        return _day(start)
    if interval.precision in MONTHS and start.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(start, last)
    if start.year == last.year:
        return f"{start:%a} {start.day} {start:%b} to {_day(last)}"
    return f"{_day(start)} to {_day(last)}"


def _months(start: datetime, last: datetime) -> str:
    if (start.month, last.month) == (1, 12):
        return f"{start.year}" if start.year == last.year else f"{start.year} to {last.year}"
    if (start.year, start.month) == (last.year, last.month):
        return f"{start:%B %Y}"
    return f"{start:%B} to {last:%B %Y}" if start.year == last.year else f"{start:%B %Y} to {last:%B %Y}"


def _day(moment: datetime | None) -> str:
    return f"{moment:%a} {moment.day} {moment:%b %Y}" if moment else "unknown"
