"""A table of one's own: CSV with a header, columns known by their names. A fault stops it, with its line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from tocsin.errors import InputRejected
from tocsin.knowledge import place_kinds
from tocsin.knowledge.gazetteer import Gazetteer
from tocsin.knowledge.gazetteers.geonames import check_point
from tocsin.knowledge.gazetteers.inputs import Input, Tally, header
from tocsin.knowledge.gazetteers.rows import LONGEST_NAME, Row
from tocsin.knowledge.gazetteers.writer import LARGEST_NUMBER
from tocsin.knowledge.names import key

_COLUMNS = {
    "name": ("name",),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon", "lng", "long"),
    "country": ("country", "country_code", "iso"),
    "kind": ("kind", "type"),
    "radius_km": ("radius_km", "radius"),
    "aliases": ("aliases", "alias", "alternate_names", "other_names"),
    "id": ("id",),
    "geonameid": ("geonameid", "geonames_id", "geoname_id"),
}
_NEEDED = ("name", "latitude", "longitude")
_DELIMITERS = (",", ";", "\t", "|")
_COUNTRY = re.compile(r"[A-Z]{2}(/[A-Z]{2})*|")
_ID = re.compile(r"[\w.:-]{1,80}|")
_KIND = "village"
_WIDEST_KM = 5000.0


def sniff(lines: Sequence[str]) -> bool:
    """Whether a text begins with a header that has a name, a latitude and a longitude."""
    return bool(lines) and _delimiter(lines[0]) is not None


def _delimiter(header: str) -> str | None:
    return next((d for d in _DELIMITERS if set(_NEEDED) <= _header(header, d).keys()), None)


def _header(line: str, delimiter: str) -> dict[str, int]:
    """Which column is where."""
    found = [cell.replace(" ", "_") for cell in header(line, delimiter)]
    return {
        column: found.index(name)
        for column, names in _COLUMNS.items()
        for name in reversed(names)
        if name in found
    }


def rows(source: Input, tally: Tally, _: Gazetteer) -> Iterator[Row]:
    """Its places, each as it is given; InputRejected names the line of the first that is wrong."""
    lines = source.lines(tally.advance)
    first = next((text for _, text in lines), "")
    delimiter = _delimiter(first) or ","
    shape = _Shape(source, _header(first, delimiter), len(header(first, delimiter)))
    reader = csv.reader((text for _, text in lines), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                tally.read += 1
                yield _Line(shape, reader.line_num + 1, cells).row()
    except csv.Error as error:
        raise InputRejected(source.name, f"line {reader.line_num + 1}: {error}") from error


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which column is where, and how many there are."""

    source: Input
    at: Mapping[str, int]
    width: int


class _Line:
    """One row of the table, and how its cells are read."""

    def __init__(self, shape: _Shape, number: int, cells: list[str]) -> None:
        self._source, self._number = shape.source, number
        if len(cells) != shape.width:
            self._fail(f"{len(cells)} columns, the header has {shape.width}")
        self._cells = {column: cells[i].strip() for column, i in shape.at.items()}

    def _fail(self, why: str) -> NoReturn:
        raise InputRejected(self._source.name, f"line {self._number}: {why}")

    def _text(self, column: str) -> str:
        return self._cells.get(column, "")

    def _float(self, column: str) -> float:
        text = self._text(column)
        try:
            return float(text.replace(",", "."))  # a decimal comma, where commas part no columns
        except ValueError:
            self._fail(f"{column} {text!r} is no number")

    def row(self) -> Row:
        """The place of this line."""
        name = self._text("name")
        if not key(name) or len(name) > LONGEST_NAME or "\ufffd" in name:
            self._fail(f"name {name!r} is {'no UTF-8' if chr(0xFFFD) in name else 'empty or too long'}")
        lat, lon = self._float("latitude"), self._float("longitude")
        try:
            check_point(lat, lon)
        except ValueError as error:
            self._fail(str(error))
        country = "/".join(sorted(self._text("country").upper().split("/")))
        if not _COUNTRY.fullmatch(country):
            self._fail(
                f"country {self._text('country')!r} is no ISO 3166 code of two letters (several as AM/AZ)"
            )
        kind, number = self._kind(), self._geonameid()
        ref = self._ref()
        return Row(
            number, name, lat, lon, self._radius(kind), country, kind.name, "own", ref=ref, refs=(ref,),
            names=self._aliases(), minor=False,
        )  # fmt: skip

    def _kind(self) -> place_kinds.Kind:
        kinds = place_kinds.load().kinds
        name = self._text("kind").lower() or _KIND
        if name not in kinds:
            self._fail(f"kind {name!r} is none of {', '.join(kinds)}")
        return kinds[name]

    def _radius(self, kind: place_kinds.Kind) -> float:
        if not self._text("radius_km"):
            return kind.radius_km
        radius = self._float("radius_km")
        if not 0 < radius <= _WIDEST_KM:
            self._fail(f"radius_km {radius:g} is not between 0 and {_WIDEST_KM:g}")
        return radius

    def _geonameid(self) -> int:
        text = self._text("geonameid")
        if not text:
            return 0
        if not (text.isascii() and text.isdigit() and len(text) < 10 and 0 < int(text) <= LARGEST_NUMBER):
            self._fail(f"geonameid {text!r} is none")
        return int(text)

    def _ref(self) -> str:
        identity = self._text("id")
        if not _ID.fullmatch(identity):
            self._fail(f"id {identity!r} has other characters than letters, digits and _.:-")
        return f"own:{self._source.slug}:{identity or self._number}"

    def _aliases(self) -> list[str]:
        found = [alias.strip() for alias in re.split(r"[;|]", self._text("aliases")) if alias.strip()]
        if any(len(alias) > LONGEST_NAME for alias in found):
            self._fail("an alias is too long")
        return found
