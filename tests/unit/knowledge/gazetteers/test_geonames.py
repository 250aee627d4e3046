import zipfile

import pytest

from dumps import geonames, line
from tocsin.errors import InputRejected, NoArticle
from tocsin.knowledge.gazetteer import distance_km

FIRST = 100_000_001


def only(places, name):
    (match,) = [m for m in places.matches(name) if m.added]
    return match


def test_a_village_is_found_with_its_kind_and_radius(shelf):
    (added,) = shelf.add(shelf.file("SD.txt", line(FIRST, "Tandubaya", others="Tandoubaya,TDB,tandubaya")))
    assert (added.places, added.names) == (1, 2)
    match = only(shelf.look(), "TANDUBAYA")
    assert match.main
    assert match.entry.place.id == f"geonames:{FIRST}"
    assert (match.entry.place.kind, match.entry.place.radius_km) == ("village", 5.0)
    assert match.entry.zone == "Africa/Khartoum"
    assert not only(shelf.look(), "Tandoubaya").main


@pytest.mark.parametrize(
    "group, code, people, kind",
    [
        ("P", "PPL", "250000", "city"),
        ("P", "PPL", "6000", "town"),
        ("P", "PPLX", "6000", "district"),
        ("H", "STM", "0", "river"),
        ("A", "ADM3", "0", "admin3"),
        ("S", "AIRB", "0", "airbase"),
        ("S", "XXX", "0", "site"),
        ("T", "ISL", "0", "island"),
    ],
)
def test_a_feature_has_its_kind(shelf, group, code, people, kind):
    shelf.add(shelf.file("x.txt", line(FIRST, "Quobbeli Zar", group=group, code=code, people=people)))
    entry = only(shelf.look(), "Quobbeli Zar").entry
    assert entry.place.kind == kind
    assert 1 <= entry.place.radius_km <= 80


def test_countries_and_areas_that_are_no_more_are_left_out(shelf):
    lines = [
        line(FIRST, "Quobbeli"),
        line(FIRST + 1, "Old Realm", group="A", code="PCLH"),
        line(FIRST + 2, "Old Province", group="A", code="ADM1H"),
    ]
    (added,) = shelf.add(shelf.file("x.txt", *lines))
    assert added.places == 1
    assert added.left_out == ("2 left out: countries, and areas that are no more",)


def test_a_place_of_the_package_stays_as_it_is_and_gains_names(shelf):
    kyiv = shelf.look().matches("Kyiv")[0].entry
    number = kyiv.place.geonameid
    shelf.add(shelf.file("UA.txt", line(number, "Kyyivgrad", others="Kyivopolis", lat="1", lon="1")))
    match = only(shelf.look(), "Kyivopolis")
    assert match.entry == kyiv
    assert shelf.look().matches("Kyiv")[0].entry == kyiv


def test_what_the_package_has_comes_first_and_a_twin_is_no_second_place(shelf):
    goris = shelf.look().matches("Goris")[0].entry.place
    shelf.add(
        shelf.file(
            "x.txt",
            line(FIRST, "Goris", lat=str(goris.latitude + 0.02), lon=str(goris.longitude), country="AM"),
            line(FIRST + 1, "Goris", lat="-20", lon="-50", country="BR", people="999999"),
        )
    )
    found = shelf.look().matches("Goris")
    assert found[0].entry.place == goris
    assert [m.entry.place.geonameid for m in found if m.added] == [FIRST + 1]


def test_a_disputed_area_names_all_who_claim_it(shelf):
    shelf.add(
        shelf.file(
            "UA.txt",
            line(FIRST, "Quobbeli", country="UA", admin1="11", lat="45.3", lon="34.2"),
            line(FIRST + 1, "Quobbera", country="AZ", lat="39.82", lon="46.75"),
            line(FIRST + 2, "Quobbezu", country="TD", further="SD,TD"),
        )
    )
    countries = [only(shelf.look(), n).entry.place.country for n in ("Quobbeli", "Quobbera", "Quobbezu")]
    assert countries == ["RU/UA", "AM/AZ", "SD/TD"]


