"""failures: what SQLite says, as one of our errors that names file and reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tocsin.errors import StoreDamaged, StoreError, StoreFull, StoreLocked, StoreReadOnly

PRIMARY = 0xFF  # the low byte of an extended result code is its kind
KINDS: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_BUSY: (StoreLocked, "another process is writing to it; try again later"),
    sqlite3.SQLITE_LOCKED: (StoreLocked, "another process is writing to it; try again later"),
    sqlite3.SQLITE_READONLY: (StoreReadOnly, "it may not be written (file or folder is read-only)"),
    sqlite3.SQLITE_FULL: (StoreFull, "no room left on the disk; nothing was changed"),
    sqlite3.SQLITE_CORRUPT: (StoreDamaged, "the file is damaged; restore it from a backup"),
    sqlite3.SQLITE_NOTADB: (StoreDamaged, "not an archive, or damaged beyond reading"),
    sqlite3.SQLITE_CANTOPEN: (StoreError, "cannot be opened (no such folder, or no permission)"),
    sqlite3.SQLITE_IOERR: (StoreError, "reading or writing failed"),
}


@contextmanager
def named(path: str) -> Iterator[None]:
    """Every error of SQLite inside becomes a StoreError for `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise translated(path, error) from error


def translated(path: str, error: sqlite3.Error) -> StoreError:
    """The error of ours for one of SQLite's."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return StoreError(path, str(error))
    kind, reason = KINDS.get(code & PRIMARY, (StoreError, str(error)))
    if code & PRIMARY == sqlite3.SQLITE_IOERR:
        reason = f"{reason} ({error.sqlite_errorname})"
    return kind(path, reason)
