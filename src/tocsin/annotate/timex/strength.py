"""Tells words that name a time in some sentences, and none in this one."""

from __future__ import annotations

from tocsin.knowledge import times

from .lexer import Lexed
from .phrase import Phrase
from .tense import tense

BEFORE_UNITS = frozenset(
    ("for", "in", "within", "after", "over", "through", "during", "of", "about", "until", "before")
)
BEFORE_PARTS = frozenset(
    ("in", "by", "at", "since", "until", "before", "after", "during", "through", "from", "on")
)


def strong(lexed: Lexed, phrase: Phrase, operator: str | None) -> bool:
    """False where the words name no time; `operator` is the word that governs them."""
    check = CHECKS.get(phrase.rule)
    return check is None or check(lexed, phrase, operator)


def _zone(lexed: Lexed, phrase: Phrase, operator: str | None) -> bool:
    return False


def _bare_duration(lexed: Lexed, phrase: Phrase, operator: str | None) -> bool:
    return operator in BEFORE_UNITS and lexed.kind(phrase.last) != "year"


def _part(lexed: Lexed, phrase: Phrase, operator: str | None) -> bool:
    """ "night raids" are at no time; "at night", "in the morning", "that evening" are."""
    the = lexed.kind(phrase.first) == "the" and operator is not None
    return bool(phrase.pointing or phrase.edge) or operator in BEFORE_PARTS or the


def _season(lexed: Lexed, phrase: Phrase, operator: str | None) -> bool:
    """ "the fall of the city" is no season, "the spring offensive" has one."""
    if phrase.year is not None or phrase.pointing or lexed.word(phrase.last) in times.table().campaigns:
        return True
    return lexed.word(phrase.last - 1) != "fall" and (operator is not None or phrase.edge is not None)


def _the_unit(lexed: Lexed, phrase: Phrase, operator: str | None) -> bool:
    return phrase.edge is not None or phrase.unit in ("quarter", "year", "week", "month")


def _yy(lexed: Lexed, phrase: Phrase, operator: str | None) -> bool:
    return operator is not None


def _holiday(lexed: Lexed, phrase: Phrase, operator: str | None) -> bool:
    """ "the Tet Offensive", "Operation Ramadan" are no days."""
    return lexed.kind(phrase.first - 1) != "name" and lexed.word(phrase.last) not in times.table().no_holiday


def _reference(lexed: Lexed, phrase: Phrase, operator: str | None) -> bool:
    """ "soon" is a time only of what lies ahead."""
    return lexed.word(phrase.first) != "soon" or tense(lexed, phrase.first, phrase.last).way == "future"


CHECKS = {
    "zone": _zone, "bare-duration": _bare_duration, "part": _part, "season": _season, "the-unit": _the_unit,
    "yy": _yy, "holiday": _holiday, "reference": _reference,
}  # fmt: skip
