"""coders: what coded each row."""

from __future__ import annotations

from tocsin.store.database import Database
from tocsin.store.filed import Coder


def number(db: Database, coder: Coder) -> int:
    """The coder's number; a new one is written down."""
    values = [coder.tocsin, coder.model, coder.gazetteer]
    db.execute("INSERT OR IGNORE INTO coders (tocsin, model, gazetteer) VALUES (?, ?, ?)", values)
    query = "SELECT id FROM coders WHERE tocsin = ? AND model = ? AND gazetteer = ?"
    return int(db.rows(query, values)[0][0])


def of_report(db: Database, report: str) -> Coder | None:
    """What coded a report; None where it is not stored."""
    query = (
        "SELECT coders.tocsin, model, gazetteer FROM reports JOIN coders ON coders.id = coder "
        "WHERE reports.id = ?"
    )
    row = db.row(query, [report])
    return Coder(*row) if row else None


def stale(db: Database, coder: Coder) -> tuple[str, ...]:
    """Ids of the reports that another coder coded, in order."""
    query = (
        "SELECT id FROM reports WHERE coder NOT IN "
        "(SELECT id FROM coders WHERE tocsin = ? AND model = ? AND gazetteer = ?) ORDER BY id"
    )
    return tuple(r[0] for r in db.rows(query, [coder.tocsin, coder.model, coder.gazetteer]))


def used(db: Database) -> tuple[tuple[Coder, int], ...]:
    """Each coder and how many reports are coded by it."""
    query = (
        "SELECT tocsin, model, gazetteer, count(*) FROM coders JOIN reports ON coder = coders.id "
        "GROUP BY coders.id ORDER BY coders.id"
    )
    return tuple((Coder(r[0], r[1], r[2]), r[3]) for r in db.rows(query))
