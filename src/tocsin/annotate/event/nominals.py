"""Events told by nouns inside or beside a clause: things reported, causes blamed, wars of the past."""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.annotate.event.classify import Kind, kind
from tocsin.annotate.event.company import Scene
from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View
from tocsin.knowledge.events import words
from tocsin.records import EventType

_YEAR = re.compile(r"(?:19|20)\d\d$")
_LONG = 6  # words of a noun phrase that tells something of its own
_GREAT = 0.5  # share of a proposition from which a phrase in it is its matter
_MARGIN = 3  # words that a clause must have beside such a phrase
_TAIL = 7  # words looked at for ", launched in 1998"
_INNER = frozenset({"compound", "conj", "nmod:poss", "flat"})
_TOLD_ALREADY = frozenset({EventType.ASSAULT, EventType.ACCUSE, EventType.RETREAT})
_PAIRS = frozenset({("apart", "from"), ("aside", "from"), ("except", "for")})


def spread(view: View, part: Proposition, scene: Scene) -> list[Proposition]:
    """The proposition and those its noun phrases tell beside it."""
    listed = _listed(view, part, scene)
    if listed:
        return listed
    kept, cut = _cut_off(view, part, scene)
    inner = _inside(view, kept, scene)
    return [*_beside(view, kept, inner), *cut, *inner]


def _beside(view: View, part: Proposition, inner: list[Proposition]) -> list[Proposition]:
    """What a proposition tells beside a long phrase in it: nothing, what stands before it, or the whole."""
    taken = {at for other in inner for at in other.tokens}
    if len(taken) < _GREAT * len(part.tokens):
        return [part]
    if part.kind.type is EventType.NONE:
        return [part] if view.finite(part.head) else []
    left = tuple(at for at in part.tokens if at not in taken)
    return [replace(part, tokens=left)] if part.head in left else [part]


def _nominal(view: View, part: Proposition, tokens: list[int], head: int, scene: Scene) -> Proposition:
    verdict = kind(view, tokens, head, scene)
    return replace(part, tokens=tuple(tokens), head=head, kind=verdict, clause="nominal")


def _listed(view: View, part: Proposition, scene: Scene) -> list[Proposition]:
    """ "shelling in the north as well as gunfire along the river": two things reported."""
    head = part.head
    gerund = view.tokens[head].tag == "VBG" and not view.has_subject(head)
    second = [at for at in view.kids(head, "conj") if at in part.tokens and not view.clausal(at)]
    if not second or (view.clausal(head) and not gerund):
        return []
    parts = []
    for at in (head, *second):
        tokens = [k for k in view.subtree(at, without=frozenset(second)) if k in part.tokens]
        parts.append(_nominal(view, part, tokens, at, scene))
    told = all(p.kind.type is not EventType.NONE and p.kind.modes and len(p.tokens) > 2 for p in parts)
    return parts if told and len({(p.kind.type, p.kind.modes) for p in parts}) == len(parts) else []


# ---------------------------------------------------------------- beside the clause


def _cut_off(view: View, part: Proposition, scene: Scene) -> tuple[Proposition, list[Proposition]]:
    """Adjuncts with an event of their own: "apart from single shots", "following the army's provocation"."""
    tokens = list(part.tokens)
    for place, at in enumerate(tokens):
        width = _introduces(view, at, tokens[place + 1 : place + 2])
        inner = _to_comma(view, tokens[place + width :])
        if not width or at <= part.head or len(inner) < 2:
            continue
        head = min(inner, key=lambda k: (view.depth[k], k))
        beside = _nominal(view, part, inner, head, scene)
        if beside.kind.type is EventType.ASSAULT and _differs(view, head, beside.kind, part):
            left = tuple(k for k in tokens if k < at or k > inner[-1])
            return replace(part, tokens=left), [beside]
    return part, []


def _introduces(view: View, at: int, following: list[int]) -> int:
    """How many words introduce the adjunct: "following" 1, "apart from" 2, anything else 0."""
    text = view.tokens[at].text.lower()
    if text == "following":
        return int(view.tokens[at].relation in {"case", "mark"})
    return 2 if following and (text, view.tokens[following[0]].text.lower()) in _PAIRS else 0


def _to_comma(view: View, tokens: list[int]) -> list[int]:
    end = next((place for place, at in enumerate(tokens) if view.tokens[at].text == ","), len(tokens))
    return [at for at in tokens[:end] if view.tokens[at].pos != "PUNCT" or at != tokens[end - 1]]


def _differs(view: View, at: int, other: Kind, part: Proposition) -> bool:
    """Another type, or one side's doing beside a fight of both."""
    if part.kind.type is not EventType.ASSAULT:
        return True
    mutual = part.kind.hit is not None and part.kind.hit.frame.order == "mutual"
    return mutual and bool(view.kids(at, "nmod:poss")) and "clash" not in other.modes


# ---------------------------------------------------------------- inside the clause


def _inside(view: View, part: Proposition, scene: Scene) -> list[Proposition]:
    """The first noun phrase with substance of its own: a dated war, violence in a clause about others."""
    own = frozenset(part.tokens)
    for at in part.tokens:
        token = view.tokens[at]
        if token.pos not in {"NOUN", "PROPN"} or at == part.head or token.relation in _INNER:
            continue
        cases = view.kids(at, "case")
        below = _with_date(view, at, [k for k in view.subtree(at) if k in own and k not in cases], part)
        if not 2 <= len(below) <= len(own) - _MARGIN:
            continue
        war = bool(view.forms[at] & words()["war"]) and any(_YEAR.match(view.tokens[k].text) for k in below)
        if not war and not _substantial(view, at, below, part):
            continue
        inner = _nominal(view, part, below, at, scene)
        if inner.kind.type is EventType.ASSAULT:
            return [replace(inner, clause="war") if war else inner]
    return []


def _with_date(view: View, at: int, below: list[int], part: Proposition) -> list[int]:
    """The phrase with its ", launched in 1998", wherever the parse hung that."""
    if not view.forms[at] & words()["war"] or any(_YEAR.match(view.tokens[k].text) for k in below):
        return below
    after = [k for k in part.tokens if k > below[-1]][:_TAIL]
    if len(after) < 2 or view.tokens[after[0]].text != ",":
        return below
    year = next((place for place, k in enumerate(after) if _YEAR.match(view.tokens[k].text)), None)
    launched = view.tokens[after[1]].tag in {"VBN", "VBD", "WDT"}
    return [*below, *after[: year + 1]] if launched and year is not None else below


def _substantial(view: View, at: int, below: list[int], part: Proposition) -> bool:
    """True for a long phrase that says who did it and tells more of it in a clause."""
    if part.kind.type in _TOLD_ALREADY or len(below) < _LONG or not view.kids(at, "acl"):
        return False
    by = any(view.preposition(k) in {"of", "by", "against"} for k in view.kids(at, "nmod"))
    return by or bool(view.kids(at, "nmod:poss"))
