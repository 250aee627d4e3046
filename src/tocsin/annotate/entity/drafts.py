"""A described actor before it is known whose: the noun, what stands around it, and what it hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tocsin.annotate.entity import names
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.view import View
from tocsin.knowledge import bodies
from tocsin.knowledge.bodies import Noun
from tocsin.records import Span

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "both", "such"))
_OWN = {"its": "it", "his": "he", "her": "she", "their": "they", "our": "we", "my": "we", "your": "you", "whose": "who"}
_LEADING = frozenset(("of", "for", "in", "to"))
_PAIR = frozenset(("both", "two", "neither", "either"))


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
    paired: bool = False
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
        if set(range(first, last)) & taken or not _is_noun(view, head, hit.values[0]):
            continue
        draft = _draft(view, first, last, head, hit.values[0], refs)
        if draft is not None:
            found.append(draft)
    return _stacked(found)


def _head(view: View, first: int, last: int) -> int:
    """The head word: the one before "of", else the last."""
    for at in range(first, last):
        if view.tokens[at].text.lower() in _LEADING and at > first:
            return at - 1
    return last - 1


def _is_noun(view: View, head: int, noun: Noun) -> bool:
    token = view.tokens[head]
    if noun.what == "collective":
        return True
    if token.pos not in ("NOUN", "PROPN", "ADJ") or (token.pos == "ADJ" and token.relation == "amod"):
        return False
    following = view.tokens[head + 1] if head + 1 < len(view.tokens) else None
    inside = token.relation == "compound" and token.head > head
    if inside and following is not None and following.pos in ("NOUN", "PROPN") and token.head == head + 1:
        # "police officer" is found as one phrase; "army base", "government building" are no actors by themselves.
        return noun.what in ("body", "ministry", "minister", "role") and view.tokens[token.head].entity != "O"
    return True


def _draft(view: View, first: int, last: int, head: int, noun: Noun, refs: Sequence[Ref]) -> Draft | None:
    left = view.left_edge(first, head)
    right = view.right_edge(last, head)
    before = [ref for ref in refs if left <= ref.first and ref.last <= first]
    after = [ref for ref in refs if last <= ref.first and ref.last <= right]
    anchors = (*_nearest(before, first), *after)
    if noun.what in ("tool", "unit") and not anchors and noun.what == "tool":
        return None
    opening = view.tokens[left].text.lower()
    owner = next((_OWN[t.text.lower()] for t in view.tokens[left:first] if t.text.lower() in _OWN), "")
    place = _place(view, left, first, last, right, head, anchors)
    if noun.what == "collective":
        left = left if opening in ("the", "both", "all") else first
    return Draft(
        view,
        left,
        right,
        head,
        (first, last),
        noun,
        anchors,
        owner,
        place,
        definite=opening in _DEFINITE or opening in _OWN or view.tokens[left].relation == "nmod:poss",
        paired=opening in _PAIR and noun.what != "collective" or opening == "both",
    )


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


def _place(view: View, left: int, first: int, last: int, right: int, head: int, anchors: Sequence[Ref]) -> Span | None:
    """A place in the phrase that no anchor covers, the complement first."""
    held = {at for ref in anchors for at in range(ref.first, ref.last)}
    stretches = [s for s in names.places(view) if not set(range(*s)) & held]
    for start, stop in (*[s for s in stretches if s[0] >= last and s[1] <= right], *[s for s in stretches if s[0] >= left and s[1] <= first]):
        return view.span(start, stop)
    return None


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
            and other.noun.what in ("body", "ministry", "minister")
            and (other.core[1] <= draft.core[0] or other.core[0] >= draft.core[1])
        ]
        out.append(replace(draft, beneath=inner[-1]) if inner and draft.noun.tie == "body" else draft)
    return tuple(out)
