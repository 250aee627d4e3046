"""Who a source is: a known mention, someone who spoke before, or an actor made from the description."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tocsin.annotate.attribution import grammar
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.memory import NEUTER, PERSONAL, PLURAL, PRONOUNS, Memory, Voice
from tocsin.annotate.attribution.page import Page
from tocsin.annotate.attribution.speech import UNNAMED, Source, animate
from tocsin.knowledge import cues, states
from tocsin.records import Actor, Hop, Mention, Span

OWNED = {"his": PERSONAL, "her": PERSONAL, "its": NEUTER, "their": PLURAL}
DROPPED = frozenset(
    (
        "the",
        "a",
        "an",
        "some",
        "same",
        "this",
        "that",
        "one",
        "another",
        "these",
        "those",
        "such",
        "both",
        "all",
    )
)
SMALL = DROPPED | frozenset(
    ("of", "in", "for", "and", "'s", "’s", "s", "from", "at", "his", "its", "their", "her")
)
LOOK_BACK = 6  # sentences in which a pronoun finds a subject
ONLOOKERS = frozenset(("witness", "medic", "analyst", "ngo", "media", "anonymous"))
HIDDEN = frozenset(
    (
        "report",
        "reports",
        "rumour",
        "rumours",
        "rumor",
        "rumors",
        "sources",
        "accounts",
        "information",
        "data",
    )
)
VAGUE = frozenset(
    (
        "initial",
        "preliminary",
        "early",
        "first",
        "unconfirmed",
        "available",
        "latest",
        "various",
        "other",
        "new",
    )
)
WORD = re.compile(r"\w[\w'’.-]*|[–-]")


@dataclass(frozen=True, slots=True)
class Index:
    """The page, its mentions, and its tokens by offset."""

    page: Page
    at: Mapping[int, tuple[Mention, ...]]  # mentions by the start of every token in them
    where: Mapping[int, tuple[Tree, int]]

    def over(self, span: Span) -> tuple[Mention, ...]:
        """Mentions with a token that starts in the span, in order."""
        found = {
            id(m): m
            for t in self.page.trees_in(span)
            for token in t.tokens
            if span.start <= token.start < span.end
            for m in self.at.get(token.start, ())
        }
        return tuple(sorted(found.values(), key=lambda m: (m.span.start, -m.span.end)))


def index(page: Page, mentions: Sequence[Mention]) -> Index:
    """Mentions and tokens, ready to be looked up."""
    where = {token.start: (t, i) for t in page.trees for i, token in enumerate(t.tokens)}
    starts = sorted(where)
    covering: dict[int, list[Mention]] = defaultdict(list)
    for m in mentions:
        for n in range(bisect_left(starts, m.span.start), bisect_left(starts, m.span.end)):
            covering[starts[n]].append(m)
    return Index(page, {at: tuple(found) for at, found in covering.items()}, where)


def hop(link: Source, known: Index, memory: Memory) -> Hop:
    """The source as a hop; its actors are remembered for what follows."""
    if link.fixed is not None or link.span is None:
        return Hop(
            link.span, (Actor(_id(link.fixed or UNNAMED), link.fixed or UNNAMED, "anonymous"),), link.how
        )
    actors: list[Actor] = []
    for head in link.heads:
        found = actors_of(link, head, known, memory)
        actors.extend(a for a in found if a.id not in {b.id for b in actors})
        memory.add(_voice(link, head, known, found))
    if len(link.heads) > 1:
        paragraph = known.page.paragraph(link.span.start)
        memory.add(Voice(link.span.start, paragraph, "", frozenset(), True, tuple(actors)))
    return Hop(link.span, tuple(actors), link.how)


def actors_of(link: Source, head: int, known: Index, memory: Memory) -> tuple[Actor, ...]:
    """Who one head of a source is."""
    mention = _mention(link, head, known)
    told = mention.actors if mention is not None and not _misread(mention, head, known) else ()
    word = WORD.match(known.page.text, head)
    form = word.group().lower() if word else ""
    for kind in PRONOUNS:
        if form in kind:
            return _antecedent(kind, head, known, memory) or told or (_described(link, head, known, memory),)
    if told:
        return (
            told if len(told) > 1 else _several(link, head, known) or _of_each(head, told[0], known) or told
        )
    voice = _voice(link, head, known, ())
    of = _one_of(head, known)
    if of is not None:  # "one of them", "two of the doctors"
        return _antecedent(PLURAL, of, known, memory)
    if _is_definite(link, known):
        earlier = memory.described(voice.head, voice.words, head)
        if earlier:
            return earlier
        if voice.head in cues.table().spoken and len(voice.words) == 1 and memory.voices:
            return memory.last()
    return _several(link, head, known) or (_described(link, head, known, memory),)


def _one_of(head: int, known: Index) -> int | None:
    """Where "them" starts in "one of them"."""
    if head not in known.where:
        return None
    t, i = known.where[head]
    for k in t.children(i, "nmod"):
        if t.word(k) in ("them", "us") and any(t.word(c) == "of" for c in t.children(k, "case")):
            return t.tokens[k].start
    return None


def _misread(mention: Mention, head: int, known: Index) -> bool:
    """ "Diplomats in the capital" are not the government that sits there."""
    owner = known.at.get(mention.span.start, ())
    if mention.span.start < head and any(
        m.how == "pronoun" and m.actors == mention.actors and m.entity == "person" for m in owner
    ):
        return True  # "his widow" is not he
    if head not in known.where or mention.how not in ("alias", "metonym") or len(mention.actors) != 1:
        return False
    t, i = known.where[head]
    kind = cues.table().sources.get(t.word(i), "")
    return kind in ONLOOKERS and mention.actors[0].kind in ("state", "government")


def _voice(link: Source, head: int, known: Index, actors: tuple[Actor, ...]) -> Voice:
    assert link.span is not None
    lemma, plural = "", False
    if head in known.where:
        t, i = known.where[head]
        lemma, plural = t.lemma(i), t.tokens[i].tag in ("NNS", "NNPS") or t.word(i) in ("police", "people")
    words = {w.lower() for w in _words(link, head, known)} - SMALL
    return Voice(head, known.page.paragraph(head), lemma.lower(), frozenset(words), plural, actors)


def _antecedent(kind: frozenset[str], at: int, known: Index, memory: Memory) -> tuple[Actor, ...]:
    """What a pronoun stands for.

    A subject before it in its sentence, a speaker or a subject of its paragraph, the last speaker that fits.
    """
    page = known.page
    paragraph = page.paragraph(at)
    start = page.paragraphs[paragraph].start if paragraph >= 0 else 0
    here = page.trees_in(Span(start, at + 1))[-LOOK_BACK:]
    same = [t for t in here if t.sentence.start <= at < t.sentence.end]
    return (
        _subject(kind, at, same, known, memory)
        or (_fronted(at, same, known) if kind is PERSONAL else ())
        or memory.pronoun(kind, at, paragraph)
        or _subject(kind, at, here, known, memory)
        or memory.pronoun(kind, at)
    )


def _subject(
    kind: frozenset[str], at: int, trees: Sequence[Tree], known: Index, memory: Memory
) -> tuple[Actor, ...]:
    for t in reversed(trees):
        for i in reversed(range(len(t.tokens))):
            token = t.tokens[i]
            if token.start >= at or t.relation(i) != "nsubj" or token.pos not in ("NOUN", "PROPN"):
                continue
            phrase = grammar.spans(t, grammar.phrase(t, i))
            if not phrase or phrase[-1].end > at or not animate(t, i):
                continue
            link = Source(Span(phrase[0].start, phrase[-1].end), (token.start,))
            found = actors_of(link, token.start, known, memory)
            if _voice(link, token.start, known, found).fits(kind):
                return found
    return ()


def _fronted(at: int, trees: Sequence[Tree], known: Index) -> tuple[Actor, ...]:
    """ "For the spokesman, Colonel A. B., there is no doubt, he said": the person named before, if one."""
    for t in trees:
        named = {
            m.actors[0].id: m.actors
            for m in known.over(Span(t.sentence.start, at))
            if m.entity == "person" and m.how in ("name", "alias") and m.actors
        }
        if len(named) == 1:
            return next(iter(named.values()))
    return ()


def _mention(link: Source, head: int, known: Index) -> Mention | None:
    """The mention at the source's head; a person's name at the end of the phrase or beside it comes first."""
    assert link.span is not None
    around = list(known.at.get(head, ()))
    exact = [m for m in around if m.head == head]
    if len(link.heads) == 1:
        for m in known.over(link.span):
            named = (
                m.entity == "person" and m.how in ("name", "alias") and m.actors and link.span.covers(m.span)
            )
            if named and m.span.start > head and _beside(m, head, link.span, known):
                return m
    exact.sort(key=lambda m: m.span.start - m.span.end)
    good = [m for m in (*exact, *around) if m.actors] or exact or around
    return good[0] if good else None


def _beside(mention: Mention, head: int, phrase: Span, known: Index) -> bool:
    """True for "the chief, A. B." and "the chief of X A. B.", not for "a spokesman for A. B."."""
    before = known.page.text[phrase.start : mention.span.start].rstrip().lower()
    return mention.span.end >= phrase.end - 1 and not before.endswith(
        (" of", " for", " to", " by", " from", " with", " and", "'s", "’s")
    )


def _is_definite(link: Source, known: Index) -> bool:
    assert link.span is not None
    first = known.page.text[link.span.start : link.span.end].split(maxsplit=1)[0]
    return first.lower() in ("the", "this", "that", "these", "those") or (
        first[:1].isupper() and first.lower() not in DROPPED
    )


def _several(link: Source, head: int, known: Index) -> tuple[Actor, ...]:
    """ "the A and B ministries": one actor for each adjective."""
    if head not in known.where:
        return ()
    t, i = known.where[head]
    if t.tokens[i].tag not in ("NNS", "NNPS"):
        return ()
    for k in t.children(i, "amod", "compound", "nmod"):
        others = [c for c in t.children(k, "conj") if c < i]
        if k < i and others and all(t.tokens[c].entity[2:] in ("NORP", "LOC", "ORG") for c in (k, *others)):
            tail = (
                " ".join(t.tokens[c].text for c in range(max(others) + 1, i))
                + " "
                + _singular(t.tokens[i].text)
            )
            kind = cues.table().sources.get(t.lemma(i)) or cues.table().sources.get(
                _singular(t.word(i)), "other"
            )
            return tuple(
                Actor(_id(f"{t.tokens[c].text} {tail}"), f"{t.tokens[c].text} {tail.strip()}", kind)
                for c in (k, *others)
            )
    return ()


def _of_each(head: int, told: Actor, known: Index) -> tuple[Actor, ...]:
    """ "both nations' ministries": the same body of each owner, where a mention knows only one."""
    if head not in known.where or "." not in told.id:
        return ()
    t, i = known.where[head]
    owners = next(
        (
            m.actors
            for k in t.children(i, "nmod")
            for m in known.at.get(t.tokens[k].start, ())
            if m.head == t.tokens[k].start
        ),
        (),
    )
    own = states.table().get(told.id.split(".")[0])
    if own is None or len(owners) < 2 or t.tokens[i].tag not in ("NNS", "NNPS"):
        return ()
    key = told.id.split(".", 1)[1]
    return tuple(
        replace(
            told,
            id=f"{state.code}.{key}",
            name=told.name.replace(own.adjective, state.adjective),
            side=owner.side,
            country=owner.country,
            aliases=tuple(alias.replace(own.adjective, state.adjective) for alias in told.aliases),
        )
        for owner in owners
        if (state := states.table().get(owner.id)) is not None
    )


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _described(link: Source, head: int, known: Index, memory: Memory) -> Actor:
    """An actor named by the description, its kind by the head noun, its side by who stands in it."""
    assert link.span is not None
    words = _words(link, head, known)
    name, phrase = " ".join(words), known.page.text[link.span.start : link.span.end]
    form = (WORD.match(known.page.text, head) or WORD.match("x")).group().lower()  # type: ignore[union-attr]
    lemma = known.where[head][0].lemma(known.where[head][1]) if head in known.where else form
    kind = cues.table().sources.get(form) or cues.table().sources.get(lemma, "other")
    if form in HIDDEN and {w.lower() for w in words} <= HIDDEN | VAGUE:
        name, kind = UNNAMED, "anonymous"
    owner = OWNED.get(words[0].lower())
    whose = _antecedent(owner, link.span.start, known, memory) if owner is not None and len(words) > 1 else ()
    if whose:
        name = f"{' '.join(words[1:])} of {whose[0].name}"
    inside = (a for m in known.over(link.span) for a in m.actors if a.side is not None)
    near = next(inside, whose[0] if whose else None)
    side, country = (near.side, near.country) if near else (None, None)
    if head in known.where and known.where[head][0].tokens[known.where[head][1]].entity[2:] == "PER":
        kind = "person"
    return Actor(_id(name), name, kind, side, () if phrase == name else (phrase,), country)


def _words(link: Source, head: int, known: Index) -> list[str]:
    """The description of one head without determiners and without the clauses after it."""
    assert link.span is not None
    whole = link.inner or link.span
    start, end = whole.start, _to_marker(known.page.text, whole)
    if head in known.where:
        t, i = known.where[head]
        clauses = [min(t.subtree(k)) for k in t.children(i, "acl") if k > i]
        others = [t.tokens[k].start for k in (*clauses, *t.children(i, "conj"), *t.children(i, "cc"))]
        end = min([end, *(at for at in others if start < at < end and at > head)])
        if len(link.heads) > 1 or not start <= head < end:
            own = grammar.spans(t, grammar.phrase(t, i))
            start, end = (own[0].start, own[-1].end) if own else (head, end)
    words = WORD.findall(known.page.text[start:end])
    while words and words[0].lower() in DROPPED:
        one = words.pop(0).lower() in ("one", "some", "both", "all", "another") or words[:1] == ["of"]
        if one and words[:1] == ["of"]:  # "one of the residents"
            words.pop(0)
    while words and words[-1].lower() in ("and", "or", "who", "which"):
        words.pop()
    return words or WORD.findall(known.page.text[link.span.start : link.span.end]) or ["unnamed"]


def _to_marker(text: str, span: Span) -> int:
    """The end of the phrase, or where "according to" and its like begin in it."""
    phrase = text[span.start : span.end]
    found = (phrase.find(f" {marker} ") for marker in cues.table().markers["according"] if " " in marker)
    return span.start + min((at for at in found if at > 0), default=len(phrase))


def _id(name: str) -> str:
    return "said:" + "-".join(re.findall(r"\w+", name.lower()))


def same_side(left: Hop, right: Hop) -> bool:
    """True where two hops are one voice: the same actors, or a state and a body of that state."""
    if {a.id for a in left.actors} & {a.id for a in right.actors}:
        return True
    if any(b.name in a.name for a in left.actors for b in right.actors):  # "spokesman of X", "office of X"
        return True
    sides = {a.side for a in left.actors} & {a.side for a in right.actors}
    bodies = ("state", "government", "ministry", "military", "security-service", "police")
    return bool(sides - {None, "neutral"}) and all(a.kind in bodies for a in (*left.actors, *right.actors))
