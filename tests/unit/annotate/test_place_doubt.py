"""When a name is left open between its candidates, and when it is pinned."""

import pytest

from tocsin.annotate import places, sentences
from tocsin.records import Absent, Gap, Mention, Place, Report, Span


def pin(text: str, name: str) -> Place | Absent:
    found = places.find(Report("test", text), sentences.parse(text))
    return next(m.place for m in found if m.name == name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police in Springfield found a rifle.", "Springfield"),
        ("Protesters marched in Chicago. A shop was looted in Greenville.", "Greenville"),
    ],
)
def test_a_winner_hardly_ahead_of_its_namesakes_stays_open_with_candidates(text, name):
    place = pin(text, name)
    assert isinstance(place, Absent)
    assert place.reason is Gap.AMBIGUOUS
    assert len(place.candidates) > 1


def test_a_small_namesake_is_no_pin_where_a_capital_bears_the_name():
    text = "Envoys of the United States flew from Chicago and Cleveland to talks in Bridgetown."
    place = pin(text, "Bridgetown")
    assert isinstance(place, Absent)
    assert any("BB" in candidate for candidate in place.candidates)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Guyana and Venezuela are to meet in Georgetown.", "Georgetown", "GY"),
        ("Fighters entered Kobo in the Amhara region of Ethiopia.", "Kobo", "ET"),
        ("A bomb went off in Kandahar.", "Kandahar", "AF"),
        ("Talks ended in Geneva.", "Geneva", "CH"),
        ("Gunmen fled from Sake to Goma.", "Sake", "CD"),
        ("Atlanta and Savannah, in Georgia, were calm.", "Georgia", "US"),
        ("Gori and Tbilisi, in Georgia, were calm.", "Georgia", "GE"),
    ],
)
def test_what_the_report_or_renown_speaks_for_is_pinned(text, name, country):
    place = pin(text, name)
    assert isinstance(place, Place)
    assert place.country == country


def test_countries_in_a_row_are_no_containers_of_each_other():
    text = "The treaty binds Mexico, the United States and Canada."
    assert [pin(text, name).country for name in ("Mexico", "Canada")] == ["MX", "CA"]


def test_towns_in_a_row_are_not_held_by_a_great_one_among_them():
    place = pin("He stopped in Washington, New York and Boston.", "Washington")
    assert isinstance(place, Absent) or place.name == "Washington"


def test_another_name_of_a_far_capital_is_no_pin():
    place = pin("Shells fell on Nikozi. Georgia's army did not answer. Men fled to Gori.", "Nikozi")
    assert isinstance(place, Absent) or place.country == "GE"


def test_an_area_named_after_a_direction_is_not_part_of_a_town():
    place = pin("Militiamen seized two posts in South Gondar zone, Ethiopia.", "South Gondar zone")
    assert isinstance(place, Absent) or place.kind != "area"


def test_a_town_that_lends_its_name_to_a_governorate_stands_for_all_of_it():
    place = pin("Jets bombed farms in Idleb governorate, Syria.", "Idleb")
    assert isinstance(place, Place)
    assert place.kind == "admin1"


def test_a_village_that_is_not_known_is_not_pinned_to_the_town_it_is_said_to_lie_in():
    found = places.find(
        report := Report("test", "Shells fell on Kafr Zuqaf village in Aleppo, Syria."),
        sentences.parse(report.text),
    )
    village, town, _ = found
    assert isinstance(village.place, Absent)
    assert (town.name, town.part_of) == ("Aleppo", village.span.start)


def test_a_government_sits_in_the_capital_of_its_name():
    text = "Washington condemned the raid. Chicago and Peoria were calm."
    metonym = Mention(Span(0, 10), 0, "location", "metonym")
    first = places.find(Report("test", text), sentences.parse(text), (metonym,))[0]
    assert isinstance(first.place, Place)
    assert first.place.kind == "capital"
