"""ACLED-like and UCDP GED-like tables: their columns, and only what can be said honestly in them."""

from __future__ import annotations

import csv
import json
from importlib import resources

import pytest

from tocsin.archive import Archive
from tocsin.export import acled, exports, polecat, ucdp
from tocsin.readers import read, read_text

SAMPLE = resources.files("tocsin") / "data" / "demo" / "reports.jsonl"
LOOSE = "Fighting broke out in Chad, the army said, and three soldiers were killed. Nobody knows when."


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    home = tmp_path_factory.mktemp("events")
    wanted = ("goma", "vorukh", "kharkiv")
    with Archive.open(home / "a.tocsin", create=True) as archive:
        list(archive.add(r for r in read(str(SAMPLE)) if r.doc_id.split("-")[0] in wanted))
        list(archive.add([read_text(LOOSE, outlet="Sahel Wire")]))
        for name in ("acled", "ucdp", "plover", "polecat", "gdelt"):
            exports.export(name, archive.source(), home)
    return home


def rows(folder, name):
    with (folder / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def one(found, words, column):
    """Of the rows with these words the one that tells most."""
    return max((r for r in found if words in r[column]), key=lambda r: len(str(r)))


def test_the_columns_are_acleds_in_their_order(folder):
    header = (folder / "acled.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    assert header == list(acled.COLUMNS)
    assert len(header) == 31 and header[0] == "event_id_cnty" and header[-1] == "timestamp"


def test_the_columns_are_geds_in_their_order(folder):
    header = (folder / "ucdp.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    assert header == list(ucdp.COLUMNS)
    assert len(header) == 49 and header[0] == "id" and header[-1] == "gwnob"


def test_acleds_toll_is_the_most_conservative_and_the_notes_tell_all(folder):
    row = one(rows(folder, "acled.csv"), "Sake", "location")
    assert row["fatalities"] == "9"
    assert row["country"] == "Democratic Republic of the Congo" and row["iso"] == "180"
    assert "Lucien Baraka" in row["notes"] and "Congolese military" in row["notes"]
    assert (row["event_date"], row["time_precision"], row["geo_precision"]) == ("2026-02-03", "1", "1")


def test_geds_toll_spans_the_versions_and_origins_are_counted(folder):
    row = one(rows(folder, "ucdp.csv"), "Sake", "where_coordinates")
    assert row["low"] == "9"
    assert row["best"] == ""
    assert row["date_start"] == row["date_end"] == "2026-02-03"
    assert int(row["number_of_sources"]) > len(set(row["source_office"].split("; "))) - 3
    assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"


def test_a_strike_is_a_strike(folder):
    kinds = {
        (r["event_type"], r["sub_event_type"])
        for r in rows(folder, "acled.csv")
        if "Chuhuyiv" in r["location"]
    }
    assert ("Explosions/Remote violence", "Air/drone strike") in kinds


def test_a_country_and_no_day_leave_their_cells_empty(folder):
    row = one(rows(folder, "acled.csv"), "Sahel Wire", "source")
    assert (row["latitude"], row["longitude"], row["event_date"]) == ("", "", "")
    ged = one(rows(folder, "ucdp.csv"), "Sahel Wire", "source_office")
    assert (ged["latitude"], ged["date_start"], ged["where_prec"]) == ("", "", "6")


def test_words_alone_are_no_event(folder):
    assert {r["event_type"] for r in rows(folder, "acled.csv")} <= {
        "Battles",
        "Explosions/Remote violence",
        "Violence against civilians",
        "Protests",
        "Riots",
        "Strategic developments",
    }


def test_ids_are_numbers_and_all_different(folder):
    ids = [r["id"] for r in rows(folder, "ucdp.csv")]
    assert all(i.isdigit() for i in ids) and len(set(ids)) == len(ids)


def test_plover_tells_whose_claim_it_is_and_dates_nothing_by_publication(folder):
    found = [json.loads(r) for r in (folder / "plover.jsonl").read_text(encoding="utf-8").splitlines()]
    assert all({"id", "date", "actor", "event"} <= set(r) for r in found)
    denied = [r for r in found if "negation" in r.get("mode", ())]
    assert denied and all("by " in r["comment"] for r in denied)
    loose = [r for r in found if r["cite_info"]["publication"] == "Sahel Wire"]
    assert [r["date"] for r in loose] == [""] * len(loose)
    assert all("event_loc" not in r for r in loose)


def test_polecat_has_its_forty_columns_and_no_denials(folder):
    with (folder / "polecat.tsv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream, dialect="excel-tab"))
    assert len(polecat.COLUMNS) == 40 and list(found[0]) == list(polecat.COLUMNS)
    denied = {
        json.loads(r)["id"]
        for r in (folder / "plover.jsonl").read_text(encoding="utf-8").splitlines()
        if "negation" in r
    }
    assert not denied & {r["Event ID"] for r in found}
    assert {r["Event Type"] for r in found} >= {"ASSAULT", "REQUEST"}


def test_gdelt_has_its_columns_and_every_mention_its_event(folder):
    def cells(name):
        with (folder / name).open(encoding="utf-8", newline="") as stream:
            return list(csv.reader(stream, dialect="excel-tab"))

    events, mentions = cells("gdelt.export.CSV"), cells("gdelt.mentions.CSV")
    assert {len(r) for r in events} == {61} and {len(r) for r in mentions} == {16}
    assert {r[0] for r in mentions} == {r[0] for r in events}
    (sake,) = {r[52] for r in events if r[52].startswith("Sake")}
    assert sake == "Sake, Nord-Kivu, Democratic Republic of the Congo"
    assert all(r[30] == "" and r[34] == "" for r in events)
