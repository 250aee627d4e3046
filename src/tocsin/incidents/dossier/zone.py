"""Zone: attacks that lie far from everywhere the same two sides fought before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from tocsin.incidents import profile, signals
from tocsin.incidents.dossier import past
from tocsin.incidents.spoken import Spoken
from tocsin.records import EventType, Place, Signal, Telling

FAR_KM = 100.0  # from everywhere told of before: outside the usual zone
ENOUGH = 5  # places told of before, under which there is no usual zone
OUTSIDE = "strike outside the usual zone, against what was told before"


def outside(tellings: Iterable[Telling], *, start: datetime, end: datetime) -> tuple[Signal, ...]:
    """Attacks of a stretch of time that lie far from every place where the same two sides fought before.

    One signal a pair and place; its note gives the distance to the nearest place told of before. Two sides
    with fewer than five such places have no usual zone.
    """
    before: dict[str, dict[str, Place]] = defaultdict(dict)
    now: dict[tuple[str, str], tuple[Place, list[str]]] = {}
    for telling in sorted(tellings, key=lambda t: t.key):
        at = past.published(telling.head)
        if at is None or telling.background or at >= end:
            continue
        for key, spoken in past.claims(telling):
            for place, dyad in _struck(spoken):
                if at < start:
                    before[dyad][place.id] = place
                else:
                    now.setdefault((dyad, place.id), (place, []))[1].append(key)
    found = []
    for (dyad, _), (place, keys) in sorted(now.items()):
        known = before[dyad]
        if len(known) >= ENOUGH:
            near, name = min((profile.distance_km(place, p), p.name) for p in known.values())
            if near > FAR_KM:
                note = f"{dyad}: {place.name}, {near:.0f} km from {name}, the nearest of {len(known)} places"
                found.append(Signal("up", OUTSIDE, tuple(keys), note))
    return tuple(found)


def _struck(spoken: Spoken) -> Iterator[tuple[Place, str]]:
    claim = spoken.claim
    if claim.event_type is not EventType.ASSAULT or claim.modality not in signals.HAPPENED:
        return
    for where in claim.places:
        place = where.place
        if not isinstance(place, Place) or where.role not in profile.HAPPENING_ROLES:
            continue
        if place.kind not in profile.WIDE_KINDS:
            for dyad in past.dyads(spoken):
                yield place, dyad
