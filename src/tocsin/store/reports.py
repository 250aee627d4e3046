"""reports: puts coded reports in, takes them out, reads them back."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from tocsin.errors import StoreDamaged
from tocsin.records import Copy, Interval, Report
from tocsin.store import changes, coders, dossiers, rows, tellings
from tocsin.store.bodies import listed, pack, unpack
from tocsin.store.database import Database
from tocsin.store.filed import Filed, Sighting, Touched
from tocsin.store.heads import TIP, packed
from tocsin.store.times import instant, iso, known, stamp

ACCEPTED, PUBLISHED = "accepted", "published"


# ---------------------------------------------------------------- in and out


def put(db: Database, filed: Filed) -> bool:
    """Stores a report with its claims and tellings; False where it is there and was seen again."""
    with db.transaction():
        new = not has(db, filed.head.id)
        if new:
            status = PUBLISHED if filed.head.verified else TIP
            row = _row(db, filed, status=status, added=stamp(filed.at))
            db.execute(rows.insert("reports", row), list(row.values()))
            _put_coding(db, filed)
        _put_sighting(db, filed.report, filed.head.id, filed.at)
    return new


def see(db: Database, report: Report, key: str, *, at: datetime) -> bool:
    """Notes that a stored report came in again; False where it is not stored (any more)."""
    with db.transaction():
        known = has(db, key)
        if known:
            _put_sighting(db, report, key, at)
    return known


def recode(db: Database, filed: Filed) -> Touched:
    """Puts a new coding in the place of an old one; when it came in, and whether it was accepted, stays."""
    with db.transaction():
        old = db.rows("SELECT status, added_at FROM reports WHERE id = ?", [filed.head.id])[0]
        left = _open_up(db, filed.head.id)
        row = _row(db, filed, status=old["status"], added=old["added_at"])
        for statement in (
            "DELETE FROM claims WHERE report = ?",
            "DELETE FROM tellings WHERE report = ?",
            "DELETE FROM report_bands WHERE report = ?",
            "DELETE FROM copies WHERE report = ?",
            "DELETE FROM copies WHERE of = ?",
        ):
            db.execute(statement, [filed.head.id])
        names = ", ".join(f"{name} = ?" for name in row)
        db.execute(f"UPDATE reports SET {names} WHERE id = ?", [*row.values(), filed.head.id])
        _put_coding(db, filed)
    return left


def delete(db: Database, report: str) -> Touched:
    """Takes a report out, with every word of it, from the files too once the transaction ends.

    Incidents that it told are gone as well: `Touched` says which tellings to put together again. The log and
    decisions keep that something happened, not what was said.
    """
    with db.transaction():
        changes.forget(db, report)
        left = _open_up(db, report)
        db.execute("UPDATE decision_targets SET words = '' WHERE report = ?", [report])
        db.execute("DELETE FROM reports WHERE id = ?", [report])
        db.scrub()
    return left


def accept(db: Database, report: str) -> None:
    """A tip that somebody has verified counts like any other report from now on."""
    db.execute("UPDATE reports SET status = ? WHERE id = ? AND status = ?", [ACCEPTED, report, TIP])


def put_copies(db: Database, copies: Iterable[Copy]) -> None:
    """Keeps which reports repeat which."""
    values = [(c.report, c.of, c.how, c.likeness) for c in copies]
    db.many("INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?)", values)


def _open_up(db: Database, report: str) -> Touched:
    """Drops the incidents that a report tells."""
    keys = [r[0] for r in db.rows("SELECT key FROM tellings WHERE report = ?", [report])]
    wide = tellings.component_of(db, keys)
    incidents = dossiers.of_report(db, report)
    db.many("DELETE FROM incidents WHERE id = ?", ([i] for i in incidents))
    return Touched(incidents, tuple(k for k in wide if k not in set(keys)))


def _row(db: Database, filed: Filed, *, status: str, added: str) -> dict[str, Any]:
    head, report = filed.head, filed.report
    raw = report.text.encode("utf-8", "surrogatepass")
    return {
        "id": head.id,
        "doc_id": report.doc_id,
        "outlet": head.outlet,
        "title": head.title,
        "url": head.url,
        "language": head.language,
        **_published(head.published),
        "status": status,
        "side": head.side,
        "zone": head.zone,
        "agency": head.agency,
        "heard": listed(sorted(head.heard)),
        "source": report.source,
        "added_at": added,
        "coder": coders.number(db, filed.coder),
        "n_chars": len(report.text),
        "text_sha256": hashlib.sha256(raw).hexdigest(),
        "raw_sha256": report.raw_sha256,
        "signature": packed(head.signature),
        "text": report.text,
        "body": pack(replace(report, text="") if _plain(report.text) else report),
        "record": zlib.compress(filed.record.encode("utf-8", "surrogatepass")),
    }


def _published(published: Interval | None) -> dict[str, Any]:
    return {
        "published_start": iso(published.start) if published else None,
        "published_end": iso(published.end) if published else None,
        "published_precision": published.precision if published else None,
        "published_basis": published.basis if published else None,
        "published_approx": published.approx if published else None,
    }


def _put_coding(db: Database, filed: Filed) -> None:
    """Claims, tellings and keys of a report."""
    coder, head, said = coders.number(db, filed.coder), filed.head, filed.testimonies
    told = {t.key: telling.incident.id for telling in reversed(filed.tellings) for t in telling.testimonies}
    for number, t in enumerate(said, 1):
        row = rows.claim(t, number=number, outlet=head.outlet, incident=told.get(t.key), coder=coder)
        db.execute(rows.insert("claims", row), list(row.values()))
    db.many(rows.insert("claim_actors", 9), (r for t in said for r in rows.claim_actors(t)))
    db.many(rows.insert("claim_places", 11), (r for t in said for r in rows.claim_places(t)))
    db.many(rows.insert("claim_casualties", 10), (r for t in said for r in rows.claim_casualties(t)))
    tellings.put(db, filed.tellings, filed.blocks)
    db.many(rows.insert("report_bands", 2), ((band, head.id) for band in sorted(set(filed.bands))))


def _put_sighting(db: Database, report: Report, key: str, at: datetime) -> None:
    stated = _published(report.published)
    row = {
        "report": key,
        "doc_id": report.doc_id,
        "title": report.title,
        "url": report.url,
        "source": report.source,
        "published_start": stated["published_start"],
        "published_end": stated["published_end"],
        "raw_sha256": report.raw_sha256,
        "seen_at": stamp(at),
    }
    db.execute(rows.insert("sightings", row) + " ON CONFLICT DO NOTHING", list(row.values()))


# ---------------------------------------------------------------- back


def has(db: Database, report: str) -> bool:
    """Whether a report is stored."""
    return db.row("SELECT 1 FROM reports WHERE id = ?", [report]) is not None


def named(db: Database, name: str) -> tuple[str, ...]:
    """Ids of the reports that a user may mean: an id, the beginning of one, a doc_id, an address."""
    query = (
        "SELECT id FROM reports WHERE id = ?1 UNION SELECT id FROM reports WHERE doc_id = ?1 "
        "UNION SELECT report FROM sightings WHERE doc_id = ?1 OR url = ?1 "
        "UNION SELECT id FROM reports WHERE id >= ?1 AND id < ?1 || 'g' AND length(?1) >= 6 ORDER BY 1"
    )
    return tuple(r[0] for r in db.rows(query, [name]))


def standing(db: Database, url: str | None, outlet: str | None) -> str | None:
    """The report that an outlet's address stands for by the log: the one last added or revised there."""
    query = (
        "SELECT report FROM changes WHERE what IN ('added', 'revised') AND report IN ("
        "SELECT s.report FROM sightings s JOIN reports r ON r.id = s.report WHERE s.url = ? AND r.outlet IS ?"
        ") ORDER BY n DESC LIMIT 1"
    )
    row = db.row(query, [url, outlet]) if url else None
    return row["report"] if row else None


