"""What kind of event some words describe: the frames of data/events matched over the parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tocsin.annotate.event.view import View
from tocsin.knowledge import events as tables
from tocsin.knowledge.events import Frame, Trigger
from tocsin.records import EventType

GAP = 5  # words that may stand between two slots of a phrase
_DEVERBAL = frozenset({"VERB", "ADJ", "NOUN"})
_STEP = {
    "nsubj": 1.0, "nsubj:pass": 1.0, "obj": 1.0, "obl": 2.0, "obl:agent": 1.5, "nmod": 1.5, "xcomp": 0.5, "ccomp": 1.5,
    "conj": 1.0, "advcl": 1.5, "acl": 2.0, "acl:relcl": 2.5, "compound": 0.5, "amod": 1.0, "appos": 1.5, "csubj": 1.0,
    "parataxis": 1.5, "obl:tmod": 2.5, "nmod:poss": 1.5, "advmod": 1.5, "case": 0.5, "aux": 0.0, "cop": 0.0, "compound:prt": 0.0,
}  # fmt: skip
_FAR = 3.0  # beyond this a trigger is mentioned, not told
_VETO = "look-alike"
_ACTS = frozenset(
    {EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.ACCUSE, EventType.AGREE}
)
_BLAME = frozenset({"accuse", "blame", "allege", "suspect", "charge"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known around a sentence: words of armed or official actors by token, and a report of violence."""

    armed: frozenset[int] = frozenset()
    states: frozenset[int] = frozenset()
    persons: frozenset[int] = frozenset()
    violent: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found: its words, the one that heads them, and how far it is from what the clause says."""

    trigger: Trigger
    tokens: tuple[int, ...]
    head: int
    cost: float

    @property
    def frame(self) -> Frame:
        """Its frame."""
        return self.trigger.frame


@dataclass(frozen=True, slots=True)
class Kind:
    """A verdict: the type, its modes, the deciding trigger and the others of the same type."""

    type: EventType
    modes: tuple[str, ...]
    hit: Hit | None
    others: tuple[Hit, ...] = ()


NOTHING = Kind(EventType.NONE, (), None)


def kind(view: View, tokens: Iterable[int], head: int, scene: Scene) -> Kind:
    """The kind of event that `tokens`, headed by `head`, describe."""
    inside = sorted(tokens)
    found = hits(view, inside, head, scene)
    near = [hit for hit in found if hit.cost <= _FAR]
    if not near:
        return NOTHING
    best = _blamed(view, near, found)
    same = tuple(hit for hit in found if hit.frame.type is best.frame.type and hit is not best)
    return Kind(best.frame.type, _modes(best, same), best, same)


def _blamed(view: View, near: list[Hit], found: list[Hit]) -> Hit:
    """The deciding hit; for "X accuses Y of shelling Z" it is the shelling."""
    best = near[0]
    if best.frame.type is EventType.ACCUSE and view.forms[best.head] & _BLAME:
        return next(
            (hit for hit in found if hit.frame.type is EventType.ASSAULT and hit.cost <= _FAR + 1), best
        )
    return best


def _modes(best: Hit, same: tuple[Hit, ...]) -> tuple[str, ...]:
    """The deciding frame's modes, or those of the nearest other that has some."""
    if best.frame.modes:
        return best.frame.modes
    return next((hit.frame.modes for hit in same if hit.frame.modes), ())


def hits(view: View, inside: list[int], head: int, scene: Scene) -> list[Hit]:
    """Every trigger that holds among some words, nearest to their head first."""
    within = frozenset(inside)
    found = [
        hit
        for at in inside
        for form in sorted(view.forms[at])
        for trigger in tables.table().triggers.get(form, ())
        if (hit := _match(view, trigger, at, within, head)) is not None
    ]
    vetoed = {at for hit in found if hit.frame.id == _VETO for at in hit.tokens}
    kept = [hit for hit in found if hit.frame.id != _VETO and not vetoed.intersection(hit.tokens)]
    holding = [hit for hit in kept if _holds(view, hit, inside, scene)]
    return sorted(set(holding), key=lambda hit: _rank(hit, head))


def _rank(hit: Hit, head: int) -> tuple[float, int, int, int]:
    """Nearest first; a verbal act at the head of a clause is never about what it asks or threatens."""
    cost = (
        hit.cost
        + (1.5 if hit.trigger.weak else 0.0)
        - (3.0 if hit.head == head and hit.frame.type in _ACTS else 0.0)
    )
    return cost, -len(hit.tokens), hit.tokens[-1] - hit.tokens[0], hit.tokens[0]


def _match(view: View, trigger: Trigger, at: int, within: frozenset[int], head: int) -> Hit | None:
    if trigger.pos and not _fits(view, at, trigger.pos):
        return None
    if (
        len(trigger.slots) > 1
        and view.tokens[at].relation == "aux"
        and view.tokens[at].lemma.lower() in {"have", "do"}
    ):
        return None
    tokens = [at]
    for slot in trigger.slots[1:]:
        fitting = [k for k in _following(view, tokens, within) if view.forms[k] & slot]
        follow = next(
            (k for k in fitting if view.tokens[k].relation.split(":")[0] != "aux"),
            fitting[0] if fitting else None,
        )
        if follow is None:
            return None
        tokens.append(follow)
    top = min(tokens, key=lambda k: (view.depth[k], k))
    cost = distance(view, head, top) - 0.3 * (len(tokens) - 1)
    return Hit(trigger, tuple(tokens), top, cost)


