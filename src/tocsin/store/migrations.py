"""migrations: makes a new archive and brings an older one forward, all or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

MARK = 0x546F6373  # "Tocs": tells our files from other databases
CURRENT = 1
SCHEMA = Path(__file__).with_name("schema.sql")
STEPS = Path(__file__).with_name("steps")  # from_N.sql: what takes version N to the next


def version(connection: sqlite3.Connection) -> int:
    """The schema's version in an archive."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(path: str, connection: sqlite3.Connection) -> None:
    """Makes the schema in an empty file, or takes an older archive to the current one after a backup.

    The lock is taken first: of two processes one migrates, the other finds it done.
    """
    if _done(connection):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not _done(connection):
            _forward(path, connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _done(connection: sqlite3.Connection) -> bool:
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    return mark == MARK and version(connection) == CURRENT


def _forward(path: str, connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] == 0:
        scripts = [SCHEMA]
    else:
        found = version(connection)
        backup(path, found)
        scripts = [STEPS / f"from_{n}.sql" for n in range(found, CURRENT)]
    for script in scripts:
        for statement in statements(script.read_text(encoding="utf-8")):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {MARK}")
    connection.execute(f"PRAGMA user_version = {CURRENT}")


def backup(path: str, found: int) -> Path:
    """A copy of the archive as it stands, beside it: whole or not there, and never over another one."""
    target = next(p for p in _names(path, found) if not p.exists())
    part = Path(f"{target}.part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def _names(path: str, found: int) -> Iterator[Path]:
    yield Path(f"{path}.v{found}.backup")
    number = 2
    while True:
        yield Path(f"{path}.v{found}.backup{number}")
        number += 1


def statements(script: str) -> Iterator[str]:
    """The statements of a script; a trigger's body stays whole."""
    text = ""
    for line in script.splitlines(keepends=True):
        text += line
        if sqlite3.complete_statement(text):
            yield text
            text = ""
