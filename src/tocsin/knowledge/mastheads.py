"""How a text shows who publishes it, from data/mastheads.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from tocsin.errors import TableError

_FILE = "mastheads.toml"


@dataclass(frozen=True, slots=True)
class MastheadTable:
    """Patterns by what they show; `outlets` have a group `name`."""

    official: re.Pattern[str]  # a line that labels the text as a body's own word, and is no headline
    editorial: re.Pattern[str]  # a line that labels a piece of journalism, and is no headline
    party: re.Pattern[str]
    arms: re.Pattern[str]  # the office through which a party speaks
    neutral: re.Pattern[str]
    reports: re.Pattern[str]
    verbs: re.Pattern[str]
    own: re.Pattern[str]
    enemy: re.Pattern[str]
    outlets: tuple[re.Pattern[str], ...]
    masthead: re.Pattern[str]
    never: frozenset[str]


@cache
def masthead_table() -> MastheadTable:
    """The table that comes with the package."""
    return parse(resources.files("tocsin.data").joinpath(_FILE).read_text("utf-8"))


def parse(source: str) -> MastheadTable:
    """Read a table; raises TableError naming the row at fault."""
    try:
        raw = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{_FILE}: {error}") from error
    outlets = tuple(_pattern("outlet", "patterns", row, 0) for row in _rows(raw, "outlet", "patterns"))
    for pattern in outlets:
        if "name" not in pattern.groupindex:
            raise TableError(f"{_FILE}: [outlet] pattern without a group `name`: {pattern.pattern!r}")
    return MastheadTable(
        official=_any(raw, "labels", "official"),
        editorial=_any(raw, "labels", "editorial"),
        party=_any(raw, "party", "bodies"),
        arms=_any(raw, "party", "arms"),
        neutral=_any(raw, "party", "neutral"),
        reports=_any(raw, "party", "reports"),
        verbs=_any(raw, "party", "verbs"),
        own=_any(raw, "voice", "own"),
        enemy=_any(raw, "voice", "enemy"),
        outlets=outlets,
        masthead=_any(raw, "outlet", "masthead"),
        never=frozenset(_rows(raw, "outlet", "never")),
    )


def _rows(raw: Mapping[str, Any], table: str, key: str) -> list[str]:
    rows = raw.get(table, {}).get(key) if isinstance(raw.get(table), dict) else None
    if not isinstance(rows, list) or not rows or not all(isinstance(row, str) for row in rows):
        raise TableError(f"{_FILE}: [{table}] needs a list of strings `{key}`")
    return rows


def _any(raw: Mapping[str, Any], table: str, key: str) -> re.Pattern[str]:
    rows = _rows(raw, table, key)
    for row in rows:
        _pattern(table, key, row, re.IGNORECASE)
    return re.compile("|".join(f"(?:{row})" for row in rows), re.IGNORECASE)


def _pattern(table: str, key: str, row: str, flags: int) -> re.Pattern[str]:
    try:
        return re.compile(row, flags)
    except re.error as error:
        raise TableError(f"{_FILE}: [{table}] {key}: {error} in {row!r}") from error
