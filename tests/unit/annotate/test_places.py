import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.annotate import places, sentences
from tocsin.annotate.place import sites, toponyms
from tocsin.knowledge.gazetteer import distance_km
from tocsin.records import Absent, Dateline, Mention, Place, PlaceMention, PlaceRole, Report, Span

GOLDEN = Path(__file__).parents[2] / "golden" / "places.toml"
ROWS = [
    [value.strip() for value in line.split("|")]
    for line in tomllib.loads(GOLDEN.read_text(encoding="utf-8"))["rows"].splitlines()
    if line.strip()
]
WORDS = [
    "Aleppo",
    "north",
    "of",
    "the",
    "border",
    "between",
    "Georgia",
    "and",
    "Turkey",
    ",",
    "12",
    "km",
    "east",
    "-",
    "Kivu",
    "'s",
    "in",
    "(",
    "Texas",
    ")",
    ".",
    "“",
    "from",
]


def found(text: str, mentions: tuple[Mention, ...] = ()) -> tuple[PlaceMention, ...]:
    return places.find(Report("test", text), sentences.parse(text), mentions)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[1]}: {row[0][:30]}" for row in ROWS])
def test_places_of_the_golden_table(row):
    text, words, role, lat, lon, km = row
    named = [m for m in found(text) if text[m.span.start : m.span.end] == words]
    if lat == "none":
        assert named == []
        return
    mention = named[-1]
    assert (mention.role.value if mention.role else "-") == role
    if lat == "-":
        assert isinstance(mention.place, Absent)
        return
    assert isinstance(mention.place, Place)
    there = (mention.place.latitude, mention.place.longitude)
    assert distance_km(there, (float(lat), float(lon))) <= float(km), mention.place


def test_a_metonym_is_listed_and_is_no_place_of_an_event():
    text = "Ankara rejected the proposal on Monday."
    metonym = Mention(Span(0, 6), 0, "organisation", "metonym")
    (mention,) = found(text, (metonym,))
    assert (mention.name, mention.relation, mention.role) == ("Ankara", "metonym", None)


def test_a_seat_of_government_is_its_town_and_no_town_of_its_name():
    (mention,) = found("The White House rejected the proposal.")
    assert (mention.relation, mention.role) == ("metonym", None)
    assert isinstance(mention.place, Place)
    assert mention.place.name == "Washington"
    (there,) = found("A man was shot at the White House.")
    assert there.role is PlaceRole.LOCATION


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("British forces left the valley.", "British", "United Kingdom"),
        ("A Chechen commander was killed.", "Chechen", "Chechnya"),
        ("South Korean jets took off.", "South Korean", "South Korea"),
        ("Diplomats discussed EU sanctions.", "EU", "Europe"),
    ],
)
def test_an_adjective_is_a_name_of_its_land_and_no_place_of_an_event(text, words, place):
    (mention,) = found(text)
    assert text[mention.span.start : mention.span.end] == words
    assert isinstance(mention.place, Place)
    assert (mention.place.name, mention.role, mention.rule) == (place, None, "demonym")


@pytest.mark.parametrize("text", ["She spoke in Russian.", "The Russians fled."])
def test_a_language_and_a_people_are_no_names_of_places(text):
    assert found(text) == ()


def test_a_dateline_sets_the_scene_without_being_a_place_of_an_event():
    text = "BATUMI, Georgia - Police closed the port of Poti."
    report = Report("test", text, datelines=(Dateline(Span(0, 17), Span(0, 15)),))
    mentions = places.find(report, sentences.parse(text, [(18, len(text))]))
    assert [(m.name, m.relation, m.sentence) for m in mentions[:2]] == [
        ("BATUMI", "dateline", -1),
        ("Georgia", "dateline", -1),
    ]
    assert all(m.place.country == "GE" for m in mentions if isinstance(m.place, Place))
    assert mentions[-1].sentence == 0


def test_an_unsettled_name_keeps_its_candidates():
    (mention,) = found("Residents of Springfield heard a blast.")
    assert isinstance(mention.place, Place) or len(mention.place.candidates) > 1


def test_a_container_names_the_finer_place():
    text = "Shells fell on Kherson, Ukraine."
    fine, wide = found(text)
    assert wide.role is PlaceRole.CONTAINER
    assert wide.part_of == fine.span.start


def test_at_leaves_out_where_people_speak_and_keeps_what_is_excluded():
    text = "The fighting was in Sake, not in Goma, a doctor in Bukavu said."
    (sentence,) = sentences.parse(text)
    inside = [m for m in found(text) if m.role is not None]
    chosen = sites.chosen(sentence, inside)
    assert {(m.name, role.value) for m, role in chosen} >= {("Sake", "location"), ("Goma", "excluded")}
    assert "Bukavu" not in {m.name for m, _ in chosen}


def test_the_place_of_a_trigger_is_in_its_own_clause():
    text = "Two men were killed in Basra while a bomb exploded in Mosul."
    (sentence,) = sentences.parse(text)
    mentions = found(text)
    start = text.index("killed")
    assert [m.name for m, _ in sites.at(Span(start, start + 6), sentence, mentions)] == ["Basra"]


def test_zone_is_that_of_the_places():
    assert places.zone(found("Shells hit Goris and Sisian near the Armenian border.")) == "Asia/Yerevan"
    assert places.zone(()) is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_any_text_gives_ordered_spans_that_slice_to_words(text):
    mentions = found(text)
    assert [m.span.start for m in mentions] == sorted(m.span.start for m in mentions)
    for mention in mentions:
        assert text[mention.span.start : mention.span.end].strip()
        assert 0 <= mention.confidence <= 1


def test_what_belongs_to_a_report_depends_on_it_alone():
    text = "Clashes broke out in Lahj and Taiz in southern Yemen."
    first = found(text)
    found("A storm hit Dallas, Texas.")
    assert found(text) == first


def test_names_that_are_given_are_taken_as_they_are():
    text = "The Bougainvillea Inn and British guards stood near Kos."
    spans = [Span(4, 21), Span(26, 33), Span(52, 55)]
    names = toponyms.given(text, sentences.parse(text), spans)
    assert [(n.name, n.span) for n in names] == [(text[s.start : s.end], s) for s in spans]
