"""Word lists that tell how a name or description is meant, from data/actor_words.toml."""

from __future__ import annotations

from functools import cache

from tocsin.errors import TableError
from tocsin.knowledge import rows

FILE = "actor_words.toml"


@cache
def words(name: str) -> frozenset[str]:
    """The list of this name."""
    return frozenset(_table().get(name) or _missing(name))


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return {name: tuple(str(text).split()) for name, text in rows.load(FILE).sections.items()}


def _missing(name: str) -> tuple[str, ...]:
    raise TableError(f"{FILE}: {name} is missing or empty")
