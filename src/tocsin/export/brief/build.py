"""Build: dossiers into a brief; nothing is decided here that is not shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tocsin.export import clock, wording
from tocsin.export.brief import words
from tocsin.export.brief.view import Account, Brief, Cite, Entry, Row, Section
from tocsin.records import Change, Dossier, Field, Head, Origin, Testimony, Version

SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Material:
    """What a brief is made from: the incidents to show, and the claims and reports their cells rest on.

    `labels` names incidents that are mentioned but not shown; `past` are ready sentences; `reliability` is
    the user's own grade, A to F, by a source's folded name.
    """

    dossiers: Sequence[Dossier]
    testimonies: Mapping[str, Testimony]
    heads: Mapping[str, Head]
    changes: Sequence[Change] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    past: Sequence[str] = ()
    reliability: Mapping[str, str] = field(default_factory=dict)

    def graded(self, name: str) -> str:
        """A source's name with the reliability that the user gives it: "Frontierwire (B)"."""
        letter = self.reliability.get(name.casefold())
        return f"{wording.safe(name)} ({letter})" if letter else wording.safe(name)


class Notes:
    """Footnotes in the order in which they are first called, each claim once."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._numbers: dict[str, int] = {}

    def number(self, keys: Iterable[str]) -> tuple[int, ...]:
        """The numbers of claims; a claim that is no longer kept has none."""
        known = [k for k in keys if k in self._material.testimonies]
        return tuple(self._numbers.setdefault(k, len(self._numbers) + 1) for k in known)

    def cites(self) -> tuple[Cite, ...]:
        """All that were called."""
        return tuple(self._cite(number, key) for key, number in self._numbers.items())

    def _cite(self, number: int, key: str) -> Cite:
        said = self._material.testimonies[key]
        head = self._material.heads[said.report]
        return Cite(
            number=number,
            claim=key,
            report=head.id,
            outlet=self._material.graded(head.outlet or "an unnamed outlet"),
            title=wording.safe(head.title or ""),
            url=wording.safe(head.url or ""),
            told=clock.shown(head.published, None) if head.published else "publication unknown",
            speaker=wording.speaker(said.claim),
            via=wording.via(said.claim),
            words=wording.safe(" ".join(said.words.split())),
            start=said.claim.span.start,
            end=said.claim.span.end,
        )


def brief(title: str, material: Material, facts: Iterable[tuple[str, str]] = ()) -> Brief:
    """The incidents of some material by how they stand, the contested first."""
    notes = Notes(material)
    shown = [(d, _entry(d, material, notes)) for d in material.dossiers if not d.background]
    old = [(d, _entry(d, material, notes)) for d in material.dossiers if d.background]
    sections = [
        Section(heading, tuple(e for d, e in shown if wanted(d))) for heading, wanted in words.SECTIONS
    ]
    sections.append(Section(words.BACKGROUND, tuple(e for _, e in old)))
    return Brief(
        title=wording.safe(title),
        facts=tuple(facts),
        sections=tuple(s for s in sections if s.entries),
        news=tuple(dict.fromkeys(words.change(c, material.labels) for c in material.changes)),
        missing=tuple(dict.fromkeys(line for d, _ in shown for line in words.missing(d))),
        past=tuple(map(wording.safe, material.past)),
        cites=notes.cites(),
    )


def entry(dossier: Dossier, material: Material) -> tuple[Entry, tuple[Cite, ...]]:
    """One incident with its own footnotes."""
    notes = Notes(material)
    made = _entry(dossier, material, notes)
    return made, notes.cites()


def _entry(dossier: Dossier, material: Material, notes: Notes) -> Entry:
    local = zone(dossier, material.heads)
    origins = {o.id: o for o in dossier.origins}
    rows = sorted((f for f in dossier.fields if f.versions), key=lambda f: not f.contested)
    pin = dossier.places[0] if dossier.places else None
    mine = [c for c in material.changes if c.incident == dossier.id]
    return Entry(
        id=dossier.id,
        label=wording.safe(dossier.label),
        where="; ".join(wording.place(p) for p in dossier.places) or "place not stated",
        when=clock.shown(dossier.interval, local),
        status=words.status(dossier.status, dossier.contested_on),
        contested_on=tuple(words.field(name) for name in dossier.contested_on),
        sides=tuple((wording.safe(s.side), words.STANCES[s.stance]) for s in dossier.stances),
        rows=tuple(_row(f, origins, notes, material) for f in rows),
        origins=tuple(words.origin(o) for o in dossier.origins),
        signals=tuple(wording.safe(s.signal) for s in dossier.signals),
        changes=tuple(dict.fromkeys(words.change(c, material.labels) for c in mine)),
        part_of=_named(dossier.part_of, material),
        parts=tuple(_named(p, material) for p in dossier.parts),
        reports=len(dossier.reports),
        latitude=pin.latitude if pin else None,
        longitude=pin.longitude if pin else None,
        radius_km=pin.radius_km if pin else None,
        decisions=dossier.decisions,
    )


def _named(incident: str | None, material: Material) -> str:
    return wording.safe(material.labels.get(incident, incident)) if incident else ""


def zone(dossier: Dossier, heads: Mapping[str, Head]) -> str | None:
    """The zone most of its reports are read in; of equals the first by name."""
    zones = [h.zone for r in dossier.reports if (h := heads.get(r)) and h.zone]
    return max(sorted(set(zones)), key=zones.count, default=None)


def _row(found: Field, origins: Mapping[str, Origin], notes: Notes, material: Material) -> Row:
    order: Callable[[Version], tuple[bool, int]] = lambda v: (v.state != "live", -len(v.origins))  # noqa: E731
    return Row(
        name=words.field(found.name),
        contested=found.contested,
        note=wording.safe(found.note),
        accounts=tuple(_account(v, origins, notes, material) for v in sorted(found.versions, key=order)),
    )


def _account(version: Version, origins: Mapping[str, Origin], notes: Notes, material: Material) -> Account:
    return Account(
        text=wording.safe(version.text),
        who=wording.listed(map(material.graded, version.speakers)) or "nobody named",
        origins=words.origins([origins[o] for o in version.origins if o in origins]),
        since=words.told(version.first, version.last),
        grade=version.credibility.grade,
        working=tuple(map(wording.safe, version.credibility.working)),
        state=version.state,
        denied=version.denied,
        cites=notes.number(version.claims),
        sides=tuple(map(wording.safe, version.sides)),
    )
