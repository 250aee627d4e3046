"""testimonies: claims as the archive holds them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from tocsin.records import Claim, Testimony
from tocsin.store.bodies import listed, unpack
from tocsin.store.database import Database


def testimonies(db: Database, keys: Iterable[str]) -> dict[str, Testimony]:
    """Claims by key; what is not stored is left out."""
    query = (
        "SELECT key, report, words, body FROM claims WHERE key IN (SELECT value FROM json_each(?)) "
        "ORDER BY report, number"
    )
    return {r["key"]: testimony(db, r) for r in db.rows(query, [listed(keys)])}


def of_report(db: Database, report: str) -> tuple[Testimony, ...]:
    """All claims of a report, in its order."""
    query = "SELECT key, report, words, body FROM claims WHERE report = ? ORDER BY number"
    return tuple(testimony(db, r) for r in db.rows(query, [report]))


def every(db: Database) -> Iterator[Testimony]:
    """All claims in order of report and place in it, few at a time."""
    for row in db.stream("SELECT key, report, words, body FROM claims ORDER BY report, number"):
        yield testimony(db, row)


def testimony(db: Database, row: sqlite3.Row) -> Testimony:
    """A testimony from key, report, words, body."""
    return Testimony(row["key"], row["report"], unpack(db.path, row["body"], Claim), row["words"])
