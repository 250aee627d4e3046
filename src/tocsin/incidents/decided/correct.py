"""correct: one field of a claim set to what a person says; the words it rests on stay."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from tocsin.errors import UsageError
from tocsin.knowledge import actors
from tocsin.knowledge.names import key
from tocsin.records import (
    Absent,
    Actor,
    Basis,
    Claim,
    EventType,
    Gap,
    Hop,
    Interval,
    Modality,
    Participant,
    Place,
    PlaceRole,
    Precision,
    Quantity,
    When,
    Where,
)

E = TypeVar("E", bound=StrEnum)
Corrector = Callable[[Claim, str], Claim]

COUNTED = ("killed", "wounded", "missing", "captured", "displaced")
NONE = "not stated"
POINT = re.compile(
    r"^(?P<name>.*?)@\s*(?P<lat>-?[\d.]+)\s*,\s*(?P<lon>-?[\d.]+)(?:\s*±\s*(?P<radius>[\d.]+))?\s*$"
)
NUMBERS = re.compile(r"^(?P<low>\d*)(?P<dash>-?)(?P<high>\d*)$")
PIN_KM = 2.0  # how wide a pin is that a person sets without saying so


def corrected(claim: Claim, field: str, value: str, *, by: str) -> Claim:
    """The claim with one field as `value` has it; `by`, the decision, is named in its rule.

    Values: a name of the vocabulary for modality, event_type, polarity and status; names parted by ";" for
    actors, targets and speaker ("Name = Side" where no table knows it); "Name @ 39.5, 46.3 ± 5" for place;
    an ISO day, minute or "start/end" for time; "3", "3-5", "3-", "-5" for counts; "not stated" empties.
    Raises UsageError for an unknown field or an impossible value.
    """
    corrector = _CORRECTORS.get(field)
    if corrector is None:
        raise UsageError(f"no field {field!r} to correct; there are {', '.join(sorted(_CORRECTORS))}")
    changed = corrector(claim, value.strip())
    return replace(changed, rule=f"{claim.rule} corrected:{field} {by}".strip())


def _word(kind: type[E], value: str) -> E:
    try:
        return kind(value)
    except ValueError:
        raise UsageError(f"{value!r} is none of {', '.join(kind)}") from None


def _one_of(value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise UsageError(f"{value!r} is none of {', '.join(allowed)}")
    return value


def _names(value: str) -> list[str]:
    return [name for part in value.split(";") if (name := part.strip())] if value != NONE else []


def _actor(value: str) -> Actor:
    """The actor of a name in our tables, else one that only this correction knows."""
    name, _, side = (part.strip() for part in value.partition("="))
    if not side:
        for known in actors.names():
            if known.text.casefold() == name.casefold() and not known.wary:
                return known.actor
    return Actor("said:" + key(name).replace(" ", "-"), name, "other", side or None)


def _participants(value: str) -> tuple[Participant, ...]:
    return tuple(Participant(_actor(name), None, implicit=True) for name in _names(value))


def _speaker(claim: Claim, value: str) -> Claim:
    """The last hop; "not stated" leaves the outlet's own voice."""
    named = tuple(map(_actor, _names(value)))
    return replace(claim, chain=(*claim.chain[:-1], Hop(None, named)) if named else ())


def _place(claim: Claim, value: str) -> Claim:
    """The place where it happened; places in other roles stay."""
    kept = tuple(w for w in claim.places if w.role is not PlaceRole.LOCATION)
    if value == NONE:
        return replace(claim, places=kept)
    found = POINT.match(value)
    if not found:
        raise UsageError(f"{value!r} is no place: write Name @ latitude, longitude ± km")
    lat, lon = _degrees(found["lat"], 90), _degrees(found["lon"], 180)
    name = found["name"].strip() or f"{lat:.4f}, {lon:.4f}"
    radius = float(found["radius"] or PIN_KM)
    pinned = Place(f"pin:{lat:.4f},{lon:.4f}", name, lat, lon, radius, None, "pin")
    return replace(claim, places=(Where(pinned, name, None, PlaceRole.LOCATION, implicit=False), *kept))


def _degrees(text: str, most: float) -> float:
    try:
        value = float(text)
    except ValueError:
        raise UsageError(f"{text!r} is no number of degrees") from None
    if abs(value) > most:
        raise UsageError(f"{text} is beyond {most:.0f} degrees")
    return value


def _time(claim: Claim, value: str) -> Claim:
    if value == NONE:
        return replace(claim, time=Absent(Gap.NOT_STATED))
    first, _, last = value.partition("/")
    start, width, precision = _moment(first)
    end = _moment(last)[0] if last else start + width
    if end <= start:
        raise UsageError(f"{value!r} ends before it begins")
    if last:
        precision = Precision.HOUR if end - start <= timedelta(hours=1) else Precision.MULTI_DAY
    return replace(claim, time=When(None, Interval(start, end, precision, Basis.EXPLICIT), rule="corrected"))


def _moment(text: str) -> tuple[datetime, timedelta, Precision]:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"{text!r} is no time: write 2024-04-17 or 2024-04-17T14:30+06:00") from None
    day = len(text.strip()) <= len("2024-04-17")
    moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    return (
        (moment, timedelta(days=1), Precision.DAY)
        if day
        else (moment, timedelta(minutes=1), Precision.MINUTE)
    )


def _count(kind: str) -> Corrector:
    def change(claim: Claim, value: str) -> Claim:
        kept = tuple(q for q in claim.casualties if q.kind != kind)
        if value == NONE:
            return replace(claim, casualties=kept)
        low, high = _range(value)
        was = next((q for q in claim.casualties if q.kind == kind), None)
        counted = (
            replace(was, low=low, high=high) if was else Quantity(claim.span, kind, low, high, casualty=True)
        )
        return replace(claim, casualties=(*kept, counted))

    return change


def _range(value: str) -> tuple[int | None, int | None]:
    found = NUMBERS.match(value.replace("–", "-").replace(" ", ""))
    if not found or not (found["low"] or found["high"]):
        raise UsageError(f"{value!r} is no count: write 3, 3-5, 3- or -5")
    low = int(found["low"]) if found["low"] else None
    if not found["dash"]:
        return low, low
    high = int(found["high"]) if found["high"] else None
    if low is not None and high is not None and high < low:
        raise UsageError(f"{value!r} ends below where it begins")
    return low, high


_CORRECTORS: dict[str, Corrector] = {
    "modality": lambda claim, value: replace(claim, modality=_word(Modality, value)),
    "event_type": lambda claim, value: replace(claim, event_type=_word(EventType, value)),
    "polarity": lambda claim, value: replace(claim, polarity=_one_of(value, ("positive", "negative"))),
    "status": lambda claim, value: replace(
        claim, status=_one_of(value, ("active", "retracted", "superseded"))
    ),
    "modes": lambda claim, value: replace(claim, modes=tuple(_names(value))),
    "actors": lambda claim, value: replace(claim, actors=_participants(value)),
    "targets": lambda claim, value: replace(claim, targets=_participants(value)),
    "speaker": _speaker,
    "place": _place,
    "time": _time,
    **{kind: _count(kind) for kind in COUNTED},
}
FIELDS = tuple(sorted(_CORRECTORS))
