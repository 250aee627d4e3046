"""The gazetteer: places by name, by reference and by nearness, from the file in the package and added ones.

The file in the package is built by training/gazetteer/build.py; `tocsin gazetteer add` makes others (see
gazetteers/). Opening takes milliseconds, a look-up some microseconds. Where two files have a place, the one
in the package comes first. GeoNames is CC BY 4.0 and credited in NOTICE and in `Gazetteer.credits`.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from tocsin.errors import TableError
from tocsin.knowledge.gazetteers import folder, near_spellings
from tocsin.knowledge.gazetteers.table import ADDED, CROWDED, MAIN, MINOR, Entry, Hit, Table
from tocsin.knowledge.names import fold, key
from tocsin.records import Place

__all__ = ["COMPASS_DEGREES", "SETTLEMENTS", "Entry", "Gazetteer", "Match", "distance_km", "shifted"]

PACKAGED = Path(__file__).resolve().parent.parent / "data" / "places.sqlite"
SETTLEMENTS = frozenset({"capital", "city", "town", "village"})
_WITHOUT_ZONES = frozenset({"own", "whosonfirst"})  # sources that do not say
_SAME_KM = 8.0  # two settlements of one name so close are one that two sources have
_ARABIC = frozenset(re.findall("..", "AEBHDJDZEGERILIQJOKWLBLYMAMROMPSQASASDSOSSSYTDTNYE"))
_DIGRAPHS = frozenset({"sh", "th", "dh"})
_SUN = frozenset({"sh", "th", "dh", "t", "d", "r", "z", "s", "l", "n"})
COMPASS_DEGREES = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}


@dataclass(frozen=True, slots=True)
class Match:
    """A place of a name: by its main name, by a further one, or only by a spelling that sounds alike.

    `added` where only an added gazetteer has it under the name; `crowded` where so many places of its country
    share the name that not all are listed.
    """

    entry: Entry
    main: bool
    exact: bool
    added: bool = False
    crowded: bool = False


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
    """Look-ups in one gazetteer file and any added ones; safe to share between threads, not across a fork."""

    def __init__(self, path: Path, added: Sequence[Path] = ()) -> None:
        if not path.is_file():
            raise TableError(
                f"{path.name}: the gazetteer is missing; build it with training/gazetteer/build.py"
            )
        self._base = Table(path)
        self.added = tuple(
            Table(more, ADDED, f"; take it away with `tocsin gazetteer remove {more.stem}`") for more in added
        )
        self._tables = (self._base, *self.added)
        self.matches = lru_cache(maxsize=20_000)(self._matches)
        self.knows = lru_cache(maxsize=50_000)(self._knows)
        self.near_spellings = lru_cache(maxsize=2_000)(self._near_spellings)

    @property
    def facts(self) -> dict[str, str]:
        """What the file in the package says of itself."""
        return self._base.facts

    @property
    def credits(self) -> dict[str, str]:
        """Source code, or the id of an added gazetteer, to the credit its licence asks for."""
        found: dict[str, str] = json.loads(self._base.facts["credits"])
        return {**found, **{table.path.stem: table.facts.get("credit", "not stated") for table in self.added}}

    def _knows(self, name: str) -> bool:
        """Whether some place bears this name exactly (but for case, accents and hyphens).

        An added stream or building of a single word does not count: there are millions, named like anything.
        """
        wanted = key(name)
        if not wanted:
            return False
        if self._base.named(wanted) or self._with_article(wanted, set()):
            return True
        several = " " in wanted
        listed = [(table, table.named(wanted)) for table in self.added]
        return any(
            self._settled(table, [hit for hit in hits if several or not hit.flags & MINOR])
            for table, hits in listed
        )

    def _matches(self, name: str) -> tuple[Match, ...]:
        """Places of this name, the largest first; by sound only where no place bears it exactly."""
        if not (wanted := key(name)):
            return ()
        bare = tuple(
            Match(self._base.entry(hit.number), bool(hit.flags), True) for hit in self._base.named(wanted)
        )
        with_article = self._with_article(wanted, {m.entry.place.id for m in bare})
        known = (*bare, *with_article)
        more = self._more([(table, table.named(wanted)) for table in self.added], known, exact=True)
        return (*known, *more) or self.similar(name)

    def _with_article(self, wanted: str, known: set[str]) -> tuple[Match, ...]:
        """Places that bear the name with the Arabic article ("Aziziyah": Al Aziziyah)."""
        if " " in wanted or len(wanted) < 4:
            return ()
        forms = [f"{article} {wanted}" for article in _articles(wanted)]
        found = [
            Match(self._base.entry(hit.number), main=False, exact=True)
            for form in forms
            for hit in self._base.named(form)
        ]
        found += self._more([(t, t.named(form)) for t in self.added for form in forms], found, exact=True)
        there = {m.entry.place.id: m for m in found if set(m.entry.countries) & _ARABIC}
        return tuple(m for ref, m in there.items() if ref not in known)

    def similar(self, name: str) -> tuple[Match, ...]:
        """Places whose names may be other spellings of this one."""
        loose = fold(name)
        if len(loose) < near_spellings.LEAST:
            return ()
        known = tuple(
            Match(self._base.entry(hit.number), bool(hit.flags), exact=False)
            for hit in self._base.folded(loose)
        )
        return (
            *known,
            *self._more([(table, table.folded(loose)) for table in self.added], known, exact=False),
        )

    def _near_spellings(self, name: str) -> tuple[tuple[Match, int], ...]:
        """Places whose loose spelling is one or two letters off, with how many; the nearest first."""
        found: dict[str, tuple[Match, int]] = {}
        for letters, pairs in near_spellings.find(fold(name), self._tables):
            known = [
                Match(self._base.entry(hit.number), bool(hit.flags), exact=False)
                for table, hits in pairs
                if table is self._base
                for hit in hits
            ]
            further = [(table, hits) for table, hits in pairs if table is not self._base]
            for match in (*known, *self._more(further, known, exact=False)):
                found.setdefault(match.entry.place.id, (match, letters))
        return tuple(found.values())

    def _more(
        self, listed: Sequence[tuple[Table, Sequence[Hit]]], known: Sequence[Match], *, exact: bool
    ) -> tuple[Match, ...]:
        """What added gazetteers list and no file before them has already."""
        if not any(hits for _, hits in listed):
            return ()
        seen = {match.entry.place.id for match in known}
        towns = [match.entry for match in known if match.entry.place.kind in SETTLEMENTS]
        found = []
        for table, hits in listed:
            entries = self._settled(table, hits)
            for hit in hits:
                entry = entries.get(hit.number)
                if entry is None or entry.place.id in seen or _twin(entry, towns):
                    continue
                seen.add(entry.place.id)
                crowded = bool(hit.flags & CROWDED)
                found.append(Match(entry, bool(hit.flags & MAIN), exact, added=True, crowded=crowded))
        return tuple(found)

    def _settled(self, table: Table, hits: Sequence[Hit]) -> dict[int, Entry]:
        """The entries of what an added file lists: of GeoNames those of the first file that has them."""
        own = {hit.number for hit in hits if hit.number < 0}
        found = dict(table.entries(own)) if own else {}
        return found | self.entries({hit.number for hit in hits if hit.number > 0})

    def by_ref(self, ref: str) -> Entry | None:
        """The entry of a reference: "country:AM", "admin1:KG.09", "border:AM/AZ", "part:NG:NW", "wof:85"."""
        for table in self._tables:
            for hit in table.named(ref)[:1]:
                if entry := self._first(table, hit.number):
                    return entry
        return None

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
        return self._base.line(border.place.id)

    def near(self, point: tuple[float, float], km: float) -> tuple[Entry, ...]:
        """Towns and cities within `km` (at most some 100) of a point, the nearest first."""
        found = {entry.place.id: entry for entry in self._around(point)}
        ranked = sorted((distance_km(point, e.point), ref, e) for ref, e in found.items())
        return tuple(e for far, _, e in ranked if far <= km)

    def _around(self, point: tuple[float, float]) -> Iterator[Entry]:
        for table in self._tables:
            for cell in _cells(point):
                yield from (entry for n in table.in_cell(cell) if (entry := self._first(table, n)))

    def timezone(self, place: Place) -> str | None:
        """The IANA zone of a place; of one without that of the nearest town, else its country's."""
        entry = self.entry_of(place)
        if entry is not None and (entry.zone or entry.source not in _WITHOUT_ZONES):
            return entry.zone
        codes = (place.country or "").split("/")
        towns = self.near((place.latitude, place.longitude), 150)
        inside = [t for t in towns if not codes[0] or set(t.countries) & set(codes)] or towns
        if zone := next((town.zone for town in inside if town.zone), None):
            return zone
        country = self.country(codes[0]) if codes[0] else None
        return country.zone if country else None

    def entry_of(self, place: Place) -> Entry | None:
        """The entry behind a place, None for a computed one."""
        if place.geonameid is not None:
            return self._find(place.geonameid)
        return self.by_ref(place.id)

    def entries(self, numbers: set[int]) -> dict[int, Entry]:
        """Those of many places of GeoNames that any file has."""
        found: dict[int, Entry] = {}
        for table in self._tables:
            if missing := numbers - found.keys():
                found.update(table.entries(missing))
        return found

    def _first(self, table: Table, number: int) -> Entry | None:
        """The entry of a number in a file: of GeoNames that of the first file that has it."""
        return self._find(number) if number > 0 else table.find(number)

    def _find(self, number: int) -> Entry | None:
        return next((entry for table in self._tables if (entry := table.find(number))), None)


