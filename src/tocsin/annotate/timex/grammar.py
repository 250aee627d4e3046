"""Smallest time expressions: which rules match where, and what each match says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from tocsin.knowledge import times
from tocsin.knowledge.times import Part

from .lexer import Lexed, Lexeme
from .patterns import compiled
from .phrase import Phrase

SMALL_HOURS = Part("TMO", 0, 6)
LATE_HOURS = Part("TNI", 22, 26)
WEEKDAY_OF_PARTS = "XXXX-WXX-"
ABOUT = frozenset(("about", "nearly"))
LAST = frozenset(("last", "past", "previous"))
NEXT = frozenset(("next", "coming", "following"))


class Match:
    """A rule's match: its lexemes by the names of the rule's groups."""

    __slots__ = ("found", "lexed", "rule")

    def __init__(self, rule: str, lexed: Lexed, found: re.Match[str]) -> None:
        self.rule, self.lexed, self.found = rule, lexed, found

    def __getitem__(self, name: str) -> Lexeme:
        return self.lexed.lexemes[self.found.start(name)]

    def value(self, name: str) -> Any:
        """The group's value, None where it took no part."""
        return self[name].value if self.has(name) else None

    def kind(self, name: str) -> str | None:
        """The group's class, None where it took no part."""
        return self[name].kind if self.has(name) else None

    def has(self, name: str) -> bool:
        """True where the group took part and is not empty, or took part as a mark of a choice."""
        return self.found.re.groupindex.get(name) is not None and self.found.start(name) >= 0

    def phrase(self, kind: str = "calendar", **said: Any) -> Phrase:
        """A phrase over the whole match."""
        return Phrase(first=self.found.start(), last=self.found.end(), kind=kind, rule=self.rule, **said)


def atoms(lexed: Lexed) -> list[Phrase]:
    """The smallest expressions of a text, none overlapping, in order."""
    candidates: list[tuple[int, int, int, Match]] = []
    for priority, (rule, pattern) in enumerate(compiled()):
        for found in pattern.finditer(lexed.classes):
            match = Match(rule, lexed, found)
            candidates.append((found.start(), -found.end(), priority, match))
    candidates.sort(key=lambda row: row[:3])
    return list(_longest(candidates))


def _longest(candidates: list[tuple[int, int, int, Match]]) -> Iterator[Phrase]:
    """Leftmost, then longest, then first rule; a rule that declines gives way to the next."""
    until = 0
    for start, _, _, match in candidates:
        if start < until:
            continue
        built = BUILDERS[match.rule](match)
        phrases = [built] if isinstance(built, Phrase) else built
        if phrases:
            yield from phrases
            until = match.found.end()


def _year(match: Match, name: str = "y") -> int | None:
    """A year, "'89" and "10" included."""
    value = match.value(name)
    if value is None:
        return None
    value = int(value)
    if value < 100:
        return value + (2000 if value < 40 else 1900)
    return value


def _pointing(match: Match) -> str | None:
    kind = match.kind("p")
    if kind in LAST:
        return "last"
    if kind in NEXT:
        return "next"
    if kind in ("that", "same"):
        return "that"
    return "this" if kind else None


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
    month, year = match["m"].value, _year(match)
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
        said = [replace(phrase, pointing=_pointing(match)) for phrase in said]
    return said


def _slashed(match: Match) -> Phrase | None:
    """ "17/04/2024": day first unless that cannot be; "04/17/2024"."""
    numbers = [int(number) for number in re.split(r"[/.]", match.lexed.lexemes[match.found.start()].value)]
    year, rest = (numbers[0], numbers[1:]) if numbers[0] > 31 else (numbers[2], numbers[:2])
    month, day = (rest[0], rest[1]) if numbers[0] > 31 else (rest[1], rest[0])
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return match.phrase(year=year if year > 99 else year + (2000 if year < 40 else 1900), month=month, day=day)


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
    lexed, at, table = match.lexed, match.found.start(), times.table()
    year = match["y"].value
    if lexed.lexemes[at].kind == "year" and not 1000 <= year < 2100:
        return None
    before, after = lexed.kind(at - 1), lexed.kind(at + 1)
    if before in ("money", "plus", "slash", "than", "least", "nearly", "dot") and before != "dot":
        return None
    if before == "over" or after in ("percent", "money", "units", "unit", "ampm"):
        return None
    if lexed.word(at - 1) in table.no_year_before or lexed.word(at + 1) in table.no_year_after:
        return None
    if lexed.text[lexed.lexemes[at].end : lexed.lexemes[at].end + 1].isalpha():
        return None
    return match.phrase(year=year)


