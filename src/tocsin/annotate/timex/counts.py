"""What the rules for durations, for words like "now" and for times that recur say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from tocsin.knowledge import times

from .match import LAST, NEXT, Match, unit_of
from .phrase import Phrase

WEEKDAYS = "XXXX-WXX-"
UNIT_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
UNIT_SIZES = {"fortnight": 2, "decade": 10, "century": 100}
WIDE_CODES = {"decade": "E", "century": "C"}
# Half a unit is told in the next smaller one: how many of them it has, and their letter.
SMALLER = {
    "minute": (60, "S"), "hour": (60, "M"), "day": (24, "H"), "week": (7, "D"), "month": (30, "D"),
    "year": (12, "M"),
}  # fmt: skip
EXTRA = {
    ("hour", "minute"): 60, ("day", "hour"): 24, ("year", "month"): 12, ("minute", "second"): 60,
    ("week", "day"): 7,
}  # fmt: skip


def _shift_many(match: Match) -> Phrase | None:
    """ "the past two months", "recent weeks", "the first nine months"."""
    kind, unit = match.kind("p"), unit_of(match["u"])
    counted = match.has("n") or match.has("vague")
    count = match.value("n")
    if match.has("vague") and match["vague"].value == "couple":
        count = 2
    if kind == "ordinal" and match["p"].value == 1 and not counted:
        kind = "first"
    if kind == "early" and (counted or unit in ("hour", "minute")):
        return None
    if match.kind("u") in ("unit", "quarter", "second", "night") and not counted:
        return None
    if kind in ("this", "that", "same") or (not counted and kind in ("current", "latest", "ordinal")):
        return None
    if kind == "last" and match.lexed.word(match.found.start() - 1) in times.table().before_last:
        return None
    pointing = "last" if kind in LAST or kind in ("recent", "latest") else "next" if kind in NEXT else kind
    return match.phrase(
        "duration", count=count, top=match.value("top"), unit=unit,
        vague=_vague(match) if count is None else None, pointing=pointing, approximate=match.has("so"),
    )  # fmt: skip


def _vague(match: Match) -> str | None:
    if match.has("vague"):
        return match.lexed.word(match.found.start("vague"))
    return None if match.has("n") else ""


def _duration(match: Match) -> Phrase | None:
    unit, count = unit_of(match["u"]), match.value("n") or match.value("big")
    if unit == "quarter" and match.lexed.kind(match.found.end()) == "of":
        return None
    if match.has("vague") and match["vague"].value == "couple":
        count = 2
    if match.has("a"):
        count = 1
        if match.kind("u") in ("second", "quarter") or (
            match.kind("u") in ("units", "nights") and match.kind("a") == "a"
        ):
            return None
    if match.has("half"):
        count = 0.5
    if match.kind("u") == "second" and not match.has("n"):
        return None
    halves = 0.5 * (match.has("and_half") + match.has("late_half"))
    count = count + halves if count is not None else None
    extra = _extra(match, unit)
    rough = match.has("rough") and match.found.start("rough") < match.found.end("rough")
    said = match.phrase(
        "duration",
        count=count + extra if count is not None else None,
        top=match.value("top") or match.value("more"),
        unit=unit, vague=None if count is not None else _vague(match), approximate=rough or match.has("so"),
    )  # fmt: skip
    return replace(said, first=_start(match, rough))


def _start(match: Match, rough: bool) -> int:
    """Where a duration starts: "the" is of "the two years", not of "the two-year war"."""
    first = match.found.start()
    kinds = [match.lexed.kind(n) for n in range(first, match.found.end())]
    if kinds[0] == "over" and (match.has("vague") or kinds[-1] == "units"):
        return first + 1
    return first + (kinds[0] == "the" and "dash" in kinds and kinds[-1] in ("unit", "quarter"))


def _extra(match: Match, unit: str) -> float:
    """ "an hour and twenty minutes": the second figure in the first one's unit."""
    if not match.has("n2"):
        return 0.0
    return float(match["n2"].value) / EXTRA.get((unit, unit_of(match["u2"])), 10**9)


