"""Catalogue: lists of reports, in pages."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from kept import NOON, day, filed

from tocsin.store import Database, catalogue, reports
from tocsin.store.catalogue import Choice


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with Database.open(tmp_path_factory.mktemp("shelf") / "a.db", create=True) as opened:
        for number, (published, side, verified) in enumerate(
            [(day(2), None, True), (None, "Varland", False), (day(0), "Varland", True)]
        ):
            kept = filed(
                f"r{number}",
                published=published,
                side=side,
                verified=verified,
                at=NOON + timedelta(hours=number),
            )
            reports.put(opened, kept)
        yield opened


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Choice(), "r2 r1 r0"),
        (Choice(since=day(1).start), "r0"),
        (Choice(until=day(1).start), "r2"),
        (Choice(outlet="Harbour Wire", side="Varland"), "r2 r1"),
        (Choice(outlet="Ridge Radio"), ""),
        (Choice(status="tip"), "r1"),
        (Choice(words="shelled rained"), "r2 r1 r0"),
        (Choice(words="snowed"), ""),
        (Choice(words="?"), ""),
    ],
)
def test_reports_are_chosen_by_every_part(db: Database, wanted: Choice, expected: str) -> None:
    found = [r.id for r in catalogue.reports(db, wanted).rows]
    assert found == expected.split()
    assert catalogue.count(db, wanted) == len(found)


@pytest.mark.parametrize(
    ("order", "expected"), [("added", "r2 r1 r0"), ("newest", "r0 r2 r1"), ("oldest", "r1 r2 r0")]
)
def test_pages_follow_one_another_in_order(db: Database, order: str, expected: str) -> None:
    found, after = [], None
    for _ in range(3):
        shelf = catalogue.reports(db, Choice(), order=order, limit=1, after=after)
        found += [r.id for r in shelf.rows]
        after = shelf.after
    assert found == expected.split()
    assert after is None


def test_a_row_says_what_a_list_shows(db: Database) -> None:
    row = catalogue.reports(db, Choice(status="tip")).rows[0]
    assert (row.doc_id, row.outlet, row.side, row.status) == ("doc-r1", "Harbour Wire", "Varland", "tip")
    assert row.added_at == "2031-05-04T13:00:00.000000Z"
