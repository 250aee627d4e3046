"""Cases: what a format is given, and what it is never given."""

from __future__ import annotations

from dataclasses import replace

import frozen
import pytest

from tocsin.export import cases


def test_reports_come_with_their_claims_in_order_and_without_tips():
    source = frozen.source()
    wanted = {
        str(r["id"]): [c["key"] for c in source.rows("claims") if c["report"] == r["id"]]
        for r in source.rows("reports")
        if r["status"] != "tip"
    }
    assert {str(t.report["id"]): [s.key for s in t.testimonies] for t in cases.told(source)} == wanted


def test_a_report_without_claims_comes_too():
    made = frozen.source()
    some = [r for r in made.rows("claims") if r["report"] == min(made.reports())]
    few = replace(made, rows=lambda table: iter(some) if table == "claims" else made.rows(table))
    counts = [len(t.testimonies) for t in cases.told(few)]
    assert counts[0] == len(some)
    assert set(counts[1:]) == {0}


def test_claims_of_reports_that_are_not_chosen_are_passed_over():
    made = frozen.source()
    last = [r for r in made.rows("reports") if r["status"] != "tip"][-1:]
    few = replace(made, rows=lambda table: iter(last) if table == "reports" else made.rows(table))
    (only,) = cases.told(few)
    assert {t.report for t in only.testimonies} == {last[0]["id"]}


def test_what_a_person_rejected_is_left_out():
    made = frozen.source()
    first = next(made.rows("claims"))["key"]

    def judged(keys):
        found = made.testimonies(keys)
        marked = {
            k: replace(t, claim=replace(t.claim, status="rejected")) for k, t in found.items() if k == first
        }
        return found | marked

    kept = [s.key for t in cases.told(replace(made, testimonies=judged)) for s in t.testimonies]
    assert first not in kept
    assert len(kept) == sum(len(t.testimonies) for t in cases.told(made)) - 1


def test_an_incident_has_its_claims_its_reports_and_no_country_for_a_pin():
    def wide(dossier):
        return replace(dossier, places=tuple(replace(p, kind="country") for p in dossier.places))

    for case in cases.cases(frozen.source(wide)):
        assert [t.key for t in case.testimonies] == list(case.dossier.claims)
        assert set(case.dossier.reports) <= set(case.heads)
        assert case.pins == ()


PARTIES = [
    ("KG.border-service", "security-service", "KG.border-service"),
    ("said:hospital", "medic", "r1/said:hospital"),
    ("TJ.resident:shopkeeper", "witness", "r1/TJ.resident:shopkeeper"),
    ("?.villagers", "", "r1/?.villagers"),
    ("XX.source", "anonymous", "r1/XX.source"),
    ("person:a-b", "military", "r1/person:a-b"),
]


@pytest.mark.parametrize(("actor", "kind", "key"), PARTIES)
def test_whom_words_only_describe_is_the_same_within_one_report_alone(actor, kind, key):
    assert cases.party(actor, kind, "r1") == key
