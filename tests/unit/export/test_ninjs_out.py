"""ninjs: what leaves comes back in the same, and no day is made an instant."""

from __future__ import annotations

import json
from dataclasses import replace

import frozen
import pytest

from tocsin.export import exports
from tocsin.readers import read


def rows(**given):
    made = frozen.source()
    changed = [dict(r) | given for r in made.rows("reports")]
    return replace(made, rows=lambda table: iter(changed) if table == "reports" else made.rows(table))


def test_the_round_trip_keeps_words_title_outlet_and_time(tmp_path):
    exports.export("ninjs", frozen.source(), tmp_path)
    source = frozen.source()
    reports = [r for r in source.rows("reports") if r["status"] != "tip"]
    assert len(list(tmp_path.glob("r*.json"))) == len(reports)
    for row in reports:
        (back,) = read(str(tmp_path / f"{row['id']}.json"))
        assert back.text.split() == source.text(row["id"]).split()
        assert (back.title, back.outlet) == (row["title"], row["outlet"])
        assert back.published.start.isoformat().replace("+00:00", "Z") == row["published_start"]


@pytest.mark.parametrize(
    "given",
    [
        {"published_precision": "day"},
        {"published_basis": "inferred"},
        {"published_approx": 1},
        {"published_start": None, "published_precision": None},
    ],
)
def test_a_time_that_is_not_stated_to_the_hour_is_left_out(tmp_path, given):
    exports.export("ninjs", rows(**given), tmp_path)
    for path in tmp_path.glob("r*.json"):
        assert "versionCreated" not in json.loads(path.read_text("utf-8"))


def test_an_address_that_is_no_web_page_is_no_uri(tmp_path):
    exports.export("ninjs", rows(url="javascript:alert(1)"), tmp_path)
    for path in tmp_path.glob("r*.json"):
        assert json.loads(path.read_text("utf-8"))["uri"] == f"urn:tocsin:report:{path.stem}"
