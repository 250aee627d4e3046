"""Our own table, data/places.toml: places that no package has, and what it adds to those of GeoNames."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from atlas import distance
from row import SETTLED, Row

from tocsin.knowledge.names import key


def own_rows(table: dict[str, Any]) -> list[Row]:
    """Our own table: name | lat | lon | radius_km | countries | kind | other names."""
    rows = []
    for group, content in table.items():
        for n, line in enumerate(line for line in content.get("rows", "").splitlines() if line.strip()):
            values = [value.strip() for value in line.split("|")]
            if len(values) not in (6, 7):
                raise SystemExit(
                    f"places.toml: {group}, row {n + 1}: six or seven values, not {len(values)}: {line}"
                )
            name, (lat, lon, radius), country, kind = values[0], map(float, values[1:4]), values[4], values[5]
            if not (-90 <= lat <= 90 and -180 <= lon <= 180 and radius > 0):
                raise SystemExit(
                    f"places.toml: {group}, row {n + 1} ({name}): impossible coordinates or radius"
                )
            names = {
                alias.strip() for alias in (values[6] if len(values) == 7 else "").split(";") if alias.strip()
            }
            country = "/".join(sorted(country.split("/"))) if country else ""
            ref = f"tocsin:{_slug(name)}-{country.lower().replace('/', '-')}".rstrip("-")
            rows.append(Row(0, name, lat, lon, radius, country, kind, names, "tocsin", ref))
    seen: set[str] = set()
    for row in rows:
        if row.ref in seen:
            raise SystemExit(f"places.toml: {row.name} ({row.country}) stands twice")
        seen.add(str(row.ref))
    return rows


def _slug(name: str) -> str:
    return "-".join(key(name).split())


def amend(rows: list[Row], table: dict[str, Any]) -> None:
    """Further names and claimants of places that GeoNames has."""
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.source == "geonames" and row.kind != "part":
            by_name[key(row.name), row.country].append(row)
    unknown: list[str] = []
    for line in filter(str.strip, table["also"]["names"].splitlines()):
        name, country, further = (value.strip() for value in line.split("|"))
        found = by_name.get((key(name), country))
        if not found:
            unknown.append(f"{name} in {country}")
            continue
        best = max(found, key=lambda r: (r.kind in SETTLED, r.population))
        target = next((r for r in found if r.kind == "country"), best)
        target.names.update(n.strip() for n in further.split(";"))
    if unknown:
        raise SystemExit(f"places.toml: also: not in GeoNames: {', '.join(unknown)}")
    areas = dict(table["also"]["claimed"])
    for row in rows:
        claimed = areas.get(row.admin1 or "")
        if claimed and row.source == "geonames":
            row.country = claimed
    for lat, lon, km, only, claimed in table["also"]["within"]:
        for row in rows:
            town = row.country == only and row.source == "geonames" and row.kind in SETTLED
            if town and distance((lat, lon), (row.lat, row.lon)) <= km:
                row.country = claimed
