"""Which claims are about one happening."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from made import ARVANIA, BELMAR, DOLAN, FARTOWN, MIRSK, PROVINCE, claim, day, killed

from tocsin.incidents import match, profile
from tocsin.records import Actor, Basis, EventType, Modality, Precision, When


def grouped(*claims):
    return [[c.id for c in g.claims] for g in match.group(claims, list(range(len(claims))))]


def test_the_same_sides_place_and_day_are_one_happening():
    claims = [claim(by=ARVANIA, on=BELMAR, at=DOLAN, when=day(3), name=n) for n in ("a", "b")]
    assert grouped(*claims) == [["a", "b"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"at": DOLAN}, {"at": FARTOWN}),
        ({"when": day(3)}, {"when": day(9)}),
        ({"event_type": EventType.ASSAULT}, {"event_type": EventType.PROTEST}),
    ],
)
def test_another_place_day_or_kind_is_another_happening(first, second):
    claims = [claim(by=ARVANIA, name=n, **facts) for n, facts in (("a", first), ("b", second))]
    assert grouped(*claims) == [["a"], ["b"]]


def test_a_town_near_by_is_the_same_stretch_of_fighting():
    assert grouped(claim(at=DOLAN, name="a"), claim(at=MIRSK, name="b")) == [["a", "b"]]


def test_a_province_holds_its_towns():
    assert grouped(claim(at=DOLAN, name="a"), claim(at=PROVINCE, name="b")) == [["a", "b"]]


def test_history_is_not_news():
    then = claim(by=ARVANIA, on=BELMAR, when=day(3, Precision.YEAR), modality=Modality.BACKGROUND, name="b")
    assert grouped(claim(by=ARVANIA, on=BELMAR, when=day(3), name="a"), then) == [["a"], ["b"]]


def test_speculation_is_apart_from_what_happened():
    maybe = claim(by=ARVANIA, on=BELMAR, modality=Modality.HYPOTHETICAL, name="b")
    assert grouped(claim(by=ARVANIA, on=BELMAR, name="a"), maybe) == [["a"], ["b"]]


def test_a_circumstance_belongs_to_what_stands_beside_it():
    fight = claim(by=ARVANIA, on=BELMAR, name="a")
    smoke = claim(event_type=EventType.NONE, name="b", start=50)
    assert [[c.id for c in g.claims] for g in match.group([fight, smoke], [1, 1])] == [["a", "b"]]


@pytest.mark.parametrize(
    ("facts", "family"),
    [
        ({}, "violence"),
        ({"event_type": EventType.REQUEST}, "word"),
        ({"event_type": EventType.THREATEN}, "threat"),
        ({"event_type": EventType.RETREAT}, "truce"),
        ({"event_type": EventType.RETREAT, "modes": ("release",)}, "release"),
        ({"event_type": EventType.AGREE, "modes": ("ceasefire",)}, "truce"),
        ({"event_type": EventType.CONSULT}, "talks"),
        ({"event_type": EventType.NONE}, "circumstance"),
        ({"event_type": EventType.NONE, "casualties": (killed(5, 5, kind="displaced"),)}, "movement"),
        ({"modality": Modality.PREDICTED}, "speculation"),
        ({"event_type": EventType.MOBILIZE}, "mobilize"),
    ],
)
def test_kinds_of_happening(facts, family):
    assert profile.family(claim(**facts)) == family


def test_times_inferred_from_neighbours_are_not_compared():
    guessed = replace(day(3), basis=Basis.INFERRED)
    assert profile.of(replace(claim(), time=When(None, guessed))).intervals == ()


def test_accounts_of_one_night_may_differ_by_hours_not_by_days():
    late = replace(day(3), start=day(3).end + timedelta(hours=11), end=day(3).end + timedelta(hours=13))
    assert profile.same_time([day(3)], [late]) is True
    assert profile.same_time([day(3)], [day(6)]) is False
    assert profile.same_time([day(3)], []) is None


def test_undated_news_is_of_the_two_days_before_it_was_published():
    window = profile.news_window(day(10))
    assert window is not None and window.start == day(8).start and window.end == day(10).end
    assert profile.news_window(None) is None


VICTIM = Actor("ilva-harn", "Ilva Harn", "person", "Belmar")


def test_a_named_victim_is_hurt_once_however_late_it_is_told():
    news = claim(on=VICTIM, at=DOLAN, when=day(3), name="a")
    past = claim(on=VICTIM, modality=Modality.BACKGROUND, name="b")
    assert grouped(news, past) == [["a", "b"]]


def test_the_same_large_toll_is_the_same_happening():
    tolls = (killed(2, 2), killed(9, 9, kind="wounded"))
    news = claim(at=DOLAN, casualties=tolls, name="a")
    past = claim(when=day(3), casualties=tolls, modality=Modality.BACKGROUND, name="b")
    assert grouped(news, past) == [["a", "b"]]
    other = claim(casualties=(killed(2, 2),), modality=Modality.BACKGROUND, name="b")
    assert grouped(news, other) == [["a"], ["b"]]


def test_a_death_in_hospital_belongs_to_what_was_told_before_it():
    news, bed = (
        claim(at=DOLAN, when=day(3), name="a"),
        claim(rule="die", modality=Modality.BACKGROUND, name="b"),
    )
    assert [[c.id for c in g.claims] for g in match.group([news, bed], [0, 0])] == [["a", "b"]]
