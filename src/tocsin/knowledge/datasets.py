"""Other engines' event data: their columns and codes, from data/datasets.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tocsin.errors import TableError
from tocsin.knowledge import columns, events, rows, weapons
from tocsin.records import EventType, Precision

FILE = "datasets.toml"
_FIELDS = """
id day last_day day_precision kind mode
actors actor_country actor_sector targets target_country target_sector
place place_precision latitude longitude country
killed killed_low killed_high killed_civilians
source address notes published
"""
FIELDS = frozenset(_FIELDS.split())
NEEDED = frozenset({"id", "day", "kind", "latitude", "longitude"})
OTHER = "*"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a code of theirs is in ours: type, mode, class of weapon."""

    type: EventType
    mode: str = ""
    weapon: str = ""


@dataclass(frozen=True, slots=True)
class Extent:
    """What sort of place a code of precision stands for, and how far it reaches; a country by itself."""

    kind: str
    radius_km: float


@dataclass(frozen=True, slots=True)
class Dataset:
    """One dataset: `columns` only where its files have no row of names; `fields` by folded column names."""

    key: str
    outlet: str
    separator: str
    quoted: bool
    marks: frozenset[str]
    columns: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    days: Mapping[str, Precision]
    places: Mapping[str, Extent]
    kinds: Mapping[str, Kind]

    @property
    def rule(self) -> str:
        """The rule of the claims that its rows make."""
        return f"{self.key} row"

    def column(self, field: str, cells: Mapping[str, str]) -> str | None:
        """The first column of a field that is filled; `cells` by folded names."""
        return next((name for name in self.fields.get(field, ()) if cells.get(name)), None)

    def cell(self, field: str, cells: Mapping[str, str]) -> str:
        """What stands there, "" for nothing."""
        name = self.column(field, cells)
        return cells[name] if name else ""

    def kind(self, cells: Mapping[str, str]) -> tuple[str, Kind] | None:
        """The first column that tells the kind, and the kind; None where no code is known."""
        found = ((name, self.kinds.get(cells.get(name, "").casefold())) for name in self.fields["kind"])
        return next(((name, kind) for name, kind in found if kind), None)

    def precision(self, cells: Mapping[str, str]) -> Precision:
        """How finely its day is known."""
        return self.days.get(self.cell("day_precision", cells), self.days[OTHER])

    def extent(self, cells: Mapping[str, str]) -> Extent:
        """How finely its place is known."""
        return self.places.get(self.cell("place_precision", cells), self.places[OTHER])


@dataclass(frozen=True, slots=True)
class Sort:
    """A kind of actor and, where it is a body of a state, its key."""

    kind: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class Datasets:
    """The whole table; `actors` by the beginning of a name, `sectors` by code, `countries` by folded name."""

    by_key: Mapping[str, Dataset]
    actors: Mapping[str, Sort]
    sectors: Mapping[str, Sort]
    countries: Mapping[str, str]

    def marked(self, names: Iterable[str]) -> Dataset | None:
        """The dataset that a row of column names belongs to."""
        folded = {columns.fold(name) for name in names}
        return next((d for d in self.by_key.values() if not d.columns and d.marks <= folded), None)


@cache
def table() -> Datasets:
    """The table as shipped."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def of(key: str | None) -> Dataset | None:
    """The dataset of a key, None where there is none."""
    return table().by_key.get(key) if key else None


def modes(kind: EventType) -> frozenset[str]:
    """The modes that a type may have."""
    return events.MODES.get(kind, frozenset())


def parse(text: str) -> Datasets:
    """Read and check a table; raises TableError naming the section or row."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    try:
        sorts = {name: _sorts(name, found.pop(name, {})) for name in ("actors", "sectors", "countries")}
        known = {key: _dataset(key, part) for key, part in found.items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise TableError(f"{FILE}: {error}") from error
    named = {name.casefold(): sort.kind for name, sort in sorts["countries"].items()}
    return Datasets(known, sorts["actors"], sorts["sectors"], named)


def _sorts(name: str, part: Mapping[str, str]) -> dict[str, Sort]:
    listed = rows.Table(FILE, {name: part.get("rows", "")}).rows(name, least=2, most=3)
    return {row.cell(0): Sort(row.cell(1), row.cell(2)) for row in listed}


def _dataset(key: str, part: Mapping[str, Any]) -> Dataset:
    fields = {field: _folded(names) for field, names in part["fields"].items()}
    if not NEEDED <= set(fields) <= FIELDS:
        raise ValueError(
            f"[{key}.fields] needs {', '.join(sorted(NEEDED))}, and may not have others than ours"
        )
    if OTHER not in part["days"] or OTHER not in part["places"]:
        raise ValueError(f"[{key}] days and places need {OTHER!r}")
    return Dataset(
        key=key,
        outlet=part["outlet"],
        separator=part["separator"],
        quoted=part["quoted"],
        marks=frozenset(_folded(part["marks"])),
        columns=tuple(name.strip() for name in part["columns"].split(",") if name.strip()),
        fields=fields,
        days={code: Precision(word) for code, word in part["days"].items()},
        places={code: _extent(words) for code, words in part["places"].items()},
        kinds=_kinds(key, part["kinds"]["rows"]),
    )


def _folded(names: str) -> tuple[str, ...]:
    return tuple(columns.fold(name) for name in names.split(","))


def _extent(words: str) -> Extent:
    kind, _, radius = words.partition(" ")
    return Extent(kind, float(radius or 0))


def _kinds(key: str, text: str) -> dict[str, Kind]:
    found = {}
    for row in rows.Table(FILE, {key: text}).rows(key, least=2, most=4):
        kind = EventType(row.choice(1, frozenset(EventType)))
        if row.cell(2):
            row.choice(2, modes(kind))
        if row.cell(3):
            row.choice(3, weapons.CLASSES)
        found[row.cell(0).casefold()] = Kind(kind, row.cell(2), row.cell(3))
    return found
