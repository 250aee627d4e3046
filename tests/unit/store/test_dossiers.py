"""Dossiers: put in whole, read back whole, and flat enough for other programs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from kept import CODER, dossier, filed, version

from tocsin.records import Field
from tocsin.store import Database, dossiers, reports


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with Database.open(tmp_path / "a.db", create=True) as opened:
        reports.put(opened, filed())
        reports.put(opened, filed("r0002"))
        yield opened


BOTH = (filed(), filed("r0002"))


def test_a_dossier_comes_back_as_it_was_put(db: Database) -> None:
    one, two = dossier("d1", BOTH[:1]), dossier("d2", BOTH[1:])
    dossiers.replace(db, [], [two, one], coder=CODER)
    assert dossiers.dossiers(db, ["d2", "nobody", "d1"]) == (two, one)
    assert list(dossiers.every(db)) == [one, two]
    assert dossiers.dossier(db, "nobody") is None
    assert dossiers.labels(db, ["d1"]) == {"d1": "Shelling of Mill Crossing"}


def test_new_dossiers_take_the_place_of_old_ones(db: Database) -> None:
    dossiers.replace(db, [], [dossier("d1", BOTH[:1]), dossier("d2", BOTH[1:])], coder=CODER)
    merged = dossier("d1", BOTH)
    dossiers.replace(db, ["d1", "d2"], [merged], coder=CODER)
    assert list(dossiers.every(db)) == [merged]
    assert dossiers.holding(db, ["r0002:i1"]) == ("d1",)
    assert dossiers.of_report(db, "r0001") == ("d1",)
    assert len(db.rows("SELECT * FROM origins")) == 1
    assert db.check() == ()


def test_versions_stand_side_by_side(db: Database) -> None:
    dossiers.replace(db, [], [dossier("d1", BOTH)], coder=CODER)
    rows = db.rows(
        "SELECT field, number, value, low, high, state, contested, grade FROM versions ORDER BY id"
    )
    assert [tuple(r) for r in rows] == [
        ("killed", 1, "3", 3, 3, "live", 1, 3),
        ("killed", 2, "5+", 5, None, "live", 1, 3),
        ("killed", 3, "9", 9, 9, "superseded", 1, 3),
        ("weapon", 1, "artillery", None, None, "live", 0, 3),
    ]
    sides = db.rows("SELECT side, stance FROM stances ORDER BY side")
    assert [tuple(r) for r in sides] == [("Ostmark", "denies"), ("Varland", "confirms")]


@pytest.mark.parametrize(
    ("figures", "ends"),
    [
        ([(3, 3), (5, 7)], (3, 7)),
        ([(3, 3), (5, None)], (3, None)),
        ([(None, 10)], (0, 10)),
        ([], (None, None)),
    ],
)
def test_the_toll_shown_in_lists_spans_the_live_accounts(
    db: Database, figures: list[tuple[int | None, int | None]], ends: tuple[int | None, int | None]
) -> None:
    other = [
        version("killed", "90", ("r0001:c1",), low=90, high=90, state="retracted"),
        version("killed", "80", ("r0001:c1",), low=80, high=80, part=True),
        version("killed", "70", ("r0001:c1",), low=70, high=70, denied=True),
    ]
    live = [version("killed", f"{a}-{b}", ("r0001:c1",), low=a, high=b) for a, b in figures]
    toll = Field("killed", (*live, *other))
    dossiers.replace(db, [], [replace(dossier("d1", BOTH), fields=(toll,))], coder=CODER)
    assert tuple(db.rows("SELECT killed_low, killed_high FROM incidents")[0]) == ends
