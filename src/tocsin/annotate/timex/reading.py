"""Reads a text's time expressions one after the other, each in the light of those before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tocsin.knowledge import times
from tocsin.records import Basis, Interval, Precision, Sentence, Span, TimeMention

from . import lengths, normalise, zones
from .anchor import Thread, Writing
from .compose import Placed, compose
from .joining import lex
from .lexer import Lexed
from .phrase import Phrase
from .stretch import Stretch
from .tense import ENDS, Tense, tense

PARAGRAPH = re.compile(r"\n\s*\n|(?<=[.!?:)\"”’])\s*\n")
DAY = timedelta(days=1)
AHEAD = 16
STOPS = frozenset(("stop", "gap"))
FAR_YEARS = 4
LEAP = 4
MANY_YEARS = 25


@dataclass(frozen=True, slots=True)
class Told:
    """A phrase with the stretch it means."""

    placed: Placed
    stretch: Stretch


def read(
    text: str, sentences: tuple[Sentence, ...], home: str | None, written: Callable[[int], Writing]
) -> tuple[TimeMention, ...]:
    """Every time expression; `written` gives the writing time of the layer that an offset lies in."""
    lexed = lex(text)
    placed = compose(lexed)
    told = resolve(lexed, placed, home, written)
    starts = [sentence.start for sentence in sentences]
    return tuple(mention(lexed, told, n, home, written, starts) for n in range(len(told)))


def resolve(
    lexed: Lexed, placed: tuple[Placed, ...], home: str | None, written: Callable[[int], Writing]
) -> list[Told]:
    """The stretch of every phrase, in order."""
    paragraphs = [found.end() for found in PARAGRAPH.finditer(lexed.text)]
    strange = _strange(placed)
    thread = Thread(written(0), home)
    thread = replace(thread, narrative=_narrative(placed, thread.writing))
    told: list[Told] = []
    for n, place in enumerate(placed):
        start = lexed.lexemes[place.phrase.first].start
        now = written(start)
        if now != thread.writing:
            thread = Thread(now, home, narrative=thread.narrative)
        thread = replace(thread, here=bisect_right(paragraphs, start), tense=_tense(lexed, place))
        stretch = _safe(lexed, placed, told, n, thread)
        told.append(Told(place, stretch))
        if n not in strange:
            thread = thread.told(stretch)
    return told


def _tense(lexed: Lexed, place: Placed) -> Tense:
    phrase = place.phrase
    found = tense(lexed, phrase.first, phrase.last)
    if place.operator in ("until", "by", "to") and not (found.way == "future"):
        return Tense("future" if found.way is None else None)
    if lexed.kind(phrase.last) == "genitive" and not found.close:
        return Tense("past")
    return found


def _narrative(placed: tuple[Placed, ...], writing: Writing) -> bool:
    """True for a history: most of its years lie far from the writing, and few of its days are counted from it."""
    if writing.day is None:
        return False
    years = [place.phrase.year for place in placed if place.phrase.year is not None]
    far = sum(abs(year - writing.day.year) > 1 for year in years)
    counted = sum(place.phrase.weekday is not None or place.phrase.rule == "dayword" for place in placed)
    near = len(years) - far + counted
    return far > FAR_YEARS and (far > 2 * near or (len(years) >= MANY_YEARS and len(years) > 5 * counted))


def _strange(placed: tuple[Placed, ...]) -> frozenset[int]:
    """Years that a text only glances at: far from the one before and the one after, which lie close together."""
    dated = [(n, place.phrase.year) for n, place in enumerate(placed) if place.phrase.year is not None]
    return frozenset(
        n
        for (_, before), (n, year), (_, after) in zip(dated, dated[1:], dated[2:], strict=False)
        if abs(year - before) > LEAP and abs(year - after) > LEAP and abs(before - after) <= LEAP
    )


def _safe(lexed: Lexed, placed: tuple[Placed, ...], told: list[Told], n: int, thread: Thread) -> Stretch:
    """The stretch of a phrase; one without a place where the calendar does not reach."""
    try:
        return _stretch(lexed, placed, told, n, thread)
    except (OverflowError, ValueError):
        phrase = placed[n].phrase
        if phrase.kind == "duration":
            return Stretch(lengths.value(phrase), "DURATION", str(phrase.unit))
        return Stretch("XXXX-XX-XX", "DATE", "day")


def _stretch(lexed: Lexed, placed: tuple[Placed, ...], told: list[Told], n: int, thread: Thread) -> Stretch:
    place = placed[n]
    phrase = place.phrase
    if phrase.kind == "reference":
        return _present(phrase, thread)
    if phrase.kind == "set":
        return Stretch(str(phrase.frequency), "SET", "day")
    if phrase.kind == "duration":
        return lengths.duration(phrase, thread, _side(lexed, place))
    if phrase.anchor == "event":
        ahead = _event(lexed, placed, n)
        if ahead is not None:
            there = replace(thread, tense=tense(lexed, ahead.first, ahead.last))
            thread = thread.told(normalise.calendar(ahead, there))
    if place.same_as is not None:
        return _other_clock(phrase, told[place.same_as].stretch, thread)
    if n + 1 < len(placed) and placed[n + 1].same_as == n:
        return _first_clock(phrase, placed[n + 1].phrase, thread)
    return normalise.calendar(phrase, thread)


def _side(lexed: Lexed, place: Placed) -> str | None:
    """Where a length lies: until now ("has lasted"), until then ("had lasted"), from then on ("gave 60 days to")."""
    phrase = place.phrase
    for at in range(phrase.first - 1, max(-1, phrase.first - 7), -1):
        word = lexed.word(at)
        if lexed.kind(at) in ENDS or lexed.kind(at) == "comma":
            break
        if word in ("has", "have", "'ve", "’ve"):
            return "until-now"
        if word == "had":
            return "until-then"
    if lexed.kind(phrase.last) == "to" and place.operator != "for":
        return "from-then"
    return (
        "from-then"
        if place.operator == "for" or lexed.word(phrase.first - 1) in ("lasted", "lasting")
        else None
    )


def _present(phrase: Phrase, thread: Thread) -> Stretch:
    """ "at the moment" is the hour before the writing; "now" and "recently" have no place."""
    found = Stretch(str(phrase.reference), "DATE", "day", basis=Basis.RELATIVE)
    now = thread.writing.now
    if not phrase.whole or now is None or not thread.writing.exact:
        return found
    return replace(found, unit="hour", lo=now - timedelta(hours=1), hi=now, approximate=True)


def _event(lexed: Lexed, placed: tuple[Placed, ...], n: int) -> Phrase | None:
    """The time of the event that "two hours after the truce took effect at noon" counts from."""
    phrase = placed[n].phrase
    if n + 1 >= len(placed):
        return None
    following = placed[n + 1].phrase
    between = {lexed.kind(k) for k in range(phrase.last, following.first)}
    if following.kind != "calendar" or following.first - phrase.last > AHEAD or between & STOPS:
        return None
    return following if following.anchor != "event" else None


# ------------------------------------------------------------------ two clocks of one time


def _first_clock(phrase: Phrase, other: Phrase, thread: Thread) -> Stretch:
    """A time that a second clock tells again: the second may give its date, or show the first one's zone."""
    mine = normalise.calendar(phrase, thread)
    if phrase.zone is None and other.zone is not None:
        return _by_difference(phrase, other, mine, thread)
    if other.dated and not phrase.dated:
        return _converted(phrase, normalise.calendar(other, thread), thread) or mine
    return mine