def report(db: Database, key: str) -> Report | None:
    """The report as it was read, ready to be coded again."""
    row = db.row("SELECT text, body FROM reports WHERE id = ?", [key])
    if row is None:
        return None
    found = unpack(db.path, row["body"], Report)
    return found if found.text else replace(found, text=row["text"])


def record(db: Database, key: str) -> str | None:
    """A report's JSON record, as it was filed."""
    row = db.row("SELECT record FROM reports WHERE id = ?", [key])
    return _text(db, row["record"]) if row else None


def copies(db: Database, keys: Iterable[str]) -> tuple[Copy, ...]:
    """Which of these reports repeat another of these."""
    query = (
        "WITH mine AS (SELECT value FROM json_each(?)) SELECT report, of, how, likeness FROM copies "
        "WHERE report IN mine AND of IN mine ORDER BY report, of"
    )
    return tuple(Copy(*r) for r in db.rows(query, [listed(keys)]))


def sightings(db: Database, report: str) -> tuple[Sighting, ...]:
    """Each time a report came in, the first one first."""
    query = "SELECT * FROM sightings WHERE report = ? ORDER BY seen_at, doc_id, url, source"
    return tuple(_sighting(r) for r in db.rows(query, [report]))


def _sighting(row: sqlite3.Row) -> Sighting:
    return Sighting(
        report=row["report"],
        doc_id=row["doc_id"],
        title=row["title"],
        url=row["url"],
        source=row["source"],
        published_start=instant(row["published_start"]),
        published_end=instant(row["published_end"]),
        raw_sha256=row["raw_sha256"],
        at=known(row["seen_at"]),
    )


def all_ids(db: Database) -> tuple[str, ...]:
    """Ids of all reports, in order."""
    return tuple(r[0] for r in db.rows("SELECT id FROM reports ORDER BY id"))


def records(db: Database) -> Iterator[str]:
    """The JSON record of every report in order of id, one at a time."""
    for row in db.stream("SELECT record FROM reports ORDER BY id"):
        yield _text(db, row["record"])


def _plain(text: str) -> bool:
    """Whether a column gives a text back as it was; an empty body text then means "see the column"."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _text(db: Database, stored: bytes) -> str:
    try:
        return zlib.decompress(stored).decode("utf-8", "surrogatepass")
    except (zlib.error, ValueError) as error:
        raise StoreDamaged(db.path, "a stored record cannot be read back") from error
