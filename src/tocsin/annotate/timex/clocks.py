"""What the rules for clock times and parts of the day say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from tocsin.knowledge.times import Part

from .match import Match, pointing
from .phrase import Phrase

BEFORE_CLOCKS = frozenset(("at", "by", "about", "from", "until", "since", "between", "to"))
SMALL_HOURS = Part("TMO", 0, 6)
LATE_HOURS = Part("TNI", 22, 27)


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


def _clock_dotted(match: Match) -> Phrase | None:
    """ "17.30 GMT", "13.30 hours"."""
    unit = match.lexed.lexemes[match.found.end() - 1]
    return _clock(match) if unit.kind != "units" or unit.value == "hour" else None


def _clock_span(match: Match) -> list[Phrase] | None:
    """ "3 to 5 p.m.", "between 3 and 5 p.m.": both in the same half of the day."""
    start, end = match.found.start(), match.found.end()
    joint = match.lexed.kind(start + 1)
    between = match.lexed.kind(start - 1)
    second = _clock(match)
    if second is None or match["a"].value > 12 or (joint == "and" and between != "between"):
        return None
    hour = match["a"].value % 12 + (12 if match.value("half") == "p" else 0)
    if second.hour is not None and hour > second.hour:
        hour %= 12
    first = replace(second, first=start, last=start + 1, hour=hour, minute=0, second=None, half_day="24")
    return [replace(first, rule="clock-bare"), replace(second, first=start + 2, last=end, rule="clock-bare")]


def _digits(value: Any) -> tuple[int, int, int | None]:
    if isinstance(value, int):
        return value, 0, None
    numbers = [int(number) for number in re.split(r"[:.h]", value)]
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
    if match.rule == "military-bare" and match.lexed.kind(match.found.start() - 1) not in BEFORE_CLOCKS:
        return None
    if match.rule == "military-hours" and match["u"].value not in ("hour", "hrs", "hr"):
        return None
    value = match["c"].value
    return _told(match, value // 100, value % 100, None, "24")


def _oclock(match: Match) -> Phrase | None:
    return _told(match, match["c"].value, 0, None, None)


def _zone(match: Match) -> Phrase:
    return match.phrase(zone=match["z"].value)


BUILDERS: Mapping[str, Callable[[Match], Phrase | list[Phrase] | None]] = {
    "part": _part, "small-hours": _small_hours, "moment": _moment, "clock": _clock, "clock-bare": _clock,
    "clock-dotted": _clock_dotted, "clock-span": _clock_span, "oclock": _oclock, "military": _military,
    "military-hours": _military, "military-bare": _military, "zone": _zone,
}  # fmt: skip
