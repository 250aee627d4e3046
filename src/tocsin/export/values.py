"""Values as the record writes them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tocsin.records import Interval, Span


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
