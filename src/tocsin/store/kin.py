"""kin: reports that repeat one another, and what they tell."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.store.bodies import listed
from tocsin.store.database import Database


def family(db: Database, reports: Iterable[str]) -> tuple[str, ...]:
    """These reports and all that copies lead to from them, either way."""
    query = (
        "WITH RECURSIVE near (id) AS (SELECT value FROM json_each(?) "
        "UNION SELECT of FROM near JOIN copies ON report = id "
        "UNION SELECT report FROM near JOIN copies ON of = id) "
        "SELECT id FROM near ORDER BY id"
    )
    return tuple(r[0] for r in db.rows(query, [listed(reports)]))


def tellings_of(db: Database, reports: Iterable[str]) -> tuple[str, ...]:
    """Keys of the tellings of these reports."""
    query = "SELECT key FROM tellings WHERE report IN (SELECT value FROM json_each(?)) ORDER BY key"
    return tuple(r[0] for r in db.rows(query, [listed(reports)]))
