"""How actors are called: from a state, movement or place and a noun to one Actor with its usual names."""

from __future__ import annotations

from functools import cache

from tocsin.knowledge import bodies, states
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
    aliases = unique((*words, f"{of.name}'s government", f"Government of {of.name}", *of.seats[:2], of.name))
    return Actor(f"{of.code}.government", f"{of.adjective} government", "government", states.table().side(of), aliases, of.country)


@cache
def body(of: State, key: str, *, kind: str, words: str, also: tuple[str, ...] = ()) -> Actor:
    """A body of a state: "Kyrgyz border guards"."""
    if key == "government":
        found = government(of)
        return Actor(found.id, found.name, found.kind, found.side, unique((*found.aliases, *also)), found.country)
    nouns = (words, *bodies.synonyms(key)) if key in _SYNONYMOUS else (words,)
    called = [form for noun in nouns for form in possessed(of, noun)]
    aliases = unique((*called[1:], *also))
    return Actor(f"{of.code}.{key}", called[0], kind, states.table().side(of), aliases, of.country)


_SYNONYMOUS = frozenset(
    ("military", "border-guards", "border-service", "air-force", "navy", "police", "security-service", "emergency-services", "parliament",
     "state-media", "media", "air-defence", "general-staff", "prosecutor", "presidency")
)  # fmt: skip


def office(of: State, noun: Noun) -> Actor:
    """An office or description tied to a state: "Lebanese president", "Israeli military spokesman"."""
    called = possessed(of, noun.canonical if noun.what == "minister" else noun.words)
    called += (f"{noun.words} of {of.name}",)
    return Actor(f"{of.code}.{noun.key}", called[0], noun.kind, states.table().side(of), called[1:], of.country)


def possessed(of: State, noun: str) -> tuple[str, ...]:
    """The ways to say whose: "Kyrgyz police", "Kyrgyzstan's police", in each spelling of the noun."""
    spellings = unique((noun, *(noun.replace(a, b) for a, b in _SPELLINGS)))
    ministry = tuple(f"{of.adjective} Ministry of {s.removesuffix(' Ministry')}" for s in spellings if s.endswith(" Ministry"))
    return tuple(form for s in spellings for form in (f"{of.adjective} {s}", f"{of.name}'s {s}")) + ministry


def unique(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names in order, none twice."""
    return tuple(dict.fromkeys(name for name in names if name))
