"""Schema: the JSON Schema (draft 2020-12) of the record, as `tocsin schema` prints it."""

from __future__ import annotations

from importlib import resources


def text() -> str:
    """The schema's own file; the contract is stable and changes only by addition."""
    return (resources.files("tocsin") / "data" / "record.schema.json").read_text(encoding="utf-8").rstrip()
