"""What sources state about a text, in their many spellings, brought to one form."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from tocsin.readers import published
from tocsin.records import Interval, Irregularity, Revision

_TAG = re.compile(r"([a-zA-Z]{2,3})(?:[-_]\w+)*")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")  # seconds or milliseconds since 1970, of our times
_DIGITS = re.compile(r"(\d{8})(\d{6})")  # 20240417121500
_LANGUAGES = {"eng": "en", "english": "en"}


def string(value: object) -> str | None:
    """The words of a field, in one line; None for anything without."""
    if not isinstance(value, str):
        return None
    return " ".join(value.split()) or None


def word(value: object) -> str:
    """A field as a word: its string or number, "" for anything else."""
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def when(value: object, by: str) -> published.Published:
    """A stated time with its reasons: ISO 8601, mail headers, digits only, seconds since 1970."""
    return published.stated(_iso(value), by)


def instant(value: object) -> Interval | None:
    """A stated time that is not the publication's; None where it cannot be read."""
    return value if isinstance(value, Interval) else when(value, "")[0]


def language(value: object) -> str | None:
    """The language of "en-GB", "EN" or "English", None for what is no tag of two letters."""
    if not isinstance(value, str):
        return None
    plain = value.strip().casefold()
    match = _TAG.fullmatch(plain)
    found = _LANGUAGES.get(match[1] if match else plain) or (match[1] if match else None)
    return found if found and len(found) == 2 else None


def host(address: str | None) -> str | None:
    """The site of an address, without its www."""
    try:
        found = urlsplit(address or "").hostname
    except ValueError:
        return None
    return found.removeprefix("www.") if found else None


def revision(
    *,
    story: str | None = None,
    number: str | None = None,
    replaces: str | None = None,
    first: object = None,
    revised: object = None,
    note: str | None = None,
) -> Revision | None:
    """The version that a text is, or None where its source calls it the only one."""
    begun, changed = instant(first), instant(revised)
    later = begun is not None and changed is not None and _begins(changed) > _begins(begun)
    if not (later or replaces or note or number not in (None, "", "0", "1")):
        return None
    return Revision(story, number, replaces, begun, changed, note)


def _begins(interval: Interval) -> datetime:
    return interval.start or datetime.min.replace(tzinfo=UTC)


def odd(kind: str, note: str) -> tuple[Irregularity, ...]:
    """A note on the whole document."""
    return (Irregularity(kind, None, note),)


def _iso(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = format(value, "f").rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    if not isinstance(value, str):
        return value
    plain = value.strip()
    if _EPOCH.fullmatch(plain):
        seconds = float(plain) / (1000 if len(plain.partition(".")[0]) == 13 else 1)
        return datetime.fromtimestamp(seconds, UTC).isoformat()
    if match := _DIGITS.fullmatch(plain):
        return f"{match[1]}T{match[2]}Z"
    return plain
