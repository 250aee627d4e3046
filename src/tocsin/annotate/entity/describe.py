"""From a description whose owner is known to an actor."""

from __future__ import annotations

import re

from tocsin.annotate.entity.coined import slug
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.view import View
from tocsin.knowledge import naming, states
from tocsin.knowledge.bodies import Noun
from tocsin.knowledge.states import State
from tocsin.records import Actor

# Bodies of which every state has one: the description is the body. All others are named by their own words.
UNIQUE = frozenset(
    "military air-force air-defence navy border-guards border-service coast-guard national-guard police security-service government presidency "
    "pm-office parliament court prosecutor emergency-services state-media news-agency embassy election-commission central-bank "
    "security-council general-staff peacekeepers media opposition mercenaries".split()
)
ARMED = frozenset(("military", "gunmen", "rebels", "militia", "mercenaries", "peacekeepers", "border-guards", "border-service", "joint-force", "air-force"))
LOOSE = frozenset(("civilians", "protesters", "journalists", "medics", "ngos", "company", "settlers", "allies", "commission"))
_LEAD = re.compile(
    r"""(?ix) ^ (?: (?: the|an?|some|any|no|all|both|each|every|this|that|these|those|other|another|several|many|few|its|his|her|
    their|our|my|whose|same|said|at\ least|at\ most|(?:more|fewer|less)\ than|over|about|around|almost|nearly|up\ to|as\ many\ as|
    approximately|roughly|(?:dozens|hundreds|thousands|scores|tens)\ of|\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|
    eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|(?:thir|four|fif|six|seven|eigh|nine)teen|hundred|thousand )
    (?=[\s"“”‘(]) | [\s"“”‘(]+ )+"""
)
_PREFIXES = (
    ("army", "military"), ("military", "military"), ("defence", "military"), ("defense", "military"), ("police", "police"),
    ("government", "government"), ("border service", "border-service"), ("border", "border-guards"), ("air force", "military"), ("navy", "military"),
)  # fmt: skip


def plain(text: str) -> str:
    """A description without determiner, number and possessive marks: "Kyrgyzstan's two border posts" -> no "the", no "'s"."""
    words = re.sub(r"\s+", " ", text).strip(" \"“”'‘’(),")
    bare = _LEAD.sub("", words + " ").strip(" \"“”‘(),") or words
    return re.sub(r"['’]s\b", "", bare)


def by_state(draft: Draft, state: State) -> Actor:
    """The described body, office or people of a state."""
    noun = draft.noun
    if noun.what in ("tool", "unit"):
        return naming.body(state, "military", kind="military", words="military")
    if noun.what == "ministry" or noun.what == "body" and noun.key in UNIQUE:
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
    extra = tuple(f"{own_name}" for own_name in own[1:])
    return Actor(f"{state.code}.{slug(words)}", own[0], made.kind, made.side, naming.unique((*extra, *made.aliases)), made.country)


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
    return Actor(f"{code}.{noun.key}:{slug(words)}", words, noun.kind, side or _neutral(noun), aliases, state.country if state else None)


def _neutral(noun: Noun) -> str | None:
    return "neutral" if noun.tie == "none" else None


def by_name(draft: Draft, owner: Actor) -> Actor:
    """The described people of a movement, organisation or outlet: its fighters are itself, its spokesman is not."""
    noun = draft.noun
    if noun.what in ("tool", "unit") or noun.what == "body" and (noun.key in ARMED or noun.kind == owner.kind):
        return owner
    if noun.key in ("government",) and owner.kind not in ("io", "alliance", "ngo"):
        return owner
    words = plain(draft.words)
    core = plain(_core(draft))
    short = sorted((a for a in owner.aliases if a.isupper()), key=len)[:1]
    names = (owner.name, *short)
    aliases = naming.unique(tuple(f"{name} {core}" for name in names) + tuple(f"{core} of {name}" for name in names) + (words,))
    kind = noun.kind
    return Actor(f"{owner.id}.{slug(core)}", words, kind, owner.side, aliases, owner.country)


def of_places(draft: Draft, owners: list[State]) -> Actor:
    """Offices of places in several states as one joint party: "the governors of A and B"."""
    words = plain(draft.words)
    return Actor(f"joint.{draft.noun.key}:{slug(words)}", words, draft.noun.kind, "joint", (plain(_core(draft)),))


def of_place(draft: Draft, place: str, state: State | None) -> Actor:
    """A body or office of a town or region: "Batken governor", "authorities in Goma"."""
    noun = draft.noun
    core, words = plain(_core(draft)), plain(draft.words)
    side = states.table().side(state) if state else None
    aliases = naming.unique((f"{core} of {place}", f"{place} {core}", words))
    code = state.code if state else "?"
    return Actor(f"{code}.{noun.key}:{slug(place)}", words if place in words else f"{core} of {place}", noun.kind, side, aliases, state.country if state else None)


def body_behind(noun: Noun) -> str | None:
    """The body that an office speaks for by its own words: "army spokesman" -> military."""
    for prefix, key in _PREFIXES:
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
