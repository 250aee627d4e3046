"""HTML: one self-contained page; a click on a claim lights its words, a click on words their claims.

Report text is hostile: everything is escaped by the template engine, and the page's own policy lets no
script run but the one it brings.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined

from tocsin.export import wording
from tocsin.export.values import Options
from tocsin.export.view import Sitrep
from tocsin.records import Account, Claim, Span

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


@dataclass(frozen=True, slots=True)
class _Cover:
    """What lies over one stretch of the text."""

    claims: tuple[Claim, ...]
    kind: str


def write(reports: Iterable[tuple[Account, Sitrep]], stream: TextIO, options: Options) -> None:
    """All reports on one page, in order."""
    pages = [_page(f"r{n}", account, report) for n, (account, report) in enumerate(reports, 1)]
    script = file("report.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    template = environment().get_template("report.html")
    written = template.generate(
        pages=pages,
        coder=options.coder,
        wording=wording,
        style=file("report.css"),
        script=script,
        script_hash=digest,
    )
    stream.writelines(written)
    stream.write("\n")


@cache
def environment() -> Environment:
    """Templates that escape whatever is put into them."""
    return Environment(
        loader=PackageLoader("tocsin.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def file(name: str) -> str:
    """A style or script of ours, to put into a page."""
    return (resources.files("tocsin.export") / "templates" / name).read_text(encoding="utf-8")


def _page(key: str, account: Account, report: Sitrep) -> Page:
    sides: dict[str, int] = {}
    for event in report.events:
        for column in event.sides:
            sides.setdefault(column.side, len(sides) % SIDE_COLOURS + 1)
    return Page(key, report, tuple(_rows(account, key, sides)), sides)


def _rows(account: Account, key: str, sides: dict[str, int]) -> Iterator[Row]:
    text = account.reading.report.text
    number = 1
    pieces: list[Piece] = []
    for start, end, cover in _stretches(account):
        parts = text[start:end].split("\n")
        for index, part in enumerate(parts):
            if index:
                yield Row(number, tuple(pieces))
                number, pieces = number + 1, []
            if part:
                pieces.append(_piece(wording.safe(part), cover, key, sides))
    yield Row(number, tuple(pieces))


def _stretches(account: Account) -> Iterator[tuple[int, int, _Cover]]:
    """The text cut wherever something begins or ends, with what lies over each stretch: one sweep."""
    layers = _layers(account)
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for index, (span, _) in enumerate(layers):
        if span.start < span.end:
            starts.setdefault(span.start, []).append(index)
            ends.setdefault(span.end, []).append(index)
    bounds = sorted({0, len(account.reading.report.text), *starts, *ends})
    live: set[int] = set()
    for start, end in pairwise(bounds):
        live = live.difference(ends.get(start, ())).union(starts.get(start, ()))
        over = [layers[i][1] for i in sorted(live)]
        claims = tuple(x for x in over if isinstance(x, Claim))
        yield start, end, _Cover(claims, next((x for x in over if isinstance(x, str)), ""))


def _layers(account: Account) -> Sequence[tuple[Span, Claim | str]]:
    """All that is marked in the text; of two kinds of no news over one stretch the first wins."""
    report = account.reading.report
    return [
        *((f.span, "furniture") for f in report.furniture),
        *((d.span, "repeat") for d in report.duplicates if d.removed),
        *((s.span, "stamp") for s in report.stamps),
        *((g.span, "gap") for g in account.gaps if g.span),
        *((c.span, c) for c in account.claims if not c.optional),
    ]


def _piece(part: str, cover: _Cover, key: str, sides: dict[str, int]) -> Piece:
    inner = min(cover.claims, key=lambda c: c.span.end - c.span.start, default=None)
    speakers = [wording.safe(a.side) for h in inner.chain[-1:] for a in h.actors if a.side] if inner else []
    return Piece(
        text=part,
        claims=" ".join(f"{key}-{c.id}" for c in cover.claims),
        kind=cover.kind,
        modality=inner.modality if inner else "",
        side=next((sides[s] for s in speakers if s in sides), 0),
    )
