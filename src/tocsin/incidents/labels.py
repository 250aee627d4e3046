"""Labels: a short name for an incident, put together from what its claims say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tocsin.records import Claim, EventType, Interval, Modality, Participant, Place, Precision

WORDS = {
    EventType.AGREE: "agreement",
    EventType.CONSULT: "talks",
    EventType.SUPPORT: "support",
    EventType.CONCEDE: "concession",
    EventType.COOPERATE: "cooperation",
    EventType.AID: "aid",
    EventType.RETREAT: "withdrawal or release",
    EventType.REQUEST: "request",
    EventType.ACCUSE: "accusation",
    EventType.REJECT: "refusal",
    EventType.THREATEN: "threat",
    EventType.PROTEST: "protest",
    EventType.SANCTION: "sanction",
    EventType.MOBILIZE: "mobilisation",
    EventType.COERCE: "coercion",
    EventType.ASSAULT: "attack",
    EventType.NONE: "situation",
}
BY_MODE = {
    "clash": "clash",
    "ceasefire": "ceasefire",
    "release": "release",
    "phone": "phone call",
    "alert": "high alert",
    "abduct": "abduction",
    "sabotage": "sabotage",
    "peacekeeping": "peacekeeping",
    "arrest": "arrest",
    "drone": "drone attack",
    "heavy-weapons": "shelling",
    "aerial": "air strike",
    "firearms": "shooting",
    "explosives": "explosion",
}
SPECULATIVE = frozenset({Modality.HYPOTHETICAL, Modality.PREDICTED})
MOST_NAMES = 2


def lead(claims: Sequence[Claim]) -> Claim:
    """The claim an incident is named after: a plain one with actors and a place before all others."""

    def rank(claim: Claim) -> tuple[bool, bool, bool, bool, str]:
        return (
            claim.event_type is EventType.NONE,
            claim.optional,
            not claim.actors,
            not claim.places,
            claim.id,
        )

    return min(claims, key=rank)


def label(claim: Claim, places: Sequence[Place], interval: Interval | None, zone: str | None) -> str:
    """ "shelling, Azerbaijan against Armenia, Goris and Sotk, 13 Sep 2022", in the place's own calendar."""
    what = next((BY_MODE[m] for m in claim.modes if m in BY_MODE), WORDS[claim.event_type])
    parts = [f"possible {what}" if claim.modality in SPECULATIVE else what]
    parts += [text for text in (_who(claim), _names([p.name for p in places])) if text]
    if interval and interval.start:
        parts.append(_date(interval.start.astimezone(ZoneInfo(zone) if zone else UTC), interval.precision))
    return ", ".join(parts)


def _date(start: datetime, precision: Precision) -> str:
    if precision in (Precision.YEAR, Precision.MULTI_YEAR):
        return f"{start.year}"
    if precision in (Precision.MONTH, Precision.SEASON):
        return f"{start:%b %Y}"
    return f"{start.day} {start:%b %Y}"


def _who(claim: Claim) -> str:
    actors, targets = _actors(claim.actors), _actors(claim.targets)
    if actors and targets and actors != targets:
        return (
            f"{_names(actors)} against {_names(targets)}"
            if _hostile(claim)
            else f"{_names(actors)}, {_names(targets)}"
        )
    return _names(actors or targets)


def _hostile(claim: Claim) -> bool:
    return claim.event_type in (EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.ACCUSE)


def _actors(participants: Sequence[Participant]) -> list[str]:
    return list(dict.fromkeys(p.actor.name for p in participants))


def _names(names: Sequence[str]) -> str:
    shown = list(names[:MOST_NAMES])
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return " and ".join(shown) + more if len(shown) == 2 and not more else ", ".join(shown) + more
