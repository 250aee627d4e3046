"""Pairs of claims that cannot both be true, and pairs that can."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from made import AGENCY, ARVANIA, BELMAR, DOLAN, FARTOWN, WITNESS, claim, killed, spoken, things

from tocsin.incidents import contradictions, tolls
from tocsin.incidents.spoken import Spoken
from tocsin.records import Basis, EventType, Interval, Modality, Precision, Span


def kinds(*claims: Spoken) -> list[str]:
    return [pair.kind for pair in contradictions.within(claims)]


def toll(speaker, words, low, high, **facts):
    return spoken(words, claim(speaker, on=BELMAR, casualties=(killed(low, high, **facts),)))


def test_two_tolls_that_no_number_satisfies():
    assert kinds(toll(ARVANIA, "three people", 3, 3), toll(BELMAR, "seven people", 7, 7)) == ["casualties"]


@pytest.mark.parametrize(
    ("left", "right"), [((3, 3), (2, None)), ((3, 3), (None, 5)), ((None, None), (7, 7)), ((3, 9), (9, 12))]
)
def test_tolls_that_overlap_are_at_peace(left, right):
    assert kinds(toll(ARVANIA, "people", *left), toll(BELMAR, "people", *right)) == []


def test_soldiers_and_civilians_are_two_tolls():
    military = toll(ARVANIA, "three soldiers", 3, 3, who="military")
    assert kinds(military, toll(BELMAR, "seven civilians", 7, 7, who="civilian")) == []


def test_dead_and_wounded_are_two_tolls():
    assert kinds(toll(ARVANIA, "3 people", 3, 3), toll(BELMAR, "7 people", 7, 7, kind="wounded")) == []


def test_one_voice_does_not_contradict_itself():
    assert kinds(toll(BELMAR, "three people", 3, 3), toll(BELMAR, "seven people", 7, 7)) == []


def test_optional_claims_are_left_in_peace():
    headline = spoken("seven people", claim(BELMAR, on=BELMAR, casualties=(killed(7, 7),), optional=True))
    assert kinds(toll(ARVANIA, "three people", 3, 3), headline) == []


def test_what_one_says_happened_and_the_other_denies():
    said = spoken("arvania shelled the market", claim(BELMAR, by=ARVANIA))
    denied = spoken(
        "arvania shelled the market",
        claim(ARVANIA, by=ARVANIA, modality=Modality.DENIED, polarity="negative"),
    )
    (pair,) = contradictions.within([said, denied])
    assert pair.kind == "occurrence" and (pair.first, pair.second) == (said.claim, denied.claim)


def test_a_denial_of_having_had_a_hand_in_it_is_about_who():
    said = spoken("arvania blew up the bridge", claim(BELMAR, by=ARVANIA))
    facts = {"modality": Modality.DENIED, "polarity": "negative"}
    denied = spoken("any involvement at the bridge", claim(ARVANIA, by=ARVANIA, **facts))
    assert kinds(said, denied) == ["attribution"]


def test_a_denial_of_a_weapon_is_about_the_weapon():
    said = spoken("arvania fired rockets", claim(BELMAR, by=ARVANIA, weapons=("rocket",)))
    facts = {"modality": Modality.DENIED, "polarity": "negative"}
    denied = spoken("using rockets", claim(ARVANIA, by=ARVANIA, weapons=("rocket",), **facts))
    assert kinds(said, denied) == ["weapon"]


def test_another_sides_deed_is_not_denied():
    said = spoken("belmar shelled the market", claim(WITNESS, by=BELMAR))
    facts = {"modality": Modality.DENIED, "polarity": "negative"}
    assert kinds(said, spoken("shelled the market", claim(ARVANIA, by=ARVANIA, **facts))) == []


def test_nobody_hurt_is_a_number_and_no_denial():
    said = spoken("arvania shelled the market", claim(BELMAR, by=ARVANIA))
    none = claim(ARVANIA, by=ARVANIA, polarity="negative", casualties=(killed(0, 0),))
    assert kinds(said, spoken("nobody was killed", none)) == []


def test_a_staged_attack_and_an_attack():
    said = spoken("arvania attacked the convoy", claim(BELMAR, by=ARVANIA))
    staged = claim(ARVANIA, by=BELMAR, start=100)
    assert kinds(said, spoken("the attack was staged", staged)) == ["attribution"]


def test_each_says_the_other_began():
    one = spoken("belmar fired first", claim(ARVANIA, by=BELMAR, on=ARVANIA))
    other = spoken("arvania opened fire first", claim(BELMAR, by=ARVANIA, on=BELMAR))
    assert [p.kind for p in contradictions.who_began([one, other])] == ["initiator"]


def test_both_naming_one_side_agree_on_who_began():
    one = spoken("belmar fired first", claim(ARVANIA, by=BELMAR, on=ARVANIA))
    other = spoken("belmar opened fire first", claim(WITNESS, by=BELMAR, on=ARVANIA))
    assert list(contradictions.who_began([one, other])) == []


def test_two_counts_of_one_kind_of_thing():
    one = spoken("five drones", claim(ARVANIA, quantities=(things("drone", 5),)))
    other = spoken("nine drones", claim(BELMAR, quantities=(things("uav", 9),)))
    assert kinds(one, other) == ["equipment"]


def test_numbers_of_different_things_are_not_compared():
    one = spoken("five drones", claim(ARVANIA, quantities=(things("drone", 5),)))
    assert kinds(one, spoken("nine tanks", claim(BELMAR, quantities=(things("tank", 9),)))) == []


def test_open_ends_fit_anything_beyond_them():
    assert tolls.compatible(killed(3, None), killed(99, 99))
    assert not tolls.compatible(killed(100, None), killed(99, 99))


def test_two_outlets_own_voices_are_two_voices():
    left, right = toll(None, "three people", 3, 3), toll(None, "seven people", 7, 7)
    assert [(a, b) for a, b, _ in contradictions.between([("one", left), ("two", right)])] == [("one", "two")]
    assert kinds(left, right) == []


def test_what_an_agency_repeats_of_one_voice_is_not_compared():
    left, right = toll(BELMAR, "three people", 3, 3), toll(BELMAR, "seven people", 7, 7)
    assert list(contradictions.between([("one", left), ("two", right)])) == []
    assert kinds(toll(AGENCY, "3 people", 3, 3), toll(BELMAR, "7 people", 7, 7)) == ["casualties"]


def test_requests_are_no_accounts():
    said = spoken("arvania shelled the market", claim(BELMAR, by=ARVANIA))
    asked = claim(ARVANIA, by=ARVANIA, event_type=EventType.REQUEST, modality=Modality.REQUESTED)
    assert kinds(said, spoken("asked to stop", asked)) == []


# ---------------------------------------------------------------- answers


def denied(speaker, **facts):
    return claim(speaker, modality=Modality.DENIED, polarity="negative", **facts)


def test_what_is_waved_away_is_the_last_account_before_it():
    first = spoken("arvania shelled the bridge", claim(BELMAR, by=ARVANIA, start=0))
    second = spoken("arvania bombed the school", claim(BELMAR, by=ARVANIA, start=100))
    answer = spoken("an official called that pure invention", claim(ARVANIA, start=200))
    pairs = list(contradictions.within([first, second, answer]))
    assert [(p.first.id, p.second.id) for p in pairs] == [(second.claim.id, answer.claim.id)]


def test_a_story_told_and_waved_away_in_one_breath_answers_nothing_before_it():
    before = spoken("arvania bombed the school", claim(BELMAR, by=ARVANIA, start=0))
    answer = spoken("posts that drones were built in the mill are lies", claim(ARVANIA, start=100))
    assert kinds(before, answer) == []


def test_who_is_blamed_and_then_denies_answers_the_blame():
    blame = spoken(
        "farmers blame soldiers", claim(WITNESS, by=WITNESS, on=ARVANIA, event_type=EventType.ACCUSE)
    )
    answer = spoken("having manned any barrier", denied(ARVANIA, start=100, event_type=EventType.NONE))
    (pair,) = contradictions.answered([blame, answer])
    assert (pair.kind, pair.second.id) == ("attribution", answer.claim.id)


def test_a_deed_told_as_another_incident_is_denied_where_the_words_say_so():
    taken = spoken("gunmen kidnapped the teachers", claim(WITNESS, modes=("abduct",)))
    never = spoken("there had been no kidnapping", denied(ARVANIA, modes=("abduct",)))
    other = spoken("the road is shut", denied(ARVANIA))
    assert [p.kind for p in contradictions.elsewhere([[taken], [never], [other]])] == ["occurrence"]


# ---------------------------------------------------------------- denials


def test_a_denial_of_having_any_denies_their_use():
    used = spoken("arvanian sea drones rammed the ferry", claim(BELMAR, by=ARVANIA, weapons=("drone",)))
    none = spoken("we had no drones at sea", denied(ARVANIA, weapons=("drone",), event_type=EventType.NONE))
    assert kinds(used, none) == ["occurrence"]


def test_a_crossing_denied_is_about_where():
    crossed = spoken("arvanian boats crossed the line", claim(BELMAR, by=ARVANIA))
    denial = spoken("its boats had crossed the sea border", denied(ARVANIA))
    assert kinds(crossed, denial) == ["location"]


def test_not_having_been_able_to_is_no_denial():
    did = spoken("arvania cut the road by land", claim(BELMAR, by=ARVANIA))
    unable = spoken("arvania was not able to cut the road by land", denied(WITNESS, by=ARVANIA))
    assert kinds(did, unable) == []


def test_a_side_does_not_deny_what_it_tells_itself():
    told = spoken("our guns shelled the ridge", claim(ARVANIA, by=ARVANIA))
    other = replace(ARVANIA, id="arvania-mp", name="an Arvanian deputy")
    assert kinds(told, spoken("our guns shelled the ridge", denied(other, by=ARVANIA))) == []


# ---------------------------------------------------------------- who began


def began(*claims):
    return [p.kind for p in contradictions.who_began(claims)]


def test_who_says_that_he_answered_says_that_the_other_began():
    answered = spoken("our men only answered with rifles", claim(ARVANIA, by=ARVANIA, on=BELMAR))
    opened = spoken("arvanian troops opened fire", claim(BELMAR, by=ARVANIA, on=BELMAR))
    assert began(answered, opened) == ["initiator"]


def test_each_says_that_the_other_opened_fire():
    one = spoken("arvanian troops opened fire at noon", claim(BELMAR, by=ARVANIA, on=BELMAR))
    other = spoken("belmar's guards opened fire on a patrol", claim(ARVANIA, by=BELMAR, on=ARVANIA))
    assert began(one, other) == ["initiator"]


def test_two_strikes_of_a_war_are_no_dispute_on_who_began():
    one = spoken("arvanian jets bombed the depot", claim(BELMAR, by=ARVANIA, on=BELMAR))
    other = spoken("belmar's guns shelled the port", claim(ARVANIA, by=BELMAR, on=ARVANIA))
    assert began(one, other) == []


# ---------------------------------------------------------------- tolls


def counted(speaker, words, *numbers, **facts):
    """A claim whose first number is where its first digit or number word stands."""
    return spoken(words, claim(speaker, casualties=numbers, **({"on": BELMAR} | facts)))


def test_two_guards_and_a_villager_are_three():
    parts = (killed(2, 2, who="military"), killed(1, 1, who="civilian"))
    one = counted(ARVANIA, "two guards and a villager were killed", *parts)
    assert kinds(one, counted(BELMAR, "three people", killed(3, 3))) == []
    assert kinds(one, counted(BELMAR, "seven people", killed(7, 7))) == ["casualties"]


def test_some_of_the_people_are_not_compared_with_all():
    every = counted(ARVANIA, "31 people were killed", replace(killed(31, 31), span=Span(0, 9)))
    some = counted(BELMAR, "4 children were killed", replace(killed(4, 4), span=Span(0, 10)))
    among = counted(BELMAR, "2 of the dead were among those", replace(killed(2, 2), span=Span(0, 1)))
    assert kinds(every, some) == []
    assert kinds(every, among) == []


def test_what_stands_after_including_is_a_part():
    words = "56 people were killed including 11 farmhands"
    at = words.index("11")
    one = counted(ARVANIA, words, replace(killed(11, 11), span=Span(at, at + 2)))
    assert (
        kinds(one, counted(BELMAR, "40 people were killed", replace(killed(40, 40), span=Span(0, 9)))) == []
    )


def test_soldiers_of_one_side_are_not_the_dead_of_nobody_in_particular():
    soldiers = counted(ARVANIA, "three soldiers", killed(3, 3, who="military"))
    bodies = counted(WITNESS, "seven bodies", killed(7, 7), on=None)
    assert kinds(soldiers, bodies) == []


def test_tolls_of_two_places_or_of_two_deeds_are_not_compared():
    here = counted(ARVANIA, "3 people", killed(3, 3), at=DOLAN)
    assert kinds(here, counted(WITNESS, "9 people", killed(9, 9), at=FARTOWN)) == []
    assert kinds(here, counted(WITNESS, "9 people", killed(9, 9), at=DOLAN)) == ["casualties"]
    ours = counted(ARVANIA, "3 people", killed(3, 3), by=ARVANIA)
    assert kinds(ours, counted(WITNESS, "9 people", killed(9, 9), by=BELMAR, on=ARVANIA)) == []


# ---------------------------------------------------------------- time, control


def clock(hour: int) -> Interval:
    start = datetime(2024, 5, 2, hour, tzinfo=UTC)
    return Interval(start, start + timedelta(minutes=1), Precision.MINUTE, Basis.EXPLICIT)


def test_two_clock_times_for_the_end_of_the_fighting():
    one = spoken("the guns fell silent", claim(ARVANIA, when=clock(9)))
    assert kinds(one, spoken("the firing ceased", claim(BELMAR, when=clock(11)))) == ["time"]
    assert kinds(one, spoken("the firing ceased", claim(BELMAR, when=clock(9)))) == []
    assert kinds(one, spoken("the firing began", claim(BELMAR, when=clock(11)))) == []


def test_who_took_a_post_and_who_was_beaten_back():
    took = spoken("our units seized the post", claim(ARVANIA, by=ARVANIA, on=BELMAR))
    kept = spoken("the assault was repelled", claim(BELMAR, by=ARVANIA, on=BELMAR))
    assert kinds(took, kept) == ["control"]


def test_a_sergeant_of_the_army_is_a_count_and_four_of_the_wounded_are_not():
    part = counted(ARVANIA, "four of the wounded died", replace(killed(4, 4), span=Span(0, 4)))
    sergeant = counted(
        ARVANIA,
        "a sergeant of the army and two women fell",
        replace(killed(1, 1, who="military"), span=Span(0, 10)),
        replace(killed(2, 2, who="civilian"), span=Span(27, 36)),
    )
    dozens = counted(BELMAR, "dozens of soldiers", replace(killed(24, 99, who="military"), span=Span(0, 18)))
    assert kinds(part, dozens) == []
    assert kinds(sergeant, dozens) == ["casualties"]


def test_missiles_launched_are_compared_with_missiles_launched():
    three = spoken("three missiles were fired", claim(ARVANIA, quantities=(things("missile", 3),)))
    other = claim(BELMAR, quantities=(things("missile", 2),), event_type=EventType.NONE)
    assert kinds(three, spoken("two missiles were launched", other)) == ["equipment"]
    assert kinds(three, spoken("two missiles were shot down", other)) == []
