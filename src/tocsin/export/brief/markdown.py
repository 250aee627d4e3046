"""Markdown: a brief to send; every version has footnotes to words and source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from tocsin.export import wording
from tocsin.export.brief import words
from tocsin.export.brief.view import Account, Brief, Cite, Entry, Row
from tocsin.export.markdown import escape


def write(report: Brief, stream: TextIO) -> None:
    """The whole brief. Words of reports stay words: nothing in them becomes markup or a link."""
    stream.write("\n".join(_lines(report)).rstrip() + "\n")


def _lines(report: Brief) -> Iterator[str]:
    yield f"# {escape(report.title)}"
    yield ""
    for name, value in report.facts:
        yield f"- **{name}:** {escape(value)}"
    yield from _plain("New, changed, withdrawn", report.news)
    if not report.sections:
        yield from ("", "No incident is kept for this choice.")
    for section in report.sections:
        yield from ("", f"## {section.heading}")
        for entry in section.entries:
            yield from incident(entry)
    yield from _plain("What is missing", report.missing)
    yield from _plain("Signals against the past", report.past)
    yield ""
    yield from map(note, report.cites)


def _plain(heading: str, lines: Iterable[str]) -> Iterator[str]:
    listed = [f"- {escape(line)}" for line in lines]
    if listed:
        yield from ("", f"## {heading}", "", *listed)


def incident(entry: Entry) -> Iterator[str]:
    """One incident, its heading first."""
    yield from ("", f"### {escape(entry.label)}", "")
    yield f"- where: {escape(entry.where)}"
    yield f"- when: {escape(entry.when)}"
    yield f"- standing: {escape(entry.status)}; {entry.reports} report{'s' if entry.reports != 1 else ''}"
    if entry.sides:
        yield f"- sides: {escape('; '.join(f'{side} {stance}' for side, stance in entry.sides))}"
    if entry.part_of:
        yield f"- part of: {escape(entry.part_of)}"
    if entry.parts:
        yield f"- its parts: {escape(wording.listed(entry.parts))}"
    if entry.signals:
        yield f"- signals: {escape('; '.join(entry.signals))}"
    for row in entry.rows:
        yield from _row(row)
    yield from ("", f"`{entry.id}`")


def _row(row: Row) -> Iterator[str]:
    mark = "**" if row.contested else ""
    note = f" – {mark}{escape(row.remark)}{mark}" if row.remark else ""
    yield from ("", f"**{escape(row.name)}**{note}", "")
    for account in row.accounts:
        yield f"- {_account(account)}"


def _account(account: Account) -> str:
    said = escape(account.text)
    if account.state != "live":
        said = f"~~{said}~~ ({words.STATES.get(account.state, account.state)})"
    denied = "not so: " if account.denied else ""
    basis = "; ".join(filter(None, (account.who, account.origins, account.since)))
    notes = "".join(f"[^{n}]" for n in account.cites)
    return f"{denied}{said} – {escape(basis)}; credibility {account.grade}{notes}"


def note(cite: Cite) -> str:
    """A footnote: the path, the words, and where they stand."""
    path = " → ".join((cite.outlet, *cite.via, *((cite.speaker,) if cite.speaker else ())))
    place = f"{cite.title or cite.report}, {cite.told}, characters {cite.start}–{cite.end}"
    link = f" {escape(cite.url)}" if cite.url else ""
    return f"[^{cite.number}]: {escape(path)}: “{escape(cite.words)}” ({escape(place)}){link}"
