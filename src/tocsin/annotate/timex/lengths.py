"""Durations, and times that lie a length before or after another."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from tocsin.knowledge import times
from tocsin.records import Basis, Precision

from .anchor import Thread
from .counts import period
from .phrase import Phrase
from .stretch import SECONDS, Stretch, add, around, midnight, of_quarter

ROUGH = timedelta(minutes=5)
LENGTHS = {
    "second": Precision.MINUTE, "minute": Precision.HOUR, "hour": Precision.HOUR, "day": Precision.MULTI_DAY,
    "night": Precision.MULTI_DAY, "week": Precision.MULTI_DAY, "fortnight": Precision.MULTI_DAY,
    "month": Precision.MONTH, "quarter": Precision.SEASON, "year": Precision.MULTI_YEAR,
    "decade": Precision.MULTI_YEAR, "century": Precision.MULTI_YEAR,
}  # fmt: skip
WIDER = {"fortnight": "week", "night": "day", "decade": "year", "century": "year"}


def counted(phrase: Phrase, thread: Thread, base: datetime | None) -> Stretch:
    """ "two hours later", "ten days ago", "weeks earlier", "three days after the siege began"."""
    found = _counted(phrase, thread, base, str(phrase.unit))
    if phrase.anchor == "event" and phrase.rule == "shift":
        return replace(found, value=value(phrase), type="DURATION")
    return found


def _counted(phrase: Phrase, thread: Thread, base: datetime | None, unit: str) -> Stretch:
    sign = 1 if (phrase.shift or 0) > 0 else -1
    vague = phrase.count is None or phrase.top is not None
    if base is None:
        return Stretch("XXXX-XX-XX", "DATE", "day", basis=Basis.RELATIVE)
    low, high = reach(phrase)
    near, far = add(base, sign * low, unit), add(base, sign * high, unit)
    if vague:
        precision = Precision.PART_OF_DAY if unit == "hour" else None
        words = "PAST_REF" if sign < 0 else "FUTURE_REF"
        lo, hi = min(near, far), max(near, far)
        return Stretch(words, "DATE", unit, lo, hi, None, Basis.RELATIVE, True, precision or LENGTHS[unit])
    if unit in SECONDS:
        slack = ROUGH if phrase.approximate else timedelta(0)
        end = near + (slack or timedelta(minutes=1))
        words = f"{near.date().isoformat()}T{near.hour:02d}:{near.minute:02d}"
        return Stretch(words, "TIME", "minute", near - slack, end, None, Basis.RELATIVE, bool(slack))
    return replace(_around(phrase, thread, near, unit), basis=Basis.RELATIVE, approximate=phrase.approximate)


def _around(phrase: Phrase, thread: Thread, near: datetime, unit: str) -> Stretch:
    """The unit that the count leads to; "a year ago" beside a quarter is that quarter of the year before."""
    quarter = thread.last_quarter.lo if thread.last_quarter is not None else None
    compared = unit == "year" and phrase.count == 1 and phrase.anchor != "event" and not thread.narrative
    today = thread.writing.day
    if compared and quarter is not None and today is not None and abs(quarter.year - today.year) <= 1:
        return of_quarter(min(quarter.year, today.year - 1), (quarter.month + 2) // 3)
    return around(WIDER.get(unit, unit), near.date())


def reach(phrase: Phrase) -> tuple[float, float]:
    """The fewest and the most units that a count may mean."""
    if phrase.count is not None:
        return phrase.count, phrase.top or phrase.count
    low, high = times.table().vague.get(phrase.vague or "", (2, 8))
    return low, high


def value(phrase: Phrase) -> str:
    """TIMEX3's value of a duration."""
    return period(phrase.count, str(phrase.unit))


def duration(phrase: Phrase, thread: Thread, side: str | None) -> Stretch:
    """A duration, placed where the words say on which side of the writing or the last time told it lies."""
    unit = str(phrase.unit)
    low, high = reach(phrase)
    count = low + 1 if phrase.count is None else high
    rough = phrase.count is None or phrase.approximate
    bare = Stretch(value(phrase), "DURATION", unit, None, None, None, Basis.RELATIVE, rough, LENGTHS[unit])
    now = thread.writing.now if thread.writing.exact else thread.writing.lo
    then = _then(thread, unit)
    if phrase.rule == "nth-day" and thread.writing.day is not None and now is not None and unit == "day":
        return replace(bare, lo=add(midnight(thread.writing.day), 1 - count, unit), hi=thread.writing.now)
    if thread.narrative or now is None:
        now = then
    if now is not None and (phrase.pointing == "last" or side == "until-now"):
        return replace(bare, lo=add(now, -count, unit), hi=now)
    if then is not None and side == "from-then" and phrase.count is not None:
        return replace(bare, lo=then, hi=add(then, count, unit))
    if now is not None and (phrase.pointing == "next" or thread.tense.way == "future"):
        return replace(bare, lo=now, hi=add(now, count, unit))
    if then is not None and side == "until-then":
        return replace(bare, lo=add(then, -count, unit), hi=then)
    return bare


def _then(thread: Thread, unit: str) -> datetime | None:
    """The start of the last time told, if it is told as finely as the unit asks."""
    told = thread.last
    if told is None or (unit in SECONDS and told.unit not in ("minute", "hour")):
        return None
    return told.lo
