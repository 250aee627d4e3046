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
    """The kind of a body of at least two words by the longest ending that fits, else by its core before "of"."""
    found = tuple(word.norm for word in words(name))
    core = found[: found.index("of")] if "of" in found[1:] else found
    for part in (found, core):
        for ending, what in _table():
            if len(found) > 1 and part[-len(ending) :] == ending:
                return what
    return None
