"""Who a source is: a known mention, someone who spoke before, or an actor made from the description."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import UNNAMED, Source
from tocsin.knowledge import cues
from tocsin.records import Actor, Hop, Mention

PERSONAL = frozenset(("he", "she", "him", "her"))
PLURAL = frozenset(("they", "them", "both", "who"))
NEUTER = frozenset(("it", "which", "that"))
OWNED = {"his": PERSONAL, "her": PERSONAL, "its": NEUTER, "their": PLURAL}
DROPPED = frozenset(("the", "a", "an", "some", "same", "this", "that", "one", "another", "these", "those", "such"))
HIDDEN = frozenset(("report", "reports", "rumour", "rumours", "rumor", "rumors", "sources", "source", "accounts"))
WORD = re.compile(r"\w[\w'’.-]*|[–-]")
PERSONS = frozenset(
    (
        *("person", "official", "spokesperson", "witness", "medic", "analyst", "anonymous"),
        *("head-of-state", "head-of-government", "legislator"),
    )
)


@dataclass(slots=True)
class Memory:
    """Who has spoken so far, in order: head lemma, plural or not, actors."""

    spoken: list[tuple[str, bool, tuple[Actor, ...]]] = field(default_factory=list)

    def said_by(self, lemma: str) -> tuple[Actor, ...]:
        """The last speaker described by this head."""
        return next((actors for head, _, actors in reversed(self.spoken) if head == lemma), ())

    def pronoun(self, words: frozenset[str]) -> tuple[Actor, ...]:
        """The last speaker that a pronoun of this kind can stand for."""
        for _, plural, actors in reversed(self.spoken):
            person = len(actors) == 1 and actors[0].kind in PERSONS
            fits = plural if words is PLURAL else not plural and (person if words is PERSONAL else not person)
            if fits:
                return actors
        return ()


@dataclass(frozen=True, slots=True)
class Index:
    """Mentions and tokens by offset."""

    mentions: tuple[Mention, ...]
    where: dict[int, tuple[Tree, int]]


def index(trees: Sequence[Tree], mentions: Sequence[Mention]) -> Index:
    """Mentions and tokens, ready to be looked up."""
    where = {token.start: (t, i) for t in trees for i, token in enumerate(t.tokens)}
    return Index(tuple(mentions), where)


def hop(text: str, link: Source, known: Index, memory: Memory) -> Hop:
    """The source as a hop; its actors are remembered for what follows."""
    if link.fixed is not None or link.span is None:
        return Hop(link.span, (Actor(_id(link.fixed or UNNAMED), link.fixed or UNNAMED, "anonymous"),), link.how)
    actors: list[Actor] = []
    for head in link.heads:
        found = _actors(text, link, head, known, memory)
        actors.extend(a for a in found if a.id not in {b.id for b in actors})
        lemma, plural = _head(known, head)
        if lemma and lemma not in PERSONAL | PLURAL | NEUTER:
            memory.spoken.append((lemma, plural, found))
    if len(link.heads) > 1:
        memory.spoken.append(("", True, tuple(actors)))
    return Hop(link.span, tuple(actors), link.how)


def _head(known: Index, head: int) -> tuple[str, bool]:
    if head not in known.where:
        return "", False
    t, i = known.where[head]
    return t.lemma(i), t.tokens[i].tag in ("NNS", "NNPS")


def _actors(text: str, link: Source, head: int, known: Index, memory: Memory) -> tuple[Actor, ...]:
    lemma, _ = _head(known, head)
    word = WORD.match(text, head)
    form = word.group().lower() if word else lemma
    mention = _mention(link, head, known)
    if mention is not None and mention.actors:
        return mention.actors
    for kind in (PERSONAL, PLURAL, NEUTER):
        if form in kind:
            return memory.pronoun(kind) or (_described(text, link, head, known, memory),)
    if _is_definite(text, link, known):
        earlier = memory.said_by(lemma)
        if earlier:
            return earlier
    return (_described(text, link, head, known, memory),)


def _mention(link: Source, head: int, known: Index) -> Mention | None:
    """The mention whose head is the source's head; a name set beside it ("the chief, A. B.") comes first."""
    assert link.span is not None
    inside = [m for m in known.mentions if link.span.covers(m.span) and m.actors]
    t_i = known.where.get(head)
    if t_i is not None:
        t, i = t_i
        names = {t.tokens[k].start for k in (*t.children(i, "appos"), *t.children(i, "flat"))}
        for m in inside:
            if m.entity == "person" and m.how == "name" and any(m.span.start <= n < m.span.end for n in names):
                return m
    exact = [m for m in known.mentions if m.head == head]
    around = [m for m in known.mentions if m.span.start <= head < m.span.end]
    good = [m for m in (*exact, *around) if m.actors] or exact or around
    return good[0] if good else None


