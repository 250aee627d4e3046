"""Reads a text's time expressions one after the other, each in the light of those before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from tocsin.records import Basis, Sentence, TimeMention

from . import clockpairs, lengths, normalise
from .anchor import Thread, Writing
from .compose import compose
from .joining import lex
from .links import Placed
from .mentions import Page, Told, mention, use
from .phrase import Phrase
from .stretch import SECONDS, Stretch
from .tense import ENDS, Tense, tense

PARAGRAPH = re.compile(r"\n\s*\n|(?<=[.!?:)\"”’])\s*\n")
AHEAD = 16  # words within which a sentence dates the event that a time is counted from
STOPS = frozenset(("stop", "gap"))
FAR_YEARS = 4
MANY_YEARS = 25
LEAP = 4  # years


def read(
    text: str, sentences: tuple[Sentence, ...], home: str | None, written: Callable[[int], Writing]
) -> tuple[TimeMention, ...]:
    """Every time expression; `written` gives the writing time of the layer that an offset lies in."""
    lexed = lex(text)
    page = Page(lexed, compose(lexed), home, written)
    told = _resolved(page)
    starts = [sentence.start for sentence in sentences]
    return tuple(mention(page, told, n, starts) for n in range(len(told)))


def _resolved(page: Page) -> list[Told]:
    """The stretch of every phrase, in order."""
    paragraphs = [found.end() for found in PARAGRAPH.finditer(page.lexed.text)]
    strange = _strange(page.placed)
    thread = Thread(page.written(0), page.home)
    thread = replace(thread, narrative=_narrative(page.placed, thread.writing))
    told: list[Told] = []
    story: Thread | None = None  # where the text was before it looked back, for as long as it does
    for n, place in enumerate(page.placed):
        start = page.start(place.phrase)
        now, here = page.written(start), bisect_right(paragraphs, start)
        if story is not None and here != thread.here:
            thread, story = story, None
        if now != thread.writing:
            thread = Thread(now, page.home, narrative=thread.narrative)
        used = use(page, n)
        thread = replace(thread, here=here, tense=_tense(page, place), saying=used == "statement")
        stretch = _safe(page, told, n, thread)
        told.append(Told(place, stretch))
        if _looks_back(place.phrase) and not thread.narrative:
            story = story or thread
        if n not in strange and place.same_as is None and used != "publication":
            thread = thread.told(stretch)
    return told


def _looks_back(phrase: Phrase) -> bool:
    """ "two days earlier": the next paragraph goes on from what was told before it."""
    return phrase.rule == "shift" and phrase.anchor == "text" and (phrase.shift or 0) < 0


def _tense(page: Page, place: Placed) -> Tense:
    """The clause's tense; deadlines look ahead, "Wednesday's attack" looks back."""
    phrase = place.phrase
    found = tense(page.lexed, phrase.first, phrase.last)
    deadline = place.operator in ("until", "by", "to") and not (found.way == "past" and found.ahead)
    if deadline and found.way is None and place.operator == "by" and phrase.part is not None:
        return Tense("past")
    if deadline and found.way != "future":
        return Tense("future" if found.way is None else None)
    if page.lexed.kind(phrase.last) == "genitive" and not found.close:
        return Tense("past")
    return found


def _narrative(placed: tuple[Placed, ...], writing: Writing) -> bool:
    """True for a history: its years lie far from the writing, and few of its days are counted from it."""
    if writing.day is None:
        return False
    years = [place.phrase.year for place in placed if place.phrase.year is not None]
    far = sum(abs(year - writing.day.year) > 1 for year in years)
    counted = sum(place.phrase.weekday is not None or place.phrase.rule == "dayword" for place in placed)
    near = len(years) - far + counted
    return far > FAR_YEARS and (far > 2 * near or (len(years) >= MANY_YEARS and len(years) > 5 * counted))


def _strange(placed: tuple[Placed, ...]) -> frozenset[int]:
    """Years that a text only glances at: far from the one before and the one after, which lie close."""
    dated = [(n, place.phrase.year) for n, place in enumerate(placed) if place.phrase.year is not None]
    return frozenset(
        n
        for (_, before), (n, year), (_, after) in zip(dated, dated[1:], dated[2:], strict=False)
        if abs(year - before) > LEAP and abs(year - after) > LEAP and abs(before - after) <= LEAP
    )


