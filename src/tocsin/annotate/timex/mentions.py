"""What is handed on of a time expression: words, TIMEX3's type and value, interval in UTC, use."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tocsin.knowledge import times
from tocsin.records import Basis, Interval, Precision, Span, TimeMention

from . import zones
from .anchor import Writing
from .lexer import Lexed
from .links import Placed
from .phrase import Phrase
from .stretch import Stretch
from .tense import is_past

DAY = timedelta(days=1)
CLOCKED = frozenset(("minute", "part", "hour"))
WIDER = {"minute": Precision.HOUR, "day": Precision.MULTI_DAY, "year": Precision.MULTI_YEAR}
BREAKS = frozenset(("comma", "dot", "stop", "gap", "mark"))
CLOSED = BREAKS | {"and", "that", "genitive", "open"}
CLAUSE = frozenset(("that", "he", "she", "they", "it", "we", "i", "who", "which", "when", "where", "after"))
LABELLED = frozenset(("colon", "at", "on", "open", "dash", "of"))
OPENINGS = frozenset(("gap", "dot", "stop", "open", "close", "dash", "mark", "slash"))
BEEN = frozenset(("was", "were", "been", "is", "are", "being", "first"))


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its phrases, the zone it is about, and when each part of it was written."""

    lexed: Lexed
    placed: tuple[Placed, ...]
    home: str | None
    written: Callable[[int], Writing]

    def start(self, phrase: Phrase) -> int:
        """The offset at which a phrase starts."""
        return self.lexed.lexemes[phrase.first].start


@dataclass(frozen=True, slots=True)
class Told:
    """A phrase with the stretch it means."""

    placed: Placed
    stretch: Stretch


def mention(page: Page, told: list[Told], n: int, starts: list[int]) -> TimeMention:
    """The n-th phrase as it is handed on; `starts` are those of the sentences."""
    place, stretch = told[n].placed, told[n].stretch
    start, end = page.start(place.phrase), page.lexed.lexemes[place.phrase.last - 1].end
    return TimeMention(
        Span(start, end),
        stretch.type,
        stretch.value,
        _interval(_bounds(told, n, page.written(start)), page.home),
        sentence=bisect_right(starts, start) - 1,
        use=use(page, n),
        confidence=_confidence(stretch),
        rule=_rule(place),
    )


def _rule(place: Placed) -> str:
    """How it was read: "range:" or "pair:" where it is told with another, its preposition, its patterns."""
    ranged = place.range_to is not None or place.range_from is not None
    prefix = "range:" if ranged else "pair:" if place.same_as is not None else ""
    return f"{prefix}{place.operator + ' ' if place.operator else ''}{place.phrase.rule}"


def _confidence(stretch: Stretch) -> float:
    if stretch.lo is None:
        return 0.5
    return 0.9 if stretch.basis is Basis.EXPLICIT else 0.8


def _bounds(told: list[Told], n: int, now: Writing) -> Stretch:
    """The stretch as the words around widen it: a range's both ends, since, until, by."""
    place, stretch = told[n].placed, told[n].stretch
    first = told[place.range_from] if place.range_from is not None else told[n]
    if place.range_to is not None:
        stretch = _ranged(stretch, told[place.range_to].stretch)
    elif place.range_from is not None:
        stretch = _ranged(first.stretch, stretch)
    if stretch.lo is None or stretch.hi is None or stretch.type not in ("DATE", "TIME"):
        return stretch
    if place.operator == "since" and now.now is not None and now.now > stretch.lo:
        return replace(stretch, hi=now.now)
    if place.operator in ("by", "until") and stretch.unit in CLOCKED and first is told[n]:
        return _until(told, n, stretch, stretch.lo)
    if place.operator == "by" and now.now is not None and now.now < stretch.lo:
        return _ahead(stretch, now.now)
    return stretch


def _ahead(stretch: Stretch, now: datetime) -> Stretch:
    """ "by Sunday" reaches from the writing to the end of that day, "by the weekend" to its start."""
    hi = stretch.lo if stretch.unit == "weekend" else stretch.hi
    return replace(stretch, lo=now, hi=hi, precision=Precision.MULTI_DAY)


