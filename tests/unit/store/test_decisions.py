"""Decisions, gradings and the log: added to, never changed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from kept import NOON

from tocsin.errors import StoreError
from tocsin.records import Change, Decision, Grading, Target
from tocsin.store import Database, changes, decisions


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with Database.open(tmp_path / "a.db", create=True) as opened:
        yield opened


ONE, OTHER = Target("r1", 3, 9, "a gate"), Target("r2", 0, 4, "none")
JOIN = Decision(
    "k2", NOON + timedelta(microseconds=7), "ana", "join", (ONE,), (OTHER, ONE), note="the same gate"
)
CORRECT = Decision("k1", NOON, "ben", "correct", (OTHER,), field="killed", value="4")
UNDO = Decision("k3", NOON - timedelta(days=1), "ana", "undo", (), value="k2")


def test_decisions_come_back_in_the_order_in_which_they_were_taken(db: Database) -> None:
    assert [decisions.put(db, d) for d in (JOIN, CORRECT, UNDO, JOIN)] == [True, True, True, False]
    assert decisions.decisions(db) == (JOIN, CORRECT, UNDO)


def test_decisions_are_found_by_the_reports_they_rest_on_with_what_undoes_them(db: Database) -> None:
    for decision in (JOIN, CORRECT, UNDO):
        decisions.put(db, decision)
    assert decisions.decisions(db, of_reports=["r1"]) == (JOIN, UNDO)
    assert decisions.decisions(db, of_reports=["r2"]) == (JOIN, CORRECT, UNDO)
    assert decisions.decisions(db, of_reports=[]) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM decisions",
        "UPDATE decisions SET by = 'eve'",
        "DELETE FROM decision_targets",
        "UPDATE decision_targets SET words = 'others'",
        "UPDATE decision_targets SET words = '', start = 1",
        "INSERT OR REPLACE INTO decisions (id, at, by, kind, note) VALUES ('k2', '', 'eve', 'note', '')",
        "DELETE FROM changes",
        "UPDATE changes SET after = 'another'",
        "UPDATE changes SET before = NULL, after = NULL, at = ''",
        "INSERT OR REPLACE INTO changes (n, at, what) VALUES (1, '', 'new')",
    ],
)
def test_nobody_rewrites_what_was_decided_or_logged(db: Database, statement: str) -> None:
    decisions.put(db, JOIN)
    changes.log(db, [Change(NOON, "new", incident="d1", after="3")])
    with pytest.raises(StoreError, match="only added"):
        db.execute(statement)
    assert decisions.decisions(db) == (JOIN,)
    assert changes.since(db) == (Change(NOON, "new", incident="d1", after="3"),)


def test_gradings_are_dated_and_each_persons_own(db: Database) -> None:
    early = Grading("Harbour Wire", "C", NOON, "ana")
    later = Grading("Harbour Wire", "B", NOON + timedelta(days=3), "ana", "well sourced since")
    other = Grading("Ridge Radio", "F", NOON, "ben")
    for grading in (later, other, early):
        decisions.grade(db, grading)
    assert decisions.gradings(db) == (early, later, other)
    assert decisions.gradings(db, source="Ridge Radio") == (other,)
    assert decisions.gradings(db, source="Harbour Wire", at=NOON + timedelta(days=1)) == (early,)
    decisions.grade(db, Grading("Ridge Radio", "E", NOON, "ben"))
    assert decisions.gradings(db, source="Ridge Radio")[0].reliability == "E"


def test_a_reliability_beyond_the_scale_is_refused(db: Database) -> None:
    with pytest.raises(StoreError):
        decisions.grade(db, Grading("Harbour Wire", "G", NOON, "ana"))


def test_the_log_is_told_from_a_time_on(db: Database) -> None:
    log = [
        Change(NOON + timedelta(hours=h), what, report=f"r{h}", incident=incident)
        for h, what, incident in (
            (2, "changed", "d1"),
            (0, "new", "d1"),
            (1, "new", "d2"),
            (2, "merged", None),
        )
    ]
    changes.log(db, log)
    assert [c.report for c in changes.since(db)] == ["r0", "r1", "r2", "r2"]
    assert changes.since(db, NOON + timedelta(hours=2)) == (log[0], log[3])
    assert changes.since(db, incident="d1") == (log[1], log[0])
