"""The table of treaties, alliances, ceasefires, accords, resolutions and basing agreements."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
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
    """One row: what it is called, who is bound, since when, to what."""

    id: str
    name: str
    kind: str
    parties: tuple[str, ...]
    date: str
    duty: str


@dataclass(frozen=True, slots=True)
class Agreements:
    """The whole table; `phrases` gives, for each name, the ids that bear it, joined by blanks."""

    rows: Mapping[str, Agreement]
    resolutions: Mapping[int, Agreement]
    stems: Mapping[str, tuple[str, ...]]
    phrases: Phrases


@cache
def table() -> Agreements:
    """The table as shipped, checked and frozen."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Agreements:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        data = tomllib.loads(text)
        rows = {key: _row(key, row, row["name"], row["kind"]) for key, row in data["rows"].items()}
        resolutions = {
            int(key): _row(f"resolution_{key}", row, f"Resolution {key}", "resolution")
            for key, row in data["resolutions"].items()
        }
        stems = {party: tuple(forms) for party, forms in data["stems"].items()}
        names: dict[str, list[str]] = {}
        for key, row in data["rows"].items():
            for name in dict.fromkeys((_BRACKET.sub("", row["name"]), *row["aliases"])):
                names.setdefault(name.replace("–", "-"), []).append(key)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise TableError(f"{FILE}: a section or field is missing or misshapen: {error}") from error
    phrases = Phrases((name, " ".join(keys)) for name, keys in names.items())
    return Agreements(MappingProxyType(rows), MappingProxyType(resolutions), MappingProxyType(stems), phrases)


def _row(key: str, row: Mapping[str, Any], name: str, kind: str) -> Agreement:
    if kind not in KINDS:
        raise TableError(f"{FILE}: {key}: kind {kind!r} is not one of {', '.join(KINDS)}")
    if not _DATE.fullmatch(row["date"]):
        raise TableError(f"{FILE}: {key}: date {row['date']!r} is not YYYY-MM-DD")
    if not row["parties"] or not row["duty"]:
        raise TableError(f"{FILE}: {key}: parties and duty must not be empty")
    return Agreement(key, name, kind, tuple(row["parties"]), row["date"], row["duty"])
