"""Wording: how values of the record read in plain English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tocsin.records import (
    Absent,
    Actor,
    Claim,
    EventType,
    Gap,
    Modality,
    Participant,
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
    "status": "how things stand",
    "stale": "an older account",
    "agreement": "what was agreed",
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
}
REASONS = {
    Gap.NOT_STATED: "not stated",
    Gap.AMBIGUOUS: "not settled: several places have this name",
    Gap.UNRESOLVED: "not settled: in no list of places",
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
    PlaceRole.TARGET: "at",
    PlaceRole.DIRECTION: "towards",
    PlaceRole.ORIGIN: "from",
    PlaceRole.DESTINATION: "to",
    PlaceRole.EXCLUDED: "NOT in",
    PlaceRole.CONTAINER: "within",
}
HOSTILE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.ACCUSE})
STANCES = {"confirms": "says so", "contests": "contests", "denies": "denies", "silent": "not heard"}
WITHDRAWN = {"retracted": "WITHDRAWN", "superseded": "LATER REPLACED"}
ACTS = {EventType.THREATEN: "THREATENS", EventType.REJECT: "REFUSES", EventType.REQUEST: "ASKS"}
# Headings of a sitrep's sections after its events and disputes, by the name of the field.
SECTIONS = (
    ("words", "Asked, threatened, promised"),
    ("agreements", "Treaties and allies named"),
    ("background", "Background, not news"),
    ("speculation", "Speculation, not fact"),
    ("opinion", "Opinion and judgement"),
    ("missing", "What is missing"),
    ("signals", "Signals"),
    ("apart", "Kept apart from the report"),
)
HAPPENED = "What is said to have happened"
ALSO = "Also told"
CONFIRMED = "Both sides confirm"
CONTESTED = "Contested"
NOTHING = "No event is told in this report."

NEGATION = re.compile(
    r"\b(no|not|nor|none|never|neither|nobody|nothing|without|deny|denied|denies)\b|n['’]t\b", re.I
)
# Controls, and the marks that turn or isolate the direction of text: shown by their number.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def safe(text: str) -> str:
    """Text that plays no tricks on a terminal or a reader: controls and direction overrides as ⟨U+202E⟩."""
    return UNSAFE.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text)


def listed(names: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *most, last = list(names) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def lines(numbers: Sequence[int]) -> str:
    """ "line 3", "lines 3, 9 and 11"; empty for none."""
    return f"line{'s' if len(numbers) > 1 else ''} {listed(map(str, numbers))}" if numbers else ""


def name(actor: Actor) -> str:
    """An actor's name, fit to be shown."""
    return safe(" ".join(actor.name.split()))


def speaker(claim: Claim) -> str:
    """Who speaks at the end of the chain; empty for the outlet."""
    return listed(name(a) for h in claim.chain[-1:] for a in h.actors) if claim.chain else ""


def via(claim: Claim) -> tuple[str, ...]:
    """Those through whom it came, the outermost first."""
    return tuple(listed(name(a) for a in hop.actors) for hop in claim.chain[:-1])


def marks(claim: Claim, words: str) -> tuple[str, ...]:
    """What a reader must know before believing."""
    plain = claim.chain and claim.polarity != "negative"
    found = [ACTS[claim.event_type]] if plain and claim.event_type in ACTS else []
    if claim.modality is Modality.DENIED:
        found = ["DENIES"]
    elif claim.polarity == "negative" and not NEGATION.search(words):
        found = ["SAYS IT IS NOT SO"]
    if claim.modality is Modality.PREDICTED:
        found.append("EXPECTS")
    if claim.status in WITHDRAWN:
        found.append(WITHDRAWN[claim.status])
    if "chain" in claim.inferred:
        found.append("speaker inferred")
    return tuple(found)


def coded(claim: Claim) -> str:
    """Kind of event and its modes."""
    modes = ", ".join(mode.replace("-", " ") for mode in claim.modes)
    return f"{EVENTS[claim.event_type]} ({modes})" if modes else EVENTS[claim.event_type]


def parties(claim: Claim, words: str) -> Iterable[str]:
    """Who to whom, where the words alone do not name them."""
    if claim.event_type is EventType.NONE:
        return
    everyone = claim.actors + claim.targets
    if all(name(p.actor).casefold() in words.casefold() for p in everyone):
        return
    actors, targets = listed(map(_party, claim.actors)), listed(map(_party, claim.targets))
    if actors and targets and actors != targets:
        yield f"{actors} → {targets}"
    elif actors:
        if actors != speaker(claim):
            yield f"by {actors}"
    else:
        yield f"against {targets}" if claim.event_type in HOSTILE else f"concerning {targets}"


def _party(participant: Participant) -> str:
    return f"{name(participant.actor)}{' (inferred)' if participant.implicit else ''}"


def where(found: Where) -> str:
    """Role and place with coordinates, or the name that was not settled and why."""
    role = ROLES[found.role]
    if isinstance(found.place, Absent):
        return f"{role} {safe(found.name)} ({REASONS[found.place.reason]})"
    computed = (
        " of " in found.place.name and not found.place.name[:1].isupper() and role == "at"
    )  # "north of X" reads on by itself
    return place(found.place) if computed else f"{role} {place(found.place)}"


def place(value: Place) -> str:
    """Name, country, coordinates, and how wide: "Goris, AM (39.51, 46.34 ± 5 km)"."""
    radius = f"{value.radius_km:.0f}" if value.radius_km >= 1 else f"{value.radius_km:.1f}"
    country = f", {value.country}" if value.country and value.kind not in ("country", "border") else ""
    return f"{safe(value.name)}{country} ({value.latitude:.2f}, {value.longitude:.2f} ± {radius} km)"


def tolls(quantities: Sequence[Quantity]) -> Iterable[str]:
    """Casualties, the whole of each kind first."""
    for quantity in sorted(quantities, key=lambda q: q.part_of_total):
        yield toll(quantity)


def toll(quantity: Quantity) -> str:
    """ "3 killed", "at least 12 wounded", "up to 6 killed (military)", "none killed"."""
    who = [quantity.who] if quantity.who in ("civilian", "military", "mixed") else []
    notes = who + (["part of a total"] if quantity.part_of_total else [])
    tail = f" ({', '.join(notes)})" if notes else ""
    return f"{number(quantity.low, quantity.high)} {quantity.kind}{tail}"


def number(low: int | None, high: int | None) -> str:
    """ "3", "none", "up to 6", "at least 12", "more than 70" for 71, "40 to 99", "an unknown number"."""
    if low == high:
        return "an unknown number" if low is None else f"{low:,}" if low else "none"
    if low is None:
        return f"up to {high:,}"
    if high is not None:
        return f"{low:,} to {high:,}"
    return f"more than {low - 1:,}" if low > 10 and low % 10 == 1 else f"at least {low:,}"
