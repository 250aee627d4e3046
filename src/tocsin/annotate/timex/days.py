"""What the rules for days and months say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from tocsin.knowledge import times

from .match import Match, full_year, pointing, printed_year
from .phrase import Phrase

# Classes beside a number that is no year.
NO_YEAR_AFTER = frozenset(("money", "plus", "slash", "than", "least", "nearly", "over"))
NO_YEAR_BEFORE = frozenset(("percent", "money", "units", "unit", "ampm"))
# A road's name after the number of a house, and words that put a year and no house before it.
ROAD_NAME = frozenset(("name", "ordinal", "dot", "month"))
YEAR_BEFORE = frozenset(("in", "of", "since", "until", "by", "during", "from", "to", "month", "comma"))
LONGEST_ROAD = 5  # words, points counted


def _days(match: Match) -> list[tuple[int, int]]:
    """Each day of "12, 13 and 15 June" with its place among the lexemes."""
    days = [(match.found.start("d"), match["d"].value)]
    start, end = match.found.span("tail")
    days += [
        (n, match.lexed.lexemes[n].value)
        for n in range(start, end)
        if match.lexed.lexemes[n].kind in ("small", "ordinal")
    ]
    return days


def _month_and_days(match: Match) -> list[Phrase] | None:
    days = _days(match)
    if match.kind("y") == "mil" and match["y"].value < 2400:
        return None  # a clock time
    month, year = match["m"].value, printed_year(match)
    if any(not 1 <= day <= 31 for _, day in days):
        return None
    said = [
        Phrase(first=at, last=at + 1, kind="calendar", rule=match.rule, year=year, month=month, day=day)
        for at, day in days
    ]
    if match.rule == "month-day":
        said[0] = replace(said[0], first=match.found.start())
    said[-1] = replace(said[-1], last=match.found.end())
    if match.rule == "day-month":
        said[0] = replace(said[0], first=match.found.start())
    if match.rule == "month-day" and match.has("p"):
        said = [replace(phrase, pointing=pointing(match)) for phrase in said]
    return said


def _slashed(match: Match) -> Phrase | None:
    """ "17/04/2024", "04/17/2024", "13.05.2024", "2024/04/17"."""
    text = match.lexed.lexemes[match.found.start()].value
    numbers = [int(number) for number in re.split(r"[/.]", text)]
    first = numbers[0] > 31
    year, month, day = (numbers[0], numbers[1], numbers[2]) if first else (numbers[2], numbers[1], numbers[0])
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    open_order = "/" in text and not first and day <= 12 and numbers[1] <= 12
    return match.phrase(year=full_year(year), month=month, day=day, swap=open_order)


def _iso(match: Match) -> Phrase | None:
    text = match.lexed.lexemes[match.found.start()].value
    year, month, day = (int(number) for number in text[:10].split("-"))
    if not (1 <= month <= 12 and 1 <= day <= 31 and year > 0):
        return None
    clock = re.match(r"(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?", text[11:])
    if clock is None:
        return match.phrase(year=year, month=month, day=day)
    hour, minute = int(clock[1]), int(clock[2])
    if hour > 24 or minute > 59:
        return None
    second = int(clock[3]) if clock[3] else None
    zone = clock[4]
    return match.phrase(year=year, month=month, day=day, hour=hour, minute=minute, second=second, zone=zone)


def _other_calendar(match: Match) -> Phrase | None:
    month, calendar = match.value("m"), match.kind("m")
    if calendar == "holiday":
        month, calendar = times.table().calendars["hijri"].get(month), "hijri"
    if month is None:
        return None
    day = match.value("d") if match.rule == "other-calendar" else None
    return match.phrase(year=int(match["y"].value), month=month, day=day, calendar=calendar)


def _bare_year(match: Match) -> Phrase | None:
    """A number that may be a year: its neighbours decide."""
    year = match["y"].value
    return match.phrase(year=year) if 1000 <= year < 2100 and _is_year(match) else None


def _is_year(match: Match) -> bool:
    """False for counts ("1950 soldiers"), sums, and the numbers of resolutions, flights and roads."""
    lexed, at, table = match.lexed, match.found.start(), times.table()
    before, after = lexed.kind(at - 1), lexed.kind(at + 1)
    named = lexed.word(at - 2) if before == "dot" else lexed.word(at - 1)
    counted = before in NO_YEAR_AFTER or after in NO_YEAR_BEFORE or lexed.word(at + 1) in table.no_year_after
    glued = lexed.text[lexed.lexemes[at].end : lexed.lexemes[at].end + 1].isalpha()
    numbered = named in (table.no_year_before if before != "dot" else ("no", "nos"))
    return not (counted or glued or numbered or _house(match))


def _house(match: Match) -> bool:
    """ "2013 Elm Street", "1402 East 34th St." are at no time; "in 2013 Wall Street" is."""
    lexed, at = match.lexed, match.found.start()
    if lexed.kind(at - 1) in YEAR_BEFORE or lexed.kind(at + 1) not in ROAD_NAME:
        return False
    for n in range(at + 1, at + 1 + LONGEST_ROAD):
        if n > at + 1 and lexed.word(n) in times.table().roads:
            return True
        if lexed.kind(n) not in ROAD_NAME:
            return False
    return False


def _years(match: Match) -> list[Phrase] | None:
    """ "1915-17", "2014-15": a year and another of its century."""
    first = match["y"].value
    last = first // 100 * 100 + int(match["z"].value)
    if (
        not (first < last < first + 50 and match["z"].end - match["z"].start == 2)
        or _bare_year(match) is None
    ):
        return None
    start = match.found.start()
    return [
        Phrase(first=start, last=start + 1, kind="calendar", rule="year", year=first),
        Phrase(first=start + 2, last=start + 3, kind="calendar", rule="year", year=last),
    ]


def _yy(match: Match) -> Phrase:
    return match.phrase(year=printed_year(match))


def _weekday(match: Match) -> Phrase:
    return match.phrase(weekday=match["w"].value, pointing=pointing(match))


def _month(match: Match) -> Phrase:
    return match.phrase(month=match["m"].value, pointing=pointing(match))


def _dayword(match: Match) -> Phrase:
    days, part = match["w"].value
    said = times.table().words["night"].value if part else None
    if part == "overnight":
        return match.phrase(part=said, pointing="overnight")
    return match.phrase(shift=days, unit="day", anchor="writing", part=said)


def _day_before(match: Match) -> Phrase | None:
    """The day before yesterday."""
    days, part = match["w"].value
    if match["u"].value != "day" or part:
        return None
    return match.phrase(
        shift=days + (1 if match.kind("side") == "after" else -1), unit="day", anchor="writing"
    )


def _holiday(match: Match) -> Phrase:
    return match.phrase(holiday=match["h"].value, year=match.value("y"), pointing=pointing(match))


def _weekend(match: Match) -> Phrase:
    return match.phrase(weekend=True, pointing=pointing(match))


def _eve(match: Match) -> Phrase:
    return match.phrase(shift=-1, unit="day", anchor="event", count=1)


BUILDERS: Mapping[str, Callable[[Match], Phrase | list[Phrase] | None]] = {
    "iso": _iso, "slashed": _slashed, "month-day": _month_and_days, "day-month": _month_and_days,
    "other-calendar": _other_calendar, "other-month": _other_calendar,
    "month-year": lambda match: match.phrase(month=match["m"].value, year=printed_year(match)),
    "month": _month, "years": _years, "year": _bare_year, "yy": _yy, "weekday": _weekday, "dayword": _dayword,
    "day-before": _day_before, "holiday": _holiday, "weekend": _weekend, "eve": _eve,
}  # fmt: skip
