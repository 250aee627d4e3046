"""Find: every part of a filter, pages of a stable order, and an index for each."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept import CODER, NOON, RIDGE, claim, day, dossier, filed

from tocsin.errors import UsageError
from tocsin.records import EventType, Place
from tocsin.store import Database, Filter, Page, dossiers, find, reports

FAR = Place("p9", "Far Atoll", -17.5, 179.5, 1.0, "FF", "island")
QUIET = claim(1, chain=())
STRIKE = filed("r1")
SECOND = filed(
    "r2", text="Varland's Defence Ministry said Ostmark threatened a blockade of the northern port."
)
THIRD = filed("r3", claims=(QUIET,))
MADE = (
    dossier("d1", (STRIKE, SECOND)),
    dossier(
        "d2",
        (SECOND,),
        places=(FAR,),
        interval=day(10),
        sides=("Ostmark",),
        event_type=EventType.THREATEN,
        status="one-sided",
        fields=(),
        last=NOON + timedelta(days=10),
    ),
    dossier(
        "d3", (THIRD,), places=(RIDGE,), interval=None, fields=(), background=True, part_of="d1", last=None
    ),
)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with Database.open(tmp_path_factory.mktemp("find") / "a.db", create=True) as opened:
        for kept in (STRIKE, SECOND, THIRD):
            reports.put(opened, kept)
        dossiers.replace(opened, [], MADE, coder=CODER)
        yield opened


def ids(page: Page) -> list[str]:
    return [row.id for row in page.rows]


FILTERS = [
    (Filter(), "d1 d2 d3"),
    (Filter(since=day(0).start, until=day(1).start), "d1"),
    (Filter(since=day(1).start), "d2"),
    (Filter(until=day(0).start), ""),
    (Filter(place="mill crossing"), "d1"),
    (Filter(place="p2"), "d1 d3"),
    (Filter(place="Mill"), ""),
    (Filter(box=(45, 40, 46, 41)), "d1 d3"),
    (Filter(box=(170, -20, -170, -10)), "d2"),
    (Filter(box=(-170, -20, 170, -10)), ""),
    (Filter(country="vv"), "d1 d3"),
    (Filter(side="VARLAND"), "d1 d3"),
    (Filter(side="Varland", against="ostmark"), "d1 d3"),
    (Filter(side="Varland", against="Southmoor"), ""),
    (Filter(event_type="THREATEN"), "d2"),
    (Filter(status="contested"), "d1 d3"),
    (Filter(contested="killed"), "d1"),
    (Filter(contested="weapon"), ""),
    (Filter(words="shelled"), "d1 d3"),
    (Filter(words='"Mill Crossing" ostmark'), "d1 d3"),
    (Filter(words="crossing mill"), "d1 d3"),
    (Filter(words='"crossing mill"'), ""),
    (Filter(words="blockad*"), "d1 d2"),
    (Filter(words="..."), ""),
    (Filter(source="varland-mod"), "d1 d2"),
    (Filter(source="harbour wire", words="blockade"), "d1 d2"),
    (Filter(source="Harbour Wire"), "d1 d2 d3"),
    (Filter(source="Ostmark"), ""),
    (Filter(report="r1"), "d1"),
    (Filter(told_since=NOON + timedelta(days=1)), "d2"),
    (Filter(min_reports=2), "d1"),
    (Filter(background=True), "d3"),
    (Filter(background=False), "d1 d2"),
    (Filter(part_of="d1"), "d3"),
    (Filter(side="Ostmark", country="VV", status="contested", background=False), "d1"),
    (Filter(place="\ud800'; DROP TABLE incidents; --"), ""),
]


@pytest.mark.parametrize(("wanted", "expected"), FILTERS)
def test_every_part_of_a_filter_finds_what_fits(db: Database, wanted: Filter, expected: str) -> None:
    found = ids(find.incidents(db, wanted, order="oldest"))
    assert sorted(found) == expected.split()
    assert find.count(db, wanted) == len(found)
    assert sorted(row.id for row in find.every(db, wanted)) == sorted(found)


@pytest.mark.parametrize(
    ("order", "expected"),
    [("newest", "d2 d1 d3"), ("oldest", "d3 d1 d2"), ("told", "d2 d1 d3"), ("reports", "d1 d3 d2")],
)
def test_orders_are_stable_and_undated_incidents_are_the_oldest(
    db: Database, order: str, expected: str
) -> None:
    assert ids(find.incidents(db, Filter(), order=order)) == expected.split()


def test_what_cannot_be_asked_is_said(db: Database) -> None:
    with pytest.raises(UsageError, match="no such order"):
        find.incidents(db, Filter(), order="best")
    for after in ("x", "[]", '[[], "d"]', '["a"]', "7", '["a", "b", "c"]'):
        with pytest.raises(UsageError, match="not the end of a page"):
            find.incidents(db, Filter(), after=after)
    with pytest.raises(UsageError, match="not counted"):
        find.counts(db, Filter(), "body")


def test_incidents_are_counted_by_what_lists_show(db: Database) -> None:
    assert find.counts(db, Filter(), "status") == (("contested", 2), ("one-sided", 1))
    assert find.counts(db, Filter(background=False), "country") == (("FF", 1), ("VV", 1))


def test_incidents_are_counted_by_the_day_they_began(db: Database) -> None:
    assert find.per_day(db, Filter()) == (("2031-05-04", 1), ("2031-05-14", 1))
    assert find.per_day(db, Filter(country="FF")) == (("2031-05-14", 1),)


@given(
    starts=st.lists(st.none() | st.integers(0, 3), max_size=15),
    limit=st.integers(1, 6),
    order=st.sampled_from(sorted(find.LIST.orders)),
)
def test_pages_one_after_another_are_the_whole_list(
    tmp_path_factory: pytest.TempPathFactory, starts: list[int | None], limit: int, order: str
) -> None:
    with Database.open(tmp_path_factory.mktemp("pages") / "a.db", create=True) as db:
        made = [
            dossier(f"d{n}", interval=None if d is None else day(d), last=None if d is None else day(d).start)
            for n, d in enumerate(starts)
        ]
        dossiers.replace(db, [], made, coder=CODER)
        whole = [row.id for row in find.every(db, Filter(), order=order)]
        assert sorted(whole) == sorted(d.id for d in made)
        paged: list[str] = []
        page = find.incidents(db, Filter(), order=order, limit=limit)
        while True:
            paged += ids(page)
            if page.after is None:
                break
            page = find.incidents(db, Filter(), order=order, limit=limit, after=page.after)
        assert paged == whole


def plan(db: Database, wanted: Filter, order: str, after: str | None) -> list[str]:
    """How SQLite goes about a page of a list."""
    steps: list[str] = []
    original = db.rows

    def explained(query: str, values: list[object]) -> list[object]:
        steps.extend(r["detail"] for r in original(f"EXPLAIN QUERY PLAN {query}", values))
        return list(original(query, values))

    db.rows = explained  # type: ignore[method-assign,assignment]
    try:
        find.incidents(db, wanted, order=order, after=after)
    finally:
        db.rows = original  # type: ignore[method-assign]
    return steps


@pytest.mark.parametrize("order", sorted(find.LIST.orders))
@pytest.mark.parametrize("after", [None, '["2031-05-04T00:00:00Z", "d1"]'])
@pytest.mark.parametrize("wanted", [f for f, _ in FILTERS])
def test_every_list_goes_by_an_index(db: Database, wanted: Filter, order: str, after: str | None) -> None:
    steps = plan(db, wanted, order, after)
    scans = [s for s in steps if s.startswith("SCAN") and "USING" not in s and "VIRTUAL TABLE" not in s]
    assert scans == []


@pytest.mark.parametrize("order", sorted(find.LIST.orders))
def test_an_unfiltered_list_is_read_in_order_and_not_sorted(db: Database, order: str) -> None:
    for after in (None, '["2031-05-04T00:00:00Z", "d1"]'):
        steps = plan(db, Filter(), order, after)
        assert not [s for s in steps if "B-TREE" in s]
        assert all("incidents_by" in s for s in steps)


def test_a_time_before_all_others_is_kept(db: Database) -> None:
    assert find.count(db, Filter(since=datetime.fromisoformat("0001-01-01T00:00:00Z"))) == 2
