"""View: a sitrep before it is rendered, as sections of lines that any renderer can print."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.records import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One statement and the words it rests on.

    `speaker` and `via` (relays, the outermost first) are empty for the outlet's own voice. `claim` names
    the claim whose words `text` quotes; without one, `text` is the desk's own. `coded` is the kind of event
    as the record has it; `lines` are the lines of the text that a count rests on.
    """

    text: str
    speaker: str = ""
    via: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    coded: str = ""
    span: Span | None = None
    line: int = 0
    claim: str = ""
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One account of an incident: a side's with its stance, or of others, whose stance is empty."""

    side: str
    stance: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An incident: where, when, and beside each other what each side says."""

    id: str
    label: str
    where: str
    when: str
    sides: tuple[Column, ...]
    others: tuple[Column, ...]
    unheard: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Accounts that cannot all be true, and on what."""

    point: str
    note: str
    accounts: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Sitrep:
    """The rendered answer, before it is rendered."""

    title: str
    facts: tuple[tuple[str, str], ...]
    events: tuple[Event, ...]
    also: tuple[Line, ...]
    confirmed: tuple[Line, ...]
    disputes: tuple[Dispute, ...]
    words: tuple[Line, ...]
    agreements: tuple[Line, ...]
    background: tuple[Line, ...]
    speculation: tuple[Line, ...]
    opinion: tuple[Line, ...]
    missing: tuple[Line, ...]
    signals: tuple[Line, ...]
    apart: tuple[Line, ...]
