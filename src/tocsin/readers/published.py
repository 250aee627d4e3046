"""When a report was published, as the caller, the page or the printed text state it: never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from tocsin.errors import UsageError
from tocsin.knowledge import zones
from tocsin.readers.printed import DATE, clock, zone_words
from tocsin.records import Basis, Dateline, Interval, Precision, Stamp

_YEARS = range(1900, 2101)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OFFSET = re.compile(r"(?:GMT|UTC)?\s?([+−–-])\s?(\d{1,2})(?::?(\d{2}))?$")
_DATE = re.compile(DATE, re.IGNORECASE)
# The kind of stamp that says best when the whole was published.
_BEST = ("published", "last-updated", "as-of", "post", "update")

Published = tuple[Interval | None, tuple[str, ...]]


def given(value: str | datetime | None) -> Published:
    """The caller's own word; raises UsageError where it is no possible time."""
    if value is None:
        return None, ()
    try:
        return _read(value, "given by the caller")
    except ValueError as error:
        raise UsageError(f"published: {value!r} is no date or time: {error}") from error


def stated(value: object, by: str) -> Published:
    """What metadata state; what cannot be a time is left out, and the reason says so."""
    if not isinstance(value, str) or not value.strip():
        return None, () if value in (None, "") else (f"{by}: {value!r} is no date or time: ignored",)
    try:
        return _read(value.strip(), by)
    except ValueError as error:
        return None, (f"{by}: {value[:40]!r} ignored: {error}",)


def printed(text: str, stamps: Sequence[Stamp], datelines: Sequence[Dateline]) -> Published:
    """A day with its year that the text prints as its own date."""
    for stamp in sorted(stamps, key=lambda stamp: _BEST.index(stamp.kind)):
        words = text[stamp.span.start : stamp.span.end]
        if interval := _moment(words):
            return interval, (f"printed: {words}",)
    for dateline in datelines:
        if dateline.date and (interval := _moment(words := text[dateline.date.start : dateline.date.end])):
            return interval, (f"printed: {words}", "a day without a time, taken in UTC")
    return None, ()


def _read(value: str | datetime, by: str) -> Published:
    if isinstance(value, datetime):
        moment: datetime = value
    else:
        value = value.strip()
        if re.fullmatch(r"\d{4}-?\d{2}-?\d{2}", value):
            day = date.fromisoformat(value)
            return _day(day), (by, "a day without a time, taken in UTC")
        moment = _parse(value)
    reasons: tuple[str, ...] = (by,)
    if moment.tzinfo is None:
        moment, reasons = moment.replace(tzinfo=UTC), (by, "a time without a zone, taken as UTC")
    return _minute(moment), reasons


def _parse(value: str) -> datetime:
    """ISO 8601 in its usual spellings, or the form of mail headers."""
    try:
        return datetime.fromisoformat(re.sub(r"\s*(?:UTC|GMT|Z)$", "+00:00", value, flags=re.IGNORECASE))
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError) as error:
        raise ValueError("not in ISO 8601 (2024-04-17 or 2024-04-17T14:30+06:00)") from error


def _minute(moment: datetime) -> Interval:
    _check(moment.year)
    start = moment.astimezone(UTC).replace(second=0, microsecond=0)
    return Interval(start, start + timedelta(minutes=1), Precision.MINUTE, Basis.EXPLICIT)


def _day(day: date, zone: tzinfo = UTC) -> Interval:
    _check(day.year)
    start = datetime.combine(day, time(), zone).astimezone(UTC)
    return Interval(start, start + timedelta(days=1), Precision.DAY, Basis.EXPLICIT)


def _check(year: int) -> None:
    if year not in _YEARS:
        raise ValueError(f"the year {year} is outside {_YEARS[0]} to {_YEARS[-1]}")


def _moment(words: str) -> Interval | None:
    """The printed day, and the minute where the clock and its zone are printed too; None without a year."""
    found = _DATE.search(words)
    try:
        day = _printed_day(found.group()) if found else None
        if day is None or day.year not in _YEARS:
            return None
        rest = words[: found.start()] + " " + words[found.end() :] if found else ""
        at, zone = clock(rest), _zone(zone_words(rest))
        if at is None or zone is None:
            return _day(day)
        return _minute(datetime.combine(day, at, zone))
    except (ValueError, OverflowError):
        return None


def _printed_day(words: str) -> date | None:
    """A day with its year; 05/04/2024 is ambiguous and so none, 05.04.2024 is a day before its month."""
    numbers = re.findall(r"\d+", words)
    month = next(
        (i + 1 for i, name in enumerate(_MONTHS) if re.search(rf"\b{name}", words, re.IGNORECASE)), None
    )
    if month:
        return date(int(numbers[1]), month, int(numbers[0])) if len(numbers) == 2 else None
    if len(numbers) != 3:
        return None
    if len(numbers[0]) == 4:
        return date(int(numbers[0]), int(numbers[1]), int(numbers[2]))
    first, second, year = (
        int(numbers[0]),
        int(numbers[1]),
        int(numbers[2]) + (2000 if len(numbers[2]) == 2 else 0),
    )
    if "." in words or first > 12 or first == second:
        return date(year, second, first)
    return date(year, first, second) if second > 12 else None


def _zone(words: str | None) -> tzinfo | None:
    """The clock that the words name, where they name one."""
    if words is None:
        return None
    table = zones.table()
    name = table.abbreviations.get(words) or table.names.get(re.sub(r"\s[Tt]ime$", "", words)) or words
    offset = _OFFSET.fullmatch(name)
    if offset:
        sign = 1 if offset[1] == "+" else -1
        shift = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(sign * shift)
    return ZoneInfo(name) if "/" in name or name == "UTC" else None
