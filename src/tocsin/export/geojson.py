"""GeoJSON (RFC 7946): a feature for every place of every incident; unlocated incidents have no geometry."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.export.values import iso
from tocsin.records import Dossier, Place

WIDE = frozenset({"country", "continent"})  # their middle stands for no event


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes incidents.geojson, one feature a line."""
    path = folder / "incidents.geojson"
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('{"type": "FeatureCollection", "features": [')
        between = "\n"
        for dossier in source.dossiers():
            for feature in features(dossier):
                stream.write(between + json.dumps(feature, ensure_ascii=False))
                between = ",\n"
            advance()
        stream.write("\n]}\n")
    return [Resource(path, "geojson", "application/geo+json", "incidents, a feature for each place")]


def features(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """One feature a place that a point can stand for; without any, one without geometry."""
    pins = [p for p in dossier.places if p.kind not in WIDE]
    for number, place in enumerate(pins, 1):
        yield _feature(dossier, place, f"{dossier.id}/{number}")
    if not pins:
        yield _feature(dossier, None, f"{dossier.id}/0")


def _feature(dossier: Dossier, place: Place | None, name: str) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": name,
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]} if place else None,
        "properties": {
            "incident": dossier.id,
            "label": dossier.label,
            "event_type": dossier.event_type,
            "status": dossier.status,
            "contested_on": "; ".join(dossier.contested_on),
            "sides": "; ".join(dossier.sides),
            "start_utc": iso(dossier.interval.start) if dossier.interval else None,
            "end_utc": iso(dossier.interval.end) if dossier.interval else None,
            "precision": dossier.interval.precision if dossier.interval else None,
            "place": place.name if place else None,
            "radius_km": place.radius_km if place else None,
            "country": place.country if place else None,
            "place_kind": place.kind if place else None,
            "reports": len(dossier.reports),
            "origins": len(dossier.origins),
            "background": dossier.background,
        },
    }
