"""find: incidents by what a reader asks for, in pages of a stable order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tocsin.errors import UsageError
from tocsin.store import words
from tocsin.store.database import Database
from tocsin.store.filed import Listed, Page
from tocsin.store.times import iso

COLUMNS = (
    'id, label, event_type, start, "end", precision, place, latitude, longitude, radius_km, country, status, '
    "contested_on, sides, n_reports, n_claims, n_origins, first_told, last_told, part_of, background, "
    "killed_low, killed_high"
)
START, TOLD = "coalesce(start, '')", "coalesce(last_told, '')"
ORDERS = {
    "newest": (START, "DESC"),
    "oldest": (START, "ASC"),
    "told": (TOLD, "DESC"),
    "reports": ("n_reports", "DESC"),
}
Condition = tuple[str, list[Any]]


@dataclass(frozen=True, slots=True)
class Filter:
    """What incidents are wanted; every part that is given must fit.

    since, until: it may have happened then (an incident without a time fits no time). `place`: name or id of
    any of its places. `box`: west, south, east, north of a box that holds one of its places; it may cross the
    180th meridian. `words`: all occur in one of its claims. `source`: name or id of who speaks or relays in
    it, or an outlet. `contested`: a field on which versions are at odds. `told_since`: told again since then.
    """

    since: datetime | None = None
    until: datetime | None = None
    place: str | None = None
    box: tuple[float, float, float, float] | None = None
    country: str | None = None
    side: str | None = None
    event_type: str | None = None
    status: str | None = None
    contested: str | None = None
    words: str | None = None
    source: str | None = None
    report: str | None = None
    told_since: datetime | None = None
    min_reports: int | None = None
    background: bool | None = None
    part_of: str | None = None


def incidents(
    db: Database, wanted: Filter, *, order: str = "newest", limit: int = 50, after: str | None = None
) -> Page:
    """A page of incidents, newest or oldest first, last `told` first, or by number of `reports`.

    `after` is that of the page before.
    """
    key, way = _order(order)
    where, values = _where(wanted)
    if after is not None:
        sign = "<" if way == "DESC" else ">"
        where, values = f"{where} AND ({key}, id) {sign} (?, ?)", [*values, *_cursor(after)]
    query = (
        f"SELECT {COLUMNS}, {key} AS sorted FROM incidents WHERE {where} "
        f"ORDER BY {key} {way}, id {way} LIMIT ?"
    )
    found = db.rows(query, [*values, limit + 1])
    shown = found[:limit]
    more = json.dumps([shown[-1]["sorted"], shown[-1]["id"]]) if len(found) > limit and shown else None
    return Page(tuple(_listed(r) for r in shown), more)


def count(db: Database, wanted: Filter) -> int:
    """How many incidents fit."""
    where, values = _where(wanted)
    return int(db.rows(f"SELECT count(*) FROM incidents WHERE {where}", values)[0][0])


def counts(db: Database, wanted: Filter, field: str) -> tuple[tuple[str, int], ...]:
    """How many incidents fit by status, event type or country, the most first."""
    if field not in {"status", "event_type", "country"}:
        raise UsageError(f"incidents are not counted by {field!r}")
    where, values = _where(wanted)
    query = (
        f"SELECT {field}, count(*) AS n FROM incidents WHERE {where} AND {field} IS NOT NULL "
        f"GROUP BY {field} ORDER BY n DESC, {field}"
    )
    return tuple((r[0], r[1]) for r in db.rows(query, values))


def every(db: Database, wanted: Filter, *, order: str = "oldest") -> Iterator[Listed]:
    """All incidents that fit, few at a time."""
    key, way = _order(order)
    where, values = _where(wanted)
    query = f"SELECT {COLUMNS} FROM incidents WHERE {where} ORDER BY {key} {way}, id {way}"
    return (_listed(r) for r in db.stream(query, values))


def _order(order: str) -> tuple[str, str]:
    if order not in ORDERS:
        raise UsageError(f"no such order: {order!r} (choose from {', '.join(ORDERS)})")
    return ORDERS[order]


def _cursor(after: str) -> list[Any]:
    try:
        match json.loads(after):
            case [str() | int() as value, str() as key]:
                return [value, key]
    except ValueError:
        pass
    raise UsageError(f"not the end of a page: {after!r}")


def _listed(row: Any) -> Listed:
    values = {name: row[name] for name in Listed.__slots__}
    return Listed(**{**values, "background": bool(values["background"])})


def _where(wanted: Filter) -> Condition:
    parts = list(_conditions(wanted))
    return " AND ".join(["1", *(text for text, _ in parts)]), [v for _, values in parts for v in values]


def _conditions(f: Filter) -> Iterator[Condition]:
    yield from _plain(f)
    if f.place is not None:
        yield _among("incident_places", "name = ? OR place = ?", [f.place, f.place])
    if f.box is not None:
        yield _inside(f.box)
    if f.country is not None:
        yield _among("incident_places", "country = ?", [f.country.upper()])
    if f.side is not None:
        yield _among("incident_sides", "side = ?", [f.side])
    if f.contested is not None:
        yield _among("versions", "field = ? AND contested = 1", [f.contested])
    if f.report is not None:
        yield _among("incident_reports", "report = ?", [f.report])
    if f.source is not None:
        yield _from(f.source)
    if f.words is not None:
        yield _saying(f.words)


def _plain(f: Filter) -> Iterator[Condition]:
    if f.since is not None or f.until is not None:
        yield "start IS NOT NULL", []
    if f.since is not None:
        yield "coalesce(\"end\", '9999') > ?", [iso(f.since)]
    if f.until is not None:
        yield f"{START} < ?", [iso(f.until)]
    if f.told_since is not None:
        yield f"{TOLD} >= ?", [iso(f.told_since)]
    for column in ("event_type", "status", "part_of", "background"):
        value = getattr(f, column)
        if value is not None:
            yield f"{column} = ?", [value]
    if f.min_reports is not None:
        yield "n_reports >= ?", [f.min_reports]


def _among(table: str, condition: str, values: list[Any]) -> Condition:
    return f"id IN (SELECT incident FROM {table} WHERE {condition})", values


def _inside(box: tuple[float, float, float, float]) -> Condition:
    west, south, east, north = box
    across = "longitude BETWEEN ? AND ?" if west <= east else "(longitude >= ? OR longitude <= ?)"
    return _among("incident_places", f"latitude BETWEEN ? AND ? AND {across}", [south, north, west, east])


def _from(source: str) -> Condition:
    spoken = (
        "SELECT incident FROM incident_claims WHERE claim IN (SELECT claim FROM claim_actors "
        "WHERE (actor = ? OR name = ? COLLATE NOCASE) AND role IN ('speaker', 'relay'))"
    )
    printed = (
        "SELECT incident FROM incident_reports WHERE report IN (SELECT id FROM reports WHERE outlet = ?)"
    )
    return f"id IN ({spoken} UNION {printed})", [source, source, source]


def _saying(asked: str) -> Condition:
    found = words.query(asked)
    if found is None:
        return "0", []
    claims = "SELECT key FROM claims WHERE n IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)"
    return _among("incident_claims", f"claim IN ({claims})", [found])
