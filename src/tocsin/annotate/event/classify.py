"""What kind of event some words describe: the frames of data/events matched over the parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.annotate.event.company import Scene, company
from tocsin.annotate.event.view import View
from tocsin.knowledge import events as tables
from tocsin.knowledge.events import Frame, Trigger
from tocsin.records import EventType

GAP = 5  # words that may stand between two slots of a phrase
# How far an argument is from what its head says; a relation not named here counts 1.5.
_STEP = {
    "aux": 0.0,
    "cop": 0.0,
    "compound:prt": 0.0,
    "case": 0.5,
    "compound": 0.5,
    "xcomp": 0.5,
    "amod": 1.0,
    "conj": 1.0,
    "csubj": 1.0,
    "nsubj": 1.0,
    "obj": 1.0,
    "obl": 2.0,
    "obl:agent": 1.5,
    "acl": 2.0,
    "acl:relcl": 2.5,
}
_UNNAMED = 1.5
_HEAVY = 1.5  # more for an argument of a verb that has a meaning of its own
_LIGHT = 0.7  # less for one of a verb that leaves the event to its argument
_SLOT = 0.3  # less for every further word of a phrase
_FAR = 3.0  # beyond this a trigger is mentioned, not told
_BLAMED = 5.0  # as far may lie what someone is accused of
_WEAK = 1.5  # more for a trigger that counts only when no other does
_ACT = 3.0  # a verbal act at the head of a clause is never about what it asks or threatens
_VETO = "look-alike"
_ACTS = frozenset(
    {EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.ACCUSE, EventType.AGREE}
)
_BLAME = frozenset({"accuse", "blame", "allege", "suspect", "charge"})
_ARGUMENTS = frozenset({"nsubj", "obj", "obl"})


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
    found = hits(view, sorted(tokens), head, scene)
    near = [hit for hit in found if hit.cost <= _FAR]
    if not near:
        return NOTHING
    best = _blamed(view, near[0], found)
    same = tuple(hit for hit in found if hit.frame.type is best.frame.type and hit is not best)
    modes = next((hit.frame.modes for hit in (best, *same) if hit.frame.modes), ())
    return Kind(best.frame.type, modes, best, same)


def _blamed(view: View, best: Hit, found: list[Hit]) -> Hit:
    """The deciding hit; for "X accuses Y of shelling Z" it is the shelling."""
    if best.frame.type is not EventType.ACCUSE or not view.forms[best.head] & _BLAME:
        return best
    deeds = (hit for hit in found if hit.frame.type is EventType.ASSAULT and hit.cost <= _BLAMED)
    return next(deeds, best)


def hits(view: View, inside: list[int], head: int, scene: Scene) -> list[Hit]:
    """Every trigger that holds among some words, nearest to their head first."""
    within = frozenset(inside)
    found = {
        hit
        for at in inside
        for form in view.forms[at]
        for trigger in tables.table().triggers.get(form, ())
        if (hit := _match(view, trigger, at, _scope(view, trigger, within), head)) is not None
    }
    vetoed = {at for hit in found if hit.frame.id == _VETO for at in hit.tokens}
    kept = [hit for hit in found if hit.frame.id != _VETO and vetoed.isdisjoint(hit.tokens)]
    holding = [hit for hit in kept if company(view, hit.tokens, hit.head, within, scene).allows(hit.frame)]
    return sorted(holding, key=lambda hit: _rank(hit, head))


def _scope(view: View, trigger: Trigger, within: frozenset[int]) -> frozenset[int]:
    """Where the words of a trigger may stand: a look-alike's anywhere in the sentence."""
    return frozenset(range(len(view.tokens))) if trigger.frame.id == _VETO else within


def _rank(hit: Hit, head: int) -> tuple[float, int, int, int, str, str]:
    """Nearest first, then the longest phrase, the tightest, the earliest."""
    frame = hit.frame
    act = hit.head == head and frame.type in _ACTS
    cost = hit.cost + (_WEAK if hit.trigger.weak else 0.0) - (_ACT if act else 0.0)
    spread = hit.tokens[-1] - hit.tokens[0]
    return cost, -len(hit.tokens), spread, hit.tokens[0], frame.type, frame.id


# ---------------------------------------------------------------- matching


def _match(view: View, trigger: Trigger, at: int, within: frozenset[int], head: int) -> Hit | None:
    if not _fits(view, trigger, at):
        return None
    tokens = [at]
    for slot in trigger.slots[1:]:
        fitting = [k for k in _following(view, tokens, within) if view.forms[k] & slot]
        plain = [k for k in fitting if not view.tokens[k].relation.startswith("aux")]
        if not fitting:
            return None
        tokens.append((plain or fitting)[0])
    top = min(tokens, key=lambda k: (view.depth[k], k))
    return Hit(trigger, tuple(tokens), top, distance(view, head, top) - _SLOT * (len(tokens) - 1))


def _following(view: View, tokens: list[int], within: frozenset[int]) -> list[int]:
    """Words after the last of `tokens` that are near it, then those tied to any of them in the parse."""
    last = tokens[-1]
    near = [k for k in range(last + 1, min(last + 2 + GAP, len(view.tokens))) if k in within]
    tied = [view.tokens[last].head, *(k for at in tokens for k in view.children[at])]
    return [*near, *sorted(k for k in tied if k > last + 1 + GAP and k in within)]


def _fits(view: View, trigger: Trigger, at: int) -> bool:
    """True when a word can begin a trigger: of its part of speech, and no auxiliary in a phrase."""
    token = view.tokens[at]
    if len(trigger.slots) > 1 and token.relation == "aux" and token.lemma.lower() in {"have", "do"}:
        return False
    if trigger.pos == "V":
        return token.pos == "VERB" or (token.pos == "ADJ" and token.relation not in {"amod", "compound"})
    if trigger.pos == "N":
        gerund = token.tag == "VBG" and token.relation in {*_ARGUMENTS, "nmod"}
        return (token.pos in {"NOUN", "PROPN"} and token.relation not in {"compound", "flat"}) or gerund
    return True


def distance(view: View, head: int, at: int) -> float:
    """Steps from a clause's head down to a word, weighed by relation and by what the verbs say themselves."""
    total = 0.0
    while at != head:
        above = view.tokens[at].head
        if above < 0:
            return total + 2.0
        total += _step(view, at, above)
        at = above
    return total


def _step(view: View, at: int, above: int) -> float:
    relation = view.tokens[at].relation
    bare = relation.split(":")[0]
    step = _STEP.get(relation, _STEP.get(bare, _UNNAMED))
    light = bool(view.forms[above] & tables.words()["light"])
    if view.tokens[above].pos == "VERB" and not light and bare in _ARGUMENTS:
        return step + _HEAVY
    return step - _LIGHT if step >= 1.0 and (light or view.tokens[above].pos == "AUX") else step
