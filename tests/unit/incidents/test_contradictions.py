"""Pairs of claims that cannot both be true, and pairs that can."""

from __future__ import annotations

import pytest
from made import AGENCY, ARVANIA, BELMAR, WITNESS, claim, killed, spoken, things

from tocsin.incidents import contradictions, tolls
from tocsin.incidents.spoken import Spoken
from tocsin.records import EventType, Modality


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