def _other_clock(phrase: Phrase, first: Stretch, thread: Thread) -> Stretch:
    """The second clock's reading of the first one's instant; its own where they disagree."""
    return _converted(phrase, first, thread) or normalise.calendar(phrase, thread)


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


# ------------------------------------------------------------------ mentions


def mention(
    lexed: Lexed,
    told: list[Told],
    n: int,
    home: str | None,
    written: Callable[[int], Writing],
    starts: list[int],
) -> TimeMention:
    """What is handed on: the words, TIMEX3's type and value, the interval in UTC and its use."""
    place, stretch = told[n].placed, told[n].stretch
    phrase = place.phrase
    start, end = lexed.lexemes[phrase.first].start, lexed.lexemes[phrase.last - 1].end
    bounds = _bounds(told, n, written(start))
    return TimeMention(
        Span(start, end), stretch.type, stretch.value, _interval(bounds, home),
        sentence=bisect_right(starts, start) - 1, use=_use(lexed, phrase), confidence=_confidence(stretch),
        rule=_rule(place),
    )  # fmt: skip


def _rule(place: Placed) -> str:
    prefix = (
        "range:"
        if place.range_to is not None or place.range_from is not None
        else "pair:"
        if place.same_as is not None
        else ""
    )
    return f"{prefix}{place.operator + ' ' if place.operator else ''}{place.phrase.rule}"


