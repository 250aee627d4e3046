import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.errors import TableError
from tocsin.knowledge import actors, bodies, endings, naming, rows, states
from tocsin.knowledge.lexicon import Lexicon, words


def only(name):
    (found,) = {n.actor.id for n in actors.table().get(name)}
    return next(n for n in actors.table().get(name) if n.actor.id == found)


@pytest.mark.parametrize(
    ("name", "what", "actor", "side"),
    [
        ("Kyrgyzstan", "state", "KG", "Kyrgyzstan"),
        ("Ivorian", "adjective", "CI", "Ivory Coast"),
        ("Dushanbe", "seat", "TJ.government", "Tajikistan"),
        ("N'Djamena", "seat", "TD.government", "Chad"),
        ("Kremlin", "force", "RU.presidency", "Russia"),
        ("IDF", "force", "IL.military", "Israel"),
        ("FARDC", "force", "CD.military", "Democratic Republic of the Congo"),
        ("Ansar Allah", "group", "houthis", "Houthis"),
        ("Hizbullah", "group", "hezbollah", "Hezbollah"),
        ("Tamil Tigers", "group", "liberation-tigers-of-tamil-eelam", "Tamil Tigers"),
        ("KFOR", "organisation", "kfor", "NATO"),
        ("Médecins Sans Frontières", "organisation", "doctors-without-borders", "neutral"),
        ("Tanjug", "media", "tanjug", "Serbia"),
        ("Salva Kiir", "person", "person:salva-kiir", "South Sudan"),
        ("Abkhazia", "state", "X-AB", "Abkhazia"),
        ("Dagestani", "adjective", "X-DAG", "Russia"),
    ],
)
def test_names_stand_for_actors(name, what, actor, side):
    found = only(name)
    assert (found.what, found.actor.id, found.actor.side) == (what, actor, side)


def test_a_name_of_two_bodies_keeps_both():
    assert {n.actor.name for n in actors.table().get("RSF")} == {
        "Rapid Support Forces",
        "Reporters Without Borders",
    }
    assert {n.country for n in actors.table().get("Congolese")} == {"CD", "CG"}


def test_every_state_has_a_name_and_most_a_seat():
    everyone = states.table().by_code.values()
    today = [s for s in everyone if s.standing == "state"]
    assert len(today) > 190
    assert sum(bool(s.seats) for s in today) > 190
    assert {s.standing for s in everyone} == {"state", "contested", "historical", "people"}


def test_ids_are_one_per_actor():
    named = {}
    for name in actors.names():
        if name.what != "friend":
            named.setdefault(name.actor.id, set()).add(name.actor.name)
    assert {actor: found for actor, found in named.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("phrase", "what", "key", "kind"),
    [
        ("Ministry of Defence", "ministry", "ministry.defence", "ministry"),
        ("health ministry", "ministry", "ministry.health", "ministry"),
        ("minister for foreign affairs", "minister", "minister.foreign", "official"),
        ("border troops", "body", "border-guards", "military"),
        ("prime minister", "role", "prime-minister", "head-of-government"),
        ("spokeswomen", "role", "spokesperson", "spokesperson"),
        ("armies", "body", "military", "military"),
        ("eyewitnesses", "role", "witness", "witness"),
        ("both sides", "collective", "pair", "other"),
        ("international community", "collective", "bloc", "io"),
        ("airstrike", "tool", "military", "military"),
        ("agency", "anaphor", "agency", "other"),
    ],
)
def test_nouns_describe_actors(phrase, what, key, kind):
    (noun,) = bodies.table().get(phrase)
    assert (noun.what, noun.key, noun.kind) == (what, key, kind)


def test_bodies_bear_both_spellings_and_their_own_names():
    ministry = naming.body(
        states.table().by_code["TJ"], "ministry.defence", kind="ministry", words="Defence Ministry"
    )
    assert ministry.name == "Tajik Defence Ministry"
    assert {"Tajik Defense Ministry", "Tajikistan's Defence Ministry", "Tajik Ministry of Defence"} <= set(
        ministry.aliases
    )
    military = naming.body(states.table().by_code["UA"], "military", kind="military", words="military")
    assert {"Ukrainian troops", "Ukraine's army", "Armed Forces of Ukraine"} <= set(military.aliases)


