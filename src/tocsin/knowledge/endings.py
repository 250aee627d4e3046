"""What kind of body a name is by how it ends, from data/endings.toml."""

from __future__ import annotations

from functools import cache

from tocsin.knowledge import rows
from tocsin.knowledge.bodies import KINDS
from tocsin.knowledge.lexicon import words

FILE = "endings.toml"


@cache
def _table() -> tuple[tuple[tuple[str, ...], str], ...]:
    found = []
    for row in rows.load(FILE).rows("rows", least=2, most=2):
        kind = row.choice(1, KINDS)
        found += [(tuple(word.norm for word in words(ending)), kind) for ending in row.listed(0)]
    return tuple(sorted(found, key=lambda entry: -len(entry[0])))


def kind(name: str) -> str | None:
    """The kind of a body of two words or more by its longest known ending, else by its core before "of"."""
    found = tuple(word.norm for word in words(name))
    links = [at for at, word in enumerate(found) if at and word in ("of", "for", "in")]
    core = found[: links[0]] if links else found
    for part in (found, core):
        for ending, what in _table():
            if len(found) > 1 and part[-len(ending) :] == ending:
                return what
    return None


@cache
def _never() -> frozenset[str]:
    return frozenset(rows.load(FILE).words("never"))


def is_other(name: str) -> bool:
    """Whether a capitalised name is that of a treaty, a place, a feast: no body."""
    return any(word.norm in _never() for word in words(name))
