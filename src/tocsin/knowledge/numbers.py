"""The table of numbers: number words, vague quantities with their intervals, words that bound a number."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from tocsin.errors import TableError

FILE = "numbers.toml"
BOUNDS = ("up", "above", "down", "below", "about")

Range = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The whole table, in lower case; phrases hold single blanks."""

    cardinals: Mapping[str, int]
    multipliers: Mapping[str, int]
    vague: Mapping[str, Range]
    none: frozenset[str]
    before: Mapping[str, str]  # words before a number -> bound
    after: Mapping[str, str]
    labels: frozenset[str]  # words before a number that only numbers something ("school no. 3")
    money: frozenset[str]
    units: frozenset[str]
    units_of_force: frozenset[str]  # nouns that a number before them names ("444 Brigade")


@cache
def table() -> Numbers:
    """The table as shipped, checked and frozen."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Numbers:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        data = tomllib.loads(text)
        numbers = Numbers(
            cardinals=MappingProxyType(dict(data["cardinals"])),
            multipliers=MappingProxyType(dict(data["multipliers"])),
            vague=MappingProxyType({name: _range(name, pair) for name, pair in data["vague"].items()}),
            none=frozenset(data["none"]["words"]),
            before=_bounds("before", data["before"]),
            after=_bounds("after", data["after"]),
            labels=frozenset(data["not_counted"]["before"]),
            money=frozenset(data["not_counted"]["money"]),
            units=frozenset(data["not_counted"]["units"]),
            units_of_force=frozenset(data["not_counted"]["units_of_force"]),
        )
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise TableError(f"{FILE}: a section is missing or misshapen: {error}") from error
    for name, value in (*numbers.cardinals.items(), *numbers.multipliers.items()):
        if not isinstance(value, int) or value < 0:
            raise TableError(f"{FILE}: {name}: {value!r} is no whole number")
    return numbers


def _range(name: str, pair: list[int]) -> Range:
    if len(pair) != 2 or not pair[0] >= 0 or (pair[1] and pair[1] < pair[0]):
        raise TableError(f"{FILE}: [vague] {name}: {pair} is no interval [low, high]")
    return pair[0], pair[1] or None


def _bounds(section: str, rows: Mapping[str, list[str]]) -> Mapping[str, str]:
    bounds: dict[str, str] = {}
    for bound, phrases in rows.items():
        if bound not in BOUNDS:
            raise TableError(f"{FILE}: [{section}] {bound}: not one of {', '.join(BOUNDS)}")
        for phrase in phrases:
            if bounds.setdefault(phrase, bound) != bound:
                raise TableError(f"{FILE}: [{section}] {phrase}: stands under {bounds[phrase]} and {bound}")
    return MappingProxyType(bounds)
