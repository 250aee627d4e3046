"""catalogue: lists of reports, in pages of a stable order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tocsin.store import words
from tocsin.store.database import Database
from tocsin.store.paging import Condition, List, both
from tocsin.store.times import iso

COLUMNS = (
    "id, doc_id, outlet, title, url, published_start, published_precision, status, side, added_at, n_chars"
)
PUBLISHED = "coalesce(published_start, '')"
LIST = List(
    "reports",
    COLUMNS,
    {"added": ("added_at", "DESC"), "newest": (PUBLISHED, "DESC"), "oldest": (PUBLISHED, "ASC")},
)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A report as a list shows it."""

    id: str
    doc_id: str | None
    outlet: str | None
    title: str | None
    url: str | None
    published_start: str | None
    published_precision: str | None
    status: str
    side: str | None
    added_at: str
    n_chars: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """A stretch of the list; `after` fetches the next one, None at the end."""

    rows: tuple[Shelved, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """What reports are wanted; every part that is given must fit. `words` occur in title or text."""

    since: datetime | None = None
    until: datetime | None = None
    outlet: str | None = None
    side: str | None = None
    status: str | None = None
    words: str | None = None


def reports(
    db: Database, wanted: Choice, *, order: str = "added", limit: int = 50, after: str | None = None
) -> Shelf:
    """A page of reports, last added first, or by publication."""
    found, more = LIST.page(db, both(*_conditions(wanted)), order=order, limit=limit, after=after)
    return Shelf(tuple(Shelved(*tuple(r)[:-1]) for r in found), more)


def count(db: Database, wanted: Choice) -> int:
    """How many reports fit."""
    where, values = both(*_conditions(wanted))
    return int(db.rows(f"SELECT count(*) FROM reports WHERE {where}", values)[0][0])


def _conditions(wanted: Choice) -> Iterator[Condition]:
    if wanted.since is not None:
        yield f"{PUBLISHED} >= ?", [iso(wanted.since)]
    if wanted.until is not None:
        yield f"{PUBLISHED} < ? AND published_start IS NOT NULL", [iso(wanted.until)]
    for column in ("outlet", "side", "status"):
        value = getattr(wanted, column)
        if value is not None:
            yield f"{column} = ?", [value]
    if wanted.words is not None:
        found = words.query(wanted.words)
        yield (
            ("n IN (SELECT rowid FROM reports_fts WHERE reports_fts MATCH ?)", [found])
            if found
            else ("0", [])
        )
