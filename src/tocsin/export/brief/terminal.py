"""Terminal: a brief, one incident, or a list of them, at 80 columns or more; plain when piped."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TextIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tocsin.export import wording
from tocsin.export.brief import words
from tocsin.export.brief.view import Account, Brief, Cite, Entry, Item, Row

PLAIN_WIDTH = 100


def write(report: Brief, stream: TextIO) -> None:
    """The whole brief with its footnotes."""
    _print(_brief(report), stream)


def write_entry(entry: Entry, cites: Sequence[Cite], stream: TextIO) -> None:
    """One incident with its footnotes."""
    _print([*_entry(entry), *_notes(cites)], stream)


def write_list(items: Iterable[Item], stream: TextIO) -> None:
    """Incidents, a row each."""
    table = Table(box=box.SIMPLE, pad_edge=False, expand=True)
    for name, wide in (("incident", 6), ("when", 4), ("where", 4), ("standing", 4)):
        table.add_column(name, ratio=wide, overflow="fold")
    table.add_column("reports", justify="right", no_wrap=True)
    for item in items:
        label = Text.assemble((item.label, "bold"), (f"\n{item.id}", "dim"))
        standing = Text(item.status, style="bold yellow" if item.contested else "")
        table.add_row(label, item.when, item.where, standing, str(item.reports))
    _print([table], stream)


def _print(parts: Iterable[RenderableType], stream: TextIO) -> None:
    if stream.isatty():
        Console(file=stream, highlight=False).print(Group(*parts))
        return
    plain = io.StringIO()
    Console(file=plain, width=PLAIN_WIDTH, highlight=False, color_system=None).print(Group(*parts))
    stream.writelines(f"{line.rstrip()}\n" for line in plain.getvalue().splitlines())


def _brief(report: Brief) -> Iterable[RenderableType]:
    yield Text(report.title, style="bold")
    for name, value in report.facts:
        yield _fact(name, value)
    yield from _plain("New, changed, withdrawn", report.news)
    if not report.sections:
        yield Text("\nNo incident is kept for this choice.")
    for section in report.sections:
        yield _heading(section.heading)
        for entry in section.entries:
            yield from _entry(entry)
    yield from _plain("What is missing", report.missing)
    yield from _plain("Signals against the past", report.past)
    yield from _notes(report.cites)


def _heading(words_: str) -> Text:
    return Text(f"\n{words_.upper()}", style="bold cyan")


def _plain(heading: str, lines: Sequence[str]) -> Iterable[RenderableType]:
    if lines:
        yield _heading(heading)
        yield from (_hanging(Text(f"• {line}"), 2) for line in lines)


def _fact(name: str, value: str, indent: int = 2) -> Padding:
    return _hanging(Text.assemble((f"{name}: ", "dim"), value), indent)


def _entry(entry: Entry) -> Iterable[RenderableType]:
    yield Text.assemble("\n", (entry.label, "bold"), (f"  {entry.id}", "dim"))
    yield _fact("where", entry.where)
    yield _fact("when", entry.when)
    count = f"{entry.reports} report{'s' if entry.reports != 1 else ''}"
    yield _fact("standing", f"{entry.status}; {count}")
    if entry.sides:
        yield _fact("sides", "; ".join(f"{side} {stance}" for side, stance in entry.sides))
    for name, value in (("part of", entry.part_of), ("its parts", wording.listed(entry.parts))):
        if value:
            yield _fact(name, value)
    if entry.signals:
        yield _fact("signals", "; ".join(entry.signals))
    for row in entry.rows:
        yield from _row(row)


def _row(row: Row) -> Iterable[RenderableType]:
    head = Text(f"{row.name}", style="bold")
    if row.remark:
        head.append(f" – {row.remark}", style="bold yellow" if row.contested else "")
    yield _hanging(head, 2)
    yield from (_account(a) for a in row.accounts)


def _account(account: Account) -> Padding:
    text = Text()
    text.append("NOT SO: " if account.denied else "", style="bold red")
    text.append(account.text, style="" if account.state == "live" else "strike")
    if account.state != "live":
        text.append(f" ({words.STATES.get(account.state, account.state)})", style="bold red")
    text.append(f" – {account.who}", style="green")
    basis = "; ".join(filter(None, (account.origins, account.since, f"credibility {account.grade}")))
    numbers = ", ".join(map(str, account.cites))
    text.append(f" ({basis}) [{numbers}]", style="dim")
    return _hanging(text, 4)


def _notes(cites: Sequence[Cite]) -> Iterable[RenderableType]:
    if cites:
        yield _heading("Words")
        yield from (_cite(c) for c in cites)


def _cite(cite: Cite) -> Padding:
    path = " → ".join((cite.outlet, *cite.via, *((cite.speaker,) if cite.speaker else ())))
    text = Text.assemble((f"[{cite.number}] ", "dim"), (path, "green"), f": “{cite.words}” ")
    text.append(f"({cite.told}; {cite.claim}, characters {cite.start}–{cite.end})", style="dim")
    return _hanging(text, 2)


def _hanging(text: Text, indent: int) -> Padding:
    text.overflow = "fold"
    return Padding(text, (0, 0, 0, indent))
