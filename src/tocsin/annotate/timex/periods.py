"""What the rules for weeks, seasons, quarters, years and centuries say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from .match import LAST, NEXT, Match, pointing, printed_year, unit_of
from .phrase import Phrase


def _season(match: Match) -> Phrase:
    return match.phrase(season=match["s"].value, year=printed_year(match), pointing=pointing(match))


def _quarter(match: Match) -> Phrase | None:
    unit, number = match["u"].kind, 2 if match.kind("q") == "second" else match.value("q")
    if match.kind("q") == "last":
        if unit == "quarter" and not match.has("y"):
            return None
        number = 2 if unit == "half" else 4
    if number > (4 if unit == "quarter" else 2):
        return None
    parts = {"quarter": number} if unit == "quarter" else {"half": number}
    said = match.phrase("calendar", **parts, year=printed_year(match), pointing=pointing(match))
    # "the third-quarter loss", "analysts said that third-quarter profit"
    outside = match.lexed.kind(said.first) in ("the", "that") and match.lexed.kind(said.last - 2) == "dash"
    return replace(said, first=said.first + 1, pointing=None) if outside else said


def _the_year(match: Match) -> Phrase | None:
    """ "the year 2000", "the year two thousand"."""
    year = match["y"].value
    return match.phrase(year=year) if match["u"].value == "year" and 1000 <= year < 2200 else None


def _era(match: Match) -> Phrase:
    return match.phrase(year=int(match["y"].value), era=True)


def _year_end(match: Match) -> Phrase | None:
    if match["u"].value != "year":
        return None
    return match.phrase(shift=0, unit="year", anchor="writing", edge="end")


def _year_ago(match: Match) -> Phrase | None:
    """ "the year-ago quarter", "a year-earlier loss"."""
    if match["u"].value != "year" or match.kind("what") == "units":
        return None
    first = match.found.start() + (match.lexed.kind(match.found.start()) == "a")
    quarter = 2 if match.kind("q") == "second" else match.value("q")
    if quarter and quarter <= 4:
        return replace(match.phrase(quarter=quarter, shift=-1, unit="year", anchor="writing"), first=first)
    return replace(match.phrase(shift=-1, unit="year", anchor="text", count=1), first=first, rule="shift")


def _fiscal_year(match: Match) -> Phrase | None:
    if match.has("u") and match["u"].value != "year":
        return None
    if match.has("y"):
        return match.phrase(year=printed_year(match))
    shift = {"last": -1, "next": 1}.get(pointing(match) or "", 0)
    return match.phrase(shift=shift, unit="year", anchor="writing")


def _nth_week(match: Match) -> Phrase | None:
    number = (
        -1 if match.kind("n") in ("last", "final") else 2 if match.kind("n") == "second" else match["n"].value
    )
    if match.kind("u") == "weekend":
        return match.phrase(week=number, weekend=True)
    if match.value("u") != "week" or number > 5:
        return None
    return match.phrase(week=number)


def _decade(match: Match) -> Phrase:
    value = match["d"].value
    return match.phrase(decade=value if value > 99 else 1900 + value if value >= 20 else 2000 + value)


def _century(match: Match) -> Phrase | None:
    if match.value("u") != "century" or match.kind("n") == "second":
        return None
    return match.phrase(century=match["n"].value)


def _shift_unit(match: Match) -> Phrase | None:
    """ "last week", "the previous day", "that year"."""
    unit, kind = unit_of(match["u"]), match.kind("p")
    if unit in ("second", "minute", "night"):
        return None
    if kind == "past":
        return match.phrase("duration", count=1, unit=unit, pointing="last")
    shift = -1 if kind in LAST else 1 if kind in NEXT else 0
    text = kind in ("previous", "following", "that", "same") or (
        match.lexed.kind(match.found.start()) == "the" and kind == "next"
    )
    return match.phrase(shift=shift, unit=unit, anchor="text" if text else "writing", whole=kind == "latest")


def _the_unit(match: Match) -> Phrase | None:
    unit = unit_of(match["u"])
    follower = match.lexed.kind(match.found.end())
    numbered = follower in ("year", "mil", "number", "small", "to")  # "the year 1", "the week to 12 May"
    if numbered or unit in ("second", "minute", "hour", "night", "fortnight"):
        return None
    return match.phrase(shift=0, unit=unit, anchor="text", whole=True)


BUILDERS: Mapping[str, Callable[[Match], Phrase | None]] = {
    "season": _season, "quarter": _quarter, "the-year": _the_year, "era": _era, "year-end": _year_end,
    "year-ago": _year_ago, "fiscal-year": _fiscal_year, "nth-week": _nth_week, "decade": _decade,
    "century": _century, "shift-unit": _shift_unit, "the-unit": _the_unit,
}  # fmt: skip
