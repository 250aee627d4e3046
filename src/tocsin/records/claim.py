"""Claims: one proposition through one chain."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.records.reading import Actor, Hop, Place, Quantity, WeaponMention
from tocsin.records.values import Absent, EventType, Interval, Modality, PlaceRole, Span


@dataclass(frozen=True, slots=True)
class Participant:
    """Actor or target of a claim. `implicit`: inferred, not in the claim's own words."""

    actor: Actor
    span: Span | None
    implicit: bool
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Where:
    """A place of a claim and its role there; `place` is Absent where the name could not be settled."""

    place: Place | Absent
    name: str
    span: Span | None
    role: PlaceRole
    implicit: bool
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class When:
    """The event's time: its words where it has some of its own, and the interval in UTC."""

    span: Span | None
    interval: Interval
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition through one chain. See docs/record.md for the rules behind each field."""

    id: str
    span: Span
    chain: tuple[Hop, ...]  # outlet left out; empty = the outlet's own voice
    cue: Span | None
    modality: Modality
    polarity: str
    event_type: EventType
    modes: tuple[str, ...]
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    places: tuple[Where, ...]
    time: When | Absent
    weapons: tuple[WeaponMention, ...]
    casualties: tuple[Quantity, ...]
    quantities: tuple[Quantity, ...]
    quote: bool = False
    optional: bool = False
    about: str | None = None  # the claim denied or withdrawn
    status: str = "active"  # active | retracted | superseded
    trigger: Span | None = None
    inferred: tuple[str, ...] = ()  # names of fields that are only inferred
    confidence: float = 1.0
    rule: str = ""
