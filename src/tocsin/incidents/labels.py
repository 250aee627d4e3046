"""Labels: a headline for an incident, put together from what its claims say."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tocsin.records import Claim, EventType, Interval, Modality, Participant, Place, Precision

WORDS = {
    EventType.AGREE: "agreement",
    EventType.CONSULT: "talks",
    EventType.SUPPORT: "support",
    EventType.CONCEDE: "concession",
    EventType.COOPERATE: "cooperation",
    EventType.AID: "aid",
    EventType.RETREAT: "withdrawal",
    EventType.REQUEST: "request",
    EventType.ACCUSE: "accusation",
    EventType.REJECT: "refusal",
    EventType.THREATEN: "threat",
    EventType.PROTEST: "protest",
    EventType.SANCTION: "sanction",
    EventType.MOBILIZE: "mobilisation",
    EventType.COERCE: "coercion",
    EventType.ASSAULT: "attack",
    EventType.NONE: "circumstances",
}
BY_MODE = {
    "clash": "fighting",
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
BY_TOLL = {"displaced": "displacement", "evacuated": "evacuation", "killed": "deaths", "wounded": "injuries"}
OF_TARGET = {"attack": "on", "drone attack": "on", "air strike": "on", "shelling": "of", "abduction": "of"}
HOSTILE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.ACCUSE})
SPECULATIVE = frozenset({Modality.HYPOTHETICAL, Modality.PREDICTED})
WIDE = frozenset({"country", "region", "admin1"})
DATED = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY}) | frozenset(
    {Precision.MULTI_DAY, Precision.WEEK}
)
COARSE = {Precision.MONTH: "%B %Y", Precision.YEAR: "%Y"}
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


def label(claim: Claim, places: Sequence[Place], interval: Interval | None, zone: str | None = None) -> str:
    """ "Shelling at Goris: Azerbaijan against Armenia, Tue 13 Sep 2022": the place's own day."""
    act = what(claim)
    actors, targets = _actors(claim.actors), _actors(claim.targets)
    if targets and not actors and act in OF_TARGET:
        act, targets = f"{act} {OF_TARGET[act]} {_names(targets)}", []
    head = f"possible {act}" if claim.modality in SPECULATIVE else act
    head = " ".join(part for part in (head, _where(places)) if part)
    if _sides(claim.actors) & _sides(claim.targets):
        targets = []
    who = _who(actors, targets, hostile=claim.event_type in HOSTILE)
    parts = (f"{head}: {who}" if who else head, when(interval, zone))
    text = ", ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def what(claim: Claim) -> str:
    """What is said to have happened, in a word or two: "shelling", "ceasefire", "displacement"."""
    by_mode = next((BY_MODE[m] for m in claim.modes if m in BY_MODE), None)
    by_toll = next((BY_TOLL[q.kind] for q in claim.casualties if q.kind in BY_TOLL and q.high != 0), None)
    if claim.event_type is EventType.NONE:
        return by_toll or WORDS[claim.event_type]
    return by_mode or WORDS[claim.event_type]


def _who(actors: Sequence[str], targets: Sequence[str], *, hostile: bool) -> str:
    if actors and targets and set(actors) != set(targets):
        return f"{_names(actors)} {'against' if hostile else 'to'} {_names(targets)}"
    return _names(actors or targets)


def _actors(participants: Sequence[Participant]) -> list[str]:
    return list(dict.fromkeys(p.actor.name for p in participants))


def _sides(participants: Sequence[Participant]) -> frozenset[str]:
    return frozenset(p.actor.side for p in participants if p.actor.side)


def _where(places: Sequence[Place]) -> str:
    """The finest places: a country or region only where nothing finer is named, a border before it."""
    fine = [p for p in places if p.kind not in WIDE | {"border"}]
    line = [p for p in places if p.kind == "border"]
    chosen = fine or line or list(places)
    names = list({_plain(p.name): p.name for p in reversed(chosen)}.values())[::-1]
    if not names:
        return ""
    if names[0].startswith("border"):
        return f"on the {names[0]}"
    computed = " of " in names[0] and not names[0][:1].isupper()  # "12 km north of X" reads on by itself
    return ("" if computed else "in " if chosen[0].kind in WIDE else "at ") + _names(names)


def _plain(name: str) -> str:
    """A name without case and accents: one town, however its name is spelt."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def _names(names: Sequence[str]) -> str:
    shown = list(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        return f"{', '.join(shown)} and {len(names) - MOST_NAMES} more"
    return " and ".join(shown)


def when(interval: Interval | None, zone: str | None) -> str:
    """The day or days, else the month or the year; nothing where the time is open."""
    if interval is None or interval.start is None:
        return ""
    local = ZoneInfo(zone) if zone else UTC
    first = interval.start.astimezone(local)
    if interval.precision not in DATED:
        return f"{first:{COARSE[interval.precision]}}" if interval.precision in COARSE else ""
    last = (interval.end or interval.start).astimezone(local)
    if last > first:
        last -= timedelta(seconds=1)
    if first.date() == last.date():
        return f"{first:%a} {_day(first)} {first.year}"
    month = "" if (first.year, first.month) == (last.year, last.month) else f" {first:%b}"
    return f"{first.day}{month}–{_day(last)} {last.year}"


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%b}"
