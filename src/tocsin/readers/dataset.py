"""Rows of ACLED, UCDP GED, GDELT events and POLECAT: each a report whose text is the row, a cell a line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from tocsin.errors import InputRejected, NoArticle, NotText
from tocsin.knowledge import columns, dataset_rows, datasets
from tocsin.knowledge.datasets import Dataset
from tocsin.readers import facts, table
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits


def read(key: str, source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """The rows of a file of that dataset, in order; a row that cannot be read is one rejection."""
    dataset = datasets.table().by_key[key]
    names: Sequence[str] = dataset.columns
    first = 1 if names else 2
    found = table.records(source, limits, separator=_separator(dataset, source), quoted=dataset.quoted)
    number = 0
    for number, cells in enumerate(found, start=1):
        name = f"{source.name} row {number}"
        if isinstance(cells, InputRejected):
            yield cells
        elif number < first:
            names = [cell.strip() for cell in cells]
            _check(dataset, names, source.name)
        elif len(cells) != len(names) and any(cells):
            yield NotText(name, f"{len(cells)} cells where {dataset.outlet} has {len(names)} columns")
        elif any(cells):
            yield _draft(dataset, name, names, cells)
    if number < first:
        raise NoArticle(source.name, f"no rows of {dataset.outlet}")


def named(head: bytes) -> str | None:
    """The dataset whose column names stand in the first row; those without names are told by nobody."""
    for separator in (",", "\t", ";"):
        for names in table.sample(head, separator):
            if found := datasets.table().marked(names):
                return found.key
    return None


def _separator(dataset: Dataset, source: Input) -> str:
    """ACLED's files come with semicolons too."""
    marks = (dataset.separator, ";", "\t", ",")
    heads = ((mark, next(iter(table.sample(source.head(), mark)), [])) for mark in marks)
    return next((mark for mark, names in heads if datasets.table().marked(names)), dataset.separator)


def _check(dataset: Dataset, names: Sequence[str], source: str) -> None:
    missing = dataset.marks - {columns.fold(name) for name in names}
    if missing:
        raise NotText(source, f"no {dataset.outlet} file: it has no column {sorted(missing)[0]!r}")


def _draft(dataset: Dataset, name: str, names: Sequence[str], cells: Sequence[str]) -> Draft | InputRejected:
    text = dataset_rows.printed(dataset, names, cells)
    values = {column: cell.value for column, cell in dataset_rows.cells(text).items()}
    if reason := dataset_rows.fault(dataset, values):
        return NotText(name, reason)
    own = dataset.cell("id", values)
    published, reasons = facts.when(dataset.cell("published", values) or None, f"{dataset.outlet}\u2019s row")
    address = dataset.cell("address", values)
    return Draft(
        name=name,
        text=text,
        title=f"{dataset.outlet} {own}",
        outlet=dataset.outlet,
        url=address if address.startswith(("http://", "https://")) else None,
        doc_id=f"{dataset.key}:{own}",
        published=published,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(dataset.separator.join(cells).encode("utf-8", "surrogatepass")).hexdigest(),
        states=True,
        dataset=dataset.key,
    )
