"""Migrations: an older archive comes forward whole, after a backup, or stays as it was."""

import sqlite3
from pathlib import Path

import pytest
from kept import NOON, filed

from tocsin.errors import StoreError
from tocsin.records import Decision, Target
from tocsin.store import Database, decisions, migrations, reports

OLDEST = Path(__file__).with_name("schema_0.sql")
DECIDED = Decision("k1", NOON, "ana", "note", (Target("r0001", 0, 7, "Varland"),), note="seen")


def older(path: Path) -> Path:
    """An archive as the first version made it, with a report and a decision."""
    made = sqlite3.connect(path)
    made.executescript(OLDEST.read_text(encoding="utf-8"))
    made.execute(f"PRAGMA application_id = {migrations.MARK}")
    made.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "CURRENT", 0)
        with Database.open(path) as db:
            reports.put(db, filed())
            decisions.put(db, DECIDED)
    return path


def shape(path: Path) -> dict[str, str]:
    """Every table, index, trigger and view of an archive, comments and spaces left out."""
    opened = sqlite3.connect(path)
    rows = opened.execute("SELECT name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    opened.close()
    return {name: " ".join(line.split(" --")[0] for line in sql.split("\n")) for name, sql in rows}


def test_an_older_archive_comes_forward_with_all_it_holds(tmp_path: Path) -> None:
    path = older(tmp_path / "old.db")
    with Database.open(path) as db:
        assert db.rows("PRAGMA user_version")[0][0] == migrations.CURRENT
        assert reports.report(db, "r0001") == filed().report
        assert decisions.decisions(db) == (DECIDED,)
        assert db.check() == ()
    with Database.open(tmp_path / "new.db", create=True):
        pass
    assert shape(path) == shape(tmp_path / "new.db")


def test_a_backup_is_taken_first_and_only_once(tmp_path: Path) -> None:
    path = older(tmp_path / "old.db")
    for _ in range(2):
        with Database.open(path):
            pass
    assert sorted(f.name for f in tmp_path.iterdir()) == ["old.db", "old.db.v0.backup"]
    saved = sqlite3.connect(tmp_path / "old.db.v0.backup")
    assert saved.execute("PRAGMA user_version").fetchone()[0] == 0
    assert saved.execute("SELECT id FROM reports").fetchall() == [("r0001",)]
    saved.close()


def test_a_backup_is_never_put_over_another_one(tmp_path: Path) -> None:
    path = older(tmp_path / "old.db")
    (tmp_path / "old.db.v0.backup").write_text("precious")
    with Database.open(path):
        pass
    assert (tmp_path / "old.db.v0.backup").read_text() == "precious"
    assert (tmp_path / "old.db.v0.backup2").stat().st_size > 0


def test_a_migration_that_fails_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    path = older(tmp_path / "old.db")
    opened = sqlite3.connect(path)
    opened.execute("CREATE TABLE sightings_by_url (mine)")  # the last name that the step wants
    opened.close()
    before = shape(path)
    with pytest.raises(StoreError, match=r"old\.db: "):
        Database.open(path)
    assert shape(path) == before
    opened = sqlite3.connect(path)
    assert opened.execute("PRAGMA user_version").fetchone()[0] == 0
    assert opened.execute("SELECT id FROM reports").fetchall() == [("r0001",)]
    opened.close()


def test_an_older_archive_is_not_changed_by_who_only_reads(tmp_path: Path) -> None:
    path = older(tmp_path / "old.db")
    with pytest.raises(StoreError, match="an older archive; open it for writing once"):
        Database.open(path, readonly=True)
    assert [f.name for f in tmp_path.iterdir() if "backup" in f.name] == []


def test_a_trigger_is_one_statement() -> None:
    script = "CREATE TABLE a (b);\nCREATE TRIGGER t AFTER DELETE ON a\nBEGIN\n  DELETE FROM a;\nEND;\n"
    assert len(list(migrations.statements(script))) == 2
