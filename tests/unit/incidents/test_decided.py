"""What people decide, laid over what was coded."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from made import ARVANIA, BELMAR, DOLAN, claim, day, killed

from tocsin.errors import UsageError
from tocsin.incidents.decided import anchor, decide, shaped, standing
from tocsin.incidents.decided.agreement import agreements
from tocsin.incidents.decided.correct import FIELDS, corrected
from tocsin.records import (
    Absent,
    Decision,
    EventType,
    Head,
    Incident,
    Place,
    PlaceRole,
    Span,
    Target,
    Telling,
    Testimony,
    When,
)

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def telling(report, *claims, name="i1"):
    head = Head(report, report, None, None, None)
    incident = Incident(name, "", EventType.ASSAULT, tuple(c.id for c in claims), (), (), None)
    held = tuple(Testimony(f"{report}:{c.id}", report, c, f"words of {c.id}") for c in claims)
    return Telling(f"{report}:{name}", head, incident, held)


def decision(name, kind, targets, others=(), **given):
    at = NOON + timedelta(minutes=int(name[1:]))
    return Decision(name, at, given.pop("by", "ana"), kind, tuple(targets), tuple(others), **given)


@pytest.fixture
def first():
    return telling(
        "r1",
        claim(by=ARVANIA, on=BELMAR, at=DOLAN, when=day(3), name="c1", start=0),
        claim(by=BELMAR, on=ARVANIA, at=DOLAN, when=day(3), name="c2", start=100),
    )


@pytest.fixture
def second():
    return telling("r2", claim(by=ARVANIA, on=BELMAR, at=DOLAN, when=day(3), name="c1", start=0))


def at(held, index=0):
    return anchor.target(held.testimonies[index])


def test_nothing_decided_changes_nothing(first, second):
    found = decide([first, second], [])
    assert found.tellings == (first, second)
    assert (found.together, found.apart, found.loose) == ((), (), ())


def test_a_correction_changes_one_field_and_names_itself(first):
    rows = [decision("d1", "correct", [at(first)], field="killed", value="3-5")]
    found = decide([first], rows)
    changed, kept = (t.claim for t in found.tellings[0].testimonies)
    assert [(q.kind, q.low, q.high) for q in changed.casualties] == [("killed", 3, 5)]
    assert "d1" in changed.rule
    assert kept == first.testimonies[1].claim
    assert shaped([first], rows) == {"r1:i1": ("d1",)}


def test_the_later_correction_holds(first):
    rows = [
        decision("d2", "correct", [at(first)], field="killed", value="7"),
        decision("d1", "correct", [at(first)], field="killed", value="3"),
    ]
    assert decide([first], rows).tellings[0].testimonies[0].claim.casualties[0].low == 7


def test_a_rejected_claim_is_out_and_an_undo_brings_it_back(first):
    reject = decision("d1", "reject", [at(first)])
    assert [t.key for t in decide([first], [reject]).tellings[0].testimonies] == ["r1:c2"]
    undo = decision("d2", "undo", [], value="d1")
    assert decide([first], [reject, undo]).tellings == (first,)
    again = decision("d3", "undo", [], value="d2")
    assert [d.id for d in standing([reject, undo, again])] == ["d1"]


def test_a_telling_of_which_nothing_is_left_is_gone(second):
    assert decide([second], [decision("d1", "reject", [at(second)])]).tellings == ()


def test_a_split_inside_one_report_makes_two_tellings_that_stay_apart(first):
    found = decide([first], [decision("d1", "split", [at(first, 1)], [at(first)])])
    assert [(t.key, t.incident.claims) for t in found.tellings] == [
        ("r1:i1", ("c1",)),
        ("r1:i1/d1", ("c2",)),
    ]
    assert found.apart == (("r1:i1", "r1:i1/d1"),)


def test_a_join_and_a_later_split_of_the_same_pair(first, second):
    join = decision("d1", "join", [at(first)], [at(second)])
    assert decide([first, second], [join]).together == (("r1:i1", "r2:i1"),)
    split = decision("d2", "split", [at(second)], [at(first)])
    found = decide([first, second], [join, split])
    assert (found.together, found.apart) == ((), (("r1:i1", "r2:i1"),))


def test_a_decision_follows_its_characters_through_recoding(first):
    moved = replace(first.testimonies[0], key="r1:c9", claim=replace(first.testimonies[0].claim, id="c9"))
    recoded = replace(first, testimonies=(moved, first.testimonies[1]))
    found = decide([recoded], [decision("d1", "reject", [at(first)])])
    assert [t.key for t in found.tellings[0].testimonies] == ["r1:c2"]


def test_a_decision_whose_words_are_gone_is_named_and_moves_to_no_neighbour(first):
    lost = Target("r1", 500, 540, "words of c1")
    found = decide([first], [decision("d1", "reject", [lost])])
    assert found.loose == ("d1",)
    assert found.tellings == (first,)


def test_a_report_that_is_not_there_leaves_a_decision_waiting(first, second):
    found = decide([first], [decision("d1", "reject", [at(second)])])
    assert found.loose == ()


@pytest.mark.parametrize(
    ("field", "value", "what"),
    [
        ("event_type", "PROTEST", lambda c: c.event_type is EventType.PROTEST),
        ("modality", "denied", lambda c: c.modality == "denied"),
        ("actors", "Belmar Front = Belmar", lambda c: [p.actor.side for p in c.actors] == ["Belmar"]),
        ("targets", "not stated", lambda c: c.targets == ()),
        ("speaker", "Belmar Front = Belmar", lambda c: c.chain[-1].actors[0].name == "Belmar Front"),
        ("time", "2026-05-03", lambda c: c.time.interval.start == datetime(2026, 5, 3, tzinfo=UTC)),
        ("time", "not stated", lambda c: isinstance(c.time, Absent)),
        ("wounded", "-9", lambda c: (c.casualties[-1].low, c.casualties[-1].high) == (None, 9)),
        ("place", "Dol @ 10.5, -20.25 ± 3", lambda c: c.places[0].place.radius_km == 3),
    ],
)
def test_every_field_takes_a_value(field, value, what):
    changed = corrected(claim(by=ARVANIA, on=BELMAR, at=DOLAN, when=day(3)), field, value, by="d1")
    assert what(changed)


def test_a_known_name_brings_its_side():
    changed = corrected(claim(by=ARVANIA), "actors", "Hezbollah", by="d1")
    assert changed.actors[0].actor.side == "Hezbollah"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("colour", "red"),
        ("event_type", "WAR"),
        ("place", "Dolan"),
        ("place", "Dolan @ 91, 0"),
        ("time", "yesterday"),
        ("time", "2026-05-03/2026-05-02"),
        ("killed", "many"),
        ("killed", "5-3"),
        ("status", "gone"),
    ],
)
def test_an_impossible_value_is_refused(field, value):
    with pytest.raises(UsageError):
        corrected(claim(by=ARVANIA), field, value, by="d1")


def test_other_places_and_counts_stay():
    base = claim(by=ARVANIA, at=DOLAN, casualties=(killed(2, 2),))
    changed = corrected(base, "wounded", "4", by="d1")
    assert {q.kind: q.low for q in changed.casualties} == {"killed": 2, "wounded": 4}
    pinned = corrected(base, "place", "Here @ 1, 2", by="d1")
    assert [w.role for w in pinned.places] == [PlaceRole.LOCATION]
    assert isinstance(pinned.places[0].place, Place)
    dated = corrected(base, "time", "2026-05-03T10:00+02:00/2026-05-03T12:00+02:00", by="d1")
    assert isinstance(dated.time, When)
    assert dated.time.interval.start == datetime(2026, 5, 3, 8, tzinfo=UTC)
    assert {"place", "time", "killed", "speaker"} <= set(FIELDS)


def test_two_reviewers_are_compared_on_what_both_judged(first):
    one, two = at(first), at(first, 1)
    rows = [
        decision("d1", "accept", [one], by="ana"),
        decision("d2", "accept", [one], by="ben"),
        decision("d3", "reject", [two], by="ana"),
        decision("d4", "accept", [two], by="ben"),
        decision("d5", "accept", [Target("r9", 0, 1, "x")], by="ben"),
    ]
    (found,) = agreements(rows)
    assert (found.first, found.second, found.asked, found.same) == ("ana", "ben", 2, 1)
    assert found.kappa == 0
    assert found.disputed == ((two, "", "reject", "accept"),)


def test_a_reviewer_who_changed_her_mind_counts_once(first):
    rows = [
        decision("d1", "reject", [at(first)], by="ana"),
        decision("d2", "accept", [at(first)], by="ana"),
        decision("d3", "accept", [at(first)], by="ben"),
    ]
    (found,) = agreements(rows)
    assert (found.asked, found.same, found.kappa) == (1, 1, None)


def test_spans_that_share_little_are_not_the_same(first):
    far = replace(first.testimonies[0], claim=replace(first.testimonies[0].claim, span=Span(0, 400)))
    assert anchor.Anchors([replace(first, testimonies=(far,))]).key(Target("r1", 0, 60, "")) is None
