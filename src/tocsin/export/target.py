"""Target: files and folders that appear under their names only when they are whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tocsin.errors import UsageError


@contextmanager
def file(path: Path) -> Iterator[Path]:
    """A file to write that takes the place of `path` at the end, or leaves no trace."""
    target = path.resolve()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(target)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def folder(path: Path) -> Iterator[Path]:
    """A folder to fill, inside `path`, whose files move out into it at the end, or leave no trace.

    Other files that stand in `path` stay.
    """
    target = path.resolve()
    part = target / f".tocsin.{os.getpid()}.part"
    new = not target.exists()
    try:
        part.mkdir(parents=True)
        yield part
        for made in sorted(part.iterdir()):
            made.replace(target / made.name)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
        if new and target.is_dir() and not any(target.iterdir()):
            target.rmdir()
