import sqlite3

import pytest

from dumps import whosonfirst
from tocsin.errors import InputRejected


def test_places_of_sqlite_have_their_names_and_a_radius_from_their_box(shelf):
    path = whosonfirst(
        shelf.root / "wof.db",
        [
            {"id": 5, "name": "Quobbeli", "names": ("Kobbeli", "قوبلي", "kobbeli")},
            {"id": 7, "name": "Quobbe Wilaya", "placetype": "region", "box": (10.0, 28.0, 12.0, 30.0)},
            {"id": 9, "name": "Quobbland", "placetype": "country"},
            {"id": 11, "name": "Quobbold", "current": 0},
        ],
    )
    (added,) = shelf.add(path)
    assert (added.places, added.format) == (2, "Who's On First, SQLite")
    assert added.left_out == ("2 left out: countries, venues, and places that are no more",)
    places = shelf.look()
    entry = places.matches("Kobbeli")[0].entry
    assert (entry.place.id, entry.place.kind, entry.place.geonameid) == ("wof:5", "village", None)
    assert places.matches("قوبلي")[0].entry == places.entry_of(entry.place) == places.by_ref("wof:5")
    assert 130 < places.matches("Quobbe")[0].entry.place.radius_km < 180
    assert not places.knows("Quobbold")


def test_a_place_that_geonames_has_too_is_the_same_place(shelf):
    goris = shelf.look().matches("Goris")[0].entry
    path = whosonfirst(
        shelf.root / "wof.db",
        [{"id": 5, "name": "Quobbgoris", "geonames": goris.place.geonameid, "lat": 39.5, "lon": 46.3}],
    )
    shelf.add(path)
    places = shelf.look()
    assert places.matches("Quobbgoris")[0].entry == goris == places.by_ref("wof:5")


def test_a_disputed_area_names_all_who_claim_it(shelf):
    places = [
        {"id": 5, "name": "Quobbeli", "country": "UA", "lat": 45.2, "lon": 34.2},
        {"id": 6, "name": "Quobbera", "country": "AZ", "lat": 39.82, "lon": 46.75},
        {"id": 7, "name": "Quobbezu", "country": "UA", "lat": 49.9, "lon": 36.2},
    ]
    shelf.add(whosonfirst(shelf.root / "w.db", places))
    look = shelf.look()
    found = [look.by_ref(f"wof:{n}").place.country for n in (5, 6, 7)]
    assert found == ["RU/UA", "AM/AZ", "UA"]


def test_a_place_without_a_zone_takes_that_of_the_nearest_town(shelf):
    shelf.add(
        whosonfirst(
            shelf.root / "w.db", [{"id": 5, "name": "Quobbeli", "country": "AM", "lat": 39.5, "lon": 46.4}]
        )
    )
    places = shelf.look()
    assert places.timezone(places.matches("Quobbeli")[0].entry.place) == "Asia/Yerevan"


def test_csv_of_records_is_recognised(shelf):
    path = shelf.file(
        "wof-locality-latest.csv",
        "bbox,deprecated,id,iso_country,lbl_latitude,lbl_longitude,name,placetype,superseded_by,wof_country",
        '"1,2,3,4",,5,SD,12.5,30.5,Quobbeli,locality,,SD',
        '"1,2,3,4",2019-01-01,6,SD,12.5,30.5,Quobbera,locality,,SD',
        '"1,2,3,4",,x,SD,12.5,30.5,Quobbezu,locality,,SD',
    )
    (added,) = shelf.add(path)
    assert (added.places, added.format) == (1, "Who's On First, CSV")
    assert len(added.left_out) == 2
    assert shelf.look().matches("Quobbeli")[0].entry.place.id == "wof:5"


def test_another_sqlite_file_is_refused(shelf):
    path = shelf.root / "other.db"
    sqlite3.connect(path).executescript("create table t (a);")
    with pytest.raises(InputRejected, match="without the table spr"):
        shelf.add(path)
    view = shelf.root / "view.db"
    sqlite3.connect(view).executescript("create view spr as select 1 as id;")
    with pytest.raises(InputRejected, match="without the table spr"):
        shelf.add(view)
    assert shelf.state() == {}


def test_values_of_the_wrong_kind_are_left_out(shelf):
    path = whosonfirst(
        shelf.root / "wof.db",
        [
            {"id": 1, "name": None}, {"id": 2, "name": "Quobbera", "lat": "north"},
            {"id": 3, "name": "Quobbezu"}, {"id": 4, "name": "Quobbemi", "lat": None},
            {"id": 5, "name": "Quobbeka", "country": 7, "box": ("a",) * 4},
            {"id": 6, "name": "Quobbeto"}, {"id": 8, "name": "Quobbeto Two"},
        ],
    )  # fmt: skip
    (added,) = shelf.add(path)
    assert added.places == 4
    assert added.left_out == ("3 not readable, first line 1: no id or no name",)
    assert shelf.look().matches("Quobbeka")[0].entry.place.country is None
