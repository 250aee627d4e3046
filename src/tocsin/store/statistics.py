"""statistics: plain counts, with the number of reports as denominator."""

from __future__ import annotations

from datetime import datetime

from tocsin.store.database import Database
from tocsin.store.times import instant, iso

TABLES = ("reports", "claims", "tellings", "incidents", "decisions")


def totals(db: Database) -> dict[str, int]:
    """How much is stored."""
    return {table: db.rows(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES}


def reports_per_day(
    db: Database, since: datetime | None = None, until: datetime | None = None, *, side: str | None = None
) -> tuple[tuple[str, int], ...]:
    """How many reports were published on each day (UTC) that has some; of a side's own, if given."""
    query = (
        "SELECT substr(published_start, 1, 10) AS day, count(*) FROM reports "
        "WHERE substr(published_start, 1, 10) >= ?1 AND substr(published_start, 1, 10) < ?2 "
        "AND (?3 IS NULL OR side = ?3) GROUP BY day ORDER BY day"
    )
    values = [_day(since) or "0", _day(until) or "9999", side]
    return tuple((r[0], r[1]) for r in db.rows(query, values))


def undated(db: Database) -> int:
    """How many reports have no known publication; they are in no day's count."""
    query = "SELECT count(*) FROM reports WHERE coalesce(published_start, '') = ''"
    return int(db.rows(query)[0][0])


def _day(instant: datetime | None) -> str | None:
    text = iso(instant)
    return text[:10] if text else None


def last_published(db: Database) -> datetime | None:
    """When the latest report came out; None where no publication is known."""
    row = db.row("SELECT max(coalesce(published_start, '')) FROM reports")
    return instant(row[0] or None) if row else None