def _until(told: list[Told], n: int, stretch: Stretch, lo: datetime) -> Stretch:
    """ "by 8 a.m." reaches from the last clock time told within the day before."""
    for earlier in reversed(told[:n]):
        before = earlier.stretch.lo
        if before is not None and earlier.stretch.unit in CLOCKED and timedelta(0) < lo - before <= DAY:
            hi = lo if stretch.unit == "minute" else stretch.hi
            return replace(stretch, lo=before, hi=hi, precision=Precision.PART_OF_DAY)
    return stretch


def _ranged(start: Stretch, end: Stretch) -> Stretch:
    """One stretch from the start of the first to the end of the second; by the clock, to its first moment."""
    if start.lo is None or end.lo is None or end.hi is None or start.hi is None:
        return start
    lo, hi = start.lo, end.lo if end.unit == "minute" else end.hi
    if start.unit == "part" and end.unit == "day" and end.lo < start.hi < end.lo + DAY:
        hi = start.hi  # "the night of 8 to 9 February"
    if start.unit == end.unit == "minute" and hi <= lo:
        hi += DAY  # "from 22:00 to 04:00"
    if hi <= lo:
        return start
    if start.unit == "minute" and start.approximate:
        lo += (start.hi - lo) / 2
    rough = start.approximate or end.approximate
    return replace(start, lo=lo, hi=hi, precision=WIDER.get(end.unit, end.width), approximate=rough)


def _interval(stretch: Stretch, home: str | None) -> Interval | None:
    """UTC of a stretch; None where it has no place."""
    if stretch.lo is None or stretch.hi is None:
        return None
    zone = stretch.zone or home
    start, end = zones.to_utc(stretch.lo, zone), zones.to_utc(stretch.hi, zone)
    if start is None and end is None:
        return None
    return Interval(start, end, stretch.width, stretch.basis, stretch.approximate or zone is None)


def use(page: Page, n: int) -> str:
    """event | statement (when something was said) | publication (of the page or a post) | duration."""
    lexed, phrase = page.lexed, page.placed[n].phrase
    if phrase.kind == "duration":
        return "duration"
    if phrase.kind == "calendar" and (_stamps(lexed, phrase) or _stamped_before(page, n)):
        return "publication"
    if lexed.word(phrase.last) in times.table().saying or _said(lexed, phrase):
        return "statement"
    return "event"


def _stamps(lexed: Lexed, phrase: Phrase) -> bool:
    """ "Published: 12 May", "UPDATE at 2 p.m.:", "(@name) May 12", "(05/12/24) - " date a page or a post."""
    at = phrase.first - 1
    if lexed.kind(at) == "close" and "@" in (lexed.word(at - 2), lexed.word(at - 3)):
        return True
    in_brackets = lexed.kind(at) == "open" and lexed.kind(phrase.last) == "close"
    if in_brackets and phrase.day is not None and lexed.kind(phrase.last + 1) == "dash":
        return True
    while lexed.kind(at) in LABELLED:
        at -= 1
    if lexed.word(at) not in times.table().stamped or not lexed.text[lexed.lexemes[at].start].isupper():
        return False
    opens = lexed.kind(at - 1) in OPENINGS
    marked = lexed.kind(phrase.last) == "colon" or lexed.kind(at - 1) == "open"
    return lexed.kind(at + 1) == "colon" or (opens and marked)


def _stamped_before(page: Page, n: int) -> bool:
    """The clock of "Updated: 12 May 2024 - 7:21 p.m."."""
    phrase = page.placed[n].phrase
    if n == 0 or not phrase.clocked or phrase.dated:
        return False
    before = page.placed[n - 1].phrase
    between = {page.lexed.kind(k) for k in range(before.last, phrase.first)}
    return between <= {"dash", "comma", "at", "other"} and len(between) < 3 and _stamps(page.lexed, before)


def _said(lexed: Lexed, phrase: Phrase) -> bool:
    """True where a verb of saying stands before the time and no other clause begins between the two.

    "police said on Sunday"; not "said the Sunday attack", "said shots rang out on Sunday", "was reported on
    Sunday", nor "said around 2 a.m. on Sunday guards heard shots".
    """
    if lexed.kind(phrase.first - 1) == "the":
        return False
    for at in range(phrase.first - 1, max(-1, phrase.first - 6), -1):
        word = lexed.word(at)
        if lexed.kind(at) in BREAKS or word in CLAUSE:
            return False
        if word in times.table().saying:
            goes_on = phrase.clocked and lexed.kind(phrase.last) not in CLOSED
            return not goes_on and not (word == "reported" and lexed.word(at - 1) in BEEN)
        if is_past(word):
            return False
    return False
