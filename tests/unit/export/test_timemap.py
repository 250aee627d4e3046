"""timemap: its own schema rules, as its loader checks them, and what that loader would lose."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import frozen
import pytest

from tocsin.export import exports

TEXTS = {"id", "description", "date", "time", "time_precision", "location", "latitude", "longitude", "type"}
TEXTS |= {"category", "category_full", "comments", "time_display", "shape", "colour"}
LISTS = {"associations", "sources"}
SOURCE = {"id", "title", "thumbnail", "type", "url", "description", "parent", "author", "date", "notes"}


def loaded(folder):
    return {
        n: json.loads((folder / f"{n}.json").read_text())
        for n in ("events", "undated", "associations", "sources")
    }


def faults(files):
    """What timemap's schemas and the code behind them would refuse, throw on or drop."""
    known = {a["id"] for a in files["associations"]}
    yield from (f"event {e}" for e in files["events"] if not sound(e, known, files["sources"]))
    for a in files["associations"]:
        keys = {"id", "title", "desc", "mode", "colour", "type", "display", "filter_paths"}
        if set(a) - keys or a["mode"] not in ("CATEGORY", "NARRATIVE", "FILTER"):
            yield f"association {a}"
    if len(known) != len(files["associations"]):
        yield "an association twice"
    for key, one in files["sources"].items():
        if one["id"] != key or not isinstance(one["paths"], list) or set(one) - SOURCE - {"paths"}:
            yield f"source {one}"


def sound(event, associations, sources):
    return (
        not set(event) - TEXTS - LISTS
        and all(isinstance(event.get(k, ""), str) for k in TEXTS)
        and all(isinstance(event.get(k), list) for k in LISTS)
        and {"description", "latitude", "longitude"} <= set(event)
        and bool(event["latitude"]) == bool(event["longitude"])
        and re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", event["date"]) is not None
        and re.fullmatch(r"|\d\d:\d\d", event["time"]) is not None
        and set(event["associations"]) <= associations
        and set(event["sources"]) <= set(sources)
    )


@pytest.mark.parametrize("source", [frozen.source, frozen.hostile])
def test_its_own_rules_hold(tmp_path, source):
    exports.export("timemap", source(), tmp_path)
    files = loaded(tmp_path)
    assert files["events"]
    assert list(faults(files)) == []


def test_the_rules_find_faults():
    good = {
        "id": "1",
        "description": "",
        "date": "1/2/2026",
        "time": "",
        "latitude": "",
        "longitude": "",
        "associations": [],
        "sources": [],
    }
    bad = [{**good, "latitude": 1.5}, {**good, "killed": "3"}, {**good, "date": ""}]
    assert len(list(faults({"events": [good, *bad], "associations": [], "sources": {}}))) == 3


def test_undated_incidents_stand_apart_and_are_counted(tmp_path):
    exports.export("timemap", frozen.source(), tmp_path)
    files = loaded(tmp_path)
    undated = {d.id for d in frozen.source().dossiers() if d.interval is None}
    assert {e["id"].rsplit("/", 1)[0] for e in files["undated"]} == undated
    assert not undated & {e["id"].rsplit("/", 1)[0] for e in files["events"]}
    assert f"{len(undated)} incidents without a date" in (tmp_path / "config.js").read_text()
    package = json.loads((tmp_path / "datapackage.json").read_text())
    about = {r["path"]: r["description"] for r in package["resources"]}
    assert about["undated.json"].startswith(f"{len(undated)} incidents")


def test_a_country_is_named_and_never_pinned(tmp_path):
    def wide(dossier):
        return replace(
            dossier, places=tuple(replace(p, kind="country", name="Arvania") for p in dossier.places)
        )

    exports.export("timemap", frozen.source(wide), tmp_path)
    files = loaded(tmp_path)
    named = [e for e in files["events"] + files["undated"] if e["location"]]
    assert named
    assert {(e["latitude"], e["longitude"]) for e in named} == {("", "")}


def test_the_day_is_the_day_at_the_place(tmp_path):
    exports.export("timemap", frozen.source(), tmp_path)
    (shelling,) = {e["date"] for e in loaded(tmp_path)["events"] if "Shooting at Sake" in e["description"]}
    assert shelling == "2/3/2026"  # midnight there is the evening of the day before in UTC
