"""Words of time: each word's class for the grammar and its value (a month's number, a season's months)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from tocsin.errors import TableError

FILE = "times.toml"
HOURS_A_DAY_AND_NIGHT = 30


@dataclass(frozen=True, slots=True)
class Word:
    """A word's class, and its value as its table gives it."""

    kind: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Season:
    """TIMEX3 code, first month and number of months, for the northern half of the world."""

    code: str
    month: int
    months: int


@dataclass(frozen=True, slots=True)
class Part:
    """TIMEX3 code, first and last hour of a part of day; 24 and more run into the next day."""

    code: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Holiday:
    """A rule for its first day (see annotate/timex/holidays.py) and its length in days."""

    rule: str
    days: int


@dataclass(frozen=True, slots=True)
class Times:
    """The whole table; words in lower case."""

    words: Mapping[str, Word]
    abbreviations: Mapping[str, Word]  # months and weekdays that need a point or a number beside them
    holidays: Mapping[str, Holiday]
    longest_holiday: int  # in words
    vague: Mapping[str, tuple[int, int]]
    calendars: Mapping[str, Mapping[str, int]]  # hijri, jalali, ethiopian -> month -> number
    no_year_before: frozenset[str]
    no_year_after: frozenset[str]
    roads: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    irregular: frozenset[str]
    saying: frozenset[str]
    stamped: frozenset[str]
    before_last: frozenset[str]
    campaigns: frozenset[str]
    no_holiday: frozenset[str]
    landmarks: Mapping[str, tuple[int, int]]  # words -> year and month before which no text holds them


@cache
def table() -> Times:
    """The table as shipped, checked and frozen."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Times:
    """Reads the table's text; TableError names what is wrong in it."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    try:
        return _times(raw)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise TableError(f"{FILE}: {error}") from error


def _times(raw: Mapping[str, Any]) -> Times:
    holidays = {
        name: Holiday(_kind(str, row[0], name), _kind(int, row[1], name))
        for name, row in raw["holidays"].items()
    }
    return Times(
        words=MappingProxyType(_words(raw)),
        abbreviations=MappingProxyType(_abbreviations(raw)),
        holidays=MappingProxyType(holidays),
        longest_holiday=max((len(name.split()) for name in holidays), default=0),
        vague=MappingProxyType({word: _stretch(row, word) for word, row in raw["vague"].items()}),
        calendars=MappingProxyType(
            {name: _numbered(raw, f"{name}_months", 13) for name in ("hijri", "jalali", "ethiopian")}
        ),
        no_year_before=frozenset(raw["no_year"]["before"]),
        no_year_after=frozenset(raw["no_year"]["after"]),
        roads=frozenset(raw["no_year"]["roads"]),
        future=frozenset(raw["tense"]["future"]),
        past=frozenset(raw["tense"]["past"]),
        irregular=frozenset(raw["tense"]["participles"]),
        before_last=frozenset(raw["statement"]["before_last"]),
        saying=frozenset(raw["statement"]["saying"]),
        stamped=frozenset(raw["statement"]["stamped"]),
        campaigns=frozenset(raw["context"]["campaigns"]),
        no_holiday=frozenset(raw["context"]["no_holiday"]),
        landmarks=MappingProxyType({words: _month(row) for words, row in raw["landmarks"].items()}),
    )


def _words(raw: Mapping[str, Any]) -> dict[str, Word]:
    words: dict[str, Word] = {}
    for kind, row in raw["classes"].items():
        for word in row:
            if word in words:
                raise ValueError(f"[classes] {kind}: {word!r} is in {words[word].kind} already")
            words[word] = Word(kind, word)
    words |= {word: Word("month", n) for word, n in _numbered(raw, "months", 12).items()}
    for word, n in _numbered(raw, "weekdays", 7).items():
        words[word], words[word + "s"] = Word("weekday", n), Word("weekdays", n)
    words |= {word: Word(_unit_kind(word, unit), unit) for word, unit in raw["units"].items()}
    for word, row in raw["parts"].items():
        kind = "night" if word == "night" else "part"
        words[word] = Word(kind, _part(row, word))
        words.setdefault(word + "s", Word(kind + "s", _part(row, word)))
    words |= {word: Word("moment", _kind(int, hour, word)) for word, hour in raw["moments"].items()}
    words |= {word: Word("season", _season(row, word)) for word, row in raw["seasons"].items()}
    words |= {word: Word("dayword", (row[0], row[1])) for word, row in raw["daywords"].items()}
    for word, value in raw["references"].items():
        words.setdefault(word, Word("reference", value))
    words |= {word: Word("set", value) for word, value in raw["sets"].items()}
    words |= {word: Word("count", n) for word, n in raw["cardinals"].items()}
    words |= {word: Word("ordinal", n) for word, n in raw["ordinals"].items() if word != "second"}
    words |= {word: Word("decade", n) for word, n in raw["decades"].items()}
    return words


def _abbreviations(raw: Mapping[str, Any]) -> dict[str, Word]:
    months = {word: Word("month", n) for word, n in _numbered(raw, "month_abbreviations", 12).items()}
    return months | {
        word: Word("weekday", n) for word, n in _numbered(raw, "weekday_abbreviations", 7).items()
    }


def _unit_kind(word: str, unit: str) -> str:
    if word in ("second", "quarter"):
        return word
    return "units" if word.endswith("s") or word == "centuries" else "unit"


def _numbered(raw: Mapping[str, Any], name: str, highest: int) -> dict[str, int]:
    for word, n in raw[name].items():
        if not isinstance(n, int) or not 1 <= n <= highest:
            raise ValueError(f"[{name}] {word}: {n!r} is no number from 1 to {highest}")
    return dict(raw[name])


def _part(row: Any, word: str) -> Part:
    code, start, end = row
    if not 0 <= start < end <= HOURS_A_DAY_AND_NIGHT:
        raise ValueError(f"[parts] {word}: {row!r} is no stretch of a day")
    return Part(code, start, end)


def _season(row: Any, word: str) -> Season:
    code, month, months = row
    if not 1 <= month <= 12:
        raise ValueError(f"[seasons] {word}: {row!r} has no such month")
    return Season(code, month, months)


def _stretch(row: Any, word: str) -> tuple[int, int]:
    low, high = row
    if not 0 < low <= high:
        raise ValueError(f"[vague] {word}: {row!r} is no stretch")
    return low, high


def _month(row: str) -> tuple[int, int]:
    year, _, month = row.partition("-")
    if not 1 <= int(month) <= 12:
        raise ValueError(f"[landmarks] {row!r} is no month")
    return int(year), int(month)


def _kind(wanted: type, value: Any, word: str) -> Any:
    if not isinstance(value, wanted):
        raise ValueError(f"{word}: {value!r} is no {wanted.__name__}")
    return value
