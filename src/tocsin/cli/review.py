"""What people decide on an archive: review and grade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tocsin.cli.common import sink
from tocsin.cli.options import Db, Output, moment, opened

if TYPE_CHECKING:
    from tocsin.records import Decision

app = typer.Typer()
review = typer.Typer(
    no_args_is_help=True, help="People decide: accept, reject, correct, join, split, note, undo."
)

By = Annotated[str, typer.Option("--by", metavar="NAME", envvar="TOCSIN_USER", help="Who decides.")]
Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="Why.")]
Keys = Annotated[list[str], typer.Argument(metavar="CLAIM…", help="Claims by key, as sitreps cite them.")]


@review.command("accept")
def review_accept(claims: Keys, db: Db, by: By, note: Note = "") -> None:
    """These claims are read rightly."""
    with opened(db) as archive:
        _decided(archive.decide("accept", claims, by=by, note=note))


@review.command("reject")
def review_reject(claims: Keys, db: Db, by: By, note: Note = "") -> None:
    """These claims are misread: they are taken out of their incidents, and kept on record."""
    with opened(db) as archive:
        _decided(archive.decide("reject", claims, by=by, note=note))


@review.command("correct")
def review_correct(
    claim: Annotated[str, typer.Argument(metavar="CLAIM")],
    field: Annotated[str, typer.Argument(metavar="FIELD", help="actors, place, time, killed ...")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help='"Goris @ 39.51, 46.34 ± 5", "3-5" ...')],
    db: Db,
    by: By,
    note: Note = "",
) -> None:
    """One field of a claim is as you say; what was coded stays underneath."""
    with opened(db) as archive:
        _decided(archive.decide("correct", [claim], by=by, field=field, value=value, note=note))


@review.command("note")
def review_note(claims: Keys, db: Db, by: By, note: Note = "") -> None:
    """A note on claims; nothing else changes."""
    with opened(db) as archive:
        _decided(archive.decide("note", claims, by=by, note=note))


@review.command("split")
def review_split(claims: Keys, db: Db, by: By, note: Note = "") -> None:
    """These claims are another incident than the rest of theirs."""
    with opened(db) as archive:
        _decided(archive.split(claims, by=by, note=note))


@review.command("join")
def review_join(
    one: Annotated[str, typer.Argument(metavar="INCIDENT")],
    other: Annotated[str, typer.Argument(metavar="INCIDENT")],
    db: Db,
    by: By,
    note: Note = "",
) -> None:
    """Two incidents are one."""
    with opened(db) as archive:
        _decided(archive.join(one, other, by=by, note=note))


@review.command("undo")
def review_undo(
    decision: Annotated[str, typer.Argument(metavar="DECISION")], db: Db, by: By, note: Note = ""
) -> None:
    """Take a decision back; both stay on record."""
    with opened(db) as archive:
        _decided(archive.undo(decision, by=by, note=note))


def _decided(decision: Decision) -> None:
    typer.echo(f"{decision.id}: {decision.kind}")


@review.command("list")
def review_list(db: Db, output: Output = None) -> None:
    """Every decision, a line of JSON each, in the order in which they were taken."""
    from tocsin.records import codec

    with opened(db, readonly=True) as archive, sink(output) as stream:
        for decision in archive.decisions():
            stream.write(codec.dumps(decision) + "\n")


@review.command("agreement")
def review_agreement(db: Db) -> None:
    """How far reviewers agree on what they both judged, and where they do not."""
    with opened(db, readonly=True) as archive:
        found = archive.agreements()
    for pair in found:
        kappa = "–" if pair.kappa is None else f"{pair.kappa:.2f}"
        typer.echo(f"{pair.first} and {pair.second}: {pair.same} of {pair.asked} the same, kappa {kappa}")
        for target, field, one, other in pair.disputed:
            typer.echo(f"  “{target.words}”{f' {field}' if field else ''}: {one} against {other}")
    if not found:
        typer.echo("no two reviewers have judged the same claim")


@app.command("grade")
def grade_command(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="An outlet or speaker, by name.")],
    reliability: Annotated[str, typer.Argument(metavar="A–F", help="A reliable … F cannot be judged.")],
    db: Db,
    by: By,
    since: Annotated[str | None, typer.Option(metavar="TIME", help="From when on; now.")] = None,
    note: Note = "",
) -> None:
    """Set how reliable you hold a source to be; none is judged by the program."""
    with opened(db) as archive:
        made = archive.grade(source, reliability.upper(), by=by, since=moment(since, "--since"), note=note)
    typer.echo(f"{made.source}: {made.reliability}")
