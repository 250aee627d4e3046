"""How much of an input is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input; beyond one of them it is rejected as TooLarge, and the run goes on."""

    text_bytes: int = 20_000_000  # one text, page, PDF or JSONL line
    text_chars: int = 2_000_000  # the text of one report, after extraction
    depth: int = 400  # tags within tags
    tags: int = 100_000  # tags of one page
    records: int = 5_000_000  # reports of one file
    pdf_pages: int = 500
    ratio: int = 250  # bytes that one byte of gzip may unfold to
    url_bytes: int = 20_000_000
    url_seconds: float = 30.0
    redirects: int = 5
    private_hosts: bool = False  # whether addresses inside one's own network may be fetched
