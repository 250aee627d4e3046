"""First days of holidays in a year, by the rules of data/times.toml."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tocsin.knowledge.times import Holiday

from . import calendars

NTH = re.compile(r"(-?\d) (\d) (\d+)$")
HEBREW = {"rosh": 0, "kippur": 9, "sukkot": 14, "torah": 21, "hanukkah": 83, "purim": -193, "passover": -163}


def first_days(holiday: Holiday, year: int) -> list[date]:
    """The days in a Gregorian year on which a holiday begins: none, one, or two of a short lunar year."""
    rule = holiday.rule
    try:
        return [day for day in _days(rule, year) if day is not None and day.year == year]
    except (ValueError, OverflowError):
        return []


def _days(rule: str, year: int) -> list[date | None]:
    if found := re.fullmatch(r"(\d\d)-(\d\d)", rule):
        return [date(year, int(found[1]), int(found[2]))]
    if found := re.fullmatch(r"(easter|orthodox)([+-]\d+)", rule):
        sunday = calendars.easter(year) if found[1] == "easter" else calendars.orthodox_easter(year)
        return [sunday + timedelta(days=int(found[2]))]
    if found := NTH.match(rule):
        return [_nth(year, *(int(number) for number in found.groups()))]
    if rule == "election":
        return [_nth(year, 1, 1, 11) + timedelta(days=1)]
    calendar, _, rest = rule.partition(" ")
    return _of_calendar(calendar, rest, year)


def _of_calendar(calendar: str, rest: str, year: int) -> list[date | None]:
    if calendar == "hebrew":
        return [calendars.hebrew_new_year(y) + timedelta(days=HEBREW[rest]) for y in (year, year + 1)]
    if calendar == "lunar":
        return [calendars.lunar_new_year(year)]
    month, day = (int(number) for number in rest.split("/"))
    return [calendars.to_gregorian(calendar, y, month, day) for y in _years(calendar, year)]


def _years(calendar: str, year: int) -> range:
    """Years of another calendar that touch a Gregorian year."""
    if calendar == "hijri":
        middle = (year - 622) * 33 // 32
        return range(middle - 1, middle + 3)
    return range(year - (622 if calendar == "jalali" else 8), year - (620 if calendar == "jalali" else 6))


def _nth(year: int, n: int, weekday: int, month: int) -> date:
    """The n-th weekday of a month, the last for -1."""
    if n < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta(days=(after.isoweekday() - weekday - 1) % 7 + 1)
    start = date(year, month, 1)
    return start + timedelta(days=(weekday - start.isoweekday()) % 7 + 7 * (n - 1))
