"""GeoPackage: the rules of the standard that readers rely on, and a reader itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import frozen
import pytest

from tocsin.export import exports, gpkg
from tocsin.records import Place


@pytest.fixture
def path(tmp_path):
    exports.export("gpkg", frozen.source(), tmp_path / "map.gpkg")
    return tmp_path / "map.gpkg"


def test_it_says_what_it_is_and_what_it_holds(path):
    assert path.read_bytes()[68:72] == b"GPKG"
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert {r[0] for r in db.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")} == {-1, 0, 4326}
        contents = dict(db.execute("SELECT table_name, data_type FROM gpkg_contents"))
    assert contents == {"incidents": "features", "areas": "features", "versions": "attributes"}


def test_what_has_no_place_stays_without_geometry(path):
    lost = {d.id for d in frozen.source().dossiers() if not d.places}
    with closing(sqlite3.connect(path)) as db:
        found = {r[0] for r in db.execute("SELECT incident FROM incidents WHERE geom IS NULL")}
    assert lost
    assert lost <= found


def test_pyogrio_reads_the_layers(path):
    pyogrio = pytest.importorskip("pyogrio")
    assert {name for name, _ in pyogrio.list_layers(path)} == {"incidents", "areas", "versions"}
    meta, _, shapes, columns = pyogrio.raw.read(path, layer="incidents")
    names = list(meta["fields"])
    places, labels = (columns[names.index(n)] for n in ("place", "label"))
    pins = {p.name for d in frozen.source().dossiers() for p in d.places}
    assert {p for p, shape in zip(places, shapes, strict=True) if shape is not None} == pins
    assert all(labels)
    areas = pyogrio.read_info(path, layer="areas")
    assert areas["geometry_type"] == "Polygon"
    assert areas["features"] == sum(shape is not None for shape in shapes)


def test_a_circle_has_its_radius_and_closes():
    ring = gpkg.circle(Place("p", "Here", 60.0, 10.0, 11.1195, "NO", "town"))
    assert ring[0] == ring[-1]
    assert ring[0] == (10.0, 60.1)
    assert max(x for x, _ in ring) == pytest.approx(10.2, abs=0.002)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(0.0, 179.99), (89.99, 0.0), (-89.99, 0.0), (0.0, -180.0)]
)
def test_no_area_is_drawn_across_the_edge_of_the_map(latitude, longitude):
    assert gpkg.circle(Place("p", "Edge", latitude, longitude, 50.0, None, "sea")) == ()
