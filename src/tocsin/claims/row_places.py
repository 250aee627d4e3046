"""row_places: points and countries in other engines' data, as places of the gazetteer where it has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tocsin.knowledge import actors, countries, datasets, gazetteer, states
from tocsin.knowledge.datasets import Extent
from tocsin.records import Absent, Gap, Place

NEAR_KM = 15.0  # between a town's two middles
WIDE = frozenset({"country", "continent", "region", "admin1", "admin2", "border", "sea"})
_SORT = re.compile(
    r"\s+(?:town|city|village|municipality|settlement|province|region|district)$", re.IGNORECASE
)


def bare(name: str) -> str:
    """The finest part of "Goris, Syunik, Armenia"."""
    return name.partition(",")[0].rstrip() or name


def place(
    name: str, point: tuple[float, float] | None, extent: Extent, country: str | None
) -> Place | Absent:
    """The gazetteer's place of that name and sort near the point, else the point with its radius.

    Where only the country is known the place is the country: its middle stands for no town in it.
    """
    if point is None or extent.kind == "country":
        entry = gazetteer.load().country(country) if country else None
        return entry.place if entry else Absent(Gap.UNRESOLVED)
    for called in dict.fromkeys((name, _SORT.sub("", name))):
        if found := _known(called, point, extent):
            return found
    where = f"point:{point[0]:.4f},{point[1]:.4f}"
    return Place(where, name, *point, extent.radius_km, country, extent.kind)


def _known(name: str, point: tuple[float, float], extent: Extent) -> Place | None:
    for match in gazetteer.load().matches(name):
        found = match.entry.place
        alike = found.kind not in WIDE if extent.kind == "town" else found.kind == extent.kind
        reach = max(NEAR_KM, extent.radius_km)
        if match.exact and alike and gazetteer.distance_km(point, (found.latitude, found.longitude)) <= reach:
            return found
    return None


def country_code(text: str) -> str | None:
    """ISO alpha-2 of a name, an alpha-3 code, or, in two letters, a FIPS code as GDELT has it."""
    if code := datasets.table().countries.get(text.casefold()):
        return code
    if text.isupper() and text.isascii() and len(text) in (2, 3):
        return _codes().get(text)
    named = (n.country for n in actors.table().get(text.partition(" (")[0]) if n.what == "state")
    state = states.table().get(next(named, None))
    return state.country if state else None


@cache
def _codes() -> Mapping[str, str]:
    """Countries by FIPS and by alpha-3 code."""
    known = countries.table().values()
    by_fips = {c.fips: c.code for c in known if c.fips}
    return MappingProxyType(by_fips | {c.alpha3: c.code for c in known})
