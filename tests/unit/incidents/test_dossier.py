"""One incident over several reports: versions side by side, states, status, credibility."""

from __future__ import annotations

from dataclasses import replace

import pytest
from filed import attack, field, head, laid, masthead, telling, version
from made import AGENCY, ARVANIA, BELMAR, DOLAN, MIRSK, WITNESS, claim, day, killed

from tocsin.incidents import origins
from tocsin.incidents.dossier.status import CONFIRMED
from tocsin.records import Actor, Claim, Copy, EventType, Modality, Span

MINISTRY = Actor("XA.ministry.defence", "Arvanian Defence Ministry", "ministry", "Arvania")
ARMY = Actor("XB.army", "Belmar army", "military", "Belmar")
HOSPITAL = Actor("org:dolan-hospital", "Dolan Hospital", "company", None)
OBSERVERS = Actor("observers", "Border Observers", "ngo", "neutral")
SHELLING = "shells killed {} people in the market"


def toll(speaker: Actor | None, low: int | None, high: int | None, **facts: object) -> tuple[str, Claim]:
    made = attack(speaker=speaker, by=BELMAR, on=ARVANIA, at=DOLAN, casualties=(killed(low, high),), **facts)
    return SHELLING.format(low), replace(made, casualties=(replace(made.casualties[0], span=made.span),))


def test_versions_stand_side_by_side_with_who_gives_them():
    found = laid(telling(head("north"), toll(MINISTRY, 4, 4)), telling(head("south", on=4), toll(ARMY, 9, 9)))
    four, nine = field(found, "killed").versions
    assert (four.value, four.sides, four.speakers, four.low, four.high) == (
        "4",
        ("Arvania",),
        ("Arvanian Defence Ministry",),
        4,
        4,
    )
    assert (nine.value, nine.sides, nine.first.day) == ("9", ("Belmar",), 4)
    assert field(found, "killed").contested
    assert field(found, "killed").note == "4 (Arvania) against 9 (Belmar)"
    assert found.contested_on == ("killed",)
    assert found.status == "contested"


@pytest.mark.parametrize(("low", "high"), [(4, None), (None, 6), (3, 9)])
def test_compatible_figures_are_a_range_and_not_contested(low, high):
    found = laid(telling(head("north"), toll(MINISTRY, 4, 4)), telling(head("south"), toll(ARMY, low, high)))
    assert not field(found, "killed").contested
    assert "(Arvania)" in field(found, "killed").note
    assert "(Belmar)" in field(found, "killed").note


def test_a_higher_toll_of_the_same_speaker_supersedes_and_stays_visible():
    found = laid(
        telling(head("north", on=2), toll(MINISTRY, 4, 4)), telling(head("south", on=3), toll(MINISTRY, 6, 6))
    )
    assert [(v.value, v.state, v.by) for v in field(found, "killed").versions] == [
        ("6", "live", None),
        ("4", "superseded", "south:c1"),
    ]
    assert not field(found, "killed").contested


def test_a_late_reprint_of_the_old_toll_is_no_update():
    text = "Shells killed four people in the market of Dolan, the Arvanian ministry said in the afternoon."
    old = telling(replace(head("north", on=2), signature=origins.sign(text)), toll(MINISTRY, 6, 6))
    again, copied = masthead(old, "west", "West", on=6)
    newer = telling(head("south", on=3), toll(MINISTRY, 9, 9))
    found = laid(old, newer, again, copies=[copied])
    assert {v.value: v.state for v in field(found, "killed").versions} == {"6": "superseded", "9": "live"}


def test_a_retracted_figure_stays_and_contests_nothing():
    words, made = toll(None, 9, 9, status="retracted")
    found = laid(telling(head("north"), (words, made), toll(MINISTRY, 4, 4)))
    nine = version(found, "killed", "9")
    assert (nine.state, nine.credibility.grade) == ("retracted", 5)
    assert not field(found, "killed").contested


def test_a_correction_reaches_the_outlets_earlier_report():
    early = telling(head("one", outlet="Daily", on=2), toll(None, 9, 9))
    late = telling(head("two", outlet="Daily", on=3), toll(None, 9, 9, status="retracted"), toll(None, 4, 4))
    found = laid(early, late)
    assert version(found, "killed", "9").state == "retracted"
    assert set(version(found, "killed", "9").claims) == {"one:c1", "two:c1"}


