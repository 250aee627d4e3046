"""CSV of articles: columns told by their names or by the caller, and nothing that a table can do hurts."""

import pytest

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge, UsageError
from tocsin.readers import Limits, mapping, read
from tocsin.records import Report

TEXT = "Shells hit the ferry pier of Old Varno on Monday and killed a sailor, the harbour master said."


def rows(*lines):
    return "\n".join(lines).encode() + b"\n"


def test_columns_are_known_by_their_names(sample):
    first, empty, last = sample("articles.csv")
    assert first.text == f"{TEXT}\nThe pier is closed."
    assert (first.doc_id, first.title, first.outlet, first.url, first.language) == (
        "k-1",
        "Ferry shelled",
        "Estuary Post",
        "https://post.example/ferry",
        "en",
    )
    assert first.published.start.isoformat() == "2024-04-15T16:00:00+00:00"
    assert first.revision.revised.start.isoformat() == "2024-04-15T19:30:00+00:00"
    assert isinstance(empty, NoArticle)
    assert "articles.csv row 3: nothing in the column 'Article Text'" in str(empty)
    assert last.text.endswith('blamed the "northern gangs".')
    assert last.revision is None


def test_columns_are_what_the_caller_says():
    data = rows("ref,corpus,desk,when", f'7,"{TEXT}",Sea Wire,2024-04-15')
    asked = mapping(["text=corpus", "outlet=desk", "published = when", "doc_id=REF"])
    (report,) = read(data, limits=Limits(columns=asked))
    assert (report.text, report.outlet, report.doc_id) == (TEXT, "Sea Wire", "7")
    assert report.published.start.isoformat() == "2024-04-15T00:00:00+00:00"


def test_the_callers_column_goes_before_the_known_one():
    data = rows("text,body,title", f'short,"{TEXT}",T')
    (report,) = read(data, limits=Limits(columns=(("text", "body"),)))
    assert report.text == TEXT


@pytest.mark.parametrize(
    ("data", "asked"),
    [(rows("a,b", "1,2"), ()), (rows("text,b", "1,2"), (("outlet", "paper"),))],
)
def test_a_column_that_is_missing_is_named(data, asked):
    (rejected,) = read(data, as_="csv", limits=Limits(columns=asked))
    assert isinstance(rejected, NoArticle)
    assert "'b'" in str(rejected)


@pytest.mark.parametrize("pair", ["text", "text=", "story=body", "=body"])
def test_a_mapping_that_is_none(pair):
    with pytest.raises(UsageError):
        mapping([pair])


@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
def test_delimiters(mark):
    data = rows(mark.join(("title", "text", "url")), mark.join(("T", f'"{TEXT}"', "https://a.example/1")))
    (report,) = read(data)
    assert (report.text, report.url) == (TEXT, "https://a.example/1")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    said = TEXT.replace("said", "said “no” – twice")
    (report,) = read(f'title,text\r\nT,"{said}"\r\n'.encode(encoding))
    assert (report.title, report.text) == ("T", said)


def test_jsonl_may_be_mapped_too():
    (report,) = read(
        b'{"body": "Two men died in Goma, the mayor said.", "text": 7}',
        limits=Limits(columns=(("text", "body"),)),
    )
    assert report.text.startswith("Two men")


def test_prose_with_commas_is_no_table():
    said = b"Text, body and soul, he said.\nNobody, not even the mayor, came.\n"
    (report,) = read(said)
    assert report.text == said.decode()


def test_a_million_columns_are_too_many():
    wide = b"text," + b"a," * 1_000_000 + b"b\n" + b"x," * 1_000_000 + b"y\n"
    (rejected,) = read(wide, as_="csv")
    assert isinstance(rejected, TooLarge)
    assert "2,000 columns" in str(rejected)


def test_a_bad_row_costs_only_itself():
    data = rows("text,title", f'"{TEXT}",a', f'"{TEXT}",b,c', "x," * 3000, f'"{TEXT} Again.",d')
    results = list(read(data, as_="csv"))
    assert [type(result) for result in results] == [Report, NotText, TooLarge, Report]
    assert "row 3" in str(results[1])


def test_a_quote_that_never_closes_is_bounded():
    data = rows("text,title", f'"{TEXT}",a', '"open, and so on') + b"word, word\n" * 5000
    first, last = read(data, as_="csv", limits=Limits(text_bytes=2000))
    assert first.text == TEXT
    assert isinstance(last, TooLarge)
    assert "row 3" in str(last)


def test_too_many_rows():
    results = list(read(rows("text,title", *[f'"{TEXT}",a'] * 5), limits=Limits(records=3)))
    assert [isinstance(result, Report) for result in results] == [True, True, False]


def test_an_empty_table():
    assert isinstance(next(read(b"", as_="csv")), InputRejected)
