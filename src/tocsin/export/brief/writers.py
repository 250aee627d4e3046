"""Writers: every way a brief is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TextIO

from tocsin.export.brief import markdown, terminal
from tocsin.export.brief.view import Brief


def write_json(report: Brief, stream: TextIO) -> None:
    """The brief as an object: its sections, lines and footnotes, as people read them."""
    stream.write(json.dumps(asdict(report), ensure_ascii=False, indent=1) + "\n")


WRITERS: Mapping[str, Callable[[Brief, TextIO], None]] = {
    "sitrep": terminal.write,
    "markdown": markdown.write,
    "json": write_json,
}
