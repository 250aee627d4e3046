"""Values as the record writes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tocsin.records import Account, Interval, Span

Across = Callable[[Sequence[Account]], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Options:
    """What every format is given: `coder` names program, model and gazetteer; `text` puts the frozen text
    into JSON; `across` compares several reports (the record's last line)."""

    coder: dict[str, str]
    across: Across
    text: bool = True


def iso(instant: datetime | None) -> str | None:
    """UTC, ISO 8601 with Z and whole seconds; None stays None."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if instant else None


def span(where: Span, text: str) -> dict[str, Any]:
    """Offsets and the words between them."""
    return {"start": where.start, "end": where.end, "text": text[where.start : where.end]}


def interval(value: Interval | None) -> dict[str, Any]:
    """Both ends in UTC; an end that is not known is null."""
    return {
        "start_utc": iso(value.start) if value else None,
        "end_utc": iso(value.end) if value else None,
    }


def visible(text: str) -> str:
    """Text that cannot play tricks on a terminal: control and direction characters are shown as escapes."""
    return "".join(c if c.isprintable() or c == " " else f"\\u{ord(c):04x}" for c in text)
