"""What the rules for clock times and parts of the day say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from tocsin.knowledge.times import Part

from .match import Match, pointing
from .phrase import Phrase

SMALL_HOURS = Part("TMO", 0, 6)
LATE_HOURS = Part("TNI", 22, 26)


def _part(match: Match) -> Phrase:
    edge = match.kind("e")
    return match.phrase(part=match["part"].value, pointing=pointing(match), edge=edge)


def _small_hours(match: Match) -> Phrase | None:
    if match["u"].value != "hour":
        return None
    part = match.value("part")
    if part is None:
        part = LATE_HOURS if match.kind("e") == "late" else SMALL_HOURS
    return match.phrase(part=part, edge=match.kind("e"))


def _moment(match: Match) -> Phrase:
    return match.phrase(hour=match["w"].value, minute=0, half_day="24")


def _clock(match: Match) -> Phrase | None:
    hour, minute, second = _digits(match["c"].value)
    half = match.value("half")
    return _told(match, hour, minute, second, half)


def _digits(value: Any) -> tuple[int, int, int | None]:
    if isinstance(value, int):
        return value, 0, None
    numbers = [int(number) for number in re.split(r"[:.]", value)]
    return numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None


def _told(match: Match, hour: int, minute: int, second: int | None, half: str | None) -> Phrase | None:
    """A clock time, or None where no clock shows it."""
    if hour > 24 or minute > 59 or (second or 0) > 59 or (hour == 24 and minute):
        return None
    if half and hour > 12:
        half = "24"
    elif half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = match.lexed.lexemes[match.found.end("z") - 1].value if match.has("z") else None
    return match.phrase(hour=hour, minute=minute, second=second, half_day=half, zone=zone)


def _military(match: Match) -> Phrase | None:
    """ "0330 GMT", "2305ET", "1430 hours"."""
    if match.rule == "military-hours" and match["u"].value not in ("hour", "hrs", "hr"):
        return None
    value = match["c"].value
    return _told(match, value // 100, value % 100, None, "24")


def _oclock(match: Match) -> Phrase | None:
    return _told(match, match["c"].value, 0, None, None)


def _zone(match: Match) -> Phrase:
    return match.phrase(zone=match["z"].value)


BUILDERS: Mapping[str, Callable[[Match], Phrase | None]] = {
    "part": _part, "small-hours": _small_hours, "moment": _moment, "clock": _clock, "clock-bare": _clock,
    "clock-dotted": _clock, "oclock": _oclock, "military": _military, "military-hours": _military,
    "zone": _zone,
}  # fmt: skip
