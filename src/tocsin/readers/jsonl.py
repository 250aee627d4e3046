"""JSON: an object a line (doc_id, text, published, outlet, url, title, language), or a list of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import published
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits

_CHUNK = 1 << 20
_MARK = b"\xef\xbb\xbf"


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """A report a line, in order; a bad line is one rejection that names it."""
    if _is_document(source.head()):
        yield from _document(source, limits)
        return
    number = 0
    while line := source.stream.readline(limits.text_bytes + 1):
        number += 1
        name = f"{source.name} line {number}"
        if number > limits.records:
            yield TooLarge(source.name, f"more than {limits.records:,} lines")
            return
        if len(line) > limits.text_bytes:
            yield TooLarge(name, f"more than {limits.text_bytes:,} bytes")
            if not _skip_line(source, limits):
                return
        elif line.strip():
            yield _draft(line.removeprefix(_MARK) if number == 1 else line, name)


def _is_document(head: bytes) -> bool:
    """True for a list, or one object printed over several lines."""
    start = head.removeprefix(_MARK).lstrip()
    if start.startswith(b"["):
        return True
    first, newline, _ = start.partition(b"\n")
    return bool(newline) and (first.strip() == b"{" or first.rstrip().endswith(b","))


def _document(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    data = source.read_all(limits.text_bytes)
    value = _parsed(data.removeprefix(_MARK), source.name)
    if isinstance(value, InputRejected):
        yield value
        return
    items = value if isinstance(value, list) else [value]
    if not items:
        yield NoArticle(source.name, "an empty list")
    for number, item in enumerate(items, start=1):
        name = f"{source.name} item {number}" if isinstance(value, list) else source.name
        yield _article(item, name, json.dumps(item).encode())


def _skip_line(source: Input, limits: Limits) -> bool:
    """Leave the rest of an overlong line; False where no line ends within reason."""
    for _ in range(max(1, 20 * limits.text_bytes // _CHUNK)):
        piece = source.stream.readline(_CHUNK)
        if not piece:
            return False
        if piece.endswith(b"\n"):
            return True
    return False


def _draft(line: bytes, name: str) -> Draft | InputRejected:
    value = _parsed(line, name)
    return value if isinstance(value, InputRejected) else _article(value, name, line.strip())


def _parsed(data: bytes, name: str) -> object:
    try:
        return json.loads(data.decode())
    except UnicodeDecodeError as error:
        return NotText(name, f"not in UTF-8: {error.reason} at byte {error.start}")
    except ValueError as error:
        return NotText(name, f"not JSON: {error}")
    except RecursionError:
        return TooLarge(name, "JSON nested too deep")


def _article(value: object, name: str, raw: bytes) -> Draft | InputRejected:
    if not isinstance(value, dict):
        return NoArticle(name, "not a JSON object")
    text = value.get("text")
    if not isinstance(text, str):
        return NoArticle(name, 'no "text"')
    when, reasons = published.stated(value.get("published"), 'the field "published"')
    doc_id = value.get("doc_id")
    return Draft(
        name=f"{name} (doc_id {doc_id})" if doc_id is not None else name,
        text=text,
        title=_string(value, "title"),
        outlet=_string(value, "outlet"),
        url=_string(value, "url"),
        doc_id=doc_id if isinstance(doc_id, str) or doc_id is None else json.dumps(doc_id),
        language=_string(value, "language"),
        published=when,
        published_reasons=reasons,
        states=True,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
    )


def _string(value: dict[str, object], key: str) -> str | None:
    found = value.get(key)
    return found if isinstance(found, str) and found.strip() else None
