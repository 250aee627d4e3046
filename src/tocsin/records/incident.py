"""Incidents: what happened or is said to have happened."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.records.claim import Claim
from tocsin.records.principal import Principal
from tocsin.records.reading import MissingPart, Place, Reading
from tocsin.records.values import EventType, Interval


@dataclass(frozen=True, slots=True)
class Stance:
    """What a side does about an incident: confirms | contests | denies | silent."""

    side: str
    stance: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incident:
    """Claims about one happening; start and end are None where no claim dates it."""

    id: str
    label: str
    event_type: EventType
    claims: tuple[str, ...]
    stances: tuple[Stance, ...]
    places: tuple[Place, ...]
    interval: Interval | None
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that cannot both be true.

    kind: casualties initiator attribution occurrence weapon location time control equipment count damage
    identity legal-basis status stale agreement.
    """

    id: str
    kind: str
    claims: tuple[str, str]
    field: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """A sign of escalation ("up") or its opposite ("down"): a plain rule over claims, without a weight.

    `note` says what the claims alone do not: the treaties that bind those asked for help.
    """

    direction: str
    signal: str
    claims: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """All that one report says, put together: what a record is written from."""

    reading: Reading
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]
    contradictions: tuple[Contradiction, ...]
    signals: tuple[Signal, ...]
    gaps: tuple[MissingPart, ...]
    principal: Principal | None = None  # the violence that the report is about
