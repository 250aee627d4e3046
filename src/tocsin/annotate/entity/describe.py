"""From a description whose owner is known to an actor."""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.annotate.entity.coined import slug
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.view import View
from tocsin.knowledge import naming, states
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.bodies import Noun
from tocsin.knowledge.states import State
from tocsin.records import Actor

UNIQUE, ARMED, LOOSE = listed("unique"), listed("armed"), listed("loose")
_ARMS = frozenset(("military", "rebel", "armed-group", "militia", "police"))
_BEHIND = (
    ("army", "military"),
    ("military", "military"),
    ("defence", "military"),
    ("defense", "military"),
    ("air force", "military"),
    ("navy", "military"),
    ("police", "police"),
    ("government", "government"),
    ("border service", "border-service"),
    ("border", "border-guards"),
)
_EDGES = " \"“”'‘’(),"


def plain(text: str) -> str:
    """A description without determiners, numbers and possessive marks."""
    words = re.sub(r"['’]s\b", "", text).split()
    at = 0
    while at < len(words) - 1 and _leads(words[at].strip(_EDGES).lower()):
        at += 1
    return " ".join(words[at:]).strip(_EDGES)


def _leads(word: str) -> bool:
    number = word[:1].isdigit() or (word.partition("-")[0] in listed("leads") and "-" in word)
    return not word or word in listed("leads") or (number and not word[-1:].isalpha()) or word.endswith(_TENS)


_TENS = tuple(
    f"-{digit}" for digit in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
)


def by_state(draft: Draft, state: State) -> Actor:
    """The described body, office or people of a state."""
    noun = draft.noun
    if noun.what in ("tool", "unit"):
        return naming.body(state, "military", kind="military", words="military")
    if noun.what == "ministry" or (noun.what == "body" and noun.key in UNIQUE):
        return naming.body(state, noun.key, kind=noun.kind, words=noun.canonical)
    if noun.what in ("minister", "role") and draft.place is None:
        return _office(draft, state)
    return loose(draft, state)


def _office(draft: Draft, state: State) -> Actor:
    made = naming.office(state, draft.noun)
    words = plain(_core(draft))
    if draft.noun.key in ("president", "ruler", "prime-minister") or draft.noun.what == "minister":
        return made
    own = naming.possessed(state, words)
    aliases = naming.unique((*own[1:], *made.aliases))
    return replace(made, id=f"{state.code}.{slug(words)}", name=own[0], aliases=aliases)


def _core(draft: Draft) -> str:
    """The noun with the words before it that no anchor covers."""
    first = max((ref.last for ref in draft.anchors if ref.last <= draft.core[0]), default=draft.first)
    tokens = draft.view.tokens
    while first < draft.core[0] and tokens[first].pos in ("PART", "PUNCT"):
        first += 1
    return draft.view.text[tokens[first].start : tokens[draft.core[1] - 1].end]


def loose(draft: Draft, state: State | None) -> Actor:
    """People or bodies named by their own words, with the side of the state they belong to."""
    noun, words = draft.noun, plain(draft.words)
    side = states.table().side(state) if state else None
    code = state.code if state else "?"
    generic: tuple[str, ...] = ()
    if noun.key == "civilians" or noun.tie == "local" or noun.key == "protesters":
        generic = (f"{state.adjective} civilians",) if state else ()
    core = plain(_core(draft))
    aliases = naming.unique((*generic, core if core != words else "", noun.words))
    return Actor(
        f"{code}.{noun.key}:{slug(words)}",
        words,
        noun.kind,
        side or _neutral(noun),
        aliases,
        state.country if state else None,
    )


def _neutral(noun: Noun) -> str | None:
    return "neutral" if noun.tie == "none" else None


def by_name(draft: Draft, owner: Actor) -> Actor:
    """The described people of a movement or organisation: its fighters are itself, its spokesman is not."""
    noun = draft.noun
    own = noun.what == "body" and (noun.key in ARMED or noun.kind == owner.kind)
    if noun.what in ("tool", "unit") or (own and noun.words != "dissidents"):
        return owner
    if noun.words in ("member", "members") and owner.kind in _ARMS:
        return owner
    if noun.key == "government" and owner.kind not in ("io", "alliance", "ngo"):
        return owner
    words = plain(draft.words)
    core = plain(_core(draft))
    short = sorted((a for a in owner.aliases if a.isupper()), key=len)[:1]
    names = (owner.name, *short, *(a for a in owner.aliases[:8] if a.endswith(owner.name.split(" ")[-1])))
    if draft.owner:
        words = f"{core} of {owner.name}"
    elif (draft.anchors and draft.anchors[0].first >= draft.core[1]) or (
        draft.beneath is not None and draft.beneath.definite
    ):
        words = f"{(short or [owner.name])[0]} {core}"
    aliases = naming.unique(
        tuple(f"{name} {core}" for name in names) + tuple(f"{core} of {name}" for name in names) + (words,)
    )
    return Actor(f"{owner.id}.{slug(core)}", words, noun.kind, owner.side, aliases, owner.country)


def of_places(draft: Draft) -> Actor:
    """Offices of places in several states as one joint party: "the governors of A and B"."""
    words = plain(draft.words)
    return Actor(
        f"joint.{draft.noun.key}:{slug(words)}", words, draft.noun.kind, "joint", (plain(_core(draft)),)
    )


def joint(draft: Draft, owners: list[State | None]) -> Actor:
    """A body of two states: "Kyrgyz-Tajik joint border commission"."""
    words = plain(_core(draft))
    whose = "-".join(sorted(owner.adjective for owner in owners if owner is not None))
    return Actor(
        f"joint.{draft.noun.key}:{slug(words)}",
        f"{whose} {words}".strip(),
        draft.noun.kind,
        "joint",
        (words,),
    )


def of_place(draft: Draft, place: str, state: State | None) -> Actor:
    """A body or office of a town or region: "Batken governor", "authorities in Goma"."""
    noun = draft.noun
    core, words = plain(_core(draft)), plain(draft.words)
    side = states.table().side(state) if state else None
    aliases = naming.unique((f"{core} of {place}", f"{place} {core}", words))
    code = state.code if state else "?"
    return Actor(
        f"{code}.{noun.key}:{slug(place)}",
        words if place in words else f"{core} of {place}",
        noun.kind,
        side,
        aliases,
        state.country if state else None,
    )


def body_behind(noun: Noun) -> str | None:
    """The body that an office speaks for by its own words: "army spokesman" -> military."""
    if noun.what != "role":
        return None
    for prefix, key in _BEHIND:
        if f" {noun.words}".find(f" {prefix} ") >= 0:
            return key
    if noun.key in ("commander", "chief-of-staff", "officer"):
        return "military"
    return "police" if noun.key == "police-chief" else None


def state_of(ref: Ref) -> State | None:
    """The state of a geographic name."""
    return states.table().get(ref.name.country) if ref.name.geographic else None


def text_of(view: View, first: int, last: int) -> str:
    """Characters of some tokens."""
    span = view.span(first, last)
    return view.text[span.start : span.end]