def _following(view: View, tokens: list[int], within: frozenset[int]) -> list[int]:
    """Words after the last of `tokens` that are near it, then those tied to any of them in the parse."""
    last = tokens[-1]
    near = [k for k in range(last + 1, min(last + 2 + GAP, len(view.tokens))) if k in within]
    tied = [view.tokens[last].head, *(k for at in tokens for k in view.children[at])]
    return [*near, *sorted(k for k in tied if k > last + 1 + GAP and k in within)]


def _fits(view: View, at: int, pos: str) -> bool:
    token = view.tokens[at]
    if pos == "V":
        return token.pos == "VERB" or (token.pos == "ADJ" and token.relation not in {"amod", "compound"})
    if token.relation in {"compound", "flat"}:
        return False
    return token.pos in {"NOUN", "PROPN"} or (
        token.tag == "VBG" and token.relation in {"nsubj", "obj", "obl", "nmod"}
    )


def distance(view: View, head: int, at: int) -> float:
    """Steps from a clause's head down to a word, weighed by relation; light verbs give their arguments free."""
    if at == head:
        return 0.0
    light = tables.words()["light"]
    total, here = 0.0, at
    while here != head:
        token = view.tokens[here]
        if token.head < 0:
            return total + 2.0
        step = _STEP.get(token.relation, _STEP.get(token.relation.split(":")[0], 1.5))
        parent = view.tokens[token.head]
        if (
            parent.pos == "VERB"
            and parent.lemma.lower() not in light
            and token.relation.split(":")[0] in {"nsubj", "obj", "obl"}
        ):
            step += 1.5
        elif step >= 1.0 and (view.forms[token.head] & light or parent.pos == "AUX"):
            step -= 0.7
        total, here = total + step, token.head
    return total


# ---------------------------------------------------------------- company


def _company(view: View, hit: Hit) -> set[str]:
    """The words a trigger stands with: its arguments and their modifiers, and what it modifies or is an object of."""
    near: set[int] = set()
    for child in view.children[hit.head]:
        if view.tokens[child].relation not in {"conj", "parataxis", "advcl", "acl:relcl", "punct"}:
            near.add(child)
            near.update(
                k
                for k in view.children[child]
                if view.tokens[k].relation not in {"acl:relcl", "punct", "conj", "acl"}
            )
    above = view.tokens[hit.head].head
    if (
        above >= 0
        and view.tokens[hit.head].pos != "VERB"
        and view.tokens[hit.head].relation not in {"conj", "advcl", "parataxis", "acl:relcl"}
    ):
        near.add(above)
        near.update(
            k for k in view.kids(above, "nsubj", "obj", "compound", "amod", "obl", "nmod") if k != hit.head
        )
    return {form for at in near - set(hit.tokens) for form in view.forms[at]}


def _holds(view: View, hit: Hit, inside: list[int], scene: Scene) -> bool:
    frame = hit.frame
    company = (
        _company(view, hit)
        if frame.block or frame.only or frame.need or frame.type is EventType.ASSAULT
        else set()
    )
    if frame.block & company:
        return False
    if frame.type is EventType.ASSAULT and _harmless(view, hit, inside, scene, company):
        return False
    if frame.only and not frame.only & (company | {form for at in hit.tokens[1:] for form in view.forms[at]}):
        return False
    return not frame.need or _needs(view, hit, inside, scene, company)


def _harmless(view: View, hit: Hit, inside: list[int], scene: Scene, company: set[str]) -> bool:
    """True for accidents and figures of speech: their words beside the trigger, and nobody armed."""
    words = tables.words()
    rest = {form for at in inside if at not in hit.tokens for form in view.forms[at]}
    whole = {form for at in range(len(view.tokens)) for form in view.forms[at]}
    if not (whole & words["accident"] or company & words["figurative"]):
        return False
    return not (rest & words["armed"] or whole & words["ordnance"] or scene.armed & set(inside))


def _needs(view: View, hit: Hit, inside: list[int], scene: Scene, company: set[str]) -> bool:
    words = tables.words()
    rest = {form for at in inside if at not in hit.tokens for form in view.forms[at]}
    need = hit.frame.need
    if need in {"official", "force", "tool"}:
        named = need == "official" and bool((scene.persons | scene.states) & set(inside))
        named = named or (
            need == "force" and (bool((scene.armed | scene.states) & set(inside)) or "@name" in company)
        )
        return named or bool(words[need] & (company | {form for at in hit.tokens for form in view.forms[at]}))
    if need == "body":
        return True
    if need == "people":
        return (
            bool(words["people"] & (company | rest))
            or bool(scene.persons & set(inside))
            or _violent(view, hit, scene)
        )
    force = bool(rest & (words["armed"] | words["weapon"])) or bool(scene.armed & set(inside))
    if need == "land":
        return (force or scene.violent or bool(scene.states & set(inside))) and not words["civil"] & company
    if words["civil"] & company and not force:
        return False
    return (
        force
        or _violent(view, hit, scene)
        or (bool(company & (words["site"] | words["people"] | {"@name"})) and not _bare(view, hit))
    )


def _violent(view: View, hit: Hit, scene: Scene) -> bool:
    if scene.violent:
        return True
    other = {form for at in range(len(view.tokens)) if at not in hit.tokens for form in view.forms[at]}
    return bool(other & tables.words()["violence"])


def _bare(view: View, hit: Hit) -> bool:
    """True for a lone noun: "the strike" of some workers is no air raid because workers are people."""
    aimed = any(view.preposition(k) in {"on", "against", "at"} for k in view.kids(hit.head, "nmod"))
    return len(hit.tokens) == 1 and view.tokens[hit.head].pos != "VERB" and not aimed


def with_modes(verdict: Kind, modes: Iterable[str]) -> Kind:
    """The same verdict with other modes."""
    return replace(verdict, modes=tuple(dict.fromkeys(modes)))
