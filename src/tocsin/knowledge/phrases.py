"""Finding many fixed phrases in running text in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Letters and digits are taken apart, so that "T-72", "T72" and "T 72" are the same two words.
_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*")
_JOIN = re.compile(r"[\s\-–‑./,\u00a0]{0,2}")

_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "knife": "knives",
    "axe": "axes",
    "gas": "gases",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, as written and in lower case."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: words first to last (half-open) of the text's words, and what the phrase stands for."""

    first: int
    last: int
    value: str
    term: str


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node]
    ends: list[tuple[tuple[bool, ...], str, str]]


def words(text: str) -> list[Word]:
    """The words of a text in order, letters and digits taken apart."""
    return [Word(m.start(), m.end(), m.group(), m.group().lower()) for m in _WORD.finditer(text)]


def plural(word: str) -> str:
    """The regular plural of a noun in lower case ("battery" gives "batteries")."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("man") and len(word) > 4:
        return word[:-3] + "men"
    if word.endswith(("s", "x", "ch", "sh", "z")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


class Phrases:
    """A set of phrases, each standing for a value; built once and never changed afterwards.

    A word written with a capital in a phrase must have one in the text too. With `plurals`, the
    plural of each phrase's last word is one of its forms.
    """

    __slots__ = ("_root",)

    def __init__(self, rows: Iterable[tuple[str, str]], *, plurals: bool = False) -> None:
        self._root = _Node({}, [])
        for term, value in rows:
            for form in _forms(term, plurals=plurals):
                self._add(form, value, term)

    def _add(self, form: list[str], value: str, term: str) -> None:
        node = self._root
        for word in form:
            node = node.children.setdefault(word.lower(), _Node({}, []))
        node.ends.append((tuple(word[:1].isupper() for word in form), value, term))

    def find(self, text: str, found: list[Word]) -> Iterator[Hit]:
        """The longest phrase at each place, from left to right, none overlapping another."""
        at = 0
        while at < len(found):
            hit = self._at(text, found, at)
            if hit is None:
                at += 1
                continue
            yield hit
            at = hit.last

    def _at(self, text: str, found: list[Word], first: int) -> Hit | None:
        node, best = self._root, None
        for last in range(first, len(found)):
            if last > first and not _JOIN.fullmatch(text, found[last - 1].end, found[last].start):
                break
            step = node.children.get(found[last].lower)
            if step is None:
                break
            node = step
            for capitals, value, term in node.ends:
                if all(found[first + k].text[0].isupper() for k, capital in enumerate(capitals) if capital):
                    best = Hit(first, last + 1, value, term)
                    break
        return best


def _forms(term: str, *, plurals: bool) -> Iterator[list[str]]:
    base = [m.group() for m in _WORD.finditer(term)]
    yield base
    if not plurals:
        return
    if base[-1].isdigit():
        yield [*base, "s"]
    else:
        yield [*base[:-1], plural(base[-1]) if base[-1].islower() else base[-1] + "s"]
