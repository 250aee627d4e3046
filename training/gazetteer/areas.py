"""Administrative areas, placed by their towns."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import sources
from atlas import whole
from row import Row

from tocsin.knowledge.gazetteers.rows import area_names, latin
from tocsin.knowledge.names import key


def spread(points: list[tuple[float, float]], at_least: float) -> tuple[float, float, float]:
    """Middle and radius of an area as its towns show it."""
    area = whole(points)
    return area.middle[0], area.middle[1], max(at_least, area.reach_km * 1.1)


def area_rows(root: Path, towns: list[Row]) -> list[Row]:
    """First and second administrative levels, placed by their towns."""
    members: dict[str, list[Row]] = defaultdict(list)
    for town in towns:
        for code in (town.admin1, town.admin2):
            if code:
                members[code].append(town)
    rows: dict[str, Row] = {}
    for s in sorted(sources.subdivisions(root), key=lambda s: (s["level"], s["code"])):
        code, level = s["code"], s["level"]
        country = code.split(".")[0]
        names = area_names(s["name"], filter(latin, s["names"]))
        parent = ".".join(code.split(".")[:2])
        inside = members.get(code, [])
        if not inside:
            keys = {key(n) for n in names}
            inside = [
                t for t in members.get(parent, []) if key(t.name) in keys or keys & {key(n) for n in t.names}
            ][:1]
        if level == 1:
            inside = inside or members.get(parent, [])
        twin = level == 2 and any(key(s["name"]) == key(t.name) for t in inside)
        if not inside or twin or not s["geonameid"]:
            continue
        lat, lon, radius = spread([(t.lat, t.lon) for t in inside], 25.0 if level == 1 else 12.0)
        rows[code] = Row(
            id=s["geonameid"], name=s["name"], lat=lat, lon=lon, radius=radius, country=country, names=names,
            kind=f"admin{level}", ref=f"admin1:{code}" if level == 1 else None,
            admin1=parent, admin2=code if level == 2 else None,
            population=sum(t.population for t in inside),
            zone=Counter(t.zone for t in inside).most_common(1)[0][0],
        )  # fmt: skip
    return list(rows.values())
