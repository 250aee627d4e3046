"""Who did what to whom, by class of wording: each sentence is read from text to events."""

import pytest

import tocsin
from tocsin import pipeline
from tocsin.readers import read_text


def told(text):
    """(words, doers, sufferers) of each event of a report; a name with "?" is not in the words."""
    events = pipeline.annotate(read_text(text)).events
    return [(text[e.span.start : e.span.end], names(e.actors), names(e.targets)) for e in events]


def names(roles):
    return [("?" if role.implicit else "") + role.actor.name for role in roles]


def sides(text, words):
    """Sides of doers and of sufferers of the event whose span begins with `words`."""
    events = pipeline.annotate(read_text(text)).events
    event = next(e for e in events if text[e.span.start :].startswith(words))
    return [r.actor.side for r in event.actors], [r.actor.side for r in event.targets]


@pytest.mark.parametrize(
    ("text", "doers", "sufferers"),
    [
        # the hurt are never doers, whatever the verb
        ("Three Chadian soldiers lost their lives in the mortar attack.", [], ["Chadian military"]),
        ("Six of the Chadian soldiers lay dead after the ambush.", [], ["Chadian military"]),
        ("The shelling left two Chadian soldiers dead.", [], ["Chadian military"]),
        # what is under fire is hurt
        ("Chadian troops came under mortar fire near the lake.", [], ["Chadian military"]),
        # fire from somebody's posts is theirs
        (
            "Two Chadian soldiers were killed by artillery fire from Sudanese positions.",
            ["Sudanese military"],
            ["Chadian military"],
        ),
        # who is blamed did it, who blames did not
        (
            "Chad blamed a Sudanese battalion for the shelling of the border post.",
            ["Sudanese military"],
            None,
        ),
        # whom fire is aimed at, behind the weapon
        (
            "Sudanese troops opened fire with automatic weapons on Chadian herders.",
            ["Sudanese military"],
            ["Chadian herders"],
        ),
        # what is dropped is no victim
        (
            "Sudanese jets dropped their bombs on Chadian troops.",
            ["Sudanese Air Force"],
            ["Chadian military"],
        ),
    ],
)
def test_wordings(text, doers, sufferers):
    ((_, found, hurt),) = told(text)
    assert found == doers
    assert sufferers is None or hurt == sufferers


def test_several_groups_of_civilians_are_the_civilians_of_their_state():
    ((_, _, hurt),) = told("LIMA, Peru - Peruvian rebels killed two farmers and a teacher in Ayacucho.")
    assert hurt == ["Peruvian civilians"]


def test_its_own_base_is_the_speakers_and_not_the_bombers():
    text = "TBILISI - Georgia said Russian planes had bombed its air base at Vaziani."
    assert sides(text, "Russian planes") == (["Russia"], ["Georgia"])


def test_a_merchant_ship_stands_for_its_crew():
    text = "The tanker Amber Lady was struck by a drone in the Gulf of Aden."
    assert told(text)[0][2] == ["crew of the Amber Lady"]


# ------------------------------------------------------------ texts of a party


COLUMN = """KHAR HILLS COLUMN - INFORMATION UNIT
Sagaing, Myanmar, 3 March 2024

Our fighters attacked an outpost of the regime at dawn. Seven of the enemy were killed. Two of our
fighters were wounded.
"""


def test_our_fighters_and_the_enemy_are_somebodys():
    found = told(COLUMN)
    ours, theirs = "Khar Hills Column", "Myanmar"
    by_words = {words.split()[0]: (doers, hurt) for words, doers, hurt in found}
    assert by_words["Our"][0] == [ours]
    assert theirs in by_words["Seven"][1][0] and by_words["Seven"][0] == [f"?{ours}"]
    assert by_words["Two"][1] == [ours] and theirs in by_words["Two"][0][0]


def test_harm_to_its_own_is_told_of_the_other_side():
    text = (
        "PRESS SERVICE OF THE MINISTRY OF DEFENCE OF ARMENIA\nYerevan, 4 May 2021\n\n"
        "Azerbaijani units fired mortars at our positions near Sotk. An old man was killed."
    )
    assert sides(text, "An old man") == (["Azerbaijan"], ["Armenia"])


