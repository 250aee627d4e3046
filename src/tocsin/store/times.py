"""times: instants as ISO 8601 text in UTC and back."""

from __future__ import annotations

from datetime import UTC, datetime


def iso(instant: datetime | None) -> str | None:
    """ "2020-09-27T04:10:00Z"; fractions of a second only where there are some."""
    if instant is None:
        return None
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def stamp(instant: datetime) -> str:
    """The same with microseconds always, so that texts sort as their instants do."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def instant(text: str | None) -> datetime | None:
    """The instant that `iso` or `stamp` wrote."""
    return datetime.fromisoformat(text) if text else None


def known(text: str) -> datetime:
    """The same for a column that is never empty."""
    return datetime.fromisoformat(text)
