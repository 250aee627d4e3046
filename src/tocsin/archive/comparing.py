"""comparing: one dataset or outlet laid beside all others: what each has that the other lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from tocsin.archive import reading
from tocsin.errors import UsageError
from tocsin.knowledge import datasets
from tocsin.records import Dossier
from tocsin.records import Field as Told
from tocsin.store import Database, Filter, Listed, find, heads

FEW = 100  # incidents held at a time


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an incident that both tell: the accounts that both give, and those of one alone."""

    name: str
    both: tuple[str, ...]
    theirs: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One incident. told: both | theirs | others; `fields` only where both tell it, and only what differs."""

    incident: str
    label: str
    told: str
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """What a source's incidents cover: from when to when, in which countries, of which types."""

    first: datetime | None
    last: datetime | None
    countries: frozenset[str | None]
    types: frozenset[str]

    def holds(self, row: Listed) -> bool:
        """True for an incident that the source could have had."""
        return row.country in self.countries and row.event_type in self.types


def outlet(name: str) -> str:
    """The outlet that a dataset's key or an outlet's own name means."""
    dataset = datasets.of(name.casefold())
    return dataset.outlet if dataset else name


def compare(db: Database, name: str) -> tuple[Cover, Iterator[Compared]]:
    """What that source covers, and each incident within, its own first: who tells it, and where they differ.

    Incidents that only others tell count where they lie within what the source covers; those only looked back
    on do not. Raises UsageError where the archive has nothing of the source.
    """
    theirs = outlet(name)
    cover = _cover(db, theirs)
    if cover is None:
        raise UsageError(f"{db.path}: no incident told by {theirs}")
    return cover, _compared(db, theirs, cover)


def _cover(db: Database, theirs: str) -> Cover | None:
    starts, ends = list[str](), list[str]()
    places, types = set[str | None](), set[str]()
    for row, told in _told(db, theirs, Filter(source=theirs)):
        if told != "others":
            starts += [row.start] if row.start else []
            ends += [row.end] if row.end else []
            places.add(row.country)
            types.add(row.event_type)
    if not types:
        return None
    first = datetime.fromisoformat(min(starts)) if starts else None
    last = datetime.fromisoformat(max(ends)) if ends else None
    return Cover(first, last, frozenset(places), frozenset(types))


def _compared(db: Database, theirs: str, cover: Cover) -> Iterator[Compared]:
    for row, told in _told(db, theirs, Filter(source=theirs)):
        if told == "both":
            for dossier in reading.incidents(db, [row.id]):
                yield Compared(row.id, row.label, told, tuple(_fields(db, dossier, theirs)))
        elif told == "theirs":
            yield Compared(row.id, row.label, told)
    if cover.first and cover.last:
        near = Filter(since=cover.first, until=cover.last, background=False)
        for row, told in _told(db, theirs, near):
            if told == "others" and cover.holds(row):
                yield Compared(row.id, row.label, told)


def _told(db: Database, theirs: str, wanted: Filter) -> Iterator[tuple[Listed, str]]:
    """Incidents that fit, and who tells each."""
    rows = find.every(db, wanted)
    while some := list(islice(rows, FEW)):
        found = {d.id: d for d in reading.incidents(db, [row.id for row in some])}
        for row in some:
            if row.id in found:
                own = _own(db, found[row.id].reports, theirs)
                told = "others" if not own else "theirs" if own >= set(found[row.id].reports) else "both"
                yield row, told


def _own(db: Database, reports: Sequence[str], theirs: str) -> set[str]:
    return {h.id for h in heads.heads(db, reports).values() if h.outlet == theirs}


def _fields(db: Database, dossier: Dossier, theirs: str) -> Iterator[Field]:
    own = _own(db, dossier.reports, theirs)
    for field in dossier.fields:
        made = _field(field, own)
        if made.theirs or made.others:
            yield made


def _field(field: Told, own: set[str]) -> Field:
    """Live accounts by who gives them; what is denied is marked as that."""
    sorted_in: dict[str, list[str]] = {"both": [], "theirs": [], "others": []}
    for version in (v for v in field.versions if v.state == "live"):
        reports = {key.rpartition(":")[0] for key in version.claims}
        told = "others" if not reports & own else "theirs" if reports <= own else "both"
        words = " ".join(version.text.split())
        sorted_in[told].append(f"not {words}" if version.denied else words)
    return Field(field.name, *(tuple(dict.fromkeys(sorted_in[who])) for who in ("both", "theirs", "others")))
