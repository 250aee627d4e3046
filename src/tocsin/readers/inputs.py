"""One input as a named stream of bytes, unzipped on the way and never read beyond its limits."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from tocsin.errors import NotText, TooLarge
from tocsin.readers.limits import Limits

_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b\x08"
_FREE = 1 << 22  # bytes that any gzip may unfold to before its ratio is looked at
_WRAPS = 2  # gzip within gzip is met, more is an attack
_WINDOW = 31  # zlib's sign for a gzip header


@dataclass(frozen=True, slots=True)
class Input:
    """`name` is what errors call it; `charset` is what a server declared."""

    name: str
    stream: io.BufferedReader
    url: str | None = None
    charset: str | None = None

    def head(self) -> bytes:
        """The first bytes, left in place."""
        return self.stream.peek(_CHUNK)[:_CHUNK]

    def read_all(self, limit: int) -> bytes:
        """Everything; raises TooLarge beyond the limit."""
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise TooLarge(self.name, f"more than {limit:,} bytes")
        return data


def open_input(
    name: str, raw: BinaryIO, *, limits: Limits, url: str | None = None, charset: str | None = None
) -> Input:
    """An input over raw bytes; gzip is taken off, twice at most. Raises NotText and TooLarge."""
    stream: io.BufferedReader = io.BufferedReader(_Raw(raw), _CHUNK)
    for _ in range(_WRAPS):
        if not stream.peek(3).startswith(_GZIP):
            break
        stream = io.BufferedReader(_Unzipped(name, stream, limits.ratio), _CHUNK)
    if stream.peek(3).startswith(_GZIP):
        raise NotText(name, "gzip within gzip within gzip")
    return Input(name, stream, url, charset)


class _Raw(io.RawIOBase):
    """Any readable binary object as a raw stream."""

    def __init__(self, source: BinaryIO) -> None:
        self._read: Callable[[int], bytes | None] = source.read

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as it can: a pipe gives little at a time, and formats are told by more."""
        filled = 0
        while filled < len(buffer) and (data := self._read(len(buffer) - filled)):
            buffer[filled : filled + len(data)] = data
            filled += len(data)
        return filled


class _Unzipped(io.RawIOBase):
    """The content of a gzip stream of any number of members."""

    def __init__(self, name: str, source: io.BufferedReader, ratio: int) -> None:
        self._name, self._source, self._ratio = name, source, ratio
        self._inflater: zlib._Decompress | None = None
        self._pending = b""
        self._taken = self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._next(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        while True:
            if not self._pending and not self._fill():
                return b""
            if self._inflater is None:
                self._inflater = zlib.decompressobj(_WINDOW)
            try:
                data = self._inflater.decompress(self._pending, size)
            except zlib.error as error:
                raise NotText(self._name, f"damaged gzip: {error}") from error
            self._pending = self._inflater.unconsumed_tail
            if self._inflater.eof:
                self._pending = self._inflater.unused_data.lstrip(b"\0")
                self._inflater = None
            if data:
                self._check(len(data))
                return data

    def _fill(self) -> bool:
        """More zipped bytes, False at the end; a member cut short is damage."""
        self._pending = self._source.read1(_CHUNK)
        self._taken += len(self._pending)
        if not self._pending and self._inflater is not None:
            raise NotText(self._name, "damaged gzip: it ends too early")
        return bool(self._pending)

    def _check(self, size: int) -> None:
        self._given += size
        if self._given > _FREE and self._given > self._ratio * self._taken:
            raise TooLarge(self._name, f"a gzip that unfolds to more than {self._ratio} times its size")
