"""Where inputs come from: files, folders, standard input, addresses, bytes at hand."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tocsin.errors import InputRejected, NoArticle
from tocsin.readers import url
from tocsin.readers.inputs import Input, open_input
from tocsin.readers.limits import Limits

Source = str | os.PathLike[str] | bytes
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")


def inputs(source: Source, limits: Limits) -> Iterator[Input | InputRejected]:
    """Each input that a source names; one that cannot be opened is a rejection."""
    if isinstance(source, bytes):
        yield open_input("bytes", io.BytesIO(source), limits=limits)
    elif source == "-":
        yield open_input("standard input", sys.stdin.buffer, limits=limits)
    elif isinstance(source, str) and _SCHEME.match(source):
        yield url.fetch(source, limits)
    else:
        yield from _paths(Path(source), limits)


def _paths(path: Path, limits: Limits) -> Iterator[Input | InputRejected]:
    if not path.is_dir():
        yield from _file(path, limits)
        return
    empty = True
    for inner in _files(path):
        empty = False
        yield from _file(inner, limits)
    if empty:
        yield NoArticle(str(path), "a folder without files")


def _files(folder: Path) -> Iterator[Path]:
    """Files under a folder in sorted order; hidden ones and links to folders are left alone."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def _file(path: Path, limits: Limits) -> Iterator[Input | InputRejected]:
    name = str(path)
    try:
        with path.open("rb") as raw:
            yield open_input(name, raw, limits=limits)
    except OSError as error:
        yield InputRejected(name, (error.strerror or str(error)).lower())
    except ValueError as error:  # a name with a NUL in it
        yield InputRejected(repr(name), str(error))
    except InputRejected as rejected:
        yield rejected
