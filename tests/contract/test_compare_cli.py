"""`tocsin add` of other engines' data, and `tocsin compare`."""

from __future__ import annotations

import json
import re
from pathlib import Path

from typer.testing import CliRunner

from tocsin.cli import app

SAMPLES = Path(__file__).parents[1] / "fixtures" / "in"
RUN = CliRunner()


def test_files_are_told_by_content_and_compared(tmp_path):
    db = str(tmp_path / "a.tocsin")
    added = RUN.invoke(app, ["add", *(str(SAMPLES / n) for n in ("acled.csv", "ucdp.csv")), "--db", db])
    assert (added.exit_code, added.stdout) == (0, "5 new, 0 known already, 0 rejected\n")
    shown = RUN.invoke(app, ["compare", "ucdp", "--db", db])
    assert shown.exit_code == 0
    assert re.search(r"^both: \w+ at Goris: ", shown.stdout, re.M)
    assert "UCDP GED: best: 4 high: 6 low: 3" in shown.stdout
    assert shown.stdout.splitlines()[-1].startswith("1 in both, 1 only in UCDP GED, ")
    lines = RUN.invoke(app, ["compare", "ucdp", "--db", db, "--format", "jsonl"]).stdout.splitlines()
    assert {json.loads(line)["told"] for line in lines} >= {"both", "theirs"}


def test_events_of_gdelt_are_read_where_they_are_called_that(tmp_path):
    db, path = str(tmp_path / "a.tocsin"), str(SAMPLES / "gdelt.export.CSV")
    added = RUN.invoke(app, ["add", path, "--as", "gdelt-events", "--db", db])
    assert added.stdout == "2 new, 0 known already, 0 rejected\n"


def test_a_bad_row_costs_itself_alone(tmp_path):
    path = tmp_path / "bad.csv"
    path.write_bytes((SAMPLES / "acled.csv").read_bytes().replace(b"2031-03-10", b"soon"))
    added = RUN.invoke(app, ["add", str(path), "--db", str(tmp_path / "a.tocsin")])
    assert (added.exit_code, added.stdout) == (1, "2 new, 0 known already, 1 rejected\n")
    assert f"{path} row 3: eventdate: 'soon' is no day" in added.stderr
