"""Writes an added gazetteer: streams places into SQLite, then sorts their names on disk, in bounded memory.

All of it happens under a name that begins with a dot; `Writer.finish` gives the file its own name at the end.
"""

from __future__ import annotations

import math
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path

from tocsin.errors import TooLarge, UsageError
from tocsin.knowledge import place_kinds
from tocsin.knowledge.gazetteers import near_spellings
from tocsin.knowledge.gazetteers.rows import Row
from tocsin.knowledge.gazetteers.table import CROWDED, MAIN, MINOR, as_bytes, packed
from tocsin.knowledge.names import folds, key

PART = ".part"
LARGEST_NUMBER = 2**28 - 1  # four bytes, three bits of which are flags
_BATCH = 20_000
_LABELS = 250_000
_PER_COUNTRY, _PER_NAME = 20, 60  # places listed under one name
_TOWNS = frozenset({"capital", "city", "town"})
_SCHEMA = """
create table meta (key text primary key, value text) without rowid;
create table label (id integer primary key, text text not null);
create table place (id integer primary key, ref text, name text not null, lat integer not null,
    lon integer not null, radius integer not null, country integer not null, kind integer not null,
    admin1 integer, admin2 integer, population integer not null, zone integer, source integer not null);
create table name (key text primary key, places blob not null) without rowid;
create table fold (key text primary key, places blob not null) without rowid;
create table cell (id integer primary key, places blob not null);
create table work.name (key text not null, country integer, population integer, place integer, flags integer);
create table work.fold (key text not null, country integer, population integer, place integer, flags integer);
create table work.cell (id integer not null, place integer not null);
"""

_Named = tuple[str, int, int, int, int]


@contextmanager
def writing(target: Path) -> Iterator[Writer]:
    """A writer for `target`; whatever ends it early leaves what was there before."""
    part = target.with_name(f".{target.stem}.{os.getpid()}{PART}")
    writer = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        writer = Writer(part, target)
        yield writer
    except sqlite3.Error as error:
        raise UsageError(f"cannot write {target}: {error}") from error
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror or error}") from error
    finally:
        if writer is not None:
            writer.close()


