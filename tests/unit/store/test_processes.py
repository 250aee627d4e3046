"""Several processes at once: each waits for the others, and nothing is lost or stored twice."""

from multiprocessing import get_context
from pathlib import Path

import writer

from tocsin.store import Database, statistics

EACH = 12


def test_processes_that_make_and_fill_one_archive_at_once_lose_nothing(tmp_path: Path) -> None:
    path = str(tmp_path / "a.db")
    names = ("one", "two", "same", "same")  # the last two add the very same reports
    fresh = get_context("spawn")
    processes = [fresh.Process(target=writer.main, args=(path, name, 0, EACH)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(names)
    with Database.open(path) as db:
        assert db.check() == ()
        totals = statistics.totals(db)
        assert totals["reports"] == 3 * EACH * writer.SIZE
        assert totals["incidents"] == 3 * EACH
        assert db.rows("SELECT count(*) FROM sightings")[0][0] == totals["reports"]
        assert db.rows("SELECT count(*) FROM changes")[0][0] == 4 * EACH
        assert db.rows("SELECT count(*) FROM coders")[0][0] == 1
