"""STIX: the stix2 library takes every object, every reference leads somewhere, no date is made up."""

from __future__ import annotations

import json
from dataclasses import replace

import frozen
import pytest

from tocsin.export import exports, stix


def bundle(tmp_path, source):
    exports.export("stix", source, tmp_path / "bundle.json")
    return json.loads((tmp_path / "bundle.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("source", [frozen.source, frozen.hostile])
def test_the_library_takes_it(tmp_path, source):
    stix2 = pytest.importorskip("stix2")
    found = bundle(tmp_path, source())
    parsed = stix2.parse(found, allow_custom=False)
    assert len(parsed.objects) == len(found["objects"]) > 50


def test_ids_are_unique_and_references_lead_somewhere(tmp_path):
    things = bundle(tmp_path, frozen.source())["objects"]
    ids = {t["id"] for t in things}
    refs = {
        r
        for t in things
        for k, v in t.items()
        if k.endswith(("_ref", "_refs"))
        for r in ([v] if k.endswith("_ref") else v)
    }
    assert len(ids) == len(things)
    assert refs <= ids


def test_every_claim_is_a_note_with_its_words_and_grades(tmp_path):
    notes = {t["id"]: t for t in bundle(tmp_path, frozen.source())["objects"] if t["type"] == "note"}
    source = frozen.source()
    keys = {key for d in source.dossiers() for key in d.claims}
    said = source.testimonies(keys)
    assert set(notes) == {stix.name("note", key) for key in keys}
    for key, one in said.items():
        note = notes[stix.name("note", key)]
        assert note["content"] == one.words
        assert sum(label.startswith("admiralty-scale:") for label in note["labels"]) == 2


def test_a_contradiction_is_an_opinion_of_each_on_the_other(tmp_path):
    things = bundle(tmp_path, frozen.source())["objects"]
    conflicts = [c for d in frozen.source().dossiers() for c in d.conflicts]
    opinions = [t for t in things if t["type"] == "opinion"]
    assert conflicts
    assert {t["object_refs"][0] for t in opinions} == {
        stix.name("note", k) for c in conflicts for k in c.claims
    }
    assert {t["opinion"] for t in opinions} <= {"disagree", "strongly-disagree"}


def test_an_undated_report_is_a_grouping_for_it_has_no_date_to_publish(tmp_path):
    made = frozen.source()
    rows = [dict(r) | {"published_start": None} for r in made.rows("reports")]
    plain = replace(made, rows=lambda table: iter(rows) if table == "reports" else made.rows(table))
    kinds = [t["type"] for t in bundle(tmp_path, plain)["objects"]]
    assert "report" not in kinds
    assert kinds.count("grouping") == sum(r["status"] != "tip" for r in rows)


def test_a_country_has_no_point(tmp_path):
    def wide(dossier):
        return replace(dossier, places=tuple(replace(p, kind="country") for p in dossier.places))

    places = [t for t in bundle(tmp_path, frozen.source(wide))["objects"] if t["type"] == "location"]
    assert places
    assert not any("latitude" in p for p in places)