def test_a_people_with_one_home_belongs_to_it():
    assert naming.state(states.table().by_code["P-Rohingya"]).country == "MM"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Border Monitor", "ngo"),
        ("Valley Dispatch", "newspaper"),
        ("Front for the Liberation of Somewhere", "rebel"),
        ("Movement of the Plains", "rebel"),
        ("Northern News Agency", "agency"),
        ("Somewhere", None),
    ],
)
def test_what_a_body_is_shows_in_its_last_words(name, kind):
    assert endings.kind(name) == kind


def test_a_treaty_is_no_body():
    assert endings.is_other("Treaty of Friendship")
    assert not endings.is_other("Army of the Plains")


# ---------------------------------------------------------------- look-up


def phrases(text, *entries):
    table, found = Lexicon((e, e) for e in entries), words(text)
    return [hit.values[0] for hit in table.find(text, found)]


def test_the_longest_phrase_wins():
    assert phrases("South Sudan and Sudan", "Sudan", "South Sudan") == ["South Sudan", "Sudan"]


@pytest.mark.parametrize("text", ["the US said", "the U.S. said", "US-led"])
def test_an_abbreviation_stands_in_capitals(text):
    assert phrases(text, "US") == ["US"]


@pytest.mark.parametrize("text", ["told us", "the turkey", "a polish stone"])
def test_small_letters_are_no_names(text):
    assert phrases(text, "US", "Turkey", "Polish") == []


@pytest.mark.parametrize("text", ["Sana'a fell", "Sanaa fell", "Sana’a fell", "Saná’a’s fall"])
def test_spelling_does_not_part_names(text):
    assert phrases(text, "Sana'a") == ["Sana'a"]


@pytest.mark.parametrize("text", ["al-Shabaab", "Al Shabaab", "al Shabaab's men"])
def test_articles_and_hyphens_do_not_either(text):
    assert phrases(text, "Al-Shabaab") == ["Al-Shabaab"]


def test_an_article_is_no_reason_to_stop_short():
    assert phrases("the Guardian Council met", "The Guardian", "Guardian Council") == ["Guardian Council"]
    assert phrases("the Guardian said", "The Guardian", "Guardian Council") == ["The Guardian"]


def test_a_comma_parts_words():
    assert phrases("in South, Sudan said", "South Sudan", "Sudan") == ["Sudan"]


@given(st.text(max_size=200))
def test_words_lie_in_their_text(text):
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert word.norm == word.norm.lower()


# ---------------------------------------------------------------- damaged tables


def table(**sections):
    return rows.Table("some.toml", sections)


def test_a_damaged_row_is_named():
    source = rows.parse(states.FILE, "rows = '''\nXX | Nowhere | Nowherean\n'''")
    with pytest.raises(TableError, match=re.escape("states.toml: [rows] row 1 ('XX'): 3 cells, not 5 to 6")):
        states.build(source)


def test_a_code_stands_once():
    row = "XX | Nowhere | Nowherean | |\n"
    with pytest.raises(TableError, match="XX stands twice"):
        states.build(table(rows=row + row, contested="", historical="", peoples="", false_friends=""))


def test_a_claimed_territory_needs_its_state():
    with pytest.raises(TableError, match="ZZ is no code"):
        states.build(
            table(
                rows="", contested="X-A | Anywhere | | | | | ZZ", historical="", peoples="", false_friends=""
            )
        )


def test_kinds_are_checked():
    roles = table(rows="watchman | watch | guardian | watchman | none", courtesy="", shades="")
    with pytest.raises(TableError, match="'guardian' is none of"):
        bodies.build(table(rows="", topics="", units="", tools=""), roles, table(rows="", anaphors=""))


def test_text_that_is_no_toml_is_named():
    with pytest.raises(TableError, match=r"some\.toml"):
        rows.parse("some.toml", "rows = [")
