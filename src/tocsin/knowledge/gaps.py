"""How a report shows what it lacks, from data/gaps.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TypeAlias

from tocsin.errors import TableError

_FILE = "gaps.toml"
_KINDS = ("unverified", "no_comment", "unknown_declared", "unresolved")
_LISTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(_KINDS, ("patterns",)),
        "no_comment": ("patterns", "not_before"),
        "antecedent": ("patterns",),
        "anonymous": ("markers", "described", "vague", "speakers"),
        "quoted": ("speech",),
        "announced": ("announces",),
    }
)


_Raw: TypeAlias = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class GapTable:
    """Patterns over one sentence: what is declared by kind, and how speakers keep their names back."""

    declared: Mapping[str, re.Pattern[str]]  # in the order in which they are tried
    antecedent: re.Pattern[str]
    markers: re.Pattern[str]
    described: re.Pattern[str]
    vague: re.Pattern[str]
    speakers: re.Pattern[str]
    speech: re.Pattern[str]
    announces: re.Pattern[str]


@cache
def gap_table() -> GapTable:
    """The table that comes with the package."""
    return parse(resources.files("tocsin.data").joinpath(_FILE).read_text("utf-8"))


def parse(source: str) -> GapTable:
    """Read a table; raises TableError naming the row at fault."""
    try:
        raw = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{_FILE}: {error}") from error
    if set(raw) != set(_LISTS):
        raise TableError(f"{_FILE}: the sections are {', '.join(_LISTS)}")
    for section, names in _LISTS.items():
        if not isinstance(raw[section], dict) or set(raw[section]) != set(names):
            raise TableError(f"{_FILE}: [{section}] takes exactly {', '.join(names)}")
    followed = rf"(?!{'|'.join(_rows(raw, 'no_comment', 'not_before'))})"
    declared = {
        kind: _joined(raw, kind, "patterns", after=followed if kind == "no_comment" else "")
        for kind in _KINDS
    }
    return GapTable(
        declared=MappingProxyType(declared),
        antecedent=_joined(raw, "antecedent", "patterns"),
        **{name: _joined(raw, "anonymous", name) for name in _LISTS["anonymous"]},
        speech=_joined(raw, "quoted", "speech"),
        announces=_joined(raw, "announced", "announces"),
    )


def _joined(raw: _Raw, section: str, name: str, *, after: str = "") -> re.Pattern[str]:
    rows = _rows(raw, section, name)
    try:
        return re.compile(rf"\b(?:{'|'.join(rows)})\b{after}", re.IGNORECASE)
    except re.error as error:
        fault = next((row for row in rows if not _compiles(row)), name)
        raise TableError(f"{_FILE}: [{section}] {name}: {fault!r}: {error}") from error


def _compiles(row: str) -> bool:
    try:
        re.compile(row)
    except re.error:
        return False
    return True


def _rows(raw: _Raw, section: str, name: str) -> list[str]:
    """The list's patterns; a space stands for any white space."""
    rows = raw[section][name]
    if not isinstance(rows, list) or not rows:
        raise TableError(f"{_FILE}: [{section}] {name} is no list of patterns")
    for row in rows:
        if not isinstance(row, str):
            raise TableError(f"{_FILE}: [{section}] {name}: {row!r} is no pattern")
    return [re.sub(r"(?<!\\) ", r"\\s", row) for row in rows]
