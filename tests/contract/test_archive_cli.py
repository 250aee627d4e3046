"""The verbs on an archive as a user calls them: what they say, what they leave behind, what they survive."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from importlib import resources
from pathlib import Path

import pytest

from tocsin.archive import Archive
from tocsin.errors import StoreLocked

SAMPLE = resources.files("tocsin") / "data" / "demo" / "reports.jsonl"
TOCSIN = [sys.executable, "-m", "tocsin"]


def call(*words, cwd, **more):
    told = subprocess.run(
        [*TOCSIN, *map(str, words)], capture_output=True, text=True, check=False, cwd=cwd, **more
    )
    assert "Traceback" not in told.stderr
    return told


def lines(*groups):
    rows = SAMPLE.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(r for r in rows if json.loads(r)["doc_id"].split("-")[0] in groups)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    (folder / "some.jsonl").write_text(lines("vorukh", "goma"), encoding="utf-8")
    made = call("add", "some.jsonl", "--db", "a.tocsin", cwd=folder)
    assert made.stdout == "10 new, 0 known already, 0 rejected\n"
    return folder


def test_adding_again_is_nothing_new(home):
    assert call("add", "some.jsonl", "--db", "a.tocsin", cwd=home).stdout.startswith(
        "0 new, 10 known already"
    )


def test_rejections_are_named_and_the_rest_is_kept(home):
    (home / "bad.html").write_bytes(b"\x00\x01\x02" * 50)
    told = call("add", "bad.html", "some.jsonl", "--db", "b.tocsin", cwd=home)
    assert told.returncode == 1
    assert "bad.html" in told.stderr
    assert told.stdout.startswith("10 new")


def test_incidents_are_listed_filtered_and_shown(home):
    told = call("incidents", "--db", "a.tocsin", "--min-reports", "3", cwd=home).stdout
    assert "Vorukh" in told and "Sake" in told and "contested" in told
    told = call("incidents", "--db", "a.tocsin", "--country", "CD", "-f", "jsonl", cwd=home).stdout
    found = [json.loads(row) for row in told.splitlines()]
    assert found and all(any(p["country"] == "CD" for p in i["places"]) for i in found)
    one = call("incidents", found[0]["id"], "--db", "a.tocsin", cwd=home).stdout
    assert found[0]["label"] in " ".join(one.split())
    assert "WORDS" in one


def test_a_sitrep_is_written_in_each_form(home):
    plain = call("sitrep", "--db", "a.tocsin", cwd=home).stdout
    assert "CONTESTED" in plain
    marked = call("sitrep", "--db", "a.tocsin", "-f", "markdown", cwd=home).stdout
    assert marked.startswith("# ") and "[^1]: " in marked
    assert json.loads(call("sitrep", "--db", "a.tocsin", "-f", "json", cwd=home).stdout)["sections"]


def test_a_sitrep_since_the_future_has_nothing_new(home):
    told = call("sitrep", "--db", "a.tocsin", "--since", "2199-01-01", cwd=home).stdout
    assert "No incident" in told


def test_people_decide_undo_and_are_compared(home):
    claim = sqlite3.connect(home / "a.tocsin").execute("SELECT key FROM claims ORDER BY key").fetchone()[0]
    first = call("review", "accept", claim, "--db", "a.tocsin", "--by", "ana", cwd=home)
    call("review", "accept", claim, "--db", "a.tocsin", "--by", "ben", "--note", "read twice", cwd=home)
    told = call("review", "agreement", "--db", "a.tocsin", cwd=home).stdout
    assert "ana and ben: 1 of 1 the same" in told
    number = first.stdout.split(":")[0]
    assert call("review", "undo", number, "--db", "a.tocsin", "--by", "ana", cwd=home).returncode == 0
    assert call("review", "undo", number, "--db", "a.tocsin", "--by", "ana", cwd=home).returncode == 2
    kept = [
        json.loads(r)["kind"]
        for r in call("review", "list", "--db", "a.tocsin", cwd=home).stdout.splitlines()
    ]
    assert kept == ["accept", "accept", "undo"]


def test_a_grading_is_the_users_own(home):
    assert call("grade", "Frontierwire", "b", "--db", "a.tocsin", "--by", "ana", cwd=home).returncode == 0
    wrong = call("grade", "Frontierwire", "Z", "--db", "a.tocsin", "--by", "ana", cwd=home)
    assert wrong.returncode == 2 and "none of A" in wrong.stderr


def test_a_deleted_report_is_in_no_file(home):
    call("add", "some.jsonl", "--db", "d.tocsin", cwd=home)
    assert call("delete", "goma-2", "--db", "d.tocsin", cwd=home).returncode == 0
    left = b"".join(p.read_bytes() for p in home.glob("d.tocsin*"))
    assert b"They wanted to hit the people" not in left


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("incidents", "--db", "missing.tocsin"), "missing.tocsin"),
        (("incidents", "--db", "garbage.tocsin"), "garbage.tocsin"),
        (("incidents", "nothing", "--db", "a.tocsin"), "no incident"),
        (("delete", "nothing", "--db", "a.tocsin"), "no report"),
        (("incidents", "--db", "a.tocsin", "--since", "soon"), "--since"),
        (("incidents", "--db", "a.tocsin", "--box", "1,2"), "--box"),
        (("review", "join", "x", "y", "--db", "a.tocsin", "--by", "ana"), "no incident"),
        (("merge", "missing.tocsin", "--db", "a.tocsin"), "missing.tocsin"),
    ],
)
def test_what_cannot_be_is_one_line(home, words, said):
    (home / "garbage.tocsin").write_bytes(b"not an archive at all" * 100)
    told = call(*words, cwd=home)
    assert told.returncode in (1, 2)
    assert said in told.stderr
    assert len(told.stderr.strip().splitlines()) == 1


def test_a_locked_archive_is_one_clear_error(home):
    call("add", "some.jsonl", "--db", "l.tocsin", cwd=home)
    held = sqlite3.connect(home / "l.tocsin", isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    with Archive.open(home / "l.tocsin", wait_s=0.1) as archive:
        with pytest.raises(StoreLocked, match=r"l\.tocsin"):
            archive.delete("goma-1")
        held.execute("ROLLBACK")
        archive.delete("goma-1")


def test_two_adding_at_once_are_both_kept(home):
    (home / "more.jsonl").write_text(lines("arauca", "goma"), encoding="utf-8")
    both = [
        subprocess.Popen([*TOCSIN, "add", name, "--db", "two.tocsin"], cwd=home, stdout=subprocess.PIPE)
        for name in ("some.jsonl", "more.jsonl")
    ]
    assert [p.wait() for p in both] == [0, 0]
    call("add", "some.jsonl", "more.jsonl", "--db", "one.tocsin", cwd=home)
    assert _told(home / "two.tocsin") == _told(home / "one.tocsin")


def test_killed_at_any_moment_nothing_stored_is_lost_or_half_written(home):
    (home / "all.jsonl").write_text(lines("vorukh", "goma", "arauca", "shan"), encoding="utf-8")
    chance, stored = random.Random(3), 0
    for _ in range(6):
        running = subprocess.Popen(
            [*TOCSIN, "add", "all.jsonl", "--db", "k.tocsin"],
            cwd=home,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.3, 2.5))
        running.send_signal(signal.SIGKILL)
        running.wait()
        if (home / "k.tocsin").exists():
            stored = _sound(home / "k.tocsin", stored)
    call("add", "all.jsonl", "--db", "k.tocsin", cwd=home)
    call("add", "all.jsonl", "--db", "whole.tocsin", cwd=home)
    assert _told(home / "k.tocsin") == _told(home / "whole.tocsin")


def _sound(path: Path, before: int) -> int:
    """How many reports are stored: never fewer than before, and every row with all that belongs to it."""
    db = sqlite3.connect(path)
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'reports'").fetchone():
        return before
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    alone = "SELECT count(*) FROM tellings WHERE key NOT IN (SELECT telling FROM incident_tellings)"
    assert db.execute(alone).fetchone() == (0,)
    now = int(db.execute("SELECT count(*) FROM reports").fetchone()[0])
    assert now >= before
    return now


def _told(path: Path):
    db = sqlite3.connect(path)
    return db.execute("SELECT id, body FROM incidents ORDER BY id").fetchall()
