"""Shapes of printed dates, clock times and zones, as regular expressions that stamps and datelines share."""

from __future__ import annotations

import re

MONTH = (
    r"(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:\d{4}|[5-9]\d(?=\s\())(?!\d)"  # "4 FEB 90 (" of older wires
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s)"
DATE = (
    rf"(?:{_WEEKDAY}?(?:\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}(?:,?\s{_YEAR})?"
    rf"|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s{_YEAR})?"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)))"
)
ZONE = (
    r"(?:(?:GMT|UTC)(?:\s?[+−–-]\s?\d{1,2}(?::?\d{2})?)?|[A-Z]{1,4}T\b|WITA\b|WIB\b|MSK\b|Z\b"
    r"|(?:[Ll]ocal|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)\s[Tt]ime|[+−]\d{2}:?\d{2})"
)
# Four digits in a row are a clock time only with a zone or "hours": 2024 is a year.
CLOCK = (
    r"(?:(?:[01]?\d|2[0-4])\s?[:.h]\s?[0-5]\d(?!\d)(?::[0-5]\d)?(?:\s?[ap]\.?\s?m\b\.?)?|(?:1[0-2]|0?[1-9])\s?[ap]\.?\s?m\b\.?"
    rf"|(?:[01]\d|2[0-4])[0-5]\d(?=\s?(?:\(?{ZONE}|h(?:ou)?rs|hours|h\b))(?:\s?(?:hours|hrs|h)\b)?|noon\b|midnight\b)"
)
ZONED = rf"{CLOCK}(?:,?\s?\(?{ZONE}\)?)?"
# A clock time with or without its date, either first; MOMENT also takes a bare date.
TIMED = rf"(?:{DATE}[,;]?\s(?:at\s|[|·–-]\s)?{ZONED}|{ZONED}(?:[,;]?\s(?:on\s|[|·–-]\s)?{DATE})?)"
MOMENT = rf"(?:{TIMED}|{DATE})"

_ZONE_AFTER_CLOCK = re.compile(rf"{CLOCK},?\s?\(?({ZONE})\)?")
_BARE_DATE = re.compile(DATE)


def zone_words(words: str) -> str | None:
    """The zone printed with a clock time ("ET", "GMT", "UTC+6", "local time"), or None."""
    found = _ZONE_AFTER_CLOCK.search(words)
    return found.group(1) if found else None


def has_date(words: str) -> bool:
    """True when a day is named."""
    return bool(_BARE_DATE.search(words))
