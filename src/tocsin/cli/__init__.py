"""The command line: verbs, options and exit codes; what they do lives below and is loaded when called for."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

import tocsin
from tocsin.cli import archive, compare, gazetteer, read, review, watch
from tocsin.cli.common import INTERRUPTED, REJECTED, USAGE, complain
from tocsin.errors import TocsinError, UsageError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Reads reports of fighting and records who claims what, tied to the exact words.",
)
for verbs in (read.app, archive.app, review.app, compare.app, watch.app):
    app.add_typer(verbs)
app.add_typer(review.review, name="review")
app.add_typer(gazetteer.app, name="gazetteer")


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    if version:
        typer.echo(f"tocsin {tocsin.__version__}")
        raise typer.Exit


def main() -> None:
    """Entry point: errors of ours are one line on standard error, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app(prog_name="tocsin")
    except UsageError as error:
        complain(str(error))
        raise SystemExit(USAGE) from None
    except TocsinError as error:
        complain(str(error))
        raise SystemExit(REJECTED) from None
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
