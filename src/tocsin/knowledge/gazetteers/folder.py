"""Where added gazetteers lie: one file each in the user's folder for data, its name its id.

Imported whenever the gazetteer is loaded, so it loads nothing itself. A file appears under its name only when
it is whole; what an import works on begins with a dot.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tocsin.errors import UsageError

VARIABLE = "TOCSIN_GAZETTEERS"
SUFFIX = ".sqlite"


def folder() -> Path | None:
    """The folder of added gazetteers, whether there or not; None where TOCSIN_GAZETTEERS is empty.

    Without that variable: in XDG_DATA_HOME where set, else where the platform keeps a user's data.
    """
    given = os.environ.get(VARIABLE)
    if given is not None:
        return Path(given).expanduser() if given.strip() else None
    data = os.environ.get("XDG_DATA_HOME", "")
    home = Path(data) if Path(data).is_absolute() else _home()
    return home / "tocsin" / "gazetteers" if home else None


def _home() -> Path | None:
    if sys.platform == "win32" and os.environ.get("LOCALAPPDATA"):
        return Path(os.environ["LOCALAPPDATA"])
    try:
        home = Path.home()
    except RuntimeError:  # a user without a home
        return None
    return home / ("Library/Application Support" if sys.platform == "darwin" else ".local/share")


def installed() -> tuple[Path, ...]:
    """The files of the added gazetteers, in the order in which they are looked into."""
    where = folder()
    try:
        names = sorted(os.listdir(where)) if where else []  # noqa: PTH208  # a Path each is not needed
    except OSError:
        return ()
    return tuple(
        where / name for name in names if where and name.endswith(SUFFIX) and not name.startswith(".")
    )


def path_of(name: str) -> Path:
    """The file of an added gazetteer; UsageError where there is none of this id."""
    for path in installed():
        if path.stem == name:
            return path
    there = ", ".join(path.stem for path in installed()) or "none"
    raise UsageError(f"no gazetteer {name} is added (there: {there})")


def remove(name: str) -> None:
    """Take an added gazetteer away."""
    path = path_of(name)
    try:
        path.unlink()
    except OSError as error:
        raise UsageError(f"cannot remove {path}: {error.strerror or error}") from error
