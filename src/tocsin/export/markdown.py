"""Markdown: a sitrep to send; every line has a footnote to its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TextIO

from tocsin.export import wording
from tocsin.export.view import Column, Event, Line, Sitrep

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
OPENING = re.compile(r"^(\d+)([.)])|^([-+=])")  # what would begin a list or underline a heading
BARE_LINK = re.compile(r"(?i)\b(https?|ftp)(:)(?=//)|\b(www)(\.)")


def write(report: Sitrep, stream: TextIO) -> None:
    """Write one sitrep. Words of the report stay words: nothing in them becomes markup or a link."""
    notes: list[str] = []
    out = [f"# {escape(report.title)}", ""]
    out += [f"- **{name}:** {escape(value)}" for name, value in report.facts]
    out += ["", f"## {wording.HAPPENED}" if report.events else wording.NOTHING]
    for event in report.events:
        out += _event(event, notes)
    out += _section(wording.ALSO, report.also, notes)
    out += _section(wording.CONFIRMED, report.confirmed, notes)
    if report.disputes:
        out += ["", f"## {wording.CONTESTED}", ""]
    for dispute in report.disputes:
        out.append(f"- **{escape(dispute.point)}** – {escape(dispute.note)}")
        for number, account in enumerate(dispute.accounts):
            out += [f"  {_line(line, notes, against=number > 0)}" for line in account.lines]
    for name, heading in wording.SECTIONS:
        out += _section(heading, getattr(report, name), notes)
    stream.write("\n".join([*out, "", *notes]).rstrip() + "\n")


def _event(event: Event, notes: list[str]) -> list[str]:
    out = ["", f"### {escape(event.label)}", ""]
    out += [f"- where: {escape(event.where)}", f"- when: {escape(event.when)}"]
    if event.unheard:
        out.append(f"- not heard: {escape(wording.listed(event.unheard))}")
    for column in event.sides + event.others:
        out += ["", _title(column), "", *(_line(line, notes) for line in column.lines)]
    return out


def _title(column: Column) -> str:
    stance = f" – {wording.STANCES[column.stance]}" if column.stance else ""
    return f"**{escape(column.side)}**{stance}"


def _section(heading: str, lines: Sequence[Line], notes: list[str]) -> list[str]:
    return ["", f"## {heading}", "", *(_line(line, notes) for line in lines)] if lines else []


def _line(line: Line, notes: list[str], *, against: bool = False) -> str:
    opening = "*against* " if against else ""
    via = f" (via {escape(' → '.join(line.via))})" if line.via else ""
    soft = "".join(f" *({mark})*" for mark in line.marks if not mark.isupper())
    who = f"{escape(line.speaker)}{via}{soft}: " if line.speaker else ""
    marks = "".join(f"**{mark}** " for mark in line.marks if mark.isupper())
    quoted = f"“{escape(line.text)}”" if line.claim else escape(line.text)
    basis = f" ({wording.lines(line.lines)})" if line.lines else ""
    return f"- {opening}{who}{marks}{quoted}{basis}{_note(line, notes)}"


def _note(line: Line, notes: list[str]) -> str:
    """A footnote with the line, the characters and what was read from the words."""
    if line.span is None:
        return ""
    number = len(notes) + 1
    parts = [f"line {line.line}, characters {line.span.start}–{line.span.end}"]
    parts += [line.coded] if line.coded else []
    parts += line.details
    notes.append(f"[^{number}]: {escape('; '.join(parts))}")
    return f"[^{number}]"


def escape(text: str) -> str:
    """Text that Markdown shows as it stands."""
    plain = SPECIAL.sub(r"\\\1", " ".join(text.split()))
    plain = BARE_LINK.sub(lambda m: f"{m[1] or m[3]}\\{m[2] or m[4]}", plain)
    return OPENING.sub(lambda m: f"{m[1] or ''}\\{m[2] or m[3]}", plain)
