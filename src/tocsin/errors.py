"""Every error Tocsin raises on purpose.

TocsinError
├── UsageError        the call itself is wrong (exit code 2)
├── InputRejected     one input cannot be read; the run goes on (exit code 1)
│   ├── NotText       binary, or no encoding fits
│   ├── TooLarge      beyond a limit of size, depth, count or time
│   ├── NoArticle     a page or file without anything to read
│   ├── Unreachable   a URL that cannot be fetched
│   │   └── Unanswered    its server is silent, too slow, or stops midway
│   └── Unchanged     a page that need not be read again
├── StoreError        an archive cannot be opened, read or written (exit code 2)
│   ├── StoreMissing  there is no such file
│   ├── StoreForeign  a file, but no archive of ours
│   ├── StoreNewer    written by a newer version
│   ├── StoreLocked   another process holds it for too long
│   ├── StoreReadOnly it may not be written
│   ├── StoreFull     no room on the disk
│   └── StoreDamaged  not a database, or broken inside
└── TableError        a knowledge table, the gazetteer or the model is damaged
"""

from __future__ import annotations


class TocsinError(Exception):
    """Root of the tree; its text is fit to be shown to a user."""


class UsageError(TocsinError):
    """The call itself is wrong: an unknown option, zone, date or format."""


class InputRejected(TocsinError):
    """One input cannot be coded. `source` names it, `reason` says why."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class NotText(InputRejected):
    """Binary data, or bytes that no encoding fits."""


class TooLarge(InputRejected):
    """Beyond one of the reader's limits."""


class NoArticle(InputRejected):
    """There is nothing in it to read."""


class Unreachable(InputRejected):
    """A URL that could not be fetched."""


class Unanswered(Unreachable):
    """A URL whose server cannot be reached, takes too long or stops midway."""


class Unchanged(InputRejected):
    """A page that is as it was when it was last read, or was read too recently."""


class TableError(TocsinError):
    """A knowledge table, the gazetteer or the model is damaged; names file and row."""


class StoreError(TocsinError):
    """An archive cannot be opened, read or written. `path` names it, `reason` says why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class StoreMissing(StoreError):
    """There is no such file."""


class StoreForeign(StoreError):
    """A database, but not an archive of Tocsin."""


class StoreNewer(StoreError):
    """An archive that a newer version wrote."""


class StoreLocked(StoreError):
    """Another process holds it for too long."""


class StoreReadOnly(StoreError):
    """It may not be written."""


class StoreFull(StoreError):
    """There is no room on the disk."""


class StoreDamaged(StoreError):
    """Not a database, or broken inside."""
