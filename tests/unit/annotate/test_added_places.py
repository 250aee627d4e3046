"""What added gazetteers change in a report's places, and what they must not."""

import pytest

from dumps import line
from tocsin import pipeline
from tocsin.annotate import places, sentences
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteers import folder, importing
from tocsin.records import Absent, Gap, Place, Report

FIRST = 100_000_001


@pytest.fixture
def add(tmp_path, monkeypatch):
    """Adds lines of a dump, or a table, and has the gazetteer opened anew."""
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "added"))
    caches = (gazetteer._added, gazetteer._opened, gazetteer.version)

    def clear() -> None:
        for cached in caches:
            cached.cache_clear()

    def added(*lines: str) -> None:
        path = tmp_path / "more.txt"
        path.write_text("".join(f"{text}\n" for text in lines), encoding="utf-8")
        list(importing.add([path]))
        clear()

    clear()
    yield added
    monkeypatch.undo()
    clear()


def found(text: str):
    named = places.find(Report("test", text), sentences.parse(text))
    return {mention.name: mention.place for mention in named}


SHELLED = "Artillery shelled the village of Tandubaya in North Darfur, Sudan, on Monday, killing two farmers."


def test_a_village_unknown_before_is_placed_once_it_is_added(add):
    before = found(SHELLED)
    assert isinstance(before["Tandubaya"], Absent)
    add(line(FIRST, "Tandubaya", lat="13.9", lon="25.1", admin1="55"))
    after = found(SHELLED)
    assert after["Tandubaya"].geonameid == FIRST
    assert after["Sudan"] == before["Sudan"]


def test_a_near_spelling_is_a_candidate_with_its_reason_and_no_pin(add):
    add(line(FIRST, "Tandulaya", lat="13.9", lon="25.1"))
    place = found(SHELLED)["Tandubaya"]
    assert isinstance(place, Absent)
    assert place.reason is Gap.UNRESOLVED
    assert [c for c in place.candidates if f"geonames:{FIRST}" in c and "1 letter off" in c]


def test_a_spelling_that_sounds_alike_is_no_pin_either(add):
    add(line(FIRST, "Tandoubaia", lat="13.9", lon="25.1"))
    place = found(SHELLED)["Tandubaya"]
    assert isinstance(place, Absent)
    assert [
        c for c in place.candidates if f"geonames:{FIRST}" in c and "sounds alike in another spelling" in c
    ]


def test_a_hamlet_of_a_name_that_too_many_share_stays_open(add):
    add(*[line(FIRST + n, "Tandubaya", lat=str(10 + n / 5), lon="25.1") for n in range(40)])
    place = found(SHELLED)["Tandubaya"]
    assert isinstance(place, Absent)
    assert place.candidates


def test_a_known_town_keeps_its_place_whatever_is_added_of_its_name(add):
    text = "Rockets hit the Ukrainian city of Kharkiv overnight, the mayor of Kharkiv said."
    before = found(text)
    add(
        line(FIRST, "Kharkiv", lat="-30.1", lon="-60.2", country="AR"),
        line(FIRST + 1, "Kharkiv", lat="49.2", lon="35.9", country="UA", group="S", code="HTL"),
    )
    assert found(text) == before
    assert isinstance(before["Kharkiv"], Place)


def test_a_common_word_is_no_place_because_a_stream_bears_it(add):
    text = "Witnesses saw smoke. Nobody fired on Tuesday, and Residents spoke of Hope in Aleppo."
    before = found(text)
    add(
        *[
            line(FIRST + n, w, group="H", code="STM")
            for n, w in enumerate(("Witnesses", "Nobody", "Residents"))
        ]
    )
    assert found(text) == before


def test_one_place_of_ones_own_table_is_chosen_in_its_country(add):
    add("name,lat,lon,country,kind,aliases,id", "Tandubaya Camp,13.9,25.1,SD,camp,Tandubaya,t-1")
    assert found(SHELLED.replace("village", "camp"))["Tandubaya"].id == "own:more:t-1"


def test_the_record_names_the_gazetteers_that_coded_it(add):
    bare = pipeline.coder()["gazetteer"]
    add(line(FIRST, "Tandubaya"))
    (name,) = (listed.id for listed in importing.added())
    assert pipeline.coder()["gazetteer"] == f"{bare}+{name}"
