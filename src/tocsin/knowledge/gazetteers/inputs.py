"""What an import reads: a text file or the one in a zip, line by line and within limits; and its tally."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from tocsin.errors import InputRejected, NoArticle, TooLarge
from tocsin.knowledge.names import key

_BLOCK = 1 << 20
_MEMBERS = 200
_STEP = 5_000  # lines between two reports of progress
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these an input is refused: bytes of a line, rows, bytes once unpacked."""

    line: int = 128 * 1024
    rows: int = 60_000_000
    unpacked: int = 64 * 1024**3


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Input:
    """One text: a file, or a member of a zip; `size` in bytes as it says itself."""

    path: Path
    member: str | None
    size: int
    limits: Limits = LIMITS

    @property
    def name(self) -> str:
        """How a message names it."""
        return f"{self.path} ({self.member})" if self.member else str(self.path)

    @property
    def slug(self) -> str:
        """What an added gazetteer is called after."""
        stem = key(Path(self.member or self.path.name).stem)
        return re.sub(r"[^a-z0-9]+", "-", stem).strip("-")[:40] or "gazetteer"

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Its bytes; whatever is wrong with file or zip is an InputRejected."""
        try:
            if self.member is None:
                with self.path.open("rb") as stream:
                    yield stream
                return
            with zipfile.ZipFile(self.path) as packed, packed.open(self.member) as stream:
                yield io.BufferedReader(stream, _BLOCK)  # type: ignore[type-var]
        except _BAD_ZIP as error:
            raise InputRejected(self.name, f"damaged ({error})") from error
        except OSError as error:
            raise InputRejected(self.name, f"cannot be read ({error.strerror or error})") from error

    def lines(self, advance: Callable[[int], None] = lambda _: None) -> Iterator[tuple[int, str]]:
        """(number, text) of every line, from 1 and without its end; `advance` is told the bytes read."""
        with self.opened() as stream:
            number = done = told = 0
            while raw := stream.readline(self.limits.line + 1):
                number += 1
                done += len(raw)
                if number > self.limits.rows:
                    raise TooLarge(self.name, f"more than {self.limits.rows:,} rows")
                if len(raw) > self.limits.line:
                    raise TooLarge(self.name, f"line {number} is longer than {self.limits.line:,} bytes")
                if done > self.limits.unpacked:
                    raise TooLarge(self.name, f"more than {self.limits.unpacked >> 30} GiB")
                if number % _STEP == 0:
                    advance(done - told)
                    told = done
                yield number, raw.decode("utf-8-sig" if number == 1 else "utf-8", "replace").rstrip("\r\n")
            advance(done - told)


@dataclass(slots=True)
class Tally:
    """What became of the rows of an import; `advance` is told how much more of its size is read."""

    source: str
    advance: Callable[[int], None] = lambda _: None
    read: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    bad: int = 0
    first: str = ""

    def spoilt(self, number: int, reason: str) -> None:
        """A row that cannot be read: a few are left out, of many the first is told."""
        self.bad += 1
        self.first = self.first or f"line {number}: {reason}"

    def check(self) -> None:
        """InputRejected where more rows were spoilt than read, or there was nothing to take."""
        if self.bad > self.read:
            raise InputRejected(self.source, self.first)
        if not self.read:
            why = "; ".join(f"{count} left out: {what}" for what, count in self.left_out.most_common())
            raise NoArticle(self.source, f"there is no place in it to take{' (' + why + ')' if why else ''}")


def texts(path: Path, limits: Limits) -> list[Input]:
    """The texts in a file: itself, or what a zip holds, the largest first."""
    if not zipfile.is_zipfile(path):
        return [Input(path, None, path.stat().st_size, limits)]
    try:
        with zipfile.ZipFile(path) as packed:
            members = [m for m in packed.infolist() if not m.is_dir()]
    except _BAD_ZIP as error:
        raise InputRejected(str(path), f"damaged ({error})") from error
    if len(members) > _MEMBERS:
        raise TooLarge(str(path), f"more than {_MEMBERS} files in a zip")
    members.sort(key=lambda m: (-m.file_size, m.filename))
    for member in members:
        if member.file_size > limits.unpacked:
            raise TooLarge(str(path), f"{member.filename} unpacks to more than {limits.unpacked >> 30} GiB")
    return [Input(path, m.filename, m.file_size, limits) for m in members]


def head(text: Input, most: int = 5) -> list[str]:
    """Its first lines, or none where it is no text."""
    found: list[str] = []
    try:
        for _, line in text.lines():
            found.append(line)
            if len(found) == most or "\0" in line:
                break
    except TooLarge:  # a line too long is told when it is reached
        pass
    return [] if any("\0" in line for line in found) else found


def header(line: str, delimiter: str = ",") -> list[str]:
    """The columns of a CSV by their names in lower case, none where its first line is no CSV."""
    try:
        return [cell.strip().lower() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def digest(path: Path) -> str:
    """SHA-256 of a file; InputRejected where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise InputRejected(str(path), f"cannot be read ({error.strerror or error})") from error
