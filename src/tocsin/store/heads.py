"""heads: what is kept at hand of reports, to compare and to cite."""

from __future__ import annotations

import array
import json
import sqlite3
import sys
from collections.abc import Iterable
from datetime import datetime

from tocsin.records import Basis, Head, Interval, Precision
from tocsin.store.bodies import listed
from tocsin.store.database import Database
from tocsin.store.times import instant, iso

HEAD = (
    "id, outlet, title, url, language, published_start, published_end, published_precision, published_basis, "
    "published_approx, status, side, zone, agency, heard, signature"
)
TIP = "tip"


def heads(db: Database, keys: Iterable[str]) -> dict[str, Head]:
    """Reports' heads by id; what is not stored is left out."""
    query = f"SELECT {HEAD} FROM reports WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return {r["id"]: head(r) for r in db.rows(query, [listed(keys)])}


def heads_between(db: Database, since: datetime | None, until: datetime | None) -> tuple[Head, ...]:
    """Heads of reports published in a stretch of time, earliest first."""
    query = (
        f"SELECT {HEAD} FROM reports WHERE coalesce(published_start, '') >= ? "
        "AND coalesce(published_start, '') < ? AND published_start IS NOT NULL "
        "ORDER BY coalesce(published_start, ''), id"
    )
    found = db.rows(query, [iso(since) or "0", iso(until) or "9999"])
    return tuple(head(r) for r in found)


def sharing(db: Database, bands: Iterable[str], *, but: str | None = None) -> tuple[Head, ...]:
    """Heads of reports that share a band: candidates for near-duplicates."""
    query = (
        f"SELECT {HEAD} FROM reports WHERE id IN (SELECT report FROM report_bands WHERE band IN "
        "(SELECT value FROM json_each(?))) AND id IS NOT ? ORDER BY id"
    )
    return tuple(head(r) for r in db.rows(query, [listed(bands), but]))


def head(row: sqlite3.Row) -> Head:
    """A head from its columns (`HEAD`)."""
    return Head(
        id=row["id"],
        outlet=row["outlet"],
        title=row["title"],
        url=row["url"],
        published=_published(row),
        side=row["side"],
        zone=row["zone"],
        language=row["language"],
        signature=_unpacked(row["signature"]),
        verified=row["status"] != TIP,
        agency=row["agency"],
        heard=frozenset(json.loads(row["heard"])),
    )


def _published(row: sqlite3.Row) -> Interval | None:
    if row["published_precision"] is None:
        return None
    return Interval(
        instant(row["published_start"]),
        instant(row["published_end"]),
        Precision(row["published_precision"]),
        Basis(row["published_basis"]),
        bool(row["published_approx"]),
    )


def packed(signature: Iterable[int]) -> bytes:
    """A signature's numbers as bytes, the same on every machine."""
    numbers = array.array("Q", signature)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _unpacked(stored: bytes) -> tuple[int, ...]:
    numbers = array.array("Q", stored)
    if sys.byteorder == "big":
        numbers.byteswap()
    return tuple(numbers)
