"""Margin: what a desk reads beside the story: facts, treaties, gaps, signals, page furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.export import clock, wording
from tocsin.export.lines import Lines
from tocsin.export.recognised import oddities
from tocsin.export.view import Dispute, Line
from tocsin.records import Account, Basis, Claim, Incident, Irregularity, Span

TRIFLES = frozenset({"nbsp"})  # recorded, but no reader's business
ARROWS = {"up": "Towards escalation", "down": "Away from it"}


def facts(
    account: Account, claims: dict[str, Claim], events: Sequence[Incident], disputes: Sequence[Dispute]
) -> tuple[tuple[str, str], ...]:
    """What the report is, when it was written, and what stands in it."""
    report = account.reading.report
    return (
        ("Outlet", wording.safe(report.outlet or "") or "not named in the text"),
        ("Published", _published(account)),
        ("Local time", account.reading.zone or "zone unknown: times in UTC only"),
        *((("Voice", "a party to the conflict publishes this itself"),) if report.partisan else ()),
        ("In brief", _brief(account, claims, events, disputes)),
    )


def _published(account: Account) -> str:
    reading = account.reading
    if not reading.published:
        return "unknown"
    shown = clock.shown(reading.published, reading.zone)
    inferred = reading.published.basis is not Basis.EXPLICIT
    reasons = "; ".join(reading.published_reasons)
    prefix = "" if not inferred or shown.endswith("(inferred)") else "inferred: "
    return f"{prefix}{shown} – {wording.safe(reasons)}" if reasons else f"{prefix}{shown}"


def _brief(
    account: Account, claims: dict[str, Claim], events: Sequence[Incident], disputes: Sequence[Dispute]
) -> str:
    speakers = {a.id for c in claims.values() for h in c.chain[-1:] for a in h.actors}
    stances = [s for i in events for s in i.stances]
    heard = dict.fromkeys(s.side for s in stances if s.stance != "silent")
    unheard = dict.fromkeys(s.side for s in stances if s.side not in heard)
    points = dict.fromkeys(d.point for d in disputes)
    parts = [
        f"{_count(len(claims), 'claim')} by {_count(len(speakers), 'speaker')}",
        f"heard: {wording.listed(heard)}" if heard else "",
        f"not heard: {wording.listed(unheard)}" if unheard else "",
        f"contested: {wording.listed(points)}" if points else "",
    ]
    return wording.safe("; ".join(p for p in parts if p))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' if number != 1 else ''}"


def agreements(account: Account, make: Lines) -> Iterator[Line]:
    """Treaties, alliances and truces named, with what they oblige to."""
    for a in account.reading.agreements:
        duty = f": {a.obligations}" if a.obligations else ""
        yield make.at(a.spans[0] if a.spans else None, wording.safe(f"{a.name} ({a.kind}){duty}"))


def missing(account: Account, make: Lines) -> Iterator[Line]:
    """What a reader expects and the report does not give, what the whole of it lacks first."""
    for gap in sorted(account.gaps, key=lambda g: g.span is not None):
        quoted = f": “{make.words(gap.span)}”" if gap.span else ""
        label = wording.GAPS.get(gap.kind)
        if label is None:
            yield make.at(gap.span, wording.safe(gap.what) + quoted)
        elif gap.kind in ("missing_antecedent", "unresolved") or not quoted:
            yield make.at(gap.span, f"{label}{quoted}{' – ' + wording.safe(gap.what) if gap.what else ''}")
        else:
            yield make.at(gap.span, f"{label}{quoted}")


def signals(account: Account, make: Lines) -> Iterator[Line]:
    """Signs of escalation, then of its opposite, each with the lines it rests on."""
    spans = {c.id: c.span for c in account.claims}
    for signal in sorted(account.signals, key=lambda s: s.direction != "up"):
        lines = make.numbers(spans[n] for n in signal.claims if n in spans)
        yield Line(f"{ARROWS[signal.direction]}: {signal.signal}", lines=lines)


def apart(account: Account, make: Lines) -> Iterator[Line]:
    """What was found on the page and is no news: named, so that nothing is dropped unseen."""
    report = account.reading.report
    for piece in report.furniture:
        yield make.at(piece.span, f"{piece.kind.replace('-', ' ')}: “{_short(make, piece.span)}”")
    for copy in report.duplicates:
        what = f"{copy.level} repeat of line {make.number(copy.of.start)}"
        yield make.at(copy.span, f"{what}: “{_short(make, copy.span)}”")
    notes: dict[str, list[Irregularity]] = {}
    for odd in oddities(account.reading):
        if odd.kind not in TRIFLES:
            notes.setdefault(odd.note or odd.kind.replace("_", " "), []).append(odd)
    for note, found in notes.items():
        yield _noted(note, [o.span for o in found if o.span], make)


def _noted(note: str, spans: Sequence[Span], make: Lines) -> Line:
    if len(spans) == 1:
        return make.at(spans[0], wording.safe(note))
    return Line(wording.safe(note), lines=make.numbers(spans))


def _short(make: Lines, span: Span, most: int = 100) -> str:
    words = make.words(span)
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} …"
