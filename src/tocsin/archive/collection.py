"""collection: an archive as data, for programs and notebooks: typed objects and Arrow tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from tocsin.archive.archive import Archive
from tocsin.errors import UsageError
from tocsin.export import arrow
from tocsin.export.tables import TABLES
from tocsin.records import Dossier, Testimony
from tocsin.store import Filter

if TYPE_CHECKING:
    import pyarrow as pa

KNOWN = tuple(f.name for f in fields(Filter))
FEW = 500  # claims fetched at a time


class Collection:
    """What an archive tells, to be read only; close it, or open it in a `with` statement.

    Every call takes the parts of `tocsin.archive.Filter` as keywords (country="AM", side="Armenia",
    since="2024-04-17"); without any, all is given. Raises UsageError for a keyword or a time that is none.
    """

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """The archive in a file; StoreError where it cannot be read."""
        return cls(Archive.open(path, readonly=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; what is being streamed from it ends with an error."""
        self.archive.db.close()

    def incidents(self, **wanted: Any) -> Iterator[Dossier]:
        """The incidents that fit, whole, few at a time, the oldest first."""
        return self.archive.source(_filter(wanted)).dossiers()

    def claims(self, **wanted: Any) -> Iterator[Testimony]:
        """The claims of the incidents that fit, by report and place in it; without a filter all claims."""
        source = self.archive.source(_filter(wanted))
        keys = (row["key"] for row in source.rows("claims"))
        while some := list(islice(keys, FEW)):
            yield from source.testimonies(some).values()

    def table(self, name: str, **wanted: Any) -> pa.Table:
        """One of claims, incidents, versions, reports as an Arrow table, with the columns of the export.

        UsageError where there is no such table or no pyarrow.
        """
        return self.batches(name, **wanted).read_all()

    def batches(self, name: str, **wanted: Any) -> pa.RecordBatchReader:
        """The same as a stream: memory does not grow with the number of rows. Read it in this thread."""
        if name not in TABLES:
            raise UsageError(f"no table {name!r}: one of {', '.join(TABLES)}")
        return arrow.reader(self.archive.source(_filter(wanted)), name)


def _filter(wanted: dict[str, Any]) -> Filter:
    for name in wanted:
        if name not in KNOWN:
            raise UsageError(f"no filter {name!r}: one of {', '.join(KNOWN)}")
    return Filter(**{name: _moment(name, value) for name, value in wanted.items()})


def _moment(name: str, value: Any) -> Any:
    """A time as text or without a zone as a moment in UTC; anything else as it is."""
    if name not in ("since", "until", "told_since") or value is None:
        return value
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        raise UsageError(f"{name} {value!r} is no time: write 2024-04-17 or 2024-04-17T14:30+06:00") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
