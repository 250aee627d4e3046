"""Common nouns that name an actor once it is known whose: bodies, ministries, offices, speakers, collectives.

From data/bodies.toml, roles.toml and collectives.toml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from tocsin.knowledge import rows
from tocsin.knowledge.lexicon import Lexicon
from tocsin.knowledge.phrases import plural
from tocsin.knowledge.rows import Table

KINDS = frozenset(
    [
        "state",
        "government",
        "ministry",
        "military",
        "security-service",
        "police",
        "armed-group",
        "rebel",
        "militia",
        "civilian",
        "person",
        "head-of-state",
        "head-of-government",
        "official",
        "spokesperson",
        "legislature",
        "court",
        "party",
        "io",
        "alliance",
        "bloc",
        "ngo",
        "agency",
        "state-media",
        "newspaper",
        "broadcaster",
        "outlet",
        "media",
        "analyst",
        "witness",
        "medic",
        "company",
        "anonymous",
        "other",
    ]
)
TIES = frozenset(("state", "body", "place", "local", "none"))
COLLECTIVES = frozenset(("pair", "each", "other", "own", "neighbour", "bloc"))
_SECRETARIES = frozenset(("defence", "foreign", "interior", "health", "security", "justice"))


@dataclass(frozen=True, slots=True)
class Noun:
    """A phrase that describes an actor.

    what: body | ministry | minister | role | unit | tool | collective | anaphor. `tie` says what completes it
    (roles.toml); `side` and `name` are set for standing collectives only.
    """

    words: str
    what: str
    key: str
    kind: str
    canonical: str
    tie: str = "state"
    side: str | None = None
    many: bool = False

    @property
    def person(self) -> bool:
        """Whether it describes people who may bear a name."""
        return self.what in ("role", "minister")


@cache
def table() -> Lexicon[Noun]:
    """All nouns; of one phrase in two tables, offices come before bodies and bodies before local people."""
    return build(rows.load("bodies.toml"), rows.load("roles.toml"), rows.load("collectives.toml"))


@cache
def anaphors() -> Mapping[str, frozenset[str]]:
    """The kinds of body that a noun with "the" may take up ("the agency")."""
    found = {}
    for row in rows.load("collectives.toml").rows("anaphors", least=2, most=2):
        kinds = frozenset(row.cell(1).split())
        if wrong := kinds - KINDS:
            row.fail(f"{sorted(wrong)[0]!r} is no kind")
        found.update(dict.fromkeys(row.listed(0), kinds))
    return MappingProxyType(found)


@cache
def courtesy() -> frozenset[str]:
    """Titles that only stand before a name, without their stop."""
    return frozenset(word.rstrip(".") for word in rows.load("roles.toml").words("courtesy"))


@cache
def shades() -> frozenset[str]:
    """Words that may stand before a role without changing whose it is."""
    return frozenset(rows.load("roles.toml").words("shades"))


@cache
def _by_key() -> Mapping[str, tuple[Noun, ...]]:
    found: dict[str, list[Noun]] = {}
    for noun in _bodies(rows.load("bodies.toml")):
        if noun.what != "tool":
            found.setdefault(noun.key, []).append(noun)
    return MappingProxyType({key: tuple(nouns) for key, nouns in found.items()})


def synonyms(key: str) -> tuple[str, ...]:
    """The first words that bodies.toml has for a key: other ways to call the same body."""
    return tuple(noun.words for noun in _by_key().get(key, ())[:8])


def canonical(key: str) -> tuple[str, str] | None:
    """The usual words and the kind of a body or ministry by its key ("ministry.defence")."""
    nouns = _by_key().get(key)
    return (nouns[0].canonical, nouns[0].kind) if nouns else None


def build(bodies: Table, roles: Table, collectives: Table) -> Lexicon[Noun]:
    """Check the tables and index them."""
    found: dict[str, Noun] = {}
    spoken = list(_roles(roles))
    offices = [noun for noun in spoken if noun.tie != "local" and not noun.many]
    later = [noun for noun in spoken if noun.tie == "local" or noun.many]
    single = list(_bodies(bodies))
    for noun in (
        *_collectives(collectives),
        *offices,
        *single,
        *later,
        *_anaphors(collectives),
        *_several(single),
    ):
        found.setdefault(noun.words.lower(), noun)
    return Lexicon((noun.words, noun) for noun in found.values())


def _bodies(source: Table) -> Iterator[Noun]:
    for row in source.rows("topics", least=3, most=3):
        for topic in row.listed(0):
            yield from _ministry(topic, row.cell(1), row.cell(2))
    for row in source.rows("rows", least=4, most=4):
        kind = row.choice(2, KINDS)
        for phrase in row.listed(0):
            yield Noun(phrase, "body", row.cell(1), kind, row.cell(3))
    for phrase in source.words("units"):
        yield Noun(phrase, "unit", "unit", "military", phrase)
    for phrase in source.words("tools"):
        yield Noun(phrase, "tool", "military", "military", "military")


def _ministry(topic: str, key: str, canonical_words: str) -> Iterator[Noun]:
    body = ("ministry", f"ministry.{key}", "ministry", f"{canonical_words} Ministry")
    person = ("minister", f"minister.{key}", "official", f"{canonical_words.lower()} minister")
    for phrase in (
        f"{topic} ministry",
        f"ministry of {topic}",
        f"ministry of the {topic}",
        f"ministry for {topic}",
    ):
        yield Noun(phrase, *body)
    yield Noun(f"department of {topic}", *body)
    yield Noun(f"{topic} ministries", *body, many=True)
    for phrase in (
        f"{topic} minister",
        f"minister of {topic}",
        f"minister of the {topic}",
        f"minister for {topic}",
    ):
        yield Noun(phrase, *person)
    yield Noun(f"{topic} ministers", *person, many=True)
    for shade in ("deputy", "vice"):
        yield Noun(
            f"{shade} {topic} minister",
            "minister",
            f"deputy-minister.{key}",
            "official",
            f"deputy {canonical_words.lower()} minister",
        )
        yield Noun(
            f"{shade} minister of {topic}",
            "minister",
            f"deputy-minister.{key}",
            "official",
            f"deputy {canonical_words.lower()} minister",
        )
    if key in _SECRETARIES:
        yield Noun(f"{topic} secretary", *person)


def _roles(source: Table) -> Iterator[Noun]:
    for row in source.rows("rows", least=5, most=5):
        kind, tie = row.choice(2, KINDS), row.choice(4, TIES)
        for phrase in row.listed(0):
            noun = Noun(phrase, "role", row.cell(1), kind, row.cell(3), tie)
            yield noun
            if " of " not in phrase and not phrase.endswith("s"):
                *before, last = phrase.split(" ")
                many = " ".join((*before, plural(last)))
                yield Noun(many, "role", row.cell(1), kind, row.cell(3), tie, many=True)


def _several(nouns: Iterable[Noun]) -> Iterator[Noun]:
    """The plurals of bodies that the table has in the singular only ("armies")."""
    for noun in nouns:
        *before, last = noun.words.split(" ")
        if noun.what == "body" and " of " not in noun.words and not last.endswith("s"):
            yield replace(noun, words=" ".join((*before, plural(last))), many=True)


def _anaphors(source: Table) -> Iterator[Noun]:
    for row in source.rows("anaphors", least=2, most=2):
        for phrase in row.listed(0):
            yield Noun(phrase, "anaphor", phrase, "other", phrase, "none")


def _collectives(source: Table) -> Iterator[Noun]:
    for row in source.rows("rows", least=4, most=5):
        what, kind = row.choice(1, COLLECTIVES), row.choice(3, KINDS)
        for phrase in row.listed(0):
            yield Noun(
                phrase,
                "collective",
                what,
                kind,
                row.cell(2),
                "none",
                row.cell(4) or None,
                many=what != "other",
            )
