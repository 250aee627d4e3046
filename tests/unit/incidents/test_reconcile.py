"""Incidents of one report: names, stances, signals, what is missing; and what several reports share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import AGENCY, ARVANIA, BELMAR, DOLAN, FARTOWN, MIRSK, claim, day, killed, reading, spoken

from tocsin.incidents import cross, labels, profile, signals, stances
from tocsin.incidents.reconcile import reconcile
from tocsin.incidents.spoken import Pair
from tocsin.records import Absent, EventType, Gap, Modality, PlaceRole, Where

PLAIN = stances.Scene((), None, frozenset())


def stance_of(side, *claims, scene=PLAIN, family="violence"):
    return {s.side: s.stance for s in stances.of(claims, scene, family)}.get(side)


def test_who_tells_it_confirms_and_who_is_only_named_is_silent():
    told = claim(BELMAR, by=ARVANIA, on=BELMAR)
    assert stance_of("Belmar", told) == "confirms"
    assert stance_of("Arvania", told) == "silent"


def test_who_only_denies_denies():
    denial = claim(ARVANIA, by=ARVANIA, modality=Modality.DENIED, polarity="negative")
    assert stance_of("Arvania", claim(BELMAR, by=ARVANIA), denial) == "denies"


def test_who_denies_the_weapon_contests_the_rest():
    denial = claim(ARVANIA, by=ARVANIA, modality=Modality.DENIED, polarity="negative", weapons=("rocket",))
    assert stance_of("Arvania", claim(BELMAR, by=ARVANIA), denial) == "contests"


def test_who_is_at_odds_with_the_main_account_contests_it():
    main = [claim(BELMAR, by=ARVANIA, on=BELMAR) for _ in range(2)]
    other = claim(ARVANIA, by=BELMAR, on=ARVANIA)
    scene = stances.Scene((Pair("initiator", main[0], other, "actors", ""),), None, frozenset())
    assert stance_of("Arvania", *main, other, scene=scene) == "contests"
    assert stance_of("Belmar", *main, other, scene=scene) == "confirms"


def test_an_agency_of_a_country_is_not_the_countrys_voice():
    assert stance_of("Belmar", claim(AGENCY, by=ARVANIA, on=BELMAR)) == "silent"


def test_a_party_that_publishes_speaks_in_its_own_voice():
    scene = stances.Scene((), "Belmar", frozenset())
    assert stance_of("Belmar", claim(by=ARVANIA, on=BELMAR), scene=scene) == "confirms"


def test_speculation_gives_nobody_a_stance():
    assert stances.of([claim(BELMAR, by=ARVANIA, modality=Modality.HYPOTHETICAL)], PLAIN, "violence") == ()


def test_who_threatens_stands_behind_it_though_it_depends():
    threat = claim(
        BELMAR, by=BELMAR, on=ARVANIA, modality=Modality.HYPOTHETICAL, event_type=EventType.THREATEN
    )
    assert stance_of("Belmar", threat, family="threat") == "confirms"


def test_an_answer_told_as_another_incident_contests():
    blamed = claim(BELMAR, by=BELMAR, on=ARVANIA, event_type=EventType.ACCUSE)
    answer = claim(ARVANIA, by=ARVANIA, event_type=EventType.REJECT)
    scene = stances.Scene((Pair("attribution", blamed, answer, "actors", ""),), None, frozenset())
    assert stance_of("Arvania", blamed, scene=scene, family="word") == "contests"


def test_a_third_side_that_agrees_on_who_began_does_not_contest():
    third = replace(ARVANIA, id="third", name="Third", side="Third")
    main = [claim(BELMAR, by=ARVANIA, on=BELMAR) for _ in range(2)]
    agrees, other = claim(third, by=ARVANIA, on=BELMAR), claim(ARVANIA, by=BELMAR, on=ARVANIA)
    scene = stances.Scene((Pair("initiator", agrees, other, "actors", ""),), None, frozenset())
    assert stance_of("Third", *main, agrees, other, scene=scene) == "confirms"


def test_the_two_principals_are_those_most_claims_of_fighting_name():
    third = replace(BELMAR, id="third", name="Third", side="Third")
    claims = [claim(by=ARVANIA, on=BELMAR), claim(by=ARVANIA, on=BELMAR), claim(by=third, on=ARVANIA)]
    assert profile.principals(claims) == {"Arvania", "Belmar"}


# ---------------------------------------------------------------- names


def test_a_label_says_what_who_where_and_when():
    made = claim(by=ARVANIA, on=BELMAR, modes=("heavy-weapons",))
    label = labels.label(made, [DOLAN], day(3))
    assert label.lower().startswith("shelling")
    assert all(part in label for part in ("Arvania against Belmar", "Dolan", "3 May 2024"))


def test_a_label_of_speculation_says_so():
    made = claim(by=ARVANIA, modality=Modality.PREDICTED, modes=("drone",))
    assert labels.label(made, [], None).lower().startswith("possible drone attack")


def test_an_incident_is_named_after_its_plainest_claim():
    vague, plain = claim(name="c01", event_type=EventType.NONE), claim(by=ARVANIA, at=DOLAN, name="c02")
    assert labels.lead([vague, plain]) is plain


# ---------------------------------------------------------------- signals


@pytest.mark.parametrize(
    ("facts", "direction", "words", "said"),
    [
        ({"weapons": ("artillery",)}, "up", "heavy", ""),
        ({"casualties": (killed(2, 2, who="civilian"),)}, "up", "civilians", ""),
        ({"event_type": EventType.MOBILIZE}, "up", "mobilised", ""),
        ({"event_type": EventType.MOBILIZE, "modes": ("alert",)}, "up", "alert", ""),
        ({"event_type": EventType.THREATEN}, "up", "threat", ""),
        ({"event_type": EventType.THREATEN}, "up", "ultimatum", "they have 48 hours to leave"),
        ({"event_type": EventType.ACCUSE}, "up", "breached", "belmar broke the truce again"),
        ({"event_type": EventType.COERCE, "modes": ("evacuation-order",)}, "up", "evacuation ordered", ""),
        ({"casualties": (killed(40, 40, kind="evacuated"),)}, "up", "people evacuated", ""),
        ({"modality": Modality.HYPOTHETICAL}, "up", "speculation", ""),
        ({"event_type": EventType.CONSULT}, "down", "contact", ""),
        ({"event_type": EventType.RETREAT, "modes": ("withdraw",)}, "down", "withdrawn", ""),
        ({"event_type": EventType.RETREAT, "modes": ("release",)}, "down", "freed", ""),
    ],
)
def test_signals_are_plain_rules(facts, direction, words, said):
    made = claim(ARVANIA, by=ARVANIA, **facts)
    found = [s for s in signals.find([spoken(said, made)]) if words in s.signal]
    assert [(s.direction, s.claims) for s in found] == [(direction, (made.id,))]


def test_an_experts_warning_is_a_view_and_no_act():
    expert = replace(ARVANIA, id="person:expert", kind="analyst", side="neutral")
    warned = spoken("war may come", claim(expert, by=BELMAR, modality=Modality.PREDICTED))
    assert ["view" in s.signal for s in signals.find([warned])] == [True]


def test_an_appeal_names_the_treaties_that_bind_those_asked():
    sides = [replace(ARVANIA, id=name, name=name, side=name) for name in ("Armenia", "Russia", "India")]
    to_ally = claim(sides[0], by=sides[0], on=sides[1], event_type=EventType.REQUEST, modes=("assist",))
    to_other = claim(sides[0], by=sides[0], on=sides[2], event_type=EventType.REQUEST, modes=("assist",))
    (found,) = signals.find([spoken("asked for help", to_ally), spoken("asked for help", to_other)])
    assert "Armenia of Russia: Collective Security Treaty Organization (1992-05-15, Art. 4)" in found.note
    assert "Armenia of India: no treaty of mutual defence known" in found.note


@pytest.mark.parametrize(
    "facts",
    [
        {"weapons": ("artillery",), "modality": Modality.DENIED},
        {"weapons": ("small-arms",)},
        {"casualties": (killed(0, 0, who="civilian"),)},
        {"event_type": EventType.MOBILIZE, "modality": Modality.BACKGROUND},
        {"event_type": EventType.CONSULT, "polarity": "negative"},
        {"weapons": ("artillery",), "status": "retracted"},
        {"weapons": ("artillery",), "optional": True},
    ],
)
def test_what_is_no_sign_gives_no_signal(facts):
    assert signals.find([spoken("so it was", claim(ARVANIA, by=ARVANIA, **facts))]) == ()


# ---------------------------------------------------------------- one report


def missing(*claims, published=None):
    return [gap.what for gap in reconcile(reading(published=published), claims).gaps]


def test_what_a_desk_would_miss_is_said():
    found = missing(claim(ARVANIA, by=ARVANIA, on=BELMAR))
    assert "no casualty figure is given by anyone" in found
    assert "the day and year are not stated" in found
    assert any("Belmar itself" in what for what in found)


def test_what_is_given_is_not_missing():
    found = missing(
        claim(ARVANIA, by=ARVANIA, on=BELMAR, casualties=(killed(0, 0),)),
        claim(BELMAR, by=ARVANIA),
        published=day(4),
    )
    assert found == []


def test_a_place_that_could_not_be_settled_is_missing():
    where = Where(Absent(Gap.AMBIGUOUS), "Springdale", None, PlaceRole.LOCATION, False)
    assert any("Springdale" in what for what in missing(replace(claim(by=ARVANIA), places=(where,))))


def test_incidents_hold_every_claim_once():
    claims = [claim(by=ARVANIA, at=p, when=day(d)) for p in (DOLAN, FARTOWN) for d in (3, 9)]
    account = reconcile(reading(), claims)
    held = [name for incident in account.incidents for name in incident.claims]
    assert sorted(held) == sorted(c.id for c in claims)


def test_an_incident_lasts_from_its_first_start_to_its_last_end():
    claims = [claim(by=ARVANIA, on=BELMAR, at=DOLAN, when=day(d)) for d in (3, 4)]
    (incident,) = reconcile(reading(), claims).incidents
    assert incident.interval is not None
    assert (incident.interval.start, incident.interval.end) == (day(3).start, day(4).end)


def test_without_a_stated_time_an_incident_has_none():
    (incident,) = reconcile(reading(published=day(9)), [claim(by=ARVANIA)]).incidents
    assert incident.interval is None


# ---------------------------------------------------------------- several reports


def report(letter, *claims, doc_id=None):
    return reconcile(reading(letter * 400, published=day(4), doc_id=doc_id), claims)


def attack(toll, at=DOLAN, when=3):
    casualties = (killed(toll, toll, who="civilian"),)
    return claim(
        BELMAR if toll % 2 else ARVANIA, by=ARVANIA, on=BELMAR, at=at, when=day(when), casualties=casualties
    )


def test_one_happening_in_two_reports_is_one_group_and_its_tolls_are_compared():
    row = cross.line([report("a", attack(3), doc_id="one"), report("b", attack(8, MIRSK), doc_id="two")])
    assert [[m["doc_id"] for m in g["members"]] for g in row["groups"]] == [["one", "two"]]
    assert [x["kind"] for x in row["contradictions"]] == ["casualties"]


def test_two_happenings_are_no_group():
    row = cross.line([report("a", attack(3)), report("b", attack(8, FARTOWN))])
    assert row["groups"] == [] and row["contradictions"] == []


def test_the_same_report_twice_is_one():
    one = report("a", attack(3))
    assert cross.line([one, one])["groups"] == []


def test_two_reports_of_one_name_are_two():
    row = cross.line([report("a", attack(3), doc_id="one"), report("b", attack(8), doc_id="one")])
    assert [x["kind"] for x in row["contradictions"]] == ["casualties"]


POOL = [
    report(letter, *(attack(n + k, at, when) for k, (at, when) in enumerate(what)), doc_id=name)
    for n, (letter, name, what) in enumerate(
        (
            ("a", "one", ((DOLAN, 3), (FARTOWN, 3))),
            ("b", "two", ((MIRSK, 3),)),
            ("c", None, ((DOLAN, 4), (MIRSK, 9))),
            ("d", "two", ((FARTOWN, 3), (DOLAN, 3))),
            ("e", None, ((FARTOWN, 4),)),
        ),
        3,
    )
]


@given(st.permutations(POOL))
def test_the_order_of_reports_changes_nothing(shuffled):
    assert cross.line(shuffled) == cross.line(POOL)
