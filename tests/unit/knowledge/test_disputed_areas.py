"""The words by which accounts are at odds."""

from __future__ import annotations

import pytest

from tocsin.errors import TableError
from tocsin.knowledge import disputes


def test_patterns_match_whole_words():
    assert disputes.says("rejects", "this is pure invention")
    assert not disputes.says("rejects", "reinventions of the wheel")


def test_one_account_may_name_several_deeds():
    assert disputes.acts("gunners fired three rockets from inside the border") >= {"shoot", "rocket"}


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("[words]\nfirst = [']']", "[acts] is missing"),
        ("[words]\nfirst = 'x'\n[acts]\nram = ['x']", "[words] first"),
        ("[words]\nfirst = ['(']\n[acts]\nram = ['x']", "[words] first"),
        ("[words", "disputes.toml"),
    ],
)
def test_a_fault_names_file_and_row(source, says):
    with pytest.raises(TableError) as caught:
        disputes.parse(source)
    assert "disputes.toml" in str(caught.value)
    assert says in str(caught.value)
