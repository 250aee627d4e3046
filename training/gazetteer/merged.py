"""Rows that two sources have become one, and every row has a time zone."""

from __future__ import annotations

from collections import defaultdict

from atlas import distance
from row import SETTLED, Row

from tocsin.knowledge.gazetteers.writer import cell
from tocsin.knowledge.names import key

MERGED_KM = 8.0


def merge(rows: list[Row]) -> list[Row]:
    """Our settlements that GeoNames has too, some kilometres away under the same name, become one row."""
    near: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.source == "geonames" and row.kind in SETTLED:
            for name in {key(n) for n in (row.name, *row.names)}:
                near[name].append(row)
    kept, merged = [], set()
    for row in rows:
        twins = [
            t
            for name in sorted({key(n) for n in (row.name, *row.names)})
            for t in near[name]
            if t.id not in merged and distance((t.lat, t.lon), (row.lat, row.lon)) <= MERGED_KM
        ]
        if row.source != "tocsin" or row.kind not in SETTLED or not twins:
            kept.append(row)
            continue
        twin = max(twins, key=lambda t: (key(t.name) == key(row.name), t.population, -t.id))
        twin.names |= {twin.name, *row.names}
        twin.name, twin.country = row.name, row.country
        if SETTLED.index(row.kind) < SETTLED.index(twin.kind):
            twin.kind, twin.radius = row.kind, max(row.radius, twin.radius)
        merged.add(twin.id)
    return kept


def fill_zones(rows: list[Row]) -> None:
    """A place without a zone takes that of the nearest town."""
    grid: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.kind in SETTLED:
            grid[cell(row.lat, row.lon)].append(row)
    for row in rows:
        if row.zone is None:
            near = [
                t
                for dy in (-1, 0, 1)
                for dx in (-1, 0, 1)
                for t in grid[cell(max(-89, min(89, row.lat + dy)), row.lon + dx)]
            ]
            inside = [t for t in near if t.country in row.country.split("/")] or near
            if inside:
                row.zone = min(inside, key=lambda t: distance((t.lat, t.lon), (row.lat, row.lon))).zone
