"""The commands that must hold still: verbs, formats, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
BORDER = EXAMPLES / "border-night.txt"


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tocsin", *arguments], input=stdin, capture_output=True, check=False
    )


def test_sitrep_is_plain_and_fits_eighty_columns_when_piped() -> None:
    done = run("read", str(BORDER))
    assert done.returncode == 0, done.stderr
    out = done.stdout.decode()
    assert "\x1b[" not in out
    assert max(len(line) for line in out.splitlines()) <= 80
    for heading in ("WHAT IS SAID TO HAVE HAPPENED", "WHAT IS MISSING", "KEPT APART FROM THE REPORT"):
        assert heading in out


def test_markdown_has_a_footnote_for_each_claim() -> None:
    out = run("read", str(BORDER), "--format", "markdown").stdout.decode()
    assert out.startswith("# ")
    assert out.count("[^1]") == 2


def test_html_is_one_self_contained_page() -> None:
    out = run("read", str(BORDER), "--format", "html").stdout.decode()
    assert out.strip().startswith("<!doctype html>") and out.strip().endswith("</html>")
    assert "src=" not in out and "http://" not in out and "https://" not in out
    assert 'data-claim="r1-c' in out


def test_jsonl_passes_doc_ids_and_ends_with_the_cross_line() -> None:
    lines = [
        {"doc_id": "b", "text": "Rebels killed two soldiers in Goma on Monday, the army said."},
        {"doc_id": "a", "text": "The army said five people were wounded in Goma on Monday."},
    ]
    done = run("read", "-", "--format", "jsonl", stdin="\n".join(map(json.dumps, lines)).encode())
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [r["doc_id"] for r in records] == ["b", "a", "_cross"]


def test_one_report_has_no_cross_line() -> None:
    done = run("read", "-", "--format", "jsonl", stdin=b"Rebels killed two soldiers in Goma, the army said.")
    assert len(done.stdout.decode().splitlines()) == 1


def test_a_rejected_input_is_named_and_the_rest_is_coded(tmp_path: Path) -> None:
    bad = tmp_path / "noise.bin"
    bad.write_bytes(bytes(range(256)) * 20)
    done = run("read", str(bad), str(BORDER), "--format", "jsonl")
    assert done.returncode == 1
    assert len(done.stdout.decode().splitlines()) == 1
    complaint = done.stderr.decode()
    assert "noise.bin" in complaint and "Traceback" not in complaint
    assert len(complaint.strip().splitlines()) == 1


def test_a_wrong_call_is_two() -> None:
    assert run("read").returncode == 2
    assert run("read", str(BORDER), "--format", "origami").returncode == 2
    done = run("read", str(BORDER), "--published", "the day after")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr.decode()


def test_a_file_that_is_not_there_is_one(tmp_path: Path) -> None:
    done = run("read", str(tmp_path / "nothing.txt"))
    assert done.returncode == 1
    assert "nothing.txt" in done.stderr.decode()


def test_output_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert run("read", str(BORDER), "--format", "jsonl", "--output", str(target)).returncode == 0
    assert json.loads(target.read_text(encoding="utf-8"))["claims"]
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]
    done = run("read", str(BORDER), "--output", str(tmp_path / "no" / "folder.txt"))
    assert done.returncode == 2 and "Traceback" not in done.stderr.decode()


def test_schema_is_json_schema() -> None:
    done = run("schema")
    assert done.returncode == 0
    assert json.loads(done.stdout)["$schema"].endswith("2020-12/schema")
