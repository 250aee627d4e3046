"""Named persons: from the tagger, from titles before capitalised words, and from the shape of the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.view import View
from tocsin.knowledge import bodies
from tocsin.knowledge.actor_words import words as listed
from tocsin.records import Span

LONGEST = 6
_OTHERS = frozenset(("B-ORG", "B-LOC", "B-NORP"))


@dataclass(frozen=True, slots=True)
class Named:
    """A personal name: tokens first to last (half-open), its head token, and the descriptions tied to it."""

    view: View
    first: int
    last: int
    head: int
    roles: tuple[Draft, ...] = ()
    after: tuple[Ref, ...] = ()  # "Prime Minister X of Armenia"
    titled: bool = False

    @property
    def span(self) -> Span:
        """Its characters."""
        return self.view.span(self.first, self.last)

    @property
    def words(self) -> str:
        """The name as written."""
        return self.view.text[self.span.start : self.span.end]


def find(view: View, refs: Sequence[Ref], drafts: Sequence[Draft]) -> tuple[Named, ...]:
    """The named persons of a sentence."""
    held = {at for ref in refs if ref.name.what != "person" for at in range(ref.first, ref.last)}
    found: list[Named] = []
    for first, last in (*_known(refs), *_tagged(view), *_titled(view, drafts)):
        free = not set(range(first, last)) <= held and not _taken(found, first, last)
        if free and _is_name(view, first, last):
            found.append(_named(view, first, last, refs, drafts))
    return tuple(sorted(found, key=lambda person: person.first))


def _known(refs: Sequence[Ref]) -> list[tuple[int, int]]:
    return [(ref.first, ref.last) for ref in refs if ref.name.what == "person"]


def _taken(found: Sequence[Named], first: int, last: int) -> bool:
    return any(person.first < last and first < person.last for person in found)


def _tagged(view: View) -> list[tuple[int, int]]:
    at, tokens, found = 0, view.tokens, []
    while at < len(tokens):
        if tokens[at].entity in ("B-PER", "I-PER"):
            first = at
            at += 1
            while at < len(tokens) and (tokens[at].entity == "I-PER" or _continues(view, at)):
                at += 1
            found.append((_without_title(view, first, at), at))
        else:
            at += 1
    return [(first, _without_tail(view, last)) for first, last in found if first < last]


def _without_title(view: View, first: int, last: int) -> int:
    while first < last and view.tokens[first].text.lower().rstrip(".") in bodies.courtesy():
        first += 1
    return first


def _without_tail(view: View, last: int) -> int:
    return last - 1 if view.tokens[last - 1].text in ("-", "’", "'", "’s", "'s") else last


def _continues(view: View, at: int) -> bool:
    """A hyphen, particle or capitalised word that goes on a name the tagger cut short."""
    tokens = view.tokens
    if at + 1 >= len(tokens) or tokens[at].entity.startswith("B-"):
        return (
            at < len(tokens)
            and tokens[at].relation == "flat"
            and tokens[at].text[:1].isupper()
            and tokens[at].entity == "O"
        )
    following = tokens[at + 1]
    tight = tokens[at].end == following.start and tokens[at - 1].end == tokens[at].start
    if tokens[at].text in ("-", "’", "'") and tight and following.text[:1].isalpha():
        return True
    if (
        tokens[at - 1].text == "-"
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].text[:1].isalpha()
    ):
        return True
    if tokens[at].text.lower() in listed("particles") and following.text[:1].isupper() | (
        following.text == "-"
    ):
        return True
    return tokens[at].relation == "flat" and tokens[at].text[:1].isupper() and tokens[at].entity == "O"


def _titled(view: View, drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    """Capitalised words straight after a title ("Private S. Rahimov", "Sheikh Naim")."""
    starts = {
        draft.core[1]
        for draft in drafts
        if draft.noun.person and not draft.noun.many and draft.noun.tie != "none"
    }
    starts |= {
        at + 1
        for at, token in enumerate(view.tokens)
        if token.text.lower().rstrip(".") in bodies.courtesy() and token.text[:1].isupper()
    }
    found = [(first, last) for first in sorted(starts) if (last := _capitals(view, first)) > first]
    for draft in drafts:
        if (
            draft.noun.person
            and draft.definite
            and [t.text for t in view.tokens[draft.last : draft.last + 1]] == [","]
        ):
            first = draft.last + 1
            last = _capitals(view, first, anything=True)
            found += (
                [(first, last)]
                if last - first > 1 and [t.text for t in view.tokens[last : last + 1]] == [","]
                else []
            )
    return found


def _capitals(view: View, first: int, *, anything: bool = False) -> int:
    """Where a run of words written like a name ends; `anything` for those the tagger takes for a place."""
    at, tokens = first, view.tokens
    while at < len(tokens) and at - first < LONGEST:
        text = tokens[at].text
        capital = (
            text[:1].isupper()
            and text.lower() not in listed("not_names")
            and not text.isupper() | (len(text) == 2 and text.endswith("."))
        )
        initial = len(text) <= 2 and text[:1].isupper() and text.endswith(".")
        hyphen = text == "-" and at > first and tokens[at - 1].end == tokens[at].start
        particle = (
            text.lower() in listed("particles")
            and at + 1 < len(tokens)
            and tokens[at + 1].text[:1].isupper() | (tokens[at + 1].text == "-")
        )
        if not (capital or initial or hyphen or particle) or (tokens[at].entity in _OTHERS and not anything):
            break
        at += 1
    while at > first and not tokens[at - 1].text[:1].isupper():
        at -= 1
    return at


def _is_name(view: View, first: int, last: int) -> bool:
    tokens = view.tokens[first:last]
    if not tokens or last - first > LONGEST + 4 or not any(t.text[:1].isupper() for t in tokens):
        return False
    if len(tokens) == 1 and tokens[0].text.isupper():
        return False
    head = view.head_of(first, last)
    if view.preposition(head) == "of" and view.lemma(view.tokens[head].head) in listed("sites"):
        return False
    return not (
        len(tokens) == 1 and (tokens[0].text.lower() in listed("not_names") or len(tokens[0].text) < 3)
    )


def _named(view: View, first: int, last: int, refs: Sequence[Ref], drafts: Sequence[Draft]) -> Named:
    roles = [d for d in drafts if _personal(d) and _beside(view, d, first, last)]
    if roles:  # "a spokesman for the force, Colonel X"
        start = min(role.first for role in roles)
        roles += [d for d in drafts if d not in roles and _personal(d) and _beside(view, d, start, last)]
    roles.sort(key=lambda role: (not role.anchors and role.beneath is None, role.first))
    titled = first > 0 and view.tokens[first - 1].text.lower().rstrip(".") in bodies.courtesy()
    following = view.tokens[last].text.lower() if last < len(view.tokens) else ""
    after = tuple(
        ref
        for ref in refs
        if following in ("of", "from") and ref.first in (last + 1, last + 2) and ref.name.what == "state"
    )
    return Named(view, first, last, view.head_of(first, last), tuple(roles), after, titled)


def _after_bracket(view: View, at: int) -> int:
    """Behind an abbreviation in brackets that begins at `at`, or `at` itself."""
    closing = [k for k in range(at, min(at + 6, len(view.tokens))) if view.tokens[k].text == ")"]
    return closing[0] + 1 if closing and at < len(view.tokens) and view.tokens[at].text == "(" else at


def _personal(draft: Draft) -> bool:
    """A description of one person: an office, or a member of a body in the singular ("a border guard")."""
    if draft.noun.person:
        return not draft.noun.many
    return (
        draft.noun.what == "body"
        and draft.view.tokens[draft.head].tag == "NN"
        and draft.noun.words.endswith(tuple(listed("members")))
    )


def _beside(view: View, draft: Draft, first: int, last: int) -> bool:
    """A description straight before a name, or after or before it with a comma between."""
    tokens = view.tokens
    if draft.last == first or draft.core[1] == first:
        return True
    if draft.core[1] <= first and last == draft.last:  # "press secretary of the ministry X"
        return tokens[first - 1].pos in ("PROPN", "NOUN") and not view.preposition(view.head_of(first, last))
    end = _after_bracket(view, draft.last)
    if end + 1 == first and tokens[end].text == ",":
        return draft.definite or bool(draft.anchors)
    if last + 1 == draft.first and tokens[last].text in (",", "("):
        return True
    return (
        last < len(tokens)
        and draft.first == last + 2
        and tokens[last].text == ","
        and tokens[last + 1].pos == "DET"
    )
