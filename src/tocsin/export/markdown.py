"""Markdown: a sitrep to send; every line has a footnote to its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TextIO

from tocsin.export.sitrep import Event, Line, Sitrep
from tocsin.export.wording import SECTIONS

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def write(report: Sitrep, stream: TextIO) -> None:
    """Write one sitrep."""
    notes: list[str] = []
    out = [f"# {_safe(report.title)}", ""]
    out += [f"- **{name}:** {_safe(value)}" for name, value in report.facts]
    if report.events:
        out += ["", "## What is said to have happened"]
    for event in report.events:
        out += _event(event, notes)
    out += _section("Both sides confirm", report.confirmed, notes)
    if report.disputes:
        out += ["", "## Contested", ""]
    for dispute in report.disputes:
        out.append(f"- **{_safe(dispute.point)}** – {_safe(dispute.note)}")
        out += [f"  {_line(line, notes)}" for line in (dispute.first, dispute.second)]
    for name, heading in SECTIONS:
        out += _section(heading, getattr(report, name), notes)
    stream.write("\n".join([*out, "", *notes]).rstrip() + "\n")


def _event(event: Event, notes: list[str]) -> list[str]:
    out = ["", f"### {_safe(event.label)}", ""]
    out += [f"- where: {_safe(event.where)}", f"- when: {_safe(event.when)}"]
    if event.standing:
        out.append(f"- sides: {_safe(event.standing)}")
    for column in event.columns:
        if column.lines:
            stance = f" ({column.stance})" if column.stance else ""
            out += ["", f"**{_safe(column.side)}**{stance}", ""]
            out += [_line(line, notes) for line in column.lines]
    return out


def _section(heading: str, lines: Sequence[Line], notes: list[str]) -> list[str]:
    return ["", f"## {heading}", "", *(_line(line, notes) for line in lines)] if lines else []


def _line(line: Line, notes: list[str]) -> str:
    who = f"{_safe(line.speaker)}: " if line.speaker else ""
    marks = "".join(f"**{_safe(mark)}** " for mark in line.marks)
    quoted = f"“{_safe(line.text)}”" if line.claim else _safe(line.text)
    return f"- {who}{marks}{quoted}{_note(line, notes)}"


def _note(line: Line, notes: list[str]) -> str:
    """A footnote with the line, the path and what was read from the words."""
    if line.span is None:
        return ""
    number = len(notes) + 1
    parts = [f"line {line.line}, characters {line.span.start}–{line.span.end}"]
    parts += [line.path] if line.path else []
    parts += line.details
    notes.append(f"[^{number}]: {_safe('; '.join(parts))}")
    return f"[^{number}]"


def _safe(text: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
