"""Which year, which week, which season a phrase means that does not say."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from .anchor import Thread
from .phrase import Phrase
from .stretch import Stretch, midnight

FAR = 300  # days behind, from which a date that comes within SOON is rather the coming one
SOON = 65
UPDATED = 3  # days by which a page goes on being written after the day that is given for it
BACKWARD = 6  # months that a history may go back within its year


def nearest(days: list[date], thread: Thread, pointing: str | None) -> date | None:
    """The candidate that the tense and the distance from the writing speak for."""
    today = thread.today
    if today is None:
        return None
    behind = max((day for day in days if day <= today), default=None)
    ahead = min((day for day in days if day >= today), default=None)
    if behind is None or ahead is None:
        return behind or ahead
    if pointing in ("last", "next"):
        return behind if pointing == "last" else ahead
    return behind if _passed((today - behind).days, (ahead - today).days, thread) else ahead


def _passed(back: int, forth: int, thread: Thread) -> bool:
    """True where a date so many days behind is rather meant than the one so many days ahead."""
    if back > FAR and forth <= UPDATED:
        return False
    if thread.tense.way == "past" and (thread.tense.close or not (back > FAR and forth < SOON)):
        return True
    if thread.tense.way == "future" and not (forth > FAR and back < SOON):
        return False
    return back <= 2 * forth


def year_of_month(phrase: Phrase, thread: Thread) -> int | None:
    """The year of a month, or of a day of one, that stands without."""
    assert phrase.month is not None
    if thread.narrative or thread.writing.day is None:
        told = _told_year(phrase.month, thread)
        if told is not None or thread.writing.day is None:
            return told
    today = thread.writing.day
    assert today is not None
    if phrase.day is not None:
        days = [day for k in (-1, 0, 1) if (day := real(today.year + k, phrase.month, phrase.day))]
        if phrase.weekday is not None:
            days = [day for day in days if day.isoweekday() == phrase.weekday] or days
        chosen = nearest(days, thread, phrase.pointing)
        return chosen.year if chosen else today.year
    return _year_of_whole_month(phrase.month, phrase.pointing, today, thread)


def _year_of_whole_month(month: int, pointing: str | None, today: date, thread: Thread) -> int:
    back = (today.month - month) % 12
    if pointing == "last":
        return today.year - (month > today.month or back <= 1)
    if pointing == "next":
        return today.year + (month <= today.month)
    if pointing == "this":
        return today.year
    return today.year + (month < today.month) if _ahead(back, thread) else today.year - (month > today.month)


def _ahead(back: int, thread: Thread) -> bool:
    """True where a month that was `back` months ago is rather the coming one."""
    way, close = thread.tense.way, thread.tense.close
    if way == "future":
        return back > 1
    return (back > 9 and not (way == "past" and close)) or (way is None and back > 8)


def _told_year(month: int, thread: Thread) -> int | None:
    """In a history: the year last told, the next one where the month lies well before the month last told."""
    if thread.month is None:
        return thread.year
    year, before = thread.month
    forward = year + 1 if before - month > BACKWARD else year
    if thread.year is None or abs(thread.year - year) > 1:
        return thread.year if thread.year is not None else forward
    return thread.year if thread.year >= year else forward


def real(year: int, month: int, day: int) -> date | None:
    """The date, None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday(phrase: Phrase, thread: Thread, number: int) -> date | None:
    """The day of a weekday: the last one to now, the next one where the clause looks ahead."""
    told = thread.last_day
    text = phrase.pointing == "that" or thread.narrative or thread.writing.day is None
    today = told.lo.date() if text and told is not None and told.lo is not None else thread.writing.day
    if today is None:
        return None
    back = (today.isoweekday() - number) % 7
    if phrase.pointing == "last":
        return today - timedelta(days=back or 7)
    if phrase.pointing == "this":
        return today + timedelta(days=number - today.isoweekday())
    if phrase.pointing == "next" or (thread.tense.way == "future" and phrase.pointing != "that"):
        return today + timedelta(days=(7 - back) if back or phrase.pointing == "next" else 0)
    return today - timedelta(days=back)


def season(phrase: Phrase, thread: Thread, found: list[Stretch]) -> Stretch:
    """One of a season, quarter or half of the last, this and the next year, in that order."""
    today = thread.today
    assert today is not None
    now = midnight(today)
    if phrase.pointing == "this" or (thread.narrative and thread.last is not None):
        return found[1]
    ended = [s for s in found if s.hi is not None and s.hi <= now]
    ahead = [s for s in found if s.lo is not None and s.lo > now]
    if phrase.pointing == "last":
        return ended[-1] if ended else found[0]
    if phrase.pointing == "next":
        return ahead[0] if ahead else found[-1]
    if phrase.season is None:
        return min(found, key=lambda stretch: _distance(stretch, now))
    current = next((s for s in reversed(found) if s.lo is not None and s.lo <= now), found[0])
    return ahead[0] if thread.tense.way == "future" and current in ended and ahead else current


def _distance(stretch: Stretch, now: datetime) -> float:
    if stretch.lo is None or stretch.hi is None:
        return float("inf")
    return abs((stretch.lo + (stretch.hi - stretch.lo) / 2 - now).total_seconds())
