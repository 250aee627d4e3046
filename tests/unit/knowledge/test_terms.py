"""How rare words are."""

from __future__ import annotations

import pytest

from tocsin.errors import TableError
from tocsin.knowledge import terms


def test_common_words_are_worth_less_than_rare_ones_and_these_less_than_unseen_ones():
    rarity = terms.table()
    assert rarity.of("The") < rarity.of("attack") < rarity.of("stairwell") <= rarity.unseen
    assert rarity.of("quarvash") == rarity.unseen


def test_the_table_is_small():
    assert len(terms.files("tocsin").joinpath("data", terms.FILE).read_bytes()) < 400_000


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", "missing"),
        ("[words]\nsoon = 'a b'", "soon"),
        ("[words]\n3 = ['a']", "3"),
        ("[words]\n3 = 'a b'\n4 = 'b'", "'b'"),
        ("[words", "terms.toml"),
    ],
)
def test_a_fault_names_the_file_and_the_row(text, names):
    with pytest.raises(TableError, match=r"terms\.toml") as caught:
        terms.parse(text)
    assert names in str(caught.value)
