"""Words of attribution: what a cue does (its act) and where its content stands (its frame)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from tocsin.errors import TableError

FILE = "cues.toml"
ACTS = ("say", "report", "confirm", "deny", "accuse", "ask", "threaten", "promise", "predict", "opine")
FRAMES = frozenset(("clause", "quote", "object", "order", "infinitive", "whole", "label", "as", "about"))
MARKERS = (
    "according",
    "views",
    "relaying",
    "through",
    "showing",
    "seeming",
    "settings",
    "quoting",
    "hedges",
    "passive",
    "false",
    "false_verbs",
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb with the words that must follow it ("call" + "on")."""

    rest: tuple[str, ...]
    frame: str
    act: str


@dataclass(frozen=True, slots=True)
class Cues:
    """The whole table; lemmas in lower case."""

    verbs: Mapping[str, Mapping[str, str]]  # lemma -> frame -> act
    phrases: Mapping[str, tuple[Phrase, ...]]  # lemma of the verb -> longest first
    adjectives: Mapping[str, Mapping[str, str]]
    nouns: Mapping[str, str]  # noun that carries a content -> act
    spoken: frozenset[str]
    evidence: frozenset[str]
    sources: Mapping[str, str]  # head noun of a described source -> kind of actor
    markers: Mapping[str, tuple[str, ...]]


@cache
def table() -> Cues:
    """The table as shipped, checked and frozen."""
    return parse(files("tocsin").joinpath("data", FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Cues:
    """Read and check a table; a fault raises TableError with the file and the row."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{FILE}: {error}") from error
    return Cues(
        verbs=_framed(raw, "verbs"),
        phrases=_phrases(raw),
        adjectives=_framed(raw, "adjectives"),
        nouns=_nouns(raw),
        spoken=frozenset(_words(_get(raw, "texts"), "texts", "spoken")),
        evidence=frozenset(_words(_get(raw, "texts"), "texts", "evidence")),
        sources=_sources(raw),
        markers=MappingProxyType({key: _listed(_get(raw, "markers"), "markers", key) for key in MARKERS}),
    )


def _get(raw: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    section = raw.get(key)
    if not isinstance(section, dict) or not section:
        raise TableError(f"{FILE}: [{key}] is missing or empty")
    return section


def _text(section: Mapping[str, Any], name: str, key: str) -> str:
    value = section.get(key)
    if not isinstance(value, str):
        raise TableError(f"{FILE}: {name}.{key} must be a string of words")
    return value.lower()


def _words(section: Mapping[str, Any], name: str, key: str) -> tuple[str, ...]:
    words = tuple(_text(section, name, key).split())
    twice = sorted({word for word in words if words.count(word) > 1})
    if twice:
        raise TableError(f"{FILE}: {name}.{key} has {twice[0]!r} twice")
    return words


def _listed(section: Mapping[str, Any], name: str, key: str) -> tuple[str, ...]:
    """Entries of several words, parted by commas where there is one, else by blanks; longest first."""
    text = _text(section, name, key)
    entries = text.replace("\n", " ").split(",") if "," in text else text.split()
    clean = [" ".join(entry.split()) for entry in entries]
    return tuple(sorted((entry for entry in clean if entry), key=lambda entry: (-len(entry), entry)))


def _lists(raw: Mapping[str, Any], section: str) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Act, frame and the table they stand in."""
    for act, frames in _get(raw, section).items():
        if act not in ACTS:
            raise TableError(f"{FILE}: [{section}.{act}] is no act")
        for frame in frames:
            if frame not in FRAMES:
                raise TableError(f"{FILE}: {section}.{act}.{frame} is no frame")
            yield act, frame, frames


def _framed(raw: Mapping[str, Any], section: str) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for act, frame, frames in _lists(raw, section):
        for word in _words(frames, f"{section}.{act}", frame):
            known = found.setdefault(word, {})
            if frame in known:
                raise TableError(
                    f"{FILE}: {section}.{act}.{frame} has {word!r}, which {known[frame]} has too"
                )
            known[frame] = act
    return MappingProxyType({word: MappingProxyType(known) for word, known in found.items()})


def _phrases(raw: Mapping[str, Any]) -> Mapping[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for act, frame, frames in _lists(raw, "phrases"):
        for entry in _listed(frames, f"phrases.{act}", frame):
            verb, *rest = entry.split()
            if not rest:
                raise TableError(f"{FILE}: phrases.{act}.{frame} has the single word {verb!r}")
            found.setdefault(verb, []).append(Phrase(tuple(rest), frame, act))
    for verb, phrases in found.items():
        keys = [(phrase.rest, phrase.frame) for phrase in phrases]
        twice = [rest for rest, frame in keys if keys.count((rest, frame)) > 1]
        if twice:
            raise TableError(f"{FILE}: phrases have '{verb} {' '.join(twice[0])}' twice")
    return MappingProxyType(
        {
            verb: tuple(sorted(phrases, key=lambda p: (-len(p.rest), p.rest, p.frame)))
            for verb, phrases in found.items()
        }
    )


def _nouns(raw: Mapping[str, Any]) -> Mapping[str, str]:
    """The first act that lists a noun is its own."""
    found: dict[str, str] = {}
    for act, section in _get(raw, "nouns").items():
        if act not in ACTS:
            raise TableError(f"{FILE}: [nouns.{act}] is no act")
        for word in _words(section, f"nouns.{act}", "content"):
            found.setdefault(word, act)
    return MappingProxyType(found)


def _sources(raw: Mapping[str, Any]) -> Mapping[str, str]:
    """The last kind that lists a head wins: kinds stand from the vague to the sharp."""
    section = _get(raw, "sources")
    return MappingProxyType({word: kind for kind in section for word in _words(section, "sources", kind)})
