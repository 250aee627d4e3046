"""Names of clocks: abbreviations ("ET"), and the cities, countries and peoples of "Kyiv time"."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from zoneinfo import available_timezones

from tocsin.errors import TableError

FILE = "zones.toml"
AREAS = frozenset(
    ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)


@dataclass(frozen=True, slots=True)
class Zones:
    """What stands before "time" or after a clock, and the IANA zone or fixed offset it means."""

    abbreviations: Mapping[str, str]
    shared: Mapping[str, tuple[str, ...]]  # abbreviations of several clocks: the likeliest first
    names: Mapping[str, str]


@cache
def table() -> Zones:
    """The table as shipped, checked, with the cities of the IANA database added."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Zones:
    """Reads the table's text; TableError names the row that points to no known zone."""
    try:
        raw = tomllib.loads(text)
        names, abbreviations, shared = raw["names"], raw["abbreviations"], raw["shared"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise TableError(f"{FILE}: {error}") from error
    known = available_timezones()
    for word, zone in [*names.items(), *abbreviations.items(), *((w, z) for w in shared for z in shared[w])]:
        if zone not in known and zone[:1] not in ("+", "-"):
            raise TableError(f"{FILE}: {word} = {zone!r} is no zone")
    return Zones(
        MappingProxyType(abbreviations),
        MappingProxyType({word: tuple(zones) for word, zones in shared.items()}),
        MappingProxyType(_cities(known) | names),
    )


def _cities(known: set[str]) -> dict[str, str]:
    """City -> zone for every zone named after one ("America/Argentina/Salta" included)."""
    cities = {}
    for zone in sorted(known):
        area, _, rest = zone.partition("/")
        if rest and area in AREAS:
            cities[rest.rpartition("/")[2].replace("_", " ")] = zone
    return cities
