"""WARC archives, Common Crawl's among them: a report for each page, text or PDF that was answered."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import facts, html, pdf, text
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input, open_input
from tocsin.readers.limits import Limits

_HEAD = 1 << 16  # bytes of an answer's headers
_REASON = 120  # characters of what the library says
_GZIPPED = ("gzip", "x-gzip")
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
    # Unzipping is done, and bounded, below this stream.
    with _calm():
        yield from ArchiveIterator(stream, record_types=wanted, stream_detect=False, parse_http=False)


def _record(record: Any, source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    url = record.headers.get("WARC-Target-URI")
    name = f"{source.name} {url or record.record_id}"
    data = record.reader.read(limits.text_bytes + _HEAD)
    try:
        headers, data = _answer(data, name, limits) if record.is_http else (None, data)
        declared = (headers or record.headers).get("Content-Type") or ""
        declared = declared or record.headers.get("WARC-Identified-Payload-Type") or ""
        reader = _READERS.get(declared.partition(";")[0].strip().lower())
        if reader is None or (headers is not None and headers.status_code not in (200, None)):
            return
        charset = _CHARSET.search(declared)
        page = open_input(
            name, io.BytesIO(data), limits=limits, url=url, charset=charset[1] if charset else None
        )
        for item in reader(page, limits):
            yield item if isinstance(item, InputRejected) else _about(item, record.headers)
    except InputRejected as rejected:
        yield rejected


def _answer(block: bytes, name: str, limits: Limits) -> tuple[Any, bytes]:
    """An answer's headers and its body; raises NotText where the body is not what they say.

    Archives keep bodies as they came or unpacked, and headers that tell of packing either way.
    """
    raw = b""
    try:
        headers, raw = _parsed(block, "none", len(block))
        packing = (headers.get("Content-Encoding") or "").strip().lower()
        if not packing and not headers.get("Transfer-Encoding"):
            return headers, raw
        # Gzip is taken off, and bounded, by open_input: the library takes half a page for a whole one.
        way = "transfer" if packing in _GZIPPED else "all"
        return headers, _parsed(block, way, limits.text_bytes + 1)[1]
    except (OSError, ValueError, EOFError, RuntimeError) as error:
        if raw.lstrip().startswith((b"<", b"\x1f\x8b")):
            return headers, raw
        reason = " ".join(str(error).split())[:_REASON]
        raise NotText(name, f"a body that is not packed as its headers say: {reason}") from error


def _parsed(block: bytes, way: str, limit: int) -> tuple[Any, bytes]:
    from fastwarc.warc import WarcRecord

    with _calm():
        answer: Any = WarcRecord()
        answer.set_bytes_content(block)
        answer.is_http = True
        answer.parse_http(auto_decode=way)
        return answer.http_headers, answer.reader.read(limit)


@contextmanager
def _calm() -> Iterator[None]:
    """A panic of the Rust library as an error like others; it is no Exception."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise RuntimeError(str(error)) from error


def _about(draft: Draft, headers: Any) -> Draft:
    """What the archive knows of a page: when it was captured, and whether the copy was cut short."""
    cut = headers.get("WARC-Truncated")
    note = facts.odd("truncated", f"the archive cut its copy short ({cut})") if cut else ()
    return replace(
        draft,
        captured=draft.captured or facts.instant(headers.get("WARC-Date")),
        irregularities=draft.irregularities + note,
    )
