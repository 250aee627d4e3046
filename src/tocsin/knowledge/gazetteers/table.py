"""One gazetteer file: its places by number, by key and by cell. Which of several wins is not settled here."""

from __future__ import annotations

import os
import sqlite3
import struct
import threading
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tocsin.errors import TableError
from tocsin.records import Place

BUNDLED, ADDED = "1", "added-1"
MAIN, CROWDED, MINOR = 1, 2, 4  # the lowest bits of a packed place; the bundled file has the first alone
_BITS = {BUNDLED: 1, ADDED: 3}
_COLUMNS = "id, ref, name, lat, lon, radius, country, kind, admin1, admin2, population, zone, source"
_AT_ONCE = 400  # values in one statement; SQLite allows 999 at least

_Row = tuple[int, str | None, str, int, int, int, int, int, int | None, int | None, int, int | None, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One place as the gazetteer has it; `admin1`, `admin2` are GeoNames codes ("KG.09")."""

    place: Place
    admin1: str | None
    admin2: str | None
    population: int
    zone: str | None
    source: str

    @property
    def countries(self) -> tuple[str, ...]:
        """ISO codes, several where the place is disputed or is a border."""
        return tuple(self.place.country.split("/")) if self.place.country else ()

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude."""
        return self.place.latitude, self.place.longitude


class Hit(NamedTuple):
    """A place listed under a key: its number in the file, and how it bears the name."""

    number: int
    flags: int


class Table:
    """Look-ups in one file. Safe to share between threads; each process opens its own.

    A connection mixes up the rows of statements that two threads run on it at once: one a thread.
    """

    def __init__(self, path: Path, form: str = BUNDLED, cure: str = "") -> None:
        self.path, self._bits = path, _BITS[form]
        self._uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._thread = threading.local()
        try:
            self.facts: dict[str, str] = dict(self._db.execute("select key, value from meta"))
            self._db.execute("select 1 from place limit 1")
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise TableError(f"{path.name}: not a gazetteer ({error}){cure}") from None
        if self.facts.get("format") != form:
            raise TableError(f"{path.name}: format {self.facts.get('format')}, not {form}{cure}")
        self._label = lru_cache(maxsize=None)(self._read_label)  # tens of thousands: read as they are needed
        self.entry = lru_cache(maxsize=20_000)(self._load)

    @property
    def _db(self) -> sqlite3.Connection:
        """This thread's connection."""
        known: sqlite3.Connection | None = getattr(self._thread, "db", None)
        if known is None:
            known = self._thread.db = sqlite3.connect(self._uri, uri=True)
        return known

    def close(self) -> None:
        """Let go of the file; only this thread's connection."""
        self._db.close()
        del self._thread.db

    def named(self, key: str) -> tuple[Hit, ...]:
        """The places under an exact key or a reference, the largest first."""
        return self._hits("select places from name where key = ?", key)

    def folded(self, key: str) -> tuple[Hit, ...]:
        """The places under a loose key."""
        return self._hits("select places from fold where key = ?", key)

    def folded_among(self, keys: Iterable[str]) -> Iterator[tuple[str, tuple[Hit, ...]]]:
        """Those of many loose keys that the file has, with their places."""
        wanted = list(keys)
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for key, blob in self._db.execute(f"select key, places from fold where key in ({marks})", some):
                yield key, self._unpacked(blob)

    def folded_from(self, start: str, most: int) -> list[str]:
        """At most `most` loose keys that begin with `start`, in order."""
        rows = self._db.execute(
            "select key from fold where key >= ? and key < ? order by key limit ?",
            (start, start + "\U0010ffff", most),
        )
        return [key for (key,) in rows]

    def in_cell(self, cell: int) -> tuple[int, ...]:
        """Numbers of the towns in a cell of one degree."""
        row = self._db.execute("select places from cell where id = ?", (cell,)).fetchone()
        return tuple(_numbers(row[0])) if row else ()

    def find(self, number: int) -> Entry | None:
        """The place of a number, None where the file has none."""
        row = self._db.execute("select 1 from place where id = ?", (number,)).fetchone()
        return self.entry(number) if row else None

    def entries(self, numbers: Iterable[int]) -> Iterator[tuple[int, Entry]]:
        """Those of many numbers that the file has, with their places."""
        wanted = sorted(numbers)
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for row in self._db.execute(f"select {_COLUMNS} from place where id in ({marks})", some):
                yield row[0], _entry(row, self._label)

    def line(self, ref: str) -> tuple[tuple[float, float], ...]:
        """The points of a border."""
        row = self._db.execute(
            "select points from line join place on place.id = line.place where ref = ?", (ref,)
        ).fetchone()
        if row is None:
            return ()
        flat = struct.unpack(f"<{len(row[0]) // 4}f", row[0])
        return tuple(zip(flat[::2], flat[1::2], strict=True))

    def _hits(self, statement: str, key: str) -> tuple[Hit, ...]:
        row = self._db.execute(statement, (key,)).fetchone()
        return self._unpacked(row[0]) if row else ()

    def _unpacked(self, blob: bytes) -> tuple[Hit, ...]:
        mask = (1 << self._bits) - 1
        return tuple(Hit(packed >> self._bits, packed & mask) for packed in _numbers(blob))

    def _load(self, number: int) -> Entry:
        row = self._db.execute(f"select {_COLUMNS} from place where id = ?", (number,)).fetchone()
        return _entry(row, self._label)

    def _read_label(self, number: int | None) -> str | None:
        row = self._db.execute("select text from label where id = ?", (number,)).fetchone()
        return row[0] if row else None


def _entry(row: _Row, label: Callable[[int | None], str | None]) -> Entry:
    number, ref, name, lat, lon, radius, country, kind, admin1, admin2, population, zone, source = row
    of_geonames = number > 0
    place = Place(
        id=f"geonames:{number}" if of_geonames else str(ref),
        name=name,
        latitude=lat / 1e5,
        longitude=lon / 1e5,
        radius_km=radius / 10,
        country=label(country) or None,
        kind=label(kind) or "",
        geonameid=number if of_geonames else None,
    )
    return Entry(place, label(admin1), label(admin2), population, label(zone), label(source) or "")


def packed(hits: Sequence[tuple[int, int]]) -> bytes:
    """Places (number, flags) as an added file keeps them."""
    bits = _BITS[ADDED]
    if len(hits) == 1:  # most names are those of one place
        number, flags = hits[0]
        return (number << bits | flags).to_bytes(4, "little", signed=True)
    return as_bytes(number << bits | flags for number, flags in hits)


def as_bytes(numbers: Iterable[int]) -> bytes:
    """Numbers of four bytes, the lowest byte first on every machine."""
    found = array("i", numbers)
    if os.sys.byteorder == "big":  # type: ignore[attr-defined]
        found.byteswap()
    return found.tobytes()


def _numbers(blob: bytes) -> array[int]:
    found = array("i")
    found.frombytes(blob)
    if os.sys.byteorder == "big":  # type: ignore[attr-defined]
        found.byteswap()
    return found
