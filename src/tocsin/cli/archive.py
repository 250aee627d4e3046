"""The verbs on an archive: add, demo, recode, merge, delete, accept, incidents, sitrep, export."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli.common import REJECTED, As, complain, counted, sink, stoppable
from tocsin.cli.options import (
    Box,
    Contested,
    Country,
    Db,
    EventType,
    ListFormat,
    MinReports,
    Output,
    PlaceName,
    Side,
    Since,
    Source,
    Status,
    Until,
    Words,
    bounds,
    moment,
    opened,
)
from tocsin.errors import InputRejected, UsageError

if TYPE_CHECKING:
    from tocsin.archive import Added, Archive, Filter

app = typer.Typer()
# The names in export.exports.EXPORTS, known here without loading them.
EXPORTS = (
    "acled, annotation, conll, csv, docx, gdelt, geojson, gpkg, html, jsonld, kml, markdown, ninjs, parquet, "
    "plover, polecat, spacy, stix, timemap, ucdp"
)


# These count rows or reports, the others incidents.
BY_ROW = frozenset({"annotation", "conll", "csv", "ninjs", "parquet", "spacy"})


class BriefFormat(StrEnum):
    """How a sitrep is written."""

    SITREP = "sitrep"
    MARKDOWN = "markdown"
    JSON = "json"


class Order(StrEnum):
    """How incidents are ordered."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TOLD = "told"
    REPORTS = "reports"


# ---------------------------------------------------------------- reports in and out


@app.command("add", no_args_is_help=True)
def add_command(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE…", help="As for `tocsin read`.")],
    db: Db,
    published: Annotated[str | None, typer.Option(metavar="TIME", help="When they were published.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who publishes them.")] = None,
    as_: Annotated[As | None, typer.Option("--as", metavar="FORMAT", help="As for `tocsin read`.")] = None,
    column: Annotated[list[str] | None, typer.Option(metavar="FIELD=NAME", help="A table's column.")] = None,
    tip: Annotated[bool, typer.Option("--tip", help="Unverified: kept apart until accepted.")] = False,
    fetch: Annotated[
        bool | None,
        typer.Option("--fetch/--no-fetch", help="Follow the links of a feed or list; by itself only online."),
    ] = None,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Let URLs lead inside.")] = False,
) -> None:
    """Code reports and keep what they say; the same report twice is one report."""
    from tocsin.readers import Limits, mapping, read

    given = {
        "published": published,
        "outlet": outlet,
        "as_": as_.value if as_ else None,
        "limits": Limits(private_hosts=allow_private, fetch=fetch, columns=mapping(column or ())),
    }
    found = [read(source, **given) for source in sources]  # type: ignore[arg-type]
    with stoppable(), opened(db, create=True) as archive, counted("reports kept") as advance:
        _tell(archive.add((item for one in found for item in one), tip=tip), advance)


def _tell(outcomes: Iterable[Added | InputRejected], advance: Callable[[], None]) -> None:
    new = known = rejected = 0
    for item in outcomes:
        advance()
        if isinstance(item, InputRejected):
            rejected += 1
            complain(str(item))
        elif item.new:
            new += 1
        else:
            known += 1
    typer.echo(f"{new} new, {known} known already, {rejected} rejected")
    if rejected:
        raise typer.Exit(REJECTED)


@app.command("demo")
def demo_command(db: Db = Path("demo.tocsin")) -> None:
    """Make an archive of the sample reports that come with the program; all they tell is invented."""
    from tocsin.readers import read

    sample = Path(__file__).resolve().parent.parent / "data" / "demo" / "reports.jsonl"
    with stoppable(), opened(db, create=True) as archive, counted("reports kept") as advance:
        _tell(archive.add(read(sample)), advance)
    typer.echo(f"Look at it with: tocsin sitrep --db {db}")


@app.command("recode")
def recode_command(
    db: Db,
    everything: Annotated[bool, typer.Option("--all", help="Also what this version has coded.")] = False,
) -> None:
    """Code again what another version coded; decisions stay, and the log shows what changed."""
    with stoppable(), opened(db) as archive, counted("reports coded again") as advance:
        count = 0
        for _ in archive.recode(everything=everything):
            advance()
            count += 1
    typer.echo(f"{count} coded again")


@app.command("merge")
def merge_command(
    other: Annotated[Path, typer.Argument(metavar="OTHER", help="The archive to take in.")], db: Db
) -> None:
    """Take in the reports, decisions and gradings of another archive."""
    with (
        stoppable(),
        opened(db) as archive,
        opened(other, readonly=True) as taken,
        counted("reports taken in") as advance,
    ):
        _tell(archive.merge(taken), advance)


@app.command("delete")
def delete_command(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="By key, doc_id or address.")], db: Db
) -> None:
    """Delete a report, every word of it; incidents that others tell stay."""
    with opened(db) as archive:
        typer.echo(f"deleted {archive.delete(report)}")


@app.command("accept")
def accept_command(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="A tip, by key, doc_id or address.")],
    db: Db,
) -> None:
    """Accept a tip: from now on it counts like any other report."""
    with opened(db) as archive:
        typer.echo(f"accepted {archive.accept(report)}")


# ---------------------------------------------------------------- what is known


