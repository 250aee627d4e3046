"""The table of casualties: how news words say that people were hurt, moved or held, and who people are."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from tocsin.errors import TableError
from tocsin.knowledge.phrases import plural

FILE = "casualties.toml"
KINDS = (
    "killed",
    "wounded",
    "missing",
    "captured",
    "abducted",
    "displaced",
    "detained",
    "released",
    "evacuated",
    "ill",
)
WHO = ("unknown", "civilian", "military", "police", "rebel")


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb says of its object or subject: `word` must stand among its own words ("dead" at "shot")."""

    kind: str
    word: str
    people_only: bool
    weak: bool  # yields to any other harm on the same people


@dataclass(frozen=True, slots=True)
class Casualties:
    """The whole table, in lower case."""

    verbs: Mapping[str, tuple[Verb, ...]]  # lemma -> what it does to its object
    self: Mapping[str, tuple[Verb, ...]]  # lemma -> what its subject undergoes
    nouns: Mapping[str, str]
    adjectives: Mapping[str, str]
    states: Mapping[str, str]
    people: Mapping[str, str]  # noun, singular or plural -> who
    plurals: frozenset[str]
    units: frozenset[str]
    many: frozenset[str]  # singular nouns that hold several people
    things: frozenset[str]
    tolls: Mapping[str, str]


@cache
def table() -> Casualties:
    """The table as shipped, checked and frozen."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Casualties:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        data = tomllib.loads(text)
        people, plurals = _people(data["people"])
        things = frozenset(data["things"]["words"].split())
        return Casualties(
            verbs=_verbs(data, "verbs"),
            self=_verbs(data, "self"),
            nouns=_words(data, "nouns", plurals=True),
            adjectives=_words(data, "adjectives"),
            states=_phrases("states", data["states"]),
            people=people,
            plurals=plurals,
            units=frozenset(data["collective"]["units"].split()),
            many=frozenset(data["collective"]["many"].split()),
            things=things | {plural(word) for word in things},
            tolls=_phrases("tolls", data["tolls"]),
        )
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise TableError(f"{FILE}: a section is missing or misshapen: {error}") from error


def _verbs(data: Mapping[str, Any], field: str) -> Mapping[str, tuple[Verb, ...]]:
    verbs: dict[str, list[Verb]] = {}
    for kind in KINDS:
        people_only = set(data[kind]["people_only"].split())
        weak = set(data[kind].get("weak", "").split())
        for row in data[kind][field].split():
            lemma, _, word = row.partition("|")
            verbs.setdefault(lemma, []).append(Verb(kind, word, lemma in people_only, lemma in weak))
    # A reading that asks for a word is tried before the one that asks for none.
    return MappingProxyType(
        {lemma: tuple(sorted(rows, key=lambda row: row.word == "")) for lemma, rows in verbs.items()}
    )


def _words(data: Mapping[str, Any], field: str, *, plurals: bool = False) -> Mapping[str, str]:
    kinds: dict[str, str] = {}
    for kind in KINDS:
        for word in data[kind][field].split():
            for form in {word, plural(word)} if plurals else {word}:
                if kinds.setdefault(form, kind) != kind:
                    raise TableError(f"{FILE}: {field}: {word} stands under {kinds[form]} and {kind}")
    return MappingProxyType(kinds)


def _phrases(section: str, rows: Mapping[str, list[str]]) -> Mapping[str, str]:
    for kind in rows:
        if kind not in KINDS:
            raise TableError(f"{FILE}: [{section}] {kind}: not one of {', '.join(KINDS)}")
    return MappingProxyType({phrase: kind for kind, phrases in rows.items() for phrase in phrases})


def _people(rows: Mapping[str, str]) -> tuple[Mapping[str, str], frozenset[str]]:
    people: dict[str, str] = {}
    forms: set[str] = set()
    for who, words in rows.items():
        if who not in WHO:
            raise TableError(f"{FILE}: [people] {who}: not one of {', '.join(WHO)}")
        for word in words.split():
            people.setdefault(word, who)
            if plural(word) not in words.split():
                people.setdefault(plural(word), who)
            forms.add(plural(word))
    return MappingProxyType(people), frozenset(forms)