def _years(match: Match) -> list[Phrase] | None:
    """ "1915-17", "2014-15": a year and another of its century."""
    first = match["y"].value
    last = first // 100 * 100 + int(match["z"].value)
    if not (first < last < first + 50 and match["z"].end - match["z"].start == 2) or _bare_year(match) is None:
        return None
    start = match.found.start()
    return [
        Phrase(first=start, last=start + 1, kind="calendar", rule="year", year=first),
        Phrase(first=start + 2, last=start + 3, kind="calendar", rule="year", year=last),
    ]


def _yy(match: Match) -> Phrase:
    return match.phrase(year=_year(match))


def _weekday(match: Match) -> Phrase:
    return match.phrase(weekday=match["w"].value, pointing=_pointing(match))


def _month(match: Match) -> Phrase:
    return match.phrase(month=match["m"].value, pointing=_pointing(match))


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
    return match.phrase(shift=days + (1 if match.kind("side") == "after" else -1), unit="day", anchor="writing")


def _holiday(match: Match) -> Phrase:
    return match.phrase(holiday=match["h"].value, year=match.value("y"), pointing=_pointing(match))


def _weekend(match: Match) -> Phrase:
    return match.phrase(weekend=True, pointing=_pointing(match))


def _part(match: Match) -> Phrase:
    edge = match.kind("e")
    return match.phrase(part=match["part"].value, pointing=_pointing(match), edge=edge)


def _small_hours(match: Match) -> Phrase | None:
    if match["u"].value != "hour":
        return None
    part = match.value("part")
    if part is None:
        part = LATE_HOURS if match.kind("e") == "late" else SMALL_HOURS
    return match.phrase(part=part, edge=match.kind("e"))


def _moment(match: Match) -> Phrase:
    return match.phrase(hour=match["w"].value, minute=0, half_day="24")


def _clock(match: Match) -> Phrase | None:
    hour, minute, second = _digits(match["c"].value)
    half = match.value("half")
    return _told(match, hour, minute, second, half)


def _digits(value: Any) -> tuple[int, int, int | None]:
    if isinstance(value, int):
        return value, 0, None
    numbers = [int(number) for number in re.split(r"[:.]", value)]
    return numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None


def _told(match: Match, hour: int, minute: int, second: int | None, half: str | None) -> Phrase | None:
    """A clock time, or None where no clock shows it."""
    if hour > 24 or minute > 59 or (second or 0) > 59 or (hour == 24 and minute):
        return None
    if half and hour > 12:
        half = "24"
    elif half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = match.lexed.lexemes[match.found.end("z") - 1].value if match.has("z") else None
    return match.phrase(hour=hour, minute=minute, second=second, half_day=half, zone=zone)


