"""`tocsin gazetteer`: what is loaded, more of it, and what a name may mean; loads nothing until called."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tocsin.knowledge.gazetteers.importing import Added, Progress
    from tocsin.knowledge.gazetteers.search import Candidate

ADD_HELP = """\b
What a file is, is told by its content:
  GeoNames   allCountries or one country's dump, alternateNamesV2, admin1CodesASCII,
             admin2Codes; as text or in the zip that GeoNames offers
  Who's On First   SQLite, or CSV of records
  your own   CSV with a header: name, latitude, longitude, and where you have them
             country, kind, radius_km, aliases (parted by ;), id, geonameid

Added gazetteers lie in your folder for data, or in that of TOCSIN_GAZETTEERS.
"""

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="What places are known, and more of them: GeoNames, Who's On First or a table of your own.",
)


def _say(line: str) -> None:
    from tocsin.export.values import visible

    typer.echo(visible(line))


@app.command("add", epilog=ADD_HELP)
def add_command(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Files to make gazetteers of.")],
    credit: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Whom to credit; else as the format asks.")
    ] = None,
) -> None:
    """Make gazetteers of files; interrupted, nothing is changed."""
    from tocsin.knowledge.gazetteers import importing

    with _progress() as progress:
        for added in importing.add(files, credit=credit, progress=progress):
            for line in _told(added):
                _say(line)


def _told(added: Added) -> Iterator[str]:
    if not added.new:
        yield f"{added.id}: there already"
        return
    of = f"{added.places:,} places" if added.places else "no places of its own"
    yield f"{added.id}: {added.format}; {of}, {added.names:,} names"
    yield from (f"  {line}" for line in added.left_out)
    yield from (f"  {older}, of a file of the same name, is still loaded" for older in added.older)


@app.command("list")
def list_command() -> None:
    """What is loaded, in the order in which it is looked into, and whom to credit."""
    from tocsin.knowledge import gazetteer
    from tocsin.knowledge.gazetteer import Gazetteer
    from tocsin.knowledge.gazetteers import folder, importing

    packaged = Gazetteer(gazetteer.PACKAGED)
    _say(f"{gazetteer.packaged_version()}: in the package; {int(packaged.facts['places']):,} places")
    for credit in packaged.credits.values():
        _say(f"  credit: {credit}")
    for added in importing.added():
        if added.fault:
            _say(f"{added.id}: damaged: {added.fault}")
            continue
        facts = added.facts
        counted = f"{int(facts['places']):,} places, {int(facts['names']):,} names"
        _say(f"{added.id}: {facts['from']}, {facts['file']}; {counted}, {added.size / 1e6:,.1f} MB")
        _say(f"  credit: {facts['credit']}")
    _say(f"added ones lie in {folder.folder() or 'no folder: TOCSIN_GAZETTEERS is empty'}")


@app.command("search")
def search_command(
    name: Annotated[str, typer.Argument(metavar="NAME")],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Show at most so many.")] = 20,
) -> None:
    """The places that a name may mean, each with why; a spelling alike may be another place."""
    from tocsin.knowledge import gazetteer
    from tocsin.knowledge.gazetteers import search

    found = search.find(name, gazetteer.load())
    for candidate in found[:limit]:
        _say(_line(candidate))
    if len(found) > limit:
        _say(f"{len(found) - limit} more; see --limit")
    if not found:
        _say(f"no place is known by {name}, nor by a spelling near it")
        raise typer.Exit(1)


def _line(candidate: Candidate) -> str:
    entry = candidate.match.entry
    place = entry.place
    where = ", ".join(filter(None, (place.country, entry.admin1))) or "no country"
    people = f", {entry.population:,} people" if entry.population else ""
    point = f"{place.latitude:.4f} {place.longitude:.4f} ±{place.radius_km:g} km"
    crowd = "; one of many of this name there" if candidate.match.crowded else ""
    return f"{place.name} ({where}), {place.kind}{people}, {point}, {place.id}: {candidate.reason}{crowd}"


@app.command("remove")
def remove_command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="As `tocsin gazetteer list` names it.")],
) -> None:
    """Take an added gazetteer away."""
    from tocsin.knowledge.gazetteers import folder

    folder.remove(id_)
    _say(f"{id_} is removed")


@contextmanager
def _progress() -> Iterator[Progress | None]:
    """A bar on standard error where a person watches it."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    what = TextColumn("{task.description}", markup=False)
    columns = (what, BarColumn(), DownloadColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        class Shown:
            """An import as the bar shows it."""

            def stage(self, what: str, total: int | None) -> None:
                bar.reset(task, description=what, total=total)

            def advance(self, done: int) -> None:
                bar.advance(task, done)

        yield Shown()
