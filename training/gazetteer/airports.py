"""Airports and airfields."""

from __future__ import annotations

import re
from pathlib import Path

import sources
from row import Row


def airport_rows(root: Path) -> list[Row]:
    """Airports with scheduled traffic and airfields of armed forces."""
    military = re.compile(r"\b(?:air ?base|afb|air force|raf|naval air|nas|military)\b", re.IGNORECASE)
    rows = []
    for a in sources.airports(root):
        if not (a["iata"] or military.search(a["name"])):
            continue
        kind = "airbase" if military.search(a["name"]) else "airport"
        rows.append(
            Row(
                id=0, name=a["name"], lat=float(a["lat"]), lon=float(a["lon"]), radius=4.0,
                country=a["country"],
                kind=kind, names=set(), ref=f"airport:{a['icao']}", source="airportsdata", zone=a["tz"],
            )
        )  # fmt: skip
    return rows
