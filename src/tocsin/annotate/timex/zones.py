"""Clocks: names of zones to IANA zones or fixed offsets, and local time to UTC and back."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tocsin.errors import UsageError
from tocsin.knowledge import zones as table

OFFSET = re.compile(r"(?:GMT|UTC)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d\d))?$", re.IGNORECASE)
LOCAL = "local"
TAIL = re.compile(r"(?:\s*[+\-−–]\s?\d{1,2}(?::?\d\d)?)?(?![\w])")


def parse(name: str) -> str:
    """The IANA zone or fixed offset ("+06:00") that a user's words name; UsageError where there is none."""
    found = resolve(name, None)
    if found is None:
        raise UsageError(f"unknown time zone: {name!r} (try an IANA name such as Asia/Yerevan, or +04:00)")
    return found


def resolve(name: str, home: str | None) -> str | None:
    """The zone that a printed name means; `home`, the report's own zone, settles shared abbreviations."""
    words = " ".join(name.split())
    if words.lower() in (LOCAL, "local time"):
        return home
    known = table.table()
    if words in known.shared and home in known.shared[words]:
        return home
    if words in known.abbreviations:
        return known.abbreviations[words]
    bare = re.sub(r"(?i)\s+(?:(?:standard|daylight|summer|winter|local)\s*)?(?:time)?$", "", words)
    for candidate in (words, bare):
        found = known.names.get(candidate) or known.names.get(candidate.title())
        if found:
            return found
    return _fixed(words) or _iana(words)


def _fixed(words: str) -> str | None:
    match = OFFSET.match(words)
    if match is None:
        return None
    sign, hours, minutes = match.groups()
    if int(hours) > 14 or int(minutes or 0) > 59:
        return None
    return f"{'+' if sign == '+' else '-'}{int(hours):02d}:{int(minutes or 0):02d}"


def _iana(words: str) -> str | None:
    try:
        ZoneInfo(words)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return words


@cache
def _abbreviation() -> re.Pattern[str]:
    names = sorted(table.table().abbreviations, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))}){TAIL.pattern}")


def match_abbreviation(text: str, at: int) -> int | None:
    """Where a zone's abbreviation that starts at `at` ends ("GMT", "UTC+6"), or None."""
    match = _abbreviation().match(text, at)
    return match.end() if match else None


def is_name(words: str) -> bool:
    """True for what stands before "time" and names a clock."""
    words = " ".join(words.split())
    return words.lower() == LOCAL or (words[:1].isupper() and resolve(words, "UTC") is not None)


@cache
def clock(zone: str) -> tzinfo:
    """The rules of a zone that `resolve` returned."""
    fixed = OFFSET.match(zone)
    if fixed is None:
        return ZoneInfo(zone)
    sign, hours, minutes = fixed.groups()
    delta = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(delta if sign == "+" else -delta)


def to_utc(local: datetime, zone: str | None) -> datetime | None:
    """UTC of a naive local time; None outside the years a calendar has. Unknown zone counts as UTC.

    A time that a clock change repeats is the first of the two; one that it skips is read by the clock before.
    """
    try:
        return local.replace(tzinfo=clock(zone) if zone else UTC).astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def to_local(instant: datetime, zone: str | None) -> datetime:
    """The naive local time of an instant; UTC where the zone is unknown."""
    try:
        return instant.astimezone(clock(zone) if zone else UTC).replace(tzinfo=None)
    except (OverflowError, ValueError):
        return instant.replace(tzinfo=None)
