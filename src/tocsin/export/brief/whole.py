"""Whole: the sitrep of an archive of any size, an incident in hand at a time.

Incidents come by time and are shown by how they stand: each is rendered once and waits on disk, under the
heading it belongs to, until all are there.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import IO

from tocsin.export import wording
from tocsin.export.brief import words
from tocsin.export.brief.view import Cite, Entry
from tocsin.export.cases import Case, cases
from tocsin.export.source import Advance, Source
from tocsin.records import Dossier

BLOCK = 1 << 16
TITLE = "Situation"
CAUTION = (
    "A claim is what someone is said to say, not a fact. "
    "A time or party marked “inferred” is not in the words."
)


@dataclass(frozen=True, slots=True)
class Item:
    """One incident with its footnotes, numbered through the whole sitrep, and what a desk would ask for."""

    entry: Entry
    cites: tuple[Cite, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, how many incidents stand under it, and where they wait: the dated, then the undated."""

    heading: str
    count: int
    files: tuple[IO[str], ...]

    def blocks(self) -> Iterator[str]:
        """Its rendered incidents, some at a time."""
        for file in self.files:
            file.seek(0)
            while block := file.read(BLOCK):
                yield block


@dataclass(frozen=True, slots=True)
class Whole:
    """A sitrep rendered, but for its frame: facts, and the rendered incidents under each heading."""

    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    caution: str = CAUTION


@contextmanager
def whole(source: Source, advance: Advance, render: Callable[[Item], str]) -> Iterator[Whole]:
    """Every incident of an archive rendered, the contested first."""
    with ExitStack() as stack:
        headings = (*(heading for heading, _ in words.SECTIONS), words.BACKGROUND)
        sections = {
            h: tuple(
                stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n"))
                for _ in ("dated", "undated")
            )
            for h in headings
        }
        counted, number = dict.fromkeys(headings, 0), 0
        for case in cases(source):
            item = _item(case, number)
            number += len(item.cites)
            heading = _heading(case.dossier)
            sections[heading][case.dossier.interval is None].write(render(item))
            counted[heading] += 1
            advance()
        filled = (Section(h, counted[h], sections[h]) for h in headings if counted[h])
        yield Whole(TITLE, tuple(_facts(source, counted)), tuple(filled))


def _heading(dossier: Dossier) -> str:
    found = (heading for heading, wanted in words.SECTIONS if wanted(dossier))
    return words.BACKGROUND if dossier.background else next(found, words.SECTIONS[-2][0])


def _item(case: Case, number: int) -> Item:
    """The incident with its notes numbered on from `number`."""
    entry, cites = case.entry
    rows = tuple(
        replace(
            row, accounts=tuple(replace(a, cites=tuple(n + number for n in a.cites)) for a in row.accounts)
        )
        for row in entry.rows
    )
    label = f"{entry.label}: "
    missing = () if case.dossier.background else words.missing(case.dossier)
    return Item(
        replace(entry, rows=rows),
        tuple(replace(c, number=c.number + number) for c in cites),
        tuple(line.removeprefix(label) for line in missing),
    )


def _facts(source: Source, counted: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    total = sum(counted.values())
    yield (
        "Shown",
        f"{total:,} incident{'' if total == 1 else 's'}, {counted[words.SECTIONS[0][0]]:,} contested",
    )
    yield "Coded by", wording.listed(f"{part} {value}" for part, value in source.coder.items())
    yield "Rests on", "; ".join(source.credits)