def _bare_duration(match: Match) -> Phrase:
    return match.phrase("duration", unit=unit_of(match["u"]), vague="")


def _nth_day(match: Match) -> Phrase | None:
    """ "for the third day running", "the second day"."""
    unit = unit_of(match["u"])
    number = 2 if match.kind("n") == "second" else match["n"].value
    if match.has("r") and match.kind("r") in ("running", "whole", "in"):
        end = match.found.end()
        row = match.lexed.word(end) == "row"
        if match.kind("r") == "in" and not row:
            return None
        said = match.phrase("duration", count=number, unit=unit, pointing="last")
        return replace(said, last=end + row)
    return match.phrase(shift=0, unit="day", anchor="nothing") if unit == "day" else None


def _time_of_writing(match: Match) -> Phrase:
    """ "at the time of writing", "at the moment": now, and told as a time of what happens."""
    return match.phrase("reference", reference="PRESENT_REF", whole=True)


def _reference(match: Match) -> Phrase | None:
    first = match.lexed.lexemes[match.found.start()]
    last = match.lexed.lexemes[match.found.end() - 1]
    if last.kind in ("future", "term"):
        return match.phrase("reference", reference="FUTURE_REF")
    if first.value == "FUTURE_REF" and match.lexed.kind(match.found.end()) in ("as", "after"):
        return None
    if match.has("days"):
        return match.phrase("reference", reference="PRESENT_REF")
    if first.kind == "reference":
        return match.phrase("reference", reference=first.value)
    if last.kind == "past":
        return match.phrase("reference", reference="PAST_REF")
    return match.phrase("reference", reference="PRESENT_REF")


def period(count: float | None, unit: str) -> str:
    """TIMEX3's value of a duration ("PT2H", "P2W", "PXD"); a half is told in the next smaller unit."""
    code = UNIT_CODES[unit]
    mark, letter = ("PT", code[1]) if code[0] == "T" else ("P", code)
    if count is None:
        return f"{mark}X{WIDE_CODES.get(unit, letter)}"
    count *= UNIT_SIZES.get(unit, 1)
    whole = int(count)
    if count == whole:
        return f"{mark}{whole}{letter}"
    if unit not in SMALLER:
        return f"{mark}{count:g}{letter}"
    size, smaller = SMALLER[unit]
    joint = "T" if unit == "day" else ""
    return f"{mark}{f'{whole}{letter}' if whole else ''}{joint}{round((count - whole) * size)}{smaller}"


def _set(match: Match) -> Phrase:
    return match.phrase("set", frequency=match["v"].value)


def _each(match: Match) -> Phrase | None:
    what = match["w"]
    if what.kind == "month":
        return match.phrase("set", frequency=f"XXXX-{what.value:02d}")
    if what.kind == "weekday":
        return match.phrase("set", frequency=f"{WEEKDAYS}{what.value}")
    if what.kind in ("part", "night"):
        return match.phrase("set", frequency=f"XXXX-XX-XX{what.value.code}")
    if what.kind == "season":
        return match.phrase("set", frequency=f"XXXX-{what.value.code}")
    if what.kind == "weekend":
        return match.phrase("set", frequency="XXXX-WXX-WE")
    count = match.value("n") if match.kind("n") != "second" else 2
    return match.phrase(
        "set", frequency=period((count or 1) * (2 if match.has("other") else 1), unit_of(what))
    )


def _per(match: Match) -> Phrase | None:
    unit = unit_of(match["u"])
    return match.phrase("set", frequency=period(1, unit)) if unit not in ("second", "minute") else None


def _weekdays(match: Match) -> Phrase:
    day = match.value("w") or match.value("day")
    part = match.value("part") or match.value("parts")
    return match.phrase("set", frequency=f"{WEEKDAYS}{day}{part.code if part else ''}")


BUILDERS: Mapping[str, Callable[[Match], Phrase | None]] = {
    "shift-many": _shift_many, "duration": _duration, "bare-duration": _bare_duration, "nth-day": _nth_day,
    "reference": _reference, "time-of-writing": _time_of_writing, "set": _set, "each": _each, "per": _per,
    "weekdays": _weekdays,
}  # fmt: skip
