"""find: incidents by what a reader asks for, in pages of a stable order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tocsin.errors import UsageError
from tocsin.store import words
from tocsin.store.database import Database
from tocsin.store.filed import Listed, Page
from tocsin.store.paging import Condition, List, both
from tocsin.store.times import iso

COLUMNS = (
    'id, label, event_type, start, "end", precision, place, latitude, longitude, radius_km, country, status, '
    "contested_on, sides, n_reports, n_claims, n_origins, first_told, last_told, part_of, background, "
    "killed_low, killed_high"
)
ANY = "SELECT incident FROM"
START, TOLD = "coalesce(start, '')", "coalesce(last_told, '')"
LIST = List(
    "incidents",
    COLUMNS,
    {
        "newest": (START, "DESC"),
        "oldest": (START, "ASC"),
        "told": (TOLD, "DESC"),
        "reports": ("n_reports", "DESC"),
    },
)


@dataclass(frozen=True, slots=True)
class Filter:
    """What incidents are wanted; every part that is given must fit.

    since, until: it may have happened then (an incident without a time fits no time). `place`: name or id of
    any of its places. `box`: west, south, east, north of a box that holds one of its places; it may cross the
    180th meridian. `against`: a second side concerned. `contested`: a field on which versions are at odds.
    `words`: all occur in one of its claims. `source`: name or id of who speaks or relays in it, or an outlet.
    `told_since`: told again since then.
    """

    since: datetime | None = None
    until: datetime | None = None
    place: str | None = None
    box: tuple[float, float, float, float] | None = None
    country: str | None = None
    side: str | None = None
    against: str | None = None
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
    found, more = LIST.page(db, fits(wanted), order=order, limit=limit, after=after)
    return Page(tuple(_listed(r) for r in found), more)


def count(db: Database, wanted: Filter) -> int:
    """How many incidents fit."""
    where, values = fits(wanted)
    return int(db.rows(f"SELECT count(*) FROM incidents WHERE {where}", values)[0][0])


def counts(db: Database, wanted: Filter, field: str) -> tuple[tuple[str, int], ...]:
    """How many incidents fit by status, event type or country, the most first."""
    if field not in {"status", "event_type", "country"}:
        raise UsageError(f"incidents are not counted by {field!r}")
    where, values = fits(wanted)
    query = (
        f"SELECT {field}, count(*) AS n FROM incidents WHERE {where} AND {field} IS NOT NULL "
        f"GROUP BY {field} ORDER BY n DESC, {field}"
    )
    return tuple((r[0], r[1]) for r in db.rows(query, values))


def per_day(db: Database, wanted: Filter) -> tuple[tuple[str, int], ...]:
    """How many incidents that fit began on each day (UTC) that has some."""
    where, values = fits(wanted)
    query = (
        f"SELECT substr({START}, 1, 10) AS day, count(*) FROM incidents WHERE {where} AND {START} > '' "
        "GROUP BY day ORDER BY day"
    )
    return tuple((r[0], r[1]) for r in db.rows(query, values))


def every(db: Database, wanted: Filter, *, order: str = "oldest") -> Iterator[Listed]:
    """All incidents that fit, few at a time."""
    key, way = LIST.order(order)
    where, values = fits(wanted)
    query = f"SELECT {COLUMNS} FROM incidents WHERE {where} ORDER BY {key} {way}, id {way}"
    return (_listed(r) for r in db.stream(query, values))


def _listed(row: Any) -> Listed:
    values = {name: row[name] for name in Listed.__slots__}
    return Listed(**{**values, "background": bool(values["background"])})


def fits(wanted: Filter) -> Condition:
    """The SQL condition on `incidents` that a filter stands for, and its values."""
    return both(*_conditions(wanted))


def _conditions(f: Filter) -> Iterator[Condition]:
    yield from _plain(f)
    if f.place is not None:
        yield _few(f"{ANY} incident_places WHERE name = ? OR place = ?", [f.place, f.place])
    if f.box is not None:
        yield _inside(f.box)
    if f.country is not None:
        yield _in_country(f.country.upper())
    if f.side is not None:
        yield _among("incident_sides", "side = ?", [f.side])
    if f.against is not None:
        yield _among("incident_sides", "side = ?", [f.against])
    if f.contested is not None:
        yield _among("versions", "field = ? AND contested = 1", [f.contested])
    if f.report is not None:
        yield _few(f"{ANY} incident_reports WHERE report = ?", [f.report])
    if f.source is not None:
        yield _from(f.source)
    if f.words is not None:
        yield _saying(f.words)


def _plain(f: Filter) -> Iterator[Condition]:
    """Conditions on the incident itself, each answered from one index."""
    if f.since is not None or f.until is not None:
        ends = [iso(f.since) or "", iso(f.until) or "9999"]
        yield _own(f"coalesce(\"end\", '9999') > ? AND {START} < ? AND {START} > ''", ends)
    if f.told_since is not None:
        yield _own(f"{TOLD} >= ?", [iso(f.told_since)])
    if f.event_type is not None:
        yield _own("event_type = ?", [f.event_type])
    if f.status is not None:
        yield _own("status = ?", [f.status])
    if f.min_reports is not None:
        yield _own("n_reports >= ?", [f.min_reports])
    if f.part_of is not None:
        yield "part_of = ?", [f.part_of]
    if f.background is not None:
        yield "background = ?", [f.background]


def _own(condition: str, values: list[Any]) -> Condition:
    return _many(f"SELECT id FROM incidents WHERE {condition}", values)


def _among(table: str, condition: str, values: list[Any]) -> Condition:
    return _many(f"{ANY} {table} WHERE {condition}", values)


def _many(chosen: str, values: list[Any]) -> Condition:
    """A condition that many may fit: the list is read in its order and each row checked against the set.

    The plus keeps SQLite from fetching the set's rows one by one and sorting them.
    """
    return f"+id IN ({chosen})", values


def _few(chosen: str, values: list[Any]) -> Condition:
    """A condition that few fit: these are fetched and sorted."""
    return f"id IN ({chosen})", values


def _in_country(code: str) -> Condition:
    """In a country, or in a place that it disputes with others ("CN/PH")."""
    claimed = "SELECT DISTINCT country FROM incident_places WHERE instr('/' || country || '/', ?)"
    return _among("incident_places", f"country IN ({claimed})", [f"/{code}/"])


def _inside(box: tuple[float, float, float, float]) -> Condition:
    west, south, east, north = box
    across = "longitude BETWEEN ? AND ?" if west <= east else "(longitude >= ? OR longitude <= ?)"
    return _among("incident_places", f"latitude BETWEEN ? AND ? AND {across}", [south, north, west, east])


def _from(source: str) -> Condition:
    spoken = (
        f"{ANY} incident_claims WHERE claim IN (SELECT claim FROM claim_actors "
        "WHERE (actor = ? OR name = ? COLLATE NOCASE) AND role IN ('speaker', 'relay'))"
    )
    printed = f"{ANY} incident_reports WHERE report IN (SELECT id FROM reports WHERE outlet = ?)"
    return _many(f"{spoken} UNION {printed}", [source, source, source])


def _saying(asked: str) -> Condition:
    found = words.query(asked)
    if found is None:
        return "0", []
    claims = "SELECT key FROM claims WHERE n IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)"
    return _among("incident_claims", f"claim IN ({claims})", [found])
