"""Facts: an incident as the tables of other event data see it: one day, one pair, one place, one toll.

Other schemas have one cell where an incident has versions. What is taken is told here once; what cannot be
told honestly is left empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tocsin.export.source import Source
from tocsin.knowledge import countries, gazetteer
from tocsin.knowledge.countries import Country
from tocsin.records import (
    Actor,
    Claim,
    Dossier,
    Head,
    Interval,
    Modality,
    Place,
    Precision,
    Testimony,
    Version,
)

WIDE = frozenset({"country", "continent"})  # their middle stands for no event
REGIONAL = frozenset({"region", "admin1", "border", "sea", "strait", "river", "mountain", "desert"})
TOLD = frozenset({Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED})
FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})
SOME_DAYS = frozenset({Precision.MULTI_DAY, Precision.WEEK})
WORDS = frozenset({"speculation", "word", "threat"})
DISTRICT_KM = 25.0


@dataclass(frozen=True, slots=True)
class Party:
    """One who acts or suffers: the actor most claims name for the incident, and how many do."""

    actor: Actor
    claims: int


@dataclass(frozen=True, slots=True)
class Toll:
    """Deaths over all live accounts: `low` the least, `high` the most; `best` where all who count agree.

    None where nobody gives a figure, or where it has no upper end.
    """

    low: int | None
    best: int | None
    high: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What can be told in one row. `place` is None where only a country is known: a middle is no place."""

    dossier: Dossier
    claims: tuple[Claim, ...]
    testimonies: tuple[Testimony, ...]
    heads: tuple[Head, ...]
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    start: date | None
    end: date | None
    precision: Precision | None
    place: Place | None
    country: Country | None
    admin1: str
    admin2: str
    killed: Toll
    notes: str


def told(dossier: Dossier) -> bool:
    """Whether something is said to have happened: neither looked back on, nor supposed, nor mere words."""
    return not dossier.background and dossier.family not in WORDS


def facts(dossier: Dossier, source: Source) -> Facts:
    """The facts of one incident."""
    said = tuple(source.testimonies(dossier.claims).values())
    claims = tuple(t.claim for t in said if t.claim.modality in TOLD) or tuple(t.claim for t in said)
    heads = tuple(sorted(source.heads(dossier.reports).values(), key=lambda h: h.id))
    place = next((p for p in sorted(dossier.places, key=_width) if p.kind not in WIDE), None)
    start, end = days(dossier.interval)
    admin1, admin2 = _admin(place)
    return Facts(
        dossier=dossier,
        claims=claims,
        testimonies=said,
        heads=heads,
        actors=_parties(p.actor for c in claims for p in c.actors),
        targets=_parties(p.actor for c in claims for p in c.targets),
        start=start,
        end=end,
        precision=dossier.interval.precision if dossier.interval else None,
        place=place,
        country=_country(dossier.places),
        admin1=admin1,
        admin2=admin2,
        killed=toll(dossier, "killed"),
        notes=notes(dossier),
    )


def _width(place: Place) -> tuple[float, str]:
    return place.radius_km, place.id


def _parties(actors: Iterable[Actor]) -> tuple[Party, ...]:
    """The most named first; of equals the one whose side is known, then by name."""
    named = list(actors)
    known = {a.id: a for a in named}
    counted = Counter(a.id for a in named)
    ranked = sorted(known, key=lambda i: (-counted[i], known[i].side is None, known[i].name))
    return tuple(Party(known[i], counted[i]) for i in ranked)


def days(interval: Interval | None) -> tuple[date | None, date | None]:
    """The first and the last day (UTC) of a time; both None where an end is open."""
    if interval is None or interval.start is None or interval.end is None:
        return None, None
    return interval.start.date(), (interval.end - timedelta(seconds=1)).date()


def _country(places: Sequence[Place]) -> Country | None:
    """The one country in which all places lie; None where they lie in several, or it is disputed."""
    codes = {p.country for p in places if p.country}
    return countries.get(codes.pop()) if len(codes) == 1 else None


def _admin(place: Place | None) -> tuple[str, str]:
    """Names of the first and second division a place lies in, from the gazetteer; "" where unknown."""
    if place is None:
        return "", ""
    known = gazetteer.load()
    entry = known.entry_of(place)
    if entry is None:
        return (place.name, "") if place.kind == "admin1" else ("", "")
    names = []
    for level, code in (("admin1", entry.admin1), ("admin2", entry.admin2)):
        found = known.by_ref(f"{level}:{code}") if code else None
        names.append(found.place.name if found else "")
    return names[0], names[1]


def toll(dossier: Dossier, field: str) -> Toll:
    """The span of the live accounts of one count; parts of totals do not bound it."""
    versions = [v for f in dossier.fields if f.name == field for v in f.versions]
    live = [v for v in versions if v.state == "live" and not v.denied and (v.low, v.high) != (None, None)]
    whole = [v for v in live if not v.part] or live
    lows = [v.low for v in whole if v.low is not None]
    highs = [v.high for v in whole]
    low = min(lows, default=None)
    high = max(h for h in highs if h is not None) if whole and None not in highs else None
    best = low if low is not None and low == high else None
    return Toll(low, best, high, "; ".join(map(_given, versions)))


def _given(version: Version) -> str:
    who = ", ".join(version.speakers) or "nobody named"
    state = "" if version.state == "live" else f" ({version.state})"
    return f"{'not ' if version.denied else ''}{version.text} according to {who}{state}"


def notes(dossier: Dossier) -> str:
    """The incident in words: how it stands, and every version with who gives it."""
    parts = [f"{dossier.label}. {dossier.status.capitalize()}."]
    for field in dossier.fields:
        if field.versions:
            given = "; ".join(map(_given, field.versions))
            parts.append(f"{field.name}{' (contested)' if field.contested else ''}: {given}.")
    return " ".join(parts)
