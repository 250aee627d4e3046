"""Names of columns."""

import pytest

from tocsin.errors import TableError
from tocsin.knowledge import columns


def test_spellings_are_one_and_the_surest_name_wins():
    found = columns.find(["Date", "articleText", "Published-At", "BODY", "Source Name"])
    assert found == {"text": "BODY", "published": "Published-At", "outlet": "Source Name"}


def test_the_first_of_two_columns_of_one_name_counts():
    assert columns.find(["text", "Text "]) == {"text": "text"}


@pytest.mark.parametrize(
    "table",
    [
        "nonsense",
        "[fields]\ntext = ['a']",
        "[fields]\n" + "".join(f"{name} = ['x']\n" for name in columns.FIELDS),
    ],
)
def test_a_damaged_table_is_named(table):
    with pytest.raises(TableError, match=r"columns\.toml"):
        columns.parse(table)