def _is_definite(text: str, link: Source, known: Index) -> bool:
    assert link.span is not None
    first = text[link.span.start : link.span.end].split(maxsplit=1)[0].lower()
    return first in ("the", "this", "that", "these", "those") or first[:1].islower() and first not in ("a", "an", "some", "one", "another")


def _described(text: str, link: Source, head: int, known: Index, memory: Memory) -> Actor:
    """An actor named by the description, its kind by the head noun, its side by who stands in it."""
    assert link.span is not None
    words = _words(text, link, head, known)
    lemma, _ = _head(known, head)
    form = text[head : head + 40].split(maxsplit=1)[0].lower().strip(",.")
    kind = cues.table().sources.get(form) or cues.table().sources.get(lemma, "other")
    phrase = text[link.span.start : link.span.end]
    name, aliases = " ".join(words), [phrase]
    if form in HIDDEN and len(words) <= 1:
        name = UNNAMED
    owner = OWNED.get(words[0].lower()) if words else None
    if owner is not None and len(words) > 1:
        whose = memory.pronoun(owner)
        if whose:
            name = f"{' '.join(words[1:])} of {whose[0].name}"
    near = next(
        (a for m in known.mentions if link.span.overlaps(m.span) for a in m.actors if a.side is not None), None
    )
    return Actor(
        _id(name),
        name,
        kind,
        near.side if near else None,
        tuple(alias for alias in aliases if alias != name),
        near.country if near else None,
    )


def _words(text: str, link: Source, head: int, known: Index) -> list[str]:
    """The description without determiners and without the clauses after its head."""
    assert link.span is not None
    end = link.span.end
    if head in known.where:
        t, i = known.where[head]
        clauses = [min(t.subtree(k)) for k in t.children(i, "acl") if k > i]
        others = [t.tokens[k].start for k in (*clauses, *t.children(i, "conj"), *t.children(i, "cc"))]
        cut = [at for at in others if link.span.start < at < end and at > head]
        end = min([end, *cut])
    start = link.span.start
    if len(link.heads) > 1 and head != link.heads[0]:
        start = head
        if head in known.where:
            t, i = known.where[head]
            left = [t.tokens[k].start for k in t.subtree(i) if t.tokens[k].start <= head and t.relation(k) not in ("cc", "punct", "case")]
            start = min([head, *left])
    words = WORD.findall(text[start:end])
    while words and words[0].lower() in DROPPED:
        words.pop(0)
    while words and words[-1].lower() in ("and", "or", "who", "which"):
        words.pop()
    return words or WORD.findall(text[link.span.start : link.span.end])


def _id(name: str) -> str:
    return "said:" + "-".join(re.findall(r"\w+", name.lower()))


def same_side(left: Hop, right: Hop) -> bool:
    """True where two hops are one voice: the same actors, or a state and a body of that state."""
    ids = {a.id for a in left.actors}
    if ids & {a.id for a in right.actors}:
        return True
    sides = {a.side for a in left.actors} & {a.side for a in right.actors}
    bodies = ("state", "government", "ministry", "military", "security-service", "police")
    return bool(sides - {None, "neutral"}) and all(a.kind in bodies for a in (*left.actors, *right.actors))


def renamed(hop_: Hop, actors: tuple[Actor, ...]) -> Hop:
    """The hop with other actors."""
    return replace(hop_, actors=actors)
