"""Opening: what is no archive, or cannot be used, is one clear error that names file and reason."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from kept import filed

from tocsin.errors import (
    StoreDamaged,
    StoreError,
    StoreForeign,
    StoreFull,
    StoreLocked,
    StoreMissing,
    StoreNewer,
    StoreReadOnly,
)
from tocsin.store import Database, reports, statistics


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive with one report, closed."""
    target = tmp_path / "a.db"
    with Database.open(target, create=True) as db:
        reports.put(db, filed())
    return target


def refused(path: Path, kind: type[StoreError], **how: bool) -> str:
    """What the error says after the file's name; there must be one of this kind, on one line."""
    with pytest.raises(kind) as error, Database.open(path, wait_s=0.05, **how) as db:
        db.check()
        statistics.totals(db)
    text = str(error.value)
    assert text.startswith(f"{path}: ")
    assert "\n" not in text
    return text.removeprefix(f"{path}: ")


def test_a_file_is_made_only_on_request(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.db", StoreMissing) == "there is no such file"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("how", [{}, {"create": True}, {"readonly": True}])
def test_a_folder_and_a_file_in_no_folder_are_refused(tmp_path: Path, how: dict[str, bool]) -> None:
    assert refused(tmp_path, StoreError, **how) == "this is a folder"
    refused(tmp_path / "no" / "such" / "a.db", StoreError, **how)


@pytest.mark.parametrize("how", [{}, {"create": True}, {"readonly": True}])
@pytest.mark.parametrize("size", [1, 100, 5000])
def test_garbage_is_refused_and_left_alone(tmp_path: Path, size: int, how: dict[str, bool]) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"Not a database. " * size)
    refused(path, StoreDamaged, **how)
    assert path.read_bytes() == b"Not a database. " * size


@pytest.mark.parametrize("how", [{}, {"create": True}, {"readonly": True}])
def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path, how: dict[str, bool]) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE reports (id)")
    other.close()
    before = path.read_bytes()
    assert "not an archive" in refused(path, StoreForeign, **how)
    assert path.read_bytes() == before


@pytest.mark.parametrize("how", [{}, {"readonly": True}])
def test_an_empty_file_is_an_archive_only_on_request(tmp_path: Path, how: dict[str, bool]) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    refused(path, StoreForeign, **how)
    with Database.open(path, create=True) as db:
        assert statistics.totals(db)["reports"] == 0


@pytest.mark.parametrize("how", [{}, {"create": True}, {"readonly": True}])
def test_a_newer_archive_is_refused_and_left_alone(path: Path, how: dict[str, bool]) -> None:
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    assert refused(path, StoreNewer, **how).startswith("written by a newer Tocsin (schema 99;")


