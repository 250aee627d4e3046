"""One place on its way into the table."""

from __future__ import annotations

from dataclasses import dataclass

SETTLED = ("capital", "city", "town", "village")


@dataclass
class Row:
    """One place on its way into the table; `names` beside its main name."""

    id: int
    name: str
    lat: float
    lon: float
    radius: float
    country: str
    kind: str
    names: set[str]
    source: str = "geonames"
    ref: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0
    zone: str | None = None
