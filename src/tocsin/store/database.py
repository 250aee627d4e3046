"""Database: an archive file, opened; transactions; errors that name the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tocsin.errors import StoreLocked
from tocsin.store import failures, opening

LONG = 1 << 63  # SQLite's integers have 64 bits
CHUNK = 500  # rows fetched at a time while streaming


class Database:
    """One open archive. Use it in one thread; close it, or open it in a `with` statement.

    Raises StoreError or a child of it, for whatever goes wrong, naming the file.
    """

    def __init__(self, path: str, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._depth = 0
        self._scrub = False

    @classmethod
    def open(
        cls, path: str | Path, *, create: bool = False, readonly: bool = False, wait_s: float = 30.0
    ) -> Self:
        """The archive at `path`, brought to today's schema; `create` makes it where there is none.

        `readonly` opens it where nothing may be written; `wait_s`: how long to wait for another writer.
        """
        name = str(path)
        with failures.named(name):
            if readonly:
                return cls(name, opening.to_read(name, wait_s))
            return cls(name, opening.to_write(name, wait_s, create=create))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; what was not committed is gone."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All inside is stored, or nothing; inside another transaction, it is a part that may fail alone."""
        begin, keep, drop = _PLAIN if self._depth == 0 else _NESTED
        self.execute(begin)
        self._depth += 1
        try:
            yield
            if self._depth == 1 and self._scrub:
                self._merge_words()
            self.execute(keep)
        except BaseException:
            self._undo(drop)
            raise
        finally:
            self._depth -= 1
            scrub, self._scrub = self._scrub, self._scrub and self._depth > 0
        if scrub and self._depth == 0:
            self._empty_log()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one moment, whatever others write meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        self.execute("BEGIN")
        try:
            yield
        finally:
            self.execute("COMMIT")

    def _undo(self, statements: Sequence[str]) -> None:
        """SQLite itself rolls back after some errors, such as a full disk; then there is nothing to undo."""
        if self._connection.in_transaction:
            with failures.named(self.path):
                for statement in statements:
                    self._connection.execute(statement)

    def scrub(self) -> None:
        """When this transaction ends, nothing of what it deleted stays in the files.

        Freed space is overwritten as always (secure_delete); the full-text indexes, which keep deleted words
        until they are merged, are merged; the write-ahead log is emptied.
        """
        self._scrub = True

    def _merge_words(self) -> None:
        for index in ("reports_fts", "claims_fts"):
            self.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")

    def _empty_log(self) -> None:
        """Waits for readers as long as for writers; one that reads on and on keeps old words in the log."""
        if self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
            where = f"the words stay in {self.path}-wal until all have closed it"
            raise StoreLocked(self.path, f"deleted, but another process is reading: {where}")

    def execute(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Runs one statement; how many rows it changed."""
        with failures.named(self.path):
            return self._connection.execute(statement, [storable(v) for v in values]).rowcount

    def many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Runs one statement for each row."""
        with failures.named(self.path):
            self._connection.executemany(statement, ([storable(v) for v in row] for row in rows))

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """All rows of a query."""
        with failures.named(self.path):
            return self._connection.execute(query, [storable(v) for v in values]).fetchall()

    def row(self, query: str, values: Sequence[Any] = ()) -> sqlite3.Row | None:
        """The first row of a query, if there is one."""
        return next(iter(self.rows(query, values)), None)

    def stream(self, query: str, values: Sequence[Any] = ()) -> Iterator[sqlite3.Row]:
        """The rows of a query, few at a time: memory does not grow with their number."""
        with failures.named(self.path):
            cursor = self._connection.execute(query, [storable(v) for v in values])
        while True:
            with failures.named(self.path):
                fetched = cursor.fetchmany(CHUNK)
            if not fetched:
                return
            yield from fetched

    def check(self) -> tuple[str, ...]:
        """What SQLite finds wrong inside the file; empty = nothing."""
        broken = [row[0] for row in self.rows("PRAGMA integrity_check") if row[0] != "ok"]
        astray = [f"{row[0]}: a row without its {row[2]}" for row in self.rows("PRAGMA foreign_key_check")]
        return (*broken, *astray)


_PLAIN = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_NESTED = ("SAVEPOINT part", "RELEASE part", ("ROLLBACK TO part", "RELEASE part"))


def storable(value: Any) -> Any:
    """A value SQLite can take: half a surrogate pair becomes U+FFFD, a number beyond 64 bits the nearest."""
    if isinstance(value, str):
        if value.isascii():
            return value
        try:
            value.encode()
        except UnicodeEncodeError:
            return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" else c for c in value)
        return value
    if type(value) is int and not -LONG <= value < LONG:
        return max(-LONG, min(LONG - 1, value))
    return value
