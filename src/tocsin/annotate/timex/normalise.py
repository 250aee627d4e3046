"""From what the words say and what they are counted from to a stretch of local time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from tocsin.knowledge import times
from tocsin.records import Basis, Precision

from . import calendars, choice, daytime, holidays, lengths
from .anchor import Thread
from .phrase import Phrase
from .stretch import (
    DAYS,
    SECONDS,
    Stretch,
    add,
    around,
    midnight,
    of_century,
    of_day,
    of_days,
    of_decade,
    of_half,
    of_month,
    of_quarter,
    of_season,
    of_week,
    of_weekend,
    of_year,
)

MONTH_FIRST = frozenset(
    f"America/{city}"
    for city in ("New_York", "Detroit", "Chicago", "Denver", "Phoenix", "Los_Angeles", "Anchorage", "Boise")
) | {"Pacific/Honolulu", "Asia/Manila"}
UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}


def calendar(phrase: Phrase, thread: Thread) -> Stretch:
    """The stretch that a calendar phrase means; one without `lo` where it cannot be placed."""
    if phrase.rule == "shift" or phrase.anchor == "event":
        return lengths.counted(phrase, thread, anchor(phrase, thread))
    if phrase.hour is not None or phrase.part is not None:
        return daytime.within(phrase, thread, wide, edged)
    return edged(phrase, wide(phrase, thread), thread)


def wide(phrase: Phrase, thread: Thread) -> Stretch:
    """A day or something wider."""
    if phrase.era or (thread.before_christ is not None and phrase.said <= {"month", "day", "season"}):
        return _before_christ(phrase, phrase.year if phrase.era else thread.before_christ)
    if phrase.calendar:
        return _other_calendar(phrase)
    for fields, make in KINDS:
        if phrase.said & fields:
            return make(phrase, thread)
    return _shifted(phrase, thread)


def anchor(phrase: Phrase, thread: Thread) -> datetime | None:
    """The moment that a shift is counted from."""
    told = thread.last_day if phrase.unit in DAYS or phrase.unit in SECONDS else thread.last
    if phrase.unit == "quarter" and thread.last_quarter is not None and phrase.anchor == "text":
        told = thread.last_quarter
    if phrase.anchor in ("text", "event") or (thread.narrative and phrase.anchor == "writing"):
        for stretch in (told, thread.last):
            if stretch is not None and stretch.lo is not None and stretch.hi is not None:
                rough = stretch.approximate and stretch.unit == "minute"
                return stretch.lo + (stretch.hi - stretch.lo) / 2 if rough else stretch.lo
    now = thread.writing
    if phrase.unit in SECONDS:
        return now.now
    return midnight(now.day) if now.day else None


def _shifted(phrase: Phrase, thread: Thread) -> Stretch:
    """ "last week", "the following day", "that year", "the quarter"."""
    unit = phrase.unit or "day"
    base = anchor(phrase, thread)
    if thread.before_christ is not None and unit == "year" and phrase.anchor == "text":
        return Stretch(f"BC{thread.before_christ - int(phrase.shift or 0):04d}", "DATE", "year")
    if phrase.anchor == "nothing" or base is None:
        return Stretch(UNKNOWN.get(unit, "XXXX"), "DATE", unit, basis=Basis.RELATIVE)
    if phrase.whole and phrase.rule == "the-unit" and not thread.narrative:
        base = _whole(phrase, thread, base)
    shift = phrase.shift or 0
    if unit == "quarter" and phrase.whole and thread.last_quarter is None:
        shift = -1  # "the quarter" of a report of results is the one just ended
    if unit == "quarter" and phrase.rule == "shift-unit" and phrase.whole:
        base, shift = midnight(thread.writing.day) if thread.writing.day else base, -1
    return replace(around(unit, add(base, shift, unit).date()), basis=Basis.RELATIVE)


def _whole(phrase: Phrase, thread: Thread, base: datetime) -> datetime:
    """In news "the year" and "the week" are those of the writing."""
    if phrase.unit == "quarter" or thread.writing.day is None:
        return base
    return midnight(thread.writing.day)


def _before_christ(phrase: Phrase, year: int | None) -> Stretch:
    """TIMEX3's value of a time before Christ, which no datetime reaches."""
    value = f"BC{year or 0:04d}"
    if phrase.season is not None:
        value += f"-{phrase.season.code}"
    elif phrase.month is not None:
        value += f"-{phrase.month:02d}" + (f"-{phrase.day:02d}" if phrase.day is not None else "")
    return Stretch(value, "DATE", "year")


