"""The command line: verbs, options and exit codes; what they do lives below."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

import tocsin
from tocsin import pipeline
from tocsin.errors import InputRejected, TocsinError, UsageError
from tocsin.export import FORMATS, Options, schema
from tocsin.export.values import visible
from tocsin.readers import READERS, Limits, read
from tocsin.records import Account, Report

REJECTED = 1
USAGE = 2

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads reports of fighting and records who claims what, tied to the exact words.",
)

Format = StrEnum("Format", {name: name for name in FORMATS})  # type: ignore[misc]
As = StrEnum("As", {name: name for name in READERS})  # type: ignore[misc]


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    if version:
        typer.echo(f"tocsin {tocsin.__version__}")
        raise typer.Exit


@app.command("read")
def read_command(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE…", help="Files, folders, URLs, or - for standard input.")
    ],
    published: Annotated[
        str | None, typer.Option(help="When the reports were published: an ISO date or time, with its zone.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Who publishes them.")] = None,
    as_: Annotated[As | None, typer.Option("--as", help="Read as this format instead of guessing.")] = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="How to print.")] = Format("sitrep"),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write here; whole or not at all.")
    ] = None,
    text: Annotated[bool, typer.Option("--text/--no-text", help="Put the frozen text into JSON.")] = True,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let URLs lead into private networks.")
    ] = False,
) -> None:
    """Print what the reports say: who claims what, where, when, and what is contested or missing."""
    limits = Limits(private_hosts=allow_private)
    found = (
        item
        for source in sources
        for item in read(
            source, published=published, outlet=outlet, as_=as_.value if as_ else None, limits=limits
        )
    )
    rejected: list[InputRejected] = []
    with _sink(output) as stream:
        options = Options(pipeline.coder(), pipeline.across, text)
        FORMATS[format_.value](_coded(found, rejected), stream, options)
    if rejected:
        raise typer.Exit(REJECTED)


def _coded(found: Iterator[Report | InputRejected], rejected: list[InputRejected]) -> Iterator[Account]:
    """Accounts in order; what is rejected is named on standard error and the run goes on."""
    with _progress() as advance:
        for item in pipeline.accounts(found):
            advance()
            if isinstance(item, InputRejected):
                rejected.append(item)
                _complain(str(item))
            else:
                yield item


def _complain(message: str) -> None:
    typer.echo(f"tocsin: {visible(message)}", err=True)


@contextmanager
def _progress() -> Iterator[pipeline.Callback]:
    """A counter on standard error where a person watches and the work is long enough to wonder."""
    if not sys.stderr.isatty():
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
    """Standard output, or a file that appears under its name only when it is whole."""
    if output is None:
        yield sys.stdout
        return
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        part.replace(output)
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


@app.command("schema")
def schema_command() -> None:
    """Print the JSON Schema (draft 2020-12) of the record."""
    typer.echo(schema.text())


def main() -> None:
    """Entry point: errors of ours are one line on standard error, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except UsageError as error:
        _complain(str(error))
        raise SystemExit(USAGE) from None
    except TocsinError as error:
        _complain(str(error))
        raise SystemExit(REJECTED) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
