"""Spans, gaps, times and the closed vocabularies that every stage shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

SCHEMA = "tocsin/1"


class Gap(StrEnum):
    """Why a value is missing."""

    NOT_STATED = "not_stated"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


class Modality(StrEnum):
    """Standing of a claim; where several fit, the first in `MODALITY_ORDER` wins."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    PREDICTED = "predicted"
    REQUESTED = "requested"
    OPINION = "opinion"
    BACKGROUND = "background"


class EventType(StrEnum):
    """PLOVER's sixteen types, and NONE for a proposition that is no event of theirs."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    NONE = "NONE"


class Precision(StrEnum):
    """How wide a time is known."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    MULTI_DAY = "multi-day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    MULTI_YEAR = "multi-year"
    OPEN = "open"


class Basis(StrEnum):
    """What a time rests on: its own words, words counted from another time, neighbours, a guess."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    CONTEXT = "context"
    INFERRED = "inferred"


class PlaceRole(StrEnum):
    """What a place is to an event."""

    LOCATION = "location"
    TARGET = "target"
    DIRECTION = "direction"
    ORIGIN = "origin"
    DESTINATION = "destination"
    EXCLUDED = "excluded"
    CONTAINER = "container"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True when the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True when `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Absent:
    """A value that is missing, why, and what it may be."""

    reason: Gap
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interval:
    """Half-open stretch of time in UTC; an end that is None is open. Width is precision."""

    start: datetime | None
    end: datetime | None
    precision: Precision
    basis: Basis
    approx: bool = False
