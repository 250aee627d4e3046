"""WARC archives, Common Crawl's among them: a report for each page, text or PDF that was answered."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import facts, html, pdf, text
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input, open_input
from tocsin.readers.limits import Limits

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_READERS = {
    "text/html": html.read,
    "application/xhtml+xml": html.read,
    "text/plain": text.read,
    "application/pdf": pdf.read,
}


class _Stream:
    """What the archive reader asks of a stream: bytes, and how many went by; a pipe cannot tell itself."""

    def __init__(self, source: Input) -> None:
        self._source, self._read = source, 0

    def read(self, size: int = -1) -> bytes:
        data = self._source.stream.read(size)
        self._read += len(data)
        return data

    def tell(self) -> int:
        return self._read


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """Reports in the archive's order; records of other kinds are passed over.

    So are revisits: they only say that a page was found again as it was, and that page has its own record.
    """
    count = 0
    try:
        for record in _records(source):
            count += 1
            if count > limits.records:
                yield TooLarge(source.name, f"more than {limits.records:,} records")
                return
            yield from _record(record, source, limits)
    except (OSError, ValueError, EOFError, RuntimeError) as error:
        yield NotText(source.name, f"damaged WARC after {count} records: {error}")
        return
    if not count:
        yield NoArticle(source.name, "a WARC without a page")


def _records(source: Input) -> Iterator[Any]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    stream: Any = _Stream(source)
    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    try:
        # Unzipping is done, and bounded, below this stream.
        yield from ArchiveIterator(stream, record_types=wanted, stream_detect=False, auto_decode="all")
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of the Rust library; it is no Exception
            raise
        raise RuntimeError(str(error)) from error


def _record(record: Any, source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    headers = record.http_headers or record.headers
    declared = headers.get("Content-Type") or record.headers.get("WARC-Identified-Payload-Type") or ""
    reader = _READERS.get(declared.partition(";")[0].strip().lower())
    answered = record.http_headers is None or record.http_headers.status_code in (200, None)
    if reader is None or not answered:
        return
    url = record.headers.get("WARC-Target-URI")
    name = f"{source.name} {url or record.record_id}"
    charset = _CHARSET.search(declared)
    try:
        data = record.reader.read(limits.text_bytes + 1)
        page = open_input(
            name, io.BytesIO(data), limits=limits, url=url, charset=charset[1] if charset else None
        )
        for item in reader(page, limits):
            yield item if isinstance(item, InputRejected) else _about(item, record.headers)
    except InputRejected as rejected:
        yield rejected


def _about(draft: Draft, headers: Any) -> Draft:
    """What the archive knows of a page: when it was captured, and whether the copy was cut short."""
    cut = headers.get("WARC-Truncated")
    note = facts.odd("truncated", f"the archive cut its copy short ({cut})") if cut else ()
    return replace(
        draft,
        captured=draft.captured or facts.instant(headers.get("WARC-Date")),
        irregularities=draft.irregularities + note,
    )