def test_an_incident_whose_every_account_is_taken_back_is_retracted():
    assert laid(telling(head("one"), toll(None, 9, 9, status="retracted"))).status == "retracted"


def test_opposing_sides_confirm_and_one_side_does_not_however_often_repeated():
    ours = telling(
        head("north"), ("belmar shelled the market", attack(speaker=MINISTRY, by=BELMAR, on=ARVANIA))
    )
    theirs = telling(
        head("south"), ("our guns shelled the market", attack(speaker=ARMY, by=BELMAR, on=ARVANIA))
    )
    other = telling(
        head("west"), ("belmar shelled the market", attack(speaker=MINISTRY, by=BELMAR, on=ARVANIA))
    )
    assert laid(ours).status == "one-sided"
    assert laid(ours, other).status == "one-sided"
    assert laid(ours, theirs).status == CONFIRMED
    assert version(laid(ours, theirs), "what", "attack").credibility.grade == 1


def test_a_third_party_makes_nothing_one_sided():
    found = laid(telling(head("north"), ("shelled", attack(speaker=OBSERVERS, by=BELMAR, on=ARVANIA))))
    assert found.status == "reported"


def test_denied_by_a_side_is_contested():
    ours = telling(
        head("north"), ("belmar shelled the market", attack(speaker=MINISTRY, by=BELMAR, on=ARVANIA))
    )
    no = attack(speaker=ARMY, by=BELMAR, on=ARVANIA, modality=Modality.DENIED, polarity="negative")
    found = laid(ours, telling(head("south"), ("belmar shelled the market", no)))
    assert found.status == "contested"
    assert found.contested_on == ("what",)
    assert {s.side: s.stance for s in found.stances}["Belmar"] == "denies"


def test_silence_needs_the_sides_own_voice_in_the_archive():
    ours = telling(
        head("north"), ("belmar shelled the market", attack(speaker=MINISTRY, by=BELMAR, on=ARVANIA))
    )
    assert "Belmar" not in {s.side for s in laid(ours).stances}
    for heard in (head("own", side="Belmar"), head("west", heard=frozenset({"Belmar"}))):
        assert ("Belmar", "silent") in {(s.side, s.stance) for s in laid(ours, heads=[heard]).stances}


def test_drones_of_two_names_and_a_place_in_a_wider_one_are_compatible():
    one = attack(speaker=MINISTRY, by=BELMAR, on=ARVANIA, at=DOLAN, weapons=("drone",))
    two = attack(speaker=OBSERVERS, by=BELMAR, on=ARVANIA, at=MIRSK, weapons=("drone",))
    found = laid(telling(head("north"), ("drones hit", one)), telling(head("south"), ("uavs hit", two)))
    assert len(field(found, "weapon").versions) == 1
    assert found.contested_on == ()


def test_own_soldiers_lost_is_said_against_interest():
    lost = attack(speaker=ARMY, by=ARVANIA, on=BELMAR, casualties=(killed(3, 3, who="military"),))
    found = laid(telling(head("north"), ("three of our soldiers fell", lost)))
    grade = version(found, "killed", "3").credibility
    assert grade.grade == 2
    assert "Belmar says it against its own interest" in grade.working


def test_unnamed_sources_cannot_be_judged():
    found = laid(telling(head("north"), ("three people fell", attack(speaker=WITNESS, on=BELMAR))))
    assert version(found, "what", "attack").credibility.grade == 6


def test_two_independent_origins_are_probable_and_one_possible():
    one = telling(head("north"), ("three people fell", attack(speaker=HOSPITAL, on=BELMAR)))
    two = telling(head("south"), ("three people fell", attack(speaker=OBSERVERS, on=BELMAR)))
    assert version(laid(one), "what", "attack").credibility.grade == 3
    assert version(laid(one, two), "what", "attack").credibility.grade == 2


def test_an_agency_and_those_who_print_it_are_one():
    wire = telling(head("wire", outlet="Plain Wire", agency="Plain Wire"), ("three fell", attack(on=BELMAR)))
    cited = telling(head("north"), ("three fell", attack(speaker=AGENCY, on=BELMAR)))
    assert version(laid(wire, cited), "what", "attack").credibility.grade == 3


