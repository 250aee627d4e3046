"""Terminal: a sitrep for eyes at 80 columns or more; colours in a terminal, plain when piped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tocsin.export.sitrep import Column, Dispute, Event, Line, Sitrep
from tocsin.export.wording import SECTIONS

PLAIN_WIDTH = 80
NARROWEST_COLUMN = 34


def write(report: Sitrep, stream: TextIO, *, width: int | None = None) -> None:
    """Print one sitrep. `width` None takes the terminal's, or 80 columns where there is none."""
    console = Console(
        file=stream,
        width=width or (None if stream.isatty() else PLAIN_WIDTH),
        highlight=False,
        soft_wrap=False,
        safe_box=True,
    )
    console.print(Text(report.title, style="bold"), Text(""))
    for name, value in report.facts:
        console.print(_hanging(f"[dim]{name}:[/] {escape(value)}", 2))
    for event in report.events:
        _heading(console, "WHAT IS SAID TO HAVE HAPPENED" if event is report.events[0] else None)
        console.print(_event(event, console.width))
    _lines(console, "BOTH SIDES CONFIRM", report.confirmed)
    if report.disputes:
        _heading(console, "CONTESTED")
        for dispute in report.disputes:
            console.print(_dispute(dispute))
    for name, heading in SECTIONS:
        _lines(console, heading.upper(), getattr(report, name))


def _heading(console: Console, heading: str | None) -> None:
    if heading:
        console.print()
        console.print(Text(heading, style="bold cyan"))


def _lines(console: Console, heading: str, lines: Sequence[Line]) -> None:
    if lines:
        _heading(console, heading)
        for line in lines:
            console.print(_line(line))


def _event(event: Event, width: int) -> RenderableType:
    facts = [_hanging(f"[bold]{escape(event.label)}[/]", 0)]
    facts += [
        _hanging(f"[dim]{name}:[/] {escape(value)}", 2)
        for name, value in (("where", event.where), ("when", event.when), ("sides", event.standing))
        if value
    ]
    told = [c for c in event.columns if c.lines]
    if len(told) > 1 and width // len(told) >= NARROWEST_COLUMN:
        return Group(*facts, _table(told), Text(""))
    stacked = [part for column in told for part in _column(column)]
    return Group(*facts, *stacked, Text(""))


def _table(columns: Sequence[Column]) -> Table:
    table = Table(expand=True, show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(Text(_title(column), style="bold"), ratio=1, overflow="fold")
    table.add_row(*(Group(*(_line(line) for line in column.lines)) for column in columns))
    return table


def _column(column: Column) -> list[RenderableType]:
    return [_hanging(f"[bold]{escape(_title(column))}[/]", 2), *(_line(line, 4) for line in column.lines)]


def _title(column: Column) -> str:
    return f"{column.side} ({column.stance})" if column.stance else column.side


def _line(line: Line, indent: int = 2) -> RenderableType:
    head = f"[dim]l.{line.line}[/] " if line.line else "• "
    marks = "".join(f"[bold red]{escape(mark)}[/] " for mark in line.marks)
    quoted = f"“{escape(line.text)}”" if line.claim else escape(line.text)
    who = f"[green]{escape(line.speaker)}[/]: " if line.speaker else ""
    parts = [_hanging(f"{head}{who}{marks}{quoted}", indent)]
    notes = [f"via {line.path}"] if line.path else []
    notes += line.details
    if notes:
        parts.append(_hanging(f"[dim]{escape('; '.join(notes))}[/]", indent + 4))
    return Group(*parts)


def _dispute(dispute: Dispute) -> RenderableType:
    point = _hanging(f"[bold yellow]{escape(dispute.point)}[/]: {escape(dispute.note)}", 2)
    return Group(point, _line(dispute.first, 4), _line(dispute.second, 4))


def _hanging(markup: str, indent: int) -> Padding:
    return Padding(Text.from_markup(markup, overflow="fold"), (0, 0, 0, indent))
