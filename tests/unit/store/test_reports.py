"""Reports: stored once, read back whole, coded again, really deleted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept import CODER, NOON, claim, day, dossier, filed

from tocsin.records import Absent, Change, Copy, Decision, Gap, Link, PlaceRole, Quantity, Span, Target, Where
from tocsin.store import (
    Coder,
    Database,
    changes,
    coders,
    decisions,
    dossiers,
    heads,
    reports,
    search,
    tellings,
    testimonies,
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with Database.open(tmp_path / "a.db", create=True) as opened:
        yield opened


def test_the_same_report_twice_is_one_report_seen_twice(db: Database) -> None:
    again = filed(at=NOON + timedelta(days=1))
    again = replace(again, report=replace(again.report, url="https://mirror.example/7", published=day(3)))
    assert [reports.put(db, filed()), reports.put(db, again), reports.put(db, again)] == [True, False, False]
    seen = reports.sightings(db, "r0001")
    assert [(s.url, s.published_start) for s in seen] == [
        ("https://wire.example/r0001", None),
        ("https://mirror.example/7", day(3).start),
    ]
    assert len(testimonies.of_report(db, "r0001")) == 2


def test_a_report_that_came_in_again_is_noted_if_it_is_still_there(db: Database) -> None:
    kept = filed()
    assert not reports.see(db, kept.report, "r0001", at=NOON)
    reports.put(db, kept)
    again = replace(kept.report, doc_id="another")
    assert reports.see(db, again, "r0001", at=NOON)
    assert [s.doc_id for s in reports.sightings(db, "r0001")] == ["another", "doc-r0001"]


def test_a_report_is_read_back_as_it_was_filed(db: Database) -> None:
    kept = filed(published=day(2), verified=False, side="Varland", agency="Harbour Wire")
    reports.put(db, kept)
    assert reports.report(db, "r0001") == kept.report
    assert reports.record(db, "r0001") == kept.record
    assert heads.heads(db, ["r0001", "nobody"]) == {"r0001": kept.head}
    assert testimonies.of_report(db, "r0001") == kept.testimonies
    assert tellings.of_report(db, "r0001") == kept.tellings
    assert reports.report(db, "nobody") is None
    assert reports.record(db, "nobody") is None


@given(text=st.text(st.characters(codec=None), min_size=90, max_size=120), number=st.integers(0, 10**30))
def test_no_text_and_no_number_is_too_odd_to_be_stored(
    tmp_path_factory: pytest.TempPathFactory, text: str, number: int
) -> None:
    counted = Quantity(Span(0, 1), "killed", number, None, True)
    kept = filed(text=text, claims=(claim(casualties=(counted,)),))
    with Database.open(tmp_path_factory.mktemp("odd") / "a.db", create=True) as db:
        reports.put(db, kept)
        assert reports.report(db, "r0001") == kept.report
        assert testimonies.of_report(db, "r0001")[0].claim == kept.testimonies[0].claim
        assert len(db.rows("SELECT text FROM reports")[0][0]) == len(text)
        assert db.check() == ()


def test_plain_columns_say_who_claims_what_where_and_when(db: Database) -> None:
    reports.put(db, filed())
    row = dict(db.rows("SELECT * FROM claims ORDER BY number")[0])
    assert (
        row["words"] == "Ostmark shelled Mill Crossing on Sunday, killing three"[: row["end"] - row["start"]]
    )
    expected = {
        "speaker": "Varland's Defence Ministry",
        "chain": "Harbour Wire → Harbour Wire → Varland's Defence Ministry",
        "hops": 2,
        "actors": "Ostmark",
        "target_sides": "Varland",
        "place": "Mill Crossing",
        "latitude": 40.5,
        "longitude": 45.25,
        "place_role": "location",
        "place_gap": None,
        "start_utc": "2031-05-04T00:00:00Z",
        "end_utc": "2031-05-05T00:00:00Z",
        "time_precision": "day",
        "killed_low": 3,
        "killed_high": 3,
        "wounded_low": None,
        "weapons": "artillery",
        "local_incident": "i1",
    }
    assert {name: row[name] for name in expected} == expected


def test_what_is_missing_is_said_and_no_pin_stands_for_it(db: Database) -> None:
    unsettled = Where(Absent(Gap.AMBIGUOUS), "Newtown", None, PlaceRole.LOCATION, False)
    area = claim().places[0]
    bound = replace(claim().places[1], role=PlaceRole.DESTINATION)
    said = (
        claim(1, places=(bound,), time=Absent(Gap.UNRESOLVED)),
        claim(2, places=(unsettled,)),
        claim(3, places=(area, unsettled)),
        claim(4, chain=()),
    )
    reports.put(db, filed(claims=said))
    rows = db.rows(
        "SELECT place, latitude, place_role, place_gap, time_gap, speaker, hops FROM claims ORDER BY n"
    )
    assert [tuple(r) for r in rows] == [
        (None, None, None, "not_stated", "unresolved", "Varland's Defence Ministry", 2),
        ("Newtown", None, "location", "ambiguous", None, "Varland's Defence Ministry", 2),
        ("Ridge Province", 40.7, "container", "ambiguous", None, "Varland's Defence Ministry", 2),
        ("Mill Crossing", 40.5, "location", None, None, "Harbour Wire", 0),
    ]


def test_of_several_figures_none_is_chosen(db: Database) -> None:
    soldiers, civilians = (Quantity(Span(n, n + 1), "killed", n, n, True) for n in (3, 5))
    part = replace(civilians, part_of_total=True)
    said = (claim(1, casualties=(soldiers, civilians)), claim(2, casualties=(soldiers, part)))
    reports.put(db, filed(claims=said))
    rows = db.rows("SELECT killed_low, killed_high FROM claims ORDER BY n")
    assert [tuple(r) for r in rows] == [(None, None), (3, 3)]
    assert len(db.rows("SELECT * FROM claim_casualties")) == 4


def test_what_is_denied_is_named_by_key(db: Database) -> None:
    reports.put(db, filed(claims=(claim(1), claim(2, about="c1"))))
    assert [r[0] for r in db.rows("SELECT about FROM claims ORDER BY n")] == [None, "r0001:c1"]


def test_a_tip_counts_once_it_is_accepted(db: Database) -> None:
    reports.put(db, filed(verified=False))
    assert not heads.heads(db, ["r0001"])["r0001"].verified
    reports.accept(db, "r0001")
    assert heads.heads(db, ["r0001"])["r0001"].verified
    assert db.rows("SELECT status FROM reports")[0][0] == "accepted"


def test_a_new_coding_takes_the_place_of_the_old_one(db: Database) -> None:
    first, other = filed(verified=False), filed("r0002")
    reports.put(db, first)
    reports.put(db, other)
    reports.accept(db, "r0001")
    tellings.put_links(db, [Link("r0001:i1", "r0002:i1", "same", 1.0)])
    dossiers.replace(db, [], [dossier("d1", (first, other))], coder=CODER)
    newer = Coder("0.2.0", "parser-2", "places-1")
    assert coders.stale(db, newer) == ("r0001", "r0002")
    coded = replace(filed(claims=(claim(7),), at=NOON + timedelta(days=9)), coder=newer)
    left = reports.recode(db, coded)
    assert left.incidents == ("d1",)
    assert left.tellings == ("r0002:i1",)
    assert [t.key for t in testimonies.of_report(db, "r0001")] == ["r0001:c7"]
    assert coders.stale(db, newer) == ("r0002",)
    row = db.rows("SELECT added_at, status FROM reports WHERE id = 'r0001'")[0]
    assert tuple(row) == ("2031-05-04T12:00:00.000000Z", "accepted")
    assert coders.used(db) == ((CODER, 1), (newer, 1))
    assert search.claims(db, "killing")[0].key in {"r0001:c7", "r0002:c1", "r0002:c2"}
    assert len(search.claims(db, "shelled")) == 3
    assert db.check() == ()


def test_candidates_for_near_duplicates_share_a_band(db: Database) -> None:
    one, two, far = filed(), filed("r0002", bands=("1:bb", "2:cc")), filed("r0003", bands=("3:dd",))
    for kept in (one, two, far):
        reports.put(db, kept)
    assert heads.sharing(db, one.bands, but="r0001") == (two.head,)
    repeat = Copy("r0002", "r0001", "reprint", 0.95)
    reports.put_copies(db, [repeat, repeat])
    assert reports.copies(db, ["r0001", "r0002"]) == (repeat,)
    assert reports.copies(db, ["r0002", "r0003"]) == ()


def test_heads_of_a_period_come_in_order_of_publication(db: Database) -> None:
    for number, published in enumerate((day(2), None, day(0), day(1))):
        reports.put(db, filed(f"r000{number}", published=published))
    assert [h.id for h in heads.heads_between(db, None, None)] == ["r0002", "r0003", "r0000"]
    assert [h.id for h in heads.heads_between(db, day(1).start, day(2).start)] == ["r0003"]


def test_a_user_names_a_report_in_several_ways(db: Database) -> None:
    reports.put(db, filed("rabcdef1"))
    reports.put(db, filed("rabcdef2"))
    assert reports.named(db, "rabcdef1") == ("rabcdef1",)
    assert reports.named(db, "rabcdef") == ("rabcdef1", "rabcdef2")
    assert reports.named(db, "doc-rabcdef2") == ("rabcdef2",)
    assert reports.named(db, "https://wire.example/rabcdef1") == ("rabcdef1",)
    assert reports.named(db, "rab") == ()


# ---------------------------------------------------------------- deletion

SECRET = "Wrenfield"
HIDDEN = (
    f"Varland's Defence Ministry said Ostmark shelled {SECRET} on Sunday, killing three. Zoltanka saw it."
)


GONE = tuple(word.encode() for word in (SECRET, SECRET.lower(), "Zoltanka", "zoltanka"))


def fill(db: Database) -> None:
    """Two reports of one incident, a decision, a log; the second is the one to go."""
    stays, goes = filed(), filed("r0002", text=HIDDEN)
    place = replace(goes.testimonies[0].claim.places[1].place, id="px", name=SECRET)
    hidden = claim(1, places=(replace(goes.testimonies[0].claim.places[1], place=place, name=SECRET),))
    goes = filed("r0002", text=HIDDEN, claims=(hidden,))
    goes = replace(goes, record=HIDDEN, report=replace(goes.report, title=f"Shells on {SECRET}"))
    goes = replace(goes, head=replace(goes.head, title=goes.report.title))
    apart, another = filed("r0003"), filed("r0004")
    for kept in (stays, goes, apart, another):
        reports.put(db, kept)
    tellings.put_links(db, [Link("r0001:i1", "r0002:i1", "same", 1.0, (f"place: {SECRET}",))])
    told = dossier("d1", (stays, goes), label=f"Shelling of {SECRET}")
    dossiers.replace(db, [], [told, dossier("d3", (apart,)), dossier("d4", (another,))], coder=CODER)
    rests, other = Target("r0002", 48, 57, SECRET), Target("r0003", 0, 7, "Varland")
    decisions.put(db, Decision("k1", NOON, "ana", "correct", (rests,), field="place", value="px"))
    decisions.put(db, Decision("k2", NOON, "ana", "split", (rests,), (other,)))
    log = [
        Change(NOON, "added", report="r0002", after=SECRET),
        Change(NOON, "changed", incident="r0002:c1", before="named after one of its claims", after=SECRET),
        Change(NOON, "changed", incident="d0", before=SECRET, after="it is no more"),
        Change(NOON, "changed", incident="d1", before="told by it", after=SECRET),
        Change(NOON, "changed", incident="d3", before="once told by it", after=SECRET),
        Change(NOON, "changed", incident="d4", before="another's", after="Ridge"),
        Change(NOON, "added", report="r0003", after="another's"),
    ]
    changes.log(db, log)


def test_deleting_takes_every_word_out_of_the_files(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Database.open(path, create=True) as db:
        fill(db)
        assert SECRET.encode() in path.read_bytes() + (tmp_path / "a.db-wal").read_bytes()
        left = reports.delete(db, "r0002")
        found = b"".join(f.read_bytes() for f in sorted(tmp_path.iterdir()))
        assert [word for word in GONE if word in found] == []
        assert left.incidents == ("d1",)
        assert left.tellings == ("r0001:i1",)
        assert search.reports(db, "Zoltanka") == ()
        assert {h.key for h in search.reports(db, "shelled")} == {"r0001", "r0003", "r0004"}
        assert db.check() == ()


def test_after_a_deletion_log_and_decisions_say_that_not_what(db: Database) -> None:
    fill(db)
    reports.delete(db, "r0002")
    told = [c.after or c.before for c in changes.since(db)]
    assert told == [None, None, None, None, None, "Ridge", "another's"]
    assert decisions.decisions(db)[0].targets == (Target("r0002", 48, 57, ""),)
    assert [r["id"] for r in db.rows("SELECT id FROM places ORDER BY id")] == ["p1", "p2"]


def test_a_deletion_that_is_undone_deletes_nothing(db: Database) -> None:
    fill(db)
    with pytest.raises(KeyboardInterrupt), db.transaction():
        reports.delete(db, "r0002")
        raise KeyboardInterrupt
    assert reports.has(db, "r0002")
    assert [h.key for h in search.reports(db, "Zoltanka")] == ["r0002"]
    assert changes.since(db)[0].after == SECRET