def test_wishes_and_headlines_give_no_version():
    wish = attack(speaker=MINISTRY, by=BELMAR, modality=Modality.HYPOTHETICAL)
    title = attack(by=ARVANIA, optional=True)
    found = laid(telling(head("north"), ("may attack", wish), ("attack", title)))
    assert found.fields == ()
    assert found.claims == ("north:c1", "north:c2")


def test_the_anchor_names_the_incident_and_times_bound_it():
    found = laid(telling(head("b", on=5), toll(None, 1, 1)), telling(head("a", on=9), toll(None, 2, 2)))
    assert (found.id, found.first.day, found.last.day) == ("a:c1", 5, 9)


def test_talks_that_both_parties_tell_of_are_confirmed():
    met = {"event_type": EventType.CONSULT, "modes": ("meet",)}
    ours = claim(MINISTRY, by=ARVANIA, on=BELMAR, when=day(2), **met)
    theirs = claim(ARMY, by=ARVANIA, on=BELMAR, when=day(2), **met)
    found = laid(telling(head("north"), ("met", ours)), telling(head("south"), ("met", theirs)))
    assert found.status == CONFIRMED


def test_two_copies_of_a_report_that_is_not_at_hand_are_one_origin():
    text = "Shells fell on Dolan in the night, and two people were killed, the mayor told reporters there."
    one = telling(replace(head("one"), signature=origins.sign(text)), ("shells fell", attack(on=ARVANIA)))
    two = telling(replace(head("two"), signature=origins.sign(text)), ("shells fell", attack(on=ARVANIA)))
    copies = [Copy("one", "first", "reprint", 1.0), Copy("two", "first", "reprint", 1.0)]
    assert version(laid(one, two), "what", "attack").credibility.grade == 2
    assert version(laid(one, two, copies=copies), "what", "attack").credibility.grade == 3


def test_a_side_says_that_its_own_post_was_lost():
    lost = attack(speaker=ARMY, by=BELMAR, on=ARVANIA, at=DOLAN)
    found = laid(telling(head("north"), ("our troops withdrew from the post", lost)))
    held = version(found, "control", "Belmar@dolan")
    assert held.denied
    assert "Belmar says it against its own interest" in held.credibility.working


def test_who_holds_a_place_is_contested():
    took = attack(speaker=MINISTRY, by=ARVANIA, on=BELMAR, at=DOLAN)
    kept = attack(speaker=ARMY, by=ARVANIA, on=BELMAR, at=DOLAN)
    found = laid(
        telling(head("north"), ("our units seized the town", took)),
        telling(head("south"), ("the assault was repelled", kept)),
    )
    assert found.contested_on == ("control",)
    assert (
        field(found, "control").note
        == "Arvania holds Dolan (Arvania) against Arvania does not hold Dolan (Belmar)"
    )


def test_accounts_that_contradict_each_other_do_not_add_up_against_a_third():
    found = laid(
        telling(head("north"), toll(MINISTRY, 4, 4)),
        telling(head("south"), toll(HOSPITAL, 6, 6)),
        telling(head("west"), toll(OBSERVERS, 9, 9)),
    )
    assert [v.credibility.grade for v in field(found, "killed").versions] == [4, 4, 4]
    assert len(found.conflicts) == 3


def test_two_voices_at_odds_are_shown_once_but_count_for_every_version():
    told = [toll(MINISTRY, 4, 4), toll(MINISTRY, 5, 5)]
    found = laid(telling(head("north"), *told), telling(head("south"), toll(OBSERVERS, 9, 9)))
    assert len(found.conflicts) == 1
    assert [v.credibility.grade for v in field(found, "killed").versions] == [4, 4, 4]


def test_people_may_be_anyone_but_villagers_are_civilians():
    people = attack(on=ARVANIA, casualties=(replace(killed(3, 3, who="civilian"), span=Span(0, 8)),))
    villagers = attack(on=ARVANIA, casualties=(replace(killed(3, 3, who="civilian"), span=Span(0, 11)),))
    found = laid(
        telling(head("north"), ("3 people were killed", people)),
        telling(head("south"), ("3 villagers were killed", villagers)),
    )
    assert {v.who for v in field(found, "killed").versions} == {"unknown", "civilian"}
