"""UCDP GED-like CSV: the 49 columns of the Georeferenced Event Dataset, the best home for contested counts.

Source: UCDP GED Codebook 24.1. Ids of conflicts and dyads are UCDP's own and stay empty. One row an incident
of violence; low, best and high span the versions, and `number_of_sources` counts independent origins.
"""

from __future__ import annotations

import csv
from hashlib import blake2b
from pathlib import Path

from tocsin.export.acled import inter
from tocsin.export.facts import DISTRICT_KM, REGIONAL, Facts, Party, facts, told
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.export.tables import cell
from tocsin.records import Dossier, EventType, Precision

COLUMNS = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
]
CONTINENTS = {"AF": "Africa", "AS": "Asia", "EU": "Europe", "NA": "Americas", "SA": "Americas"}
MIDDLE_EAST = frozenset(
    ["AE", "BH", "CY", "EG", "IL", "IQ", "IR", "JO", "KW", "LB", "OM", "PS", "QA", "SA", "SY", "TR", "YE"]
)
DATES = {
    Precision.MINUTE: 1,
    Precision.HOUR: 1,
    Precision.PART_OF_DAY: 1,
    Precision.DAY: 1,
    Precision.WEEK: 3,
    Precision.MONTH: 4,
    Precision.SEASON: 5,
    Precision.YEAR: 5,
}
FEW_DAYS = 6


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes ucdp.csv."""
    path = folder / "ucdp.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for dossier in source.dossiers():
            if dossier.event_type is EventType.ASSAULT and told(dossier):
                row = cells(facts(dossier, source))
                writer.writerow([cell(row.get(name, "")) for name in COLUMNS])
            advance()
    return [Resource(path, "csv", "text/csv", "UCDP GED-like: an incident of violence a row; not UCDP data")]


def cells(found: Facts) -> dict[str, object]:
    """The cells of one incident that have an honest value."""
    first, second = next(iter(found.actors), None), next(iter(found.targets), None)
    name_a, name_b = (p.actor.name if p else "" for p in (first, second))
    dated = date_precision(found)
    killed = found.killed
    return {
        "id": number(found.dossier),
        "relid": found.dossier.id,
        "year": found.start.year if found.start else "",
        "code_status": "Clear" if not found.dossier.contested_on else "Check deaths",
        "type_of_violence": violence(first, second),
        "dyad_name": f"{name_a} - {name_b}" if name_a and name_b else "",
        "side_a": name_a,
        "side_b": name_b,
        "number_of_sources": len(found.dossier.origins),
        "source_article": "; ".join(_article(found)),
        "source_office": "; ".join(sorted({h.outlet for h in found.heads if h.outlet})),
        "source_date": "; ".join(
            h.published.start.date().isoformat() for h in found.heads if h.published and h.published.start
        ),
        "source_headline": "; ".join(h.title for h in found.heads if h.title),
        "source_original": "; ".join(o.label for o in found.dossier.origins),
        **_where(found),
        "event_clarity": 1 if found.precision in (*DATES,) and DATES[found.precision] == 1 else 2,
        "date_prec": dated or "",
        "date_start": found.start.isoformat() if found.start and dated else "",
        "date_end": found.end.isoformat() if found.end and dated else "",
        "best": "" if killed.best is None else killed.best,
        "high": "" if killed.high is None else killed.high,
        "low": "" if killed.low is None else killed.low,
        **_deaths(found),
    }


def number(dossier: Dossier) -> int:
    """An incident's id as the positive integer that readers of GED expect: a hash, the same everywhere."""
    return int.from_bytes(blake2b(dossier.id.encode(), digest_size=6).digest(), "big")


def violence(first: Party | None, second: Party | None) -> str:
    """1 state-based, 2 non-state, 3 one-sided; empty where a side is unknown."""
    one, other = inter(first), inter(second)
    if not one or not other:
        return ""
    if other == "Civilians":
        return "3"
    return "1" if "State forces" in (one, other) else "2"


def date_precision(found: Facts) -> int | None:
    """1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year; None where it is unknown or longer."""
    if found.start is None or found.end is None or found.precision is None:
        return None
    if found.precision is Precision.MULTI_DAY:
        return 2 if (found.end - found.start).days < FEW_DAYS else 3
    return DATES.get(found.precision)


def _article(found: Facts) -> list[str]:
    return [h.url or h.id for h in found.heads]


def _where(found: Facts) -> dict[str, object]:
    """1 the town, 2 within 25 km, 4 a first division, 5 a line or region, 6 only the country."""
    country = found.country
    known: dict[str, object] = {
        "adm_1": found.admin1,
        "adm_2": found.admin2,
        "country": country.name if country else "",
        "region": _region(found),
    }
    place = found.place
    if place is None:
        return {
            **known,
            "where_prec": 6 if country else "",
            "where_coordinates": country.name if country else "",
        }
    if place.kind == "admin1":
        precision = 4
    elif place.kind in REGIONAL:
        precision = 5
    else:
        precision = 1 if place.radius_km <= DISTRICT_KM / 2 else 2 if place.radius_km <= DISTRICT_KM else 3
    return {
        **known,
        "where_prec": precision,
        "where_coordinates": place.name,
        "where_description": f"{place.name} ± {place.radius_km:.0f} km",
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geom_wkt": f"POINT ({place.longitude} {place.latitude})",
    }


def _region(found: Facts) -> str:
    if found.country is None:
        return ""
    return "Middle East" if found.country.code in MIDDLE_EAST else CONTINENTS.get(found.country.continent, "")


def _deaths(found: Facts) -> dict[str, object]:
    """Civilians' deaths where one live account counts them; the sides' own dead by whose they are."""
    versions = [v for f in found.dossier.fields if f.name == "killed" for v in f.versions]
    exact = [
        v for v in versions if v.state == "live" and not v.denied and v.low is not None and v.low == v.high
    ]
    sides = [p.actor.side for p in (*found.actors[:1], *found.targets[:1])]
    told: dict[str, set[int]] = {}
    for version in exact:
        if version.who == "civilian":
            told.setdefault("deaths_civilians", set()).add(version.low or 0)
        elif version.party and version.party in sides and sides[0] != sides[-1]:
            name = "deaths_a" if version.party == sides[0] else "deaths_b"
            told.setdefault(name, set()).add(version.low or 0)
    return {name: counts.pop() for name, counts in told.items() if len(counts) == 1}
