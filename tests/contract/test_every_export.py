"""Every export of a real archive: whole, the same twice, filtered, and without a word of a tip."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from importlib import resources

import pytest

from tocsin.archive import Archive, Filter
from tocsin.export.exports import EXPORTS, export
from tocsin.readers import read, read_text

SAMPLE = resources.files("tocsin") / "data" / "demo" / "reports.jsonl"
TIP = "Zorvan rebels shelled the harbour of Batumi on 3 March 2026, killing 41 sailors, a fisherman said."


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("archive") / "a.tocsin"
    with Archive.open(path, create=True, clock=lambda: datetime(2026, 11, 1, tzinfo=UTC)) as made:
        chosen = (r for r in read(str(SAMPLE)) if r.doc_id.startswith(("vorukh-1", "vorukh-2", "goma-1")))
        assert all(added.new for added in made.add(chosen))
        (tip,) = made.add([read_text(TIP, outlet="Harbour Tip Line")], tip=True)
        assert tip.new
        yield made


def contents(path):
    if path.suffix == ".parquet":
        pq = pytest.importorskip("pyarrow.parquet")
        return repr(pq.read_table(path).to_pylist()).encode()
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            return b"".join(parts.read(name) for name in parts.namelist())
    return path.read_bytes()


def needs(name):
    if name == "parquet":
        pytest.importorskip("pyarrow")


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_an_export_is_the_same_twice_has_its_package_and_no_tip(archive, tmp_path, name):
    needs(name)
    one, two = (export(name, archive.source(), tmp_path / n) for n in "ab")
    assert [p.read_bytes() for p in one] == [p.read_bytes() for p in two]
    package = json.loads((tmp_path / "a" / "datapackage.json").read_text("utf-8"))
    assert {r["path"] for r in package["resources"]} == {p.name for p in one}
    assert {p.name for p in (tmp_path / "a").iterdir()} == {p.name for p in one} | {"datapackage.json"}
    kept = b"".join(map(contents, one))
    assert kept
    assert not any(word in kept for word in (b"Zorvan", b"Batumi", b"Harbour Tip Line"))


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_a_filter_leaves_only_what_fits(archive, tmp_path, name):
    needs(name)
    made = export(name, archive.source(Filter(place="Sake")), tmp_path)
    kept = b"".join(map(contents, made))
    assert b"Vorukh" not in kept
