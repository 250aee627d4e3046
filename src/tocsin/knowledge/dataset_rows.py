"""Rows of other engines' event data as frozen text, a cell a line, and the cells in such a text again."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tocsin.knowledge import columns
from tocsin.knowledge.datasets import FIELDS, Dataset
from tocsin.records import Span

# What a claim says of the event; the rest of a row (sources, notes, ids) stands apart below it.
CODED = FIELDS - {"id", "source", "address", "notes", "published"}
APART = "\n\n"
_NUMERIC = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?|(\d{4})(\d{2})(\d{2})")
_WORDED = ("%d %B %Y", "%d-%B-%Y", "%d %b %Y", "%d-%b-%Y")
_YEARS = range(1900, 2101)
_MOST = 10_000_000  # people of one event


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell: where its value stands in the text, and its whole line with the column's name."""

    value: str
    span: Span
    line: Span


def printed(dataset: Dataset, names: Sequence[str], values: Sequence[str]) -> str:
    """The row as text: a line "column: value" for each filled cell, those of the event first."""
    coded = {name for field in CODED for name in dataset.fields.get(field, ())}
    notes = dataset.fields.get("notes", ())
    parts: tuple[list[str], list[str], list[str]] = ([], [], [])
    for name, value in zip(names, values, strict=False):
        folded, line = columns.fold(name), " ".join(value.split())
        if line:
            told = f"{' '.join(name.split())}: {line}"
            parts[0 if folded in coded else 2 if folded in notes else 1].append(told)
    return APART.join("\n".join(lines) for lines in (parts[0], parts[1] + parts[2]) if lines)


def cells(text: str) -> dict[str, Cell]:
    """The cells of such a text by folded column names; of two of one name the first."""
    found: dict[str, Cell] = {}
    at = 0
    for line in text.split("\n"):
        name, colon, value = line.partition(": ")
        if colon and value:
            start = at + len(name) + len(colon)
            found.setdefault(
                columns.fold(name), Cell(value, Span(start, start + len(value)), Span(at, start + len(value)))
            )
        at += len(line) + 1
    return found


def fault(dataset: Dataset, values: Mapping[str, str]) -> str | None:
    """Why a row cannot be read, in words; None where it can. `values` by folded column names."""
    if not dataset.cell("id", values):
        return "no id"
    if dataset.kind(values) is None:
        shown = dataset.cell("kind", values) or "nothing"
        return f"{shown[:60]!r} is no kind of event that {dataset.outlet} has"
    for field, check in CHECKS.items():
        value = dataset.cell(field, values)
        if value or field == "day":
            try:
                check(value)
            except ValueError as error:
                return f"{dataset.column(field, values) or dataset.fields[field][0]}: {error}"
    return None


def day(text: str) -> date:
    """A day as these files write it: 2022-09-13, 20220913, 13 September 2022."""
    if match := _NUMERIC.fullmatch(text):
        year, month, number = (int(part) for part in match.groups() if part)
        found = _date(year, month, number)
    else:
        found = next((d for form in _WORDED if (d := _worded(text, form))), None)
    if found is None or found.year not in _YEARS:
        raise ValueError(f"{text[:40]!r} is no day")
    return found


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _worded(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()
    except ValueError:
        return None


def number(text: str) -> int:
    """A number of people."""
    plain = text.removesuffix(".0")
    if not (plain.isascii() and plain.isdigit() and len(plain) < 12 and int(plain) <= _MOST):
        raise ValueError(f"{text[:40]!r} is no number of people")
    return int(plain)


def latitude(text: str) -> float:
    """Degrees north."""
    return _degrees(text, 90.0)


def longitude(text: str) -> float:
    """Degrees east."""
    return _degrees(text, 180.0)


def _degrees(text: str, most: float) -> float:
    try:
        found = float(text)
    except ValueError:
        found = math.nan
    if not abs(found) <= most:
        raise ValueError(f"{text[:40]!r} is no degree of a point on earth")
    return found


CHECKS: Mapping[str, Callable[[str], object]] = {
    "day": day,
    "last_day": day,
    "killed": number,
    "killed_low": number,
    "killed_high": number,
    "killed_civilians": number,
    "latitude": latitude,
    "longitude": longitude,
}
