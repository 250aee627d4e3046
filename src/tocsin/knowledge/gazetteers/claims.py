"""Disputed places that GeoNames gives one country for, from data/places.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tocsin.knowledge.gazetteer import distance_km

_FILE = Path(__file__).resolve().parents[2] / "data" / "places.toml"


@dataclass(frozen=True, slots=True)
class Claims:
    """Who claims a first-level area, and circles: latitude, longitude, km, country given, all who claim."""

    areas: dict[str, str]
    within: tuple[tuple[float, float, float, str, str], ...]

    def of(self, country: str, area: str | None, point: tuple[float, float]) -> str:
        """The country or countries of a place."""
        claimed = self.areas.get(area or "", country)
        for lat, lon, km, only, everyone in self.within:
            if claimed == only and distance_km((lat, lon), point) <= km:
                return everyone
        return claimed


@cache
def load() -> Claims:
    """The table in the package."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))["also"]
    return Claims(dict(table["claimed"]), tuple(map(tuple, table["within"])))
