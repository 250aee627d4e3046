"""Under which names tables of articles hold what a report needs, from data/columns.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from tocsin.errors import TableError

FIELDS = (
    "text", "title", "published", "outlet", "url", "language", "doc_id", "captured", "revised", "carried"
)  # fmt: skip
_FILE = "columns.toml"
_BETWEEN = re.compile(r"[\s_.\-]+")

Columns = Mapping[str, tuple[str, ...]]


@cache
def table() -> Columns:
    """The table that comes with the package: folded names by field, the surest first."""
    return parse(resources.files("tocsin.data").joinpath(_FILE).read_text("utf-8"))


def parse(source: str) -> Columns:
    """Read a table; raises TableError naming the row at fault."""
    try:
        rows = tomllib.loads(source).get("fields")
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{_FILE}: {error}") from error
    if not isinstance(rows, dict) or set(rows) != set(FIELDS):
        raise TableError(f"{_FILE}: [fields] needs exactly {', '.join(FIELDS)}")
    owner: dict[str, str] = {}
    for field, names in rows.items():
        if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
            raise TableError(f"{_FILE}: [fields] {field} needs a list of names")
        for name in map(fold, names):
            if owner.setdefault(name, field) != field:
                raise TableError(f"{_FILE}: [fields] {field}: {name!r} belongs to {owner[name]} already")
    return {field: tuple(dict.fromkeys(map(fold, rows[field]))) for field in FIELDS}


def fold(name: str) -> str:
    """A column's name without case, spaces, dashes, underscores and dots."""
    return _BETWEEN.sub("", name.strip("\ufeff \t\"'")).casefold()


def find(names: Sequence[str]) -> dict[str, str]:
    """The column of each field among a table's names; fields without one are missing."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(fold(name), name)
    found = {}
    for field, known in table().items():
        column = next((folded[name] for name in known if name in folded), None)
        if column is not None:
            found[field] = column
    return found
