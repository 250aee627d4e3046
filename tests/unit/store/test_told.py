"""Tellings: found again by their keys and by the links between them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept import filed

from tocsin.records import Link
from tocsin.store import Database, reports, tellings


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with Database.open(tmp_path / "a.db", create=True) as opened:
        for number, blocks in enumerate(({"a", "b"}, {"b", "c"}, {"d"}, set())):
            reports.put(opened, filed(f"r{number}", blocks=frozenset(blocks)))
        yield opened


def test_tellings_come_back_whole_and_in_order_of_key(db: Database) -> None:
    found = tellings.tellings(db, ["r2:i1", "r0:i1", "nobody"])
    assert found == filed("r0").tellings + filed("r2").tellings
    assert tellings.holding(db, ["r2:c2", "r0:c1"]) == ("r0:i1", "r2:i1")


def test_candidates_share_a_block(db: Database) -> None:
    assert tellings.candidates(db, ["b"]) == ("r0:i1", "r1:i1")
    assert tellings.candidates(db, ["c", "d", "z"]) == ("r1:i1", "r2:i1")
    assert tellings.candidates(db, []) == ()
    assert tellings.blocks(db, "r0:i1") == {"a", "b"}
    assert tellings.block_sizes(db, ["a", "b", "z"]) == {"a": 1, "b": 2}


def test_a_newer_link_of_a_pair_replaces_the_older_whichever_way_round(db: Database) -> None:
    old = Link("r0:i1", "r1:i1", "same", 0.7, ("time: the same day",), ("place: two villages",))
    new = Link("r1:i1", "r0:i1", "part", 0.9)
    tellings.put_links(db, [old])
    assert tellings.links(db, ["r0:i1", "r1:i1"]) == (old,)
    tellings.put_links(db, [new])
    assert tellings.links(db, ["r0:i1", "r1:i1", "r2:i1"]) == (new,)
    assert tellings.links(db, ["r0:i1"]) == ()


@given(pairs=st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda p: p[0] < p[1])))
def test_a_component_is_all_that_links_lead_to(
    tmp_path_factory: pytest.TempPathFactory, pairs: set[tuple[int, int]]
) -> None:
    keys = [f"r{n}:i1" for n in range(12)]
    near = {n: {n} for n in range(12)}
    for a, b in pairs:
        joint = near[a] | near[b]
        near.update(dict.fromkeys(joint, joint))
    with Database.open(tmp_path_factory.mktemp("links") / "a.db", create=True) as db, db.transaction():
        for n in range(12):
            reports.put(db, filed(f"r{n}"))
        tellings.put_links(db, [Link(keys[a], keys[b], "same", 1.0) for a, b in pairs])
        for n in range(12):
            assert set(tellings.component_of(db, [keys[n]])) == {keys[m] for m in near[n]}