# ------------------------------------------------------------ no guess without a quarrel


@pytest.mark.parametrize(
    "text",
    [
        "BANGKOK - A bomb wounded five Thai rangers, police said. Malaysia's premier called for talks.",
        "LIMA, Peru - Shells fell near the market. Nobody was hurt. Chile offered help.",
    ],
)
def test_nobody_is_made_a_doer_by_being_named(text):
    assert all(not doers for words, doers, _ in told(text)[:1])


def test_nobody_threatens_his_own():
    text = "The Taliban vowed to avenge the killing of its commander by Afghan forces."
    assert "Taliban" not in "".join(told(text)[0][2])


# ------------------------------------------------------------ where a report is at home


def test_a_newsroom_abroad_is_no_home():
    text = (
        "TUNIS, Nov 13 - Libyan fighters shelled a suburb of Tripoli. Three people were killed, medics said."
    )
    assert sides(text, "Three people")[1] == ["Libya"]


def test_a_story_that_opens_without_a_state_is_of_its_dateline():
    text = "OUAGADOUGOU - Gunmen killed 21 gendarmes, the security minister said. France sent condolences."
    assert sides(text, "Gunmen")[1] == ["Burkina Faso"]


def test_troops_that_are_moved_are_those_that_move():
    ((_, doers, hurt),) = told("Four hundred Kenyan soldiers have been flown to the border.")
    assert (doers, hurt) == (["Kenyan military"], [])


# ------------------------------------------------------------ names that are understood alone


def mentioned(text, words):
    """Names of whom the first mention of these words stands for."""
    reading = pipeline.annotate(read_text(text))
    mention = next(m for m in reading.mentions if text[m.span.start : m.span.end] == words)
    return [actor.name for actor in mention.actors]


def test_the_town_is_named_and_the_surgeon_is_the_one_at_its_hospital():
    text = (
        "Shells fell on Axum on Friday, a surgeon at the town's hospital said. The surgeon counted nine dead."
    )
    assert "Axum" in mentioned(text, "The surgeon")[0]


def test_a_guerrilla_delegation_is_the_movements():
    text = "The ELN shelled a Colombian base. The guerrilla delegation denied it, and the delegation left."
    assert mentioned(text, "The guerrilla delegation") == mentioned(text, "the delegation")
    assert "Colombian" not in mentioned(text, "the delegation")[0]


def test_a_text_that_names_no_state_lies_where_its_places_do():
    text = (
        "FRONT OF THE FREE HILLS - COMMUNIQUE\n\nThe regime's helicopters strafed Kyaikto and Hpa-an at dawn."
    )
    reading = pipeline.annotate(read_text(text))
    assert {a.side for e in reading.events for a in [r.actor for r in e.actors]} == {"Myanmar"}


def test_targets_that_are_hit_are_no_suffering_of_who_hits_them():
    text = "Baku said its troops had hit only military targets in Armenia."
    assert sides(text, "its troops")[0] == ["Azerbaijan"]


def test_civilians_of_no_named_state_are_not_those_of_who_kills_them():
    text = (
        "YEREVAN - Azerbaijani troops attacked Armenian positions near Sotk on Monday. "
        "Azerbaijani soldiers also killed two villagers."
    )
    assert sides(text, "Azerbaijani soldiers") == (["Azerbaijan"], ["Armenia"])


@pytest.mark.parametrize(
    ("heading", "doers", "hurt"),
    [
        ("Police officer shot near Zvecan", [], ["police"]),
        ("Rebel leader captured in Goma", [], ["official"]),
        ("Army killed two rebels near Goma", ["military"], ["rebel"]),
        ("Rebels seized a bridge in Goma", ["rebel"], None),
    ],
)
def test_a_heading_in_the_past_tells_what_was_undergone(heading, doers, hurt):
    account = tocsin.read(f"{heading}\n\nGOMA (Wire) – It was quiet on Monday and nothing else happened.")
    first = account.claims[0]
    assert [p.actor.kind for p in first.actors] == doers
    assert hurt is None or [p.actor.kind for p in first.targets] == hurt
