"""Events told by nouns inside or beside a clause: things reported, causes blamed, wars given as background."""

from __future__ import annotations

import re
from dataclasses import replace

from tocsin.annotate.event.classify import Kind, kind
from tocsin.annotate.event.company import Scene
from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View
from tocsin.knowledge import events as tables
from tocsin.records import EventType

_YEAR = re.compile(r"(?:19|20)\d\d$")
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
    if view.clausal(head) and not (view.tokens[head].tag == "VBG" and not view.has_subject(head)):
        return []
    second = [at for at in view.kids(head, "conj") if at in proposition.tokens and not view.clausal(at)]
    if not second:
        return []
    parts = []
    for at in (head, *second):
        tokens = [k for k in view.subtree(at, without=frozenset(second)) if k in proposition.tokens]
        parts.append(
            replace(
                proposition,
                tokens=tuple(tokens),
                head=at,
                kind=kind(view, tokens, at, scene),
                clause="nominal",
            )
        )
    kinds = {(part.kind.type, part.kind.modes) for part in parts}
    told = all(
        part.kind.type is not EventType.NONE and part.kind.modes and len(part.tokens) > 2 for part in parts
    )
    return parts if told and len(kinds) == len(parts) else []


def _cut_off(view: View, proposition: Proposition, scene: Scene) -> tuple[Proposition, list[Proposition]]:
    """Adjuncts with an event of their own: "apart from single shots", "following the army's provocation"."""
    tokens = list(proposition.tokens)
    for place, at in enumerate(tokens):
        width = _introduces(view, at, tokens[place + 1 : place + 2])
        if not width or place == 0 or at <= proposition.head:
            continue
        inner = _to_comma(view, tokens[place + width :])
        if len(inner) < 2:
            continue
        head = min(inner, key=lambda k: (view.depth[k], k))
        verdict = kind(view, inner, head, scene)
        if verdict.type is EventType.ASSAULT and _differs(view, head, verdict, proposition):
            part = replace(proposition, tokens=tuple(inner), head=head, kind=verdict, clause="nominal")
            left = tuple(k for k in tokens if k < at or k > inner[-1])
            return replace(proposition, tokens=left), [part]
    return proposition, []


def _introduces(view: View, at: int, following: list[int]) -> int:
    """How many words introduce the adjunct: "following" 1, "apart from" 2, anything else 0."""
    text = view.tokens[at].text.lower()
    if text == "following" and view.tokens[at].relation in {"case", "mark"}:
        return 1
    if (
        text in {"apart", "aside", "except"}
        and following
        and view.tokens[following[0]].text.lower() in {"from", "for"}
    ):
        return 2
    return 0


def _to_comma(view: View, tokens: list[int]) -> list[int]:
    end = next((place for place, at in enumerate(tokens) if view.tokens[at].text == ","), len(tokens))
    return [at for at in tokens[:end] if view.tokens[at].pos != "PUNCT" or at != tokens[end - 1]]


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
        if (
            token.pos not in {"NOUN", "PROPN"}
            or at == proposition.head
            or token.relation in {"compound", "conj", "nmod:poss", "flat"}
        ):
            continue
        below = [
            k
            for k in view.subtree(at)
            if k in set(proposition.tokens)
            and not (view.tokens[k].relation == "case" and view.tokens[k].head == at)
        ]
        below = _dated(view, at, below, proposition)
        if len(below) + 3 > len(proposition.tokens) or len(below) < 2:
            continue
        war = bool(view.forms[at] & words) and any(_YEAR.match(view.tokens[k].text) for k in below)
        if war or _substantial(view, at, below, proposition, scene):
            verdict = kind(view, below, at, scene)
            if verdict.type is EventType.ASSAULT:
                found.append(
                    replace(
                        proposition,
                        tokens=tuple(below),
                        head=at,
                        kind=verdict,
                        clause="war" if war else "nominal",
                    )
                )
    return found[:1]


def _dated(view: View, at: int, below: list[int], proposition: Proposition) -> list[int]:
    """The phrase with its ", launched in 1998", wherever the parse hung that."""
    if not view.forms[at] & tables.words()["war"] or any(_YEAR.match(view.tokens[k].text) for k in below):
        return below
    after = [k for k in proposition.tokens if k > below[-1]][:7]
    if (
        len(after) < 3
        or view.tokens[after[0]].text != ","
        or view.tokens[after[1]].tag not in {"VBN", "VBD", "WDT"}
    ):
        return below
    year = next((place for place, k in enumerate(after) if _YEAR.match(view.tokens[k].text)), None)
    return below if year is None else [*below, *after[: year + 1]]


def _substantial(view: View, at: int, below: list[int], proposition: Proposition, scene: Scene) -> bool:
    if (
        proposition.kind.type in {EventType.ASSAULT, EventType.ACCUSE, EventType.RETREAT}
        or len(below) < _LONG
    ):
        return False
    told = bool(view.kids(at, "acl", "acl:relcl"))
    by = bool(view.kids(at, "nmod:poss")) or any(
        view.preposition(k) in {"of", "by", "against"} for k in view.kids(at, "nmod")
    )
    return told and by
