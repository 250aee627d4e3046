"""JSON objects out of an input: one a line, a list of them, or one printed over several lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits

_CHUNK = 1 << 20
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Object:
    """One object, what errors call it, and its bytes."""

    name: str
    value: dict[str, Any]
    raw: bytes


def objects(source: Input, limits: Limits) -> Iterator[Object | InputRejected]:
    """The objects in order; a bad line is one rejection that names it."""
    if _is_document(source.head()):
        yield from _items(source, limits)
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
            yield _object(line.removeprefix(_MARK) if number == 1 else line, name)


def document(source: Input, limits: Limits) -> tuple[Any, bytes]:
    """The whole input as one value, and its bytes; raises NotText and TooLarge."""
    data = source.read_all(limits.document_bytes)
    return _parsed(data.removeprefix(_MARK), source.name), data


def _is_document(head: bytes) -> bool:
    """True for a list, or one object printed over several lines."""
    start = head.removeprefix(_MARK).lstrip()
    if start.startswith(b"["):
        return True
    first, newline, _ = start.partition(b"\n")
    return bool(newline) and (first.strip() == b"{" or first.rstrip().endswith(b","))


def _items(source: Input, limits: Limits) -> Iterator[Object | InputRejected]:
    value, data = document(source, limits)
    if not isinstance(value, list):
        yield _checked(value, source.name, data.strip())
        return
    if not value:
        yield NoArticle(source.name, "an empty list")
    for number, item in enumerate(value, start=1):
        name = f"{source.name} item {number}"
        yield _checked(item, name, dumped(item, name))


def dumped(item: object, name: str) -> bytes:
    """The bytes of one object of a document, always the same for the same object."""
    try:
        return json.dumps(item).encode()
    except RecursionError as error:
        raise TooLarge(name, "JSON nested too deep") from error


def _skip_line(source: Input, limits: Limits) -> bool:
    """Leave the rest of an overlong line; False where no line ends within reason."""
    for _ in range(max(1, 20 * limits.text_bytes // _CHUNK)):
        piece = source.stream.readline(_CHUNK)
        if not piece:
            return False
        if piece.endswith(b"\n"):
            return True
    return False


def _object(line: bytes, name: str) -> Object | InputRejected:
    try:
        return _checked(_parsed(line, name), name, line.strip())
    except InputRejected as rejected:
        return rejected


def _checked(value: object, name: str, raw: bytes) -> Object | InputRejected:
    return Object(name, value, raw) if isinstance(value, dict) else NoArticle(name, "not a JSON object")


def _parsed(data: bytes, name: str) -> Any:
    try:
        return json.loads(data.decode())
    except UnicodeDecodeError as error:
        raise NotText(name, f"not in UTF-8: {error.reason} at byte {error.start}") from error
    except ValueError as error:
        raise NotText(name, f"not JSON: {error}") from error
    except RecursionError as error:
        raise TooLarge(name, "JSON nested too deep") from error
