"""Killed at any moment: nothing that was stored is lost, nothing is half-written."""

import subprocess
import sys
from pathlib import Path
from random import Random

import writer

from tocsin.store import Database, reports, search, statistics

ROUNDS = 12


def killed(path: Path, first: int, after: int) -> int:
    """Starts a writer and kills it once it has stored so many batches; the last number it spoke of."""
    command = [sys.executable, writer.__file__, str(path), "k", str(first)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for _ in range(after + 1):
        process.stdout.readline()
    process.kill()
    told = [line for line in process.stdout.read().split() if line != "ready"]
    process.wait()
    return max(map(int, told), default=first + after - 1)


def test_killed_in_a_loop_all_that_was_stored_is_there_and_whole(tmp_path: Path) -> None:
    path, chance, first = tmp_path / "a.db", Random(7), 0
    for _ in range(ROUNDS):
        last = killed(path, first, chance.randrange(5))
        with Database.open(path, create=True) as db:
            assert db.check() == ()
            stored = {r[0] for r in db.rows("SELECT id FROM incidents")}
            assert {f"k-{n}" for n in range(last + 1)} <= stored
            first = len(stored)
            assert stored == {f"k-{n}" for n in range(first)}
            totals = statistics.totals(db)
            assert totals["reports"] == first * writer.SIZE
            assert totals["claims"] == first * writer.SIZE * 2
            assert db.rows("SELECT count(*) FROM changes")[0][0] == first
            assert len(search.reports(db, "shelled", limit=9999)) == first * writer.SIZE
    assert first > 0


def test_killed_while_deleting_a_report_is_there_or_gone(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Database.open(path, create=True) as db:
        for number in range(20):
            writer.batch(db, "k", number)
    code = (
        "import sys\n"
        "from tocsin.store import Database, reports\n"
        "with Database.open(sys.argv[1]) as db:\n"
        "    for key in reports.all_ids(db):\n"
        "        reports.delete(db, key)\n"
        "        print(key, flush=True)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = [process.stdout.readline().strip() for _ in range(5)]
    process.kill()
    told += process.stdout.read().split()
    process.wait()
    with Database.open(path) as db:
        assert db.check() == ()
        assert not any(reports.has(db, key) for key in told)
        left = statistics.totals(db)
        assert left["claims"] == left["reports"] * 2
        assert len(search.reports(db, "shelled", limit=9999)) == left["reports"]
