"""How what was said before is taken back, from data/withdrawals.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from tocsin.errors import TableError

_FILE = "withdrawals.toml"
_LISTS = (("own", "patterns"), ("first", "patterns"), ("first", "turns"))
_ACTS = ("retracts", "replaces", "clarifies")
_VERSION = ("version", "saying", "giving")


@dataclass(frozen=True, slots=True)
class WithdrawalTable:
    """Patterns over one sentence; `version` has the group `said` where only what follows it is content."""

    own: re.Pattern[str]
    version: re.Pattern[str]
    first: re.Pattern[str]
    turns: re.Pattern[str]
    retracts: re.Pattern[str]
    replaces: re.Pattern[str]
    clarifies: re.Pattern[str]


@cache
def withdrawal_table() -> WithdrawalTable:
    """The table that comes with the package."""
    return parse(resources.files("tocsin.data").joinpath(_FILE).read_text("utf-8"))


def parse(source: str) -> WithdrawalTable:
    """Read a table; raises TableError naming the row at fault."""
    try:
        raw = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{_FILE}: {error}") from error
    lists = [_compiled(_rows(raw, section, name), section) for section, name in _LISTS]
    acts = [_compiled(_rows(raw, section, "patterns"), section) for section in _ACTS]
    parts = [_text(raw, name) for name in _VERSION]
    version = _compiled([f"{parts[0]}(?:(?P<said>{parts[1]})|(?P<given>{parts[2]}))"], "own", whole=False)
    own, first, turns = lists
    return WithdrawalTable(own, version, first, turns, *acts)


def _rows(raw: Mapping[str, object], section: str, name: str) -> list[str]:
    rows = raw.get(section)
    found = rows.get(name) if isinstance(rows, dict) else None
    if not isinstance(found, list) or not found or not all(isinstance(row, str) for row in found):
        raise TableError(f"{_FILE}: [{section}] needs a list `{name}`")
    return found


def _text(raw: Mapping[str, object], name: str) -> str:
    rows = raw.get("own")
    found = rows.get(name) if isinstance(rows, dict) else None
    if not isinstance(found, str):
        raise TableError(f"{_FILE}: [own] needs a pattern `{name}`")
    return found


def _compiled(rows: list[str], section: str, *, whole: bool = True) -> re.Pattern[str]:
    for row in rows:
        try:
            re.compile(row)
        except re.error as error:
            raise TableError(f"{_FILE}: [{section}]: {row!r}: {error}") from error
    joined = "|".join(row.replace(" ", r"\s") for row in rows)
    return re.compile(rf"\b(?:{joined})\b" if whole else rf"\b(?:{joined})", re.IGNORECASE)
