"""tables: claims, incidents, versions and reports as plain rows, for whoever takes them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tocsin.store import find
from tocsin.store.database import Database
from tocsin.store.find import Filter

COLUMN = re.compile(
    r'^\s*"?(?P<name>\w+)"?\s+(?P<type>TEXT|INTEGER|REAL|BLOB)\b[^-]*?(?:--\s*(?P<about>.*))?$', re.M
)
LEFT_OUT = frozenset({("claims", "n"), ("reports", "n"), ("reports", "text")})  # row numbers; the text itself
CHOSEN = {
    "claims": "key IN (SELECT claim FROM incident_claims WHERE incident IN ({}))",
    "incidents": "id IN ({})",
    "versions": "incident IN ({})",
    "reports": "id IN (SELECT report FROM incident_reports WHERE incident IN ({}))",
}
# What only a tip tells, which nobody has accepted yet, leaves in no table; incidents are never made of it.
UNVERIFIED = {
    "claims": "report IN (SELECT id FROM reports WHERE status = 'tip')",
    "reports": "status = 'tip'",
}
ORDERED = {
    "claims": "report, number",
    "incidents": "id",
    "versions": "incident, field, number",
    "reports": "id",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type in SQLite (TEXT, INTEGER, REAL), and what it holds."""

    name: str
    type: str
    about: str


def columns(db: Database, table: str) -> tuple[Column, ...]:
    """The plain columns of a table, in its order; bodies and row numbers are left out."""
    row = db.row("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", [table])
    found = COLUMN.finditer(row["sql"]) if row and table in CHOSEN else ()
    return tuple(
        Column(m["name"], m["type"], (m["about"] or "").strip())
        for m in found
        if m["type"] != "BLOB" and m["name"] != "coder" and (table, m["name"]) not in LEFT_OUT
    )


def rows(db: Database, table: str, wanted: Filter | None = None) -> Iterator[Mapping[str, Any]]:
    """Every row in a stable order, few at a time; with a filter those of the incidents that fit. No tips."""
    names = ", ".join(f'"{c.name}"' for c in columns(db, table))
    where, values = "1", list[Any]()
    if wanted is not None and wanted != Filter():
        inner, values = find.fits(wanted)
        where = CHOSEN[table].format(f"SELECT id FROM incidents WHERE {inner}")
    tips = UNVERIFIED.get(table, "0")
    query = f"SELECT {names} FROM {table} WHERE {where} AND NOT {tips} ORDER BY {ORDERED[table]}"
    return (dict(row) for row in db.stream(query, values))
