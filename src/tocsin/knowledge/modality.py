"""The table of words that show how a proposition stands: supposed, foretold, judged, past, unsaid."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from tocsin.errors import TableError

FILE = "modality.toml"
_SECTIONS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {
        "hypothetical": (("marks", "inverted", "modals", "adjectives", "adverbs"), ("phrases",)),
        "predicted": (("modals", "verbs", "passive_only"), ("phrases",)),
        "opinion": (("verbs", "labels", "adjectives"), ("phrases",)),
        "background": (("past_words", "standing"), ("back", "phrases")),
        "negation": (("words", "harmless", "ending"), ("retract", "corrects")),
        "disputed": (("nouns",), ("lies", "false", "unverified")),
        "meta": ((), ("silent", "unknown", "idle")),
    }
)


@dataclass(frozen=True, slots=True)
class Cues:
    """One section: sets of lemmas and lists of phrases (lemmas in order), by name."""

    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def table() -> Mapping[str, Cues]:
    """The table as shipped, checked and frozen."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Mapping[str, Cues]:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    found: dict[str, Cues] = {}
    for section, (words, phrases) in _SECTIONS.items():
        row = data.get(section)
        if not isinstance(row, dict) or set(row) != {*words, *phrases}:
            raise TableError(f"{FILE}: [{section}] takes exactly {', '.join((*words, *phrases))}")
        try:
            found[section] = Cues(
                MappingProxyType({key: frozenset(row[key].split()) for key in words}),
                MappingProxyType({key: tuple(tuple(p.split()) for p in row[key]) for key in phrases}),
            )
        except (AttributeError, TypeError) as error:
            raise TableError(f"{FILE}: [{section}]: a row is misshapen: {error}") from error
    return MappingProxyType(found)
