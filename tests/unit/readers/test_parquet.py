"""Parquet tables of articles."""

import io
import sys

import pytest

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import Limits, read

pa = pytest.importorskip("pyarrow")
from pyarrow import parquet  # noqa: E402

TEXT = "Shells hit the ferry pier of Old Varno on Monday and killed a sailor, the harbour master said."


def table(**columns):
    out = io.BytesIO()
    parquet.write_table(pa.table(columns), out)
    return out.getvalue()


def test_columns_are_known_by_their_names(sample):
    first, empty, last = sample("articles.parquet")
    assert (first.text, first.doc_id, first.outlet) == (TEXT, "101", "Estuary Post")
    assert first.published.start.isoformat() == "2024-04-15T16:00:00+00:00"
    assert first.captured.start.isoformat() == "2024-05-01T00:00:00+00:00"
    assert isinstance(empty, NoArticle)
    assert "row 2" in str(empty)
    assert last.title == "Militia denies attack"


def test_columns_are_what_the_caller_says():
    (report,) = read(table(corpus=[TEXT], n=[1]), limits=Limits(columns=(("text", "corpus"),)))
    assert report.text == TEXT


def test_a_text_that_repeats_a_million_times_is_read_row_by_row():
    long = f"{TEXT} " * 2000
    results = read(table(text=[long] * 20_000))
    assert next(results).text == long


def test_limits():
    wide = table(text=[TEXT], **{f"c{number}": [1] for number in range(50)})
    assert isinstance(next(read(wide, limits=Limits(column_count=20))), TooLarge)
    assert isinstance(next(read(table(text=[TEXT] * 5), limits=Limits(records=3))), TooLarge)
    assert isinstance(next(read(table(text=["a" * 5000]), limits=Limits(text_bytes=1000))), TooLarge)
    packed = io.BytesIO()
    parquet.write_table(pa.table({"text": ["a" * 9_000_000]}), packed, compression="zstd")
    assert isinstance(next(read(packed.getvalue(), limits=Limits(ratio=50))), TooLarge)


def test_damage_is_a_rejection(sample):
    data = sample.bytes("articles.parquet")
    assert isinstance(next(read(data[:-20])), NotText)
    assert isinstance(next(read(table(n=[1]))), NoArticle)


def test_without_the_library_it_says_what_to_install(sample, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (rejected,) = sample("articles.parquet")
    assert isinstance(rejected, InputRejected)
    assert "tocsin[parquet]" in str(rejected)
