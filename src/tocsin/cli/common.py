"""What every verb of the command line shares: exit codes, complaints, progress, where output goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TextIO

import typer

from tocsin.errors import UsageError

REJECTED = 1
USAGE = 2
INTERRUPTED = 130


class As(StrEnum):
    """The names in readers.READERS, known here without loading them."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"
    WARC = "warc"
    PDF = "pdf"
    DOCX = "docx"
    FEED = "feed"
    CSV = "csv"
    PARQUET = "parquet"
    NEWS_PLEASE = "news-please"
    NINJS = "ninjs"
    NEWSML = "newsml"
    TELEGRAM = "telegram"
    GDELT = "gdelt"
    ACLED = "acled"
    UCDP = "ucdp"
    GDELT_EVENTS = "gdelt-events"
    POLECAT = "polecat"
    MAIL = "mail"
    ZIP = "zip"


def complain(message: str) -> None:
    """One line on standard error."""
    from tocsin.export.values import visible

    typer.echo(f"tocsin: {visible(message)}", err=True)


@contextmanager
def stoppable() -> Iterator[None]:
    """Ctrl-C ends with 130; a reader that has seen enough (`| head`) is no failure."""
    try:
        yield
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the last flush complains
        raise typer.Exit from None


@contextmanager
def counted(what: str, *, total: int | None = None, quiet: bool = False) -> Iterator[Callable[[], None]]:
    """A count on standard error where a person watches it; with `total` a bar and the time left.

    `quiet`: the same screen shows the output.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        ProgressColumn,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns: list[ProgressColumn] = [SpinnerColumn(), TextColumn("{task.completed:,.0f} " + what)]
    if total is not None:
        columns += [TextColumn("of {task.total:,.0f}"), BarColumn(), TimeRemainingColumn()]
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


@contextmanager
def sink(output: Path | None) -> Iterator[TextIO]:
    """Standard output, a device, or a file that appears under its name only when it is whole."""
    if output is None or str(output) == "-":
        yield sys.stdout
        sys.stdout.flush()
        return
    target = output.resolve()
    whole = not target.exists() or target.is_file()  # a device or a pipe is written to, never replaced
    part = target.with_name(f".{target.name}.{os.getpid()}.part") if whole else target
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        if whole:
            part.replace(target)
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror or error}") from error
    finally:
        if whole:
            part.unlink(missing_ok=True)
