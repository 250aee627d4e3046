"""reading: what an archive tells: incidents, their words and sources, and what is new since a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from tocsin.export import clock, wording
from tocsin.export.brief import Brief, Item, Material, brief, words
from tocsin.export.source import Source
from tocsin.incidents.dossier import past, zone
from tocsin.records import Basis, Change, Dossier, Interval, Precision, Stance
from tocsin.store import (
    Database,
    Filter,
    Listed,
    changes,
    decisions,
    dossiers,
    find,
    heads,
    kin,
    reports,
    statistics,
    tables,
    tellings,
    testimonies,
)

AFTERWARDS = timedelta(days=2)  # how long a side may take to speak before its silence is noted
FEW = 100  # incidents held at a time while they are exported
OF_REPORTS = ("added", "revised", "deleted")  # what the log says of reports and not of incidents
MOST_COMPARED = 20_000  # reports of the times that signals are compared over
MOST = 500  # incidents of one sitrep: nobody reads more


def incidents(db: Database, names: Iterable[str]) -> tuple[Dossier, ...]:
    """Incidents whole, with the silence of sides that were heard in that time on other things."""
    return tuple(_with_silence(db, d) for d in dossiers.dossiers(db, names))


def _with_silence(db: Database, dossier: Dossier) -> Dossier:
    """Silence is said only of a side whose own words of those days are kept here."""
    told = {s.side for s in dossier.stances}
    mute = [side for side in dossier.sides if side not in told]
    if not mute or dossier.first is None or dossier.last is None:
        return dossier
    near = heads.heads_between(db, dossier.first - AFTERWARDS, dossier.last + AFTERWARDS)
    heard = {h.side for h in near} | {side for h in near for side in h.heard}
    silent = tuple(Stance(side, "silent") for side in mute if side in heard)
    return replace(dossier, stances=tuple(sorted((*dossier.stances, *silent), key=lambda s: s.side)))


def items(rows: Iterable[Listed]) -> tuple[Item, ...]:
    """Rows of a list as people read them."""
    return tuple(_item(row) for row in rows)


def _item(row: Listed) -> Item:
    contested = tuple(part for part in row.contested_on.split("; ") if part)
    where = wording.safe(f"{row.place}, {row.country}" if row.place and row.country else row.place or "")
    return Item(
        id=row.id,
        label=wording.safe(row.label),
        when=clock.shown(_interval(row), None),
        where=where or "not stated",
        status=words.status(row.status, contested),
        contested=bool(contested),
        reports=row.n_reports,
    )


def _interval(row: Listed) -> Interval | None:
    if row.precision is None or row.start is None:
        return None
    start = datetime.fromisoformat(row.start)
    end = datetime.fromisoformat(row.end) if row.end else None
    return Interval(start, end, Precision(row.precision), Basis.EXPLICIT)


def material(db: Database, found: Sequence[Dossier], log: Sequence[Change] = ()) -> Material:
    """The words and reports that the cells of these incidents rest on."""
    said = testimonies.testimonies(
        db, {c for d in found for f in d.fields for v in f.versions for c in v.claims}
    )
    named = {d.id for d in found}
    named |= {i for d in found for i in (d.part_of, *d.parts) if i}
    named |= {c.incident for c in log if c.incident}
    return Material(
        dossiers=found,
        testimonies=said,
        heads=heads.heads(db, {r for d in found for r in d.reports} | {t.report for t in said.values()}),
        changes=log,
        labels=dossiers.labels(db, named),
        reliability={g.source.casefold(): g.reliability for g in decisions.gradings(db)},
    )


def sitrep(db: Database, wanted: Filter, *, since: datetime | None = None, title: str | None = None) -> Brief:
    """What is known, contested and missing of the incidents that fit.

    With `since`: of those that are new or changed since then, and what changed; without, of all.
    """
    log = changes.since(db, since) if since else ()
    rows = [r.id for r in find.incidents(db, wanted, order="newest", limit=MOST).rows]
    if since:
        touched = {c.incident for c in log if c.incident}
        rows = [r for r in rows if r in touched]
    found = incidents(db, rows)
    shown = set(rows)
    kept = [c for c in log if c.incident in shown or (c.incident is None and c.what in OF_REPORTS)]
    made = replace(material(db, found, kept), past=_past(db, found, since) if since else ())
    return brief(title or _title(since), made, _facts(db, found, log, since))


def _past(db: Database, found: Sequence[Dossier], since: datetime) -> tuple[str, ...]:
    """Each signal since then against the same length of time before, out of all reports of those times.

    Of the whole, and of the pairs of sides that fight in the incidents shown.
    """
    last = statistics.last_published(db)
    if last is None or last < since:
        return ()
    until = last + timedelta(minutes=1)
    known = heads.heads_between(db, since - past.BACK * (until - since), until)
    if len(known) > MOST_COMPARED:
        return (f"not compared: {len(known):,} reports in that time; choose a later --since",)
    names = [h.id for h in known]
    told = tellings.tellings(db, kin.tellings_of(db, names))
    tallies = past.past(told, known, start=since, end=until, copies=reports.copies(db, names))
    sides = {side for d in found for side in d.sides}
    shown = [t for t in tallies if t.kind == "all" or (t.kind == "dyad" and set(t.name.split("–")) <= sides)]
    lines = [past.sentence(t) for t in shown]
    return (*lines, *(f"{s.signal}: {s.note}" for s in zone.outside(told, start=since, end=until)))


def _title(since: datetime | None) -> str:
    return f"Situation since {clock.moment(since)}" if since else "Situation"


def _facts(
    db: Database, found: Sequence[Dossier], log: Sequence[Change], since: datetime | None
) -> Iterable[tuple[str, str]]:
    totals = statistics.totals(db)
    yield (
        "Kept",
        f"{totals['reports']:,} reports, {totals['claims']:,} claims, {totals['incidents']:,} incidents",
    )
    if since:
        counted = {what: sum(c.what == what for c in log) for what in OF_REPORTS}
        revised = f", {counted['revised']} revised" if counted["revised"] else ""
        yield "Since then", f"{counted['added']} reports added{revised}, {counted['deleted']} deleted"
    contested = sum(d.status == "contested" for d in found)
    yield "Shown", f"{len(found)} incidents, {contested} contested"


def source(db: Database, wanted: Filter, *, coder: Mapping[str, str]) -> Source:
    """The archive as export formats see it: the incidents that fit, and what they rest on."""
    chosen = None if wanted == Filter() else wanted

    def whole() -> Iterator[Dossier]:
        rows = (row.id for row in find.every(db, wanted))
        while some := list(islice(rows, FEW)):
            yield from incidents(db, some)

    return Source(
        columns=lambda table: tables.columns(db, table),
        rows=lambda table: tables.rows(db, table, chosen),
        dossiers=whole,
        testimonies=lambda keys: testimonies.testimonies(db, keys),
        heads=lambda keys: heads.heads(db, keys),
        reports=lambda: (str(row["id"]) for row in tables.rows(db, "reports", chosen)),
        text=lambda key: found.text if (found := reports.report(db, key)) else None,
        record=lambda key: json.loads(found) if (found := reports.record(db, key)) else None,
        count=find.count(db, wanted),
        coder=coder,
    )
