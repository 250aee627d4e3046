"""PLOVER JSON lines: one record a claim, with who says it in `comment`.

Source: PLOVER manual, draft 0.8 (2021). Auxiliary modes historical, future, hypothetical and negation carry
the standing of a claim. A date that is not known is the empty string: the publication's is never written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tocsin.export import wording
from tocsin.export.facts import WIDE, days
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.knowledge import countries
from tocsin.records import (
    SCHEMA,
    Actor,
    Claim,
    EventType,
    Head,
    Interval,
    Modality,
    Participant,
    Place,
    PlaceRole,
    Testimony,
    When,
)

QUADS = {
    1: (EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE),
    2: (EventType.COOPERATE, EventType.AID, EventType.RETREAT),
    3: (EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN),
    4: (
        EventType.PROTEST,
        EventType.SANCTION,
        EventType.MOBILIZE,
        EventType.COERCE,
        EventType.ASSAULT,
    ),
}
QUAD = {event: number for number, events in QUADS.items() for event in events}
SECTORS: Mapping[str, str] = {
    "state": "GOV",
    "government": "GOV",
    "ministry": "GOV",
    "head-of-state": "GOV",
    "head-of-government": "GOV",
    "official": "GOV",
    "military": "MIL",
    "security-service": "SPY",
    "police": "COP",
    "armed-group": "UAF",
    "rebel": "REB",
    "militia": "PRM",
    "civilian": "CVL",
    "legislature": "LEG",
    "court": "JUD",
    "party": "PTY",
    "medic": "MED",
    "company": "BUS",
    "agency": "JRN",
    "state-media": "JRN",
    "newspaper": "JRN",
    "broadcaster": "JRN",
    "outlet": "JRN",
    "media": "JRN",
    "analyst": "EDU",
    "ngo": "SOC",
}
HAPPENING = frozenset({PlaceRole.LOCATION, PlaceRole.TARGET})
CITY = frozenset({"capital", "city", "town", "village"})
COUNTS = {"killed": "dead", "wounded": "injured", "detained": "arrested"}


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes plover.jsonl."""
    path = folder / "plover.jsonl"
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for testimony, head in told(source, advance):
            stream.write(json.dumps(record(testimony, head, source.coder), ensure_ascii=False) + "\n")
    return [Resource(path, "jsonl", "application/jsonl", "PLOVER records, one a claim")]


def told(source: Source, advance: Advance) -> Iterable[tuple[Testimony, Head]]:
    """Every claim that describes an event, with its report, incident by incident."""
    for dossier in source.dossiers():
        heads = source.heads(dossier.reports)
        for key, testimony in source.testimonies(dossier.claims).items():
            if testimony.claim.event_type is not EventType.NONE and testimony.report in heads:
                yield testimony, heads[key.partition(":")[0]]
        advance()


def record(testimony: Testimony, head: Head, coder: Mapping[str, str]) -> dict[str, Any]:
    """One claim as a PLOVER record; what is not known is left out, but for the required `date`."""
    claim = testimony.claim
    start, end = days(interval(claim))
    place = place_of(claim)
    size = {COUNTS[q.kind]: q.low for q in claim.casualties if q.kind in COUNTS and q.low is not None}
    made = {
        "id": testimony.key,
        "date": start.isoformat() if start else "",
        "enddate": end.isoformat() if end and end != start else None,
        "actor": [_entity(p) for p in claim.actors] or [{"code": "UNK", "entity_text": ""}],
        "recipient": [_entity(p) for p in claim.targets],
        "event": [claim.event_type.value],
        "mode": [*claim.modes, *auxiliary(claim)],
        "quad_code": QUAD[claim.event_type],
        "event_loc": _location(place, claim) if place else None,
        "event_text": testimony.words,
        "event_scale": size or None,
        "text_info": {"start": claim.span.start, "end": claim.span.end, "sequence": claim.id},
        "cite_info": {
            "publication": head.outlet or "",
            "title": head.title or "",
            "url": head.url or "",
            "language": head.language,
            "coder": f"Tocsin {coder.get('tocsin', '')}",
            "version": SCHEMA,
        },
        "coder": f"Tocsin {coder.get('tocsin', '')}",
        "comment": comment(claim),
    }
    return {name: value for name, value in made.items() if value not in (None, [], {})}


def comment(claim: Claim) -> str:
    """Whose claim it is and how it stands: a record of this kind has no other place for it."""
    path = " via ".join((wording.speaker(claim) or "the outlet", *reversed(wording.via(claim))))
    status = "" if claim.status == "active" else f", {claim.status}"
    return f"{claim.modality.value} by {path}{status}"


def auxiliary(claim: Claim) -> list[str]:
    """PLOVER's auxiliary modes for a claim's standing."""
    modes = {
        Modality.BACKGROUND: "historical",
        Modality.PREDICTED: "future",
        Modality.HYPOTHETICAL: "hypothetical",
    }
    found = [modes[claim.modality]] if claim.modality in modes else []
    denied = claim.modality is Modality.DENIED or claim.polarity == "negative"
    return [*found, *(["negation"] if denied else [])]


def interval(claim: Claim) -> Interval | None:
    """The event's own time."""
    return claim.time.interval if isinstance(claim.time, When) else None


def place_of(claim: Claim) -> Place | None:
    """Where it happened: a place that a point can stand for."""
    found = (w.place for w in claim.places if w.role in HAPPENING and isinstance(w.place, Place))
    return next((p for p in found if p.kind not in WIDE), None)


def sector(actor: Actor) -> str:
    """PLOVER's sector; UNK where it has none for ours."""
    return SECTORS.get(actor.kind, "UNK")


def alpha3(code: str | None) -> str:
    """ISO 3166 alpha-3; empty where there is none."""
    country = countries.get(code)
    return country.alpha3 if country else ""


def _entity(participant: Participant) -> dict[str, str]:
    actor = participant.actor
    made = {
        "code": alpha3(actor.country) or "UNK",
        "sector": sector(actor),
        "entity_text": actor.name,
        "identifier_id": actor.id,
    }
    return {name: value for name, value in made.items() if value}


def _location(place: Place, claim: Claim) -> dict[str, Any]:
    """Resolution: 2 province, 4 city, 5 part of a city; countries alone are not written."""
    worded = next((w.name for w in claim.places if w.place == place), place.name)
    country = countries.get(place.country)
    made = {
        "extracted_place": worded,
        "resolved_place": place.name,
        "geonameid": place.geonameid,
        "lat": place.latitude,
        "lon": place.longitude,
        "city": place.name if place.kind in CITY else None,
        "province": place.name if place.kind == "admin1" else None,
        "country": country.name if country else None,
        "country_code": alpha3(place.country) or None,
        "resolution": 4 if place.kind in CITY else 2 if place.kind in ("admin1", "region") else None,
    }
    return {name: value for name, value in made.items() if value is not None}
