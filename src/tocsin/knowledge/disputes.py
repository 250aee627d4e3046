"""The words by which accounts are at odds, from data/disputes.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from tocsin.errors import TableError

FILE = "disputes.toml"
REMEMBERED = 1 << 15  # answers kept: every claim is compared with many others


@dataclass(frozen=True, slots=True)
class Disputes:
    """Patterns over lower-case words by what they show, and kinds of deed by theirs."""

    words: Mapping[str, re.Pattern[str]]
    acts: Mapping[str, re.Pattern[str]]


@cache
def table() -> Disputes:
    """The table as shipped, checked."""
    return parse(resources.files("tocsin.data").joinpath(FILE).read_text("utf-8"))


def parse(source: str) -> Disputes:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        raw = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    return Disputes(_section(raw, "words"), _section(raw, "acts"))


def _section(raw: Mapping[str, Any], name: str) -> Mapping[str, re.Pattern[str]]:
    rows = raw.get(name)
    if not isinstance(rows, dict) or not rows:
        raise TableError(f"{FILE}: section [{name}] is missing or empty")
    return MappingProxyType({key: _pattern(name, key, row) for key, row in rows.items()})


def _pattern(section: str, key: str, row: Any) -> re.Pattern[str]:
    if not isinstance(row, list) or not row or not all(isinstance(one, str) for one in row):
        raise TableError(f"{FILE}: [{section}] {key} must be a list of patterns")
    try:
        return re.compile(rf"\b(?:{'|'.join(row)})\b")
    except re.error as error:
        raise TableError(f"{FILE}: [{section}] {key}: {error}") from error


@lru_cache(maxsize=REMEMBERED)
def says(name: str, words: str) -> bool:
    """True when lower-case words match the pattern of that name."""
    return table().words[name].search(words) is not None


@lru_cache(maxsize=REMEMBERED)
def acts(words: str) -> frozenset[str]:
    """Kinds of deed that lower-case words name."""
    return frozenset(name for name, pattern in table().acts.items() if pattern.search(words))
