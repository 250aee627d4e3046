"""What a row of another engine's data claims, and the characters it rests on."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

import tocsin
from tocsin import pipeline
from tocsin.claims import row_actors, row_places
from tocsin.readers import read
from tocsin.records import Absent, Modality, Place, PlaceRole, Precision

SAMPLES = Path(__file__).parents[2] / "fixtures" / "in"


def rows(name):
    as_ = "gdelt-events" if name.endswith(".CSV") else None
    return {r.doc_id.partition(":")[2]: pipeline.account(r) for r in read(str(SAMPLES / name), as_=as_)}


def said(account, span):
    return account.reading.report.text[span.start : span.end]


def only(account):
    (claim,) = account.claims
    return claim


def test_acled_by_a_town_and_a_day():
    account = rows("acled.csv")["ARM90001"]
    claim = only(account)
    assert (claim.event_type, claim.modes, claim.rule) == ("ASSAULT", ("heavy-weapons",), "acled row")
    assert said(account, claim.trigger) == "Shelling/artillery/missile attack"
    (actor,), (target,), (where,) = claim.actors, claim.targets, claim.places
    assert (actor.actor.id, actor.actor.side) == ("AZ.military", "Azerbaijan")
    assert said(account, actor.span) == "Military Forces of Azerbaijan"
    assert (target.actor.id, target.actor.side) == ("AM.military", "Armenia")
    assert (where.place.name, where.place.kind, where.role) == ("Goris", "town", PlaceRole.LOCATION)
    assert where.place.id.startswith("geonames:")
    assert said(account, where.span) == "Goris"
    assert claim.time.interval.start == datetime(2031, 3, 3, 20, tzinfo=UTC)  # midnight in Yerevan
    assert claim.time.interval.end == datetime(2031, 3, 4, 20, tzinfo=UTC)
    (killed,) = claim.casualties
    assert (killed.low, killed.high, said(account, killed.span)) == (3, 3, "3")


def test_the_source_of_a_row_is_who_says_so():
    account = rows("acled.csv")["ARM90001"]
    claim = only(account)
    (hop,) = claim.chain
    assert claim.modality is Modality.CLAIMED
    assert said(account, hop.span) == "Armenpress; Courier of the Gorge"
    assert [(a.name, a.kind) for a in hop.actors] == [("Armenpress; Courier of the Gorge", "outlet")]
    alone = only(rows("acled.csv")["ARM90003"]).chain[0]
    assert [(a.id, a.kind) for a in alone.actors] == [("armenpress", "agency")]


def test_a_week_and_a_month_are_as_wide_as_they_say():
    found = rows("acled.csv")
    week, month = only(found["ARM90002"]).time.interval, only(found["ARM90003"]).time.interval
    assert (week.precision, week.approx) == (Precision.WEEK, True)
    assert (week.end - week.start).days == 7
    assert (month.precision, month.start.month, (month.end - month.start).days) == (Precision.MONTH, 2, 31)


def test_no_deaths_known_are_not_no_deaths():
    assert only(rows("acled.csv")["ARM90002"]).casualties == ()


def test_part_of_a_district_is_a_point_with_its_reach_and_no_town():
    place = only(rows("acled.csv")["ARM90002"]).places[0].place
    assert (place.id, place.kind, place.radius_km, place.country) == (
        "point:39.2000,46.4000",
        "admin2",
        25,
        "AM",
    )


def test_an_armed_group_nobody_knows_stands_for_no_side():
    claim = only(rows("acled.csv")["ARM90002"])
    assert (claim.actors[0].actor.kind, claim.actors[0].actor.side) == ("armed-group", None)
    assert (claim.targets[0].actor.kind, claim.targets[0].actor.side) == ("civilian", "Armenia")


def test_older_columns_of_acled():
    account = rows("acled-old.csv")["KEN90001"]
    claim = only(account)
    assert (claim.event_type, claim.modes) == ("ASSAULT", ("clash",))
    assert claim.actors[0].actor.id == "KE.police"
    assert said(account, claim.time.span) == "14 February 2012"
    assert claim.places[0].place.name == "Garissa"


def test_ucdp_gives_low_and_high_and_puts_them_into_nobodys_mouth():
    account = rows("ucdp.csv")["990001"]
    claim = only(account)
    whole, civilians = claim.casualties
    assert (whole.low, whole.high) == (3, 6)
    assert said(account, whole.span).split() == ["best:", "4", "high:", "6", "low:", "3"]
    assert (civilians.low, civilians.who, civilians.part_of_total) == (1, "civilian", True)
    assert [(h.how, [a.name for a in h.actors]) for h in claim.chain] == [
        ("relay", ["Armenpress;Gorge Wire"])
    ]


def test_ucdps_middle_of_a_country_is_no_town():
    account = rows("ucdp.csv")["990002"]
    claim = only(account)
    assert (claim.places[0].place.kind, claim.places[0].role) == ("country", PlaceRole.CONTAINER)
    assert claim.time.interval.precision is Precision.MONTH
    assert account.incidents[0].places == ()


def test_gdelt_speaks_through_the_page_it_read():
    found = rows("gdelt.export.CSV")
    account = found["1990000001"]
    claim = only(account)
    assert (claim.event_type, claim.modes, claim.actors[0].actor.id) == (
        "ASSAULT",
        ("heavy-weapons",),
        "AZ.military",
    )
    assert said(account, claim.chain[0].span) == "gorge-wire.example"
    assert said(account, claim.places[0].span) == "Goris"
    statement = only(found["1990000002"])
    assert (statement.event_type, statement.chain, statement.modality) == ("NONE", (), Modality.ASSERTED)
    assert statement.places[0].place.kind == "country"


def test_polecat_by_its_sectors_and_modes():
    found = rows("polecat.tsv")
    claim = only(found["AZEMIL_20310305_1"])
    assert claim.modes == ("heavy-weapons",)
    assert claim.actors[0].actor.id == "AZ.military"
    assert (claim.targets[0].actor.kind, claim.targets[0].actor.side) == ("civilian", "Armenia")
    assert only(found["ARM_20310306_2"]).places[0].place.kind == "country"


@pytest.mark.parametrize(
    "name", ["acled.csv", "acled-old.csv", "ucdp.csv", "gdelt.export.CSV", "polecat.tsv"]
)
def test_every_value_has_its_characters(name):
    for account in rows(name).values():
        claim = only(account)
        text = account.reading.report.text
        record = tocsin.record(account)
        assert record["claims"][0]["rule"] == claim.rule
        spans = [claim.span, claim.trigger, claim.time.span, *(q.span for q in claim.casualties)]
        spans += [p.span for p in (*claim.actors, *claim.targets)] + [w.span for w in claim.places]
        spans += [h.span for h in claim.chain]
        assert all(0 <= s.start < s.end <= len(text) and text[s.start : s.end].strip() for s in spans)
        assert "notes" not in said(account, claim.span)


def test_actors_that_reports_name_too():
    assert row_actors.actor("Hezbollah").id == row_actors.actor("HEZBOLLAH").id
    assert row_actors.actor("Government of France").side == "France"
    assert row_actors.actor("ARMENIA", country="ARM").id == "AM"
    assert row_actors.actor("POLICE", sector="COP", country="ARM").id == "AM.police"
    assert row_actors.actor("Rebels of the Far Hill", sector="REB", country="ARM").side is None
    assert row_actors.actor("Shepherds' Militia (Nigeria)", sector="Identity militia").kind == "militia"
    assert row_actors.actor("Police Forces of Israel (2022-) Border Police").id == "IL.police"
    assert row_actors.actor("HTS: Hayat Tahrir al-Sham").id == row_actors.actor("Hayat Tahrir al-Sham").id
    assert row_actors.actor("Islamic State (Iraq)").id == row_actors.actor("Islamic State").id
    assert (
        row_actors.actor("Government of Congo").side
        != row_actors.actor("Government of DR Congo (Zaire)").side
    )
    assert row_actors.bare("Military Forces of Kenya (2022-)") == "Military Forces of Kenya"


def test_places_by_name_and_point():
    town, province = (row_places.Extent(kind, km) for kind, km in (("town", 5.0), ("admin1", 100.0)))
    near, far = (39.52, 46.35), (10.0, 10.0)
    assert row_places.place("Goris", near, town, "AM").id == "geonames:174895"
    assert row_places.place("Goris town", near, town, "AM").id == "geonames:174895"
    assert row_places.place("Goris", far, town, "NG").id == "point:10.0000,10.0000"
    assert row_places.place("Goris", near, province, "AM").kind == "admin1"
    assert isinstance(row_places.place("Goris", None, town, "AM"), Place)  # the country, not the town
    assert row_places.place("Goris", None, town, "AM").kind == "country"
    assert isinstance(row_places.place("Atlantis", None, town, None), Absent)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ARM", "AM"),
        ("AM", "AM"),
        ("RS", "RU"),
        ("Kenya", "KE"),
        ("Congo", "CG"),
        ("DR Congo (Zaire)", "CD"),
        ("Nowhere", None),
        ("", None),
        ("??", None),
    ],
)
def test_codes_of_countries(text, code):
    assert row_places.country_code(text) == code
