"""opening: from a path to a connection on an archive of today's schema."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from urllib.parse import quote

from tocsin.errors import StoreError, StoreForeign, StoreMissing, StoreNewer
from tocsin.store import migrations

RETRY_S = 0.05
CACHE_KIB, LOG_BYTES = 1 << 16, 1 << 26  # memory for pages; what is kept of an emptied write-ahead log
SETTINGS = (
    "synchronous = FULL",  # what is committed outlives a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # freed space is overwritten
    f"cache_size = -{CACHE_KIB}",
    f"journal_size_limit = {LOG_BYTES}",
)


def to_write(path: str, wait_s: float, *, create: bool) -> sqlite3.Connection:
    """A connection that may write; makes the archive (if `create`) or migrates it first."""
    _must_be_file(path, create=create)
    connection = _connect(path, "rwc" if create else "rw", wait_s)
    try:
        _check(path, connection, empty_ok=create)
        _write_ahead(connection, wait_s)
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        migrations.migrate(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def to_read(path: str, wait_s: float) -> sqlite3.Connection:
    """A connection that only reads, from read-only folders and media too.

    Where it may, SQLite opens the file as for writing: else nobody would clear away the files beside it.
    """
    _must_be_file(path, create=False)
    connection = _connect(path, "rw", wait_s)
    try:
        if _sealed(path):
            connection.close()
            connection = _connect(path, "ro", wait_s, immutable=True)
        connection.execute("PRAGMA query_only = ON")
        _check(path, connection, empty_ok=False)
        if migrations.version(connection) < migrations.CURRENT:
            raise StoreError(path, "an older archive; open it for writing once, to bring it up to date")
    except BaseException:
        connection.close()
        raise
    return connection


def _must_be_file(path: str, *, create: bool) -> None:
    target = Path(path)
    if target.is_dir():
        raise StoreError(path, "this is a folder")
    if not target.exists() and not create:
        raise StoreMissing(path, "there is no such file")


def _connect(path: str, mode: str, wait_s: float, *, immutable: bool = False) -> sqlite3.Connection:
    where = quote(str(Path(path).absolute().as_posix()))
    uri = f"file:{where}?mode={mode}{'&immutable=1' if immutable else ''}"
    connection = sqlite3.connect(uri, uri=True, timeout=wait_s, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


def _sealed(path: str) -> bool:
    """A folder where SQLite may not put the files that it shares with writers; so there are no writers."""
    log = Path(path + "-wal")
    left = log.exists() and log.stat().st_size > 0
    return not left and not os.access(Path(path).absolute().parent, os.W_OK)


def _write_ahead(connection: sqlite3.Connection, wait_s: float) -> None:
    """Switches to WAL; SQLite does not wait by itself when another process is doing the same."""
    until = time.monotonic() + wait_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(RETRY_S)


def _check(path: str, connection: sqlite3.Connection, *, empty_ok: bool) -> None:
    """Refuses what is no archive and what is newer than we are, before anything is changed."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    empty = not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if mark != migrations.MARK:
        if not (empty and mark == 0 and empty_ok):
            raise StoreForeign(path, "a database, but not an archive of Tocsin")
        return
    found = migrations.version(connection)
    if found > migrations.CURRENT:
        raise StoreNewer(
            path, f"written by a newer Tocsin (schema {found}; this one reads up to {migrations.CURRENT})"
        )
