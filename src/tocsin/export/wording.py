"""Wording: how values of the record read in plain English."""

from __future__ import annotations

from tocsin.records import (
    Absent,
    Claim,
    EventType,
    Incident,
    Modality,
    Place,
    PlaceRole,
    Quantity,
    Where,
)

POINTS = {
    "initiator": "who began",
    "casualties": "casualties",
    "weapon": "weapon",
    "location": "place",
    "time": "time",
    "occurrence": "whether it happened",
    "attribution": "who did it",
    "count": "numbers",
    "equipment": "equipment lost or used",
    "damage": "damage",
    "identity": "who was hit",
    "legal-basis": "legal basis",
    "control": "who holds what",
}
GAPS = {
    "announced_missing": "announced, but absent",
    "missing_antecedent": "refers to something not told",
    "unnamed_source": "unnamed source",
    "unattributed_quote": "quotation without a speaker",
    "no_comment": "no comment",
    "unverified": "not verified",
    "unresolved": "not settled",
    "unknown_declared": "said to be unknown",
    "desk_gap": "nobody says",
}
EVENTS = {
    EventType.AGREE: "agreement",
    EventType.CONSULT: "talks",
    EventType.SUPPORT: "support",
    EventType.CONCEDE: "concession",
    EventType.COOPERATE: "cooperation",
    EventType.AID: "aid",
    EventType.RETREAT: "pull-back, release or truce",
    EventType.REQUEST: "request",
    EventType.ACCUSE: "accusation",
    EventType.REJECT: "refusal",
    EventType.THREATEN: "threat",
    EventType.PROTEST: "protest",
    EventType.SANCTION: "sanction",
    EventType.MOBILIZE: "mobilisation",
    EventType.COERCE: "coercion",
    EventType.ASSAULT: "attack or fighting",
    EventType.NONE: "circumstance",
}
ROLES = {
    PlaceRole.LOCATION: "at",
    PlaceRole.TARGET: "target",
    PlaceRole.DIRECTION: "towards",
    PlaceRole.ORIGIN: "from",
    PlaceRole.DESTINATION: "to",
    PlaceRole.EXCLUDED: "NOT in",
    PlaceRole.CONTAINER: "within",
}
# Sections of a sitrep after its events, by the name of its field.
SECTIONS = (
    ("words", "Asked, threatened, promised"),
    ("agreements", "Treaties and allies named"),
    ("speculation", "Speculation, not fact"),
    ("opinion", "Opinion and judgement"),
    ("background", "Background, not news"),
    ("missing", "What is missing"),
    ("signals", "Signals"),
    ("apart", "Kept apart from the report"),
)
STANCES = {"confirms": "says so", "contests": "contests", "denies": "denies", "silent": "silent here"}


def speaker(claim: Claim) -> str:
    """Who speaks at the end of the chain; empty for the outlet."""
    return " and ".join(a.name for h in claim.chain[-1:] for a in h.actors)


def path(claim: Claim, outlet: str | None) -> str:
    """The way it came: outlet → relay → speaker; empty where there is no relay."""
    if len(claim.chain) < 2:
        return ""
    hops = [outlet or "the outlet", *(" and ".join(a.name for a in h.actors) for h in claim.chain)]
    return " → ".join(hops)


def marks(claim: Claim) -> tuple[str, ...]:
    """What a reader must know before believing: denied, negative, quoted, inferred, withdrawn."""
    found = []
    if claim.modality is Modality.DENIED:
        found.append("DENIES")
    elif claim.polarity == "negative":
        found.append("says it is not so")
    if claim.status != "active":
        found.append(claim.status.upper())
    if "chain" in claim.inferred:
        found.append("speaker carried over")
    return tuple(found)


def event(claim: Claim) -> str:
    """Type, modes, and who to whom."""
    kind = EVENTS[claim.event_type]
    modes = f" ({', '.join(claim.modes)})" if claim.modes else ""
    actors = [_named(p.actor.name, p.implicit) for p in claim.actors]
    targets = [_named(p.actor.name, p.implicit) for p in claim.targets]
    if actors and actors == targets:
        return f"{kind}{modes}: {' and '.join(actors)}"
    arrow = f": {', '.join(actors) or 'actor not stated'} → {', '.join(targets)}" if targets else ""
    return f"{kind}{modes}{arrow or (': ' + ', '.join(actors) if actors else '')}"


def _named(name: str, implicit: bool) -> str:
    return f"[{name}]" if implicit else name


def where(found: Where) -> str:
    """Role and place with coordinates, or the name that was not settled and why."""
    role = ROLES[found.role]
    if isinstance(found.place, Absent):
        return f"{role} {found.name} ({found.place.reason})"
    return f"{role} {place(found.place)}"


def place(value: Place) -> str:
    """Name, coordinates, and how wide."""
    return f"{value.name} {value.latitude:.2f},{value.longitude:.2f} ±{value.radius_km:g} km"


def toll(quantity: Quantity) -> str:
    """ "killed 3", "wounded at least 11", "killed up to 6"."""
    if quantity.low == quantity.high:
        number = str(quantity.low)
    elif quantity.low is None:
        number = f"up to {quantity.high}"
    elif quantity.high is None:
        number = f"at least {quantity.low}"
    else:
        number = f"{quantity.low}–{quantity.high}"
    part = " (part of a total)" if quantity.part_of_total else ""
    return f"{quantity.kind} {number}{part}"


def standing(incident: Incident) -> str:
    """Each side's stance in a few words."""
    return " · ".join(f"{s.side} {STANCES[s.stance]}" for s in incident.stances)