def test_a_truncated_archive_is_damaged(path: Path) -> None:
    size = path.stat().st_size
    for part in (2, 3, 10):
        cut = path.with_name(f"cut{part}.db")
        cut.write_bytes(path.read_bytes()[: size // part])
        refused(cut, StoreDamaged)


def test_a_scrambled_page_is_an_error_or_is_found_by_the_check(path: Path) -> None:
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096):
        broken = path.with_name("broken.db")
        broken.write_bytes(whole[: page * 4096] + b"\xa5" * 4096 + whole[(page + 1) * 4096 :])
        try:
            with Database.open(broken, wait_s=0.05) as db:
                assert db.check()
        except StoreError as error:
            assert str(error).startswith(f"{broken}: ")


def test_a_body_that_cannot_be_read_back_is_damage(path: Path) -> None:
    with Database.open(path) as db:
        db.execute("UPDATE reports SET body = x'00'")
        with pytest.raises(StoreDamaged, match="a stored Report cannot be read back"):
            reports.report(db, "r0001")


def test_a_writer_waits_and_then_says_that_another_is_writing(path: Path) -> None:
    with (
        Database.open(path) as one,
        Database.open(path, wait_s=0.05) as two,
        one.transaction(),
        pytest.raises(StoreLocked, match="another process is writing"),
    ):
        reports.put(two, filed("r0002"))


def test_reading_goes_on_while_another_writes(path: Path) -> None:
    with Database.open(path) as one, Database.open(path, readonly=True) as two:
        with one.transaction():
            reports.put(one, filed("r0002"))
            assert statistics.totals(two)["reports"] == 1
        assert statistics.totals(two)["reports"] == 2


def test_a_snapshot_is_of_one_moment(path: Path) -> None:
    with Database.open(path) as one, Database.open(path, readonly=True) as two:
        with two.snapshot():
            assert statistics.totals(two)["reports"] == 1
            reports.put(one, filed("r0002"))
            with two.snapshot():
                assert statistics.totals(two)["reports"] == 1
        assert statistics.totals(two)["reports"] == 2
        with one.transaction(), one.snapshot():
            assert statistics.totals(one)["reports"] == 2


def test_words_deleted_under_a_readers_eyes_are_said_to_stay(path: Path) -> None:
    with Database.open(path, wait_s=0.05) as one, Database.open(path, readonly=True) as two:
        with two.snapshot():
            assert reports.has(two, "r0001")
            with pytest.raises(StoreLocked, match="deleted, but another process is reading"):
                reports.delete(one, "r0001")
        assert not reports.has(two, "r0001")


@pytest.mark.parametrize("readonly", [False, True])
def test_nothing_is_left_beside_a_closed_archive(path: Path, readonly: bool) -> None:
    with Database.open(path, readonly=readonly) as db:
        assert statistics.totals(db)["reports"] == 1
    assert [f.name for f in path.parent.iterdir()] == ["a.db"]


def test_who_only_reads_cannot_write(path: Path) -> None:
    with Database.open(path, readonly=True) as db, pytest.raises(StoreReadOnly, match="read-only"):
        reports.put(db, filed("r0002"))


def test_a_full_disk_is_one_error_and_nothing_is_half_written(path: Path) -> None:
    with Database.open(path) as db:
        pages = db.rows("PRAGMA page_count")[0][0]
        db.execute(f"PRAGMA max_page_count = {pages + 3}")
        with pytest.raises(StoreFull, match="no room left"), db.transaction():
            for number in range(100):
                reports.put(db, filed(f"s{number:04}"))
        assert statistics.totals(db)["reports"] == 1
        assert db.check() == ()
        db.execute(f"PRAGMA max_page_count = {pages + 1000}")
        assert reports.put(db, filed("s0001"))


@pytest.mark.parametrize(
    ("setting", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)],
)
def test_what_is_committed_stays_and_what_is_deleted_goes(path: Path, setting: str, value: object) -> None:
    with Database.open(path) as db:
        assert db.rows(f"PRAGMA {setting}")[0][0] == value


def test_a_part_of_a_transaction_may_fail_alone(path: Path) -> None:
    with Database.open(path) as db:
        with db.transaction():
            reports.put(db, filed("s1"))
            with pytest.raises(ZeroDivisionError), db.transaction():
                reports.put(db, filed("s2"))
                raise ZeroDivisionError
        assert [reports.has(db, key) for key in ("s1", "s2")] == [True, False]


def test_a_name_may_hold_what_addresses_treat_specially(tmp_path: Path) -> None:
    path = tmp_path / "a b?mode=ro#c%20é.db"
    with Database.open(path, create=True) as db:
        reports.put(db, filed())
    assert path.exists()
    with Database.open(path, readonly=True) as db:
        assert reports.has(db, "r0001")


SEALED = """
import os, sys
from tocsin.store import Database, reports, statistics
if os.geteuid() == 0:  # who may do anything must first become somebody who may not
    os.setuid(65534)
with Database.open(sys.argv[1], wait_s=0.1, **eval(sys.argv[2])) as db:
    print(statistics.totals(db)["reports"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not made read-only this way")
def test_a_read_only_folder_can_be_read_and_not_written(path: Path) -> None:
    with TemporaryDirectory() as name:
        sealed = Path(name)
        shutil.copy(path, sealed / "a.db")
        (sealed / "a.db").chmod(0o444)
        sealed.chmod(0o555)
        command = [sys.executable, "-c", SEALED, str(sealed / "a.db")]
        read, written = (
            subprocess.run([*command, how], capture_output=True, text=True, check=False)
            for how in ("dict(readonly=True)", "{}")
        )
        sealed.chmod(0o755)
    assert (read.returncode, read.stdout) == (0, "1\n"), read.stderr
    assert "StoreReadOnly: " in written.stderr
