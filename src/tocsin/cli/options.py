"""Options that several verbs on an archive share: the archive itself, and the filters on its incidents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.errors import UsageError

if TYPE_CHECKING:
    from tocsin.archive import Archive

Db = Annotated[Path, typer.Option("--db", metavar="FILE", help="The archive.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead.")]

# What incidents, sitreps and exports are narrowed by.
Since = Annotated[str | None, typer.Option(metavar="TIME", help="Happened then or later.")]
Until = Annotated[str | None, typer.Option(metavar="TIME", help="Happened before.")]
PlaceName = Annotated[str | None, typer.Option(metavar="NAME", help="One of its places.")]
Box = Annotated[str | None, typer.Option(metavar="W,S,E,N", help="Degrees.")]
Country = Annotated[str | None, typer.Option(metavar="CODE", help="ISO 3166 alpha-2.")]
Side = Annotated[str | None, typer.Option(metavar="NAME", help="A side of it.")]
EventType = Annotated[str | None, typer.Option("--type", metavar="TYPE", help="ASSAULT, PROTEST ...")]
Status = Annotated[str | None, typer.Option(metavar="WORD", help="contested, one-sided ...")]
Contested = Annotated[str | None, typer.Option(metavar="FIELD", help="killed, initiator ...")]
Words = Annotated[str | None, typer.Option(metavar="WORDS", help="All in one of its claims.")]
Source = Annotated[str | None, typer.Option(metavar="NAME", help="A speaker, relay or outlet.")]
MinReports = Annotated[int | None, typer.Option(metavar="N", help="At least so many.")]


class ListFormat(StrEnum):
    """How incidents are listed."""

    TABLE = "table"
    JSONL = "jsonl"


@contextmanager
def opened(path: Path, *, create: bool = False, readonly: bool = False) -> Iterator[Archive]:
    """The archive of `--db`, closed at the end; StoreError where it cannot be read."""
    from tocsin.archive import Archive

    with Archive.open(path, create=create, readonly=readonly) as archive:
        yield archive


def moment(text: str | None, option: str) -> datetime | None:
    """The time that an option gives, in UTC where it names no zone; UsageError if it is none."""
    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"{option} {text!r} is no time: write 2024-04-17 or 2024-04-17T14:30+06:00"
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def bounds(text: str | None) -> tuple[float, float, float, float] | None:
    """West, south, east and north of `--box` in degrees; UsageError if it is no box."""
    if text is None:
        return None
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise UsageError(f"--box {text!r} is not west,south,east,north in degrees") from None
    return west, south, east, north
