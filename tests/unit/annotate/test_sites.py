from pathlib import Path

import pytest

from tocsin.annotate import places, sentences
from tocsin.annotate.place import sites
from tocsin.knowledge.gazetteer import distance_km
from tocsin.records import (
    Absent,
    EventMention,
    EventType,
    Gap,
    Modality,
    Place,
    PlaceMention,
    PlaceRole,
    Report,
    Sentence,
    Span,
)

GOLDEN = Path(__file__).parents[2] / "golden" / "event_places.tsv"
ROWS = [line.split("\t") for line in GOLDEN.read_text(encoding="utf-8").splitlines()[1:]]


def parsed(text: str) -> tuple[tuple[Sentence, ...], tuple[PlaceMention, ...]]:
    parse = sentences.parse(text)
    return parse, places.find(Report("test", text), parse)


def at(text: str, word: str) -> list[tuple[str, PlaceMention, PlaceRole]]:
    parse, found = parsed(text)
    start = text.index(word)
    sentence = next(s for s in parse if s.start <= start < s.end)
    sited = sites.at(Span(start, start + len(word)), sentence, found)
    return [(text[m.span.start : m.span.end], m, role) for m, role in sited]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[1]}: {row[0][:40]}" for row in ROWS])
def test_places_of_events_of_the_golden_table(row):
    text, word, places_told = row
    wanted = [part.split(" = ") for part in places_told.split("; ") if part != "-"]
    found = at(text, word)
    assert [(words, role.value) for words, _, role in found] == [
        (words, told.split()[0]) for words, told in wanted
    ]
    for (_, mention, _), (_, told) in zip(found, wanted, strict=True):
        latitude, longitude, radius = (float(number) for number in told.split()[1:])
        place = mention.place
        assert isinstance(place, Place)
        off = distance_km((latitude, longitude), (place.latitude, place.longitude))
        assert off <= max(8.0, 0.25 * radius)
        assert radius / 1.5 - 1 <= place.radius_km <= radius * 1.5 + 1


def event(
    text: str, words: str, word: str, *, type: EventType = EventType.ASSAULT, optional: bool = False
) -> EventMention:
    start, hit = text.index(words), text.index(word)
    return EventMention(
        span=Span(start, start + len(words)),
        trigger=Span(hit, hit + len(word)),
        type=type,
        modes=(),
        actors=(),
        targets=(),
        modality=Modality.ASSERTED,
        polarity="positive",
        sentence=0,
        optional=optional,
    )


def situated(text: str, *events: EventMention) -> list[list[tuple[str, str]]]:
    parse, found = parsed(text)
    return [[(m.name, role.value) for m, role in e.places] for e in sites.situate(events, parse, found)]


def test_an_event_in_another_has_the_places_of_its_own_words():
    text = "Two men were killed in Basra after a bomb exploded in Mosul."
    outer = event(text, text[:-1], "killed")
    inner = event(text, "a bomb exploded in Mosul", "exploded")
    assert situated(text, outer, inner) == [[("Basra", "location")], [("Mosul", "location")]]


def test_an_optional_event_takes_nothing_from_the_one_around_it():
    text = "Two men were killed in Basra after a bomb exploded in Mosul."
    outer = event(text, text[:-1], "killed")
    inner = event(text, "a bomb exploded in Mosul", "exploded", optional=True)
    names = {name for name, _ in situated(text, outer, inner)[0]}
    assert names == {"Basra", "Mosul"}


@pytest.mark.parametrize(
    ("type", "places_told"),
    [(EventType.ASSAULT, [("Bamako", "location")]), (EventType.REQUEST, [])],
)
def test_only_an_act_takes_the_place_of_its_clause(type, places_told):
    text = "Gunmen stormed a hotel in Bamako, killing six people."
    assert situated(text, event(text, "killing six people", "killing", type=type)) == [places_told]


def test_a_hospital_is_the_place_only_where_nothing_else_is():
    text = "Six men were treated at a hospital in Herat."
    assert [words for words, _, _ in at(text, "treated")] == ["Herat"]
    text = "Six men shot in Farah were treated at a hospital in Herat."
    parse, found = parsed(text)
    both = [m for m in found if m.role is not None]
    assert [m.name for m, _ in sites.chosen(parse[0], both)] == ["Farah"]


def test_an_unknown_place_may_lie_in_a_country_and_not_in_a_town():
    _, found = parsed("Shells fell on Kherson, Ukraine.")
    town, country = (m.place for m in found)
    unknown = Absent(Gap.UNRESOLVED)
    assert sites.contains(country, town) and not sites.contains(town, country)
    assert sites.contains(country, unknown) and not sites.contains(town, unknown)
    assert not sites.contains(unknown, town)


def test_words_outside_of_the_sentence_name_no_event():
    text = "Shells fell on Kherson."
    parse, found = parsed(text)
    assert sites.at(Span(90, 95), parse[0], found) == ()
    assert sites.at(Span(7, 11), parse[0], ()) == ()
