"""POLECAT TSV: the 40 columns of the POLECAT weekly files, one row a claim.

Source: POLECAT data description (2023). Intensity is their own score and stays empty, as do COW codes and
Wikipedia ids; who says it is told nowhere in that table, so denials and suppositions are left out of it.
"""

from __future__ import annotations

import csv
from pathlib import Path

from tocsin.export import plover
from tocsin.export.facts import days
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.knowledge import countries
from tocsin.records import SCHEMA, Claim, Head, Modality, Participant, Testimony

COLUMNS = (
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
)
TOLD = frozenset({Modality.ASSERTED, Modality.CLAIMED, Modality.REQUESTED})
QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes polecat.tsv."""
    path = folder / "polecat.tsv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, dialect="excel-tab", lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
        writer.writerow(COLUMNS)
        for testimony, head in plover.told(source, advance):
            claim = testimony.claim
            if claim.modality in TOLD and claim.polarity == "positive" and claim.status == "active":
                row = cells(testimony, head)
                writer.writerow([_plain(row.get(name, "")) for name in COLUMNS])
    return [Resource(path, "tsv", "text/tab-separated-values", "POLECAT rows, one a claim")]


def _plain(value: object) -> object:
    """Text on one line: the format has no escape that its readers know."""
    return " ".join(value.split()) if isinstance(value, str) else value


def cells(testimony: Testimony, head: Head) -> dict[str, object]:
    """The cells of one claim that have an honest value."""
    claim = testimony.claim
    start, _ = days(plover.interval(claim))
    published = head.published.start if head.published else None
    return {
        "Event ID": testimony.key,
        "Event Date": start.isoformat() if start else "",
        "Event Type": claim.event_type.value,
        "Event Mode": claim.modes[0] if claim.modes else "",
        "Quad Code": QUADS[plover.QUAD[claim.event_type]],
        **_party("Actor", claim.actors),
        **_party("Recipient", claim.targets),
        **_where(claim),
        "Source": head.outlet or "",
        "Publication Date": published.date().isoformat() if published else "",
        "Language": head.language,
        "Version": SCHEMA,
    }


def _party(what: str, participants: tuple[Participant, ...]) -> dict[str, object]:
    if not participants:
        return {}
    actors = [p.actor for p in participants]
    sectors = list(dict.fromkeys(plover.sector(a) for a in actors))
    return {
        f"{what} Name": "; ".join(a.name for a in actors),
        f"{what} Country": plover.alpha3(actors[0].country),
        f"Primary {what} Sector": sectors[0],
        f"{what} Sectors": "; ".join(sectors),
        f"{what} Name Raw": "; ".join(a.name for a in actors),
    }


def _where(claim: Claim) -> dict[str, object]:
    place = plover.place_of(claim)
    if place is None:
        return {}
    country = countries.get(place.country)
    worded = next((w.name for w in claim.places if w.place == place), place.name)
    return {
        "Placename": place.name,
        "City": place.name if place.kind in plover.CITY else "",
        "Province": place.name if place.kind == "admin1" else "",
        "Country": country.alpha3 if country else "",
        "Latitude": place.latitude,
        "Longitude": place.longitude,
        "GeoNames ID": place.geonameid or "",
        "Raw Placename": worded,
        "Feature Type": place.kind,
    }
