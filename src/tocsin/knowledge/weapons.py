"""The table of weapons: which words name one, of what class, and which neighbours forbid it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from tocsin.errors import TableError
from tocsin.knowledge.phrases import Phrases, plural

FILE = "weapons.toml"
CLASSES = frozenset(
    [
        "artillery",
        "mortar",
        "rocket",
        "missile",
        "drone",
        "aircraft",
        "helicopter",
        "heavy-machine-gun",
        "small-arms",
        "tank",
        "ied",
        "grenade",
        "water-cannon",
        "tear-gas",
        "ship",
        "air-defence",
        "bomb",
        "explosive",
        "rubber-bullet",
        "vehicle",
        "machete",
        "unspecified",
    ]
)


@dataclass(frozen=True, slots=True)
class Blocked:
    """Words before or after a term that make it no weapon ("fuel" before "tank").

    Those in `apart` stand before it too but say nothing of the same term further on ("think tank").
    """

    before: frozenset[str]
    apart: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Weapons:
    """The whole table."""

    phrases: Phrases
    terms: Mapping[str, str]  # term -> class
    blocked: Mapping[str, Blocked]
    modifiers: frozenset[str]
    designation_blocked: frozenset[str]


@cache
def table() -> Weapons:
    """The table as shipped, checked and frozen."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Weapons:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        data = tomllib.loads(text)
        terms = _terms(data["classes"])
        blocked = {term: _blocked(term, row, terms) for term, row in data["blocked"].items()}
        modifiers = frozenset(data["modifiers"]["words"].lower().split())
        roads = frozenset(data["designation_blocked"]["words"].split())
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    except (KeyError, AttributeError, TypeError) as error:
        raise TableError(f"{FILE}: a section is missing or misshapen: {error}") from error
    phrases = Phrases(terms.items(), plurals=True)
    return Weapons(phrases, MappingProxyType(terms), MappingProxyType(blocked), modifiers, roads)


def _terms(classes: Mapping[str, str]) -> dict[str, str]:
    terms: dict[str, str] = {}
    for name, rows in classes.items():
        if name not in CLASSES:
            raise TableError(f"{FILE}: [classes] {name}: not one of {', '.join(sorted(CLASSES))}")
        for row in rows.replace("\n", ",").split(","):
            term = " ".join(row.split())
            if term and terms.setdefault(term, name) != name:
                raise TableError(f"{FILE}: {term}: stands under {terms[term]} and under {name}")
    return terms


def _blocked(term: str, row: Mapping[str, Any], terms: Mapping[str, str]) -> Blocked:
    if term not in terms and term.capitalize() not in terms:
        raise TableError(f"{FILE}: [blocked] {term}: no such term in [classes]")
    after = row["after"].split()
    return Blocked(
        before=frozenset(row["before"].split()),
        apart=frozenset(row.get("apart", "").split()),
        after=frozenset((*after, *map(plural, after))),
    )
