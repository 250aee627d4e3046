"""Rows of a table of articles: which column holds what, and a draft for each row."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from tocsin.errors import InputRejected, NoArticle, UsageError
from tocsin.knowledge import columns
from tocsin.readers import facts
from tocsin.readers.draft import Draft


def mapping(pairs: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """ "text=body" as (field, column), for Limits.columns; raises UsageError for what is no such pair."""
    found = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        field = field.strip()
        if not equals or not column.strip():
            raise UsageError(f"column: {pair!r} is not FIELD=COLUMN, as in text=body")
        if field not in columns.FIELDS:
            raise UsageError(f"column: unknown field {field!r}: one of {', '.join(columns.FIELDS)}")
        found[field] = column.strip()
    return tuple(found.items())


def assign(names: Sequence[str], asked: Sequence[tuple[str, str]], name: str) -> dict[str, str]:
    """The column of each field: what the caller asks for, else by its name; raises NoArticle."""
    found = columns.find(names)
    for field, column in asked:
        held = column if column in names else _folded(names).get(columns.fold(column))
        if held is None:
            raise NoArticle(name, f"no column {column!r}: it has {_listed(names)}")
        found = {key: value for key, value in found.items() if value != held} | {field: held}
    if "text" not in found:
        raise NoArticle(name, f"no column is known to hold the text: name it (text=COLUMN): {_listed(names)}")
    return found


def draft(name: str, row: Mapping[str, Any], places: Mapping[str, str]) -> Draft | InputRejected:
    """One row as a report, its text exactly as the cell has it."""
    cells = {field: row.get(column) for field, column in places.items()}
    text = cells["text"]
    if not isinstance(text, str) or not text.strip():
        return NoArticle(name, f"nothing in the column {places['text']!r}")
    when, reasons = facts.when(cells.get("published"), f"the column {places.get('published', '')!r}")
    raw = json.dumps({key: value if isinstance(value, str) else str(value) for key, value in row.items()})
    doc_id = facts.word(cells.get("doc_id"))
    return Draft(
        name=f"{name} (doc_id {doc_id})" if doc_id else name,
        text=text,
        title=facts.string(cells.get("title")),
        outlet=facts.string(cells.get("outlet")),
        url=facts.string(cells.get("url")),
        doc_id=doc_id or None,
        language=facts.language(cells.get("language")),
        published=when,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(raw.encode()).hexdigest(),
        states=True,
        revision=facts.revision(first=cells.get("published"), revised=cells.get("revised")),
        captured=facts.instant(cells.get("captured")),
        carried=facts.string(cells.get("carried")),
    )


def _folded(names: Sequence[str]) -> dict[str, str]:
    return {columns.fold(name): name for name in reversed(names)}


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name[:40]) for name in names[:12])
    return shown + (f" and {len(names) - 12} more" if len(names) > 12 else "")
