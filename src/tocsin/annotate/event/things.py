"""What is struck stands for somebody: a clinic for people, bunkers for a force, a tanker for its crew.

A thing stands for an actor without a side, known by its id; `opponents` says whose it is, or lets it go.
"""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.annotate.event.parties import Parties
from tocsin.annotate.event.view import View
from tocsin.knowledge.actor_words import words as listed
from tocsin.records import Actor

HOMES, ARMS, WORKS = "thing.homes:", "thing.arms:", "thing.works:"
_TAKEN = ("obj", "nsubj:pass", "obl", "nmod", "nsubj", "conj")


def struck(view: View, inside: Iterable[int], parties: Parties) -> tuple[int, Actor] | None:
    """The thing that a proposition of violence says is struck: where the parse says so most surely."""
    found = []
    for at in inside:
        actor = _thing(view, at, parties)
        rank = _rank(view, at) if actor is not None else None
        if actor is not None and rank is not None:
            found.append((rank, at, actor))
    return min(found, key=lambda row: row[:2])[1:] if found else None


def crew(view: View, at: int, parties: Parties) -> Actor | None:
    """The crew of a merchant ship, by "the crew of the tanker" or its sailors."""
    beside = {view.tokens[k].text for k in (at, *view.kids(at, "appos", "flat", "compound"))}
    if parties.ship and parties.ship.split()[-1] in beside:
        return _ship(parties)
    words = {form for k in view.subtree(at) for form in view.forms[k]}
    hers = bool(parties.ship) and any(view.tokens[k].pos == "PRON" for k in view.kids(at, "nmod:poss"))
    return (
        _ship(parties) if view.forms[at] & listed("sailing") and (words & listed("vessels") or hers) else None
    )


def _thing(view: View, at: int, parties: Parties) -> Actor | None:
    token = view.tokens[at]
    if token.pos not in {"NOUN", "PROPN"} or token.relation in {"compound", "flat"}:
        return None
    forms, name = view.forms[at], token.text.lower()
    merchant = {form for k in view.kids(at, "compound", "amod") for form in view.forms[k]} & listed("cargo")
    if (
        (merchant and forms & {"carrier", "carriers"})
        or forms & listed("vessels")
        or (forms & listed("sailing") and parties.ship)
    ):
        return _ship(parties) if not forms & {"boat", "boats"} or parties.ship else None
    for key, prefix, kind in (
        ("arms", ARMS, "military"),
        ("homes", HOMES, "civilian"),
        ("works", WORKS, "state"),
    ):
        if forms & listed(key):
            return Actor(prefix + name, name, kind)
    return None


def _ship(parties: Parties) -> Actor:
    name = f"crew of the {parties.ship}" if parties.ship else "crew of the ship"
    own = (parties.ship, f"the {parties.ship}") if parties.ship else ()
    return Actor(
        "crew", name, "civilian", "neutral", (*own, "crew", "sailors", "tanker", "merchant shipping")
    )


def _rank(view: View, at: int) -> int | None:
    """How surely a noun is what is struck: an object or a passive's subject first; None where it is not."""
    token = view.tokens[at]
    relation = token.relation if token.relation == "nsubj:pass" else token.relation.split(":")[0]
    if relation not in _TAKEN or token.relation in {"nmod:poss", "obl:agent"}:
        return None
    preposition = view.preposition(at)
    if relation in {"obl", "nmod"}:
        away = preposition in {"in", "at", "by", "near"} and view.forms[at] & listed("wards")
        lit = preposition == "to" and "set" in view.forms[max(token.head, 0)]
        if (
            not lit
            and preposition not in listed("struck_at")
            and not (relation == "nmod" and preposition == "of")
        ):
            return None
        return None if away else 2
    if relation == "nsubj":
        return (
            None
            if any(k for k in view.kids(token.head, "obj")) or view.tokens[token.head].tag == "VBG"
            else 3
        )
    return 1
