"""Imperatives: what a speaker, or a party in its own text, tells others to do."""

from __future__ import annotations

from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View
from tocsin.records import EventType

_QUOTED = frozenset({"direct", "mixed", "carried-over"})
_LEADING = frozenset({"INTJ", "PUNCT", "ADV", "AUX", "PART", "NUM", "SYM", "CCONJ"})


_URGED = frozenset({EventType.RETREAT, EventType.CONSULT, EventType.AGREE, EventType.CONCEDE})
_DEMANDED = frozenset({EventType.NONE, EventType.COOPERATE, EventType.AID, EventType.REJECT})
_STATES = frozenset({"be", "have", "know", "remain", "mean", "come"})
_DUTY = frozenset({"should", "must", "ought"})


def urged(view: View, part: Proposition) -> bool:
    """True for what someone ought to do or is wanted to do ("both must pull back", "wants them freed")."""
    head = view.tokens[part.head]
    if head.lemma.lower() == "want" and not part.kind.type.startswith("THREAT"):
        below = view.kids(part.head, "xcomp", "ccomp")
        others = view.kids(part.head, "obj")
        done = any(view.kids(k, "acl") for k in others)
        return done or any(view.has_subject(k) for k in below) or bool(below and others)
    subjects = view.kids(part.head, "nsubj")
    duties = [k for k in view.kids(part.head, "aux") if view.tokens[k].text.lower() in _DUTY]
    perfect = any(view.tokens[k].lemma.lower() == "have" for k in view.kids(part.head, "aux"))
    after = bool(subjects) and any(k > subjects[0] for k in duties)
    if not after or perfect:
        return False
    must = any(view.tokens[k].text.lower() == "must" for k in duties)
    told = must and part.region.voice is not None and head.pos == "VERB" and head.lemma.lower() not in _STATES
    return part.kind.type in _URGED or (told and part.kind.type in _DEMANDED)


def ordered(view: View, part: Proposition, *, partisan: bool) -> bool:
    """True for a bare verb that opens what is said ("Stay off the road", "Let them go")."""
    voice = part.region.voice
    if not partisan and (voice is None or voice.form not in _QUOTED):
        return False
    head = view.tokens[part.head]
    if head.tag != "VB" or head.relation.startswith(("advcl", "xcomp", "acl")) or view.has_subject(part.head):
        return False
    if any(
        view.tokens[k].text.lower() == "to" or view.tokens[k].tag == "MD" for k in view.children[part.head]
    ):
        return False
    before = [at for at in part.tokens if at < part.head]
    return all(view.tokens[at].pos in _LEADING for at in before)