def _military(match: Match) -> Phrase | None:
    """ "0330 GMT", "2305ET", "1430 hours"."""
    if match.rule == "military-hours" and match["u"].value not in ("hour", "hrs", "hr"):
        return None
    value = match["c"].value
    return _told(match, value // 100, value % 100, None, "24")


def _oclock(match: Match) -> Phrase | None:
    return _told(match, match["c"].value, 0, None, None)


def _zone(match: Match) -> Phrase:
    return match.phrase(zone=match["z"].value)


def _eve(match: Match) -> Phrase:
    return match.phrase(shift=-1, unit="day", anchor="event", count=1)


def _season(match: Match) -> Phrase:
    return match.phrase(season=match["s"].value, year=_year(match), pointing=_pointing(match))


def _quarter(match: Match) -> Phrase | None:
    unit, number = match["u"].kind, 2 if match.kind("q") == "second" else match.value("q")
    if match.kind("q") == "last":
        if unit == "quarter" and not match.has("y"):
            return None
        number = 2 if unit == "half" else 4
    if number > (4 if unit == "quarter" else 2):
        return None
    said = match.phrase(**{unit: number}, year=_year(match), pointing=_pointing(match))
    # "the third-quarter loss", "analysts said that third-quarter profit"
    outside = match.lexed.kind(said.first) in ("the", "that") and match.lexed.kind(said.last - 2) == "dash"
    return replace(said, first=said.first + 1, pointing=None) if outside else said


def _the_year(match: Match) -> Phrase | None:
    """ "the year 2000", "the year two thousand"."""
    year = match["y"].value
    return match.phrase(year=year) if match["u"].value == "year" and 1000 <= year < 2200 else None


def _era(match: Match) -> Phrase:
    return match.phrase(year=int(match["y"].value), era=True)


def _year_end(match: Match) -> Phrase | None:
    if match["u"].value != "year":
        return None
    return match.phrase(shift=0, unit="year", anchor="writing", edge="end")


def _year_ago(match: Match) -> Phrase | None:
    """ "the year-ago quarter", "a year-earlier loss"."""
    if match["u"].value != "year" or match.kind("what") == "units":
        return None
    first = match.found.start() + (match.lexed.kind(match.found.start()) == "a")
    quarter = 2 if match.kind("q") == "second" else match.value("q")
    if quarter and quarter <= 4:
        return replace(match.phrase(quarter=quarter, shift=-1, unit="year", anchor="writing"), first=first)
    return replace(match.phrase(shift=-1, unit="year", anchor="text", count=1), first=first, rule="shift")


def _fiscal_year(match: Match) -> Phrase | None:
    if match.has("u") and match["u"].value != "year":
        return None
    if match.has("y"):
        return match.phrase(year=_year(match))
    shift = {"last": -1, "next": 1}.get(_pointing(match) or "", 0)
    return match.phrase(shift=shift, unit="year", anchor="writing")


def _nth_week(match: Match) -> Phrase | None:
    number = -1 if match.kind("n") in ("last", "final") else 2 if match.kind("n") == "second" else match["n"].value
    if match.kind("u") == "weekend":
        return match.phrase(week=number, weekend=True)
    if match.value("u") != "week" or number > 5:
        return None
    return match.phrase(week=number)


def _decade(match: Match) -> Phrase:
    value = match["d"].value
    return match.phrase(decade=value if value > 99 else 1900 + value if value >= 20 else 2000 + value)


def _century(match: Match) -> Phrase | None:
    if match.value("u") != "century" or match.kind("n") == "second":
        return None
    return match.phrase(century=match["n"].value)


def unit_of(lexeme: Lexeme) -> str:
    """The unit a lexeme names."""
    if lexeme.kind in ("night", "nights"):
        return "night"
    return "quarter" if lexeme.kind == "quarter" else str(lexeme.value)


def _shift_unit(match: Match) -> Phrase | None:
    """ "last week", "the previous day", "that year"."""
    unit, kind = unit_of(match["u"]), match.kind("p")
    if unit in ("second", "minute", "night"):
        return None
    if kind == "past":
        return match.phrase("duration", count=1, unit=unit, pointing="last")
    shift = -1 if kind in LAST else 1 if kind in NEXT else 0
    text = kind in ("previous", "following", "that", "same") or (match.lexed.kind(match.found.start()) == "the" and kind == "next")
    return match.phrase(shift=shift, unit=unit, anchor="text" if text else "writing", whole=kind == "latest")


def _shift_many(match: Match) -> Phrase | None:
    """ "the past two months", "recent weeks", "the first nine months"."""
    kind, unit = match.kind("p"), unit_of(match["u"])
    counted = match.has("n") or match.has("vague")
    count = match.value("n")
    if match.has("vague") and match["vague"].value == "couple":
        count = 2
    if kind == "ordinal" and match["p"].value == 1 and not counted:
        kind = "first"
    if kind == "early" and (counted or unit in ("hour", "minute")):
        return None
    if match.kind("u") in ("unit", "quarter", "second", "night") and not counted:
        return None
    if not counted and kind in ("this", "that", "same", "current", "latest", "ordinal"):
        return None
    pointing = "last" if kind in LAST or kind in ("recent", "latest") else "next" if kind in NEXT else kind
    return match.phrase(
        "duration", count=count, top=match.value("top"), vague=_vague(match) if count is None else None, unit=unit,
        pointing=pointing, approximate=match.has("so"),
    )  # fmt: skip


def _vague(match: Match) -> str | None:
    if match.has("vague"):
        return match.lexed.word(match.found.start("vague"))
    return None if match.has("n") else ""


def _duration(match: Match) -> Phrase | None:
    unit, count = unit_of(match["u"]), match.value("n") or match.value("big")
    if unit == "quarter" and match.lexed.kind(match.found.end()) == "of":
        return None
    if match.has("vague") and match["vague"].value == "couple":
        count = 2
    if match.has("a"):
        count = 1
        if match.kind("u") in ("second", "quarter") or (match.kind("u") in ("units", "nights") and match.kind("a") == "a"):
            return None
    if match.has("half"):
        count = 0.5
    if match.kind("u") == "second" and not match.has("n"):
        return None
    halves = 0.5 * (match.has("and_half") + match.has("late_half"))
    count = count + halves if count is not None else None
    extra = _extra(match, unit)
    rough = match.has("rough") and match.found.start("rough") < match.found.end("rough")
    said = match.phrase(
        "duration", count=count + extra if count is not None else None, top=match.value("top") or match.value("more"),
        unit=unit, vague=None if count is not None else _vague(match), approximate=rough or match.has("so"),
    )  # fmt: skip
    return replace(said, first=_start(match, rough))


def _start(match: Match, rough: bool) -> int:
    """Where a duration starts: "the" belongs to "the two years", not to "the two-year war"; "over" may be a place."""
    first = match.found.start()
    kinds = [match.lexed.kind(n) for n in range(first, match.found.end())]
    if kinds[0] == "over" and (match.has("vague") or kinds[-1] == "units"):
        return first + 1
    return first + (kinds[0] == "the" and "dash" in kinds and kinds[-1] in ("unit", "quarter"))


def _extra(match: Match, unit: str) -> float:
    """ "an hour and twenty minutes": the second figure in the first one's unit."""
    if not match.has("n2"):
        return 0.0
    smaller = {("hour", "minute"): 60, ("day", "hour"): 24, ("year", "month"): 12, ("minute", "second"): 60, ("week", "day"): 7}
    return float(match["n2"].value) / smaller.get((unit, unit_of(match["u2"])), 10**9)


def _bare_duration(match: Match) -> Phrase:
    return match.phrase("duration", unit=unit_of(match["u"]), vague="")


def _the_unit(match: Match) -> Phrase | None:
    unit = unit_of(match["u"])
    if unit in ("second", "minute", "hour", "night", "fortnight"):
        return None
    return match.phrase(shift=0, unit=unit, anchor="text", whole=True)


def _nth_day(match: Match) -> Phrase | None:
    """ "for the third day running", "the second day"."""
    unit = unit_of(match["u"])
    number = 2 if match.kind("n") == "second" else match["n"].value
    if match.has("r") and match.kind("r") in ("running", "whole", "in"):
        end = match.found.end()
        row = match.lexed.word(end) == "row"
        if match.kind("r") == "in" and not row:
            return None
        said = match.phrase("duration", count=number, unit=unit, pointing="last")
        return replace(said, last=end + row)
    return match.phrase(shift=0, unit="day", anchor="nothing") if unit == "day" else None


def _time_of_writing(match: Match) -> Phrase:
    """ "at the time of writing", "at the moment": now, and told as a time of what happens."""
    return match.phrase("reference", reference="PRESENT_REF", whole=True)


def _reference(match: Match) -> Phrase | None:
    first = match.lexed.lexemes[match.found.start()]
    last = match.lexed.lexemes[match.found.end() - 1]
    if last.kind in ("future", "term"):
        return match.phrase("reference", reference="FUTURE_REF")
    if first.value == "FUTURE_REF" and match.lexed.kind(match.found.end()) in ("as", "after"):
        return None
    if match.has("days"):
        return match.phrase("reference", reference="PRESENT_REF")
    if first.kind == "reference":
        return match.phrase("reference", reference=first.value)
    if last.kind == "past":
        return match.phrase("reference", reference="PAST_REF")
    return match.phrase("reference", reference="PRESENT_REF")


UNIT_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
UNIT_SIZES = {"fortnight": 2, "decade": 10, "century": 100}


def period(count: float | None, unit: str) -> str:
    """TIMEX3's value of a duration ("PT2H", "P2W", "PXD"); a half is told in the next smaller unit."""
    code = UNIT_CODES[unit]
    mark, letter = ("PT", code[1]) if code[0] == "T" else ("P", code)
    if count is None:
        return f"{mark}X{letter if unit not in ('decade', 'century') else {'decade': 'E', 'century': 'C'}[unit]}"
    count = count * UNIT_SIZES.get(unit, 1)
    whole = int(count)
    if count == whole:
        return f"{mark}{whole}{letter}"
    parts = {"hour": (60, "M", "T"), "year": (12, "M", ""), "minute": (60, "S", "T"), "day": (24, "H", ""), "week": (7, "D", ""), "month": (30, "D", "")}
    if unit not in parts:
        return f"{mark}{count:g}{letter}"
    size, smaller, _ = parts[unit]
    rest = round((count - whole) * size)
    joint = "T" if unit == "day" else ""
    return f"{mark}{f'{whole}{letter}' if whole else ''}{joint}{rest}{smaller}"


def _set(match: Match) -> Phrase:
    return match.phrase("set", frequency=match["v"].value)


def _each(match: Match) -> Phrase | None:
    what = match["w"]
    if what.kind == "month":
        return match.phrase("set", frequency=f"XXXX-{what.value:02d}")
    if what.kind == "weekday":
        return match.phrase("set", frequency=f"{WEEKDAY_OF_PARTS}{what.value}")
    if what.kind in ("part", "night"):
        return match.phrase("set", frequency=f"XXXX-XX-XX{what.value.code}")
    if what.kind == "season":
        return match.phrase("set", frequency=f"XXXX-{what.value.code}")
    if what.kind == "weekend":
        return match.phrase("set", frequency="XXXX-WXX-WE")
    count = match.value("n") if match.kind("n") != "second" else 2
    return match.phrase("set", frequency=period((count or 1) * (2 if match.has("other") else 1), unit_of(what)))


def _per(match: Match) -> Phrase | None:
    unit = unit_of(match["u"])
    return match.phrase("set", frequency=period(1, unit)) if unit not in ("second", "minute") else None


def _weekdays(match: Match) -> Phrase:
    day = match.value("w") or match.value("day")
    part = match.value("part") or match.value("parts")
    return match.phrase("set", frequency=f"{WEEKDAY_OF_PARTS}{day}{part.code if part else ''}")


BUILDERS: dict[str, Callable[[Match], Phrase | list[Phrase] | None]] = {
    "iso": _iso, "slashed": _slashed, "month-day": _month_and_days, "day-month": _month_and_days,
    "other-calendar": _other_calendar, "other-month": _other_calendar,
    "month-year": lambda match: match.phrase(month=match["m"].value, year=_year(match)),
    "month": _month, "years": _years, "year": _bare_year, "yy": _yy, "the-year": _the_year, "era": _era,
    "year-end": _year_end, "year-ago": _year_ago, "weekday": _weekday, "dayword": _dayword,
    "day-before": _day_before, "holiday": _holiday, "weekend": _weekend, "part": _part,
    "small-hours": _small_hours, "moment": _moment, "clock": _clock, "clock-bare": _clock,
    "clock-dotted": _clock, "oclock": _oclock, "military": _military, "military-hours": _military,
    "zone": _zone, "eve": _eve, "season": _season, "quarter": _quarter, "fiscal-year": _fiscal_year, "nth-week": _nth_week,
    "decade": _decade, "century": _century, "shift-unit": _shift_unit, "shift-many": _shift_many,
    "duration": _duration, "bare-duration": _bare_duration, "the-unit": _the_unit, "nth-day": _nth_day,
    "reference": _reference, "time-of-writing": _time_of_writing, "set": _set, "each": _each, "per": _per, "weekdays": _weekdays,
}  # fmt: skip
