"""Cuts text into words and marks and gives each a class that the grammar knows.

Every class is one private character, so a text becomes a short string of classes over which the grammar
runs plain regular expressions: it costs little however many rules there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tocsin.knowledge import times
from tocsin.knowledge.times import Times

MARKS = {
    ",": "comma", "-": "dash", "‐": "dash", "‑": "dash", "–": "dash", "—": "dash", "−": "dash",
    "(": "open", "[": "open", ")": "close", "]": "close", "/": "slash", ".": "dot", ":": "colon", ";": "stop",
    "?": "stop", "!": "stop", "$": "money", "£": "money", "€": "money", "¥": "money", "₽": "money",
    "₪": "money", "₴": "money", "+": "plus", "%": "percent", "_": "dash",
}  # fmt: skip
COMPUTED = (
    "gap", "iso", "slashed", "clock", "dotted", "decade", "yy", "small", "number", "year", "mil", "ampm",
    "oclock", "zone", "holiday", "other", "genitive", "name", "hijri", "jalali", "ethiopian",
)  # fmt: skip
TOKEN = re.compile(
    r"""
    (?P<gap>\n\s*\n)
  | (?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
  | (?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)
      |\d{4}/\d{1,2}/\d{1,2}(?!\d))
  | (?P<clock>\d{1,2}(?::\d\d(?::\d\d)?|h[0-5]\d)(?![\d:]))
  | (?P<decade>\d{3}0['’]?s\b|['’]\d0s\b)
  | (?P<yy>['’]\d\d(?![\d\w]))
  | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
  | (?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:[ ]?[½¼¾]|[ -]\d/\d(?!\d))?|[½¼¾])
  | (?P<ampm>(?:(?<=\d)|(?<=\d\s))[apAP](?:\.\s?)?[mM]\b\.?)
  | (?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
DOTTED = re.compile(r"[0-2]?\d\.[0-5]\d$")
# Months that are words of other kinds without a capital.
PROPER = frozenset(("march", "may", "august"))
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word or mark with its class and value."""

    start: int
    end: int
    kind: str
    value: Any


@dataclass(frozen=True, slots=True)
class Lexed:
    """A text's lexemes and the string of their classes."""

    text: str
    lexemes: tuple[Lexeme, ...]
    classes: str

    def word(self, index: int) -> str:
        """The lexeme's characters in lower case, "" outside the text."""
        if not 0 <= index < len(self.lexemes):
            return ""
        lexeme = self.lexemes[index]
        return self.text[lexeme.start : lexeme.end].lower()

    def kind(self, index: int) -> str:
        """The lexeme's class, "gap" outside the text."""
        return self.lexemes[index].kind if 0 <= index < len(self.lexemes) else "gap"


@cache
def alphabet() -> Mapping[str, str]:
    """Class -> its private character."""
    table = times.table()
    kinds = {word.kind for word in (*table.words.values(), *table.abbreviations.values())}
    kinds |= {*MARKS.values(), *COMPUTED}
    return {kind: chr(0xE000 + n) for n, kind in enumerate(sorted(kinds))}


def classes_of(lexemes: list[Lexeme]) -> str:
    """The string of the lexemes' classes."""
    letters = alphabet()
    return "".join([letters[lexeme.kind] for lexeme in lexemes])


def scan(text: str) -> list[Lexeme]:
    """The words and marks of a text, one by one, each with the class it has by itself."""
    table = times.table()
    lexemes: list[Lexeme] = []
    for match in TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        start, end = match.span()
        if lexemes and start < lexemes[-1].end:
            continue  # the point of "Sept."
        if kind == "word":
            lexemes.extend(_word(text, start, end, table))
        elif kind == "number":
            lexemes.append(_number(match.group(), start, end))
        elif kind == "mark":
            lexemes.append(Lexeme(start, end, MARKS.get(text[start], "other"), text[start]))
        else:
            lexemes.append(Lexeme(start, end, kind, _value(kind, match.group())))
    return lexemes


def _value(kind: str, text: str) -> Any:
    if kind == "ordinal":
        return int(text[:-2])
    if kind == "ampm":
        return text[0].lower()
    if kind == "decade":
        digits = text.strip("'’s")
        return int(digits) if len(digits) == 4 else int(digits[-2:])
    if kind == "yy":
        return int(text[1:])
    return text


def _word(text: str, start: int, end: int, table: Times) -> Iterator[Lexeme]:
    word = text[start:end]
    lower = word.lower().replace("’", "'")
    if lower == "o'clock":
        yield Lexeme(start, end, "oclock", lower)
        return
    stem, apostrophe, tail = lower.partition("'")
    if apostrophe and tail == "s" and lower not in table.words:
        cut = start + len(stem)
        yield _plain(text, start, cut, stem, table)
        yield Lexeme(cut, end, "genitive", lower)
        return
    yield _plain(text, start, end, lower, table)


def _plain(text: str, start: int, end: int, lower: str, table: Times) -> Lexeme:
    capital = text[start].isupper()
    found = table.words.get(lower)
    if found is not None and (capital or lower not in PROPER):
        return Lexeme(start, end, found.kind, found.value)
    if not capital:
        return Lexeme(start, end, "other", lower)
    short = table.abbreviations.get(lower)
    if short is not None and text[end : end + 1] == ".":
        return Lexeme(start, end + 1, short.kind, short.value)
    for calendar, months in table.calendars.items():
        if lower in months:
            return Lexeme(start, end, calendar, months[lower])
    return Lexeme(start, end, "name", text[start:end])


def _number(digits: str, start: int, end: int) -> Lexeme:
    if digits.isdigit():
        value = int(digits) if len(digits) < 12 else 10**12
        if len(digits) <= 2:
            return Lexeme(start, end, "small" if 0 < value <= 31 else "number", value)
        if len(digits) == 4:
            return Lexeme(start, end, "year" if 1000 <= value < 2200 else "mil", value)
        return Lexeme(start, end, "number", value)
    if DOTTED.match(digits):
        return Lexeme(start, end, "dotted", digits)
    return Lexeme(start, end, "number", _fraction(digits))


def _fraction(digits: str) -> float:
    whole, value = digits.replace(",", ""), 0.0
    if whole[-1] in FRACTIONS:
        whole, value = whole[:-1].strip(), FRACTIONS[whole[-1]]
    elif "/" in whole:
        whole, _, parts = whole.replace("-", " ").partition(" ")
        upper, _, lower = parts.partition("/")
        value = int(upper) / int(lower) if int(lower) else 0.0
    return float(whole[:12] or 0) + value
