"""The verb that lays one dataset or outlet beside all others of an archive."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tocsin.cli.common import sink, stoppable
from tocsin.cli.options import Db, ListFormat, Output

if TYPE_CHECKING:
    from tocsin.archive.comparing import Compared

app = typer.Typer()


@app.command("compare", no_args_is_help=True)
def compare_command(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="acled, ucdp, gdelt-events, polecat, or an outlet's name.")
    ],
    db: Db,
    format_: Annotated[
        ListFormat, typer.Option("--format", "-f", help="Lines for people, or a line of JSON each.")
    ] = ListFormat.TABLE,
    output: Output = None,
) -> None:
    """Lay a dataset beside all other reports: incidents and accounts that one has and the other lacks."""
    from tocsin.archive import Archive, comparing

    with stoppable(), Archive.open(db, readonly=True) as archive, sink(output) as stream:
        name = comparing.outlet(source)
        cover, found = comparing.compare(archive.db, source)
        counts: Counter[str] = Counter()
        for one in found:
            counts[one.told] += 1
            if format_ is ListFormat.JSONL:
                stream.write(json.dumps(asdict(one), ensure_ascii=False) + "\n")
            else:
                _write(one, name, stream)
        if format_ is ListFormat.TABLE:
            _sum(counts, name, cover, stream)


def _write(one: Compared, name: str, stream: Any) -> None:
    from tocsin.export.wording import safe

    who = {"both": "both", "theirs": f"only {name}", "others": "only others"}[one.told]
    stream.write(f"{safe(who)}: {safe(one.label)}  [{one.incident}]\n")
    for field in one.fields:
        parts = (("both", field.both), (name, field.theirs), ("others", field.others))
        said = "; ".join(f"{voice}: {', '.join(texts)}" for voice, texts in parts if texts)
        stream.write(f"    {field.name}: {safe(said)}\n")


def _sum(counts: Counter[str], name: str, cover: Any, stream: Any) -> None:
    from tocsin.export.wording import safe

    places = ", ".join(sorted(code for code in cover.countries if code)) or "no country"
    span = f"{cover.first:%Y-%m-%d} to {cover.last:%Y-%m-%d}" if cover.first and cover.last else "no dates"
    shown, both, theirs, others = safe(name), counts["both"], counts["theirs"], counts["others"]
    stream.write(f"{both} in both, {theirs} only in {shown}, {others} only in others ")
    stream.write(f"(of what {shown} covers here: {places}, {span})\n")
