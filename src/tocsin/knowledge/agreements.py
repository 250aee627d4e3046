"""The table of treaties, alliances, ceasefires, accords, resolutions and basing agreements."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from tocsin.errors import TableError
from tocsin.knowledge.phrases import Phrases

FILE = "agreements.toml"
KINDS = ("treaty", "alliance", "ceasefire", "resolution", "agreement", "basing")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_BRACKET = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Agreement:
    """One row: what it is called, who is bound, since when, to what.

    `defence`: the parties owe each other help against armed attack, under `clause` where that is given,
    `until` it ended.
    """

    id: str
    name: str
    kind: str
    parties: tuple[str, ...]
    date: str
    duty: str
    defence: bool = False
    clause: str = ""
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Agreements:
    """The whole table; `phrases` gives, for each name, the ids that bear it, joined by blanks.

    `members`: the states behind a party that is named as a group; `joined`: by treaty, when states came late.
    """

    rows: Mapping[str, Agreement]
    resolutions: Mapping[int, Agreement]
    stems: Mapping[str, tuple[str, ...]]
    phrases: Phrases
    members: Mapping[str, frozenset[str]]
    joined: Mapping[str, Mapping[str, str]]

    def binding(self, one: str, other: str, at: str | None = None) -> tuple[Agreement, ...]:
        """Treaties that bind two states to help each other against attack, by date.

        `at`: a day as YYYY-MM-DD on which they are in force; today's where it is None.
        """
        found = (
            row
            for row in self.rows.values()
            if row.defence and one != other and {one, other} <= self.bound(row, at) and _in_force(row, at)
        )
        return tuple(sorted(found, key=lambda row: (row.date, row.id)))

    def bound(self, row: Agreement, at: str | None = None) -> frozenset[str]:
        """The states bound by an agreement on a day."""
        joined = self.joined.get(row.id, {})
        every = (s for party in row.parties for s in self.members.get(party, {party}))
        return frozenset(state for state in every if at is None or joined.get(state, "") <= at)


def _in_force(row: Agreement, at: str | None) -> bool:
    if at is None:
        return row.until is None
    return row.date <= at and (row.until is None or at < row.until)


@cache
def table() -> Agreements:
    """The table as shipped, checked and frozen."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Agreements:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        data = tomllib.loads(text)
        rows = {key: _row(key, row, row["name"], row["kind"]) for key, row in data["rows"].items()}
        rows |= _defence(rows, data["defence"])
        members = {group: frozenset(states) for group, states in data["members"].items()}
        resolutions = {
            int(key): _row(f"resolution_{key}", row, f"Resolution {key}", "resolution")
            for key, row in data["resolutions"].items()
        }
        stems = {party: tuple(forms) for party, forms in data["stems"].items()}
        joined = {key: dict(row) for key, row in data["joined"].items()}
        names: dict[str, list[str]] = {}
        for key, row in data["rows"].items():
            for name in dict.fromkeys((_BRACKET.sub("", row["name"]), *row["aliases"])):
                names.setdefault(name.replace("–", "-"), []).append(key)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise TableError(f"{FILE}: a section or field is missing or misshapen: {error}") from error
    phrases = Phrases((name, " ".join(keys)) for name, keys in names.items())
    return Agreements(
        MappingProxyType(rows),
        MappingProxyType(resolutions),
        MappingProxyType(stems),
        phrases,
        MappingProxyType(members),
        MappingProxyType(joined),
    )


def _defence(rows: Mapping[str, Agreement], found: Mapping[str, Mapping[str, str]]) -> dict[str, Agreement]:
    out = {}
    for key, row in found.items():
        if key not in rows:
            raise TableError(f"{FILE}: [defence] {key} is no row of the table")
        until = row.get("until")
        if until is not None and not _DATE.fullmatch(until):
            raise TableError(f"{FILE}: [defence] {key}: until {until!r} is not YYYY-MM-DD")
        out[key] = replace(rows[key], defence=True, clause=row["clause"], until=until)
    return out


def _row(key: str, row: Mapping[str, Any], name: str, kind: str) -> Agreement:
    if kind not in KINDS:
        raise TableError(f"{FILE}: {key}: kind {kind!r} is not one of {', '.join(KINDS)}")
    if not _DATE.fullmatch(row["date"]):
        raise TableError(f"{FILE}: {key}: date {row['date']!r} is not YYYY-MM-DD")
    if not row["parties"] or not row["duty"]:
        raise TableError(f"{FILE}: {key}: parties and duty must not be empty")
    return Agreement(key, name, kind, tuple(row["parties"]), row["date"], row["duty"])
