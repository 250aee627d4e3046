"""Sitrep: what a desk wants first from one report, as sections of lines that any renderer can print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tocsin.export import clock, wording
from tocsin.records import (
    Absent,
    Account,
    Basis,
    Claim,
    Contradiction,
    EventType,
    Incident,
    Modality,
    Place,
    Span,
    When,
)

TOLD = frozenset({Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED})
WORDS = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.REJECT})


@dataclass(frozen=True, slots=True)
class Line:
    """One statement and the words it rests on. `speaker` and `path` are empty for the outlet's own voice."""

    text: str
    speaker: str = ""
    path: str = ""
    side: str = ""
    marks: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    span: Span | None = None
    line: int = 0
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One side's account of an incident and its stance."""

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
    standing: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two lines that cannot both be true, and on what."""

    point: str
    note: str
    first: Line
    second: Line


@dataclass(frozen=True, slots=True)
class Sitrep:
    """The rendered answer, before it is rendered."""

    title: str
    facts: tuple[tuple[str, str], ...]
    events: tuple[Event, ...]
    confirmed: tuple[Line, ...]
    disputes: tuple[Dispute, ...]
    words: tuple[Line, ...]
    agreements: tuple[Line, ...]
    speculation: tuple[Line, ...]
    opinion: tuple[Line, ...]
    background: tuple[Line, ...]
    missing: tuple[Line, ...]
    signals: tuple[Line, ...]
    apart: tuple[Line, ...]


def sitrep(account: Account) -> Sitrep:
    """The answer of one report."""
    claims = {c.id: c for c in account.claims if not c.optional}
    lines = {name: _line(c, account) for name, c in claims.items()}
    disputes = tuple(_dispute(x, lines) for x in account.contradictions if set(x.claims) <= lines.keys())

    def pick(*wanted: Modality) -> tuple[Line, ...]:
        return tuple(lines[n] for n, c in claims.items() if c.modality in wanted and not _said_word(c))

    return Sitrep(
        title=_title(account),
        facts=_facts(account),
        events=tuple(
            event for i in account.incidents if (event := _event(i, claims, lines, account)) is not None
        ),
        confirmed=_confirmed(account, claims, lines),
        disputes=disputes,
        words=tuple(
            lines[n]
            for n, c in claims.items()
            if c.modality is not Modality.BACKGROUND and (_said_word(c) or c.modality is Modality.PREDICTED)
        ),
        agreements=_agreements(account),
        speculation=pick(Modality.HYPOTHETICAL),
        opinion=pick(Modality.OPINION),
        background=pick(Modality.BACKGROUND),
        missing=_missing(account),
        signals=_signals(account),
        apart=_apart(account),
    )


def _said_word(claim: Claim) -> bool:
    return claim.event_type in WORDS and claim.modality is not Modality.BACKGROUND


# ---------------------------------------------------------------- lines


def _line(claim: Claim, account: Account) -> Line:
    text = account.reading.report.text
    details = [wording.event(claim)]
    if isinstance(claim.time, When):
        details.append(clock.shown(claim.time.interval, account.reading.zone))
    details += [wording.where(w) for w in claim.places]
    details += [wording.toll(q) for q in claim.casualties]
    return Line(
        text=_words(text, claim.span),
        speaker=wording.speaker(claim),
        path=wording.path(claim, account.reading.report.outlet),
        side=_side(claim),
        marks=wording.marks(claim),
        details=tuple(details),
        span=claim.span,
        line=line_of(text, claim.span.start),
        claim=claim.id,
    )


def _side(claim: Claim) -> str:
    sides = {a.side for h in claim.chain[-1:] for a in h.actors if a.side} - {"neutral", "unknown"}
    return " and ".join(sorted(sides))


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def line_of(text: str, offset: int) -> int:
    """The line of the text, counted from 1, in which an offset lies."""
    return text.count("\n", 0, offset) + 1


def _at(text: str, span: Span | None, words: str) -> Line:
    return Line(words, span=span, line=line_of(text, span.start) if span else 0)


# ---------------------------------------------------------------- sections


def _title(account: Account) -> str:
    report = account.reading.report
    if report.headline:
        return _words(report.text, report.headline)
    return report.title or report.doc_id or "Untitled report"


def _facts(account: Account) -> tuple[tuple[str, str], ...]:
    reading = account.reading
    report = reading.report
    published = clock.shown(reading.published, reading.zone) if reading.published else "unknown"
    if reading.published and reading.published.basis is not Basis.EXPLICIT:
        published = f"inferred: {published}"
    reasons = "; ".join(reading.published_reasons)
    spoken = {a.id for c in account.claims for h in c.chain[-1:] for a in h.actors}
    return (
        ("Outlet", report.outlet or "not named in the text"),
        ("Published", f"{published} ({reasons})" if reasons else published),
        ("Local time", reading.zone or "zone unknown: times in UTC only"),
        (
            "Claims",
            f"{sum(not c.optional for c in account.claims)} by {len(spoken)} named or described speakers",
        ),
        *((("Voice", "a party to the conflict publishes this itself"),) if report.partisan else ()),
    )


def _event(
    incident: Incident, claims: dict[str, Claim], lines: dict[str, Line], account: Account
) -> Event | None:
    members = [claims[n] for n in incident.claims if n in claims]
    told = [c for c in members if c.modality in TOLD and not _said_word(c)]
    if not told:
        return None
    stances = {s.side: s.stance for s in incident.stances}
    columns = [
        Column(side, stance, tuple(lines[c.id] for c in told if _speaks_for(c, side)))
        for side, stance in stances.items()
    ]
    placed = {line.claim for column in columns for line in column.lines}
    others = tuple(lines[c.id] for c in told if c.id not in placed)
    columns = [c for c in columns if c.lines] + [c for c in columns if not c.lines]
    if others:
        columns.append(Column("Others and the outlet", "", others))
    return Event(
        id=incident.id,
        label=incident.label,
        where=_where(incident, told),
        when=clock.shown(incident.interval, account.reading.zone),
        standing=wording.standing(incident),
        columns=tuple(columns),
    )


def _speaks_for(claim: Claim, side: str) -> bool:
    return any(a.side == side for h in claim.chain[-1:] for a in h.actors)


def _where(incident: Incident, claims: Sequence[Claim]) -> str:
    if incident.places:
        return "; ".join(wording.place(p) for p in incident.places)
    open_names = dict.fromkeys(w.name for c in claims for w in c.places if isinstance(w.place, Absent))
    if open_names:
        return ", ".join(f"{name} (not settled)" for name in open_names)
    return "place not stated"


def _confirmed(account: Account, claims: dict[str, Claim], lines: dict[str, Line]) -> tuple[Line, ...]:
    """Claims made by several sides in one voice, and incidents that opposing sides each report."""
    joint = [
        lines[n]
        for n, c in claims.items()
        if c.modality is Modality.CLAIMED
        and len({a.side for h in c.chain[-1:] for a in h.actors} - {None}) > 1
    ]
    both = [
        Line(f"{i.label}: reported by {' and '.join(sides)}, each for itself")
        for i in account.incidents
        if len(sides := sorted(s.side for s in i.stances if s.stance == "confirms" and s.side in i.sides)) > 1
        and not any(set(x.claims) <= set(i.claims) for x in account.contradictions)
    ]
    return tuple(joint + both)


def _dispute(x: Contradiction, lines: dict[str, Line]) -> Dispute:
    return Dispute(wording.POINTS.get(x.kind, x.kind), x.note, lines[x.claims[0]], lines[x.claims[1]])


def _agreements(account: Account) -> tuple[Line, ...]:
    text = account.reading.report.text
    return tuple(
        _at(
            text,
            a.spans[0] if a.spans else None,
            f"{a.name} ({a.kind})" + (f": {a.obligations}" if a.obligations else ""),
        )
        for a in account.reading.agreements
    )


def _missing(account: Account) -> tuple[Line, ...]:
    text = account.reading.report.text
    return tuple(
        _at(text, g.span, f"{wording.GAPS.get(g.kind, g.kind)}: {_gap_words(text, g.span, g.what)}")
        for g in account.gaps
    )


def _gap_words(text: str, span: Span | None, what: str) -> str:
    quoted = f"“{_words(text, span)}”" if span else ""
    return " – ".join(part for part in (quoted, what) if part)


def _signals(account: Account) -> tuple[Line, ...]:
    arrows = {"up": "towards escalation", "down": "away from it"}
    return tuple(Line(f"{s.signal} ({arrows[s.direction]}): {_count(s.claims)}") for s in account.signals)


def _count(ids: Iterable[str]) -> str:
    names = list(ids)
    return f"{len(names)} claim{'s' if len(names) != 1 else ''} ({', '.join(names)})"


def _apart(account: Account) -> tuple[Line, ...]:
    """What was found on the page and is no news: named, so that nothing is dropped unseen."""
    report = account.reading.report
    text = report.text
    furniture = [_at(text, f.span, f"{f.kind}: “{_words(text, f.span)}”") for f in report.furniture]
    repeats = [
        _at(text, d.span, f"{d.level} repeat of line {line_of(text, d.of.start)}: “{_words(text, d.span)}”")
        for d in report.duplicates
    ]
    odd = [_at(text, i.span, f"{i.kind.replace('_', ' ')}: {i.note}") for i in report.irregularities]
    return tuple(furniture + repeats + odd)


def place_name(place: Place | Absent, name: str) -> str:
    """A resolved place's name, or the words that were not settled."""
    return place.name if isinstance(place, Place) else f"{name} (not settled)"
