"""`tocsin watch` as a user calls it: from cron, stopped, killed, with a plan that is wrong."""

import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from tocsin.archive import Archive
from tocsin.store import Database
from watching import Clock, Site, entry, page, serving

TOCSIN = [sys.executable, "-m", "tocsin"]
PLACES = ("Tarvo", "Goma", "Bunia")


@pytest.fixture
def site():
    with serving(Site(""), Clock()) as made:
        yield made


@pytest.fixture
def home(tmp_path, site):
    """A folder with a plan for a feed of three stories."""
    site.feed("/feed", *(entry(f"{site.address}/{place}", place) for place in PLACES), ETag='"1"')
    for number, place in enumerate(PLACES, 2):
        told = f"{number} people were killed in {place} on 3 March 2026, the mayor said on Tuesday."
        site.story(f"/{place}", f"Shells fall on {place}", told)
    write(tmp_path, site)
    return tmp_path


def write(home, site, more=""):
    plan = f'delay = "1s"\n[[feed]]\naddress = "{site.address}/feed"\noutlet = "Herald"\n{more}'
    (home / "feeds.toml").write_text(plan, encoding="utf-8")


WATCH = [*TOCSIN, "watch", "feeds.toml", "--db", "a.tocsin", "--allow-private"]


def call(*words, cwd, **more):
    told = subprocess.run([*WATCH, *words], capture_output=True, text=True, check=False, cwd=cwd, **more)
    assert "Traceback" not in told.stderr
    return told


def started(cwd, *words):
    return subprocess.Popen(
        [*WATCH, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd
    )


def events(told):
    """What happened, line by line, without times and addresses."""
    return [line.split()[2] for line in told.stdout.splitlines()]


def kept(home):
    with Archive.open(home / "a.tocsin", readonly=True) as archive:
        assert archive.db.check() == ()
        return sorted(row["title"] for row in archive.db.rows("SELECT title FROM reports"))


ALL = sorted(f"Shells fall on {place}" for place in PLACES)


def test_once_for_cron_and_once_more(home, site):
    first, again = call("--once", cwd=home), call("--once", cwd=home)
    assert (first.returncode, events(first)) == (0, ["new"] * 3 + ["read"])
    assert (again.returncode, events(again), again.stderr) == (0, ["unchanged"], "")
    assert kept(home) == ALL


def test_a_feed_that_cannot_be_had_is_told_by_the_exit_code(home, site):
    site.serve("/feed", "", status=500)
    told = call("--once", cwd=home)
    assert (told.returncode, events(told)) == (1, ["failed"])


def test_a_revision_and_how_to_see_it(home, site):
    call("--once", cwd=home)
    story = f"{site.address}/Goma"
    site.serve("/Goma", page("Shells fall on Goma", "Nine people were killed in Goma on 3 March 2026."))
    site.feed("/feed", entry(story, "Goma", "Updated."))
    assert events(call("--once", cwd=home)) == ["revised", "read"]
    shown = subprocess.run(
        [*TOCSIN, "revisions", story, "--db", "a.tocsin"],
        capture_output=True, text=True, check=True, cwd=home,
    ).stdout.splitlines()  # fmt: skip
    assert shown[0].endswith("1 paragraph new, 1 paragraph gone")
    assert shown[1:] == [
        "  - 3 people were killed in Goma on 3 March 2026, the mayor said on Tuesday.",
        "  + Nine people were killed in Goma on 3 March 2026.",
    ]


def test_a_new_archive_remembers_nothing_of_an_old_one(home):
    call("--once", cwd=home)
    for path in home.glob("a.tocsin*"):
        if not path.name.endswith(".watch"):
            path.unlink()
    assert events(call("--once", cwd=home))[-1] == "read"
    assert kept(home) == ALL


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_it_cleanly_and_the_next_goes_on(home, site, number):
    told = site.pages["/Goma"]
    site.pages["/Goma"] = lambda handler: (site.over.wait(1), handler.answer(*told))
    process = started(home)
    while "/Goma" not in site.paths():
        time.sleep(0.01)
    process.send_signal(number)
    out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert [line.split()[2] for line in out.splitlines()] == ["following", "dropped", "stopped"]
    assert kept(home) == []
    site.pages["/Goma"] = told
    assert events(call("--once", cwd=home)) == ["new"] * 3 + ["read"]


def test_killed_at_any_moment_it_goes_on_where_it_was(home, site):
    draw = random.Random(7)
    for _ in range(4):
        process = started(home, "--once")
        seen = len(site.asked)
        while len(site.asked) == seen:
            time.sleep(0.01)
        time.sleep(draw.random() * 6)
        process.kill()
        process.wait()
        if (home / "a.tocsin").exists():
            kept(home)
    call("--once", cwd=home)
    assert kept(home) == ALL
    with Database.open(home / "a.tocsin", readonly=True) as db:
        added = db.rows("SELECT report, count(*) FROM changes WHERE what = 'added' GROUP BY report")
        assert [row[1] for row in added] == [1] * 3
        assert not db.rows("SELECT 1 FROM changes WHERE what = 'revised'")


def test_a_plan_that_is_wrong_is_one_line_and_makes_no_archive(home, site):
    write(home, site, 'intervall = "5m"')
    told = call(cwd=home)
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.splitlines() == [
        "tocsin: feeds.toml: feed 1: intervall: no such key; "
        "there are address, outlet, interval, revisit, tip"
    ]
    assert not (home / "a.tocsin").exists()


def test_private_addresses_are_refused_unless_allowed(home, site):
    told = subprocess.run([*WATCH[:-1], "--once"], capture_output=True, text=True, check=False, cwd=home)
    assert told.returncode == 1
    assert "is a private address" in told.stdout
    assert site.asked == []


def test_a_second_watcher_of_an_archive_is_turned_away(home):
    call("--once", cwd=home)
    held = sqlite3.connect(home / "a.tocsin.watch", isolation_level=None)
    held.execute("BEGIN EXCLUSIVE")
    told = call("--once", cwd=home)
    held.close()
    assert told.returncode != 0
    assert told.stderr == "tocsin: a.tocsin.watch: another `tocsin watch` is at work for this archive\n"
