"""How actors are called: from a state, movement or place and a noun to one Actor with its usual names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tocsin.knowledge import bodies, rows, states
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.bodies import Noun
from tocsin.knowledge.states import State
from tocsin.records import Actor

_SPELLINGS = (("Defence", "Defense"), ("defence", "defense"))


@cache
def state(of: State) -> Actor:
    """The state (or people) itself."""
    kind = "civilian" if of.standing == "people" else "state"
    aliases = unique((*of.names, *of.adjectives, f"{of.adjective} side", *of.people[:1], *of.seats[:2]))
    return Actor(of.code, of.name, kind, states.table().side(of), aliases, of.country)


@cache
def government(of: State) -> Actor:
    """Its government, for which its capital may stand."""
    words = [f"{of.adjective} {noun}" for noun in ("authorities", "side", "administration", "officials")]
    own = _proper().get((of.code, "government"), ())
    aliases = unique(
        (*words, f"{of.name}'s government", f"Government of {of.name}", *of.seats[:2], of.name, *own)
    )
    return Actor(
        f"{of.code}.government",
        f"{of.adjective} government",
        "government",
        states.table().side(of),
        aliases,
        of.country,
    )


@cache
def body(of: State, key: str, *, kind: str, words: str) -> Actor:
    """A body of a state ("Kyrgyz border guards"), with the names of its own that data/forces.toml has."""
    own = _proper().get((of.code, key), ())
    if key == "government":
        return government(of)
    nouns = (words, *bodies.synonyms(key)) if key in listed("synonymous") else (words,)
    forms = [form for noun in nouns for form in possessed(of, noun)]
    name = own[0] if own and (key in _PROPER_FIRST or key.startswith("ministry.")) else forms[0]
    aliases = unique(tuple(form for form in (*own, *forms) if form != name))
    return Actor(f"{of.code}.{key}", name, kind, states.table().side(of), aliases, of.country)


# Bodies better known by their own name than by a description.
_PROPER_FIRST = frozenset(("presidency", "pm-office", "parliament"))


@cache
def _proper() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The proper names of bodies by state and key."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in rows.load("forces.toml").rows("rows", least=3, most=4):
        for code in row.listed(2):
            names = tuple(name.strip().rstrip("?") for name in row.cell(0).replace(";", ",").split(","))
            found[code, row.cell(3)] = (*found.get((code, row.cell(3)), ()), *names)
    return MappingProxyType(found)


def office(of: State, noun: Noun) -> Actor:
    """An office or description tied to a state: "Lebanese president", "Israeli military spokesman"."""
    called = possessed(of, noun.canonical if noun.what == "minister" else noun.words)
    called += (f"{noun.words} of {of.name}",)
    return Actor(
        f"{of.code}.{noun.key}", called[0], noun.kind, states.table().side(of), called[1:], of.country
    )


def possessed(of: State, noun: str) -> tuple[str, ...]:
    """The ways to say whose: "Kyrgyz police", "Kyrgyzstan's police", in each spelling of the noun."""
    spellings = unique((noun, *(noun.replace(a, b) for a, b in _SPELLINGS)))
    ministry = tuple(
        f"{of.adjective} Ministry of {s.removesuffix(' Ministry')}"
        for s in spellings
        if s.endswith(" Ministry")
    )
    return tuple(form for s in spellings for form in (f"{of.adjective} {s}", f"{of.name}'s {s}")) + ministry


def unique(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names in order, none twice."""
    return tuple(dict.fromkeys(name for name in names if name))
