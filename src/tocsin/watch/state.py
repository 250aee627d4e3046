"""What is remembered between polls, in a small database beside the archive; lost, all is only read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import astuple, dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tocsin.errors import StoreLocked
from tocsin.store.failures import named
from tocsin.store.times import instant, stamp

_TABLES = """
CREATE TABLE IF NOT EXISTS pages (
  address TEXT PRIMARY KEY, via TEXT, etag TEXT, modified TEXT, mark TEXT, due TEXT, failures INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS pages_by_via ON pages (via, due);
CREATE TABLE IF NOT EXISTS hosts (
  name TEXT PRIMARY KEY, failures INTEGER NOT NULL, rests TEXT, robots TEXT, asked TEXT
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of an address: `via` the feed that led there, what the server and the feed said of it.

    `etag` and `modified` are the server's own words for its version, `mark` a hash of the feed's; `due`: when
    to look again; `failures`: how often in a row it could not be had.
    """

    address: str
    via: str | None = None
    etag: str | None = None
    modified: str | None = None
    mark: str | None = None
    due: datetime | None = None
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Host:
    """What is known of a server: how long it is left alone, and its robots.txt as of a time."""

    name: str
    failures: int = 0
    rests: datetime | None = None
    robots: str | None = None
    asked: datetime | None = None


class State:
    """One process has it open at a time; raises StoreError, and StoreLocked where another has it."""

    def __init__(self, path: str, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, fresh: bool = False) -> Self:
        """The state in a file, made where there is none; `fresh`: what it remembers is of another archive."""
        name = str(path)
        try:
            with named(name):
                connection = sqlite3.connect(name, timeout=0, isolation_level=None)
                try:
                    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
                    connection.execute("BEGIN EXCLUSIVE")  # held until the file is closed
                    for statement in filter(str.strip, _TABLES.split(";")):
                        connection.execute(statement)
                    if fresh:
                        connection.execute("DELETE FROM pages")
                    connection.execute("COMMIT")
                except BaseException:
                    connection.close()
                    raise
        except StoreLocked:
            raise StoreLocked(name, "another `tocsin watch` is at work for this archive") from None
        return cls(name, connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def page(self, address: str) -> Page:
        """What is known of an address."""
        row = self._row("SELECT * FROM pages WHERE address = ?", address)
        if row is None:
            return Page(address)
        _, via, etag, modified, mark, due, failures = row
        return Page(address, via, etag, modified, mark, instant(due), failures)

    def host(self, name: str) -> Host:
        """What is known of a server."""
        row = self._row("SELECT * FROM hosts WHERE name = ?", name)
        if row is None:
            return Host(name)
        _, failures, rests, robots, asked = row
        return Host(name, failures, instant(rests), robots, instant(asked))

    def awaits(self, via: str, now: datetime) -> bool:
        """Whether a story that a feed led to is to be looked at again."""
        query = "SELECT 1 FROM pages WHERE via = ? AND due <= ? LIMIT 1"
        return self._row(query, via, stamp(now)) is not None

    def put_host(self, host: Host) -> None:
        """Remembers a server, at once."""
        with named(self.path):
            self._connection.execute("INSERT OR REPLACE INTO hosts VALUES (?, ?, ?, ?, ?)", _row(host))

    def put(self, pages: Iterable[Page], *, via: str, only: Iterable[str] | None = None) -> None:
        """Remembers pages, all or none; `only`: those that the feed still lists, the others are forgotten."""
        with named(self.path), self._connection as whole, closing(whole.cursor()) as cursor:
            cursor.execute("BEGIN")
            cursor.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?)", map(_row, pages))
            if only is not None:
                listed = {(address,) for address in only}
                gone = {(row[0],) for row in cursor.execute("SELECT address FROM pages WHERE via = ?", [via])}
                cursor.executemany("DELETE FROM pages WHERE address = ?", sorted(gone - listed))

    def _row(self, query: str, *values: str) -> tuple[Any, ...] | None:
        with named(self.path):
            found: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
        return found


def _row(one: Page | Host) -> tuple[object, ...]:
    return tuple(stamp(value) if isinstance(value, datetime) else value for value in astuple(one))
