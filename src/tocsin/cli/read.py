"""`tocsin read` and `tocsin schema`: what reports say, printed; nothing is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.common import REJECTED, As, complain, counted, sink, stoppable
from tocsin.errors import InputRejected

if TYPE_CHECKING:
    from tocsin.records import Account, Report

EXAMPLES = """\b
Examples:
  tocsin read report.txt                        in the terminal
  tocsin read page.html -f html -o says.html    a page for the browser
  tocsin read news/ -f jsonl -o records.jsonl   a folder, a record a line
  tocsin read - --published 2025-11-26T03:00Z   standard input, its time known

Exit codes: 0 all coded; 1 some inputs were rejected, each named on standard error; 2 the call is wrong.
"""

app = typer.Typer()


class Format(StrEnum):
    """The names in export.FORMATS, known here without loading them."""

    SITREP = "sitrep"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"


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
        As | None,
        typer.Option(
            "--as",
            metavar="FORMAT",
            help=f"Read every input as this instead of telling by content: {', '.join(As)}.",
        ),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=NAME", help="Which column of a table is which: text=body. Repeatable."),
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
    fetch: Annotated[
        bool | None,
        typer.Option("--fetch/--no-fetch", help="Follow the links of a feed or list; by itself only online."),
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let URLs lead into private networks.")
    ] = False,
) -> None:
    """Print what the reports say: who claims what, where, when, and what is contested or missing."""
    from tocsin import pipeline
    from tocsin.export import FORMATS, Options
    from tocsin.readers import Limits, mapping, read

    limits = Limits(private_hosts=allow_private, fetch=fetch, columns=mapping(column or ()))
    given = {"published": published, "outlet": outlet, "as_": as_.value if as_ else None, "limits": limits}
    readings = [read(source, **given) for source in sources]  # type: ignore[arg-type]
    rejected: list[InputRejected] = []
    with (
        stoppable(),
        sink(output) as stream,
        counted("reports read", quiet=stream.isatty()) as advance,
    ):
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
            complain(str(item))
        else:
            yield item


@app.command("schema")
def schema_command() -> None:
    """Print the JSON Schema (draft 2020-12) of the record."""
    from tocsin.export import schema

    typer.echo(schema.text())
