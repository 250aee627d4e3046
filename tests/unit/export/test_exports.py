"""Exports: what stands in the files, and that they stand whole or not at all."""

from __future__ import annotations

import csv
import json

import pytest

from tocsin.errors import UsageError
from tocsin.export import exports, package, tables
from tocsin.export.source import Source


class Column:
    def __init__(self, name, kind="TEXT"):
        self.name, self.type, self.about = name, kind, f"the {name}"


ROWS = [
    {"key": "r1:c1", "words": "=2+2", "killed_low": 3, "latitude": None},
    {"key": "r1:c2", "words": 'he said "no", twice\nand left', "killed_low": None, "latitude": -1.5},
]
COLUMNS = (Column("key"), Column("words"), Column("killed_low", "INTEGER"), Column("latitude", "REAL"))


def source(rows=ROWS):
    return Source(
        columns=lambda table: COLUMNS,
        rows=lambda table: iter(rows),
        dossiers=lambda: iter(()),
        testimonies=lambda keys: {},
        heads=lambda keys: {},
        reports=lambda: iter(()),
        text=lambda key: None,
        record=lambda key: None,
        count=0,
        coder={"tocsin": "0", "model": "m", "gazetteer": "g"},
    )


def test_csv_has_the_columns_and_runs_no_formula(tmp_path):
    exports.export("csv", source(), tmp_path)
    with (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert [r["words"] for r in found] == ["'=2+2", 'he said "no", twice\nand left']
    assert [r["killed_low"] for r in found] == ["3", ""]


def test_parquet_is_typed_and_missing_is_null(tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    exports.export("parquet", source(), tmp_path)
    table = pq.read_table(tmp_path / "claims.parquet")
    assert table.column("killed_low").to_pylist() == [3, None]
    assert table.column("latitude").to_pylist() == [None, -1.5]
    assert table.schema.field("key").metadata == {b"description": b"the key"}


def test_parquet_of_nothing_still_has_its_columns(tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    exports.export("parquet", source([]), tmp_path)
    assert pq.read_table(tmp_path / "claims.parquet").column_names == [c.name for c in COLUMNS]


def test_a_package_names_files_columns_licences_and_coder(tmp_path):
    exports.export("csv", source(), tmp_path)
    exports.export("geojson", source(), tmp_path)
    found = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    paths = {r["path"]: r for r in found["resources"]}
    assert set(paths) == {f"{t}.csv" for t in tables.TABLES} | {"incidents.geojson"}
    assert paths["claims.csv"]["schema"]["fields"][2] == {
        "name": "killed_low",
        "type": "integer",
        "description": "the killed_low",
    }
    assert paths["claims.csv"]["bytes"] == (tmp_path / "claims.csv").stat().st_size
    assert found["tocsin"]["model"] == "m"
    assert "GeoNames" in found["licenses"][0]["title"]


def test_a_package_of_somebody_else_is_not_taken_over(tmp_path):
    (tmp_path / "datapackage.json").write_text('{"name": "theirs", "resources": [{"path": "x"}]}')
    exports.export("geojson", source(), tmp_path)
    found = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert [r["path"] for r in found["resources"]] == ["incidents.geojson"]


def test_an_export_that_fails_leaves_what_was_there(tmp_path):
    exports.export("csv", source(), tmp_path)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}

    def broken():
        yield ROWS[0]
        raise RuntimeError("power cut")

    bad = source()
    bad = Source(**{**{n: getattr(bad, n) for n in Source.__slots__}, "rows": lambda table: broken()})
    with pytest.raises(RuntimeError):
        exports.export("csv", bad, tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_a_single_file_gets_the_name_it_is_given(tmp_path):
    (made,) = exports.export("geojson", source(), tmp_path / "map.geojson")
    assert made.name == "map.geojson"
    assert json.loads((tmp_path / "map.geojson").read_text())["features"] == []
    with pytest.raises(UsageError, match="4 files"):
        exports.export("csv", source(), tmp_path / "one.csv")
    with pytest.raises(UsageError, match="no format"):
        exports.export("xls", source(), tmp_path)


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="cannot write"):
        exports.export("geojson", source(), tmp_path / "file" / "below")


def test_the_same_twice_is_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        exports.export("csv", source(), tmp_path / name)
        exports.export("geojson", source(), tmp_path / name)
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in ("a", "b"))
    assert one == two
    assert package.NAME in one
