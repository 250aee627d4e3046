"""A sentence into propositions: one a kind of event, a voice and a standing, each a run of characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tocsin.annotate.event import joints
from tocsin.annotate.event.classify import Kind, kind
from tocsin.annotate.event.company import Scene
from tocsin.annotate.event.regions import Region, regions
from tocsin.annotate.event.view import View
from tocsin.knowledge.events import words
from tocsin.records import Attribution, EventType

_ENDS = frozenset([*'.,;:-–—!?”"’', "and", "but"])
_MORE = 3  # words that a loose stretch needs to be a clause of its own


@dataclass(frozen=True, slots=True)
class Proposition:
    """Words that tell one thing, their head in the parse, kind and region.

    clause: what it is to its sentence: main conj advcl relcl parataxis ccomp nominal war.
    """

    tokens: tuple[int, ...]
    head: int
    kind: Kind
    region: Region
    clause: str = "main"


def propositions(view: View, attributions: Sequence[Attribution], scene: Scene) -> list[Proposition]:
    """The propositions of a sentence, in the order of their first words."""
    found: list[Proposition] = []
    for region in regions(view, attributions, scene):
        parts = _Builder(view, region, scene, frozenset(region.tokens)).parts()
        found += [part for part in parts if not region.announces or part.kind.type is not EventType.NONE]
    return sorted(found, key=lambda part: (part.tokens[0], part.tokens[-1]))


@dataclass(frozen=True, slots=True)
class _Builder:
    """Builds the propositions of one region from its clauses up."""

    view: View
    region: Region
    scene: Scene
    inside: frozenset[int]

    def parts(self) -> list[Proposition]:
        """The region's propositions, the main one first; loose words join it."""
        view = self.view
        tokens = self.region.tokens
        tops = [
            at for at in tokens if view.tokens[at].head not in self.inside and view.tokens[at].pos != "PUNCT"
        ]
        if not tops:
            return []
        tops.sort(key=lambda at: (not view.clausal(at), joints.supposes(view, at), view.depth[at], at))
        found = self.build(tops[0], "main")
        for top in tops[1:]:
            below = [at for at in view.subtree(top) if at in self.inside]
            tells = view.clausal(top) and (view.has_subject(top) or view.finite(top))
            if tells and len(below) > _MORE and not joints.supposes(view, top):
                found += self.build(top, "parataxis")
            else:
                found[0] = replace(found[0], tokens=tuple(sorted({*found[0].tokens, *below})))
        return found

    def build(self, head: int, clause: str) -> list[Proposition]:
        """The proposition of a clause, merged with the clauses below that tell the same, then the others."""
        view = self.view
        head = joints.matter(view, head, self.inside)
        below = self.clauses(head)
        own = [at for at in view.subtree(head, without=frozenset(below)) if at in self.inside]
        verdict = kind(view, own, head, self.scene)
        tokens, core, wide = set(own), set(own), set(own)
        rest: list[Proposition] = []
        for child in below:
            first, *more = self.build(child, joints.clause(view, child))
            framed = joints.matter(view, child, self.inside) != child
            framed = framed or self.interrupted(head, child)
            if framed or not joints.same(view, head, verdict, child, first.kind, size=len(first.tokens)):
                rest += [first, *more]
                continue
            tokens.update(first.tokens)
            core.update(() if joints.stays(view, child) else first.tokens)
            wide.update(() if joints.supposes(view, child) else first.tokens)
            rest += more
        verdict = self.kind_of(head, verdict, len(own), core, wide)
        return [Proposition(tuple(sorted(tokens)), head, verdict, self.region, clause), *rest]

    def interrupted(self, head: int, child: int) -> bool:
        """True for a further clause with a subject after words of another voice ("X, he said, and Y")."""
        view = self.view
        between = range(head + 1, child)
        other = any(k not in self.inside and view.tokens[k].pos == "VERB" for k in between)
        return other and joints.clause(view, child) == "conj" and view.has_subject(child)

    def kind_of(self, head: int, own: Kind, size: int, core: set[int], wide: set[int]) -> Kind:
        """The kind of a merged proposition: of its clauses of time and place, else of its purposes too."""
        found = kind(self.view, core, head, self.scene) if len(core) > size else own
        if found.type in {EventType.NONE, EventType.ACCUSE} and len(wide) > len(core):
            return kind(self.view, wide, head, self.scene)
        return found

    def clauses(self, head: int) -> list[int]:
        """Clauses below a head that might tell something of their own, topmost only."""
        found: list[int] = []
        todo = [head]
        while todo:
            at = todo.pop()
            for child in self.view.children[at]:
                if child in self.inside:
                    (found if joints.separable(self.view, at, child) else todo).append(child)
        return sorted(found)


# ---------------------------------------------------------------- words of a proposition


def trimmed(view: View, part: Proposition, others: Iterable[Proposition]) -> tuple[int, ...]:
    """Its words in one run: without others' words, leading conjunctions and closing punctuation."""
    taken = {at for other in others for at in other.tokens}
    tokens = _run(view, part, taken)
    start, end = 0, len(tokens)
    while start < end - 1 and _leads(view, tokens[start], tokens[start + 1], main=part.clause == "main"):
        start += 1
    end = _without_cue(view, tokens, start, end)
    while end - 1 > start and view.tokens[tokens[end - 1]].text in _ENDS:
        end -= 1
    return tuple(tokens[start:end])


def _run(view: View, part: Proposition, taken: set[int]) -> list[int]:
    """The stretch around the head that no other proposition claims, if that keeps the greater half."""
    own, region, tokens = set(part.tokens), set(part.region.tokens), part.tokens
    first, last = tokens[0], tokens[-1]
    for hole in range(first, last + 1):
        if hole in own or hole not in taken or hole not in region:
            continue
        left = sum(at < hole for at in tokens)
        if hole < part.head and left <= len(tokens) / 2:
            first = max(first, hole + 1)
        elif hole > part.head and len(tokens) - left <= len(tokens) / 2:
            last = min(last, hole - 1)
    return [at for at in tokens if first <= at <= last] or list(tokens)


def _without_cue(view: View, tokens: list[int], start: int, end: int) -> int:
    """Where the words end before "and said that", which belongs to what follows."""
    last = [view.tokens[at] for at in tokens[max(start, end - 3) : end]]
    if len(last) < 3 or last[2].text.lower() != "that" or last[1].pos != "VERB":
        return end
    return end - 3 if last[0].pos in {"CCONJ", "PUNCT"} and end - 3 > start else end


def _leads(view: View, at: int, following: int, *, main: bool) -> bool:
    """True for a word before the proposition itself: a conjunction, a mark, an opening adverb."""
    token = view.tokens[at]
    lemma, after = token.lemma.lower(), view.tokens[following].text
    above = view.tokens[token.head].relation if token.head >= 0 else ""
    if token.pos == "PUNCT":
        return token.text not in {"(", "["}
    if token.pos == "CCONJ" or "cc" in {token.relation, above}:
        return True
    if lemma in words()["opener"] and after == ",":
        return True
    if lemma in {"that", "though", "only"} and (token.relation == "mark" or after in {",", "that", "it"}):
        return lemma == "that" or after in {",", "that", "it"}
    return not main and token.relation == "mark" and lemma in words()["timing"]
