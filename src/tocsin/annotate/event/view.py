"""A sentence as its rules look at it: children, depths and the forms a word may match by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from tocsin.knowledge import casualties
from tocsin.records import Sentence, Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer"})
_TAKEN = frozenset({"obj", "iobj", "ccomp", "compound:prt", "aux", "obl:agent"})
_PHRASE = 5  # words of a subject between its conjunction and its verb
_MONTHS = frozenset({"March", "May"})
_JOINTS = frozenset({"-", "‑", "–"})


@dataclass(frozen=True, slots=True)
class View:
    """One sentence with what its rules ask for often; indices are into `tokens`."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    depth: tuple[int, ...]
    forms: tuple[frozenset[str], ...]
    pairs: frozenset[str]  # neighbours joined by a hyphen ("box-office")

    def subtree(self, top: int, *, without: frozenset[int] = frozenset()) -> list[int]:
        """`top` and all below it in order, leaving out the subtrees of `without`."""
        found, todo = [], [top]
        while todo:
            at = todo.pop()
            if at in without and at != top:
                continue
            found.append(at)
            todo.extend(self.children[at])
        return sorted(found)

    def kids(self, top: int, *relations: str) -> list[int]:
        """Children of `top` by relation; a bare relation takes its subtypes too ("obl" takes "obl:agent")."""
        return [
            child
            for child in self.children[top]
            if any(_is(self.tokens[child].relation, relation) for relation in relations)
        ]

    def preposition(self, at: int) -> str:
        """The case word of a nominal, "" for none."""
        return next((self.tokens[kid].lemma.lower() for kid in self.kids(at, "case")), "")

    def clausal(self, at: int) -> bool:
        """True when a word heads a clause: a verb, or a predicate with its own subject or copula."""
        token = self.tokens[at]
        if token.relation in {"amod", "compound", "det", "case", "aux", "aux:pass", "cop", "mark", "advmod"}:
            return False
        return token.pos == "VERB" or any(
            self.tokens[kid].relation in _SUBJECTS or self.tokens[kid].relation == "cop"
            for kid in self.children[at]
        )

    def finite(self, at: int) -> bool:
        """True when the clause a word heads has a finite verb."""
        tags = {self.tokens[at].tag} | {self.tokens[kid].tag for kid in self.kids(at, "aux", "cop")}
        return bool(tags & {"VBD", "VBP", "VBZ", "MD"})

    def has_subject(self, at: int) -> bool:
        """True when the clause a word heads has a subject of its own."""
        return any(self.tokens[kid].relation in _SUBJECTS for kid in self.children[at])

    def span(self, tokens: Iterable[int]) -> Span:
        """From the first to the last of some words."""
        ordered = sorted(tokens)
        return Span(self.tokens[ordered[0]].start, self.tokens[ordered[-1]].end)

    def phrase(self, tokens: list[int], phrases: Iterable[tuple[str, ...]], *, gap: int = 3) -> list[int]:
        """The words of the first phrase that stands in order and near together in `tokens`, else []."""
        for phrase in phrases:
            for start in (k for k, at in enumerate(tokens) if phrase[0] in self.forms[at]):
                found, last = [tokens[start]], start
                for word in phrase[1:]:
                    stop = min(last + 1 + gap, len(tokens))
                    follow = next((k for k in range(last + 1, stop) if word in self.forms[tokens[k]]), None)
                    if follow is None:
                        break
                    found.append(tokens[follow])
                    last = follow
                else:
                    return found
        return []


def _is(relation: str, wanted: str) -> bool:
    return relation == wanted or relation.startswith(wanted + ":")


def view(sentence: Sentence, *, heading: bool = False) -> View:
    """Look at a sentence, or at a heading; a cycle in its heads (never expected) is cut."""
    tokens = _repaired(sentence.tokens)
    if heading:
        tokens = _undergone(tokens)
    children: list[list[int]] = [[] for _ in tokens]
    for at, token in enumerate(tokens):
        if 0 <= token.head < len(tokens) and token.head != at:
            children[token.head].append(at)
    return View(
        sentence,
        tokens,
        tuple(tuple(kids) for kids in children),
        _depths(tokens, children),
        _forms(tokens),
        frozenset(f"{a.text.lower()}-{b.lemma.lower()}" for a, b in pairwise(tokens)),
    )


