"""The opposed sides of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.names import Ref
from tocsin.knowledge import naming, states
from tocsin.knowledge.actor_words import words as listed
from tocsin.records import Actor, Mention

_FIGHTING = frozenset(("rebel", "armed-group", "militia", "military"))
_OFFICIAL = frozenset(
    (
        "state",
        "government",
        "ministry",
        "military",
        "security-service",
        "police",
        "head-of-state",
        "head-of-government",
    )
)


def early(refs: Iterable[Ref], drafts: Iterable[Draft]) -> tuple[Actor, ...]:
    """What may be the opposed sides, the most salient first: states and movements by how they are named."""
    weights: Counter[str] = Counter()
    who: dict[str, Actor] = {}
    armed = {ref.span.start for draft in drafts if draft.noun.kind in _FIGHTING for ref in draft.anchors}
    for ref in refs:
        found = side_of(ref)
        if found is None:
            continue
        weight = 2 if ref.span.start in armed or _hostile(ref) else 1
        weights[found.id] += weight * (2 if ref.name.what == "group" else 1)
        who.setdefault(found.id, found)
    return tuple(who[name] for name, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:6])


def side_of(ref: Ref) -> Actor | None:
    """The state or armed movement that a name stands for or belongs to."""
    name = ref.name
    if name.geographic or name.what == "force":
        state = states.table().get(name.country)
        if state is None or state.standing in ("people", "historical"):
            return None
        if state.part and state.parent:
            state = states.table().by_code[state.parent]
        return naming.state(state)
    return name.actor if name.what == "group" and name.actor.kind in _FIGHTING else None


def _hostile(ref: Ref) -> bool:
    above = ref.view.tokens[ref.head].head
    return ref.view.lemma(above) in listed("hostile") if above >= 0 else False


def salient(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The sides of a report, the most salient first: those that fight or speak for who fights."""
    weights: Counter[str] = Counter()
    for mention in mentions:
        for actor in mention.actors[:2]:
            if actor.side in (None, "neutral", "joint") or actor.kind in (
                "io",
                "ngo",
                "alliance",
                "bloc",
                "analyst",
            ):
                continue
            weight = 3 if actor.kind in _FIGHTING else 2 if actor.kind in _OFFICIAL else 1
            weights[str(actor.side)] += weight
    return tuple(side for side, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0])))
