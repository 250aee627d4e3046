"""Last stage: accounts become what people and tools read. One module a format; FORMATS names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TextIO

from tocsin.export import jsonl, pages
from tocsin.export.values import Options
from tocsin.records import Account

__all__ = ["FORMATS", "Options", "Writer"]


class Writer(Protocol):
    """Writes accounts to a stream as they come."""

    def __call__(self, accounts: Iterable[Account], stream: TextIO, options: Options) -> None:
        """All of them, in order."""


FORMATS: Mapping[str, Writer] = {
    "sitrep": pages.sitreps,
    "markdown": pages.markdowns,
    "html": pages.htmls,
    "json": jsonl.write_json,
    "jsonl": jsonl.write,
}
