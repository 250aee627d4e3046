"""The company a trigger keeps: what must stand near its words, or must not, for them to mean their event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.annotate.event.view import View
from tocsin.knowledge.events import Frame, words
from tocsin.records import EventType

_ASIDE = frozenset({"conj", "parataxis", "advcl", "acl:relcl"})
_NOBODY = frozenset({"nobody", "none", "no-one"})
# frames that tell of violence even where no force and no weapon is named
_EARNEST = frozenset(
    {"kill", "shoot", "assassinate", "execute", "abduct", "carry-off", "air-raid", "suicide-attack"}
    | {"crowd-control", "cleansing", "arson", "poison"}
)
_NAMED = frozenset({"@name"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known around a sentence: its armed and state actors and persons, a report of violence or of
    other things altogether (`theme`: arena, forum, calm, or "" for none of them)."""

    armed: frozenset[int] = frozenset()
    states: frozenset[int] = frozenset()
    persons: frozenset[int] = frozenset()
    violent: bool = False
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Company:
    """The words around one trigger: `own` its words' forms, `near` its arguments', `rest` the proposition's,
    `beyond` the whole sentence's."""

    scene: Scene
    inside: frozenset[int]
    own: frozenset[str]
    near: frozenset[str]
    rest: frozenset[str]
    beyond: frozenset[str]
    bare: bool  # a lone noun with nobody it is aimed at
    phrase: bool  # a trigger of several words

    def allows(self, frame: Frame) -> bool:
        """True when a frame's conditions hold here."""
        if frame.block & self.near or (frame.only and not frame.only & (self.near | self.own)):
            return False
        if frame.type is EventType.ASSAULT and (self._harmless() or self._figure(frame)):
            return False
        if frame.need == "body" and self.near & _NOBODY and not self._violent():
            return False  # "nobody was hurt", in no tale of violence
        return frame.need in {"", "body"} or self._meets(frame.need)

    def _harmless(self) -> bool:
        """True for accidents and figures of speech: their words beside the trigger, and nobody armed."""
        table = words()
        if not (self.beyond | self.own) & table["accident"] and not self.near & table["figurative"]:
            return False
        forced = self.rest & table["armed"] & table["martial"] or (self.beyond | self.own) & table["ordnance"]
        return not forced and not self._has(self.scene.armed)

    def _figure(self, frame: Frame) -> bool:
        """True for fighting words in a report of sport, business, art or debate, or where nobody fights."""
        if self.scene.theme == "calm":
            return frame.id not in _EARNEST and not (frame.id == "clash" and self.phrase)
        return self.scene.theme == "arena" or (self.scene.theme == "forum" and frame.need != "body")

    def _meets(self, need: str) -> bool:
        table = words()
        if need == "people":
            seen = table["people"] & (self.near | self.rest)
            return bool(seen) or self._has(self.scene.persons) or self._violent()
        if need == "official":
            named = self._has(self.scene.persons | self.scene.states)
            return named or bool(table["official"] & (self.near | self.own))
        if need == "force":
            named = self._has(self.scene.armed | self.scene.states) or bool(self.near & _NAMED)
            return named or bool(table["force"] & (self.near | self.own))
        if need == "tool":
            return bool(table["tool"] & (self.near | self.own))
        return self._forceful(land=need == "land")

    def _forceful(self, *, land: bool) -> bool:
        """True where force is used: by the armed, with a weapon, on people or places, or amid violence."""
        table = words()
        force = bool(self.rest & (table["armed"] | table["weapon"])) or self._has(self.scene.armed)
        if self.near & table["civil"] and (land or not force):
            return False
        if land:
            return force or self.scene.violent or self._has(self.scene.states)
        aimed = self.near & (table["site"] | table["people"] | _NAMED)
        return force or self._violent() or (bool(aimed) and not self.bare)

    def _violent(self) -> bool:
        return self.scene.violent or bool(self.beyond & words()["violence"])

    def _has(self, tokens: frozenset[int]) -> bool:
        return not tokens.isdisjoint(self.inside)


def company(view: View, tokens: tuple[int, ...], head: int, inside: frozenset[int], scene: Scene) -> Company:
    """What stands around a trigger's words among those of its proposition."""
    others = [at for at in range(len(view.tokens)) if at not in tokens]
    aimed = any(view.preposition(k) in {"on", "against", "at"} for k in view.kids(head, "nmod"))
    return Company(
        scene,
        inside,
        _forms(view, tokens),
        _forms(view, _near(view, head) - set(tokens)),
        _forms(view, (at for at in others if at in inside)),
        _forms(view, others) | view.pairs,
        len(tokens) == 1 and view.tokens[head].pos != "VERB" and not aimed,
        len(tokens) > 1,
    )


def _forms(view: View, tokens: Iterable[int]) -> frozenset[str]:
    return frozenset(form for at in tokens for form in view.forms[at])


def _near(view: View, head: int) -> set[int]:
    """A word's arguments and their modifiers; for a noun also what it modifies or is an argument of."""
    near: set[int] = set()
    for child in view.children[head]:
        if view.tokens[child].relation not in _ASIDE:
            near.add(child)
            near.update(k for k in view.children[child] if view.tokens[k].relation not in {*_ASIDE, "acl"})
    token = view.tokens[head]
    if token.head >= 0 and token.pos != "VERB" and token.relation not in _ASIDE:
        beside = view.kids(token.head, "nsubj", "obj", "compound", "amod", "obl", "nmod")
        near.update(k for k in (token.head, *beside) if k != head)
    return {at for at in near if view.tokens[at].pos != "PUNCT"}
