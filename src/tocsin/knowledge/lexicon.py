"""Words of a text made comparable, and phrases looked up in them, longest first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

LONGEST = 10  # words of a phrase
_APOSTROPHE = "'’ʼʻ`´"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,6}}|[^\W_]+(?:[{_APOSTROPHE}&][^\W_]+)*")
_JOINT = re.compile(r"[\s\u00a0]{0,2}[-‐‑–/.+]?[\s\u00a0]{0,2}")
_BREAK = re.compile(r"[\s\u00a0]{0,2}[–/][\s\u00a0]{0,2}")
_POSSESSIVE = re.compile(rf"(?i)[{_APOSTROPHE}]s$")
_MARKS = re.compile(rf"[.{_APOSTROPHE}]")
_SPECIAL = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e"})
_FREE = frozenset(
    ("al", "el", "ul", "i", "e", "de", "of", "the", "and", "la", "le", "ad", "ash", "as", "wal", "for", "in")
)
SHORT = 3  # letters of an abbreviation that needs more than its letters to be trusted


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its characters without a possessive mark, as written, comparable, and if it is possessive."""

    start: int
    end: int
    text: str
    norm: str
    possessive: bool = False


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: words first to last (half-open), all that it may stand for, and its own spelling."""

    first: int
    last: int
    values: tuple[T, ...]


@lru_cache(maxsize=50_000)
def norm(word: str) -> str:
    """Casefolded, without diacritics, dots and apostrophes."""
    plain = unicodedata.normalize("NFKD", _MARKS.sub("", word.casefold().translate(_SPECIAL)))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of text[start:end] in order."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        first, last = match.span()
        mark = _POSSESSIVE.search(match.group())
        cut = last - 2 if mark and last - first > 2 else last
        after = text[last : last + 1]
        possessive = cut < last or (after in _APOSTROPHE and after != "" and text[last - 1] in "sSzZxX")
        found.append(Word(first, cut, text[first:cut], norm(text[first:cut]), possessive))
    return tuple(found)


def joined(text: str, one: Word, other: Word) -> bool:
    """Whether nothing but a blank, a hyphen, a stop or a possessive mark stands between two words."""
    gap = text[one.end : other.start]
    if one.possessive:
        gap = gap.lstrip(_APOSTROPHE + "sS")
    return _JOINT.fullmatch(gap) is not None and not (". " in gap and len(one.text) > 3)


@dataclass(frozen=True, slots=True)
class _Form(Generic[T]):
    shape: tuple[str, ...]  # how each word must be written: "upper" | "capital" | ""
    value: T


class Lexicon(Generic[T]):
    """Phrases and what they stand for; built once and never changed afterwards.

    A word with a capital in the phrase must have one in the text; an abbreviation must stand in capitals.
    """

    __slots__ = ("_forms", "_longest")

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._forms: dict[tuple[str, ...], list[_Form[T]]] = {}
        self._longest: dict[str, int] = {}
        for phrase, value in entries:
            parts = words(phrase)
            if not parts:
                continue
            key = tuple(part.norm for part in parts)
            self._forms.setdefault(key, []).append(_Form(tuple(_shape(part.text) for part in parts), value))
            self._longest[key[0]] = min(LONGEST, max(len(key), self._longest.get(key[0], 0)))

    def __len__(self) -> int:
        return len(self._forms)

    def get(self, phrase: str) -> tuple[T, ...]:
        """What a phrase alone stands for, whatever its case."""
        return tuple(form.value for form in self._forms.get(tuple(w.norm for w in words(phrase)), ()))

    def at(self, text: str, found: Sequence[Word], first: int) -> Hit[T] | None:
        """The longest phrase that begins with word `first`."""
        longest = self._longest.get(found[first].norm, 0)
        last = first
        while (
            last < len(found)
            and last - first < longest
            and (last == first or joined(text, found[last - 1], found[last]))
        ):
            last += 1
        for stop in range(last, first, -1):
            forms = self._forms.get(tuple(word.norm for word in found[first:stop]), ())
            values = tuple(form.value for form in forms if _fits(form.shape, found[first:stop]))
            if values:
                return Hit(first, stop, values)
        return None

    def find(self, text: str, found: Sequence[Word]) -> Iterator[Hit[T]]:
        """Phrases from left to right, the longest at each place, none overlapping another."""
        at = 0
        while at < len(found):
            hit = self.at(text, found, at)
            if hit and found[at].norm == "the" and at + 1 < len(found):
                # An article belongs to "The Guardian", but not to "the Guardian Council".
                inner = self.at(text, found, at + 1)
                hit = inner if inner and inner.last > hit.last else hit
            if hit:
                yield hit
            at = hit.last if hit else at + 1


def _shape(word: str) -> str:
    if word.lower() in _FREE:
        return ""
    letters = _MARKS.sub("", word)
    if len(letters) > 1 and letters.isupper():
        return "upper"
    return "capital" if letters[:1].isupper() else ""


def _fits(shape: Sequence[str], found: Sequence[Word]) -> bool:
    return all(
        kind == "" or (_mostly_upper(word.text) if kind == "upper" else not word.text[0].islower())
        for kind, word in zip(shape, found, strict=True)
    )


def _mostly_upper(word: str) -> bool:
    """True for an abbreviation as it is printed: "RSF", "U.S.", "LeT"."""
    letters = _MARKS.sub("", word)
    return sum(map(str.isupper, letters)) * 2 > sum(map(str.isalpha, letters))
