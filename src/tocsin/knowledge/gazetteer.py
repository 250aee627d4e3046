"""The gazetteer: places by name, by reference and by nearness, from one read-only SQLite file.

It is built by training/gazetteer/build.py. Opening takes milliseconds, a look-up some microseconds.
Names of places from GeoNames are CC BY 4.0 and credited in NOTICE and in `Gazetteer.credits`.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
import sqlite3
import struct
import threading
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from tocsin.errors import TableError
from tocsin.knowledge.names import fold, key
from tocsin.records import Place

_FILE = Path(__file__).resolve().parent.parent / "data" / "places.sqlite"
_FORMAT = "1"
_COLUMNS = "id, ref, name, lat, lon, radius, country, kind, admin1, admin2, population, zone, source"
SETTLEMENTS = frozenset({"capital", "city", "town", "village"})
_ARABIC = frozenset(re.findall("..", "AEBHDJDZEGERILIQJOKWLBLYMAMROMPSQASASDSOSSSYTDTNYE"))
_DIGRAPHS = frozenset({"sh", "th", "dh"})
_SUN = frozenset({"sh", "th", "dh", "t", "d", "r", "z", "s", "l", "n"})
COMPASS_DEGREES = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}


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


@dataclass(frozen=True, slots=True)
class Match:
    """A place of a name: by its main name, by a further one, or only by a spelling that sounds alike."""

    entry: Entry
    main: bool
    exact: bool


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two points (latitude, longitude)."""
    la, lb = math.radians(a[0]), math.radians(b[0])
    h = (
        math.sin((lb - la) / 2) ** 2
        + math.cos(la) * math.cos(lb) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    )
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def shifted(point: tuple[float, float], bearing: float, km: float) -> tuple[float, float]:
    """The point `km` away from another in the direction `bearing` (degrees from north)."""
    angle, lat = km / 6371, math.radians(point[0])
    turn = math.radians(bearing)
    there = math.asin(math.sin(lat) * math.cos(angle) + math.cos(lat) * math.sin(angle) * math.cos(turn))
    east = math.atan2(
        math.sin(turn) * math.sin(angle) * math.cos(lat), math.cos(angle) - math.sin(lat) * math.sin(there)
    )
    return math.degrees(there), (point[1] + math.degrees(east) + 180) % 360 - 180


class Gazetteer:
    """Look-ups in one gazetteer file. Safe to share between threads; each process opens its own.

    A connection mixes up the rows of statements that two threads run on it at once: one a thread.
    """

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise TableError(
                f"{path.name}: the gazetteer is missing; build it with training/gazetteer/build.py"
            )
        self._uri = f"{path.as_uri()}?mode=ro&immutable=1"
        self._thread = threading.local()
        try:
            self._facts = dict(self._db.execute("select key, value from meta"))
            self._labels: dict[int | None, str] = dict(self._db.execute("select id, text from label"))
        except sqlite3.DatabaseError as error:
            raise TableError(f"{path.name}: not a gazetteer ({error})") from None
        if self._facts.get("format") != _FORMAT:
            raise TableError(f"{path.name}: format {self._facts.get('format')}, not {_FORMAT}")
        self._entry = lru_cache(maxsize=20_000)(self._load)
        self.matches = lru_cache(maxsize=20_000)(self._matches)
        self.knows = lru_cache(maxsize=50_000)(self._knows)

    @property
    def _db(self) -> sqlite3.Connection:
        """This thread's connection."""
        known: sqlite3.Connection | None = getattr(self._thread, "db", None)
        if known is None:
            known = self._thread.db = sqlite3.connect(self._uri, uri=True)
        return known

    @property
    def version(self) -> str:
        """Short id of this build, for the record of the coder."""
        return hashlib.sha256(
            "".join(f"{k}={v};" for k, v in sorted(self._facts.items())).encode()
        ).hexdigest()[:12]

    @property
    def credits(self) -> dict[str, str]:
        """Source code to the credit its licence asks for."""
        found: dict[str, str] = json.loads(self._facts["credits"])
        return found

    def _knows(self, name: str) -> bool:
        """Whether some place bears this name exactly (but for case, accents and hyphens)."""
        wanted = key(name)
        return bool(wanted) and (
            self._ids("name", wanted) is not None or bool(self._with_article(wanted, set()))
        )

    def _matches(self, name: str) -> tuple[Match, ...]:
        """Places of this name, the largest first; by sound only where no place bears it exactly."""
        if not (wanted := key(name)):
            return ()
        bare = tuple(Match(self._entry(i >> 1), bool(i & 1), True) for i in self._ids("name", wanted) or ())
        with_article = self._with_article(wanted, {m.entry.place.id for m in bare})
        return (*bare, *with_article) or self.similar(name)

    def _with_article(self, wanted: str, known: set[str]) -> tuple[Match, ...]:
        """Places that bear the name with the Arabic article ("Aziziyah": Al Aziziyah)."""
        if " " in wanted or len(wanted) < 4:
            return ()
        found = (
            Match(self._entry(i >> 1), main=False, exact=True)
            for article in _articles(wanted)
            for i in self._ids("name", f"{article} {wanted}") or ()
        )
        there = {m.entry.place.id: m for m in found if set(m.entry.countries) & _ARABIC}
        return tuple(m for ref, m in there.items() if ref not in known)

    def similar(self, name: str) -> tuple[Match, ...]:
        """Places whose names may be other spellings of this one."""
        loose = fold(name)
        packed = self._ids("fold", loose) if len(loose) >= 4 else None
        return tuple(Match(self._entry(i >> 1), bool(i & 1), exact=False) for i in packed or ())

    def by_ref(self, ref: str) -> Entry | None:
        """The entry of a reference: "country:AM", "admin1:KG.09", "border:AM/AZ", "part:NG:NW"."""
        packed = self._ids("name", ref)
        return self._entry(packed[0] >> 1) if packed else None

    def country(self, iso: str) -> Entry | None:
        """A country by its ISO alpha-2 code."""
        return self.by_ref(f"country:{iso.upper()}")

    def adjective(self, word: str) -> Entry | None:
        """The country that an adjective or a word for its people belongs to ("Kyrgyz", "Afghans")."""
        return self.by_ref(f"adjective:{word.casefold()}")

    def part_of_country(self, iso: str, compass: str) -> Entry | None:
        """The third of a country towards a point of the compass (N NE E ..., or C for its middle)."""
        return self.by_ref(f"part:{iso.upper()}:{compass}")

    def border(self, one: str, other: str) -> Entry | None:
        """The land border of two countries, None where they have none."""
        return self.by_ref("border:" + "/".join(sorted((one.upper(), other.upper()))))

    def border_line(self, border: Entry) -> tuple[tuple[float, float], ...]:
        """Points along a border, some 20 km apart."""
        row = self._db.execute(
            "select points from line join place on place.id = line.place where ref = ?", (border.place.id,)
        ).fetchone()
        if row is None:
            return ()
        flat = struct.unpack(f"<{len(row[0]) // 4}f", row[0])
        return tuple(zip(flat[::2], flat[1::2], strict=True))

    def near(self, point: tuple[float, float], km: float) -> tuple[Entry, ...]:
        """Towns and cities within `km` (at most some 100) of a point, the nearest first."""
        found = [e for cell in _cells(point) for i in self._ids("cell", cell) or () if (e := self._entry(i))]
        ranked = sorted((distance_km(point, e.point), e.place.id, e) for e in found)
        return tuple(e for far, _, e in ranked if far <= km)

    def timezone(self, place: Place) -> str | None:
        """The IANA zone of a place; of a computed one that of the nearest town, else its country's."""
        if (entry := self.entry_of(place)) is not None:
            return entry.zone
        codes = (place.country or "").split("/")
        towns = self.near((place.latitude, place.longitude), 150)
        inside = [t for t in towns if not codes[0] or set(t.countries) & set(codes)] or towns
        if inside:
            return inside[0].zone
        country = self.country(codes[0]) if codes[0] else None
        return country.zone if country else None

    def entry_of(self, place: Place) -> Entry | None:
        """The entry behind a place, None for a computed one."""
        if place.geonameid is not None:
            return self._find(place.geonameid)
        return self.by_ref(place.id)

    def _find(self, number: int) -> Entry | None:
        row = self._db.execute("select 1 from place where id = ?", (number,)).fetchone()
        return self._entry(number) if row else None

    def _ids(self, table: str, wanted: str | int) -> array[int] | None:
        column = "id" if table == "cell" else "key"
        row = self._db.execute(f"select places from {table} where {column} = ?", (wanted,)).fetchone()
        return _unpacked(row[0]) if row else None

    def _load(self, number: int) -> Entry:
        row = self._db.execute(f"select {_COLUMNS} from place where id = ?", (number,)).fetchone()
        return _entry(row, self._labels)


