"""`tocsin watch`: follows feeds and pages, and keeps what they tell in an archive."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.common import INTERRUPTED, REJECTED, stoppable
from tocsin.cli.options import Db

if TYPE_CHECKING:
    from types import FrameType

    from tocsin.watch import Stop

app = typer.Typer()


@app.command("watch", no_args_is_help=True)
def watch_command(
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS", help="A file that names feeds and pages.")],
    db: Annotated[Path, typer.Option("--db", metavar="FILE", help="The archive; made if there is none.")],
    once: Annotated[bool, typer.Option("--once", help="Poll each once and end, as for cron.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Titles and changed words in the log.")] = False,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Let URLs lead inside.")] = False,
) -> None:
    """Follow feeds and pages, politely, until stopped; revisions are kept beside what they replace."""
    from tocsin.archive import Archive
    from tocsin.archive.archive import now
    from tocsin.readers import Limits
    from tocsin.watch import State, Stopped, Watcher, load

    plan, fresh = load(feeds), not db.exists()
    with (
        stoppable(),
        _stopping() as stop,
        Archive.open(db, create=True) as archive,
        State.open(db.with_name(f"{db.name}.watch"), fresh=fresh) as state,
    ):
        watcher = Watcher(
            plan,
            archive,
            state,
            say=typer.echo,
            clock=now,
            pause=stop.pause,
            limits=Limits(private_hosts=allow_private),
            verbose=verbose,
        )
        if not once:
            watcher.run()
            return
        try:
            whole = watcher.once()
        except Stopped:
            raise typer.Exit(INTERRUPTED) from None
    if not whole:
        raise typer.Exit(REJECTED)


@app.command("revisions")
def revisions_command(
    story: Annotated[str, typer.Argument(metavar="STORY", help="Its address, or a report of it by key.")],
    db: Db,
) -> None:
    """Show how the text of a story changed: when, by which report, in which paragraphs."""
    from tocsin.archive import Archive
    from tocsin.export import clock
    from tocsin.export.values import visible

    with stoppable(), Archive.open(db, readonly=True) as archive:
        found = archive.revisions(story)
        for change in found:
            old, new = change.before or "", change.report or ""
            typer.echo(f"{clock.moment(change.at)}: {new} in place of {old}: {change.after}")
            changed = archive.difference(old, new)
            for sign, words in (("-", changed.gone), ("+", changed.new)):
                for paragraph in words:
                    typer.echo(visible(f"  {sign} {paragraph}"))
    if not found:
        typer.echo("one text only")


@contextmanager
def _stopping() -> Iterator[Stop]:
    """SIGINT and SIGTERM ask to stop: what is being stored is finished; a second one ends at once."""
    from tocsin.watch import Stop

    stop = Stop()

    def told(number: int, frame: FrameType | None) -> None:
        if stop.asked:
            raise KeyboardInterrupt
        stop.ask()

    before = {number: signal.signal(number, told) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
