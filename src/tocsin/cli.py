"""The command line: verbs, options and exit codes; what they do lives below and is loaded when called for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

import tocsin
from tocsin import cli_gazetteer
from tocsin.errors import InputRejected, TocsinError, UsageError

if TYPE_CHECKING:
    from tocsin.records import Account, Report

REJECTED = 1
USAGE = 2
INTERRUPTED = 130

EXAMPLES = """\b
Examples:
  tocsin read report.txt                        in the terminal
  tocsin read page.html -f html -o says.html    a page for the browser
  tocsin read news/ -f jsonl -o records.jsonl   a folder, a record a line
  tocsin read - --published 2025-11-26T03:00Z   standard input, its time known

Exit codes: 0 all coded; 1 some inputs were rejected, each named on standard error; 2 the call is wrong.
"""

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Reads reports of fighting and records who claims what, tied to the exact words.",
)

app.add_typer(cli_gazetteer.app, name="gazetteer")


class Format(StrEnum):
    """The names in export.FORMATS, known here without loading them."""

    SITREP = "sitrep"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"


class As(StrEnum):
    """The names in readers.READERS, known here without loading them."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"
    WARC = "warc"
    PDF = "pdf"


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    if version:
        typer.echo(f"tocsin {tocsin.__version__}")
        raise typer.Exit


@app.command("read", epilog=EXAMPLES, no_args_is_help=False)
def read_command(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE…",
            help="Text, HTML, PDF, WARC or JSONL (also gzipped), folders, URLs, or - for standard input.",
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="TIME",
            help="When the reports were published: 2024-04-17 or 2024-04-17T14:30+06:00.",
        ),
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who publishes them.")] = None,
    as_: Annotated[
        As | None, typer.Option("--as", help="Read every input as this instead of telling by content.")
    ] = None,
    format_: Annotated[
        Format,
        typer.Option("--format", "-f", help="sitrep, markdown and html to read; json and jsonl: the record."),
    ] = Format.SITREP,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write here instead: the whole or nothing."),
    ] = None,
    text: Annotated[
        bool, typer.Option("--text/--no-text", help="Put the text into JSON, or only its SHA-256.")
    ] = True,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let URLs lead into private networks.")
    ] = False,
) -> None:
    """Print what the reports say: who claims what, where, when, and what is contested or missing."""
    from tocsin import pipeline
    from tocsin.export import FORMATS, Options
    from tocsin.readers import Limits, read

    limits = Limits(private_hosts=allow_private)
    given = {"published": published, "outlet": outlet, "as_": as_.value if as_ else None, "limits": limits}
    readings = [read(source, **given) for source in sources]  # type: ignore[arg-type]
    rejected: list[InputRejected] = []
    with _stoppable(), _sink(output) as stream, _progress(stream) as advance:
        options = Options(pipeline.coder(), pipeline.across, text)
        found = (item for reading in readings for item in reading)
        FORMATS[format_.value](_coded(found, rejected, advance), stream, options)
    if rejected:
        raise typer.Exit(REJECTED)


def _coded(
    found: Iterator[Report | InputRejected], rejected: list[InputRejected], advance: Callable[[], None]
) -> Iterator[Account]:
    """Accounts in order; what is rejected is named on standard error and the run goes on."""
    from tocsin import pipeline

    for item in pipeline.accounts(found):
        advance()
        if isinstance(item, InputRejected):
            rejected.append(item)
            _complain(str(item))
        else:
            yield item


def _complain(message: str) -> None:
    from tocsin.export.values import visible

    typer.echo(f"tocsin: {visible(message)}", err=True)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl-C ends with 130; a reader that has seen enough (`| head`) is no failure."""
    try:
        yield
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the last flush complains
        raise typer.Exit from None


@contextmanager
def _progress(stream: TextIO) -> Iterator[Callable[[], None]]:
    """A count on standard error where a person watches it and nothing else is printed to the same screen."""
    if not sys.stderr.isatty() or stream.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} reports read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda: bar.advance(task)


@contextmanager
def _sink(output: Path | None) -> Iterator[TextIO]:
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


@app.command("schema")
def schema_command() -> None:
    """Print the JSON Schema (draft 2020-12) of the record."""
    from tocsin.export import schema

    typer.echo(schema.text())


def main() -> None:
    """Entry point: errors of ours are one line on standard error, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app(prog_name="tocsin")
    except UsageError as error:
        _complain(str(error))
        raise SystemExit(USAGE) from None
    except TocsinError as error:
        _complain(str(error))
        raise SystemExit(REJECTED) from None
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