def _entry(
    row: tuple[int, str | None, str, int, int, int, int, int, int, int, int, int, int],
    label: dict[int | None, str],
) -> Entry:
    number, ref, name, lat, lon, radius, country, kind, admin1, admin2, population, zone, source = row
    of_geonames = number > 0
    place = Place(
        id=f"geonames:{number}" if of_geonames else str(ref),
        name=name,
        latitude=lat / 1e5,
        longitude=lon / 1e5,
        radius_km=radius / 10,
        country=label[country] or None,
        kind=label[kind],
        geonameid=number if of_geonames else None,
    )
    return Entry(place, label.get(admin1), label.get(admin2), population, label.get(zone), label[source])


def _unpacked(blob: bytes) -> array[int]:
    numbers = array("i")
    numbers.frombytes(blob)
    if os.sys.byteorder == "big":  # type: ignore[attr-defined]
        numbers.byteswap()
    return numbers


def _articles(word: str) -> tuple[str, ...]:
    """The forms of the Arabic article before a word."""
    sun = word[:2] if word[:2] in _DIGRAPHS else word[0]
    return ("al", "el", f"a{sun}", f"e{sun}") if sun in _SUN else ("al", "el")


def _cells(point: tuple[float, float]) -> Iterable[int]:
    row, column = math.floor(point[0]) + 90, math.floor(point[1]) + 180
    return [(row + dy) * 360 + (column + dx) % 360 for dy in (-1, 0, 1) for dx in (-1, 0, 1)]


@cache
def _opened(path: Path, process: int) -> Gazetteer:
    # SQLite connections must not cross a fork: one a process.
    return Gazetteer(path)


def load(path: Path = _FILE) -> Gazetteer:
    """The gazetteer in the package, or another of the same format; opened once a process."""
    return _opened(path, os.getpid())


def verify(path: Path = _FILE) -> None:
    """Raise TableError unless the file has the size and SHA-256 of its manifest (reads all of it)."""
    manifest = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    content = path.read_bytes()
    if len(content) != manifest["bytes"] or hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise TableError(f"{path.name}: does not match {path.with_suffix('.json').name}")


def timezone(place: Place) -> str | None:
    """The IANA zone of a place, from the gazetteer in the package."""
    return load().timezone(place)


@cache
def version(path: Path = _FILE) -> str:
    """The first digits of the gazetteer's hash, as every record states it."""
    manifest = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return f"places+{manifest['sha256'][:12]}"
