"""One time told by two clocks: "3:20 p.m. local time (0920 GMT)", "at 21:45 (17:45 GMT)"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from . import normalise, zones
from .anchor import Thread
from .phrase import Phrase
from .stretch import Stretch


def first(phrase: Phrase, other: Phrase, thread: Thread) -> Stretch:
    """A time that a second clock tells again: the second may give its date, or show the first one's zone."""
    mine = normalise.calendar(phrase, thread)
    if phrase.zone is None and other.zone is not None:
        mine = _by_difference(phrase, other, mine, thread)
        phrase = replace(phrase, zone=mine.zone)
    if other.dated and not phrase.dated:
        return _converted(phrase, normalise.calendar(other, thread), thread) or mine
    return mine


def second(phrase: Phrase, told: Stretch, thread: Thread) -> Stretch:
    """The second clock's reading of the first one's instant; its own where they disagree."""
    return _converted(phrase, told, thread) or normalise.calendar(phrase, thread)


def _converted(phrase: Phrase, theirs: Stretch, thread: Thread) -> Stretch | None:
    """The other clock's instant on this phrase's own clock, where both agree."""
    zone = zones.resolve(phrase.zone, thread.home) if phrase.zone else thread.home
    instant = zones.to_utc(theirs.lo, theirs.zone or thread.home) if theirs.lo else None
    if instant is None or zone is None or theirs.lo is None or theirs.hi is None:
        return None
    middle = theirs.lo + (theirs.hi - theirs.lo) / 2 if theirs.approximate else theirs.lo
    local = zones.to_local(instant, zone)
    shown = local + (middle - theirs.lo)
    if phrase.hour is not None and (shown.hour % 12, shown.minute) != (phrase.hour % 12, phrase.minute or 0):
        return None
    value = f"{shown.date().isoformat()}T{shown.hour:02d}:{shown.minute:02d}"
    return replace(theirs, value=value, lo=local, hi=local + (theirs.hi - theirs.lo), zone=zone)


def _by_difference(phrase: Phrase, other: Phrase, mine: Stretch, thread: Thread) -> Stretch:
    """ "at 21:45 (17:45 GMT)": the first clock runs four hours before the second."""
    zone = zones.resolve(str(other.zone), thread.home)
    if zone is None or mine.lo is None or other.hour is None or phrase.hour is None:
        return mine
    there = mine.lo.replace(hour=other.hour % 24, minute=other.minute or 0)
    ahead = _minutes(phrase) - _minutes(other) + _offset(zone, there)
    ahead = (ahead + 720) % 1440 - 720
    if thread.home:
        own = _offset(thread.home, mine.lo)
        ahead += 1440 if own - ahead > 720 else -1440 if ahead - own > 720 else 0
    if abs(ahead) > 14 * 60 + 59:
        return mine
    return replace(mine, zone=f"{'+' if ahead >= 0 else '-'}{abs(ahead) // 60:02d}:{abs(ahead) % 60:02d}")


def _minutes(phrase: Phrase) -> int:
    return (phrase.hour or 0) * 60 + (phrase.minute or 0)


def _offset(zone: str, local: datetime) -> int:
    """Minutes that a zone's clock runs before UTC."""
    return int((zones.clock(zone).utcoffset(local) or timedelta(0)).total_seconds() // 60)
