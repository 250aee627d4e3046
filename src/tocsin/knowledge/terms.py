"""The table of how rare words are, by which shared words count when reports are compared."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from tocsin.errors import TableError
from tocsin.knowledge.lexicon import norm

FILE = "terms.toml"


@dataclass(frozen=True, slots=True)
class Rarity:
    """Bits that meeting a word is worth: n for a word in one of 2^n sentences; `unseen` for any other."""

    bits: Mapping[str, int]
    unseen: int

    def of(self, lemma: str) -> int:
        """The bits of a lemma, whatever its case and marks; of a number those of a rare word."""
        return self.bits.get(norm(lemma), self.unseen)


@cache
def table() -> Rarity:
    """The table as shipped, checked."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Rarity:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        rows = tomllib.loads(text).get("words")
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    if not isinstance(rows, dict) or not rows:
        raise TableError(f"{FILE}: [words] is missing or empty")
    bits: dict[str, int] = {}
    for level, words in rows.items():
        if not level.isdecimal() or not isinstance(words, str):
            raise TableError(f"{FILE}: [words] {level}: a row is a whole number and a string of words")
        for word in words.split():
            if word in bits:
                raise TableError(f"{FILE}: [words] {level}: {word!r} stands in two rows")
            bits[word] = int(level)
    return Rarity(MappingProxyType(bits), max(bits.values(), default=0) + 1)
