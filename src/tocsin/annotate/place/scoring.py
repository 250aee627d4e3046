"""How well a candidate fits a report: size, what the report speaks of, what lies near, what contains it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tocsin.knowledge.gazetteer import SETTLEMENTS, Entry, Match, distance_km

# Worth of a tenfold population, of a report's speaking of the country and of the area, of places near by.
_SIZE, _COUNTRY, _AREA, _NEAR, _NEAREST, _BESIDE = 0.8, 2.6, 1.0, 2.0, 1.5, 0.7
_CLOSE_KM = 120.0
_BESIDE_KM = 30.0
_SPOKEN = 1.0  # votes: a report that has no more hardly says where it is
_AREAS = frozenset({"country", "admin1", "admin2", "region", "governorate"})
CURATED = frozenset({"tocsin", "own"})  # tables that somebody made for reports: every name in them counts
_BY_KIND = {
    "country": 4.0,
    "continent": 4.0,
    "capital": 0.8,
    "admin1": -0.4,
    "admin2": -1.6,
    "airport": -2.0,
    "airbase": -2.0,
}


@dataclass(frozen=True, slots=True)
class Votes:
    """How often a report speaks of each code of a country or an area, and how much of it each name adds."""

    total: Mapping[str, float]
    own: Mapping[str, Mapping[str, float]]  # by name
    most: Mapping[str, float]  # by name: the most votes of one code without those of the name

    def without(self, code: str, name: str) -> float:
        """The weight of a code without what a name adds itself, 0 to 1."""
        votes = self.total.get(code, 0.0) - self.own.get(name, {}).get(code, 0.0)
        most = self.most[name] if name in self.most else max((_SPOKEN, *self.total.values()))
        return max(0.0, votes) / most


def counted(total: Mapping[str, float], own: Mapping[str, Mapping[str, float]]) -> Votes:
    """Votes with the most of one code for each name; little evidence is no strong one."""
    ranked = sorted(total, key=lambda code: -total[code])
    most = {
        name: max(
            _SPOKEN,
            next((total[code] for code in ranked if code not in added), 0.0),
            *(total[code] - votes for code, votes in added.items()),
        )
        for name, added in own.items()
    }
    return Votes(total, own, most)


@dataclass(frozen=True, slots=True)
class Context:
    """What the report says of where it is: a weight from 0 to 1 for each country, and the votes behind it."""

    countries: Mapping[str, float]
    votes: Votes  # for countries
    areas: Votes  # for first-level areas

    def support(self, entry: Entry) -> float:
        """How much the report speaks of an entry's country, 0 to 1."""
        return max((self.countries.get(c, 0.0) for c in entry.countries), default=0.7)

    def others(self, entry: Entry, name: str) -> float:
        """How much all but one name of the report speak of an entry's country, 0 to 1."""
        return max((self.votes.without(c, name) for c in entry.countries), default=0.7)

    def local(self, entry: Entry, name: str) -> float:
        """How much all but one name of the report speak of an entry's first-level area, 0 to 1."""
        return self.areas.without(entry.admin1 or "", name)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a name is weighed against: the report, other settled names, what holds it by the text."""

    context: Context
    around: Sequence[Match] = ()
    inside: Sequence[Entry] = ()  # what contains it
    holding: Sequence[Entry] = ()  # what it contains
    codes: Sequence[str] = ()
    kinds: frozenset[str] = frozenset()
    shadowed: frozenset[str] = frozenset()
    name: str = ""
    kind_word: str = ""


def prior(match: Match, kinds: frozenset[str]) -> float:
    """What the name and the place's size alone speak for, before the report is heard."""
    place = match.entry.place
    score = _SIZE * math.log10(max(match.entry.population, 200))
    if not match.main and match.entry.source not in CURATED:
        score -= 2.4
    if not match.exact:
        score -= 1.2
    score += _BY_KIND.get(place.kind, 0.0)
    if match.entry.source in CURATED:
        score += 1.0 if place.kind in SETTLEMENTS else 2.5
    elif match.added and place.kind not in SETTLEMENTS and place.kind not in _AREAS:
        score -= 1.5  # a stream or a farm of the name of a village
    if kinds:
        score += 4.0 if place.kind in kinds else -2.5
    return score


def score(match: Match, setting: Setting) -> float:
    """The fitness of a candidate; a difference of 0.5 says something."""
    entry = match.entry
    value = prior(match, setting.kinds) + nearness(entry, setting.around)
    value += _COUNTRY * setting.context.others(entry, setting.name) + _AREA * setting.context.local(
        entry, setting.name
    )
    for container in setting.inside:
        value += 4.0 if within(entry, container) else -1.5 if container.place.kind in _AREAS else 0.0
    value += sum(4.0 if code in entry.countries or code == entry.admin1 else -1.5 for code in setting.codes)
    value += 3.0 if any(within(content, entry) for content in setting.holding) else 0.0
    return value - (1.5 if entry.place.id in setting.shadowed else 0.0)


def contradicted(entry: Entry, setting: Setting) -> bool:
    """Whether the text names areas that hold the place and it lies in none of them.

    Beside a country, other countries are a list.
    """
    listed = all(container.place.kind == "country" for container in setting.inside)
    if entry.place.kind == "country" and listed and not setting.codes:
        return False
    areas = [container for container in setting.inside if container.place.kind in _AREAS]
    by_code = any(code in entry.countries or code == entry.admin1 for code in setting.codes)
    by_area = any(within(entry, area) or apart(entry, area) < 1.0 for area in areas)
    return bool(areas or setting.codes) and not by_code and not by_area


def nearness(entry: Entry, around: Sequence[Match]) -> float:
    """How close the report's other places are: the mean, the closest and, for a town, one at hand."""
    if not around or entry.place.kind == "country":
        return 0.0
    distances = [apart(entry, m.entry) for m in around if m.entry is not entry]
    if not distances:
        return 0.0
    closeness = [1 / (1 + (km / _CLOSE_KM) ** 2) for km in distances]
    beside = 1 / (1 + (min(distances) / _BESIDE_KM) ** 2) if entry.place.kind in SETTLEMENTS else 0.0
    return _NEAR * sum(closeness) / len(closeness) + _NEAREST * max(closeness) + _BESIDE * beside


def apart(one: Entry, other: Entry) -> float:
    """Distance of two places, most of their radii taken off: a town in a province is not far from it."""
    return max(0.0, distance_km(one.point, other.point) - 0.7 * (one.place.radius_km + other.place.radius_km))


def within(entry: Entry, container: Entry) -> bool:
    """Whether a place lies in another by code, or by distance where there are no codes."""
    if entry.place.id == container.place.id:
        return False
    if container.place.kind == "country":
        return bool(set(entry.countries) & set(container.countries)) and entry.place.kind != "country"
    if container.place.kind == "admin1" and entry.admin1 and container.source == "geonames":
        return entry.admin1 == container.admin1
    return (
        distance_km(entry.point, container.point) <= container.place.radius_km * 1.25 + 5
        and entry.place.radius_km < container.place.radius_km
    )
