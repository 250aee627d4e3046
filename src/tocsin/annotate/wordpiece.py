"""Words to word pieces, as uncased BERT cuts them, and the case that the pieces lose."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import lru_cache

LONGEST_WORD = 100  # BERT gives up on longer ones, and so do we
_MARK = "##"


class Shape(IntEnum):
    """Case of a word: the row of `token_type_embeddings` that its pieces get."""

    SPECIAL = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    OTHER = 5


def shape(word: str) -> Shape:
    """Case of `word`: words without a letter, or with a digit, are OTHER."""
    if not word.isalpha():
        letters = "".join(filter(str.isalpha, word))
        if not letters or any(map(str.isdigit, word)):
            return Shape.OTHER
        word = letters
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.UPPER if len(word) > 1 else Shape.TITLE
    if word[0].isupper() and word[1:].islower():
        return Shape.TITLE
    return Shape.MIXED


class WordPieces:
    """Longest-match-first cutter over one vocabulary; pure, and remembers words it has seen."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self._ids["[UNK]"]
        self.start = self._ids["[CLS]"]
        self.stop = self._ids["[SEP]"]
        self._cut = lru_cache(maxsize=50_000)(self._cut_word)

    def ids(self, word: str) -> Sequence[int]:
        """Ids of the pieces of `word`, at least one."""
        return self._cut(word)

    def _cut_word(self, word: str) -> tuple[int, ...]:
        found: list[int] = []
        for part in _parts(word):
            found.extend(self._cut_part(part))
        return tuple(found) or (self.unknown,)

    def _cut_part(self, part: str) -> list[int]:
        if len(part) > LONGEST_WORD:
            return [self.unknown]
        found: list[int] = []
        start = 0
        while start < len(part):
            prefix = _MARK if start else ""
            for end in range(len(part), start, -1):
                number = self._ids.get(prefix + part[start:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            found.append(number)
            start = end
        return found


def _parts(word: str) -> list[str]:
    """`word` in lower case, without accents and control characters, cut at punctuation and ideographs."""
    parts: list[str] = [""]
    for character in unicodedata.normalize("NFD", _cleaned(word).lower()):
        if unicodedata.category(character) == "Mn":
            continue
        if character.isspace():
            parts.append("")
        elif _is_punctuation(character) or _is_ideograph(character):
            parts.extend((character, ""))
        else:
            parts[-1] += character
    return [part for part in parts if part]


def _cleaned(word: str) -> str:
    return "".join(
        " " if character in "\t\n\r" else character
        for character in word
        if character in "\t\n\r"
        or (character not in "\0\ufffd" and not unicodedata.category(character).startswith("C"))
    )


def _is_punctuation(character: str) -> bool:
    code = ord(character)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(character).startswith("P")


_IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


def _is_ideograph(character: str) -> bool:
    code = ord(character)
    return code >= 0x3400 and any(low <= code <= high for low, high in _IDEOGRAPHS)
