"""The command line around the work: what it loads, how it ends, what it leaves behind."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tocsin.cli import common, read
from tocsin.errors import UsageError
from tocsin.export import FORMATS
from tocsin.readers import READERS

RUN = [sys.executable, "-m", "tocsin"]
LINE = b'{"doc_id": "d", "text": "Rebels killed two soldiers in Goma on Monday, the army said."}\n'


def test_the_names_known_without_loading_are_the_names_there_are() -> None:
    assert {f.value for f in read.Format} == set(FORMATS)
    assert {a.value for a in common.As} == set(READERS)


def test_help_loads_nothing_heavy() -> None:
    code = "import sys\ntry:\n import tocsin.cli; tocsin.cli.main()\nexcept SystemExit: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, check=True)
    out = done.stdout.decode()
    assert "Usage: " in out
    loaded = {name.split(".")[0] for name in out.split()}
    assert not loaded & {"numpy", "onnxruntime", "trafilatura", "jinja2", "lxml", "pypdf", "fastwarc"}


def test_help_shows_how_it_is_called_and_what_codes_mean() -> None:
    done = subprocess.run([*RUN, "read", "--help"], capture_output=True, check=True)
    out = done.stdout.decode()
    assert out.startswith("Usage: tocsin read")
    for word in ("--published", "--outlet", "--no-text", "Examples:", "Exit codes:", "jsonl"):
        assert word in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_tables_columns_are_named(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text('ref,corpus\n7,"Rebels killed two soldiers in Goma on Monday, the army said."\n')
    asked = ["--column", "text=corpus", "--column", "doc_id=ref", "-f", "jsonl"]
    done = subprocess.run([*RUN, "read", str(table), *asked], capture_output=True, check=True)
    assert json.loads(done.stdout.splitlines()[0])["doc_id"] == "7"
    wrong = subprocess.run([*RUN, "read", str(table), "--column", "corpus"], capture_output=True, check=False)
    assert wrong.returncode == 2
    assert b"FIELD=COLUMN" in wrong.stderr


def test_a_failed_run_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError), common.sink(target) as stream:
        stream.write("half")
        raise RuntimeError
    assert target.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


def test_a_link_keeps_pointing_and_a_device_stays_one(tmp_path: Path) -> None:
    target, link, pipe = tmp_path / "real.txt", tmp_path / "link.txt", tmp_path / "pipe"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    with common.sink(link) as stream:
        stream.write("new")
    assert link.is_symlink() and target.read_text(encoding="utf-8") == "new"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with common.sink(pipe) as stream:
        stream.write("through")
    assert os.read(reader, 99) == b"through" and pipe.is_fifo()
    os.close(reader)


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot write .*no/file"), common.sink(tmp_path / "no" / "file"):
        pass


@pytest.mark.parametrize("format_", ["sitrep", "jsonl"])
def test_a_reader_that_has_seen_enough_is_no_failure(format_: str) -> None:
    running = subprocess.Popen(
        [*RUN, "read", "-", "--format", format_],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout and running.stdin and running.stderr
    running.stdout.close()
    running.stdin.write(LINE * 3)
    running.stdin.close()
    assert running.wait(timeout=60) == 0
    assert running.stderr.read() == b""


def test_ctrl_c_ends_with_130_and_leaves_no_half(tmp_path: Path) -> None:
    running = subprocess.Popen(
        [*RUN, "read", "-", "--format", "jsonl", "--output", str(tmp_path / "out.jsonl")],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdin and running.stderr
    running.stdin.write(LINE * 2000)
    running.stdin.flush()
    deadline = time.monotonic() + 60
    while not any(tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    running.stdin.close()
    assert running.wait(timeout=60) == 130
    assert b"Traceback" not in running.stderr.read()
    assert list(tmp_path.iterdir()) == []


def test_no_text_leaves_the_words_out() -> None:
    done = subprocess.run(
        [*RUN, "read", "-", "-f", "jsonl", "--no-text"], input=LINE, capture_output=True, check=True
    )
    record = json.loads(done.stdout)
    assert record["doc_id"] == "d" and "text" not in record and len(record["sha256"]) == 64


def test_a_person_who_waits_sees_a_count(tmp_path: Path) -> None:
    mine, theirs = pty.openpty()
    out = tmp_path / "out.jsonl"
    subprocess.run(
        [*RUN, "read", "-", "-f", "jsonl", "-o", str(out)],
        input=LINE * 3,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        check=True,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
    )
    os.close(theirs)
    assert b"3 reports read" in os.read(mine, 1 << 16)
    os.close(mine)
    assert len(out.read_text(encoding="utf-8").splitlines()) == 4


def test_the_export_formats_known_without_loading_are_those_there_are():
    from tocsin.cli import archive
    from tocsin.export.exports import EXPORTS

    assert archive.EXPORTS.split(", ") == sorted(EXPORTS)
