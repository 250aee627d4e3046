"""Record: a dossier as plain JSON, its times in ISO 8601 UTC."""

from __future__ import annotations

from typing import Any

from tocsin.export.values import iso
from tocsin.records import SCHEMA, Dossier, Field, Place, Version

Record = dict[str, Any]


def record(dossier: Dossier) -> Record:
    """One incident with its versions, as JSON has it; keys are stable and additive."""
    return {
        "schema": SCHEMA,
        "id": dossier.id,
        "label": dossier.label,
        "event_type": dossier.event_type,
        "family": dossier.family,
        "start_utc": iso(dossier.interval.start) if dossier.interval else None,
        "end_utc": iso(dossier.interval.end) if dossier.interval else None,
        "precision": dossier.interval.precision if dossier.interval else None,
        "places": [_place(p) for p in dossier.places],
        "sides": list(dossier.sides),
        "status": dossier.status,
        "contested_on": list(dossier.contested_on),
        "background": dossier.background,
        "first_told": iso(dossier.first),
        "last_told": iso(dossier.last),
        "part_of": dossier.part_of,
        "parts": list(dossier.parts),
        "reports": list(dossier.reports),
        "claims": list(dossier.claims),
        "stances": [{"side": s.side, "stance": s.stance, "claims": list(s.claims)} for s in dossier.stances],
        "fields": [_field(f) for f in dossier.fields],
        "conflicts": [
            {"kind": c.kind, "claims": list(c.claims), "field": c.field, "note": c.note}
            for c in dossier.conflicts
        ],
        "origins": [
            {
                "id": o.id,
                "kind": o.kind,
                "label": o.label,
                "side": o.side,
                "claims": list(o.claims),
                "reports": list(o.reports),
                "outlets": list(o.outlets),
                "copies": [
                    {"report": c.report, "of": c.of, "how": c.how, "likeness": c.likeness} for c in o.copies
                ],
            }
            for o in dossier.origins
        ],
        "signals": [
            {"direction": s.direction, "signal": s.signal, "claims": list(s.claims)} for s in dossier.signals
        ],
        "links": [
            {
                "a": k.a,
                "b": k.b,
                "kind": k.kind,
                "score": k.score,
                "agreed": list(k.agreed),
                "differed": list(k.differed),
            }
            for k in dossier.links
        ],
        "decisions": list(dossier.decisions),
    }


def _field(found: Field) -> Record:
    return {
        "name": found.name,
        "contested": found.contested,
        "note": found.note,
        "versions": [_version(v) for v in found.versions],
    }


def _version(version: Version) -> Record:
    return {
        "value": version.value,
        "text": version.text,
        "low": version.low,
        "high": version.high,
        "denied": version.denied,
        "state": version.state,
        "by": version.by,
        "claims": list(version.claims),
        "sides": list(version.sides),
        "speakers": list(version.speakers),
        "origins": list(version.origins),
        "first_told": iso(version.first),
        "last_told": iso(version.last),
        "credibility": version.credibility.grade,
        "working": list(version.credibility.working),
    }


def _place(place: Place) -> Record:
    return {
        "id": place.id,
        "name": place.name,
        "lat": place.latitude,
        "lon": place.longitude,
        "radius_km": place.radius_km,
        "country": place.country,
        "kind": place.kind,
    }
