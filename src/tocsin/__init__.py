"""Tocsin reads reports of fighting and records who claims what.

import tocsin
account = tocsin.read("…", published="2024-04-17T14:30:00Z")
for claim in account.claims: ...
tocsin.record(account)          # the JSON record as a dict
with tocsin.open("war.tocsin") as db:
    for incident in db.incidents(country="AM"): ...
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tocsin.version import __version__

if TYPE_CHECKING:
    from tocsin.archive import Collection
    from tocsin.records import Account

__all__ = ["__version__", "open", "read", "record"]


def read(
    text: str,
    *,
    published: str | datetime | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    doc_id: str | None = None,
) -> Account:
    """What one report says: its claims, incidents, contradictions and gaps, as typed objects.

    Pure and safe in threads and processes. Raises UsageError for an impossible `published`, and
    InputRejected (NoArticle, TooLarge) for a text that cannot be read.
    """
    from tocsin import pipeline, readers

    report = readers.read_text(text, published=published, outlet=outlet, title=title, url=url, doc_id=doc_id)
    return pipeline.account(report)


def record(account: Account, *, text: bool = True) -> dict[str, Any]:
    """An account as the JSON record (schema "tocsin/1"); `text` False leaves the frozen text out."""
    from tocsin import pipeline
    from tocsin.export.record import record as as_record

    return as_record(account, pipeline.coder(), text=text)


def open(db: str | Path) -> Collection:
    """An archive to read from: its incidents and claims as typed objects and as Arrow tables.

    Use it in a `with` statement and in one thread. Raises StoreError where the file cannot be read.
    """
    from tocsin.archive import Collection

    return Collection.open(db)