def _other_calendar(phrase: Phrase) -> Stretch:
    start = calendars.to_gregorian(str(phrase.calendar), phrase.year or 0, phrase.month or 1, phrase.day or 1)
    if start is None:
        return Stretch("XXXX-XX-XX", "DATE", "day")
    rough = phrase.calendar == "hijri"
    if phrase.day is not None:
        return replace(of_day(start), approximate=rough)
    found = of_days(start, 30, f"{start.year:04d}-{start.month:02d}")
    return replace(found, precision=Precision.MONTH, approximate=rough)


def _year_of(phrase: Phrase, thread: Thread) -> int | None:
    """The year the words give, by figure or by "last year", "that year"."""
    if phrase.year is not None:
        return phrase.year
    if phrase.shift is None or phrase.unit != "year":
        return None
    base = anchor(phrase, thread)
    return base.year + int(phrase.shift) if base else None


def _holiday(phrase: Phrase, thread: Thread) -> Stretch:
    holiday = times.table().holidays[str(phrase.holiday)]
    year, now = _year_of(phrase, thread), thread.today
    years = [year] if year is not None else [now.year + k for k in (-1, 0, 1)] if now else []
    days = [day for y in years for day in holidays.first_days(holiday, y)]
    day = choice.nearest(days, thread, phrase.pointing) if year is None else days[0] if days else None
    if day is None:
        return Stretch("XXXX-XX-XX", "DATE", "day")
    basis = Basis.EXPLICIT if year is not None else Basis.RELATIVE
    found = of_day(day) if holiday.days == 1 else of_days(day, holiday.days, day.isoformat())
    return replace(found, basis=basis, approximate="hijri" in holiday.rule)


def _part_of_year(phrase: Phrase, thread: Thread) -> Stretch:
    """A season, a quarter or a half."""
    year, now = _year_of(phrase, thread), thread.today
    if year is not None:
        return replace(
            _of_part(phrase, year), basis=Basis.EXPLICIT if phrase.year is not None else Basis.RELATIVE
        )
    if now is None:
        return Stretch(f"XXXX-{_code(phrase)}", "DATE", "season")
    found = [_of_part(phrase, now.year + k) for k in (-1, 0, 1)]
    return replace(choice.season(phrase, thread, found), basis=Basis.RELATIVE)


def _of_part(phrase: Phrase, year: int) -> Stretch:
    if phrase.season is not None:
        return of_season(year, phrase.season)
    return of_quarter(year, phrase.quarter) if phrase.quarter is not None else of_half(year, phrase.half or 1)


def _code(phrase: Phrase) -> str:
    if phrase.season is not None:
        return phrase.season.code
    return f"Q{phrase.quarter}" if phrase.quarter is not None else f"H{phrase.half}"


def _month(phrase: Phrase, thread: Thread) -> Stretch:
    """A month, a week of one, or a day of one."""
    phrase = _in_order(phrase, thread)
    if phrase.month is None:
        base = _shifted(phrase, thread) if phrase.shift is not None else None
        if base is None or base.lo is None:
            return Stretch(UNKNOWN["week"], "DATE", "week")
        return _week_of_month(phrase, base.lo.year, base.lo.month)
    year = _year_of(phrase, thread)
    if year is None:
        year = choice.year_of_month(phrase, thread)
    if year is None:
        day = f"-{phrase.day:02d}" if phrase.day is not None else ""
        return Stretch(f"XXXX-{phrase.month:02d}{day}", "DATE", "day" if day else "month")
    basis = Basis.EXPLICIT if phrase.year is not None or phrase.day is not None else Basis.RELATIVE
    return replace(_of_month(phrase, year, phrase.month), basis=basis)