class Writer:
    """One file on its way; `add` may be called any number of times before `finish`."""

    def __init__(self, part: Path, target: Path) -> None:
        self._part, self._work, self._target = part, part.with_suffix(f".work{PART}"), target
        for path in (self._part, self._work):
            path.unlink(missing_ok=True)
        self._db = sqlite3.connect(self._part, isolation_level=None)
        self._db.execute("attach ? as work", (str(self._work),))
        for schema in ("main", "work"):
            # Held until the end: an import that goes on is told from one that died by its lock.
            self._db.execute(f"pragma {schema}.locking_mode = exclusive")
            self._db.execute(f"pragma {schema}.journal_mode = off")
            self._db.execute(f"pragma {schema}.synchronous = off")
            self._db.execute(f"pragma {schema}.cache_size = -32000")
        self._db.executescript("begin;" + _SCHEMA)
        self._labels: dict[str, int] = {}
        self._latin = place_kinds.load().latin_script
        self._rows: list[Row] = []
        self._unnumbered = 0
        self.places = self.names = 0

    def close(self) -> None:
        """Let go of the files and take away what is not finished."""
        self._db.close()
        for path in (self._part, self._work):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def add(self, row: Row) -> None:
        """Take in a place, or further names of one."""
        self._rows.append(row)
        if len(self._rows) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        for row in rows:
            if not 0 < row.number <= LARGEST_NUMBER:
                self._unnumbered += 1
                row.number = -self._unnumbered
        self._write_places([row for row in rows if row.place])
        self._write_names(rows)

    def _write_places(self, rows: Sequence[Row]) -> None:
        label = self._label
        before = self._db.total_changes
        self._db.executemany(
            "insert or ignore into place values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
            [
                (
                    r.number, r.ref, r.name, round(r.lat * 1e5), round(r.lon * 1e5),
                    max(1, round(r.radius * 10)), label(r.country), label(r.kind),
                    label(r.admin1) if r.admin1 else None, label(r.admin2) if r.admin2 else None,
                    r.population, label(r.zone) if r.zone else None, label(r.source),
                )
                for r in rows
            ],
        )  # fmt: skip
        self.places += self._db.total_changes - before
        towns = [(cell(r.lat, r.lon), r.number) for r in rows if r.kind in _TOWNS]
        self._db.executemany("insert into work.cell values (?,?)", towns)

    def _write_names(self, rows: Sequence[Row]) -> None:
        """The exact keys of a batch, and their loose ones in one go: there lies the time of an import."""
        exact: list[_Named] = []
        loose: list[_Named] = []
        for row in rows:
            country = self._label(row.country)
            rest = MINOR if row.minor else 0
            transliterated = not row.minor and row.country not in self._latin
            forms = {k: rest for name in row.names if (k := key(name))}
            forms |= {k: rest | MAIN for name in {row.name, *row.main} if (k := key(name))}
            named = [(k, country, row.population, row.number, flags) for k, flags in forms.items()]
            exact += named
            exact += [(ref, country, row.population, row.number, MAIN) for ref in row.refs]
            if transliterated:
                loose += named
        self._db.executemany("insert into work.name values (?,?,?,?,?)", exact)
        folded = zip(folds([named[0] for named in loose]), loose, strict=True)
        self._db.executemany(
            "insert into work.fold values (?,?,?,?,?)",
            [(f, *named[1:]) for f, named in folded if len(f) >= near_spellings.LEAST],
        )

    def _label(self, text: str) -> int:
        if (number := self._labels.get(text)) is not None:
            return number
        if len(self._labels) >= _LABELS:
            raise TooLarge(self._target.stem, f"more than {_LABELS:,} countries, areas and zones")
        self._labels[text] = len(self._labels) + 1
        return self._labels[text]

    def finish(self, facts: Mapping[str, str], advance: Callable[[str], None] = lambda _: None) -> None:
        """Sort the names, write the facts and give the file its name."""
        self._flush()
        self._db.executemany("insert into label values (?,?)", [(n, t) for t, n in self._labels.items()])
        advance("names")
        self.names = self._index("name")
        advance("spellings")
        self._index("fold")
        advance("file")
        cells = groupby(self._db.execute("select id, place from work.cell order by 1, 2"), itemgetter(0))
        self._db.executemany(
            "insert into cell values (?,?)", ((c, as_bytes(p for _, p in g)) for c, g in cells)
        )
        counted = {**facts, "places": str(self.places), "names": str(self.names)}
        self._db.executemany("insert into meta values (?,?)", sorted(counted.items()))
        self._db.execute("commit")
        self._db.execute("detach work")
        self._db.close()
        _settle(self._part)
        self._part.replace(self._target)
        _settle(self._target.parent)

    def _index(self, table: str) -> int:
        """One row for each key, its places packed; returns how many."""
        rows = self._db.execute(
            f"select key, country, population, place, flags from work.{table} "
            "order by 1, 2, 3 desc, 4, 5 desc"
        )
        written = 0

        def lines() -> Iterator[tuple[str, bytes]]:
            nonlocal written
            for name, members in groupby(rows, itemgetter(0)):
                written += 1
                yield name, packed(_listed(members))

        self._db.executemany(f"insert into {table} values (?,?)", lines())
        self._db.execute(f"drop table work.{table}")
        return written


def _listed(members: Iterator[_Named]) -> list[tuple[int, int]]:
    """The places of one name, the largest first: a share for each country, marked if not all are listed."""
    first = next(members)
    second = next(members, None)
    if second is None:
        return [first[3:]]
    ranked: list[tuple[int, int, int, int, int]] = []  # rank in its country, size, place, flags, country
    full: set[int] = set()
    for country, of_country in groupby(chain((first, second), members), itemgetter(1)):
        largest: dict[int, tuple[int, int]] = {}
        for _, _, population, place, flags in of_country:
            if place in largest:
                largest[place] = (largest[place][0], largest[place][1] | flags & MAIN)
            elif len(largest) < _PER_COUNTRY:
                largest[place] = (-population, flags)
            else:
                full.add(country)
        ranked += [
            (n, size, place, flags, country) for n, (place, (size, flags)) in enumerate(largest.items())
        ]
    ranked.sort()  # every country's largest before any's second
    full.update(row[4] for row in ranked[_PER_NAME:])
    kept = sorted(row[1:] for row in ranked[:_PER_NAME])
    return [(place, flags | (CROWDED if country in full else 0)) for _, place, flags, country in kept]


def cell(lat: float, lon: float) -> int:
    """The number of a cell of one degree."""
    return (math.floor(lat) + 90) * 360 + (math.floor(lon) + 180) % 360


def _settle(path: Path) -> None:
    """Have a file or a folder on the disk before what follows; where the platform cannot, go on."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def clear(folder: Path) -> None:
    """Take away what imports left behind that were killed; one that goes on holds a lock on its file."""
    for path in sorted(folder.glob(f".*{PART}")):
        with suppress(sqlite3.Error, OSError):
            db = sqlite3.connect(path, timeout=0, isolation_level=None)
            try:
                db.execute("begin exclusive")
            except sqlite3.OperationalError:
                continue
            except sqlite3.DatabaseError:
                pass  # cut short in its first page: nobody works on it
            finally:
                db.close()
            path.unlink()
