"""Whether the clause around a time lies ahead or behind."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tocsin.knowledge import times

from .lexer import Lexed

REACH = 14
CLOSE = 3
AHEAD = frozenset(("will", "shall", "to", "should", "must", "'ll"))
TO_COME = frozenset(("is", "are", "set", "ready", "likely", "poised", "going", "about"))
ENDS = frozenset(("stop", "gap", "dot"))


@dataclass(frozen=True, slots=True)
class Tense:
    """past | future | None, and whether the verb that shows it stands right beside the time."""

    way: str | None = None
    close: bool = False
    ahead: bool = False  # the verb stands after the time


def tense(lexed: Lexed, first: int, last: int) -> Tense:
    """The way of the nearest verb before the time in its sentence, else of the first after it."""
    found = _look(lexed, range(first - 1, max(-1, first - 1 - REACH), -1))
    if found.way is not None:
        return found
    return replace(_look(lexed, range(last, min(len(lexed.lexemes), last + REACH))), ahead=True)


def _look(lexed: Lexed, places: range) -> Tense:
    table = times.table()
    for steps, at in enumerate(places):
        if lexed.kind(at) in ENDS:
            break
        word = lexed.word(at)
        if word in table.future or (word == "to" and lexed.word(at - 1) in table.future | TO_COME):
            return Tense("future", steps < CLOSE)
        if is_past(word):
            participle = word in table.irregular or word.endswith("ed")
            return Tense("future" if participle and _ahead(lexed, at) else "past", steps < CLOSE)
    return Tense()


def _ahead(lexed: Lexed, at: int) -> bool:
    """ "will be held", "to be completed": what comes before a participle decides."""
    before = [lexed.word(at - k) for k in (1, 2, 3)]
    if before[0] == "be":
        return before[1] in AHEAD or before[2] in AHEAD
    return before[0] in AHEAD


def is_past(word: str) -> bool:
    """True for a verb that tells of the past, or a participle."""
    return word in times.table().past or (word.endswith("ed") and len(word) > 4)
