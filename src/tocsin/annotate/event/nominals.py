"""Events told by nouns inside or beside a clause: things reported, causes blamed, wars given as background."""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.annotate.event.classify import Kind, Scene, kind
from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View
from tocsin.knowledge import events as tables
from tocsin.records import EventType

_YEAR = re.compile(r"(?:19|20)\d\d$")
_APART = frozenset({"apart", "except", "besides", "following"})
_LONG = 6  # words of a noun phrase that tells something of its own


def spread(view: View, proposition: Proposition, scene: Scene) -> list[Proposition]:
    """The proposition and those its noun phrases tell beside it."""
    listed = _listed(view, proposition, scene)
    if listed:
        return listed
    kept, cut = _cut_off(view, proposition, scene)
    return [kept, *cut, *_inside(view, kept, scene)]


def _listed(view: View, proposition: Proposition, scene: Scene) -> list[Proposition]:
    """ "shelling in the north as well as gunfire along the river": two things reported."""
    head = proposition.head
    if view.clausal(head):
        return []
    second = [at for at in view.kids(head, "conj") if at in proposition.tokens and not view.clausal(at)]
    if not second:
        return []
    parts = []
    for at in (head, *second):
        tokens = [k for k in view.subtree(at, without=frozenset(second)) if k in proposition.tokens]
        parts.append(replace(proposition, tokens=tuple(tokens), head=at, kind=kind(view, tokens, at, scene), clause="nominal"))
    kinds = {(part.kind.type, part.kind.modes) for part in parts}
    told = all(part.kind.type is not EventType.NONE and part.kind.modes and len(part.tokens) > 2 for part in parts)
    return parts if told and len(kinds) == len(parts) else []


def _cut_off(view: View, proposition: Proposition, scene: Scene) -> tuple[Proposition, list[Proposition]]:
    """Adjuncts with an event of their own: "apart from single shots", "following the army's provocation"."""
    cut: list[Proposition] = []
    tokens = set(proposition.tokens)
    for at in proposition.tokens:
        if at == proposition.head or not _set_apart(view, at, proposition):
            continue
        below = [k for k in view.subtree(at) if k in tokens]
        inner = [k for k in below if view.tokens[k].relation != "case" or view.tokens[k].head != at]
        inner = [k for k in inner if k >= min(view.subtree(at)[0], at) and not _case_part(view, k, at)]
        verdict = kind(view, inner, at, scene)
        if verdict.type is EventType.ASSAULT and len(inner) > 1 and _differs(view, at, verdict, proposition):
            cut.append(replace(proposition, tokens=tuple(inner), head=at, kind=verdict, clause="nominal"))
            tokens -= set(below)
    return replace(proposition, tokens=tuple(sorted(tokens))) if cut else proposition, cut


def _case_part(view: View, at: int, noun: int) -> bool:
    """True for the words of a preposition of several ("apart from")."""
    while at != noun and at >= 0:
        if view.tokens[at].relation == "case" and view.tokens[at].head == noun:
            return True
        at = view.tokens[at].head
    return False


def _set_apart(view: View, at: int, proposition: Proposition) -> bool:
    if view.tokens[at].relation.split(":")[0] not in {"obl", "nmod", "advcl", "conj"}:
        return False
    cases = {view.tokens[k].lemma.lower() for k in (*view.kids(at, "case", "mark"), *(j for k in view.kids(at, "case") for j in view.children[k]))}
    cases |= {view.tokens[k].text.lower() for k in view.kids(at, "case", "mark")}
    return bool(cases & _APART or "follow" in cases)


def _differs(view: View, at: int, verdict: Kind, proposition: Proposition) -> bool:
    """Another type, or one side's doing beside a fight of both."""
    if proposition.kind.type is not EventType.ASSAULT:
        return True
    mutual = proposition.kind.hit is not None and proposition.kind.hit.frame.order == "mutual"
    return mutual and bool(view.kids(at, "nmod:poss")) and "clash" not in verdict.modes


def _inside(view: View, proposition: Proposition, scene: Scene) -> list[Proposition]:
    """Noun phrases with substance of their own: a dated war, or long violence in a clause about something else."""
    found = []
    words = tables.words()["war"]
    for at in proposition.tokens:
        token = view.tokens[at]
        if token.pos not in {"NOUN", "PROPN"} or at == proposition.head or token.relation in {"compound", "conj", "nmod:poss", "flat"}:
            continue
        below = [k for k in view.subtree(at) if k in proposition.tokens and view.tokens[k].relation != "case" or k == at]
        below = [k for k in view.subtree(at) if k in set(proposition.tokens) and not (view.tokens[k].relation == "case" and view.tokens[k].head == at)]
        if len(below) + 3 > len(proposition.tokens) or len(below) < 2:
            continue
        war = bool(view.forms[at] & words) and any(_YEAR.match(view.tokens[k].text) for k in below)
        if war or _substantial(view, at, below, proposition, scene):
            verdict = kind(view, below, at, scene)
            if verdict.type is EventType.ASSAULT:
                found.append(replace(proposition, tokens=tuple(below), head=at, kind=verdict, clause="war" if war else "nominal"))
    return found[:1]


def _substantial(view: View, at: int, below: list[int], proposition: Proposition, scene: Scene) -> bool:
    if proposition.kind.type in {EventType.ASSAULT, EventType.ACCUSE, EventType.RETREAT} or len(below) < _LONG:
        return False
    told = bool(view.kids(at, "acl", "acl:relcl"))
    by = bool(view.kids(at, "nmod:poss")) or any(view.preposition(k) in {"of", "by", "against"} for k in view.kids(at, "nmod"))
    return told and by
