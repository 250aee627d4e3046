"""Who's On First: its SQLite distribution (spr, names, concordances where there) or a CSV of records."""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from tocsin.errors import InputRejected, TooLarge
from tocsin.knowledge import place_kinds
from tocsin.knowledge.gazetteer import Gazetteer, distance_km
from tocsin.knowledge.gazetteers import claims
from tocsin.knowledge.gazetteers.geonames import check_point
from tocsin.knowledge.gazetteers.inputs import Input, Tally, header
from tocsin.knowledge.gazetteers.rows import LONGEST_NAME, Row, area_names, usable
from tocsin.knowledge.gazetteers.writer import LARGEST_NUMBER

CREDIT = "Who's On First, https://whosonfirst.org/docs/licenses"
_MAGIC = b"SQLite format 3\0"
_STEP = 5_000
_LONGEST = 1_000_000  # bytes of one value
_MOST = 1_000  # names of one place
_WIDEST_KM = 2000.0
_NOT_TAKEN = "countries, venues, and places that are no more"
_SPR = (
    "id, name, placetype, country, latitude, longitude, min_latitude, min_longitude, max_latitude, "
    "max_longitude, is_current, is_deprecated, is_ceased, is_superseded"
)
_CSV_COLUMNS = (
    ("id", "wof_id"), ("name", "wof_name"), ("placetype", "wof_placetype"),
    ("wof_country", "iso_country", "iso", "country"),
    ("lbl_latitude", "geom_latitude", "latitude"), ("lbl_longitude", "geom_longitude", "longitude"),
)  # fmt: skip


_CSV_OVER = ("superseded_by", "deprecated", "cessation")
_CSV_STANDING = frozenset({"", "0", "u", "uuuu", "[]", "..", "open"})
_ID = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class _Record:
    """A record as it is written, nothing of it checked; `box` is south, west, north, east."""

    id: Any
    name: Any
    placetype: Any
    country: Any
    latitude: Any
    longitude: Any
    box: Sequence[Any] = ()
    gone: bool = False


def _record(values: Sequence[Any]) -> _Record:
    """A row of the table spr."""
    identity, name, placetype, country, lat, lon, *rest = values
    box, current, over = rest[:4], rest[4], rest[5:]
    return _Record(identity, name, placetype, country, lat, lon, box, current == 0 or 1 in over)


def is_sqlite(path: Path) -> bool:
    """Whether a file is an SQLite database."""
    with path.open("rb") as stream:
        return stream.read(len(_MAGIC)) == _MAGIC


def sniff(lines: Sequence[str]) -> bool:
    """Whether a text begins as a CSV of Who's On First does."""
    columns = set(header(lines[0])) if lines else set()
    own = {"wof_id", "wof_country", "geom_latitude", "lbl_latitude", "wof_placetype"}
    return bool(columns & own) and all(columns & set(names) for names in _CSV_COLUMNS)


