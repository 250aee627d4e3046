"""Clock: a time as a reader wants it, in UTC and in the place's own time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from tocsin.records import Interval, Precision

CLOCKED = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY})


def shown(interval: Interval | None, zone: str | None) -> str:
    """ "12 Sep 2022 20:05 UTC = 13 Sep 00:05 local"; days and longer are the place's own calendar days."""
    if interval is None or (interval.start is None and interval.end is None):
        return "time not stated"
    about = "about " if interval.approx else ""
    if interval.precision in CLOCKED:
        utc = _stretch(interval, UTC)
        local = f" = {_stretch(interval, ZoneInfo(zone))} local" if zone else ""
        return f"{about}{utc} UTC{local}"
    return f"{about}{_days(interval, ZoneInfo(zone) if zone else UTC)}"


def _stretch(interval: Interval, zone: tzinfo) -> str:
    start = interval.start.astimezone(zone) if interval.start else None
    end = interval.end.astimezone(zone) if interval.end else None
    if start is None or end is None:
        return f"from {_minute(start)}" if start else f"until {_minute(end)}"
    if interval.precision is Precision.MINUTE and end - start <= timedelta(minutes=1):
        return _minute(start)
    tail = f"{end:%H:%M}" if start.date() == end.date() else _minute(end)
    return f"{_minute(start)}–{tail}"


def _minute(moment: datetime | None) -> str:
    return f"{moment.day} {moment:%b %Y %H:%M}" if moment else "unknown"


def _days(interval: Interval, zone: tzinfo) -> str:
    start = interval.start.astimezone(zone) if interval.start else None
    last = (interval.end - timedelta(seconds=1)).astimezone(zone) if interval.end else None
    if start is None:
        return f"until {_day(last)}"
    if last is None:
        return f"from {_day(start)}"
    if start.date() >= last.date():
        return _day(start)
    if interval.precision in (Precision.MONTH, Precision.SEASON) and start.day == 1:
        if (start.year, start.month) == (last.year, last.month):
            return f"{start:%B %Y}"
        return f"{start:%B %Y} to {last:%B %Y}"
    if interval.precision is Precision.YEAR:
        return f"{start.year}"
    return f"{_day(start)} to {_day(last)}"


def _day(moment: datetime | None) -> str:
    return f"{moment.day} {moment:%b %Y}" if moment else "unknown"
