"""The words around names of places, from data/place_words.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tocsin.errors import TableError
from tocsin.records import PlaceRole

_FILE = Path(__file__).resolve().parent.parent / "data" / "place_words.toml"
COMPASS = frozenset({"N", "S", "E", "W", "NE", "NW", "SE", "SW", "C"})


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The table, by word in lower case."""

    kinds: dict[str, frozenset[str]]  # "village" -> {"settlement"}
    satisfies: dict[str, frozenset[str]]  # "settlement" -> the gazetteer's kinds
    directions: dict[str, str]  # "northern" -> "N"
    relations: dict[str, PlaceRole]  # "far outside" -> EXCLUDED
    attacks: frozenset[str]
    strikes: frozenset[str]
    people: frozenset[str]
    organisations: frozenset[str]
    offices: frozenset[str]
    speech: frozenset[str]
    common: frozenset[str]
    never: frozenset[str]
    abbreviations: dict[str, tuple[str, ...]]  # "Calif" -> ("US.CA",)
    sets: dict[str, frozenset[str]]  # by use: "leaving", "locative", "titles" ...

    def fits(self, kind_word: str) -> frozenset[str]:
        """The gazetteer's kinds that a kind word may mean ("village" -> city, town, village ...)."""
        return frozenset().union(*(self.satisfies[c] for c in self.kinds.get(kind_word, ())))


@cache
def load() -> PlaceWords:
    """The table, checked."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    kinds: dict[str, set[str]] = {}
    for kind, words in table["kinds"].items():
        if kind not in table["satisfies"]:
            raise TableError(f"{_FILE.name}: kind {kind} has no row under [satisfies]")
        for word in words.split():
            kinds.setdefault(word, set()).add(kind)
    return PlaceWords(
        kinds={word: frozenset(found) for word, found in kinds.items()},
        satisfies={kind: frozenset(found.split()) for kind, found in table["satisfies"].items()},
        directions=_directions(table["directions"]),
        relations=_relations(table["relations"]),
        attacks=frozenset(table["targets"]["nouns"].split()),
        strikes=frozenset(table["targets"]["verbs"].split()),
        people=frozenset(table["owners"]["people"].split()),
        organisations=frozenset(table["owners"]["organisations"].split()),
        offices=frozenset(table["owners"]["offices"].split()),
        speech=frozenset(table["owners"]["speech"].split()),
        common=frozenset(table["common"]["words"].split()),
        never=frozenset(table["common"]["never"].split()),
        abbreviations=_abbreviations(table["abbreviations"]["rows"]),
        sets={use: frozenset(words.split()) for use, words in table["sets"].items()},
    )


def _directions(table: dict[str, str]) -> dict[str, str]:
    if wrong := set(table) - COMPASS:
        raise TableError(f"{_FILE.name}: [directions] {sorted(wrong)[0]} is no point of the compass")
    return {word: point for point, words in table.items() for word in words.split()}


def _relations(table: dict[str, Any]) -> dict[str, PlaceRole]:
    found = {}
    for role, phrases in table.items():
        if role not in {r.value for r in PlaceRole}:
            raise TableError(f"{_FILE.name}: [relations] {role} is no role")
        found.update({phrase.strip(): PlaceRole(role) for phrase in phrases.split(";")})
    return found


def _abbreviations(rows: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows.split(","):
        short, _, code = row.strip().rpartition(" ")
        if not short or "." not in code:
            raise TableError(f"{_FILE.name}: [abbreviations] {row.strip()!r} is not a form and a code")
        found[short] = (*found.get(short, ()), code)
    return found
