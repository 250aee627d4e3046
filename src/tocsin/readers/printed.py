"""Shapes of printed dates, clock times and zones, as regular expressions that stamps and datelines share."""

from __future__ import annotations

import re
from datetime import time

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
_BARE_CLOCK = re.compile(CLOCK, re.IGNORECASE)


def zone_words(words: str) -> str | None:
    """The zone printed with a clock time ("ET", "GMT", "UTC+6", "local time"), or None."""
    found = _ZONE_AFTER_CLOCK.search(words)
    return found.group(1) if found else None


def clock(words: str) -> time | None:
    """The first clock time in the words; None for midnight, whose day is open, and for impossible ones."""
    found = _BARE_CLOCK.search(words)
    lower = found.group().lower() if found else ""
    digits = re.findall(r"\d+", lower)
    if not digits:
        return time(12) if "noon" in lower else None
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if len(digits[0]) > 2:  # 0330
        hour, minute = divmod(hour, 100)
    half = re.search(r"([ap])\.?\s?m", lower)
    if half and hour <= 12:
        hour = hour % 12 + 12 * (half[1] == "p")
    return time(hour, minute) if hour < 24 and minute < 60 else None


def minutes(words: str) -> int:
    """Minutes after midnight of the first clock time, for comparing order only."""
    found = clock(words)
    return found.hour * 60 + found.minute if found else 0
