"""Tellings of one happening find each other across reports, and only those."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import ARVANIA, BELMAR, DOLAN, FARTOWN, MIRSK, PROVINCE, claim, day, killed, place

from tocsin.incidents.across import Cluster, blocks, cluster, group, link, links, sought
from tocsin.records import (
    Basis,
    EventType,
    Head,
    Incident,
    Interval,
    Modality,
    Precision,
    Telling,
    Testimony,
)


def head(report, published=None):
    return Head(report, None, None, None, published)


def told(report, *claims, published=None, number=1, names=(), terms=(), background=False):
    """One incident as a report tells it."""
    of = head(report, published)
    incident = Incident(
        f"i{number}", "fighting", claims[0].event_type, tuple(c.id for c in claims), (), (), None
    )
    held = tuple(Testimony(f"{report}:{c.id}", report, c, "words") for c in claims)
    key = f"{report}:i{number}"
    return Telling(key, of, incident, held, frozenset(names), tuple(terms), background)


THIRD = day(3)


def strike(when=THIRD, at=DOLAN, by=ARVANIA, on=BELMAR, **facts):
    return claim(by=by, on=on, at=at, when=when, **facts)


def shape(clusters):
    return [(c.members, c.background) for c in clusters]


# ---------------------------------------------------------------- links


def test_a_day_a_town_and_the_sides_make_two_tellings_one_and_it_is_said_why():
    found = link(told("a", strike()), told("b", strike(at=MIRSK)))
    assert found is not None and found.kind == "same" and (found.a, found.b) == ("a:i1", "b:i1")
    assert "time: 3 May 2024" in found.agreed
    assert "sides: Arvania, Belmar" in found.agreed
    assert any(note.startswith("place: Dolan and Mirsk, ") for note in found.agreed)


def test_what_differs_is_said_as_well():
    four, nine = strike(casualties=(killed(4, 4),)), strike(casualties=(killed(9, 9),), weapons=("drone",))
    found = link(told("a", four), told("b", nine))
    assert found is not None and found.differed == ("killed: 4 against 9",)


@pytest.mark.parametrize(
    "other", [strike(when=day(9)), strike(at=FARTOWN), strike(event_type=EventType.PROTEST)]
)
def test_another_day_town_or_kind_of_happening_is_another(other):
    assert link(told("a", strike()), told("b", other)) is None


def test_a_link_does_not_depend_on_which_telling_is_given_first():
    a, b = told("a", strike(casualties=(killed(2, 3),))), told("b", strike(at=MIRSK))
    assert link(a, b) == link(b, a)


def night(first, last, zone_hours):
    """Days of May 2024 in a zone that is ahead of UTC by these hours."""
    start = datetime(2024, 5, first, tzinfo=UTC) - timedelta(hours=zone_hours)
    return Interval(start, start + timedelta(days=last - first + 1), Precision.DAY, Basis.EXPLICIT)


def test_two_zones_dates_of_one_night_are_the_same_night():
    toll = (killed(17, 17),)
    ahead, behind = (
        strike(when=night(4, 4, 4), casualties=toll),
        strike(when=night(3, 3, -4), casualties=toll),
    )
    assert link(told("a", ahead), told("b", behind)) is not None


def test_the_next_day_alone_is_not_the_same_night():
    assert link(told("a", strike(when=day(3))), told("b", strike(when=day(4)))) is None


def test_wording_alone_joins_nothing():
    terms = tuple(
        (word, 15.0) for word in ("ambulance", "courtyard", "kindergarten", "shrapnel", "stairwell")
    )
    one = told("a", claim(by=ARVANIA), terms=terms)
    assert link(one, told("b", claim(by=ARVANIA), terms=terms)) is None


def test_undated_news_is_matched_by_when_it_was_published_and_gets_no_date():
    undated = told("a", strike(when=None), published=day(4))
    found = link(undated, told("b", strike()))
    assert found is not None and any("dates nothing" in note for note in found.agreed)
    assert link(told("a", strike(when=None), published=day(2)), told("b", strike(when=day(9)))) is None


def test_a_name_and_a_figure_outweigh_a_wrong_date():
    toll = (killed(17, 17), killed(40, 40, kind="wounded"))
    one = told("a", strike(casualties=toll), names=["zoltan quarvash"])
    other = told("b", strike(when=day(5), casualties=toll), names=["quarvash", "zoltan"])
    found = link(one, other)
    assert found is not None and "time: 3 May 2024 against 5 May 2024" in found.differed


def test_a_report_does_not_match_itself():
    assert link(told("a", strike()), told("a", strike(), number=2)) is None


# ---------------------------------------------------------------- blocks


def test_what_links_shares_a_block():
    a, b = told("a", strike()), told("b", strike(at=MIRSK))
    assert blocks(a) & sought(blocks(b)) and blocks(b) & sought(blocks(a))


def test_days_apart_or_far_apart_share_none():
    one = blocks(told("a", strike()))
    assert not one & sought(blocks(told("b", strike(when=day(9)))))
    assert not one & sought(blocks(told("b", strike(at=FARTOWN))))


def test_a_whole_province_finds_the_town_but_towns_do_not_meet_under_it():
    area = told("a", strike(at=PROVINCE))
    assert blocks(area) & sought(blocks(told("b", strike())))
    assert all(not key.startswith("wide ") for key in blocks(told("b", strike())))


# ---------------------------------------------------------------- clusters


def test_strikes_day_after_day_on_one_city_do_not_chain():
    days = [told(f"{d:02}{letter}", strike(when=day(d))) for d in range(1, 12) for letter in "ab"]
    assert [c.members for c in group(days)] == [(f"{d:02}a:i1", f"{d:02}b:i1") for d in range(1, 12)]


def test_an_undated_report_between_two_strikes_joins_no_more_than_one():
    news = [
        told("a", strike(when=day(3))),
        told("b", strike(when=day(4))),
        told("c", strike(when=None), published=day(4)),
    ]
    assert sorted(len(c.members) for c in group(news)) == [1, 2]


def test_the_strikes_of_an_offensive_are_its_parts():
    week = Interval(day(1).start, day(8).end, Precision.WEEK, Basis.EXPLICIT)
    offensive = told("a", strike(when=week, at=PROVINCE))
    strikes = [told("b", strike(when=day(3))), told("c", strike(when=day(6)))]
    found = {c.members: c.part_of for c in group([offensive, *strikes])}
    assert found == {("a:i1",): None, ("b:i1",): "a:i1", ("c:i1",): "a:i1"}


def looking_back(report, when, **facts):
    return told(report, strike(when=when, modality=Modality.BACKGROUND, **facts), background=True)


def test_a_look_back_joins_the_old_event_and_is_no_bridge():
    month = replace(day(1), end=day(1).start + timedelta(days=31), precision=Precision.MONTH)
    toll = (killed(17, 17),)
    old = told("a", strike(when=day(3), casualties=toll))
    new = told("c", strike(when=day(20)))
    found = group([old, looking_back("b", month, casualties=toll), new])
    assert shape(found) == [(("a:i1",), ("b:i1",)), (("c:i1",), ())]


def test_a_look_back_that_fits_two_events_alike_joins_neither():
    month = replace(day(1), end=day(1).start + timedelta(days=31), precision=Precision.MONTH)
    toll = (killed(17, 17),)
    events = [told(name, strike(when=day(d), casualties=toll)) for name, d in (("a", 3), ("c", 20))]
    found = group([*events, looking_back("b", month, casualties=toll)])
    assert shape(found) == [(("a:i1",), ()), (("b:i1",), ()), (("c:i1",), ())]


def test_people_join_and_split():
    a, b, c = told("a", strike()), told("b", strike()), told("c", strike(at=FARTOWN))
    assert shape(group([a, b, c], together=[("a:i1", "c:i1")], apart=[("b:i1", "a:i1")])) == [
        (("a:i1", "c:i1"), ()),
        (("b:i1",), ()),
    ]


def test_links_of_a_cluster_come_with_it():
    (found,) = group([told("a", strike()), told("b", strike())])
    assert isinstance(found, Cluster) and [x.kind for x in found.links] == ["same"]


# ---------------------------------------------------------------- laws


PLACES = (DOLAN, MIRSK, FARTOWN, PROVINCE, place("Oldport", 40.0, -20.0))


@st.composite
def pools(draw):
    """Up to fourteen tellings of a small war, dated, undated and looking back."""
    found = []
    for number in range(draw(st.integers(1, 14))):
        when = draw(st.none() | st.integers(1, 9).map(day))
        toll = draw(st.sampled_from([(), (killed(2, 2),), (killed(17, 17),)]))
        old = draw(st.integers(0, 5)) == 0
        modality = Modality.BACKGROUND if old else Modality.ASSERTED
        one = strike(
            when, draw(st.sampled_from(PLACES)), casualties=toll, modality=modality, name=f"c{number}"
        )
        report = f"r{draw(st.integers(0, 8))}"
        published = draw(st.none() | st.integers(1, 9).map(day))
        found.append(told(report, one, published=published, number=number, background=old))
    return found


@given(pools(), st.randoms(use_true_random=False))
def test_the_order_of_tellings_changes_nothing(pool, chance):
    shuffled = list(pool)
    chance.shuffle(shuffled)
    assert group(shuffled) == group(pool)


@given(pools(), st.integers(0, 14))
def test_tellings_that_come_later_give_what_all_at_once_give(pool, cut):
    first, later = pool[:cut], pool[cut:]
    known = set(links(first))
    for one in later:
        mine = sought(blocks(one))
        met = (other for other in first if blocks(other) & mine)
        known |= {found for other in met if (found := link(one, other))}
        first = [*first, one]
    assert cluster(first, known) == group(pool)


@given(pools(), pools())
def test_a_cluster_does_not_depend_on_other_components(pool, others):
    moved = [
        replace(
            t,
            key=f"z{t.key}",
            head=replace(t.head, id=f"z{t.head.id}"),
            testimonies=tuple(
                replace(w, claim=replace(w.claim, event_type=EventType.PROTEST, modality=Modality.ASSERTED))
                for w in t.testimonies
            ),
        )
        for t in others
    ]
    mine = {t.key for t in pool}
    found = [c for c in group([*pool, *moved]) if c.members[0] in mine]
    assert tuple(found) == group(pool)


@given(pools())
def test_every_telling_is_in_one_cluster_and_no_report_twice(pool):
    found = group(pool)
    keys = [key for c in found for key in (*c.members, *c.background)]
    assert sorted(keys) == sorted(t.key for t in pool)
    assert all(len({k.split(":")[0] for k in c.members}) == len(c.members) for c in found)


def test_strikes_on_one_district_day_after_day_do_not_chain_however_alike_they_are_told():
    terms = tuple((word, 12.0) for word in ("balcony", "blaze", "courtyard", "rescuer", "stairwell"))
    days = [
        told(f"{d:02}{letter}", strike(when=day(d)), names=["saltovka", "prospekt"], terms=terms)
        for d in range(1, 7)
        for letter in "ab"
    ]
    assert [c.members for c in group(days)] == [(f"{d:02}a:i1", f"{d:02}b:i1") for d in range(1, 7)]


def test_a_person_by_name_shows_that_a_date_is_wrong():
    one = told("a", strike(when=day(3)), names=["zoltan quarvash"])
    other = told("b", strike(when=day(8)), names=["zoltan quarvash"])
    assert link(one, other) is not None
    assert link(one, told("b", strike(when=day(8)), names=["zoltan", "quarvash"])) is not None
    assert (
        link(
            told("a", strike(when=day(3)), names=["zoltan", "quarvash"]),
            told("b", strike(when=day(8)), names=["zoltan", "quarvash"]),
        )
        is None
    )


def test_a_town_named_around_an_unplaced_claim_helps_to_find_it():
    placed, unplaced = told("a", strike()), told("b", claim(when=day(3)))
    assert link(placed, unplaced) is None
    around = replace(unplaced, scene=DOLAN)
    assert link(placed, around) is not None
    assert blocks(placed) & sought(blocks(around))


def test_people_who_are_only_said_to_lie_dead_belong_to_the_attack_on_the_same_day():
    toll = (killed(17, 17),)
    dead = claim(at=DOLAN, when=day(3), event_type=EventType.NONE, casualties=toll)
    assert link(told("a", strike(casualties=toll)), told("b", dead)) is not None
    market = claim(at=DOLAN, when=day(3), event_type=EventType.NONE)
    assert link(told("a", strike()), told("b", market)) is None
