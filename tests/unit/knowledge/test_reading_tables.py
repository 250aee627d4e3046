"""The reader's tables: complete as shipped, and checked."""

import re

import pytest

from tocsin.errors import TableError
from tocsin.knowledge import furniture, mastheads

VETO = '[veto]\nwords = ["said"]\nweak = ["was"]\nnews = ["dead"]\n'


def test_shipped_tables_load():
    kinds = {kind.name for kind in furniture.furniture_table().kinds}
    assert {
        "promo",
        "tip-line",
        "comment-form",
        "navigation",
        "share",
        "credit",
        "contact",
        "newsletter",
        "donation",
    } <= kinds
    assert mastheads.masthead_table().party.search("General Staff of the Armed Forces")


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("[promo", "furniture.toml"),
        ('[promo]\nany = ["x"]', "[veto]"),
        (VETO + "[promo]\nany = []", "[promo] any"),
        (VETO + '[promo]\nany = ["("]', "'('"),
        (VETO + '[promo]\nsome = ["x"]', "'some'"),
        ("promo = 3\n" + VETO, "[promo]"),
    ],
)
def test_a_damaged_furniture_table_names_the_row(source, fault):
    with pytest.raises(TableError, match=re.escape(fault)):
        furniture.parse(source)


@pytest.mark.parametrize("source", ["[labels", "[labels]\nofficial = 3", '[labels]\nofficial = ["("]', ""])
def test_a_damaged_masthead_table_is_an_error(source):
    with pytest.raises(TableError, match=r"mastheads\.toml"):
        mastheads.parse(source)
