"""Puts the smallest expressions of a text together and takes in the words that move, blur or govern them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .counts import period
from .grammar import atoms
from .joints import joined
from .lexer import Lexed
from .links import Placed, linked
from .patterns import pattern
from .phrase import Phrase
from .strength import strong

OPERATORS = frozenset(
    ("since", "until", "by", "from", "before", "after", "between", "for", "during", "within", "in", "on",
     "at", "over", "through", "to", "of", "into", "following", "about", "every", "under", "up")
)  # fmt: skip
EDGE = pattern(
    "<the>?(?P<e><begin|end|mid|early|late|earlier|later>)(?:<dash>|<portion>?<of><the>?|<in|on|at><the>?)?$"
)
ROUGHLY = pattern("(?:<about|nearly>|<at><least>)$")
NEARLY = pattern("<just|shortly>(?P<n><before|after>)$")
AGE = pattern("<dash>?<old>|<of><aged>")
SUFFIX = pattern("(?P<w><ago|earlier|later|before|after|previously|following>|<from>(?=<now>))<now>?")
BACK = frozenset(("ago", "earlier", "before", "previously"))
OF_EVENTS = frozenset(("before", "after", "following"))


def compose(lexed: Lexed) -> tuple[Placed, ...]:
    """All time expressions of a text, in order."""
    found = (_suffixed(lexed, phrase) for phrase in atoms(lexed))
    phrases = _prefixed(lexed, joined(lexed, [phrase for phrase in found if phrase is not None]))
    placed = [Placed(p, _operator(lexed, p)) for p in phrases]
    return tuple(linked(lexed, [place for place in placed if strong(lexed, place.phrase, place.operator)]))


def _suffixed(lexed: Lexed, phrase: Phrase) -> Phrase | None:
    """A duration with "ago" or "later" is a time; one with "old" an age, which is none."""
    if phrase.kind != "duration":
        return phrase
    if AGE.match(lexed.classes, phrase.last) or lexed.kind(phrase.first - 1) == "aged":
        return None
    if phrase.rule == "duration" and phrase.count == 1 and lexed.kind(phrase.first - 1) == "times":
        return replace(phrase, kind="set", frequency=period(1, str(phrase.unit)))
    found = SUFFIX.match(lexed.classes, phrase.last)
    if found is None or phrase.pointing:
        return phrase
    word = lexed.kind(found.start("w"))
    shifted = replace(phrase, kind="calendar", rule="shift", shift=-1 if word in BACK else 1)
    if word in OF_EVENTS:
        # TIMEX3 takes the length alone; the time it leads to is kept beside it.
        return replace(shifted, anchor="event")
    return replace(shifted, last=found.end(), anchor="writing" if word in ("ago", "from") else "text")


def _prefixed(lexed: Lexed, phrases: list[Phrase]) -> Iterator[Phrase]:
    floor = 0
    for phrase in phrases:
        counted = phrase.kind != "calendar" or phrase.rule == "shift"
        yield phrase if counted else _blurred(lexed, _at_edge(lexed, phrase, floor), floor)
        floor = phrase.last


def _at_edge(lexed: Lexed, phrase: Phrase, floor: int) -> Phrase:
    """Takes in "early", "the end of", "later in"."""
    found = _ending(EDGE, lexed, floor, phrase.first)
    if found is None:
        return phrase
    return replace(phrase, first=found.start(), edge=lexed.kind(found.start("e")))


def _blurred(lexed: Lexed, phrase: Phrase, floor: int) -> Phrase:
    """Takes in "about", "just after", "shortly before"."""
    near = _ending(NEARLY, lexed, floor, phrase.first)
    if near is not None:
        side = lexed.kind(near.start("n"))
        return replace(phrase, first=near.start(), near=f"just-{side}", approximate=True)
    rough = _ending(ROUGHLY, lexed, floor, phrase.first)
    return replace(phrase, first=rough.start(), approximate=True) if rough is not None else phrase


def _ending(ending: re.Pattern[str], lexed: Lexed, floor: int, end: int) -> re.Match[str] | None:
    """The match of a pattern that ends just at `end` and starts not before `floor`."""
    return ending.search(lexed.classes, max(floor, end - 12), end)


def _operator(lexed: Lexed, phrase: Phrase) -> str | None:
    """The preposition that governs a phrase."""
    at = phrase.first - 1
    if lexed.kind(at) in ("the", "about", "just") and lexed.kind(at - 1) in OPERATORS:
        at -= 1
    kind = lexed.kind(at)
    if kind == "than" and lexed.kind(at - 1) == "later":
        return "by"
    return kind if kind in OPERATORS else None
