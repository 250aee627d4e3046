"""One input as a named stream of bytes, unzipped on the way and never read beyond its limits."""

from __future__ import annotations

import io
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Protocol

from tocsin.errors import NotText, TooLarge
from tocsin.readers.limits import Limits

_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b\x08"
_FREE = 1 << 22  # bytes that anything may unfold to before its ratio is looked at
_WRAPS = 2  # gzip within gzip is met, more is an attack
_WINDOW = 31  # zlib's sign for a gzip header
_IN_MEMORY = 1 << 25  # bytes of a spooled file before it goes to the disk


class Readable(Protocol):
    """Anything that gives bytes."""

    def read(self, size: int, /) -> bytes | None:
        """At most so many bytes; none at the end."""


class Meter:
    """What a source unfolds to, through all its wrappings together, against what was read of it."""

    def __init__(self, name: str, ratio: int) -> None:
        self._name, self._ratio = name, ratio
        self._taken = self._given = 0
        self.spent = False  # whether it has unfolded to too much: nothing more of it will be read

    def take(self, size: int) -> None:
        """Count bytes of the source itself."""
        self._taken += size

    def give(self, size: int) -> None:
        """Count unfolded bytes; raises TooLarge where they are out of all proportion."""
        self._given += size
        self.spent = self._given > _FREE and self._given > self._ratio * self._taken
        if self.spent:
            raise TooLarge(self._name, f"unfolds to more than {self._ratio} times its size")


@dataclass(frozen=True, slots=True)
class Input:
    """`name` is what errors call it; `charset` is what a server declared; `fetched`: it came from the web."""

    name: str
    stream: io.BufferedReader
    meter: Meter
    url: str | None = None
    charset: str | None = None
    fetched: bool = False

    def head(self) -> bytes:
        """The first bytes, left in place."""
        return self.stream.peek(_CHUNK)[:_CHUNK]

    def read_all(self, limit: int) -> bytes:
        """Everything; raises TooLarge beyond the limit."""
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise TooLarge(self.name, f"more than {limit:,} bytes")
        return data

    def spool(self, limit: int) -> IO[bytes]:
        """A copy that can be read from any place, for the caller to close; raises TooLarge."""
        copy = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - the caller closes it
        size = 0
        try:
            while data := self.stream.read(_CHUNK):
                size += len(data)
                if size > limit:
                    raise TooLarge(self.name, f"more than {limit:,} bytes")
                copy.write(data)
        except BaseException:
            copy.close()
            raise
        copy.seek(0)
        return copy

    def within(self, name: str, raw: Readable, *, charset: str | None = None) -> Input:
        """An input that this one holds: what it unfolds to counts against the same source."""
        stream = _unwrapped(name, _Raw(raw, self.meter.give), self.meter)
        return Input(name, stream, self.meter, charset=charset)


def open_input(
    name: str,
    raw: Readable,
    *,
    limits: Limits,
    url: str | None = None,
    charset: str | None = None,
    fetched: bool = False,
) -> Input:
    """An input over raw bytes; gzip is taken off, twice at most. Raises NotText and TooLarge."""
    meter = Meter(name, limits.ratio)
    stream = _unwrapped(name, _Raw(raw, meter.take), meter)
    return Input(name, stream, meter, url, charset, fetched)


def _unwrapped(name: str, raw: _Raw, meter: Meter) -> io.BufferedReader:
    stream: io.BufferedReader = io.BufferedReader(raw, _CHUNK)
    for _ in range(_WRAPS):
        if not stream.peek(3).startswith(_GZIP):
            break
        stream = io.BufferedReader(_Unzipped(name, stream, meter), _CHUNK)
    if stream.peek(3).startswith(_GZIP):
        raise NotText(name, "gzip within gzip within gzip")
    return stream


class _Raw(io.RawIOBase):
    """Any readable binary object as a raw stream."""

    def __init__(self, source: Readable, count: Callable[[int], None]) -> None:
        self._read: Callable[[int], bytes | None] = source.read
        self._count = count

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as it can: a pipe gives little at a time, and formats are told by more."""
        filled = 0
        while filled < len(buffer) and (data := self._read(len(buffer) - filled)):
            buffer[filled : filled + len(data)] = data
            filled += len(data)
            self._count(len(data))
        return filled


class _Unzipped(io.RawIOBase):
    """The content of a gzip stream of any number of members."""

    def __init__(self, name: str, source: io.BufferedReader, meter: Meter) -> None:
        self._name, self._source, self._meter = name, source, meter
        self._inflater: zlib._Decompress | None = None
        self._pending = b""

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
                self._meter.give(len(data))
                return data

    def _fill(self) -> bool:
        """More zipped bytes, False at the end; a member cut short is damage."""
        self._pending = self._source.read1(_CHUNK)
        if not self._pending and self._inflater is not None:
            raise NotText(self._name, "damaged gzip: it ends too early")
        return bool(self._pending)
