"""`tocsin gazetteer` as a person calls it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dumps import line
from tocsin import cli
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteers import folder

RUN = [sys.executable, "-m", "tocsin", "gazetteer"]
FIRST = 100_000_001


@pytest.fixture
def dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "added"))
    path = tmp_path / "SD.txt"
    path.write_text(line(FIRST, "Tandubaya", people="700", admin1="55") + "\n", encoding="utf-8")
    return path


def call(*arguments: str) -> tuple[int, str]:
    for cached in (gazetteer._added, gazetteer._opened):
        cached.cache_clear()
    try:
        done = CliRunner().invoke(cli.app, ["gazetteer", *arguments])
    finally:
        for cached in (gazetteer._added, gazetteer._opened):
            cached.cache_clear()
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output


def test_add_list_search_and_remove(dump: Path) -> None:
    code, said = call("add", str(dump), "--credit", "Survey of Sudan")
    assert code == 0
    name = said.split(":")[0]
    assert said == f"{name}: GeoNames, places; 1 places, 1 names\n"
    assert call("add", str(dump), "--credit", "Survey of Sudan")[1] == f"{name}: there already\n"
    listed = call("list")[1].splitlines()
    assert listed[0].startswith("places+")
    assert any(text.startswith(f"{name}: GeoNames, places, SD.txt; 1 places") for text in listed)
    assert "  credit: Survey of Sudan" in listed
    code, said = call("search", "Tandubaya")
    assert code == 0
    assert said.splitlines()[0] == (
        f"Tandubaya (SD, SD.55), village, 700 people, 12.5000 30.2500 ±4.2 km, geonames:{FIRST}: its name"
    )
    assert call("remove", name) == (0, f"{name} is removed\n")
    assert call("search", "Tandubaya Tandubaya") == (
        1, "no place is known by Tandubaya Tandubaya, nor by a spelling near it\n",
    )  # fmt: skip


def test_search_shows_as_many_as_asked_for(dump: Path) -> None:
    _, said = call("search", "San Antonio", "--limit", "3")
    assert len(said.splitlines()) == 4
    assert said.splitlines()[-1].endswith("more; see --limit")


def test_names_cannot_steer_the_terminal(dump: Path) -> None:
    dump.write_text("name,lat,lon\nTandu\x1b[2Jbaya,1,2\n", encoding="utf-8")
    call("add", str(dump))
    assert "\x1b" not in call("search", "Tandu 2Jbaya")[1]


def test_errors_are_one_line_and_their_code(dump: Path) -> None:
    dump.write_text("nothing of the kind", encoding="utf-8")
    for arguments, code in ((["add", str(dump)], 1), (["remove", "none"], 2), (["add"], 2)):
        done = subprocess.run([*RUN, *arguments], check=False, capture_output=True, text=True)
        assert done.returncode == code
        assert "Traceback" not in done.stderr
        assert done.stdout == ""
    assert done.stderr.count("\n") < 6


def test_a_person_sees_a_bar_and_a_pipe_none(dump: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run([*RUN, "add", str(dump)], check=False, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    shown = os.read(ours, 100_000)
    assert done.returncode == 0
    assert b"reading" in shown
    again = subprocess.run([*RUN, "add", str(dump), "--credit", "x"], check=False, capture_output=True)
    assert again.stderr == b""


def test_list_tells_of_damage_and_goes_on(dump: Path) -> None:
    name = call("add", str(dump))[1].split(":")[0]
    folder.path_of(name).write_bytes(b"rubbish" * 500)
    code, said = call("list")
    assert code == 0
    assert f"{name}: damaged: " in said
    assert call("remove", name)[0] == 0
