"""GeoJSON: GDAL reads it; what has no place is there without geometry."""

from __future__ import annotations

from dataclasses import replace

import frozen
import pytest

from tocsin.export import exports


def shapes(tmp_path, source):
    pyogrio = pytest.importorskip("pyogrio")
    exports.export("geojson", source, tmp_path / "map.geojson")
    _, _, found, _ = pyogrio.raw.read(tmp_path / "map.geojson")
    return list(found)


def test_gdal_reads_every_place_and_every_incident_without_one(tmp_path):
    dossiers = list(frozen.source().dossiers())
    found = shapes(tmp_path, frozen.source())
    assert sum(s is None for s in found) == sum(not d.places for d in dossiers)
    assert sum(s is not None for s in found) == sum(len(d.places) for d in dossiers)


def test_a_country_is_no_point(tmp_path):
    def wide(dossier):
        return replace(dossier, places=tuple(replace(p, kind="country") for p in dossier.places))

    assert set(shapes(tmp_path, frozen.source(wide))) == {None}
