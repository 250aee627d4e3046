"""changes: the archive's log, from which a sitrep tells what is new."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from tocsin.records import Change
from tocsin.store.bodies import listed
from tocsin.store.database import Database
from tocsin.store.times import known, stamp


def log(db: Database, changes: Iterable[Change]) -> None:
    """Adds lines; none is ever changed or taken away."""
    db.many(
        "INSERT INTO changes (at, what, report, incident, field, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((stamp(c.at), c.what, c.report, c.incident, c.field, c.before, c.after) for c in changes),
    )


def since(db: Database, at: datetime | None = None, *, incident: str | None = None) -> tuple[Change, ...]:
    """What happened at or after a time, in order; to one incident, if given."""
    query, values = "SELECT * FROM changes WHERE at >= ?", [stamp(at) if at else ""]
    if incident is not None:
        query, values = f"{query} AND incident = ?", [*values, incident]
    return tuple(_change(r) for r in db.rows(f"{query} ORDER BY at, n", values))


def revisions(db: Database, keys: Iterable[str]) -> tuple[Change, ...]:
    """How one text came to stand in place of another at the addresses of these reports, in order."""
    query = (
        "SELECT * FROM changes WHERE what = 'revised' AND report IN ("
        "SELECT s.report FROM sightings s JOIN reports r ON r.id = s.report "
        "JOIN sightings t ON t.url = s.url JOIN reports o ON o.id = t.report AND o.outlet IS r.outlet "
        "WHERE t.report IN (SELECT value FROM json_each(?))) ORDER BY n"
    )
    return tuple(_change(r) for r in db.rows(query, [listed(keys)]))


def _change(row: sqlite3.Row) -> Change:
    told = ("report", "incident", "field", "before", "after")
    return Change(known(row["at"]), row["what"], *(row[name] for name in told))


def forget(db: Database, report: str) -> None:
    """Empties what the log says of a report and of every incident that it tells or may once have told.

    That is: those it tells now, those named after its claims, those that are no more, and those of reports
    that a person split from it or joined to it. That something changed stays.
    """
    told = (
        "SELECT incident FROM incident_reports WHERE report = ?1 "
        "UNION SELECT incident FROM changes WHERE incident >= ?1 || ':' AND incident < ?1 || ';' "
        "UNION SELECT incident FROM incident_reports WHERE report IN (SELECT report FROM decision_targets "
        "WHERE decision IN (SELECT decision FROM decision_targets WHERE report = ?1))"
    )
    emptied = "UPDATE changes SET before = NULL, after = NULL WHERE"
    db.execute(f"{emptied} report = ?", [report])
    db.execute(f"{emptied} incident IN ({told})", [report])
    db.execute(f"{emptied} incident IS NOT NULL AND incident NOT IN (SELECT id FROM incidents)")