def _repaired(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """One common slip of parsers mended: in "bombed the port, and rebels fired" it is the rebels who fire."""
    mended = _own_subjects(tokens)
    for at, token in enumerate(tokens):
        before = at - 1
        while before > 1 and tokens[before].pos in {"ADV", "AUX"}:
            before -= 1
        noun = tokens[before] if before > 1 else token
        if token.relation != "conj" or token.tag not in {"VBD", "VBZ", "VBP"} or noun.relation != "conj":
            continue
        subject = any(k.head == at and k.relation.startswith("nsubj") for k in tokens)
        opener = next((k for k in range(before - 1, 0, -1) if tokens[k].pos == "CCONJ"), 0)
        if not subject and before - opener <= _PHRASE and tokens[opener - 1].text == ",":
            mended[before] = replace(noun, head=at, relation="nsubj")
            mended[opener] = replace(tokens[opener], head=at)
    return tuple(mended)


def _undergone(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Headings tell deeds in the present: in "officer shot near the bridge" it is the officer who is hurt."""
    mended = list(tokens)
    harm = casualties.table().verbs
    for at, token in enumerate(tokens):
        kids = [k for k, t in enumerate(tokens) if t.head == at]
        taken = any(tokens[k].relation in _TAKEN for k in kids)
        doers = [k for k in kids if tokens[k].relation == "nsubj"]
        if token.tag != "VBD" or taken or not doers or token.lemma.lower() not in harm:
            continue
        mended[at] = replace(token, tag="VBN")
        for k in doers:
            mended[k] = replace(tokens[k], relation="nsubj:pass")
    return tuple(mended)


def _own_subjects(tokens: tuple[Token, ...]) -> list[Token]:
    """Another slip mended: in "200 died and 900 fled" the second subject is not the first verb's."""
    mended = list(tokens)
    for at, token in enumerate(tokens):
        if token.relation != "conj" or token.pos != "VERB" or not 0 <= token.head < at:
            continue
        if any(k.head == at and k.relation.startswith("nsubj") for k in tokens):
            continue
        stray = [k for k in range(token.head + 1, at) if tokens[k].head == token.head]
        stray = [k for k in stray if tokens[k].relation.startswith("nsubj")]
        if stray:
            mended[stray[-1]] = replace(tokens[stray[-1]], head=at)
    return mended


def _depths(tokens: tuple[Token, ...], children: list[list[int]]) -> tuple[int, ...]:
    depth = [0] * len(tokens)
    todo = [(at, 0) for at, token in enumerate(tokens) if not 0 <= token.head < len(tokens)]
    while todo:
        at, level = todo.pop()
        depth[at] = level
        todo.extend((kid, level + 1) for kid in children[at])
    return tuple(depth)


def _stems(word: str) -> list[str]:
    """What a past form may come from, whatever the lemma says ("besieged", "expelled")."""
    if not word.endswith("ed") or len(word) < 5:
        return []
    bare = word[:-2]
    return [bare, word[:-1], *([bare[:-1]] if bare[-1] == bare[-2] else [])]


def _forms(tokens: tuple[Token, ...]) -> tuple[frozenset[str], ...]:
    """What each word may match by: its lemma, itself, and the hyphenated whole it ends ("cease-fire")."""
    found = []
    for at, token in enumerate(tokens):
        forms = {token.lemma.lower(), token.text.lower()}
        if token.pos == "PROPN" and token.text in _MONTHS:
            forms = {token.text.lower() + "@month"}  # neither a march nor a modal
        if at > 1 and tokens[at - 1].text in _JOINTS and tokens[at - 1].end == token.start:
            forms |= {f"{tokens[at - 2].text.lower()}-{form}" for form in tuple(forms)}
        if "-" in token.text:
            forms.add(token.text.lower().rsplit("-", 1)[1])
        if token.pos in {"VERB", "ADJ"}:
            forms.update(_stems(token.text.lower()))
        if token.entity.endswith("PER"):
            forms.add("@per")
        elif token.entity != "O":
            forms.add("@name")
        found.append(frozenset(forms))
    return tuple(found)
