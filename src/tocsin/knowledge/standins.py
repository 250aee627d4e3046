"""Names that stand for a land, its people or its government, and towns of renown, from data/standins.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tocsin.errors import TableError
from tocsin.knowledge import gazetteer, states
from tocsin.knowledge.gazetteer import SETTLEMENTS, Entry
from tocsin.knowledge.names import key

_FILE = Path(__file__).resolve().parent.parent / "data" / "standins.toml"


@dataclass(frozen=True, slots=True)
class StandIns:
    """The table: words as they are written to the place that they stand for."""

    adjectives: dict[str, Entry]  # "Chechen" -> Chechnya
    unions: dict[str, Entry]  # "EU" -> Europe
    seats: dict[str, Entry]  # "Kremlin" -> Moscow
    renowned: frozenset[Entry]  # towns that need no introduction, small as they are

    def seat(self, name: str) -> Entry | None:
        """The town of a building or a quarter that stands for a government, its article left aside."""
        return self.seats.get(name[4:] if name[:4].lower() == "the " else name)


@cache
def load() -> StandIns:
    """The table, checked against the gazetteer."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    renowned = _index({town.strip(): town for town in table["renowned"]["towns"].split(";")}, _town)
    return StandIns(
        _index(table["adjectives"], _land),
        _index(table["unions"], _land),
        _index(table["seats"], _town),
        frozenset(renowned.values()),
    )


@cache
def capitals() -> frozenset[str]:
    """Keys of the names that capitals go by in the news ("kiev")."""
    return frozenset(key(seat) for state in states.table().by_code.values() for seat in state.seats)


def _index(table: dict[str, str], place: Callable[[str], Entry | None]) -> dict[str, Entry]:
    """Every word of a section to its place."""
    found: dict[str, Entry] = {}
    for name, words in table.items():
        entry = place(name)
        if entry is None:
            raise TableError(f"{_FILE.name}: {name} is not in the gazetteer")
        found.update(dict.fromkeys((word.strip() for word in words.split(",")), entry))
    return found


def _land(name: str) -> Entry | None:
    """The largest area of a name, of our own table before GeoNames."""
    found = [m.entry for m in gazetteer.load().matches(name) if m.exact and not m.added]
    lands = [entry for entry in found if entry.place.kind not in SETTLEMENTS]
    return max(lands, key=lambda e: (e.source == "tocsin", e.place.radius_km), default=None)


def _town(row: str) -> Entry | None:
    """The largest town of a name in a country ("Paris, FR")."""
    name, _, code = row.rpartition(", ")
    found = [m.entry for m in gazetteer.load().matches(name) if m.exact and not m.added]
    towns = [e for e in found if code in e.countries and e.place.kind in SETTLEMENTS]
    return max(towns, key=lambda e: e.population, default=None)
