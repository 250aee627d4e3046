"""rows: claims as rows of plain columns, for people and other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tocsin.records import (
    Absent,
    Actor,
    Claim,
    Gap,
    Participant,
    Place,
    PlaceRole,
    Quantity,
    Testimony,
    Where,
)
from tocsin.store.bodies import pack
from tocsin.store.times import iso

Row = tuple[Any, ...]
PINNED = (PlaceRole.LOCATION, PlaceRole.TARGET, PlaceRole.CONTAINER)  # where something happened, finest first
COUNTED = ("killed", "wounded", "captured", "displaced")
STEP = " → "


def joined(values: Iterable[str | None]) -> str:
    """Values for people, each once, in order."""
    return "; ".join(dict.fromkeys(v for v in values if v))


def claim(
    said: Testimony, *, number: int, outlet: str | None, incident: str | None, coder: int
) -> dict[str, Any]:
    """The row of `claims`, by column."""
    told = said.claim
    return {
        "key": said.key,
        "report": said.report,
        "number": number,
        "start": told.span.start,
        "end": told.span.end,
        "words": said.words,
        "modality": told.modality,
        "polarity": told.polarity,
        "event_type": told.event_type,
        "modes": joined(told.modes),
        **_voice(told, outlet),
        "actors": joined(p.actor.name for p in told.actors),
        "targets": joined(p.actor.name for p in told.targets),
        "actor_sides": joined(p.actor.side for p in told.actors),
        "target_sides": joined(p.actor.side for p in told.targets),
        **_pin(told.places),
        **_when(told),
        **_counts(told.casualties),
        "weapons": joined(w.weapon_class for w in told.weapons),
        "status": told.status,
        "about": said.key.removesuffix(told.id) + told.about if told.about else None,
        "quote": told.quote,
        "optional": told.optional,
        "confidence": told.confidence,
        "local_incident": incident,
        "coder": coder,
        "body": pack(told),
    }


def _voice(told: Claim, outlet: str | None) -> dict[str, Any]:
    hops = [joined(a.name for a in hop.actors) or "somebody unnamed" for hop in told.chain]
    return {
        "speaker": hops[-1] if hops else outlet,
        "chain": STEP.join((outlet or "the publisher", *hops)),
        "hops": len(hops),
    }


def _pin(places: Sequence[Where]) -> dict[str, Any]:
    """The finest settled place where it happened; and why a finer one is missing, if it is."""
    where = sorted((w for w in places if w.role in PINNED), key=lambda w: PINNED.index(w.role))
    if not where:
        return {"place_gap": Gap.NOT_STATED}
    chosen = next((w for w in where if isinstance(w.place, Place)), where[0])
    finer = where[: where.index(chosen) + 1]
    missing = [w.place.reason for w in finer if isinstance(w.place, Absent) and w.role != chosen.role]
    if isinstance(chosen.place, Absent):
        return {"place": chosen.name, "place_role": chosen.role, "place_gap": chosen.place.reason}
    return {
        "place": chosen.place.name,
        "latitude": chosen.place.latitude,
        "longitude": chosen.place.longitude,
        "radius_km": chosen.place.radius_km,
        "country": chosen.place.country,
        "place_role": chosen.role,
        "place_gap": next(iter(missing), None),
    }


def _when(told: Claim) -> dict[str, Any]:
    if isinstance(told.time, Absent):
        return {"time_gap": told.time.reason}
    found = told.time.interval
    return {
        "start_utc": iso(found.start),
        "end_utc": iso(found.end),
        "time_precision": found.precision,
        "time_basis": found.basis,
        "time_approx": found.approx,
    }


def _counts(figures: Sequence[Quantity]) -> dict[str, Any]:
    """The one figure of each kind; of several none is chosen (all stand in `claim_casualties`)."""
    found: dict[str, Any] = {}
    for kind in COUNTED:
        mine = [q for q in figures if q.kind == kind]
        whole = [q for q in mine if not q.part_of_total] or mine
        if len(whole) == 1:
            found |= {f"{kind}_low": whole[0].low, f"{kind}_high": whole[0].high}
    return found


def claim_actors(said: Testimony) -> Iterator[Row]:
    """Rows of `claim_actors`: who speaks, relays, acts, suffers."""
    told = said.claim
    roles: dict[str, list[tuple[Actor, bool]]] = {
        "speaker": [(a, False) for hop in told.chain[-1:] for a in hop.actors],
        "relay": [(a, False) for hop in told.chain[:-1] for a in hop.actors],
        "actor": _filled(told.actors),
        "target": _filled(told.targets),
    }
    for role, filled in roles.items():
        for position, (a, implicit) in enumerate(filled):
            yield (said.key, role, position, a.id, a.name, a.kind, a.side, a.country, implicit)


def _filled(participants: Iterable[Participant]) -> list[tuple[Actor, bool]]:
    return [(p.actor, p.implicit) for p in participants]


def claim_places(said: Testimony) -> Iterator[Row]:
    """Rows of `claim_places`."""
    for position, where in enumerate(said.claim.places):
        p = where.place
        if isinstance(p, Absent):
            yield (said.key, position, where.role, None, where.name, *[None] * 5, p.reason)
        else:
            found = (p.id, p.name, p.latitude, p.longitude, p.radius_km, p.country, p.kind)
            yield (said.key, position, where.role, *found, None)


def claim_casualties(said: Testimony) -> Iterator[Row]:
    """Rows of `claim_casualties`."""
    for position, q in enumerate(said.claim.casualties):
        party = q.party.name if q.party else None
        figure = (q.kind, q.low, q.high, q.who, party, q.part_of_total, q.span.start, q.span.end)
        yield (said.key, position, *figure)


def insert(table: str, columns: Iterable[str] | int) -> str:
    """An INSERT for a table: for named columns, or for that many in the table's order."""
    if isinstance(columns, int):
        return f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})"
    names = [f'"{c}"' for c in columns]
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
