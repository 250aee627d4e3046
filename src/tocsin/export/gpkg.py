"""GeoPackage 1.3: incidents as points, how wide each place is as areas, and the versions as a plain table.

A GeoPackage is an SQLite file, so it is written with nothing else.
Source: https://www.geopackage.org/spec130/ .
"""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tocsin.export.cases import cases
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.export.values import iso
from tocsin.records import Dossier, Place

APPLICATION, VERSION = 0x47504B47, 10300  # "GPKG", 1.3
WGS84 = 4326
UNDATED = "1970-01-01T00:00:00.000Z"  # the standard wants a time of last change even where nothing is dated
TYPES = {"TEXT": "TEXT", "INTEGER": "INTEGER", "REAL": "DOUBLE"}
CORNERS = 48
EARTH_KM = 6371.0088
Point = tuple[float, float]  # longitude, latitude
SYSTEM = """
PRAGMA application_id = {application};
PRAGMA user_version = {version};
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,
  max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name), column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id),
  z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name)
);
CREATE TABLE incidents (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, incident TEXT, label TEXT, event_type TEXT,
  status TEXT, contested_on TEXT, sides TEXT, start_utc DATETIME, end_utc DATETIME, time_precision TEXT,
  place TEXT, radius_km DOUBLE, country TEXT, place_kind TEXT, reports INTEGER, origins INTEGER,
  background BOOLEAN
);
CREATE TABLE areas (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POLYGON, incident TEXT, place TEXT, radius_km DOUBLE
);
"""
GEODETIC = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",'
    '0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
SYSTEMS = (
    ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", None),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
    ("WGS 84 geodetic", WGS84, "EPSG", WGS84, GEODETIC, "longitude and latitude in degrees"),
)
LAYERS = (
    ("incidents", "POINT", "incidents, a point for each place; those without a place have no geometry"),
    ("areas", "POLYGON", "how wide each place is: the incident was somewhere in there"),
)


@dataclass(slots=True)
class Extent:
    """The box round everything in a layer."""

    west: float = math.inf
    south: float = math.inf
    east: float = -math.inf
    north: float = -math.inf

    def take(self, points: Iterable[Point]) -> None:
        """Widens it to these points."""
        for x, y in points:
            self.west, self.east = min(self.west, x), max(self.east, x)
            self.south, self.north = min(self.south, y), max(self.north, y)

    @property
    def box(self) -> tuple[float | None, ...]:
        """West, south, east, north; of nothing, nothing."""
        empty = self.west == math.inf
        return (None,) * 4 if empty else (self.west, self.south, self.east, self.north)


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes incidents.gpkg."""
    path = folder / "incidents.gpkg"
    changed, extents = UNDATED, {name: Extent() for name, *_ in LAYERS}
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(SYSTEM.format(application=APPLICATION, version=VERSION))
        db.execute("BEGIN")
        db.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", SYSTEMS)
        for case in cases(source):
            changed = max(changed, _moment(case.dossier.last) or UNDATED)
            _put(db, case.dossier, case.pins, extents)
            advance()
        _versions(db, source)
        _contents(db, changed, extents)
        db.execute("COMMIT")
    about = "incidents as points, areas of uncertainty, versions as a table"
    return [Resource(path, "gpkg", "application/geopackage+sqlite3", about)]


def _put(db: sqlite3.Connection, dossier: Dossier, pins: Iterable[Place], extents: dict[str, Extent]) -> None:
    """A row for each place that a point can stand for; without any, one without geometry."""
    for pin in tuple(pins) or (None,):
        point = [(pin.longitude, pin.latitude)] if pin else []
        extents["incidents"].take(point)
        row = (geometry(point) if pin else None, *_told(dossier), *_where(pin), *_counts(dossier))
        db.execute(f"INSERT INTO incidents VALUES (NULL, {', '.join('?' * len(row))})", row)
        ring = circle(pin) if pin else ()
        if pin and ring:
            extents["areas"].take(ring)
            area = (geometry(ring), dossier.id, pin.name, pin.radius_km)
            db.execute("INSERT INTO areas VALUES (NULL, ?, ?, ?, ?)", area)


def _told(dossier: Dossier) -> tuple[Any, ...]:
    when = dossier.interval
    return (
        dossier.id,
        dossier.label,
        dossier.event_type.value,
        dossier.status,
        "; ".join(dossier.contested_on),
        "; ".join(dossier.sides),
        _moment(when.start) if when else None,
        _moment(when.end) if when else None,
        when.precision.value if when else None,
    )


def _moment(instant: datetime | None) -> str | None:
    """A DATETIME of the standard, which has milliseconds."""
    return f"{(iso(instant) or '').removesuffix('Z')}.000Z" if instant else None


def _where(pin: Place | None) -> tuple[Any, ...]:
    return (pin.name, pin.radius_km, pin.country, pin.kind) if pin else (None,) * 4


def _counts(dossier: Dossier) -> tuple[int, ...]:
    return len(dossier.reports), len(dossier.origins), int(dossier.background)


def geometry(points: Sequence[Point]) -> bytes:
    """A point, or a polygon of one closed ring, as the standard's blob: its header, then WKB."""
    flags = 0b1  # little-endian, no envelope, not empty
    head = struct.pack("<2sBBi", b"GP", 0, flags, WGS84)
    if len(points) == 1:
        return head + struct.pack("<BI2d", 1, 1, *points[0])
    flat = [value for point in points for value in point]
    return head + struct.pack(f"<BIII{len(flat)}d", 1, 3, 1, len(points), *flat)


def circle(place: Place) -> tuple[Point, ...]:
    """A closed ring round a place at its radius; none where it would cross a pole or the 180th meridian."""
    arc = place.radius_km / EARTH_KM
    if arc <= 0 or abs(place.latitude) + math.degrees(arc) >= 90:
        return ()
    at = math.radians(place.latitude)
    ring = []
    for corner in range(CORNERS):
        bearing = -2 * math.pi * corner / CORNERS  # anticlockwise, as exterior rings run
        north = math.asin(math.sin(at) * math.cos(arc) + math.cos(at) * math.sin(arc) * math.cos(bearing))
        east = math.atan2(
            math.sin(bearing) * math.sin(arc) * math.cos(at), math.cos(arc) - math.sin(at) * math.sin(north)
        )
        ring.append((round(place.longitude + math.degrees(east), 6), round(math.degrees(north), 6)))
    inside = all(-180 <= x <= 180 for x, _ in ring)
    return (*ring, ring[0]) if inside else ()


def _versions(db: sqlite3.Connection, source: Source) -> None:
    """The versions, with the columns of the archive."""
    columns = source.columns("versions")
    named = ", ".join(f'"{c.name}" {TYPES[c.type]}' for c in columns)
    db.execute(f"CREATE TABLE versions (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, {named})")
    insert = f"INSERT INTO versions VALUES (NULL, {', '.join('?' * len(columns))})"
    db.executemany(insert, ([row[c.name] for c in columns] for row in source.rows("versions")))


def _contents(db: sqlite3.Connection, changed: str, extents: dict[str, Extent]) -> None:
    """What stands in the file, which every reader asks first."""
    insert = "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    for name, kind, about in LAYERS:
        db.execute(insert, (name, "features", name, about, changed, *extents[name].box, WGS84))
        db.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", (name, kind, WGS84))
    about = "accounts of each field of each incident, by incidents.incident"
    db.execute(insert, ("versions", "attributes", "versions", about, changed, *[None] * 4, None))
