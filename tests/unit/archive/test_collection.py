"""An archive as data: typed objects, Arrow tables, filters, and clear errors."""

from __future__ import annotations

import builtins
from datetime import UTC, datetime, timedelta, timezone
from importlib import resources

import pytest

import tocsin
from tocsin.archive import Archive
from tocsin.errors import StoreError, StoreMissing, UsageError
from tocsin.export import arrow
from tocsin.readers import read
from tocsin.records import Dossier, Testimony

SAMPLE = resources.files("tocsin") / "data" / "demo" / "reports.jsonl"


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    made = tmp_path_factory.mktemp("data") / "a.tocsin"
    with Archive.open(made, create=True) as archive:
        list(archive.add(r for r in read(str(SAMPLE)) if r.doc_id.split("-")[0] in ("vorukh", "goma")))
    return made


@pytest.fixture
def db(path):
    with tocsin.open(path) as opened:
        yield opened


def test_incidents_are_typed_and_whole(db):
    found = list(db.incidents())
    assert found and all(isinstance(d, Dossier) for d in found)
    assert [d.id for d in found if d.status == "contested"] == [
        d.id for d in db.incidents(status="contested")
    ]


def test_a_filter_holds_for_claims_and_tables_alike(db):
    pytest.importorskip("pyarrow")
    chosen = {c for d in db.incidents(side="Kyrgyzstan") for c in d.claims}
    told = list(db.claims(side="Kyrgyzstan"))
    assert chosen and {t.key for t in told} == chosen
    assert all(isinstance(t, Testimony) for t in told)
    assert set(db.table("claims", side="Kyrgyzstan")["key"].to_pylist()) == chosen
    assert len(list(db.claims())) > len(told)


def test_a_time_may_be_text_and_is_utc_without_a_zone(db):
    (first, *_) = [d for d in db.incidents() if d.interval and d.interval.start]
    start = first.interval.start
    for same in (
        start,
        start.replace(tzinfo=None),
        start.isoformat(),
        start.astimezone(timezone(timedelta(hours=6))),
    ):
        assert first.id in {d.id for d in db.incidents(since=same)}
    assert not list(db.incidents(since=datetime(2999, 1, 1, tzinfo=UTC)))


@pytest.mark.parametrize("name", ["claims", "incidents", "versions", "reports"])
def test_a_table_has_the_types_and_meanings_of_its_columns(db, name):
    pytest.importorskip("pyarrow")
    table = db.table(name)
    assert table.num_rows > 0
    assert all(field.metadata[b"description"] for field in table.schema)
    assert table.to_pylist() == list(db.archive.source().rows(name))


def test_numbers_are_numbers_and_unknown_is_null(db):
    pa = pytest.importorskip("pyarrow")
    found = db.table("incidents")
    assert found.schema.field("latitude").type == pa.float64()
    assert found.schema.field("n_reports").type == pa.int64()
    assert [None if d.interval is None else 1 for d in sorted(db.incidents(), key=lambda d: d.id)] == [
        None if start is None and end is None else 1
        for start, end in zip(found["start"].to_pylist(), found["end"].to_pylist(), strict=True)
    ]


def test_batches_are_the_table_some_rows_at_a_time(db, monkeypatch):
    pytest.importorskip("pyarrow")
    monkeypatch.setattr(arrow, "BATCH", 7)
    sizes = [batch.num_rows for batch in db.batches("claims")]
    assert len(sizes) > 1 and set(sizes[:-1]) == {7}
    assert sum(sizes) == db.table("claims").num_rows


def test_an_archive_of_nothing_gives_empty_tables(tmp_path):
    pytest.importorskip("pyarrow")
    Archive.open(tmp_path / "empty.tocsin", create=True).db.close()
    with tocsin.open(tmp_path / "empty.tocsin") as opened:
        assert not list(opened.incidents()) and not list(opened.claims())
        assert opened.table("versions").num_rows == 0
        assert "working" in opened.table("versions").column_names


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda db: db.table("tellings"), "no table 'tellings': one of claims, incidents"),
        (lambda db: db.incidents(town="Goma"), "no filter 'town': one of since, until, place"),
        (lambda db: db.table("claims", since="yesterday"), "since 'yesterday' is no time"),
    ],
)
def test_a_wrong_call_is_told_in_a_line(db, call, said):
    with pytest.raises(UsageError, match=said):
        call(db)


def test_without_pyarrow_an_error_says_what_to_install(db, monkeypatch):
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.partition(".")[0] == "pyarrow":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match=r"pip install 'tocsin\[parquet\]'"):
        db.table("claims")
    assert list(db.claims())


def test_it_only_reads(db, tmp_path):
    with pytest.raises(StoreError):
        db.archive.delete(next(iter(db.claims())).report)
    with pytest.raises(StoreMissing):
        tocsin.open(tmp_path / "none.tocsin")
