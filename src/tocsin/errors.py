"""Every error Tocsin raises on purpose.

TocsinError
├── UsageError        the call itself is wrong (exit code 2)
├── InputRejected     one input cannot be read; the run goes on (exit code 1)
│   ├── NotText       binary, or no encoding fits
│   ├── TooLarge      beyond a limit of size, depth, count or time
│   ├── NoArticle     a page or file without anything to read
│   └── Unreachable   a URL that cannot be fetched
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


class TableError(TocsinError):
    """A knowledge table, the gazetteer or the model is damaged; names file and row."""
