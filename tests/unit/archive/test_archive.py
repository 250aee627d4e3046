"""An archive from end to end: what is added, decided, deleted and coded again."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from importlib import resources
from itertools import count

import pytest

from tocsin.archive import Archive, Filter
from tocsin.errors import InputRejected, UsageError
from tocsin.export.brief import entry
from tocsin.readers import read, read_text
from tocsin.records import codec
from tocsin.store import dossiers, search

SAMPLE = resources.files("tocsin") / "data" / "demo" / "reports.jsonl"
CHOSEN = ("vorukh", "goma", "arauca")


def ticking():
    seconds = count()
    return lambda: datetime(2026, 11, 1, tzinfo=UTC) + timedelta(seconds=next(seconds))


@pytest.fixture(scope="module")
def reports():
    return [r for r in read(str(SAMPLE)) if r.doc_id.split("-")[0] in CHOSEN]


@pytest.fixture
def archive(tmp_path):
    with Archive.open(tmp_path / "a.tocsin", create=True, clock=ticking()) as opened:
        yield opened


@pytest.fixture
def full(archive, reports):
    list(archive.add(reports))
    return archive


def told(archive):
    """All that is known, as bytes."""
    return [codec.dumps(d) for d in dossiers.every(archive.db)]


def one(archive, words):
    (row,) = [r for r in archive.incidents(Filter(min_reports=2)).rows if words in r.label]
    return archive.incident(row.id)


def field(dossier, name):
    return next(f for f in dossier.fields if f.name == name)


def test_the_versions_of_all_sides_stand_beside_each_other(full):
    found = one(full, "Vorukh")
    assert found.status == "contested"
    began = field(found, "initiator")
    assert began.contested
    assert {v.text: v.sides for v in began.versions} == {
        "Tajikistan": ("Kyrgyzstan",),
        "Kyrgyzstan": ("Tajikistan",),
    }


def test_a_reprint_is_no_further_origin(full):
    found = one(full, "Vorukh")
    copied = [c for o in found.origins for c in o.copies]
    assert {c.how for c in copied} <= {"reprint", "near-duplicate", "agency-copy"}
    (first,) = [o for o in found.origins if "Tajikistan" in o.label and "Committee" in o.label]
    assert {"Asia Courier", "Morning Post"} <= set(first.outlets)


def test_any_order_and_any_number_at_a_time_give_the_same(full, reports, tmp_path):
    shuffled = random.Random(7).sample(reports, len(reports))
    with Archive.open(tmp_path / "b.tocsin", create=True) as other:
        for report in shuffled:
            list(other.add([report]))
        assert told(other) == told(full)


def test_the_same_report_twice_is_one(full, reports):
    before = told(full)
    outcomes = list(full.add(reports[:3]))
    assert [o.new for o in outcomes] == [False] * 3
    assert told(full) == before


def test_a_rejection_keeps_its_place_and_costs_nothing(archive, reports):
    bad = InputRejected("page.html", "nothing to read")
    outcomes = list(archive.add([reports[0], bad, reports[1]]))
    assert outcomes[1] is bad
    assert [o.new for o in outcomes if not isinstance(o, InputRejected)] == [True, True]


def test_deleting_and_adding_again_changes_nothing(full, reports):
    before = told(full)
    full.delete("vorukh-2")
    assert told(full) != before
    assert not search.reports(full.db, "unprovoked provocation patrol Ak-Sai Batken mortars Tajik side lists")
    list(full.add([r for r in reports if r.doc_id == "vorukh-2"]))
    assert told(full) == before


def test_what_is_deleted_is_in_no_incident(full):
    key = full.delete("goma-1")
    assert all(key not in dossier.reports for dossier in dossiers.every(full.db))
    with pytest.raises(UsageError, match="no report"):
        full.delete("goma-1")


def test_coding_again_changes_nothing(full):
    before = told(full)
    assert len(list(full.recode(everything=True))) == 15
    assert told(full) == before
    assert list(full.recode()) == []


def test_a_correction_is_a_version_and_an_undo_takes_it_back(full):
    before = told(full)
    found = one(full, "Sake")
    claim = next(v for v in field(found, "killed").versions if v.low == 14).claims[0]
    made = full.decide("correct", [claim], by="ana", field="killed", value="40")
    assert 40 in {v.low for v in field(one(full, "Sake"), "killed").versions}
    assert made.id in one(full, "Sake").decisions
    full.undo(made.id, by="ana")
    assert told(full) == before


def test_a_correction_survives_recoding(full):
    claim = field(one(full, "Sake"), "killed").versions[0].claims[0]
    full.decide("correct", [claim], by="ana", field="killed", value="40")
    before = told(full)
    list(full.recode(everything=True))
    assert told(full) == before


def test_a_rejected_claim_leaves_its_incident(full):
    claim = one(full, "Sake").claims[1]
    full.decide("reject", [claim], by="ana")
    assert claim not in {c for d in dossiers.every(full.db) for c in d.claims}


def test_incidents_are_joined_and_split_again(full):
    first, second = one(full, "Sake"), one(full, "Vorukh")
    made = full.join(first.id, second.id, by="ana")
    joined = full.incident(first.id)
    assert set(first.claims) | set(second.claims) <= set(joined.claims)
    full.undo(made.id, by="ana")
    assert full.incident(first.id).claims == first.claims
    assert full.incident(second.id).claims == second.claims


def test_claims_are_split_off_and_stay_apart(full):
    whole = one(full, "Vorukh")
    leaving = [c for c in whole.claims if c.startswith(whole.reports[0])]
    full.split(leaving, by="ana")
    assert set(full.incident(leaving[0]).claims) == set(leaving)
    assert set(full.incident(leaving[0]).claims).isdisjoint(
        full.incident(next(c for c in whole.claims if c not in leaving)).claims
    )
    list(full.recode(everything=True))
    assert set(full.incident(leaving[0]).claims) == set(leaving)


@pytest.mark.parametrize(
    ("field_name", "value"), [("killed", "many"), ("colour", "red"), ("place", "nowhere")]
)
def test_an_impossible_correction_is_refused_and_not_kept(full, field_name, value):
    with pytest.raises(UsageError):
        full.decide("correct", [one(full, "Sake").claims[0]], by="ana", field=field_name, value=value)
    assert full.decisions() == ()


def test_a_tip_stays_apart_until_it_is_accepted(archive, reports):
    *rest, last = [r for r in reports if r.doc_id.startswith("goma")]
    list(archive.add(rest))
    before = told(archive)
    list(archive.add([last], tip=True))
    assert told(archive) == before
    key = archive.accept(last.doc_id)
    assert any(key in dossier.reports for dossier in dossiers.every(archive.db))


def test_two_archives_become_one(full, reports, tmp_path):
    halves = reports[::2], reports[1::2]
    opened = []
    for number, half in enumerate(halves):
        each = Archive.open(tmp_path / f"half{number}.tocsin", create=True, clock=ticking())
        list(each.add(half))
        opened.append(each)
    outcomes = list(opened[0].merge(opened[1]))
    assert all(o.new for o in outcomes)
    assert told(opened[0]) == told(full)
    for each in opened:
        each.db.close()


def test_a_sitrep_since_a_time_tells_what_is_new(archive, reports):
    early = [r for r in reports if r.doc_id in ("arauca-1", "arauca-2", "goma-1")]
    list(archive.add(early))
    since = datetime(2026, 11, 1, tzinfo=UTC) + timedelta(hours=1)
    later = ticking()
    archive._clock = lambda: later() + timedelta(hours=2)
    list(archive.add([r for r in reports if r.doc_id == "arauca-3"]))
    made = archive.sitrep(since=since)
    shown = {e.label for s in made.sections for e in s.entries}
    assert shown
    assert not any("Sake" in label for label in shown)
    assert any(line.startswith("Changed") or line.startswith("New") for line in made.news)


def test_silence_is_said_only_of_a_side_whose_words_are_kept(archive):
    text = "Kyrgyz troops shelled the Tajik village of Surkh on 3 March 2026, the Kyrgyz army said."
    list(archive.add([read_text(text, published="2026-03-03T20:00Z", outlet="Wire")]))
    (found,) = [archive.incident(r.id) for r in archive.incidents().rows]
    assert {s.side: s.stance for s in found.stances}.get("Tajikistan") is None
    other = (
        "DUSHANBE (Wire) – Tajikistan's president opened a dam, the Tajik government said on 3 March 2026."
    )
    list(archive.add([read_text(other, published="2026-03-03T21:00Z", outlet="Wire")]))
    again = archive.incident(found.id)
    assert {s.side: s.stance for s in again.stances}.get("Tajikistan") == "silent"


def test_a_disputed_place_is_found_under_each_who_claims_it(archive):
    text = "A Chinese coast guard ship rammed a Philippine boat near Second Thomas Shoal on 2 April 2026."
    list(archive.add([read_text(text, published="2026-04-02T20:00Z", outlet="Wire")]))
    assert [len(archive.incidents(Filter(country=code)).rows) for code in ("PH", "CN", "JP")] == [1, 1, 0]


def test_each_naming_the_other_is_contested_and_confirms_nothing(archive):
    told = (
        "A Chinese coast guard ship rammed a Philippine boat near Second Thomas Shoal on 2 April 2026, "
        "the Philippine Coast Guard said. The Philippine boat rammed the Chinese ship near Second Thomas "
        "Shoal on 2 April 2026, China's coast guard said."
    )
    list(archive.add([read_text(told, published="2026-04-02T20:00Z", outlet="Wire")]))
    (found,) = [d for r in archive.incidents().rows if (d := archive.incident(r.id)).family == "violence"]
    assert found.status == "contested"
    assert field(found, "actors").contested


def test_a_corrected_figure_replaces_its_speakers_own(archive):
    first = (
        "Three sailors were hurt near Second Thomas Shoal on 2 April 2026, the Philippine Coast Guard said."
    )
    later = (
        "Two sailors, not three, were hurt near Second Thomas Shoal on 2 April 2026, the Philippine Coast "
        "Guard said."
    )
    for day, text in (("02", first), ("03", later)):
        list(archive.add([read_text(text, published=f"2026-04-{day}T20:00Z", outlet="Wire")]))
    (found,) = [d for r in archive.incidents().rows if (d := archive.incident(r.id))]
    states = {v.low: v.state for v in field(found, "wounded").versions}
    assert states == {3: "superseded", 2: "live"}


def test_a_sources_grade_is_the_users_and_stands_beside_its_name(full):
    full.grade("Frontierwire", "B", by="ana")
    found = one(full, "Vorukh")
    made, cites = entry(found, full.material([found]))
    assert any("Frontierwire (B)" in a.who for row in made.rows for a in row.accounts)
    assert {c.outlet for c in cites} >= {"Frontierwire (B)", "Asia Courier"}
