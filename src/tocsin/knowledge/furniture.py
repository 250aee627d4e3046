"""What site furniture looks like, from data/furniture.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from tocsin.errors import TableError

_FILE = "furniture.toml"
_VETOES = ("words", "weak", "news")
_MEASURES = ("whole", "start", "any", "hint")


@dataclass(frozen=True, slots=True)
class FurnitureKind:
    """Patterns of one kind; None where the table has none of that measure."""

    name: str
    whole: re.Pattern[str] | None
    start: re.Pattern[str] | None
    any: re.Pattern[str] | None
    hint: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class FurnitureTable:
    """Kinds in printed order, and the words that only news uses."""

    kinds: tuple[FurnitureKind, ...]
    veto: re.Pattern[str]
    weak: re.Pattern[str]  # speaks for news only where nothing settles the matter
    news: re.Pattern[str]  # what news is about


@cache
def furniture_table() -> FurnitureTable:
    """The table that comes with the package."""
    return parse(resources.files("tocsin.data").joinpath(_FILE).read_text("utf-8"))


def parse(source: str) -> FurnitureTable:
    """Read a table; raises TableError naming the row at fault."""
    try:
        raw = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{_FILE}: {error}") from error
    veto = raw.pop("veto", None)
    if not isinstance(veto, dict) or not all(_strings(veto.get(name)) for name in _VETOES):
        raise TableError(f"{_FILE}: [veto] needs lists {', '.join(_VETOES)}")
    kinds = tuple(_kind(name, rows) for name, rows in raw.items())
    return FurnitureTable(kinds, *(_words(veto[name]) for name in _VETOES))


def _words(rows: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, rows))})\b", re.IGNORECASE)


def _kind(name: str, rows: object) -> FurnitureKind:
    if not isinstance(rows, dict) or not rows:
        raise TableError(f"{_FILE}: [{name}] must be a table of pattern lists")
    unknown = sorted(set(rows) - set(_MEASURES))
    if unknown:
        raise TableError(f"{_FILE}: [{name}] has an unknown key {unknown[0]!r}")
    return FurnitureKind(name, *(_compiled(name, measure, rows) for measure in _MEASURES))


def _compiled(name: str, measure: str, rows: Mapping[str, object]) -> re.Pattern[str] | None:
    if measure not in rows:
        return None
    patterns = rows[measure]
    if not isinstance(patterns, list) or not _strings(patterns):
        raise TableError(f"{_FILE}: [{name}] {measure} must be a list of strings")
    frame = {"whole": r"(?:{})\Z", "start": r"(?:{})", "any": r"(?:{})", "hint": r"(?:{})"}[measure]
    try:
        return re.compile(frame.replace("{}", "|".join(patterns)), re.IGNORECASE)
    except re.error as error:
        raise TableError(f"{_FILE}: [{name}] {measure}: {error} in {_culprit(patterns)!r}") from error


def _culprit(patterns: list[str]) -> str:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error:
            return pattern
    return "|".join(patterns)


def _strings(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)
