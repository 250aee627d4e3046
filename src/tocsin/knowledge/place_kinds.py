"""What kind of place a GeoNames feature or a Who's On First placetype is, from data/place_kinds.toml."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from tocsin.knowledge import rows

_FILE = "place_kinds.toml"
_NONE = "-"
_SETTLEMENT = "settlement"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of place; `minor` where one word of its name is no sign that the word is a place."""

    name: str
    radius_km: float
    minor: bool = False


@dataclass(frozen=True, slots=True)
class PlaceKinds:
    """The table: None stands for what is not taken, SETTLED for what its population decides."""

    kinds: Mapping[str, Kind]
    features: Mapping[str, Kind | None]  # by code, and by class (one letter) for all other codes
    placetypes: Mapping[str, Kind | None]
    latin_script: frozenset[str]

    def feature(self, group: str, code: str, population: int) -> Kind | None:
        """The kind of a GeoNames feature of some class and code, None where it is not taken."""
        found = self.features[code] if code in self.features else self.features.get(group)
        return settled(population) if found is SETTLED else found


SETTLED = Kind(_SETTLEMENT, 5.0)


def settled(population: int) -> Kind:
    """The kind and the radius of a settlement by its people, 0 where they are not known."""
    name = "city" if population >= 100_000 else "town" if population >= 5_000 else "village"
    return Kind(name, 4 + 0.009 * math.sqrt(population) if population > 0 else 5.0)


@cache
def load() -> PlaceKinds:
    """The table in the package, checked."""
    return read(rows.load(_FILE))


def read(table: rows.Table) -> PlaceKinds:
    """The table from its sections; TableError names the row that is wrong."""
    kinds = {row.cell(0): _kind(row) for row in table.rows("kinds", least=2, most=3)}
    return PlaceKinds(
        kinds,
        _codes(table, "features", kinds),
        _codes(table, "placetypes", kinds),
        frozenset(table.words("latin_script")),
    )


def _kind(row: rows.Row) -> Kind:
    if row.cell(2) not in ("", "minor"):
        row.fail(f"{row.cell(2)!r} is no standing")
    return Kind(row.cell(0), _radius(row, 1), row.cell(2) == "minor")


def _radius(row: rows.Row, index: int) -> float:
    try:
        radius = float(row.cell(index))
    except ValueError:
        row.fail(f"{row.cell(index)!r} is no radius")
    if not 0 < radius <= 5000:
        row.fail(f"a radius of {radius:g} km")
    return radius


def _codes(table: rows.Table, section: str, kinds: Mapping[str, Kind]) -> dict[str, Kind | None]:
    found: dict[str, Kind | None] = {}
    allowed = frozenset({*kinds, _NONE, _SETTLEMENT})
    for row in table.rows(section, least=2, most=3):
        name = row.choice(1, allowed)
        kind = SETTLED if name == _SETTLEMENT else kinds.get(name)
        if kind is not None and row.cell(2):
            kind = replace(kind, radius_km=_radius(row, 2))
        for code in row.listed(0):
            if code in found:
                row.fail(f"{code} stands twice")
            found[code] = kind
    return found
