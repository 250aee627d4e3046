"""Propositions become claims: their chain, standing, place, time and cost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest

from tocsin.claims import chains, standing
from tocsin.claims.assemble import assemble
from tocsin.claims.near import CELL, Near
from tocsin.records import (
    Absent,
    Actor,
    Attribution,
    Basis,
    EventMention,
    EventType,
    Gap,
    Hop,
    Interval,
    Modality,
    Place,
    PlaceMention,
    PlaceRole,
    Precision,
    Quantity,
    Reading,
    Report,
    Role,
    Sentence,
    Span,
    TimeMention,
    WeaponMention,
    When,
)

ARMY = Actor("army", "the army", "military", "Arvania")
REBELS = Actor("rebels", "the rebels", "rebel", "Rebels")
AGENCY = Actor("agency", "Plain Wire", "agency")
TOWN = Place("town", "Dolan", 1.0, 2.0, 5.0, "XX", "town")
NIGHT = Interval(
    datetime(2024, 5, 3, 18, tzinfo=UTC),
    datetime(2024, 5, 4, tzinfo=UTC),
    Precision.PART_OF_DAY,
    Basis.EXPLICIT,
)
DAY = replace(NIGHT, precision=Precision.DAY)


def event(start: int, end: int, **facts: object) -> EventMention:
    known = {
        "trigger": None,
        "type": EventType.ASSAULT,
        "modes": (),
        "actors": (),
        "targets": (),
        "modality": Modality.ASSERTED,
        "polarity": "positive",
        "sentence": 0,
    }
    return EventMention(Span(start, end), **(known | facts))  # type: ignore[arg-type]


def says(actor: Actor, start: int, end: int, **facts: object) -> Attribution:
    known = {"cue": (), "hops": (Hop(None, (actor,)),), "form": "indirect", "act": "say"}
    return Attribution((Span(start, end),), **(known | facts))  # type: ignore[arg-type]


def reading(**found: object) -> Reading:
    report = Report(id="r", text="x" * 1000)
    return Reading(report, (Sentence(0, 500, (), 0), Sentence(500, 1000, (), 1)), **found)  # type: ignore[arg-type]


def one(**found: object):
    (claim,) = assemble(reading(**found))
    return claim


def test_claims_are_numbered_in_the_order_of_the_text() -> None:
    claims = assemble(reading(events=(event(300, 340), event(10, 50), event(60, 90))))
    assert [(c.id, c.span.start) for c in claims] == [("c01", 10), ("c02", 60), ("c03", 300)]


def test_names_sort_as_their_claims_stand_however_many() -> None:
    claims = assemble(reading(events=tuple(event(at, at + 3) for at in range(10, 490, 4))))
    assert [c.id for c in claims] == sorted(c.id for c in claims)
    assert len(claims) == 120


def test_without_an_attribution_the_outlet_asserts() -> None:
    claim = one(events=(event(10, 50),))
    assert claim.chain == () and claim.modality is Modality.ASSERTED


def test_under_an_attribution_it_is_claimed_by_its_speaker() -> None:
    claim = one(events=(event(10, 50),), attributions=(says(ARMY, 10, 50),))
    assert [h.actors for h in claim.chain] == [(ARMY,)]
    assert claim.modality is Modality.CLAIMED


def test_an_attribution_that_holds_less_than_most_of_it_is_not_its_own() -> None:
    assert one(events=(event(10, 50),), attributions=(says(ARMY, 10, 30),)).chain == ()


def test_nested_attributions_make_a_chain_outermost_first() -> None:
    claim = one(events=(event(60, 90),), attributions=(says(ARMY, 50, 95), says(AGENCY, 10, 100)))
    assert [h.actors[0].id for h in claim.chain] == ["agency", "army"]


def test_a_speaker_named_twice_in_a_row_is_one_hop() -> None:
    claim = one(events=(event(60, 90),), attributions=(says(ARMY, 50, 95), says(ARMY, 10, 100)))
    assert len(claim.chain) == 1


def test_a_carried_over_speaker_gives_way_to_a_worded_one() -> None:
    carried = says(AGENCY, 0, 100, inferred=True, form="carried-over")
    claim = one(events=(event(60, 90),), attributions=(carried, says(ARMY, 55, 95)))
    assert [h.actors[0].id for h in claim.chain] == ["army"]
    assert "chain" not in claim.inferred


def test_a_chain_only_carried_over_is_marked_inferred() -> None:
    carried = says(AGENCY, 0, 100, inferred=True, form="carried-over", confidence=0.4)
    claim = one(events=(event(60, 90),), attributions=(carried,))
    assert "chain" in claim.inferred
    assert claim.confidence == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("own", "act", "modality", "polarity"),
    [
        (Modality.ASSERTED, "deny", Modality.DENIED, "negative"),
        (Modality.ASSERTED, "promise", Modality.PREDICTED, "positive"),
        (Modality.HYPOTHETICAL, "predict", Modality.HYPOTHETICAL, "positive"),
        (Modality.REQUESTED, "deny", Modality.REQUESTED, "positive"),
        (Modality.BACKGROUND, "say", Modality.BACKGROUND, "positive"),
        (Modality.ASSERTED, "say", Modality.CLAIMED, "positive"),
    ],
)
def test_the_first_standing_that_fits_holds(
    own: Modality, act: str, modality: Modality, polarity: str
) -> None:
    found = standing.of(event(0, 9, modality=own), [says(ARMY, 0, 9, act=act)], attributed=True)
    assert found == (modality, polarity)


def test_what_a_nested_proposition_has_nearer_is_not_the_outer_ones() -> None:
    outer, inner = event(10, 200), event(100, 150)
    shells = WeaponMention(Span(120, 125), "shells", "artillery")
    first, second = assemble(reading(events=(outer, inner), weapons=(shells,)))
    assert first.weapons == () and second.weapons == (shells,)


def test_the_place_of_an_event_is_that_of_its_claim() -> None:
    place = PlaceMention(Span(20, 25), "Dolan", TOWN, role=PlaceRole.LOCATION)
    (where,) = one(events=(event(10, 50, places=((place, PlaceRole.TARGET),)),)).places
    assert (where.place, where.role, where.implicit) == (TOWN, PlaceRole.TARGET, False)


def test_a_place_taken_over_from_the_clause_is_implicit() -> None:
    place = PlaceMention(Span(70, 75), "Dolan", TOWN, role=PlaceRole.LOCATION)
    (where,) = one(events=(event(10, 50, places=((place, PlaceRole.LOCATION),)),)).places
    assert where.implicit


def test_the_finest_of_several_times_dates_it() -> None:
    times = (
        TimeMention(Span(12, 15), "DATE", "2024-05-03", DAY, 0),
        TimeMention(Span(20, 25), "TIME", "2024-05-03TNI", NIGHT, 0),
    )
    found = one(events=(event(10, 50),), times=times).time
    assert isinstance(found, When) and found.interval is NIGHT


def test_a_time_that_opens_the_sentence_dates_the_proposition_after_it() -> None:
    time = TimeMention(Span(0, 8), "TIME", "2024-05-03TNI", NIGHT, 0)
    found = one(events=(event(10, 50),), times=(time,)).time
    assert isinstance(found, When) and found.span == Span(0, 8)


def test_the_time_of_saying_so_dates_nothing() -> None:
    time = TimeMention(Span(20, 28), "DATE", "2024-05-03", DAY, 0, use="statement")
    assert one(events=(event(10, 50),), times=(time,)).time == Absent(Gap.NOT_STATED)


def test_numbers_of_people_and_of_things_are_kept_apart() -> None:
    numbers = (
        Quantity(Span(12, 20), "killed", 3, 3, casualty=True),
        Quantity(Span(30, 36), "drone", 5, None, casualty=False),
    )
    claim = one(events=(event(10, 50),), quantities=numbers)
    assert [q.kind for q in claim.casualties] == ["killed"]
    assert [q.kind for q in claim.quantities] == ["drone"]


def test_weapons_beyond_the_proposition_are_not_its_own() -> None:
    weapons = (WeaponMention(Span(20, 26), "mortar"), WeaponMention(Span(60, 66), "tank"))
    assert [w.weapon_class for w in one(events=(event(10, 50),), weapons=weapons).weapons] == ["mortar"]


def test_who_is_named_outside_the_proposition_is_implicit() -> None:
    claim = one(events=(event(10, 50, actors=(Role(ARMY, Span(60, 68)), Role(REBELS, Span(12, 22)))),))
    assert [p.implicit for p in claim.actors] == [True, False]


def test_a_denial_is_about_the_claim_before_it_of_its_type_and_side() -> None:
    accused = Role(ARMY, None, implicit=True)
    events = (
        event(10, 50, actors=(accused,)),
        event(100, 150, actors=(accused,)),
        event(200, 240, actors=(accused,)),
    )
    said = (says(REBELS, 10, 50), says(REBELS, 100, 150), says(ARMY, 200, 240, act="deny"))
    assert [c.about for c in assemble(reading(events=events, attributions=said))] == [None, None, "c02"]


def test_quotations_are_marked() -> None:
    assert one(events=(event(10, 50),), attributions=(says(ARMY, 10, 50, form="direct"),)).quote
    assert not one(events=(event(10, 50),), attributions=(says(ARMY, 10, 50),)).quote


def test_hops_without_anyone_are_no_hops() -> None:
    assert chains.hops([says(ARMY, 0, 9, hops=(Hop(None, ()),))]) == ()


def test_near_finds_all_that_touch_a_stretch_in_the_order_given() -> None:
    number = count()
    spans = [Span(at, at + width) for at in range(3 * CELL, 0, -37) for width in (1, 90, 2 * CELL)]
    near = Near(spans, lambda span: (span,))
    for _ in range(30):
        asked = Span(n := next(number) * 23, n + 40)
        found = near.about(asked)
        assert [s for s in found if s.overlaps(asked)] == [s for s in spans if s.overlaps(asked)]
        assert len(found) < len(spans)