@app.command("incidents")
def incidents_command(
    db: Db,
    incident: Annotated[
        str | None, typer.Argument(metavar="[INCIDENT]", help="One, whole: by id or a claim.")
    ] = None,
    since: Since = None,
    until: Until = None,
    place: PlaceName = None,
    box: Box = None,
    country: Country = None,
    side: Side = None,
    type_: EventType = None,
    status: Status = None,
    contested: Contested = None,
    words: Words = None,
    source: Source = None,
    min_reports: MinReports = None,
    background: Annotated[bool, typer.Option(help="Also what is only looked back on.")] = False,
    order: Annotated[Order, typer.Option(help="What comes first.")] = Order.NEWEST,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many.")] = 50,
    format_: Annotated[
        ListFormat, typer.Option("--format", "-f", help="A table, or a line of JSON each.")
    ] = ListFormat.TABLE,
    output: Output = None,
) -> None:
    """List incidents with how they stand, or show one with all its versions."""
    from tocsin.archive import Filter

    wanted = Filter(
        since=moment(since, "--since"),
        until=moment(until, "--until"),
        place=place,
        box=bounds(box),
        country=country,
        side=side,
        event_type=type_.upper() if type_ else None,
        status=status,
        contested=contested,
        words=words,
        source=source,
        min_reports=min_reports,
        background=None if background else False,
    )
    with stoppable(), opened(db, readonly=True) as archive, sink(output) as stream:
        if incident is not None:
            _show_one(archive, incident, format_, stream)
        elif format_ is ListFormat.JSONL:
            _write_lines(archive, wanted, order.value, limit, stream)
        else:
            _list(archive, wanted, order.value, limit, stream)


def _show_one(archive: Archive, name: str, format_: ListFormat, stream: Any) -> None:
    from tocsin.export.brief import entry, record, terminal

    found = archive.incident(name)
    if found is None:
        raise UsageError(f"no incident {name!r} in {archive.path}")
    if format_ is ListFormat.JSONL:
        stream.write(json.dumps(record.record(found), ensure_ascii=False) + "\n")
    else:
        terminal.write_entry(*entry(found, archive.material([found])), stream)


def _list(archive: Archive, wanted: Filter, order: str, limit: int, stream: Any) -> None:
    from tocsin.export.brief import terminal

    page = archive.incidents(wanted, order=order, limit=limit)
    terminal.write_list(archive.items(page), stream)
    total = archive.count(wanted)
    if total > len(page.rows):
        complain(f"{len(page.rows)} of {total:,} shown; --limit shows more")


def _write_lines(archive: Archive, wanted: Filter, order: str, limit: int, stream: Any) -> None:
    from tocsin.export.brief import record

    page = archive.incidents(wanted, order=order, limit=limit)
    for dossier in archive.dossiers([row.id for row in page.rows]):
        stream.write(json.dumps(record.record(dossier), ensure_ascii=False) + "\n")


@app.command("sitrep")
def sitrep_command(
    db: Db,
    since: Annotated[
        str | None, typer.Option(metavar="TIME", help="Only what is new or changed since.")
    ] = None,
    place: PlaceName = None,
    country: Country = None,
    side: Side = None,
    type_: EventType = None,
    status: Status = None,
    words: Words = None,
    min_reports: MinReports = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="What stands over it.")] = None,
    format_: Annotated[BriefFormat, typer.Option("--format", "-f")] = BriefFormat.SITREP,
    output: Output = None,
) -> None:
    """What is known, contested and missing; with --since, what is new, changed and withdrawn."""
    from tocsin.archive import Filter
    from tocsin.export.brief.writers import WRITERS

    wanted = Filter(
        place=place,
        country=country,
        side=side,
        event_type=type_.upper() if type_ else None,
        status=status,
        words=words,
        min_reports=min_reports,
    )
    with stoppable(), opened(db, readonly=True) as archive, sink(output) as stream:
        made = archive.sitrep(wanted, since=moment(since, "--since"), title=title)
        WRITERS[format_.value](made, stream)


@app.command("export", no_args_is_help=True)
def export_command(
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help=f"One of {EXPORTS}.")],
    db: Db,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="PATH", help="A folder, or a file where there is one.")
    ],
    since: Since = None,
    until: Until = None,
    place: PlaceName = None,
    box: Box = None,
    country: Country = None,
    side: Side = None,
    type_: EventType = None,
    status: Status = None,
    contested: Contested = None,
    words: Words = None,
    source: Source = None,
    min_reports: MinReports = None,
) -> None:
    """Write incidents and claims for other tools; interrupted, nothing stands half-written."""
    from tocsin.archive import Filter
    from tocsin.export.exports import export

    wanted = Filter(
        since=moment(since, "--since"),
        until=moment(until, "--until"),
        place=place,
        box=bounds(box),
        country=country,
        side=side,
        event_type=type_.upper() if type_ else None,
        status=status,
        contested=contested,
        words=words,
        source=source,
        min_reports=min_reports,
    )
    with stoppable(), opened(db, readonly=True) as archive:
        chosen = archive.source(wanted)
        total = None if format_ in BY_ROW else chosen.count
        with counted("written", total=total) as advance:
            made = export(format_, chosen, output, advance)
    for path in made:
        typer.echo(str(path))
