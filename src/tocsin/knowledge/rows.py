"""Tables whose rows are lines of cells ("a | b | c") in a TOML string: compact to write, quick to load."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import NoReturn

from tocsin.errors import TableError


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, with where it stands, so that a fault can be named."""

    file: str
    section: str
    number: int
    cells: tuple[str, ...]

    def cell(self, index: int) -> str:
        """The cell at `index`, "" where the row is shorter."""
        return self.cells[index] if index < len(self.cells) else ""

    def listed(self, index: int) -> tuple[str, ...]:
        """The entries of a cell, parted by commas."""
        return tuple(entry for part in self.cell(index).split(",") if (entry := part.strip()))

    def choice(self, index: int, allowed: frozenset[str]) -> str:
        """The cell at `index`, which must be one of `allowed`."""
        value = self.cell(index)
        if value not in allowed:
            self.fail(f"{value!r} is none of {', '.join(sorted(allowed))}")
        return value

    def fail(self, why: str) -> NoReturn:
        """Raise TableError naming this row."""
        raise TableError(f"{self.file}: [{self.section}] row {self.number} ({self.cell(0)!r}): {why}")


@dataclass(frozen=True, slots=True)
class Table:
    """A file of sections, each a string."""

    file: str
    sections: Mapping[str, str]

    def rows(self, section: str, *, least: int, most: int) -> Iterator[Row]:
        """The rows of a section; each must have at least `least` and at most `most` cells."""
        number = 0
        for line in self._text(section).splitlines():
            if not line.strip():
                continue
            number += 1
            row = Row(self.file, section, number, tuple(cell.strip() for cell in line.split("|")))
            if not row.cell(0):
                row.fail("the first cell is empty")
            if not least <= len(row.cells) <= most:
                row.fail(f"{len(row.cells)} cells, not {least} to {most}")
            yield row

    def words(self, section: str) -> tuple[str, ...]:
        """A section that is one list, parted by commas."""
        return tuple(entry for part in self._text(section).split(",") if (entry := " ".join(part.split())))

    def _text(self, section: str) -> str:
        text = self.sections.get(section)
        if not isinstance(text, str):
            raise TableError(f"{self.file}: [{section}] is missing or no string")
        return text


def load(file: str) -> Table:
    """The table of this name in the package."""
    return parse(file, files("tocsin").joinpath("data", file).read_text(encoding="utf-8"))


def parse(file: str, text: str) -> Table:
    """A table from its text; raises TableError where it is no TOML."""
    try:
        return Table(file, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{file}: {error}") from error
