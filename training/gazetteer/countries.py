"""Countries and their parts, the names and adjectives of states, and land borders."""

from __future__ import annotations

import math
import struct
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import sources
from atlas import COMPASS, Atlas, part, whole
from row import Row

from tocsin.knowledge.names import key


def country_rows(root: Path, atlas: Atlas, towns: list[Row]) -> list[Row]:
    """Countries and the parts of each that news speaks of ("northwest Nigeria")."""
    zones: dict[str, Counter[str]] = defaultdict(Counter)
    for town in towns:
        zones[town.country][town.zone or ""] += town.population
    rows = []
    for iso, c in sorted(sources.countries(root).items()):
        size = max(1.0, float(c["areakm2"] or 1))
        step = min(0.5, max(0.02, math.sqrt(size) / 111 / 40))
        points = atlas.area(iso, step) or [(t.lat, t.lon) for t in towns if t.country == iso]
        if not points:
            continue
        area = whole(points)
        zone = zones[iso].most_common(1)[0][0] if zones[iso] else None
        rows.append(
            Row(
                id=c["geonameid"], name=c["name"], lat=area.middle[0], lon=area.middle[1],
                radius=area.reach_km,
                country=iso,
                kind="country", names=set(), ref=f"country:{iso}", population=c["population"], zone=zone,
            )
        )  # fmt: skip
        for compass in COMPASS:
            piece = part(points, compass)
            rows.append(
                Row(
                    id=0, name=c["name"], lat=piece.middle[0], lon=piece.middle[1], radius=piece.reach_km,
                    country=iso,
                    kind="part", names=set(), ref=f"part:{iso}:{compass}", source="natural-earth", zone=zone,
                )
            )  # fmt: skip
    return rows


def border_rows(atlas: Atlas, countries: dict[str, dict[str, Any]]) -> list[tuple[Row, bytes]]:
    rows = []
    for border in atlas.borders():
        a, b = border.countries
        if a not in countries or b not in countries:
            continue
        row = Row(
            id=0, name=f"border of {countries[a]['name']} and {countries[b]['name']}", lat=border.middle[0],
            lon=border.middle[1], radius=border.reach_km, country=f"{a}/{b}", kind="border", names=set(),
            ref=f"border:{a}/{b}", source="natural-earth",
        )  # fmt: skip
        flat = [v for p in border.line for v in p]
        rows.append((row, struct.pack(f"<{len(flat)}f", *flat)))
    return rows


def name_states(rows: list[Row], table: str) -> dict[str, str]:
    """Give countries the names of data/states.toml; return their adjectives with the country's reference."""
    countries = {row.ref: row for row in rows if row.kind == "country"}
    adjectives: dict[str, str] = {}
    for line in table.splitlines():
        fields = [field.strip() for field in line.split("|")]
        row = countries.get(f"country:{fields[0]}")
        if row is None or len(fields) < 5:
            continue
        row.names.update(n.strip() for n in [fields[1], *fields[4].split(",")] if n.strip())
        words = [w.strip() for w in [*fields[2].split(","), *fields[3].split(",")] if w.strip()]
        for word in [
            *words,
            *(f"{w}s" for w in fields[2].split(",") if not w.strip().endswith(("s", "h", "e"))),
        ]:
            if not any(key(word.strip()) == key(name) for name in (row.name, *row.names)):
                adjectives.setdefault(f"adjective:{word.strip().casefold()}", str(row.ref))
    return adjectives
