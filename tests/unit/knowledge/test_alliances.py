"""Which treaties bind whom to help whom."""

from __future__ import annotations

from importlib import resources

import pytest

from tocsin.errors import TableError
from tocsin.knowledge import agreements, states

TABLE = agreements.table()


def bound(one: str, other: str, at: str | None = None) -> list[str]:
    return [row.id for row in TABLE.binding(one, other, at)]


@pytest.mark.parametrize(
    ("one", "other", "treaty"),
    [
        ("Kazakhstan", "Russia", "csto"),
        ("Estonia", "United States", "nato"),
        ("Pakistan", "Saudi Arabia", "saudi_pakistan"),
        ("Japan", "United States", "us_japan"),
        ("Mali", "Niger", "aes"),
        ("North Korea", "Russia", "russia_dprk_2024"),
        ("Azerbaijan", "Turkey", "shusha"),
    ],
)
def test_allies_are_bound_by_their_treaty(one, other, treaty):
    assert treaty in bound(one, other)
    assert bound(one, other) == bound(other, one)


def test_no_treaty_binds_strangers_nor_a_state_to_itself():
    assert bound("India", "Pakistan") == []
    assert bound("Iran", "Russia") == []  # their treaty of 2025 has no such clause
    assert bound("Poland", "Poland") == []


def test_treaties_begin_and_end_and_members_come_late():
    assert bound("Bulgaria", "Poland", "1980-01-01") == ["warsaw_pact"]
    assert bound("Bulgaria", "Poland", "2010-01-01") == ["nato", "eu_mutual"]
    assert bound("North Korea", "Russia", "2024-06-18") == []
    assert "nato" not in bound("Finland", "Norway", "2023-04-03")


def test_every_bound_party_is_a_state_that_the_coder_knows():
    known = {states.table().side(state) for state in states.table().by_code.values()}
    named = {state for row in TABLE.rows.values() if row.defence for state in TABLE.bound(row)}
    assert named - known == set()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("\n[defence]\n", '\n[defence]\nnowhere = { clause = "" }\n', "nowhere"),
        ('until = "1991-07-01"', 'until = "1991"', "warsaw_pact"),
        ("[members]", "[memberz]", "members"),
    ],
)
def test_a_fault_names_file_and_row(old, new, says):
    source = resources.files("tocsin.data").joinpath("agreements.toml").read_text("utf-8")
    with pytest.raises(TableError) as caught:
        agreements.parse(source.replace(old, new))
    assert "agreements.toml" in str(caught.value)
    assert says in str(caught.value)
