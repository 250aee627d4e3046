"""How much of an input is read before it is refused, and what a reader may do to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tocsin.readers.inputs import Input


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input; beyond one of them it is rejected as TooLarge, and the run goes on.

    `fetch`: whether the addresses in a feed or a list are followed; None: only where the source came from the
    web itself. `columns`: (field, column) for CSV, Parquet and JSONL whose names do not tell by themselves.
    `web`: who fetches addresses in place of `url.fetch`, so that a caller can be polite in its own way; it is
    told the address, these limits, and a mark that changes with what a feed or list says of the page.
    """

    text_bytes: int = 20_000_000  # one text, page, PDF, feed, message or JSONL line
    text_chars: int = 2_000_000  # the text of one report, after extraction
    document_bytes: int = 100_000_000  # one JSON document of many reports
    file_bytes: int = 4_000_000_000  # a ZIP or Parquet file, which is read from its end
    depth: int = 400  # tags within tags
    tags: int = 100_000  # tags of one page
    records: int = 5_000_000  # reports of one file
    column_count: int = 2_000  # of a table
    pdf_pages: int = 500
    ratio: int = 250  # bytes that one byte of a source may unfold to, through all its wrappings
    members: int = 100_000  # files of one ZIP
    nesting: int = 3  # inputs within inputs: a mail's attachment in a ZIP in a ZIP
    links: int = 500  # addresses that are followed from one feed or list
    url_bytes: int = 20_000_000
    url_seconds: float = 30.0
    redirects: int = 5
    private_hosts: bool = False  # whether addresses inside one's own network may be fetched
    fetch: bool | None = None
    columns: tuple[tuple[str, str], ...] = ()
    web: Callable[[str, Limits, str | None], Input] | None = None
