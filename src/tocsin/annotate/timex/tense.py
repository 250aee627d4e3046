"""Whether the clause around a time lies ahead or behind."""

from __future__ import annotations

from tocsin.knowledge import times

from .lexer import Lexed

REACH = 14
MODALS = frozenset(("will", "shall", "would", "to", "should", "must", "might", "may", "can", "could", "'ll"))
ENDS = frozenset(("stop", "gap", "dot"))


def tense(lexed: Lexed, first: int, last: int) -> str | None:
    """past | future | None, by the nearest verb before the time in its sentence, else the first after it."""
    found = _look(lexed, range(first - 1, max(-1, first - 1 - REACH), -1))
    return found or _look(lexed, range(last, min(len(lexed.lexemes), last + REACH)))


def _look(lexed: Lexed, places: range) -> str | None:
    table = times.table()
    for at in places:
        if lexed.kind(at) in ENDS:
            return None
        word = lexed.word(at)
        if word in table.future:
            return "future"
        if word in table.past or (word.endswith("ed") and len(word) > 4):
            return "future" if _ahead(lexed, at, word in table.irregular or word.endswith("ed")) else "past"
    return None


def _ahead(lexed: Lexed, at: int, participle: bool) -> bool:
    """ "will be held", "to be completed", "would have met": the modal before a participle decides."""
    if not participle:
        return False
    before = [lexed.word(at - k) for k in (1, 2, 3)]
    if before[0] == "be" and (before[1] in MODALS or before[2] in MODALS):
        return True
    return before[0] in ("will", "to", "be")