def _in_order(phrase: Phrase, thread: Thread) -> Phrase:
    """ "04/10/2024" is the tenth of April where the place puts the month first."""
    if not phrase.swap or thread.home not in MONTH_FIRST:
        return phrase
    return replace(phrase, month=phrase.day, day=phrase.month)


def _of_month(phrase: Phrase, year: int, month: int) -> Stretch:
    if phrase.week is not None:
        return _week_of_month(phrase, year, month)
    if phrase.day is None:
        return of_month(year, month)
    day = choice.real(year, month, phrase.day)
    if day is None:
        return Stretch(f"{year:04d}-{month:02d}-{phrase.day:02d}", "DATE", "day")
    if phrase.unit == "week":
        return of_week(day)
    return of_weekend(day) if phrase.weekend else of_day(day)


def _week_of_month(phrase: Phrase, year: int, month: int) -> Stretch:
    """ "the first week of June": its first seven days, the last: its last."""
    whole = of_month(year, month)
    if whole.lo is None or whole.hi is None:
        return whole
    number = phrase.week or 1
    if phrase.weekend:
        days = [whole.lo + timedelta(days=k) for k in range((whole.hi - whole.lo).days)]
        saturdays = [day for day in days if day.isoweekday() == 6]
        return of_weekend(saturdays[min(number, len(saturdays)) - 1 if number > 0 else -1].date())
    lo = whole.lo + timedelta(days=7 * (number - 1)) if number > 0 else whole.hi - timedelta(days=7)
    return Stretch(
        of_week(lo.date() + timedelta(days=3)).value,
        "DATE",
        "week",
        lo,
        min(lo + timedelta(days=7), whole.hi),
    )


def _weekday(phrase: Phrase, thread: Thread) -> Stretch:
    """A weekday or weekend, counted from the writing or from a week that the words name."""
    make = of_weekend if phrase.weekend else of_day
    number = 6 if phrase.weekend else phrase.weekday or 1
    day: date | None
    if phrase.shift is not None:
        base = _shifted(phrase, thread)
        if base.lo is None:
            return base
        day = (base.lo + timedelta(days=number - base.lo.isoweekday())).date()
    else:
        day = choice.weekday(phrase, thread, number)
    if day is None:
        suffix = "WE" if phrase.weekend else str(number)
        return Stretch(
            f"XXXX-WXX-{suffix}", "DATE", "weekend" if phrase.weekend else "day", basis=Basis.RELATIVE
        )
    return replace(make(day), basis=Basis.RELATIVE)


def edged(phrase: Phrase, found: Stretch, thread: Thread) -> Stretch:
    """Narrows to the edge that "early", "the end of", "later" names; the value stays."""
    if phrase.edge is None or found.lo is None or found.hi is None or found.unit == "minute":
        return replace(found, approximate=True) if phrase.approximate else found
    lo, hi, now = found.lo, found.hi, thread.writing.now
    third = (hi - lo) / 3
    if phrase.edge in ("early", "begin"):
        hi = lo + third
    elif phrase.edge in ("late", "end"):
        lo = hi - third
    elif phrase.edge == "mid":
        lo, hi = lo + third, hi - third
    elif phrase.edge == "earlier" and now is not None and lo < now < hi:
        hi = now
    elif phrase.edge == "later" and now is not None and lo < now < hi:
        lo = now
    return replace(found, lo=lo, hi=hi, approximate=True)


def _year(phrase: Phrase, thread: Thread) -> Stretch:
    return (
        _shifted(phrase, thread) if phrase.year is None or phrase.shift is not None else of_year(phrase.year)
    )


# The first of these fields that a phrase says decides what it is.
KINDS: tuple[tuple[frozenset[str], Callable[[Phrase, Thread], Stretch]], ...] = (
    (frozenset(("decade",)), lambda phrase, thread: of_decade(phrase.decade or 0)),
    (frozenset(("century",)), lambda phrase, thread: of_century(phrase.century or 0)),
    (frozenset(("holiday",)), _holiday),
    (frozenset(("season", "quarter", "half")), _part_of_year),
    (frozenset(("month", "week")), _month),
    (frozenset(("weekday", "weekend")), _weekday),
    (frozenset(("year",)), _year),
)
