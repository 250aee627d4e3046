from hypothesis import given
from hypothesis import strategies as st

from dumps import line
from tocsin.knowledge.gazetteers import near_spellings, search
from tocsin.knowledge.names import fold, folds, key

FIRST = 100_000_001


def test_every_candidate_has_the_reason_why_it_is_one(shelf):
    shelf.add(
        shelf.file(
            "x.txt",
            line(FIRST, "Tandubaya", country="SD"),
            line(FIRST + 1, "Quobbeli", others="Tandubaya", country="TD"),
            line(FIRST + 2, "Tandoubaia", country="SD"),
            line(FIRST + 3, "Tandulaya", country="SD"),
        )
    )
    found = search.find("Tandubaya", shelf.look())
    assert {c.match.entry.place.geonameid: c.reason for c in found if c.match.added} == {
        FIRST: "its name",
        FIRST + 1: "another name of it",
        FIRST + 2: "sounds alike in another spelling",
        FIRST + 3: "1 letter off in a simplified spelling",
    }
    assert [c.match.entry.place.geonameid for c in found[:2]] == [FIRST, FIRST + 1]


def test_look_alikes_stay_two_places_each_with_its_reason(shelf):
    def added() -> dict[str, str]:
        found = search.find("Quobjai Alo", shelf.look())
        return {c.match.entry.place.id: c.reason for c in found if c.match.added}

    shelf.add(shelf.file("t.csv", "name,lat,lon,country", "Quobjaly,39.9,46.8,AZ"))
    assert added() == {"own:t:2": "2 letters off in a simplified spelling"}
    shelf.add(shelf.file("s.csv", "name,lat,lon,country", "Quobjai Alo,30,66,PK"))
    assert added() == {"own:s:2": "its name"}


def test_a_name_unlike_all_others_has_no_candidate(shelf):
    assert search.find("Xqzzvyvyvqx", shelf.look()) == []
    assert search.find("", shelf.look()) == []
    assert search.find("?!", shelf.look()) == []


def test_latin_names_at_home_have_no_other_spelling(shelf):
    shelf.add(shelf.file("x.txt", line(FIRST, "Tandoubaia", country="FR")))
    assert not [c for c in search.find("Tandubaya", shelf.look()) if c.match.added]


@given(st.text("abdehijklnrsu", max_size=9), st.text("abdehijklnrsu", max_size=9))
def test_distance_is_that_of_letters(one, other):
    far = near_spellings.distance(one, other)
    assert far == near_spellings.distance(other, one)
    assert abs(len(one) - len(other)) <= far <= max(len(one), len(other))
    assert (far == 0) == (one == other)
    if len(other) > 4:
        assert (far == 1) == (one in near_spellings._one_off(other))


@given(st.lists(st.text(max_size=12), max_size=6))
def test_loose_keys_of_many_are_those_of_each(names):
    keys = [key(name) for name in names]
    assert folds(keys) == [fold(name) for name in names]