def _safe(page: Page, told: list[Told], n: int, thread: Thread) -> Stretch:
    """The stretch of a phrase; one without a place where the calendar does not reach."""
    try:
        return _stretch(page, told, n, thread)
    except (OverflowError, ValueError):
        phrase = page.placed[n].phrase
        if phrase.kind == "duration":
            return Stretch(lengths.value(phrase), "DURATION", str(phrase.unit))
        return Stretch("XXXX-XX-XX", "DATE", "day")


def _stretch(page: Page, told: list[Told], n: int, thread: Thread) -> Stretch:
    place = page.placed[n]
    phrase = place.phrase
    if phrase.kind == "reference":
        return _present(phrase, thread)
    if phrase.kind == "set":
        return Stretch(str(phrase.frequency), "SET", "day")
    if phrase.kind == "duration":
        return lengths.duration(phrase, thread, _side(page, place))
    return _calendar(page, told, n, thread)


def _calendar(page: Page, told: list[Told], n: int, thread: Thread) -> Stretch:
    place = page.placed[n]
    if place.phrase.anchor == "event":
        thread = _at_event(page, n, thread)
    if place.same_as is not None:
        return clockpairs.second(place.phrase, told[place.same_as].stretch, thread)
    if n + 1 < len(page.placed) and page.placed[n + 1].same_as == n:
        return clockpairs.first(place.phrase, page.placed[n + 1].phrase, thread)
    if place.range_from is not None:
        return _end(place.phrase, told[place.range_from].stretch, thread)
    return normalise.calendar(place.phrase, thread)


def _end(phrase: Phrase, start: Stretch, thread: Thread) -> Stretch:
    """The end of a range: a weekday or a month without its year lies after the start."""
    if start.lo is not None and phrase.month is not None and phrase.year is None and phrase.shift is None:
        wraps = (phrase.month, phrase.day or 31) < (start.lo.month, start.lo.day)
        phrase = replace(phrase, year=start.lo.year + wraps)
    elif start.lo is not None and phrase.weekday is not None and phrase.shift is None:
        thread = replace(thread, narrative=True, last_day=start, tense=Tense("future"))
    return normalise.calendar(phrase, thread)


def _at_event(page: Page, n: int, thread: Thread) -> Thread:
    """The thread at the event that a length is counted from; for hours, else at the time last told."""
    phrase, event = page.placed[n].phrase, _event(page, n)
    if event is not None:
        there = replace(thread, tense=tense(page.lexed, event.first, event.last))
        return thread.told(normalise.calendar(event, there))
    if phrase.unit in SECONDS or phrase.rule == "eve":
        return replace(thread, writing=Writing())
    return Thread(Writing(), thread.home)


def _event(page: Page, n: int) -> Phrase | None:
    """The time of the event that "two hours after the truce took effect at noon" counts from."""
    phrase = page.placed[n].phrase
    if n + 1 >= len(page.placed):
        return None
    following = page.placed[n + 1].phrase
    between = {page.lexed.kind(k) for k in range(phrase.last, following.first)}
    if following.kind != "calendar" or following.first - phrase.last > AHEAD or between & STOPS:
        return None
    return following if following.anchor != "event" else None


def _side(page: Page, place: Placed) -> str | None:
    """Where a length lies: until now ("has lasted"), until then ("had"), from then on ("gave a day to")."""
    lexed, phrase = page.lexed, place.phrase
    for at in range(phrase.first - 1, max(-1, phrase.first - 7), -1):
        if lexed.kind(at) in ENDS or lexed.kind(at) == "comma":
            break
        if lexed.word(at) in ("has", "have", "'ve", "’ve"):
            return "until-now"
        if lexed.word(at) == "had":
            return "until-then"
    lasted = lexed.word(phrase.first - 1) in ("lasted", "lasting", "last")
    return "from-then" if lexed.kind(phrase.last) == "to" or place.operator == "for" or lasted else None


def _present(phrase: Phrase, thread: Thread) -> Stretch:
    """ "at the moment" is the hour before the writing; "now" and "recently" have no place."""
    found = Stretch(str(phrase.reference), "DATE", "day", basis=Basis.RELATIVE)
    now = thread.writing.now
    if not phrase.whole or now is None or not thread.writing.exact:
        return found
    return replace(found, unit="hour", lo=now - timedelta(hours=1), hi=now, approximate=True)