def _twin(entry: Entry, towns: Sequence[Entry]) -> bool:
    """Whether a settlement is one of some towns of its name: one's own table may tell close ones apart."""
    return (
        entry.place.kind in SETTLEMENTS
        and entry.source != "own"
        and any(distance_km(entry.point, town.point) <= _SAME_KM for town in towns)
    )


def _articles(word: str) -> tuple[str, ...]:
    """The forms of the Arabic article before a word."""
    sun = word[:2] if word[:2] in _DIGRAPHS else word[0]
    return ("al", "el", f"a{sun}", f"e{sun}") if sun in _SUN else ("al", "el")


def _cells(point: tuple[float, float]) -> Iterable[int]:
    row, column = math.floor(point[0]) + 90, math.floor(point[1]) + 180
    return [(row + dy) * 360 + (column + dx) % 360 for dy in (-1, 0, 1) for dx in (-1, 0, 1)]


@cache
def _added() -> tuple[Path, ...]:
    # Looked up once a process: an import in the midst of a run must not change its later records.
    return folder.installed()


@cache
def _opened(path: Path, process: int) -> Gazetteer:
    # SQLite connections must not cross a fork: one a process.
    return Gazetteer(path, _added() if path == PACKAGED else ())


def load(path: Path = PACKAGED) -> Gazetteer:
    """The gazetteer in the package with all added ones, or another of its format; opened once a process."""
    return _opened(path, os.getpid())


def verify(path: Path = PACKAGED) -> None:
    """Raise TableError unless the file has the size and SHA-256 of its manifest (reads all of it)."""
    manifest = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    content = path.read_bytes()
    if len(content) != manifest["bytes"] or hashlib.sha256(content).hexdigest() != manifest["sha256"]:
        raise TableError(f"{path.name}: does not match {path.with_suffix('.json').name}")


def timezone(place: Place) -> str | None:
    """The IANA zone of a place, from the gazetteer in the package and added ones."""
    return load().timezone(place)


def packaged_version(path: Path = PACKAGED) -> str:
    """The first digits of the hash of the gazetteer in the package."""
    manifest = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return f"places+{manifest['sha256'][:12]}"


@cache
def version() -> str:
    """The gazetteer's hash and the ids of added ones, which end in theirs, as every record states them."""
    return "+".join((packaged_version(), *(more.stem for more in _added())))
