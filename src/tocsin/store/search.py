"""search: reports and claims by their words."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.store import words
from tocsin.store.database import Database

AROUND = 24  # words of a snippet


@dataclass(frozen=True, slots=True)
class Hit:
    """A report or a claim that has the words, best first; `snippet` shows them between guillemets."""

    key: str
    report: str
    title: str | None
    outlet: str | None
    published: str | None
    snippet: str


def reports(db: Database, asked: str, *, limit: int = 50, offset: int = 0) -> tuple[Hit, ...]:
    """Reports in whose title or text all the words occur."""
    query = (
        "SELECT id, id, reports.title, outlet, published_start, "
        f"snippet(reports_fts, -1, '«', '»', '…', {AROUND}) "
        "FROM (SELECT rowid, rank FROM reports_fts WHERE reports_fts MATCH ?1 "
        "ORDER BY rank, rowid LIMIT ?2 OFFSET ?3) AS best "
        "JOIN reports_fts ON reports_fts.rowid = best.rowid AND reports_fts MATCH ?1 "
        "JOIN reports ON n = best.rowid ORDER BY best.rank, id"
    )
    return _hits(db, query, asked, limit, offset)


def claims(db: Database, asked: str, *, limit: int = 50, offset: int = 0) -> tuple[Hit, ...]:
    """Claims in whose words all the words occur."""
    query = (
        "SELECT key, report, title, outlet, published_start, words "
        "FROM (SELECT rowid, rank FROM claims_fts WHERE claims_fts MATCH ?1 "
        "ORDER BY rank, rowid LIMIT ?2 OFFSET ?3) AS best "
        "JOIN claims ON claims.n = best.rowid JOIN reports ON reports.id = report ORDER BY best.rank, key"
    )
    return _hits(db, query, asked, limit, offset)


def _hits(db: Database, query: str, asked: str, limit: int, offset: int) -> tuple[Hit, ...]:
    wanted = words.query(asked)
    return tuple(Hit(*r) for r in db.rows(query, [wanted, limit, offset])) if wanted else ()
