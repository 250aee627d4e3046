"""Every type that crosses a stage: frozen, slotted, typed.

Offsets are code points into `Report.text`, half-open, and that text never changes after `read`.
Instants are timezone-aware UTC. Absence is an `Absent` with its reason, never "" or 0.
"""

from tocsin.records.claim import Claim, Participant, When, Where
from tocsin.records.incident import Account, Contradiction, Incident, Signal, Stance
from tocsin.records.reading import (
    Actor,
    AgreementMention,
    Attribution,
    EventMention,
    Hop,
    Mention,
    MissingPart,
    Place,
    PlaceMention,
    Quantity,
    Reading,
    Role,
    Sentence,
    TimeMention,
    Token,
    WeaponMention,
)
from tocsin.records.report import Block, Dateline, Duplicate, Furniture, Irregularity, Report, Stamp
from tocsin.records.values import (
    SCHEMA,
    Absent,
    Basis,
    EventType,
    Gap,
    Interval,
    Modality,
    PlaceRole,
    Precision,
    Span,
)

__all__ = [
    "SCHEMA",
    "Absent",
    "Account",
    "Actor",
    "AgreementMention",
    "Attribution",
    "Basis",
    "Block",
    "Claim",
    "Contradiction",
    "Dateline",
    "Duplicate",
    "EventMention",
    "EventType",
    "Furniture",
    "Gap",
    "Hop",
    "Incident",
    "Interval",
    "Irregularity",
    "Mention",
    "MissingPart",
    "Modality",
    "Participant",
    "Place",
    "PlaceMention",
    "PlaceRole",
    "Precision",
    "Quantity",
    "Reading",
    "Report",
    "Role",
    "Sentence",
    "Signal",
    "Span",
    "Stamp",
    "Stance",
    "TimeMention",
    "Token",
    "WeaponMention",
    "When",
    "Where",
]
