"""A rule's match: its lexemes by the names of the rule's groups, and what several rules read from them."""

from __future__ import annotations

import re
from typing import Any

from .lexer import Lexed, Lexeme
from .phrase import Phrase

LAST = frozenset(("last", "past", "previous"))
NEXT = frozenset(("next", "coming", "following"))


class Match:
    """A rule's match: its lexemes by the names of the rule's groups."""

    __slots__ = ("found", "lexed", "rule")

    def __init__(self, rule: str, lexed: Lexed, found: re.Match[str]) -> None:
        self.rule, self.lexed, self.found = rule, lexed, found

    def __getitem__(self, name: str) -> Lexeme:
        return self.lexed.lexemes[self.found.start(name)]

    def value(self, name: str) -> Any:
        """The group's value, None where it took no part."""
        return self[name].value if self.has(name) else None

    def kind(self, name: str) -> str | None:
        """The group's class, None where it took no part."""
        return self[name].kind if self.has(name) else None

    def has(self, name: str) -> bool:
        """True where the group took part and is not empty, or took part as a mark of a choice."""
        return self.found.re.groupindex.get(name) is not None and self.found.start(name) >= 0

    def phrase(self, kind: str = "calendar", **said: Any) -> Phrase:
        """A phrase over the whole match."""
        return Phrase(first=self.found.start(), last=self.found.end(), kind=kind, rule=self.rule, **said)


def printed_year(match: Match, name: str = "y") -> int | None:
    """The year a group gives, "'89" and "10" included."""
    value = match.value(name)
    return None if value is None else full_year(int(value))


def full_year(year: int) -> int:
    """A year with its century: of two digits, the one from 1940 to 2039."""
    if year >= 100:
        return year
    return year + (2000 if year < 40 else 1900)


def pointing(match: Match) -> str | None:
    """last | next | this | that, by the word before a weekday, a month, a season or a part of day."""
    kind = match.kind("p")
    at = match.found.start("p") + 1
    if kind == "this" and match.lexed.kind(at) == "coming":
        return "next"
    if kind in LAST:
        return "last"
    if kind in NEXT:
        return "next"
    if kind in ("that", "same"):
        return "that"
    return "this" if kind else None


def unit_of(lexeme: Lexeme) -> str:
    """The unit a lexeme names."""
    if lexeme.kind in ("night", "nights"):
        return "night"
    return "quarter" if lexeme.kind == "quarter" else str(lexeme.value)
