"""Towns of 500 people and more, and which of them are capitals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sources
from row import Row

from tocsin.knowledge import place_kinds
from tocsin.knowledge.gazetteers.rows import latin
from tocsin.knowledge.names import key


def town_rows(root: Path) -> list[Row]:
    districts = sources.town_districts(root)
    rows = []
    for t in sources.towns(root):
        country, lat, lon = t["countrycode"], t["latitude"], t["longitude"]
        kind = place_kinds.settled(t["population"])
        rows.append(
            Row(
                id=t["geonameid"], name=t["name"], lat=lat, lon=lon, country=country,
                kind=kind.name, radius=kind.radius_km,
                names={n for n in t["alternatenames"] if latin(n)}, zone=t["timezone"],
                population=t["population"],
                admin1=f"{country}.{t['admin1code']}" if t["admin1code"] else None,
                admin2=districts.get((country, round(lat, 4), round(lon, 4))),
            )
        )  # fmt: skip
    return rows


def crown(towns: list[Row], countries: dict[str, dict[str, Any]]) -> None:
    """Mark the capitals of countries."""
    wanted = {(iso, key(c["capital"])) for iso, c in countries.items() if c["capital"]}
    best: dict[tuple[str, str], Row] = {}
    for town in towns:
        for name in {town.name, *town.names}:
            at = (town.country, key(name))
            if at in wanted and (at not in best or town.population > best[at].population):
                best[at] = town
    for town in best.values():
        town.kind = "capital"
