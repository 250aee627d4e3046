"""Clock times and parts of the day, on the day that the words or the text give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from tocsin.records import Basis, Precision

from . import zones
from .anchor import Thread
from .clocks import LATE_HOURS
from .phrase import Phrase
from .stretch import Stretch, midnight, of_clock, of_part

ROUGH = timedelta(minutes=5)
JUST = timedelta(minutes=30)
NIGHT_STARTS = 20
NOON = 12
EVENING = 18  # what is told of a later hour on a bare date of publication was the evening before
DAY = timedelta(days=1)

Wide = Callable[[Phrase, Thread], Stretch]
Edged = Callable[[Phrase, Stretch, Thread], Stretch]


def within(phrase: Phrase, thread: Thread, wide: Wide, edged: Edged) -> Stretch:
    """The stretch of a clock time or part of day; `wide` resolves a date, `edged` narrows to an edge."""
    day, basis, rough = _day(phrase, thread, wide)
    if day is None:
        return _undated(phrase)
    if phrase.hour is None:
        late = _late(phrase)
        found = _part(late, day, thread)
        if late is phrase and not phrase.rule.startswith("small-hours"):
            found = edged(phrase, found, thread)
        return replace(found, basis=basis, approximate=found.approximate or rough)
    zone = zones.resolve(phrase.zone, thread.home) if phrase.zone else None
    found = of_clock(day + DAY * _ends_day(phrase), phrase.hour, phrase.minute, phrase.second)
    return _blurred(phrase, replace(found, basis=basis, zone=zone, approximate=rough))


def _late(phrase: Phrase) -> Phrase:
    """ "late Friday night" begins late on Friday and runs past midnight; a late evening keeps its edge."""
    if phrase.edge != "late" or phrase.part is None or phrase.part.end <= 24:
        return phrase
    return replace(phrase, part=LATE_HOURS, approximate=True)


def _ends_day(phrase: Phrase) -> bool:
    """ "just before midnight on Friday", "midnight Friday night": the midnight that ends the day."""
    midnight_told = phrase.hour == 0 and not phrase.minute
    night = phrase.part is not None and phrase.part.end > 24
    return midnight_told and (phrase.near == "just-before" or night)


def _undated(phrase: Phrase) -> Stretch:
    if phrase.hour is None:
        return Stretch(f"XXXX-XX-XX{phrase.part.code if phrase.part else ''}", "TIME", "part")
    return Stretch(f"XXXX-XX-XXT{phrase.hour:02d}:{phrase.minute or 0:02d}", "TIME", "minute")


def _day(phrase: Phrase, thread: Thread, wide: Wide) -> tuple[date | None, Basis, bool]:
    """The day, what it rests on, and whether it is rough."""
    if phrase.dated:
        whole = wide(replace(phrase, hour=None, part=None, edge=None), thread)
        basis = whole.basis if phrase.hour is None else Basis.EXPLICIT
        known = whole.lo is not None and whole.unit in ("day", "days", "weekend", "week")
        return (whole.lo.date() if known and whole.lo else None), basis, whole.approximate
    basis = Basis.EXPLICIT if phrase.hour is not None else Basis.RELATIVE
    if phrase.pointing == "overnight":
        return _evening(thread), basis, False
    if phrase.pointing == "next" and thread.last_day is not None and thread.last_day.lo is not None:
        return thread.last_day.lo.date() + DAY, basis, False
    if phrase.pointing in ("this", "last") and thread.writing.day is not None:
        night = phrase.pointing == "last" and phrase.part is not None and phrase.part.end > 24
        return thread.writing.day - (DAY if night else timedelta(0)), basis, False
    told = thread.day()
    if told is None:
        return _writing_day(phrase, thread), basis, False
    return _day_of(phrase, told, thread), basis, False


def _writing_day(phrase: Phrase, thread: Thread) -> date | None:
    """The day of writing; the day before where the hour has not come yet and the text speaks of the past."""
    day, now = thread.writing.day, thread.writing.now
    if day is None or now is None or (thread.tense.way == "future" and thread.tense.close):
        return day
    zone = zones.resolve(phrase.zone, thread.home) if phrase.zone else None
    if not thread.writing.exact and zone is None:
        late = phrase.hour is not None and phrase.hour >= EVENING
        evening = late and thread.tense.way == "past" and not thread.saying
        return day - DAY if evening else day
    if zone:
        utc = zones.to_utc(now, thread.home)
        now = zones.to_local(utc, zone) if utc else now
        day = now.date()
    start = phrase.hour if phrase.hour is not None else phrase.part.start if phrase.part else 0
    later = midnight(day) + timedelta(hours=start, minutes=phrase.minute or 0)
    slack = timedelta(hours=1) if thread.writing.exact else timedelta(0)
    return day - DAY if later > now + slack else day


def _day_of(phrase: Phrase, told: Stretch, thread: Thread) -> date:
    """The day of a clock time told after another: a night has two days, and midnight may have passed."""
    assert told.lo is not None and told.hi is not None
    day = told.lo.date()
    start = phrase.hour if phrase.hour is not None else phrase.part.start if phrase.part else 0
    at = midnight(day) + timedelta(hours=start, minutes=phrase.minute or 0)
    if told.unit == "part" and told.hi.date() > day:
        return day if at.hour >= NOON else day + DAY
    passed = told.unit == "minute" and told.lo.hour >= 12 and at.hour < 6
    now = thread.writing.now
    if passed and now is not None and at + DAY <= now:
        return day + DAY
    return day


def _evening(thread: Thread) -> date | None:
    """The evening on which the night just past (or under way) began."""
    day, now = thread.writing.day, thread.writing.now
    if day is None:
        return (
            thread.last_day.lo.date()
            if thread.last_day is not None and thread.last_day.lo is not None
            else None
        )
    if thread.writing.exact and now is not None and now.hour >= NIGHT_STARTS:
        return day
    return day - DAY


def _part(phrase: Phrase, day: date, thread: Thread) -> Stretch:
    assert phrase.part is not None
    if phrase.pointing == "into":
        return of_part(day - DAY, phrase.part)
    found = of_part(day, phrase.part)
    now = thread.writing.now if thread.writing.exact and thread.tense.way != "future" else None
    tonight = phrase.part.end > 24 and phrase.shift is None and now is not None and day == now.date()
    if tonight and now is not None and found.lo is not None and found.lo > now:
        # A night that would begin after the writing is the one that led into the day.
        return replace(of_part(day - DAY, phrase.part), value=found.value)
    return found


def _blurred(phrase: Phrase, found: Stretch) -> Stretch:
    """ "about 6 a.m." is ten minutes wide, "just after midnight" half an hour."""
    assert found.lo is not None
    if phrase.near == "just-after":
        return replace(found, hi=found.lo + JUST, approximate=True, precision=Precision.HOUR)
    if phrase.near == "just-before":
        return replace(found, lo=found.lo - JUST, hi=found.lo, approximate=True, precision=Precision.HOUR)
    if phrase.approximate:
        return replace(found, lo=found.lo - ROUGH, hi=found.lo + ROUGH, approximate=True)
    return found
