"""Words: how the parts of a brief read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from tocsin.export import clock, wording
from tocsin.records import Change, Dossier, Origin

STANCES = wording.STANCES
BACKGROUND = "Looked back on"
STATES = {"superseded": "later replaced", "retracted": "withdrawn"}
# Headings of a brief, each with what belongs under it; an incident stands under the first that fits.
SECTIONS: tuple[tuple[str, Callable[[Dossier], bool]], ...] = (
    ("Contested", lambda d: d.status == "contested"),
    ("Confirmed by opposing sides", lambda d: d.status == "confirmed by opposing sides"),
    ("Told by one side only", lambda d: d.status == "one-sided"),
    ("Reported, no side's own account", lambda d: d.status == "reported"),
    ("Withdrawn", lambda d: d.status == "retracted"),
)
FIELDS = {
    "what": "what",
    "initiator": "who began",
    "actors": "by whom",
    "targets": "against whom",
    "weapon": "with what",
    "place": "where",
    "time": "when",
    "killed": "killed",
    "wounded": "wounded",
    "missing": "missing",
    "captured": "captured",
    "displaced": "displaced",
    "damage": "damage",
    "control": "who holds what",
}
CHANGES = {
    "new": "New",
    "changed": "Changed",
    "withdrawn": "Withdrawn",
    "merged": "Joined",
    "split": "Split off",
    "decided": "Decided by a person",
    "deleted": "Report deleted",
    "recoded": "Report read again",
    "added": "Report added",
    "revised": "Report revised",
}


def field(name: str) -> str:
    """A field's name for people."""
    return FIELDS.get(name, wording.POINTS.get(name, name))


def status(standing: str, contested_on: Sequence[str]) -> str:
    """How it stands, and on what it is contested."""
    if standing == "contested" and contested_on:
        return f"contested: {wording.listed(field(n) for n in contested_on)}"
    return standing


def change(found: Change, labels: Mapping[str, str]) -> str:
    """One line of the log: "Changed: Shelling at Goris: killed: 3 → 5"."""
    parts = [CHANGES.get(found.what, found.what)]
    if found.what == "revised" and found.before and found.after:
        return wording.safe(f"{parts[0]}: {found.report} in place of {found.before}: {found.after}")
    if found.incident:
        parts.append(labels.get(found.incident, found.incident))
    if found.field:
        parts.append(field(found.field))
    if found.before and found.after:
        parts.append(f"{found.before} → {found.after}")
    elif found.before or found.after:
        parts.append(str(found.after or found.before))
    elif found.report and not found.incident:
        parts.append(found.report)
    return wording.safe(": ".join(parts))


def missing(dossier: Dossier) -> Iterable[str]:
    """What a desk would ask for: a toll, a day, a place, the other side."""
    label = wording.safe(dossier.label)
    known = {f.name for f in dossier.fields if f.versions}
    if dossier.family == "violence" and not known & {"killed", "wounded"}:
        yield f"{label}: no casualty figure from anyone"
    if dossier.interval is None:
        yield f"{label}: the day is not stated"
    if not dossier.places:
        yield f"{label}: the place is not settled"
    silent = [wording.safe(s.side) for s in dossier.stances if s.stance == "silent"]
    if silent:
        yield f"{label}: nothing from {wording.listed(silent)}"


def origins(found: Sequence[Origin]) -> str:
    """ "4 outlets, one origin: the Defence Ministry of Arvania"."""
    outlets = sorted({o for origin in found for o in origin.outlets})
    if not found:
        return ""
    carried = f"{len(outlets)} outlet{'s' if len(outlets) != 1 else ''}"
    names = wording.listed(wording.safe(o.label) for o in found)
    count = "one origin" if len(found) == 1 else f"{len(found)} independent origins"
    return f"{carried}, {count}: {names}" if outlets else f"{count}: {names}"


def origin(found: Origin) -> str:
    """One origin, who carries it, and who copied whom."""
    text = origins([found])
    copies = [
        f"{wording.safe(c.report)} repeats {wording.safe(c.of)} ({c.how}, {c.likeness:.0%} alike)"
        for c in found.copies
    ]
    return f"{text}; {'; '.join(copies)}" if copies else text


def told(first: datetime | None, last: datetime | None) -> str:
    """When it was first and last told, in UTC."""
    if first is None or last is None:
        return "undated"
    return clock.moment(first) if first == last else f"{clock.moment(first)} to {clock.moment(last)}"
