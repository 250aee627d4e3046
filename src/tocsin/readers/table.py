"""CSV and TSV of articles: a report a row, the columns told by their names or by the caller."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.knowledge import columns
from tocsin.readers import facts, rows
from tocsin.readers.decode import encoding
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits

_DELIMITERS = (",", "\t", ";", "|")
_NAME_LENGTH = 40  # characters of the longest name that a column has
_ENDS = (".", "!", "?", ":", "”")  # of prose, never of a name
_BROKEN = "\ufffd"


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """Reports in the order of the rows, which are counted as a spreadsheet does: the names are row 1."""
    names: list[str] = []
    empty = True
    places: dict[str, str] = {}
    for number, cells in enumerate(records(source, limits), start=1):
        name, empty = f"{source.name} row {number}", False
        if isinstance(cells, InputRejected):
            yield cells
        elif not names:
            names = [cell.strip() for cell in cells]
            places = rows.assign(names, limits.columns, source.name)
        elif len(cells) > len(names):
            yield NotText(name, f"{len(cells)} cells where the table has {len(names)} columns")
        elif any(cells):
            yield _noted(
                rows.draft(name, dict(zip(reversed(names), _padded(cells, names), strict=True)), places)
            )
    if empty:
        yield NoArticle(source.name, "an empty table")


def records(
    source: Input, limits: Limits, *, separator: str | None = None, quoted: bool = True
) -> Iterator[list[str] | InputRejected]:
    """The cells of each row; a row beyond a limit is a rejection, and the last where nothing ends it.

    `separator` where it is known beforehand; not `quoted`: a quotation mark is a character like any other.
    """
    if csv.field_size_limit() < limits.text_bytes:
        csv.field_size_limit(limits.text_bytes)  # of the whole process; rows are bounded by _Lines
    lines = _Lines(source, limits)
    found = csv.reader(
        lines,
        delimiter=separator or delimiter(source.head()),
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
    )
    number = 0
    while True:
        number += 1
        try:
            cells = next(found, None)
        except csv.Error as error:
            yield NotText(f"{source.name} row {number}", f"damaged CSV: {error}")
            return
        except TooLarge as error:
            yield TooLarge(f"{source.name} row {number}", error.reason)
            return
        lines.size = 0
        if cells is None:
            return
        if number > limits.records:
            yield TooLarge(source.name, f"more than {limits.records:,} rows")
            return
        if len(cells) > limits.column_count:
            yield TooLarge(f"{source.name} row {number}", f"more than {limits.column_count:,} columns")
            if number == 1:
                return
            continue
        yield cells


def delimiter(head: bytes) -> str:
    """What separates the cells: that by which the first row has most names that are known, or most cells."""

    def fitness(mark: str) -> tuple[int, int]:
        names = next(iter(sample(head, mark)), [])
        return len(columns.find(names)), len(names)

    return max(_DELIMITERS, key=fitness)


def sample(head: bytes, mark: str, *, count: int = 1) -> list[list[str]]:
    """The first whole rows of a head, as far as it can be read as a table."""
    text = head.decode(encoding(head), "replace")
    whole = text[: text.rfind("\n") + 1] or text
    try:
        return list(islice(csv.reader(io.StringIO(whole[: 1 << 16], newline=""), delimiter=mark), count))
    except csv.Error:
        return []


def is_table(head: bytes, asked: Sequence[tuple[str, str]] = ()) -> bool:
    """True for a row of short names, one of them that of a text, over rows of as many cells."""
    mark = delimiter(head)
    first, *others = sample(head, mark, count=3) or [[]]
    if len(first) < 2 or not others or any(len(cells) != len(first) for cells in others):
        return False
    if not all(len(name) <= _NAME_LENGTH and not name.rstrip().endswith(_ENDS) for name in first):
        return False
    folded = {columns.fold(name) for name in first}
    if any(columns.fold(column) in folded for _, column in asked):
        return True
    known = columns.find(first)
    return "text" in known and (len(known) > 1 or all(len(name.split()) == 1 for name in first))


def _padded(cells: list[str], names: list[str]) -> list[str]:
    """Cells from the last to the first, so that the first of two columns of one name is kept."""
    return [""] * (len(names) - len(cells)) + cells[::-1]


def _noted(item: Draft | InputRejected) -> Draft | InputRejected:
    if isinstance(item, Draft) and _BROKEN in item.text:
        return replace(item, irregularities=facts.odd("undecodable", "characters that could not be read"))
    return item


class _Lines(Iterator[str]):
    """Lines of a text whatever its encoding; `size` counts what one row has taken so far."""

    def __init__(self, source: Input, limits: Limits) -> None:
        known = encoding(source.head(), declared=source.charset)
        self._lines = io.TextIOWrapper(source.stream, known, "replace", newline="")
        self._limit, self._name = limits.text_bytes, source.name
        self._first = True
        self.size = 0

    def __next__(self) -> str:
        line = self._lines.readline(self._limit + 1)
        if self._first:
            line, self._first = line.removeprefix("\ufeff"), False
        self.size += len(line)
        if self.size > self._limit:
            raise TooLarge(self._name, f"more than {self._limit:,} characters, or a quote that never closes")
        if not line:
            raise StopIteration
        return line
