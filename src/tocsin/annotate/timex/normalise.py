"""From what the words say and what they are counted from to a stretch of local time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from tocsin.knowledge import times
from tocsin.records import Basis, Precision

from . import calendars, holidays, zones
from .anchor import Thread
from .grammar import period
from .phrase import Phrase
from .stretch import (
    DAYS,
    SECONDS,
    Stretch,
    add,
    around,
    midnight,
    of_century,
    of_clock,
    of_day,
    of_days,
    of_decade,
    of_half,
    of_month,
    of_part,
    of_quarter,
    of_season,
    of_week,
    of_weekend,
    of_year,
)

ROUGH = timedelta(minutes=5)
JUST = timedelta(minutes=30)
NIGHT_STARTS = 20


def calendar(phrase: Phrase, thread: Thread, tense: str | None, paragraph: int) -> Stretch:
    """The stretch that a calendar phrase means; one without `lo` where it cannot be placed."""
    if phrase.anchor == "event" or phrase.rule == "shift":
        return _edged(phrase, _shifted(phrase, thread), thread)
    if phrase.hour is not None or phrase.part is not None:
        return _within_day(phrase, thread, tense, paragraph)
    return _edged(phrase, _wide(phrase, thread, tense), thread)


# ------------------------------------------------------------------ days and wider


def _wide(phrase: Phrase, thread: Thread, tense: str | None) -> Stretch:
    """A day or something wider."""
    if phrase.calendar:
        return _other_calendar(phrase)
    if phrase.decade is not None:
        return of_decade(phrase.decade)
    if phrase.century is not None:
        return of_century(phrase.century)
    if phrase.holiday is not None:
        return _holiday(phrase, thread, tense)
    if phrase.season is not None or phrase.quarter is not None or phrase.half is not None:
        return _part_of_year(phrase, thread, tense)
    if phrase.month is not None or phrase.week is not None:
        return _month(phrase, thread, tense)
    if phrase.weekday is not None or phrase.weekend:
        return _weekday(phrase, thread, tense)
    if phrase.year is not None and phrase.shift is None:
        return of_year(phrase.year)
    return _shifted(phrase, thread)


def _other_calendar(phrase: Phrase) -> Stretch:
    start = calendars.to_gregorian(str(phrase.calendar), phrase.year or 0, phrase.month or 1, phrase.day or 1)
    if start is None:
        return Stretch("XXXX-XX-XX", "DATE", "day")
    if phrase.day is not None:
        return replace(of_day(start), approximate=phrase.calendar == "hijri")
    found = of_days(start, 30, f"{start.year:04d}-{start.month:02d}")
    return replace(found, precision=Precision.MONTH, approximate=phrase.calendar == "hijri")


def _year_of(phrase: Phrase, thread: Thread) -> int | None:
    """The year the words give, by figure or by "last year", "that year"."""
    if phrase.year is not None:
        return phrase.year
    if phrase.shift is None or phrase.unit != "year":
        return None
    base = _anchor(phrase, thread)
    return base.year + int(phrase.shift) if base else None


def _holiday(phrase: Phrase, thread: Thread, tense: str | None) -> Stretch:
    holiday = times.table().holidays[str(phrase.holiday)]
    year, now = _year_of(phrase, thread), _reference_day(thread)
    if year is None and now is None:
        return Stretch("XXXX-XX-XX", "DATE", "day")
    years = [year] if year is not None else [now.year + k for k in (-1, 0, 1)] if now else []
    days = [day for y in years for day in holidays.first_days(holiday, y)]
    day = _nearest(days, now, tense, phrase.pointing) if now and year is None else days[0] if days else None
    if day is None:
        return Stretch("XXXX-XX-XX", "DATE", "day")
    basis = Basis.EXPLICIT if year is not None else Basis.RELATIVE
    moveable = "hijri" in holiday.rule
    if holiday.days == 1:
        return replace(of_day(day), basis=basis, approximate=moveable)
    return replace(of_days(day, holiday.days, day.isoformat()), basis=basis, approximate=moveable)


def _nearest(days: list[date], now: date, tense: str | None, pointing: str | None) -> date | None:
    past, ahead = [d for d in days if d <= now], [d for d in days if d >= now]
    if pointing == "last" or (tense == "past" and past):
        return max(past, default=None)
    if pointing == "next" or (tense == "future" and ahead):
        return min(ahead, default=None)
    return min(days, key=lambda d: (now - d).days if d <= now else 2 * (d - now).days, default=None)


def _reference_day(thread: Thread) -> date | None:
    """The day from which a date without a year is looked for."""
    if thread.narrative or thread.writing.day is None:
        return thread.last.lo.date() if thread.last is not None and thread.last.lo is not None else thread.writing.day
    return thread.writing.day


def _part_of_year(phrase: Phrase, thread: Thread, tense: str | None) -> Stretch:
    year, now = _year_of(phrase, thread), _reference_day(thread)
    basis = Basis.EXPLICIT if phrase.year is not None else Basis.RELATIVE
    if year is not None:
        return replace(_of_part(phrase, year), basis=basis)
    if now is None:
        return Stretch(f"XXXX-{_code(phrase)}", "DATE", "season")
    found = [_of_part(phrase, now.year + k) for k in (-1, 0, 1)]
    today = midnight(now)
    started = [s for s in found if s.lo is not None and s.lo <= today]
    ended = [s for s in found if s.hi is not None and s.hi <= today]
    ahead = [s for s in found if s.hi is not None and s.hi > today]
    if thread.narrative and thread.last is not None:
        chosen = _of_part(phrase, now.year)
    elif phrase.pointing == "last":
        chosen = ended[-1] if ended else found[0]
    elif phrase.pointing == "next":
        chosen = next((s for s in found if s.lo is not None and s.lo > today), found[-1])
    elif phrase.pointing == "this":
        chosen = _of_part(phrase, now.year)
    elif tense == "future" and ahead:
        chosen = ahead[0]
    elif phrase.season is not None:
        chosen = started[-1] if started else found[0]
    else:
        chosen = ended[-1] if ended and tense != "future" else found[1]
    return replace(chosen, basis=basis)


def _of_part(phrase: Phrase, year: int) -> Stretch:
    if phrase.season is not None:
        return of_season(year, phrase.season)
    if phrase.quarter is not None:
        return of_quarter(year, phrase.quarter)
    return of_half(year, phrase.half or 1)


def _code(phrase: Phrase) -> str:
    if phrase.season is not None:
        return phrase.season.code
    return f"Q{phrase.quarter}" if phrase.quarter is not None else f"H{phrase.half}"


def _month(phrase: Phrase, thread: Thread, tense: str | None) -> Stretch:
    """A month or a day of one."""
    if phrase.month is None:
        base = _shifted(phrase, thread) if phrase.shift is not None else None
        month = base.lo if base is not None else None
        if month is None:
            return Stretch("XXXX-XX", "DATE", "week")
        return _week_of_month(phrase, month.year, month.month)
    year = _year_of(phrase, thread)
    basis = Basis.EXPLICIT if phrase.year is not None or phrase.day is not None else Basis.RELATIVE
    if year is None:
        year = _guess_year(phrase, thread, tense)
    if year is None:
        day = f"-{phrase.day:02d}" if phrase.day is not None else ""
        return Stretch(f"XXXX-{phrase.month:02d}{day}", "DATE", "day" if day else "month")
    if phrase.unit == "week" and phrase.day is not None:
        return replace(of_week(date(year, phrase.month, phrase.day)), basis=basis)
    if phrase.week is not None:
        return replace(_week_of_month(phrase, year, phrase.month), basis=basis)
    if phrase.day is None:
        return replace(of_month(year, phrase.month), basis=basis)
    try:
        return replace(of_day(date(year, phrase.month, phrase.day)), basis=basis)
    except ValueError:
        return Stretch(f"{year:04d}-{phrase.month:02d}-{phrase.day:02d}", "DATE", "day")


def _week_of_month(phrase: Phrase, year: int, month: int) -> Stretch:
    """ "the first week of June": its first seven days, the last: its last."""
    whole = of_month(year, month)
    if whole.lo is None or whole.hi is None:
        return whole
    number = phrase.week or 1
    if phrase.weekend:
        days = [whole.lo + timedelta(days=k) for k in range((whole.hi - whole.lo).days)]
        saturdays = [day for day in days if day.isoweekday() == 6]
        chosen = saturdays[min(number, len(saturdays)) - 1 if number > 0 else -1]
        return of_weekend(chosen.date())
    lo = whole.lo + timedelta(days=7 * (number - 1)) if number > 0 else whole.hi - timedelta(days=7)
    hi = min(lo + timedelta(days=7), whole.hi)
    return Stretch(of_week(lo.date() + timedelta(days=3)).value, "DATE", "week", lo, hi)


def _guess_year(phrase: Phrase, thread: Thread, tense: str | None) -> int | None:
    """The year of a month, or of a day of one, that stands without."""
    assert phrase.month is not None
    if thread.narrative and thread.last_month is not None:
        return _next_year(phrase, thread.last_month)
    today = thread.writing.day
    if today is None:
        return _weekday_year(phrase) or (thread.last_year if thread.last_year is not None else None)
    if phrase.day is None:
        back = (today.month - phrase.month) % 12
        if phrase.pointing == "last":
            back = back or 12
            return today.year - (phrase.month > today.month or back == 12)
        if phrase.pointing == "next":
            return today.year + (phrase.month <= today.month)
        if phrase.pointing == "this":
            return today.year
        ahead = 12 - back
        future = (tense == "future" and back) or (tense is None and ahead * 2 < back)
        return today.year + (phrase.month < today.month) if future else today.year - (phrase.month > today.month)
    days = [found for year in (today.year - 1, today.year, today.year + 1) if (found := _date(year, phrase.month, phrase.day))]
    if phrase.weekday is not None:
        days = [day for day in days if day.isoweekday() == phrase.weekday] or days
    chosen = _nearest(days, today, tense, phrase.pointing)
    return chosen.year if chosen else today.year


def _next_year(phrase: Phrase, last: tuple[int, int]) -> int:
    """In a history: the year last told; the one after where the month lies well before the month last told."""
    year, month = last
    assert phrase.month is not None
    return year + 1 if month - phrase.month > 8 else year


def _weekday_year(phrase: Phrase) -> int | None:
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(phrase: Phrase, thread: Thread, tense: str | None) -> Stretch:
    """A weekday or weekend, counted from the writing or from a week that the words name."""
    make = of_weekend if phrase.weekend else of_day
    weekday = 6 if phrase.weekend else phrase.weekday or 1
    if phrase.shift is not None:
        base = _shifted(phrase, thread)
        if base.lo is None:
            return base
        return replace(make((base.lo + timedelta(days=weekday - base.lo.isoweekday())).date()), basis=Basis.RELATIVE)
    text = phrase.pointing == "that" or thread.narrative
    today = thread.last_day.lo.date() if text and thread.last_day and thread.last_day.lo else thread.writing.day
    if today is None:
        suffix = "-WE" if phrase.weekend else f"-{weekday}"
        return Stretch(f"XXXX-WXX{suffix}", "DATE", "weekend" if phrase.weekend else "day", basis=Basis.RELATIVE)
    back = (today.isoweekday() - weekday) % 7
    if phrase.pointing == "last":
        day = today - timedelta(days=back or 7)
    elif phrase.pointing == "next" or (tense == "future" and phrase.pointing != "that"):
        day = today + timedelta(days=(7 - back) if back or phrase.pointing == "next" else 0)
    elif phrase.pointing == "this":
        day = today + timedelta(days=weekday - today.isoweekday())
    else:
        day = today - timedelta(days=back)
    return replace(make(day), basis=Basis.RELATIVE)


# ------------------------------------------------------------------ counted from another time


def _anchor(phrase: Phrase, thread: Thread) -> datetime | None:
    """The moment that a shift is counted from."""
    told = thread.last_day if phrase.unit in DAYS or phrase.unit in SECONDS else thread.last
    if phrase.anchor in ("text", "event") or thread.narrative:
        if told is not None and told.lo is not None:
            return told.lo
        if thread.last is not None and thread.last.lo is not None:
            return thread.last.lo
    now = thread.writing
    if phrase.unit in SECONDS:
        return now.now
    return midnight(now.day) if now.day else None


def _shifted(phrase: Phrase, thread: Thread) -> Stretch:
    unit = phrase.unit or "day"
    base = _anchor(phrase, thread)
    if phrase.rule == "shift" or phrase.anchor == "event":
        return _counted(phrase, thread, base, unit)
    if base is None:
        return Stretch(_unknown(unit), "DATE", unit if unit != "night" else "day", basis=Basis.RELATIVE)
    moved = add(base, phrase.shift or 0, unit)
    found = around(unit, moved.date())
    return replace(found, basis=Basis.RELATIVE)


def _unknown(unit: str) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}.get(unit, "XXXX")


def _counted(phrase: Phrase, thread: Thread, base: datetime | None, unit: str) -> Stretch:
    """ "two hours later", "ten days ago", "weeks earlier"."""
    sign = 1 if (phrase.shift or 0) > 0 else -1
    low, high = reach(phrase)
    if base is None:
        return Stretch(_unknown(unit), "DATE", "day" if unit in SECONDS else unit, basis=Basis.RELATIVE)
    rough = phrase.approximate or phrase.count is None
    near, far = add(base, sign * low, unit), add(base, sign * high, unit)
    if phrase.count is None or phrase.top is not None:
        lo, hi = min(near, far), max(near, far)
        value = _vague_value(phrase, unit, sign)
        width = "hour" if unit in SECONDS else unit
        precision = Precision.PART_OF_DAY if unit == "hour" else Precision.HOUR if unit in SECONDS else None
        return Stretch(value, "DATE", width, lo, hi, basis=Basis.RELATIVE, approximate=True, precision=precision)
    if unit in SECONDS:
        slack = ROUGH if rough else timedelta(0)
        value = near.strftime("%Y-%m-%dT%H:%M") if near.year > 999 else "XXXX"
        end = near + (slack if rough else timedelta(minutes=1))
        return Stretch(value, "TIME", "minute", near - slack, end, basis=Basis.RELATIVE, approximate=rough)
    wide = unit if unit not in ("fortnight", "night", "decade", "century") else {"fortnight": "week", "night": "day"}.get(unit, "year")
    found = around(wide, near.date())
    return replace(found, basis=Basis.RELATIVE, approximate=rough)


def _vague_value(phrase: Phrase, unit: str, sign: int) -> str:
    return "PAST_REF" if sign < 0 else "FUTURE_REF"


def reach(phrase: Phrase) -> tuple[float, float]:
    """The fewest and the most units that a count may mean."""
    if phrase.count is not None:
        return phrase.count, phrase.top or phrase.count
    low, high = times.table().vague.get(phrase.vague or "", (2, 8))
    return low, high


# ------------------------------------------------------------------ within a day


def _within_day(phrase: Phrase, thread: Thread, tense: str | None, paragraph: int) -> Stretch:
    """A clock time or part of day on the day that the words or the text give."""
    day, basis, approximate = _day(phrase, thread, tense, paragraph)
    if phrase.pointing == "overnight" and day is None:
        day, basis = _overnight(thread), Basis.RELATIVE
    if day is None:
        return _undated(phrase)
    if phrase.hour is None and phrase.part is not None:
        found = _part(phrase, day, thread, tense)
        return replace(_edged(phrase, found, thread), basis=basis, approximate=found.approximate or approximate)
    found = of_clock(day, phrase.hour or 0, phrase.minute, phrase.second)
    zone = zones.resolve(phrase.zone, thread.home) if phrase.zone else None
    return _blurred(phrase, replace(found, basis=basis, zone=zone))


def _undated(phrase: Phrase) -> Stretch:
    if phrase.hour is None:
        return Stretch(f"XXXX-XX-XX{phrase.part.code if phrase.part else ''}", "TIME", "part")
    return Stretch(f"XXXX-XX-XXT{phrase.hour:02d}:{phrase.minute or 0:02d}", "TIME", "minute")


def _day(phrase: Phrase, thread: Thread, tense: str | None, paragraph: int) -> tuple[date | None, Basis, bool]:
    if phrase.dated:
        whole = _wide(replace(phrase, hour=None, part=None, edge=None), thread, tense)
        if whole.lo is None or whole.unit not in ("day", "days", "weekend"):
            return (whole.lo.date() if whole.lo is not None and whole.unit == "week" else None), whole.basis, True
        basis = whole.basis if phrase.hour is None else Basis.EXPLICIT
        return whole.lo.date(), basis, whole.approximate
    basis = Basis.EXPLICIT if phrase.hour is not None else Basis.RELATIVE
    if phrase.pointing == "overnight":
        return None, basis, False
    if phrase.pointing in ("this", "last", "next") and thread.writing.day is not None:
        step = {"last": -1 if phrase.part and phrase.part.end > 24 else 0, "next": 1}.get(phrase.pointing, 0)
        if phrase.pointing == "next" and thread.last_day is not None and thread.last_day.lo is not None:
            return thread.last_day.lo.date() + timedelta(days=1), basis, False
        return thread.writing.day + timedelta(days=step), basis, False
    told = thread.day(paragraph)
    if told is None or told.lo is None:
        return _writing_day(phrase, thread, tense), basis, False
    return _day_of(phrase, told), basis, False


def _writing_day(phrase: Phrase, thread: Thread, tense: str | None) -> date | None:
    """The day of writing; the day before where the hour has not come yet and the text speaks of the past."""
    day, now = thread.writing.day, thread.writing.now
    if day is None or now is None or tense == "future":
        return day
    zone = zones.resolve(phrase.zone, thread.home) if phrase.zone else None
    if not thread.writing.exact and zone is None:
        return day
    if zone:
        utc = zones.to_utc(now, thread.home)
        now = zones.to_local(utc, zone) if utc else now
        day = now.date()
    start = phrase.hour if phrase.hour is not None else phrase.part.start if phrase.part else 0
    later = midnight(day) + timedelta(hours=start, minutes=phrase.minute or 0)
    slack = timedelta(hours=1) if thread.writing.exact else timedelta(0)
    return day - timedelta(days=1) if later > now + slack else day


def _day_of(phrase: Phrase, told: Stretch) -> date:
    """The day of a clock time within or after a time told before it: a night holds hours of two days."""
    assert told.lo is not None and told.hi is not None
    day = told.lo.date()
    if phrase.hour is None or told.unit != "part" or told.hi.date() == day:
        return day
    at = midnight(day) + timedelta(hours=phrase.hour, minutes=phrase.minute or 0)
    return day if at >= told.lo else day + timedelta(days=1)


def _overnight(thread: Thread) -> date | None:
    """The evening on which the night just past (or under way) began."""
    day, now = thread.writing.day, thread.writing.now
    if day is None:
        return None
    if thread.writing.exact and now is not None and now.hour >= NIGHT_STARTS:
        return day
    return day - timedelta(days=1)


def _part(phrase: Phrase, day: date, thread: Thread, tense: str | None) -> Stretch:
    assert phrase.part is not None
    if phrase.pointing == "into":
        day -= timedelta(days=1)
    found = of_part(day, phrase.part)
    if phrase.part.end > 24 and phrase.pointing != "into" and thread.writing.exact and tense != "future":
        # A night that would begin after the writing is the one that led into the day.
        now = thread.writing.now
        if now is not None and found.lo is not None and found.lo > now and day == now.date():
            shifted = of_part(day - timedelta(days=1), phrase.part)
            return replace(shifted, value=found.value)
    return found


def _blurred(phrase: Phrase, found: Stretch) -> Stretch:
    """ "about 6 a.m." is ten minutes wide, "just after midnight" half an hour."""
    if found.lo is None or found.hi is None:
        return found
    if phrase.near == "just-after":
        return replace(found, hi=found.lo + JUST, approximate=True, precision=Precision.HOUR)
    if phrase.near == "just-before":
        return replace(found, lo=found.lo - JUST, hi=found.lo, approximate=True, precision=Precision.HOUR)
    if phrase.approximate:
        return replace(found, lo=found.lo - ROUGH, hi=found.lo + ROUGH, approximate=True)
    return found


# ------------------------------------------------------------------ edges


def _edged(phrase: Phrase, found: Stretch, thread: Thread) -> Stretch:
    """Narrows to the edge that "early", "the end of", "later" names; the value stays."""
    if phrase.edge is None or found.lo is None or found.hi is None or found.unit == "minute":
        return replace(found, approximate=True) if phrase.approximate else found
    third = (found.hi - found.lo) / 3
    now = thread.writing.now
    lo, hi = found.lo, found.hi
    if phrase.edge in ("early", "begin", "small"):
        hi = lo + third
    elif phrase.edge in ("late", "end"):
        lo = hi - third
    elif phrase.edge == "mid":
        lo, hi = lo + third, hi - third
    elif phrase.edge == "earlier" and now is not None and lo < now < hi:
        hi = now
    elif phrase.edge == "later" and now is not None and lo < now < hi:
        lo = now
    if phrase.part is not None and phrase.edge in ("small", "early", "late") and phrase.hour is None and phrase.rule.startswith("small"):
        return found
    return replace(found, lo=lo, hi=hi, approximate=True)


# ------------------------------------------------------------------ durations


def duration_value(phrase: Phrase) -> str:
    """TIMEX3's value of a duration."""
    return period(phrase.count, str(phrase.unit))


def duration(phrase: Phrase, thread: Thread, tense: str | None) -> Stretch:
    """A duration, placed where the words say on which side of the writing or of the last time told it lies."""
    bare = Stretch(duration_value(phrase), "DURATION", str(phrase.unit), basis=Basis.RELATIVE)
    low, high = reach(phrase)
    count = (low + high) / 2 if phrase.count is None else high
    now = thread.writing.now if thread.writing.exact else thread.writing.lo
    if thread.narrative or now is None:
        now = thread.last.lo if thread.last is not None else None
    if now is None:
        return bare
    unit = str(phrase.unit)
    rough = phrase.count is None or phrase.approximate
    precision = Precision.MULTI_DAY if unit in ("day", "week", "night", "fortnight") else Precision.MULTI_YEAR if unit in ("year", "decade", "century") else Precision.HOUR if unit in SECONDS else Precision.MONTH
    bare = replace(bare, approximate=rough, precision=precision)
    if phrase.pointing == "last":
        return replace(bare, lo=add(now, -count, unit), hi=now)
    if phrase.pointing == "next" or tense == "future":
        return replace(bare, lo=now, hi=add(now, count, unit))
    return bare
