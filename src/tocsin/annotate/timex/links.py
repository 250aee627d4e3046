"""Finds the ends of ranges, the two clocks of one time, and dates that share a year."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .joints import level
from .lexer import Lexed
from .patterns import pattern
from .phrase import Phrase

AROUND = "<on|in|at|early|late|the|about|begin|mid|end|of>{0,3}"
RANGE = pattern(f"<comma>?{AROUND}<to|through|until|dash|and|into>{AROUND}")
SAME = pattern("<comma>?<or>|<open><at|about>?|<slash|dash|comma>")
ALONGSIDE = pattern("<and|or|comma>")
REACH = 7  # words between two linked times at most
FINE = frozenset(("date", "day", "part", "holiday", "clock"))
DATED = ("year", "month", "day", "weekday", "shift", "unit", "anchor", "pointing", "holiday")
WIDE = frozenset(("month", "date", "season", "year"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A phrase where it stands: the word that governs it, and the phrase it makes a range or a pair with."""

    phrase: Phrase
    operator: str | None = None
    range_to: int | None = None  # index of the phrase that ends the stretch this one begins
    range_from: int | None = None
    same_as: int | None = None  # index of the phrase that tells this time by another clock


def linked(lexed: Lexed, placed: list[Placed]) -> list[Placed]:
    """The phrases, each that begins or ends a range or tells another's time told so."""
    done = list(placed)
    for n in range(len(done) - 1):
        a, b = done[n].phrase, done[n + 1].phrase
        if a.kind != "calendar" or b.kind != "calendar" or b.first - a.last > REACH:
            continue
        if _same(lexed, a, b):
            done[n + 1] = replace(done[n + 1], same_as=n)
        elif ALONGSIDE.fullmatch(lexed.classes, a.last, b.first) and done[n].operator != "between":
            done[n] = replace(done[n], phrase=_dated_by(a, b))
        elif done[n].range_from is None and _range(lexed, done[n], b):
            done[n], done[n + 1] = _shared(done[n], done[n + 1], n)
    return done


def _same(lexed: Lexed, a: Phrase, b: Phrase) -> bool:
    """ "3:20 p.m. local time (0920 GMT)": two clocks, at least one of them named, not the same."""
    told = a.clocked and b.clocked and a.zone != b.zone
    return told and SAME.fullmatch(lexed.classes, a.last, b.first) is not None


def _range(lexed: Lexed, start: Placed, b: Phrase) -> bool:
    a = start.phrase
    if RANGE.fullmatch(lexed.classes, a.last, b.first) is None:
        return False
    if any(lexed.kind(n) == "and" for n in range(a.last, b.first)) and start.operator != "between":
        return False
    one, two = level(a).rstrip("+"), level(b).rstrip("+")
    if a.part is not None and a.part.end > 24 and {one, two} == {"part", "date"}:
        return a.day is not None and b.day is not None and lexed.kind(b.first - 1) in ("dash", "to")
    if start.operator in ("from", "between"):
        return one == two or {one, two} <= FINE or {one, two} <= WIDE
    return one == two and one not in ("quarter", "other") and lexed.kind(b.first - 1) != "into"


def _dated_by(a: Phrase, b: Phrase) -> Phrase:
    """The first of "August and September 1914" with the year of the second."""
    alike = a.month is not None and b.month is not None and (a.day is None) == (b.day is None)
    if not alike or a.year is not None or b.year is None or a.shift is not None:
        return a
    return replace(a, year=b.year - (int(a.month or 0) > int(b.month or 0)))


def _shared(start: Placed, end: Placed, n: int) -> tuple[Placed, Placed]:
    """Both ends of a range, each with what only the other says ("September through November 2020")."""
    a, b = start.phrase, end.phrase
    if a.year is None and a.shift is None and b.year is not None and a.dated:
        back = a.month is not None and b.month is not None and a.month > b.month
        a = replace(a, year=b.year - back)
    if a.clocked and b.clocked and b.dated and not a.dated:
        a = replace(a, **{field: getattr(b, field) for field in DATED})
    if a.hour is not None and b.hour is not None and a.hour <= 12:
        if a.half_day is None and b.half_day in ("a", "p"):
            a = replace(a, half_day=b.half_day, hour=a.hour % 12 + (12 if b.half_day == "p" else 0))
        if a.zone is None and b.zone is not None:
            a = replace(a, zone=b.zone)
    return replace(start, phrase=a, range_to=n + 1), replace(end, phrase=b, range_from=n)
