"""decisions: what people decided and how they grade sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from tocsin.records import Decision, Grading, Target
from tocsin.store.bodies import listed
from tocsin.store.database import Database
from tocsin.store.times import known, stamp


def put(db: Database, decision: Decision) -> bool:
    """Adds a decision; False where one with its id is there already. None is ever changed or taken away."""
    with db.transaction():
        if db.row("SELECT 1 FROM decisions WHERE id = ?", [decision.id]):
            return False
        row = (stamp(decision.at), decision.by, decision.kind, decision.field, decision.value, decision.note)
        db.execute(
            "INSERT INTO decisions (id, at, by, kind, field, value, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (decision.id, *row),
        )
        targets = (
            (decision.id, other, n, t.report, t.start, t.end, t.words)
            for other, group in enumerate((decision.targets, decision.others))
            for n, t in enumerate(group)
        )
        db.many("INSERT INTO decision_targets VALUES (?, ?, ?, ?, ?, ?, ?)", targets)
    return True


def decisions(db: Database, *, of_reports: Iterable[str] | None = None) -> tuple[Decision, ...]:
    """Decisions in the order in which they were taken: all, or those that rest on words of some reports.

    An undo rests on no words: it comes along with what it undoes.
    """
    if of_reports is None:
        return _read(db, "SELECT id FROM decisions", [])
    touching = (
        "SELECT decision FROM decision_targets WHERE report IN (SELECT value FROM json_each(?1)) "
        "UNION SELECT id FROM decisions WHERE kind = 'undo' AND value IN "
        "(SELECT decision FROM decision_targets WHERE report IN (SELECT value FROM json_each(?1)))"
    )
    return _read(db, touching, [listed(of_reports)])


def _read(db: Database, chosen: str, values: list[str]) -> tuple[Decision, ...]:
    targets: dict[tuple[str, int], list[Target]] = defaultdict(list)
    query = f"SELECT * FROM decision_targets WHERE decision IN ({chosen}) ORDER BY decision, other, position"
    for r in db.rows(query, values):
        target = Target(r["report"], r["start"], r["end"], r["words"])
        targets[r["decision"], r["other"]].append(target)
    return tuple(
        Decision(
            id=r["id"],
            at=known(r["at"]),
            by=r["by"],
            kind=r["kind"],
            targets=tuple(targets[r["id"], 0]),
            others=tuple(targets[r["id"], 1]),
            field=r["field"],
            value=r["value"],
            note=r["note"],
        )
        for r in db.rows(f"SELECT * FROM decisions WHERE id IN ({chosen}) ORDER BY n", values)
    )


def grade(db: Database, grading: Grading) -> None:
    """Keeps how a source is graded from a day on; the same person's grade for the same day is replaced."""
    values = (grading.source, grading.reliability, stamp(grading.since), grading.by, grading.note)
    db.execute("INSERT OR REPLACE INTO gradings VALUES (?, ?, ?, ?, ?)", values)


def gradings(db: Database, *, source: str | None = None, at: datetime | None = None) -> tuple[Grading, ...]:
    """Gradings by source and date: all, of one source, or no later than a time."""
    query = (
        "SELECT * FROM gradings WHERE (?1 IS NULL OR source = ?1) AND since <= ?2 ORDER BY source, since, by"
    )
    rows = db.rows(query, [source, stamp(at) if at else "9999"])
    return tuple(Grading(r["source"], r["reliability"], known(r["since"]), r["by"], r["note"]) for r in rows)
