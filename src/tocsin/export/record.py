"""record: an account as the JSON record of docs/record.md (schema "tocsin/1")."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from tocsin.export import recognised
from tocsin.export.principal import principal
from tocsin.export.values import iso, span
from tocsin.records import (
    SCHEMA,
    Absent,
    Account,
    Actor,
    Claim,
    Contradiction,
    Hop,
    Incident,
    Participant,
    Place,
    Quantity,
    Span,
    When,
    Where,
)

Record = dict[str, Any]


def record(account: Account, coder: Record, *, text: bool = True) -> Record:
    """One report's record. `coder` names version, model and gazetteer; `text` puts the frozen text in."""
    reading = account.reading
    report = reading.report
    sources = _sources(account)
    return {
        "schema": SCHEMA,
        "coder": coder,
        "doc_id": report.doc_id or report.id,
        "id": report.id,
        "title": report.title,
        "outlet": report.outlet,
        "url": report.url,
        "language": report.language,
        **recognised.published(reading),
        "doc_tz": reading.zone,
        "n_chars": len(report.text),
        "sha256": hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest(),
        **({"text": report.text} if text else {}),
        **recognised.page(reading),
        "sources": [_source(a, account) for a in sources.values()],
        "parties": [_party(a) for a in _parties(account).values()],
        "places": [_place(p) for p in _places(account.claims).values()],
        "claims": [_claim(c, account) for c in account.claims],
        "incidents": [_incident(i, account) for i in account.incidents],
        "principal": principal(account),
        "contradictions": [_contradiction(x) for x in account.contradictions],
        "agreements": recognised.agreements(account),
        "gaps": recognised.gaps(account),
        "escalation": [
            {"id": f"e{n}", "direction": s.direction, "signal": s.signal, "claims": list(s.claims)}
            for n, s in enumerate(account.signals, 1)
        ],
        **recognised.listing(reading),
    }


def _outlet(account: Account) -> Actor:
    report = account.reading.report
    party = account.reading.publisher
    names = tuple(name for name in (report.outlet, party.name if party else None) if name)
    kind, side = (party.kind, party.side) if party else ("outlet", "neutral")
    return Actor("outlet", names[0] if names else "the publisher", kind, side, names)


def _sources(account: Account) -> dict[str, Actor]:
    found = {"outlet": _outlet(account)}
    for claim in account.claims:
        for hop in claim.chain:
            for actor in hop.actors:
                found.setdefault(actor.id, actor)
    return found


def _parties(account: Account) -> dict[str, Actor]:
    found: dict[str, Actor] = {}
    for claim in account.claims:
        for participant in claim.actors + claim.targets:
            found.setdefault(participant.actor.id, participant.actor)
    return found


def _places(claims: Iterable[Claim]) -> dict[str, Place]:
    return {w.place.id: w.place for c in claims for w in c.places if isinstance(w.place, Place)}


def _source(actor: Actor, account: Account) -> Record:
    via = next(
        (
            claim.chain[i - 1].actors[0].id
            for claim in account.claims
            for i, hop in enumerate(claim.chain)
            if i and actor in hop.actors and claim.chain[i - 1].actors
        ),
        None,
    )
    return {**_party(actor), "via": via, "affiliation": None}


def _party(actor: Actor) -> Record:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "side": actor.side,
        "country": actor.country,
        "aliases": list(actor.aliases),
    }


def _place(place: Place) -> Record:
    return {
        "id": place.id,
        "name": place.name,
        "lat": place.latitude,
        "lon": place.longitude,
        "country": place.country,
        "kind": place.kind,
        "radius_km": place.radius_km,
        "geonameid": place.geonameid,
    }


