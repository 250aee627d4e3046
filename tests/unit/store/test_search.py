"""Search: words in, reports and claims out; nothing typed is syntax."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept import claim, filed

from tocsin.records import Span
from tocsin.store import Database, reports, search
from tocsin.store.words import query

TEXTS = {
    "r1": "Café Brümmer burned on Tuesday after shelling. The mayor said no one was hurt by the shells.",
    "r2": "The northern mayor denied that any café had burned, and spoke of an accident in a kitchen today.",
}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with Database.open(tmp_path_factory.mktemp("search") / "a.db", create=True) as opened:
        for key, text in TEXTS.items():
            reports.put(opened, filed(key, text=text, claims=(claim(1, span=Span(0, 40)),)))
        yield opened


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("cafe", "r1 r2"),
        ("BRUMMER", "r1"),
        ("mayor burned", "r1 r2"),
        ('"mayor denied"', "r2"),
        ("shell*", "r1 r2"),  # of both the title
        ("kitch*", "r2"),
        ("kitch", ""),
        ("café NOT burned", ""),
        ('"mayor said', "r1"),
        ("title:shelling", ""),
        ("  ", ""),
        ("* \" ( ' ^", ""),
    ],
)
def test_reports_are_found_by_all_the_words(db: Database, asked: str, expected: str) -> None:
    assert sorted(h.key for h in search.reports(db, asked)) == expected.split()


def test_claims_are_found_by_their_own_words(db: Database) -> None:
    found = search.claims(db, "mayor")
    assert [(h.key, h.report) for h in found] == [("r2:c1", "r2")]
    assert found[0].snippet == TEXTS["r2"][:40]


def test_hits_come_in_pages(db: Database) -> None:
    both = [h.key for h in search.reports(db, "burned")]
    assert [search.reports(db, "burned", limit=1, offset=n)[0].key for n in (0, 1)] == both
    assert search.reports(db, "burned", limit=1, offset=2) == ()
    assert "«burned»" in search.reports(db, "burned")[0].snippet


@given(
    st.text(st.characters(codec=None), max_size=30)
    | st.from_regex(r"[\w\"*:^(){}+\- ]{0,30}", fullmatch=True)
)
def test_nothing_typed_into_the_box_is_an_error(db: Database, asked: str) -> None:
    assert len(search.reports(db, asked)) <= 2
    assert len(search.claims(db, asked)) <= 2


def test_a_query_quotes_every_word() -> None:
    assert query('one two* "three four" -five AND') == '"one" "two"* "three four" "-five" "AND"'
    assert query("...") is None
