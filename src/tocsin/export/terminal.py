"""Terminal: a sitrep for eyes at 80 columns or more; colours in a terminal, plain when piped."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TextIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tocsin.export import wording
from tocsin.export.view import Column, Dispute, Event, Line, Sitrep

PLAIN_WIDTH = 80
NARROWEST_COLUMN = 36
LOUD = "bold red"


def write(report: Sitrep, stream: TextIO, *, width: int | None = None) -> None:
    """Print one sitrep. `width` None takes the terminal's, or 80 columns where there is none."""
    if stream.isatty():
        show(report, Console(file=stream, width=width, highlight=False))
        return
    plain = io.StringIO()
    show(report, Console(file=plain, width=width or PLAIN_WIDTH, highlight=False, color_system=None))
    stream.writelines(f"{line.rstrip()}\n" for line in plain.getvalue().splitlines())


def show(report: Sitrep, console: Console) -> None:
    """Print one sitrep on a console."""
    console.print(Text(report.title, style="bold"))
    for name, value in report.facts:
        console.print(_fact(name, value))
    if not report.events:
        console.print(Text(f"\n{wording.NOTHING}"))
    for number, event in enumerate(report.events):
        _heading(console, wording.HAPPENED if not number else None)
        console.print(_event(event, console.width))
    _lines(console, wording.ALSO, report.also)
    _lines(console, wording.CONFIRMED, report.confirmed)
    if report.disputes:
        _heading(console, wording.CONTESTED)
        for dispute in report.disputes:
            console.print(_dispute(dispute))
    for name, heading in wording.SECTIONS:
        _lines(console, heading, getattr(report, name))


def _heading(console: Console, heading: str | None) -> None:
    console.print()
    if heading:
        console.print(Text(heading.upper(), style="bold cyan"))


def _lines(console: Console, heading: str, lines: Sequence[Line]) -> None:
    if lines:
        _heading(console, heading)
        for line in lines:
            console.print(_line(line))


def _fact(name: str, value: str, indent: int = 2) -> RenderableType:
    return _hanging(Text.assemble((f"{name}: ", "dim"), value), indent)


def _event(event: Event, width: int) -> RenderableType:
    parts: list[RenderableType] = [_hanging(Text(event.label, style="bold"), 0)]
    parts += [_fact("where", event.where), _fact("when", event.when)]
    if event.unheard:
        parts.append(_fact("not heard", wording.listed(event.unheard)))
    fits = len(event.sides) > 1 and width // len(event.sides) >= NARROWEST_COLUMN
    if fits:
        parts.append(_table(event.sides))
    stacked = event.others if fits else event.sides + event.others
    for column in stacked:
        parts += _stacked(column)
    return Group(*parts)


def _table(columns: Sequence[Column]) -> Table:
    table = Table(expand=True, box=box.MINIMAL, show_edge=False, pad_edge=False, padding=(0, 1))
    for column in columns:
        table.add_column(_title(column), ratio=1, overflow="fold")
    table.add_row(*(Group(*(_line(line, 0) for line in column.lines)) for column in columns))
    return table


def _stacked(column: Column) -> Iterator[RenderableType]:
    yield _hanging(_title(column), 2)
    for line in column.lines:
        yield _line(line, 4)


def _title(column: Column) -> Text:
    stance = f" – {wording.STANCES[column.stance]}" if column.stance else ""
    return Text.assemble((wording.safe(column.side), "bold"), stance)


def _line(line: Line, indent: int = 2) -> RenderableType:
    """Line number, speaker and path, marks, the quotation; beneath it what the words leave open."""
    text = Text()
    text.append(f"l.{line.line} " if line.line else "• ", style="dim")
    if line.speaker:
        text.append(line.speaker, style="green")
        text.append(f" via {' → '.join(line.via)}" if line.via else "", style="dim")
        text.append("".join(f" ({mark})" for mark in line.marks if not mark.isupper()), style="italic")
        text.append(": ")
    for mark in line.marks:
        text.append(f"{mark} " if mark.isupper() else "", style=LOUD)
    text.append(f"“{line.text}”" if line.claim else line.text)
    if line.lines:
        text.append(f" ({wording.lines(line.lines)})", style="dim")
    if not line.details:
        return _hanging(text, indent)
    return Group(_hanging(text, indent), _hanging(Text("; ".join(line.details)), indent + 4))


def _dispute(dispute: Dispute) -> RenderableType:
    head = Text.assemble((_sentence(dispute.point), "bold yellow"), f": {wording.safe(dispute.note)}")
    parts: list[RenderableType] = [_hanging(head, 2)]
    for number, account in enumerate(dispute.accounts):
        if number:
            parts.append(_hanging(Text("against", style="dim italic"), 4))
        parts += [_line(line, 4) for line in account.lines]
    return Group(*parts)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _hanging(text: Text, indent: int) -> Padding:
    text.overflow = "fold"
    return Padding(text, (0, 0, 0, indent))