def _claim(claim: Claim, account: Account) -> Record:
    text = account.reading.report.text
    incident = next((i.id for i in account.incidents if claim.id in i.claims), None)
    return {
        "id": claim.id,
        **span(claim.span, text),
        "source_chain": ["outlet", *(_hop(h) for h in claim.chain)],
        "co_sources": [a.id for h in claim.chain[-1:] for a in h.actors[1:]],
        "cue": span(claim.cue, text) if claim.cue else None,
        "modality": claim.modality,
        "polarity": claim.polarity,
        "event_type": claim.event_type,
        "modes": list(claim.modes),
        "actors": [_participant(p) for p in claim.actors],
        "targets": [_participant(p) for p in claim.targets],
        "places": [_where(w) for w in claim.places],
        **_time(claim, text),
        "weapons": [{**span(w.span, text), "class": w.weapon_class} for w in claim.weapons],
        "casualties": [_casualty(q, text) for q in claim.casualties],
        "quantities": [
            {**span(q.span, text), "what": q.kind, "min": q.low, "max": q.high, "unit": q.unit}
            for q in claim.quantities
        ],
        "quote": claim.quote,
        "optional": claim.optional,
        "about": claim.about,
        "status": claim.status,
        "incident": incident,
        "inferred": list(claim.inferred),
        "confidence": claim.confidence,
        "rule": claim.rule,
        "evidence": _evidence(claim),
    }


def _hop(hop: Hop) -> str:
    """A hop's first speaker; joint speakers of the last hop stand in `co_sources`."""
    return hop.actors[0].id


def _participant(participant: Participant) -> Record:
    return {
        "id": participant.actor.id,
        "name": participant.actor.name,
        "side": participant.actor.side,
        "implicit": participant.implicit,
        "confidence": participant.confidence,
    }


def _where(where: Where) -> Record:
    extent = {"start": where.span.start, "end": where.span.end} if where.span else {}
    if isinstance(where.place, Absent):
        return {
            "name": where.name,
            "lat": None,
            "lon": None,
            "role": where.role,
            "implicit": where.implicit,
            "gap": where.place.reason,
            "candidates": list(where.place.candidates),
            **extent,
        }
    place = where.place
    return {
        "id": place.id,
        "name": place.name,
        "lat": place.latitude,
        "lon": place.longitude,
        "radius_km": place.radius_km,
        "role": where.role,
        "implicit": where.implicit,
        "confidence": where.confidence,
        **extent,
    }


def _time(claim: Claim, text: str) -> Record:
    if isinstance(claim.time, Absent):
        return {
            "time": None,
            "time_gap": claim.time.reason,
            "time_candidates": list(claim.time.candidates),
        }
    when: When = claim.time
    words = span(when.span, text) if when.span else {"start": None, "end": None, "text": None}
    interval = when.interval
    return {
        "time": {
            **words,
            "start_utc": iso(interval.start),
            "end_utc": iso(interval.end),
            "precision": interval.precision,
            "basis": interval.basis,
            "approx": interval.approx,
        }
    }


def _casualty(q: Quantity, text: str) -> Record:
    return {
        **span(q.span, text),
        "kind": q.kind,
        "min": q.low,
        "max": q.high,
        "who": q.who,
        "party": q.party.id if q.party else None,
        "side": q.party.side if q.party else None,
        "part_of_total": q.part_of_total,
    }


def _evidence(claim: Claim) -> Record:
    """The words behind each field that has some, as [start, end] pairs."""

    def pairs(spans: Sequence[Span | None]) -> list[list[int]]:
        return [[s.start, s.end] for s in spans if s]

    found = {
        "source_chain": pairs([h.span for h in claim.chain]),
        "event_type": pairs([claim.trigger]),
        "actors": pairs([p.span for p in claim.actors]),
        "targets": pairs([p.span for p in claim.targets]),
    }
    return {name: spans for name, spans in found.items() if spans}


def _incident(incident: Incident, account: Account) -> Record:
    members = [c for c in account.claims if c.id in incident.claims]
    speakers = {a.id: None for c in members for h in c.chain[-1:] for a in h.actors}
    return {
        "id": incident.id,
        "label": incident.label,
        "event_type": incident.event_type,
        "start_utc": iso(incident.interval.start) if incident.interval else None,
        "end_utc": iso(incident.interval.end) if incident.interval else None,
        "precision": incident.interval.precision if incident.interval else None,
        "places": [_place(p) for p in incident.places],
        "sides": list(incident.sides),
        "stances": [{"side": s.side, "stance": s.stance, "claims": list(s.claims)} for s in incident.stances],
        "claims": list(incident.claims),
        "sources": list(speakers) or ["outlet"],
    }


def _contradiction(x: Contradiction) -> Record:
    return {"id": x.id, "kind": x.kind, "claims": list(x.claims), "field": x.field, "note": x.note}