def _confidence(stretch: Stretch) -> float:
    if stretch.lo is None:
        return 0.5
    return 0.9 if stretch.basis is Basis.EXPLICIT else 0.8


def _bounds(told: list[Told], n: int, now: Writing) -> Stretch:
    """The stretch as the words around widen it: a range's both ends, since, until, by."""
    place, stretch = told[n].placed, told[n].stretch
    first = told[place.range_from] if place.range_from is not None else told[n]
    if place.range_to is not None and place.range_to < len(told):
        stretch = _ranged(stretch, told[place.range_to].stretch)
    elif place.range_from is not None:
        stretch = _ranged(first.stretch, stretch)
    if stretch.lo is None or stretch.hi is None or stretch.type not in ("DATE", "TIME"):
        return stretch
    if first.placed.since_event and now.now is not None and now.now > stretch.hi:
        return replace(stretch, lo=stretch.hi, hi=now.now)
    if place.operator == "since" and now.now is not None and now.now > stretch.lo:
        return replace(stretch, hi=now.now)
    if place.operator in ("by", "until") and stretch.unit in ("minute", "part", "hour") and first is told[n]:
        before = _before(told, n, stretch.lo)
        if before is not None:
            hi = stretch.lo if stretch.unit == "minute" else stretch.hi
            return replace(stretch, lo=before, hi=hi, precision=Precision.PART_OF_DAY)
    return stretch


def _before(told: list[Told], n: int, moment: datetime) -> datetime | None:
    """The last clock time or part of day told within the day before a moment."""
    for earlier in reversed(told[:n]):
        lo = earlier.stretch.lo
        if (
            lo is not None
            and earlier.stretch.unit in ("minute", "part", "hour")
            and timedelta(0) < moment - lo <= DAY
        ):
            return lo
    return None


def _ranged(start: Stretch, end: Stretch) -> Stretch:
    """One stretch from the start of the first to the end of the second; by the clock, to its first moment."""
    if start.lo is None or end.lo is None or end.hi is None or start.hi is None:
        return start
    hi = end.lo if end.unit == "minute" else end.hi
    if start.unit == "part" and end.unit == "day" and start.hi - end.lo < DAY and start.hi > end.lo:
        hi = start.hi  # "the night of 8 to 9 February"
    if hi <= start.lo:
        return (
            start
            if end.unit != "minute"
            else replace(start, hi=hi + DAY)
            if start.unit == "minute"
            else start
        )
    lo = start.lo + (start.hi - start.lo) / 2 if start.unit == "minute" and start.approximate else start.lo
    precision = {"minute": Precision.HOUR, "day": Precision.MULTI_DAY, "year": Precision.MULTI_YEAR}.get(
        end.unit, end.width
    )
    return replace(start, lo=lo, hi=hi, precision=precision, approximate=start.approximate or end.approximate)


def _interval(stretch: Stretch, home: str | None) -> Interval | None:
    """UTC of a stretch; None where it has no place."""
    if stretch.lo is None or stretch.hi is None:
        return None
    zone = stretch.zone or home
    start, end = zones.to_utc(stretch.lo, zone), zones.to_utc(stretch.hi, zone)
    if start is None and end is None:
        return None
    return Interval(start, end, stretch.width, stretch.basis, stretch.approximate or zone is None)


def _use(lexed: Lexed, phrase: Phrase) -> str:
    """event, or statement where the time says when something was said."""
    if phrase.kind == "duration":
        return "duration"
    saying = times.table().saying
    for at in range(phrase.first - 1, max(-1, phrase.first - 6), -1):
        if lexed.kind(at) in ("comma", "dot", "stop", "gap", "mark") or lexed.word(at) == "that":
            break
        if lexed.word(at) in saying:
            return "statement"
    return "statement" if lexed.word(phrase.last) in saying else "event"
