"""Tables for whoever takes them elsewhere: plain columns, a stable order, and nothing of a tip."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from kept import filed

from tocsin.store import Database, reports, tables


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with Database.open(tmp_path / "a.db", create=True) as opened:
        yield opened


def test_columns_are_plain_and_say_what_they_hold(db: Database) -> None:
    found = {c.name: c for c in tables.columns(db, "claims")}
    assert found["end"].type == "INTEGER"
    assert found["words"].about == "the words themselves"
    assert not {"n", "body", "coder"} & set(found)


def test_rows_have_those_columns_in_a_stable_order(db: Database) -> None:
    reports.put(db, filed("r0002"))
    reports.put(db, filed("r0001"))
    rows = list(tables.rows(db, "claims"))
    assert [r["report"] for r in rows] == sorted(r["report"] for r in rows)
    assert list(rows[0]) == [c.name for c in tables.columns(db, "claims")]


def test_a_tip_is_in_no_table_until_it_is_accepted(db: Database) -> None:
    reports.put(db, filed("r0001", verified=False))
    reports.put(db, filed("r0002"))
    assert {r["id"] for r in tables.rows(db, "reports")} == {"r0002"}
    assert {r["report"] for r in tables.rows(db, "claims")} == {"r0002"}
    reports.accept(db, "r0001")
    assert {r["id"] for r in tables.rows(db, "reports")} == {"r0001", "r0002"}
    assert {r["report"] for r in tables.rows(db, "claims")} == {"r0001", "r0002"}
