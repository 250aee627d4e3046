"""Disputed places that GeoNames gives one country for, from data/places.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tocsin.knowledge.gazetteer import Gazetteer, distance_km

_FILE = Path(__file__).resolve().parents[2] / "data" / "places.toml"
_NEAR_KM = 40.0


@dataclass(frozen=True, slots=True)
class Claims:
    """Who claims a first-level area, and circles: latitude, longitude, km, country given, all who claim."""

    areas: dict[str, str]
    within: tuple[tuple[float, float, float, str, str], ...]
    parties: frozenset[str]

    def of(self, country: str, area: str | None, point: tuple[float, float]) -> str:
        """The country or countries of a place."""
        claimed = self.areas.get(area or "", country)
        for lat, lon, km, only, everyone in self.within:
            if claimed == only and distance_km((lat, lon), point) <= km:
                return everyone
        return claimed

    def beside(self, country: str, point: tuple[float, float], places: Gazetteer) -> str:
        """The same where the area is not told: in a country with a disputed one, as of the nearest town."""
        claimed = self.of(country, None, point)
        if claimed != country or country not in self.parties:
            return claimed
        everyone = next((town.place.country for town in places.near(point, _NEAR_KM)), None) or ""
        return everyone if "/" in everyone and country in everyone.split("/") else claimed


@cache
def load() -> Claims:
    """The table in the package."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))["also"]
    areas, within = dict(table["claimed"]), tuple(map(tuple, table["within"]))
    parties = {
        code for everyone in (*areas.values(), *(row[4] for row in within)) for code in everyone.split("/")
    }
    return Claims(areas, within, frozenset(parties))
