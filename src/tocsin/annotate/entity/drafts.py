"""A described actor before it is known whose: the noun, what stands around it, and what it hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tocsin.annotate.entity import names
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.view import View
from tocsin.knowledge import bodies, gazetteer
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.bodies import Noun
from tocsin.records import Span

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "both", "such"))
_OWN = {
    "its": "it",
    "his": "he",
    "her": "she",
    "their": "they",
    "our": "we",
    "my": "we",
    "your": "you",
    "whose": "who",
}
_NEAR = frozenset(("of",))
_WIDE = frozenset(("of", "from", "for", "in", "at"))
_LEADING = frozenset(("of", "for", "in", "to"))
_PAIR = frozenset(("both", "neither", "either"))
_ASKING = frozenset(("which", "what", "whichever", "whose", "who"))


@dataclass(frozen=True, slots=True)
class Draft:
    """A description: tokens first to last (half-open), head token, its noun and its anchors.

    anchors are names before it or in its complement, nearest first; `owner` is a possessive pronoun;
    `place` the characters of a place that says where ("residents of Ak-Sai", "Batken governor").
    """

    view: View
    first: int
    last: int
    head: int
    core: tuple[int, int]
    noun: Noun
    anchors: tuple[Ref, ...] = ()
    owner: str = ""
    place: Span | None = None
    definite: bool = False
    hostile: bool = False  # of the side against the speaker ("enemy personnel")
    paired: bool = False
    named: Ref | None = None  # the name that follows it directly ("the militant group Hamas")
    beneath: Draft | None = None  # the described body it hangs on ("spokesman" of "the defence ministry")

    @property
    def span(self) -> Span:
        """Its characters."""
        return self.view.span(self.first, self.last)

    @property
    def words(self) -> str:
        """Its words as written."""
        return self.view.text[self.span.start : self.span.end]


def find(view: View, refs: Sequence[Ref]) -> tuple[Draft, ...]:
    """The described actors of a sentence, from left to right."""
    taken = {at for ref in refs if not ref.name.geographic for at in range(ref.first, ref.last)}
    found: list[Draft] = []
    for hit in bodies.table().find(view.text, view.words):
        span = Span(view.words[hit.first].start, view.words[hit.last - 1].end)
        tokens = view.covering(span)
        if tokens is None:
            continue
        first, last = tokens
        head = _head(view, first, last)
        if head not in taken and _is_noun(view, head, hit.values[0]):
            draft = _draft(view, first, last, hit.values[0], refs)
            found += [draft] if draft is not None and not _is_proper(draft) else []
    return _stacked(found)


def _head(view: View, first: int, last: int) -> int:
    """The head word: the one before "of", else the last."""
    for at in range(first, last):
        if view.tokens[at].text.lower() in _LEADING and at > first:
            return at - 1
    return last - 1


def _is_noun(view: View, head: int, noun: Noun) -> bool:
    """Whether the word stands for an actor here and does not just modify the next ("army base")."""
    token = view.tokens[head]
    after = view.tokens[head + 1] if head + 1 < len(view.tokens) else None
    if after is not None and after.text == "-" and after.start == token.end:
        return False
    if noun.what == "collective":
        return True
    if token.pos not in ("NOUN", "PROPN", "ADJ") or (token.pos == "ADJ" and token.relation == "amod"):
        return False
    modifies = token.relation == "compound" and token.head == head + 1 and view.lemma(head + 1) != "report"
    if modifies and noun.what != "ministry" and after is not None and after.pos in ("NOUN", "PROPN"):
        return noun.what in ("body", "minister", "role") and after.entity.endswith("PER")
    return True


def _draft(view: View, first: int, last: int, noun: Noun, refs: Sequence[Ref]) -> Draft | None:
    head = _head(view, first, last)
    left = view.left_edge(first, head)
    near = noun.what == "tool" or noun.key in ("military", "gunmen")
    right = view.right_edge(last, head, _NEAR if near else _WIDE)
    before = [ref for ref in refs if left <= ref.first and ref.last <= first]
    after = [ref for ref in refs if last <= ref.first and ref.last <= right and _owns(view, ref, head, noun)]
    if noun.what == "tool":
        before = [ref for ref in before if _only_modifiers(view, ref.last, first)]
    anchors = (*_nearest(before, first), *after)
    opening = view.tokens[left].text.lower()
    hostile = any(token.text.lower() in listed("against") for token in view.tokens[left:first])
    owners = [_OWN[token.text.lower()] for token in view.tokens[left:first] if token.text.lower() in _OWN]
    if opening in _ASKING or (noun.what == "tool" and not anchors and not hostile and not owners):
        return None
    follows = (ref for ref in refs if ref.first == last == right and ref.name.what != "adjective")
    possessed = view.tokens[left].relation == "nmod:poss"
    draft = Draft(
        view,
        first if noun.what == "collective" and opening not in ("the", "both", "all") else left,
        right,
        head,
        (first, last),
        noun,
        anchors,
        owner=owners[0] if owners else "",
        hostile=hostile and noun.what in ("body", "unit", "tool"),
        definite=opening in _DEFINITE or opening in _OWN or possessed,
        named=next(follows, None),
        paired=opening in _PAIR or [t.text.lower() for t in view.tokens[left : left + 2]] == ["the", "two"],
    )
    return replace(draft, place=_place(draft, left, refs))


def _is_proper(draft: Draft) -> bool:
    """Part of a name of its own ("Plains Salvation Movement"), which no table has."""
    view, first = draft.view, draft.core[0]
    if draft.noun.what != "anaphor" and draft.noun.key not in listed("loose"):
        return False
    before = view.tokens[first - 1] if first > draft.first else None
    anchored = any(ref.first < first <= ref.last for ref in draft.anchors)
    capitals = view.tokens[draft.head].text[0].isupper() and before is not None and before.text[0].isupper()
    return capitals and not anchored and before is not None and before.pos in ("PROPN", "NOUN", "ADJ")


def _owns(view: View, ref: Ref, head: int, noun: Noun) -> bool:
    """Whether a name after the noun says whose it is: "of" always, "from" and "in" for people and offices."""
    links = [link for link, at in view.complements(head) if at <= ref.head]
    told = noun.what in ("role", "ministry") or noun.key in listed("loose") or ref.name.what == "seat"
    return not links or links[-1] == "of" or told or (noun.key == "government" and ref.name.geographic)


def _only_modifiers(view: View, first: int, last: int) -> bool:
    return not any(view.tokens[at].pos in ("VERB", "AUX", "PRON") for at in range(first, last))


def _nearest(before: Sequence[Ref], first: int) -> list[Ref]:
    """Names before the noun: the nearest, and those coordinated with it."""
    if not before:
        return []
    ordered = sorted(before, key=lambda ref: -ref.first)
    found = [ordered[0]]
    for ref in ordered[1:]:
        between = ref.view.tokens[ref.last : found[-1].first]
        if between and all(t.text.lower() in ("and", "or", ",", "-", "–", "&") for t in between):
            found.append(ref)
    return found[::-1]


def _place(draft: Draft, left: int, refs: Sequence[Ref]) -> Span | None:
    """A place in the phrase that is no name of the tables, the complement first."""
    view, (first, last) = draft.view, draft.core
    held = {at for ref in refs for at in range(ref.first, ref.last)}
    free = [stretch for stretch in names.places(view) if not set(range(*stretch)) & held]
    after = [(a, b) for a, b in free if a >= last and b <= draft.last]
    before = [(a, b) for a, b in free if a >= left and b <= first]
    before += [(at, at + 1) for at in range(left, first) if at not in held and _names_place(view, at)]
    after += _named_after(view, last) if draft.noun.tie == "place" else []
    return next((view.span(a, b) for a, b in (*after, *before)), None)


def _named_after(view: View, last: int) -> list[tuple[int, int]]:
    """Capitalised words after "of" ("the mayor of Phanom Dong Rak")."""
    at = last + 1
    if at >= len(view.tokens) or view.tokens[last].text != "of":
        return []
    while at < len(view.tokens) and (view.tokens[at].text[0].isupper() or view.tokens[at].text == "-"):
        at += 1
    return [(last + 1, at)] if at > last + 1 else []


def _names_place(view: View, at: int) -> bool:
    token = view.tokens[at]
    capital = token.pos == "PROPN" and len(token.text) > 3 and token.text[0].isupper()
    return capital and gazetteer.load().knows(token.text)


def _stacked(found: list[Draft]) -> tuple[Draft, ...]:
    """Descriptions that stand inside one another tied together: "the defence ministry's spokesman"."""
    out = []
    for draft in found:
        inner = [
            other
            for other in found
            if other is not draft
            and draft.first <= other.first
            and other.last <= draft.last
            and (
                other.noun.what in ("body", "ministry", "minister", "role")
                or (other.noun.what == "anaphor" and other.definite)
            )
            and (other.core[1] <= draft.core[0] or other.core[0] >= draft.core[1])
        ]
        hangs = (
            draft.noun.tie == "body"
            or draft.noun.what == "unit"
            or (draft.noun.kind == "military" and draft.noun.what == "body")
        )
        held = replace(draft, beneath=inner[-1]) if inner and hangs else draft
        if draft.noun.key != "office" or held.beneath is not None or draft.owner:
            out.append(held)
    return tuple(out)
