"""What a source is called that no mention knows: its words, without what only ties it to the sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tocsin.annotate.attribution import grammar
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.page import Page
from tocsin.annotate.attribution.speech import UNNAMED, Source
from tocsin.knowledge import cues, states
from tocsin.records import Actor, Mention, Span

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
WHOM = re.compile(r",\s*(?:\w+\s+of\s+)?(?:whom|which|who|whose)\b")
PARTS = frozenset(("copy", "copies", "text", "excerpt", "part", "version", "translation", "transcript"))
LONGEST, BEFORE = 14, 3  # words of a description, and of what is left of a longer one
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


def described(link: Source, head: int, known: Index, whose: tuple[Actor, ...]) -> Actor:
    """An actor named by the description, its kind by the head noun, its side by who stands in it."""
    assert link.span is not None
    words = _brief(words_of(link, head, known), known.page.text, head)
    name, phrase = " ".join(words), known.page.text[link.span.start : link.span.end]
    form = (WORD.match(known.page.text, head) or WORD.match("x")).group().lower()  # type: ignore[union-attr]
    lemma = known.where[head][0].lemma(known.where[head][1]) if head in known.where else form
    kind = cues.table().sources.get(form) or cues.table().sources.get(lemma, "other")
    if form in HIDDEN and {w.lower() for w in words} <= HIDDEN | VAGUE:
        name, kind = UNNAMED, "anonymous"
    if whose:
        name = f"{' '.join(words[1:])} of {whose[0].name}"
    inside = (a for m in known.over(link.span) for a in m.actors if a.side is not None)
    near = next(inside, whose[0] if whose else None)
    side, country = (near.side, near.country) if near else (None, None)
    if head in known.where and known.where[head][0].tokens[known.where[head][1]].entity[2:] == "PER":
        kind = "person"
    return Actor(name_id(name), name, kind, side, () if phrase == name else (phrase,), country)


def _brief(words: list[str], text: str, head: int) -> list[str]:
    """A description no longer than a name can be: of a run-on line the noun and what stands before it."""
    found = WORD.match(text, head)
    if len(words) <= LONGEST or found is None or found.group() not in words:
        return words[:LONGEST]
    at = words.index(found.group())
    return words[max(0, at - BEFORE) : at + 1]


def words_of(link: Source, head: int, known: Index) -> list[str]:
    """The description of one head without determiners and without the clauses after it."""
    assert link.span is not None
    whole = link.inner or link.span
    start, end = whole.start, _to_marker(known.page.text, whole)
    if head in known.where:
        t, i = known.where[head]
        clauses = [min(t.subtree(k)) for k in t.children(i, "acl") if k > i]
        copies = [min(t.subtree(k)) for k in t.children(i, "appos") if t.lemma(k) in PARTS]
        others = [
            t.tokens[k].start for k in (*clauses, *copies, *t.children(i, "conj"), *t.children(i, "cc"))
        ]
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
    relative = WHOM.search(phrase)
    ends = [at for at in found if at > 0] + ([relative.start()] if relative else [])
    return span.start + min(ends, default=len(phrase))


def several(link: Source, head: int, known: Index) -> tuple[Actor, ...]:
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
                Actor(name_id(f"{t.tokens[c].text} {tail}"), f"{t.tokens[c].text} {tail.strip()}", kind)
                for c in (k, *others)
            )
    return ()


def of_each(head: int, told: Actor, known: Index) -> tuple[Actor, ...]:
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


def name_id(name: str) -> str:
    """The id of an actor that only its name tells."""
    return "said:" + "-".join(re.findall(r"\w+", name.lower()))
