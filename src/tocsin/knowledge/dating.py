"""The table of dating: what a time says of a happening by the word that it hangs on."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from tocsin.errors import TableError

FILE = "dating.toml"


@dataclass(frozen=True, slots=True)
class Dating:
    """The whole table; words are lemmas, save `between`."""

    happening: frozenset[str]
    with_word: Mapping[str, str]  # "take" happens only with "place"
    passive: frozenset[str]
    deaths: frozenset[str]
    charges: frozenset[str]
    after: frozenset[str]
    between: frozenset[str]


@cache
def table() -> Dating:
    """The table as shipped, checked and frozen."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Dating:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        raw = tomllib.loads(text)
        lists = {name: _words(raw, name) for name in Dating.__dataclass_fields__ if name != "with_word"}
        pairs = dict(raw["with_word"])
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise TableError(f"{FILE}: {error}") from error
    twice = lists["happening"] & lists["after"] | lists["deaths"] & lists["after"]
    if twice:
        raise TableError(f"{FILE}: after: {min(twice)} stands in another list, too")
    return Dating(with_word=MappingProxyType(pairs), **lists)


def _words(raw: Mapping[str, Any], name: str) -> frozenset[str]:
    if not isinstance(raw[name], list) or not all(isinstance(word, str) for word in raw[name]):
        raise ValueError(f"{name}: not a list of words")
    return frozenset(raw[name])
