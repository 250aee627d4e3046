"""dossiers: incidents over many reports, put in whole and read back whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tocsin.records import Dossier, Field, Version
from tocsin.store import coders
from tocsin.store.bodies import listed, pack, unpack
from tocsin.store.database import Database
from tocsin.store.filed import Coder
from tocsin.store.rows import Row, insert, joined
from tocsin.store.times import iso


def replace(db: Database, old: Iterable[str], new: Sequence[Dossier], *, coder: Coder) -> None:
    """Puts dossiers in the place of incidents that are no more; `old` may name what is in `new` again.

    Claims, tellings and reports that a dossier names must be stored already.
    """
    with db.transaction():
        number = coders.number(db, coder)
        db.many("DELETE FROM incidents WHERE id = ?", ([i] for i in {*old, *(d.id for d in new)}))
        for dossier in new:
            _put(db, dossier, number)


def _put(db: Database, d: Dossier, coder: int) -> None:
    row = _incident(d, coder)
    db.execute(insert("incidents", row), list(row.values()))
    for table, members in (("tellings", d.tellings), ("claims", d.claims), ("reports", d.reports)):
        db.many(insert(f"incident_{table}", 2), ((d.id, key) for key in dict.fromkeys(members)))
    db.many("INSERT OR IGNORE INTO incident_sides VALUES (?, ?)", ((side, d.id) for side in d.sides))
    db.many(insert("incident_places", 9), _places(d))
    for field in d.fields:
        _put_field(db, d, field)
    _put_origins(db, d)
    conflicts = ((d.id, n, c.kind, c.field, *c.claims, c.note) for n, c in enumerate(d.conflicts, 1))
    db.many(insert("conflicts", 7), conflicts)
    stances = ((d.id, s.side, s.stance, joined(s.claims)) for s in d.stances)
    db.many("INSERT OR IGNORE INTO stances VALUES (?, ?, ?, ?)", stances)
    signals = ((d.id, n, s.direction, s.signal, joined(s.claims)) for n, s in enumerate(d.signals, 1))
    db.many(insert("signals", 5), signals)


def _incident(d: Dossier, coder: int) -> dict[str, Any]:
    pin = d.places[0] if d.places else None
    low, high = _killed(d.fields)
    return {
        "id": d.id,
        "label": d.label,
        "event_type": d.event_type,
        "family": d.family,
        "start": iso(d.interval.start) if d.interval else None,
        "end": iso(d.interval.end) if d.interval else None,
        "precision": d.interval.precision if d.interval else None,
        "place": pin.name if pin else None,
        "latitude": pin.latitude if pin else None,
        "longitude": pin.longitude if pin else None,
        "radius_km": pin.radius_km if pin else None,
        "country": pin.country if pin else None,
        "status": d.status,
        "contested_on": joined(d.contested_on),
        "sides": joined(d.sides),
        "n_reports": len(d.reports),
        "n_claims": len(d.claims),
        "n_origins": len(d.origins),
        "first_told": iso(d.first),
        "last_told": iso(d.last),
        "part_of": d.part_of,
        "background": d.background,
        "killed_low": low,
        "killed_high": high,
        "coder": coder,
        "body": pack(d),
    }


def _killed(fields: Iterable[Field]) -> tuple[int | None, int | None]:
    """The ends of what live accounts of whole groups give; an account without an upper end leaves it open."""
    live = [
        v
        for field in fields
        if field.name == "killed"
        for v in field.versions
        if v.state == "live" and not v.denied and not v.part and (v.low, v.high) != (None, None)
    ]
    lows = [v.low if v.low is not None else 0 for v in live]
    highs = [v.high for v in live if v.high is not None]
    return (min(lows, default=None), max(highs) if live and len(highs) == len(live) else None)


def _places(d: Dossier) -> Iterator[Row]:
    for position, p in enumerate(d.places):
        yield (d.id, position, p.id, p.name, p.latitude, p.longitude, p.radius_km, p.country, p.kind)


def _put_field(db: Database, d: Dossier, field: Field) -> None:
    keys = {n: f"{d.id}/{field.name}/{n}" for n in range(1, len(field.versions) + 1)}
    for n, version in enumerate(field.versions, 1):
        row = {"id": keys[n], "incident": d.id, "number": n, **_version(field, version)}
        db.execute(insert("versions", row), list(row.values()))
    claims = ((keys[n], c) for n, v in enumerate(field.versions, 1) for c in dict.fromkeys(v.claims))
    db.many(insert("version_claims", 2), claims)


def _version(field: Field, v: Version) -> dict[str, Any]:
    return {
        "field": field.name,
        "value": v.value,
        "text": v.text,
        "low": v.low,
        "high": v.high,
        "who": v.who,
        "party": v.party,
        "part": v.part,
        "denied": v.denied,
        "state": v.state,
        "by": v.by,
        "sides": joined(v.sides),
        "speakers": joined(v.speakers),
        "n_origins": len(v.origins),
        "grade": v.credibility.grade,
        "working": joined(v.credibility.working),
        "contested": field.contested,
        "first": iso(v.first),
        "last": iso(v.last),
    }


def _put_origins(db: Database, d: Dossier) -> None:
    keys = {o.id: f"{d.id}/{o.id}" for o in d.origins}
    origins = (
        (keys[o.id], d.id, o.kind, o.label, o.side, len(o.reports), joined(o.outlets)) for o in d.origins
    )
    db.many(insert("origins", 7), origins)
    claims = ((keys[o.id], c) for o in d.origins for c in dict.fromkeys(o.claims))
    db.many(insert("origin_claims", 2), claims)
    reports = ((keys[o.id], r) for o in d.origins for r in dict.fromkeys(o.reports))
    db.many(insert("origin_reports", 2), reports)


# ---------------------------------------------------------------- back


def dossier(db: Database, incident: str) -> Dossier | None:
    """One incident, whole."""
    return next(iter(dossiers(db, [incident])), None)


def dossiers(db: Database, incidents: Iterable[str]) -> tuple[Dossier, ...]:
    """Incidents in the order asked for; what is not stored is left out."""
    wanted = list(dict.fromkeys(incidents))
    query = "SELECT id, body FROM incidents WHERE id IN (SELECT value FROM json_each(?))"
    found = {r["id"]: unpack(db.path, r["body"], Dossier) for r in db.rows(query, [listed(wanted)])}
    return tuple(found[i] for i in wanted if i in found)


def every(db: Database) -> Iterator[Dossier]:
    """All incidents in order of id, few at a time."""
    for row in db.stream("SELECT body FROM incidents ORDER BY id"):
        yield unpack(db.path, row["body"], Dossier)


def holding(db: Database, tellings: Iterable[str]) -> tuple[str, ...]:
    """Ids of the incidents that hold any of these tellings."""
    query = (
        "SELECT DISTINCT incident FROM incident_tellings WHERE telling IN (SELECT value FROM json_each(?)) "
        "ORDER BY incident"
    )
    return tuple(r[0] for r in db.rows(query, [listed(tellings)]))


def of_report(db: Database, report: str) -> tuple[str, ...]:
    """Ids of the incidents that a report tells."""
    query = "SELECT incident FROM incident_reports WHERE report = ? ORDER BY incident"
    return tuple(r[0] for r in db.rows(query, [report]))


def labels(db: Database, incidents: Iterable[str]) -> dict[str, str]:
    """What people call these incidents, by id."""
    query = "SELECT id, label FROM incidents WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return {r["id"]: r["label"] for r in db.rows(query, [listed(incidents)])}
