"""ACLED-like and UCDP GED-like tables: their columns, and only what can be said honestly in them."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from tocsin.archive import Archive
from tocsin.export import acled, exports, ucdp
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
        for name in ("acled", "ucdp"):
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