def rows(source: Input, tally: Tally, places: Gazetteer) -> Iterator[Row]:
    """The places of an SQLite distribution with their names in all languages."""
    db = sqlite3.connect(f"{source.path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        db.text_factory = lambda text: text.decode("utf-8", "replace")
        db.execute("pragma trusted_schema = off")
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        yield from _claimed(_of_database(db, source, tally), places)
    except (sqlite3.Error, UnicodeDecodeError) as error:  # SQLite's own message may quote what is damaged
        raise InputRejected(source.name, f"damaged, or not of Who's On First ({error})") from error
    finally:
        db.close()


def _of_database(db: sqlite3.Connection, source: Input, tally: Tally) -> Iterator[Row]:
    tables = {name for (name,) in db.execute("select name from sqlite_master where type = 'table'")}
    if "spr" not in tables:
        raise InputRejected(source.name, "an SQLite file, but without the table spr of Who's On First")
    names = _Beside(db, "select id, name from names order by id" if "names" in tables else None)
    geonames = _Beside(
        db,
        "select id, other_id from concordances where other_source in ('gn:id', 'gn_id') order by id"
        if "concordances" in tables
        else None,
    )
    total = db.execute("select count(*) from spr").fetchone()[0] or 1
    told = 0
    for seen, record in enumerate(db.execute(f"select {_SPR} from spr order by id"), 1):
        if seen > source.limits.rows:
            raise TooLarge(source.name, f"more than {source.limits.rows:,} rows")
        if seen % _STEP == 0:
            tally.advance(seen * source.size // total - told)
            told = seen * source.size // total
        identity = record[0]
        yield from _taken(seen, _record(record), names.of(identity), geonames.of(identity), tally)
    tally.advance(source.size - told)


class _Beside:
    """The values of a table ordered by id, taken along while another one is read in the same order."""

    def __init__(self, db: sqlite3.Connection, statement: str | None) -> None:
        read = db.execute(statement) if statement else iter(())
        self._groups = groupby(read, itemgetter(0))
        self._next: tuple[Any, Iterator[tuple[Any, ...]]] | None = next(self._groups, None)

    def of(self, identity: Any) -> list[str]:
        """The values of an id; ids must be asked for in order."""
        while self._next and _before(self._next[0], identity):
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != identity:
            return []
        values = (value for _, value in self._next[1] if isinstance(value, str | int))
        return [str(value) for value in islice(values, _MOST)]


def _before(one: Any, other: Any) -> bool:
    """Whether an id is passed over: a smaller one, or what is no id at all."""
    return not isinstance(one, int) or (isinstance(other, int) and one < other)


def _taken(
    number: int, record: _Record, names: Sequence[str], geonames: Sequence[str], tally: Tally
) -> Iterator[Row]:
    kind = place_kinds.load().placetypes.get(record.placetype)
    if kind is None or record.gone:
        tally.left_out[_NOT_TAKEN] += 1
        return
    try:
        row = _row(record, kind, names)
    except (TypeError, ValueError) as error:
        tally.spoilt(number, str(error))
        return
    known = next((n for g in geonames if g.isascii() and g.isdigit() and len(g) < 10 and (n := int(g))), 0)
    row.number = known if known <= LARGEST_NUMBER else 0
    tally.read += 1
    yield row


def _row(record: _Record, kind: place_kinds.Kind, names: Sequence[str]) -> Row:
    identity, name, code = record.id, record.name, record.country
    if not isinstance(identity, int) or not isinstance(name, str) or not name.strip():
        raise ValueError("no id or no name")
    lat, lon = float(record.latitude), float(record.longitude)
    check_point(lat, lon)
    country = code.upper() if isinstance(code, str) and len(code) == 2 and code.isalpha() else ""
    known = [n for n in names if usable(n)]
    ref = f"wof:{identity}"
    return Row(
        0, name[:LONGEST_NAME], lat, lon, _radius(kind, record.box),
        country, kind.name, "whosonfirst", ref=ref, refs=(ref,),
        names=sorted(area_names(name, known)) if kind.name.startswith("admin") else known, minor=kind.minor,
    )  # fmt: skip


def _radius(kind: place_kinds.Kind, box: Sequence[Any]) -> float:
    """Half the diagonal of a place's box where it has one, at least half of what its kind is given."""
    try:
        low, left, high, right = map(float, box)
        check_point(low, left)
        check_point(high, right)
    except (TypeError, ValueError):
        return kind.radius_km
    half = distance_km((low, left), (high, right)) / 2
    return min(_WIDEST_KM, max(half, kind.radius_km / 2)) if half > 0 else kind.radius_km


def records(source: Input, tally: Tally, places: Gazetteer) -> Iterator[Row]:
    """The places of a CSV of records; it has no further names."""
    return _claimed(_of_csv(source, tally), places)


def _claimed(found: Iterator[Row], places: Gazetteer) -> Iterator[Row]:
    """With all who claim a place; Who's On First does not say in which of GeoNames' areas it is."""
    for row in found:
        row.country = claims.load().beside(row.country, (row.lat, row.lon), places)
        yield row


def _of_csv(source: Input, tally: Tally) -> Iterator[Row]:
    reader = csv.reader(line for _, line in source.lines(tally.advance))
    try:
        columns = [cell.strip().lower() for cell in next(reader, [])]
        at = [next(columns.index(n) for n in names if n in columns) for names in _CSV_COLUMNS]
        over = [columns.index(name) for name in _CSV_OVER if name in columns]
        for cells in reader:
            if len(cells) != len(columns) or not _ID.fullmatch(cells[at[0]]):
                tally.spoilt(reader.line_num, f"{len(cells)} columns, not {len(columns)}, or no id")
                continue
            gone = any(cells[i].strip() not in _CSV_STANDING for i in over)
            identity, name, placetype, country, lat, lon = (cells[i] for i in at)
            record = _Record(int(identity), name, placetype, country, lat, lon, gone=gone)
            yield from _taken(reader.line_num, record, (), (), tally)
    except csv.Error as error:
        raise InputRejected(source.name, f"line {reader.line_num}: {error}") from error
