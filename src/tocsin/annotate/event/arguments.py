"""The arguments of a trigger in the parse: subjects that are shared, passives, what is joined."""

from __future__ import annotations

from tocsin.annotate.event.classify import Hit
from tocsin.annotate.event.view import View
from tocsin.records import EventType

_RELATIVES = frozenset({"who", "which", "that"})
_ARGUMENTS = frozenset({"nsubj", "obj", "obl"})
_DEEDS = frozenset({"in", "by", "during", "from", "after", "amid"})
_CHAIN = 6  # heads climbed for a shared subject


def argument_of(view: View, hit: Hit, by: Hit) -> bool:
    """True for an argument of the deciding verb: "shot down a US drone" is no deed of the US.

    What befell someone "in an Israeli air strike" is a deed: the oblique of a passive, or of dying.
    """
    token = view.tokens[hit.head]
    if token.relation == "obl" and view.preposition(hit.head) in _DEEDS and token.head in by.tokens:
        undergone = passive(view, token.head) or "die" in view.forms[token.head]
        return not (undergone and hit.frame.type is EventType.ASSAULT)
    return token.pos != "VERB" and token.head in by.tokens and token.relation.split(":")[0] in _ARGUMENTS


def passive(view: View, verb: int) -> bool:
    """True for a verb of which the subject is what it is done to."""
    if view.kids(verb, "nsubj:pass", "aux:pass", "obl:agent"):
        return True
    token = view.tokens[verb]
    return token.tag == "VBN" and token.relation.startswith("acl") and not view.kids(verb, "obj")


def suffers(view: View, hit: Hit) -> bool:
    """True for wordings whose subject is the victim: "came under fire", "received wounds", "lost six men"."""
    if hit.frame.type is not EventType.ASSAULT or len(hit.tokens) < 2:
        return False
    said = [view.tokens[at].lemma.lower() for at in hit.tokens]
    targeted = "target" in said and said[0] in {"be", "become", "come", "find"}
    return "under" in said or targeted or said[0] in {"receive", "suffer", "sustain", "lose", "have"}


def subjects(view: View, verb: int) -> list[int]:
    """A verb's subject, its own or the one it shares by coordination or control."""
    framed = False
    for _ in range(_CHAIN):
        token = view.tokens[verb]
        own = view.kids(verb, "nsubj")
        if framed and view.kids(verb, "nsubj:pass"):
            return []  # what is done to it is no deed of its own: "was struck, leaving two dead"
        if own:
            named = [at for at in own if view.tokens[at].lemma.lower() not in _RELATIVES]
            return named or ([token.head] if token.relation.startswith(("acl", "advcl:relcl")) else [])
        if token.head < 0 or token.relation.startswith("acl"):
            return [token.head] if token.head >= 0 else []
        relation = token.relation.split(":")[0]
        if relation not in {"conj", "xcomp", "advcl"} or (relation == "advcl" and view.finite(verb)):
            return []
        if relation == "xcomp" and (controllers := view.kids(token.head, "obj", "iobj")):
            return controllers
        framed = framed or relation == "advcl"
        verb = token.head
    return []


def coordinated(view: View, head: int) -> list[int]:
    """A noun and all that is joined to it."""
    found = [head]
    for at in found:
        found += view.kids(at, "conj")
    return found
