"""JSON and JSON lines: the record itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, TextIO

from tocsin.export.record import record
from tocsin.export.values import Options
from tocsin.records import Account

UNSAFE = re.compile("[\u2028\u2029\x85\ud800-\udfff]")


def write(accounts: Iterable[Account], stream: TextIO, options: Options) -> None:
    """One record a line, in input order; with more than one report a last line on what they share."""
    written = []
    for account in accounts:
        stream.write(_line(record(account, options.coder, text=options.text)))
        written.append(account)
    if len(written) > 1:
        stream.write(_line(options.across(written)))


def write_json(accounts: Iterable[Account], stream: TextIO, options: Options) -> None:
    """One record as an object; several as an array."""
    records = [record(account, options.coder, text=options.text) for account in accounts]
    value: Any = records[0] if len(records) == 1 else records
    stream.write(_safe(json.dumps(value, ensure_ascii=False, indent=1)) + "\n")


def _line(value: dict[str, Any]) -> str:
    return _safe(json.dumps(value, ensure_ascii=False)) + "\n"


def _safe(dumped: str) -> str:
    """Escapes what is legal in JSON but ends a line in many readers, and surrogates, which are not UTF-8."""
    return UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", dumped)
