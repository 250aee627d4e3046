"""HTML: one self-contained page; a click on a claim lights its words, a click on words their claims.

Report text is hostile: everything is escaped by the template engine, and the page's own policy lets no
script run but the one it brings.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined

from tocsin.export.sitrep import Sitrep, line_of
from tocsin.export.values import Options
from tocsin.export.wording import SECTIONS
from tocsin.records import Account, Span

# Colours for sides that the colour-blind can tell apart (Okabe and Ito), by order of appearance.
SIDE_COLOURS = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text under the same claims; `kind` says what is no news (furniture, repeat, stamp)."""

    text: str
    claims: str
    kind: str
    modality: str
    side: int


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the text as it stands in the source."""

    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One report on the page: its sitrep, its text, and the number of each side's colour."""

    key: str
    sitrep: Sitrep
    rows: tuple[Row, ...]
    colours: dict[str, int]


def write(reports: Iterable[tuple[Account, Sitrep]], stream: TextIO, options: Options) -> None:
    """All reports on one page, in order."""
    pages = [_page(f"r{n}", account, report) for n, (account, report) in enumerate(reports, 1)]
    script = _file("report.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    template = _environment().get_template("report.html")
    stream.write(
        template.render(
            pages=pages,
            coder=options.coder,
            sections=SECTIONS,
            style=_file("report.css"),
            script=script,
            script_hash=digest,
        )
    )
    stream.write("\n")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("tocsin.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _file(name: str) -> str:
    return (resources.files("tocsin.export") / "templates" / name).read_text(encoding="utf-8")


def _page(key: str, account: Account, report: Sitrep) -> Page:
    sides: dict[str, int] = {}
    for event in report.events:
        for column in event.columns:
            if column.stance:
                sides.setdefault(column.side, len(sides) % SIDE_COLOURS + 1)
    return Page(key, report, tuple(_rows(account, key, sides)), sides)


def _rows(account: Account, key: str, sides: dict[str, int]) -> Iterable[Row]:
    text = account.reading.report.text
    number = 1
    pieces: list[Piece] = []
    for start, end in _cuts(account):
        parts = text[start:end].split("\n")
        for index, part in enumerate(parts):
            if index:
                yield Row(number, tuple(pieces))
                number, pieces = number + 1, []
            if part:
                pieces.append(_piece(part, Span(start, end), account, key, sides))
    yield Row(number, tuple(pieces))
    assert number == line_of(text, len(text))


def _cuts(account: Account) -> Sequence[tuple[int, int]]:
    """The text cut wherever a claim, a piece of furniture, a repeat or a stamp begins or ends."""
    report = account.reading.report
    spans = [c.span for c in account.claims] + [span for span, _ in _kinds(account)]
    bounds = sorted({0, len(report.text), *(s.start for s in spans), *(s.end for s in spans)})
    return list(zip(bounds, bounds[1:], strict=False))


def _kinds(account: Account) -> list[tuple[Span, str]]:
    report = account.reading.report
    return [
        *((f.span, "furniture") for f in report.furniture),
        *((d.span, "repeat") for d in report.duplicates if d.removed),
        *((s.span, "stamp") for s in report.stamps),
        *((g.span, "gap") for g in account.gaps if g.span),
    ]


def _piece(part: str, where: Span, account: Account, key: str, sides: dict[str, int]) -> Piece:
    over = [c for c in account.claims if c.span.covers(where)]
    kind = next((kind for span, kind in _kinds(account) if span.covers(where)), "")
    inner = min(over, key=lambda c: c.span.end - c.span.start, default=None)
    speakers = [a.side for h in inner.chain[-1:] for a in h.actors if a.side] if inner else []
    return Piece(
        text=part,
        claims=" ".join(f"{key}-{c.id}" for c in over),
        kind=kind,
        modality=inner.modality if inner else "",
        side=next((sides[s] for s in speakers if s in sides), 0),
    )
