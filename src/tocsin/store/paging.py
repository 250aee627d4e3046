"""paging: lists that are read a page at a time, in an order that an index holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tocsin.errors import UsageError
from tocsin.store.database import Database

Condition = tuple[str, list[Any]]  # SQL and its values


@dataclass(frozen=True, slots=True)
class List:
    """A table with an `id`, the columns shown, and its orders by name: what each sorts by, and which way."""

    table: str
    columns: str
    orders: Mapping[str, tuple[str, str]]

    def order(self, name: str) -> tuple[str, str]:
        """What an order sorts by, and which way; UsageError for one that is not there."""
        if name not in self.orders:
            raise UsageError(f"no such order: {name!r} (choose from {', '.join(self.orders)})")
        return self.orders[name]

    def page(
        self, db: Database, fits: Condition, *, order: str, limit: int, after: str | None
    ) -> tuple[list[sqlite3.Row], str | None]:
        """Rows that fit, after the end of another page; and this page's end, None at that of the list."""
        key, way = self.order(order)
        where, values = fits
        if after is not None:
            sign = "<" if way == "DESC" else ">"
            where, values = f"{where} AND ({key}, id) {sign} (?, ?)", [*values, *_end(after)]
        query = (
            f"SELECT {self.columns}, {key} AS sorted FROM {self.table} WHERE {where} "
            f"ORDER BY {key} {way}, id {way} LIMIT ?"
        )
        found = db.rows(query, [*values, limit + 1])
        shown = found[:limit]
        more = len(found) > limit and shown
        return shown, json.dumps([shown[-1]["sorted"], shown[-1]["id"]]) if more else None


def both(*conditions: Condition) -> Condition:
    """All of some conditions; without any, everything fits."""
    return (
        " AND ".join(["1", *(text for text, _ in conditions)]),
        [value for _, values in conditions for value in values],
    )


def _end(after: str) -> list[Any]:
    try:
        match json.loads(after):
            case [str() | int() as value, str() as key]:
                return [value, key]
    except ValueError:
        pass
    raise UsageError(f"not the end of a page: {after!r}")
