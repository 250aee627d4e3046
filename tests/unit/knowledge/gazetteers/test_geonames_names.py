import pytest

from dumps import alternate, line
from tocsin.errors import InputRejected
from tocsin.knowledge.gazetteers import folder

FIRST = 100_000_001


def test_further_names_lead_to_places_of_the_package_and_of_the_same_call(shelf):
    goris = shelf.look().matches("Goris")[0].entry
    names = shelf.file(
        "alternateNamesV2.txt",
        alternate(goris.place.geonameid, "Quobberis", "hy"),
        alternate(FIRST, "Tendubaiya", "en", "p"),
        alternate(FIRST, "Тандубая", "ru", "h"),
        alternate(77, "Nowhere", "en"),
    )
    added = shelf.add(names, shelf.file("SD.txt", line(FIRST, "Tandubaya", people="400")))
    assert [a.places for a in added] == [1, 0]
    assert added[1].left_out == ("1 left out: of places that no gazetteer has",)
    places = shelf.look()
    assert places.matches("Quobberis")[0].entry == goris
    assert places.matches("Tendubaiya")[0].main
    assert places.matches("тандубая")[0].entry.place.name == "Tandubaya"
    assert not places.matches("Nowhere Quobb")


def test_links_codes_and_nicknames_are_no_names(shelf):
    base = shelf.file("SD.txt", line(FIRST, "Tandubaya"))
    names = shelf.file(
        "alt.txt",
        alternate(FIRST, "Tandubaya Town", "en"),
        alternate(FIRST, "Https Tandubaya", "link"),
        alternate(FIRST, "Q4711", "wkdt"),
        alternate(FIRST, "TBY", "iata"),
        alternate(FIRST, "The Big Quobb", "en", "c"),
    )
    shelf.add(base, names)
    places = shelf.look()
    assert places.knows("Tandubaya Town")
    assert not any(places.knows(n) for n in ("Https Tandubaya", "Q4711", "TBY", "The Big Quobb"))


def test_names_without_their_places_are_refused_and_say_what_is_missing(shelf):
    with pytest.raises(InputRejected, match="none of its places is loaded"):
        shelf.add(shelf.file("alt.txt", alternate(FIRST, "Tandubaya", "en")))
    assert shelf.state() == {}


def test_names_of_places_that_are_taken_away_lead_nowhere(shelf):
    base, _ = shelf.add(
        shelf.file("SD.txt", line(FIRST, "Tandubaya")), shelf.file("a.txt", alternate(FIRST, "Tendubaiya"))
    )
    folder.remove(base.id)
    places = shelf.look()
    assert len(places.added) == 1
    assert not places.knows("Tendubaiya")
    assert places.matches("Tendubaiya") == places.similar("Tendubaiya")


def test_names_are_joined_anew_only_where_there_are_other_places(shelf):
    names = shelf.file("a.txt", alternate(FIRST, "Tendubaiya"), alternate(FIRST + 1, "Quobberri"))
    (_, first) = shelf.add(shelf.file("SD.txt", line(FIRST, "Tandubaya")), names)
    (again,) = shelf.add(names)
    assert (again.id, again.new) == (first.id, False)
    _, joined = shelf.add(shelf.file("TD.txt", line(FIRST + 1, "Quobbera")), names)
    assert joined.new
    assert [p.stem for p in folder.installed() if p.stem.startswith("a-")] == [joined.id]
    assert shelf.look().knows("Quobberri")


def test_codes_of_areas_name_areas_that_are_loaded(shelf):
    base = shelf.file(
        "x.txt", line(FIRST, "Quobbel Oblast", group="A", code="ADM1", country="XX", admin1="77")
    )
    codes = shelf.file(
        "admin1CodesASCII.txt",
        f"XX.78\tQuobbeni Province\tQuobbeni Province\t{FIRST}",
        "YY.01\tNone\tNone\t9",
    )
    shelf.add(base, codes)
    places = shelf.look()
    assert places.by_ref("admin1:XX.78").place.geonameid == FIRST
    assert places.matches("Quobbeni")[0].entry.place.kind == "admin1"
    assert places.matches("Quobbeni Province")[0].main


def test_second_level_codes_are_recognised(shelf):
    base = shelf.file("x.txt", line(FIRST, "Quobbel", group="A", code="ADM2"))
    added = shelf.add(
        base, shelf.file("admin2Codes.txt", f"XX.01.3300\tQuobbel County\tQuobbel County\t{FIRST}")
    )
    assert added[1].format == "GeoNames, codes of areas"
    assert shelf.look().knows("Quobbel County")
