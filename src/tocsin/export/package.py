"""Package: the Frictionless datapackage.json that stands beside every export.

Source: https://specs.frictionlessdata.io/data-package/ . A folder has one; exports into it add to it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tocsin.export.source import Column
from tocsin.records import SCHEMA

NAME = "datapackage.json"
TYPES = {"TEXT": "string", "INTEGER": "integer", "REAL": "number"}
BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Resource:
    """One file of an export: its media type, and its columns where it is a table."""

    path: Path
    format: str
    mediatype: str
    about: str
    columns: tuple[Column, ...] = ()


def write(
    folder: Path,
    resources: Sequence[Resource],
    *,
    coder: Mapping[str, str],
    credits: Iterable[str],
    home: Path,
) -> None:
    """Writes `folder`/datapackage.json for files that will stand in `home`.

    Resources of earlier exports that stand in `home` still are kept in it.
    """
    fresh = {r.path.name: _resource(r) for r in resources}
    kept = {
        r["path"]: r for r in _known(home / NAME) if r["path"] not in fresh and (home / r["path"]).exists()
    }
    found = {
        "profile": "data-package",
        "name": "tocsin-export",
        "title": "Exported by Tocsin: what someone is said to say, not facts",
        "tocsin": {"schema": SCHEMA, **coder},
        "licenses": [{"title": credit} for credit in credits],
        "resources": [row for _, row in sorted({**kept, **fresh}.items())],
    }
    (folder / NAME).write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _known(path: Path) -> list[dict[str, Any]]:
    """The resources of a package of ours; of anything else none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        ours = found.get("name") == "tocsin-export"
        return [r for r in found["resources"] if isinstance(r["path"], str)] if ours else []
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []


def _resource(resource: Resource) -> dict[str, Any]:
    schema = {
        "fields": [{"name": c.name, "type": TYPES[c.type], "description": c.about} for c in resource.columns]
    }
    return {
        "name": resource.path.stem.lower().replace("_", "-"),
        "path": resource.path.name,
        "format": resource.format,
        "mediatype": resource.mediatype,
        "encoding": "utf-8",
        "description": resource.about,
        "bytes": resource.path.stat().st_size,
        "hash": f"sha256:{_digest(resource.path)}",
        **({"schema": schema} if resource.columns else {}),
    }


def _digest(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            found.update(block)
    return found.hexdigest()