def test_an_area_is_found_by_its_code_and_without_the_word_for_its_kind(shelf):
    shelf.add(
        shelf.file("x.txt", line(FIRST, "Quobbel Oblast", group="A", code="ADM1", country="XX", admin1="77"))
    )
    places = shelf.look()
    assert places.by_ref("admin1:XX.77").place.geonameid == FIRST
    assert only(places, "Quobbel").entry.admin1 == "XX.77"


def test_one_word_of_a_stream_is_no_sign_of_a_place_but_a_candidate(shelf):
    shelf.add(
        shelf.file(
            "x.txt",
            line(FIRST, "Quobbeli", group="H", code="STM"),
            line(FIRST + 1, "Quobbeli River", group="H", code="STM"),
        )
    )
    places = shelf.look()
    assert not places.knows("Quobbeli")
    assert places.knows("Quobbeli River")
    assert only(places, "Quobbeli").entry.place.kind == "river"


def test_of_very_many_of_one_name_the_largest_of_each_country_are_listed_and_marked(shelf):
    lines = [
        line(FIRST + n, "Santa Quobba", country="MX", people=str(n), lat=str(n / 10)) for n in range(200)
    ]
    lines.append(line(FIRST + 900, "Santa Quobba", country="BO"))
    shelf.add(shelf.file("x.txt", *lines))
    found = shelf.look().matches("Santa Quobba")
    mexican = [m for m in found if m.entry.place.country == "MX"]
    assert [m.entry.population for m in mexican] == list(range(199, 179, -1))
    assert all(m.crowded for m in mexican)
    assert [m.crowded for m in found if m.entry.place.country == "BO"] == [False]


def test_added_names_are_shown_in_plain_letters_where_english_reports_do(shelf):
    shelf.add(
        shelf.file(
            "x.txt",
            line(FIRST, "Quobb‘alī", plain="Quobb'ali", country="IQ"),
            line(FIRST + 1, "Quobbão", plain="Quobbao", country="BR"),
        )
    )
    assert only(shelf.look(), "Quobbali").entry.place.name == "Quobbali"
    assert only(shelf.look(), "Quobbao").entry.place.name == "Quobbão"


def test_a_zip_is_read_whatever_else_is_in_it(shelf):
    path = shelf.root / "SD.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("readme.txt", "about this dump\n" * 500)
        packed.writestr("SD.txt", line(FIRST, "Tandubaya") + "\n")
    (added,) = shelf.add(path)
    assert added.id.startswith("sd-")
    assert only(shelf.look(), "Tandubaya")


def test_a_few_spoilt_rows_are_told_and_left_out(shelf):
    lines = [
        line(FIRST, "Quobbeli"), line(FIRST + 1, "Quobbera", lat="95"), "half a\tline",
        line(FIRST + 2, "Quobbezu"), line(FIRST + 3, "Quobbemi"),
    ]  # fmt: skip
    (added,) = shelf.add(shelf.file("x.txt", *lines))
    assert added.places == 3
    assert added.left_out == ("2 not readable, first line 2: impossible coordinates 95, 30.25",)


def test_a_spoilt_dump_is_refused_with_its_line(shelf):
    lines = [line(FIRST, "Quobbeli"), *[line(FIRST + n, "Quobbera", lon="999") for n in range(5)]]
    with pytest.raises(InputRejected, match=r"x\.txt: line 2: impossible coordinates"):
        shelf.add(shelf.file("x.txt", *lines))
    assert shelf.state() == {}


def test_a_dump_without_places_is_refused(shelf):
    with pytest.raises(NoArticle, match="no place in it"):
        shelf.add(shelf.file("x.txt", line(FIRST, "Old Realm", group="A", code="PCLI")))


def test_a_made_up_dump_is_found_again(shelf):
    lines = list(geonames(3000, seed=5))
    (added,) = shelf.add(shelf.file("all.txt", *lines))
    assert added.places == 3000
    places = shelf.look()
    for cells in (text.split("\t") for text in lines[::37]):
        listed = places.matches(cells[1])
        assert cells[0] in {str(m.entry.place.geonameid) for m in listed} or any(m.crowded for m in listed)
        entry = next(e for e in (places.entries({int(cells[0])})).values())
        assert distance_km(entry.point, (float(cells[4]), float(cells[5]))) < 0.01
