"""A sentence as the entity rules look at it: tokens, comparable words, and the noun phrase around a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tocsin.knowledge.lexicon import Word, words
from tocsin.records import Sentence, Span, Token

_INNER = frozenset(
    ("DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "ADV", "PUNCT", "VERB", "SYM", "PRON", "ADP", "X", "CCONJ")
)
_TIGHT = frozenset(("'s", "’s", "'", "’", "-", "‑", "–", "and", "of"))
_CLAUSES = frozenset(("acl", "advcl", "parataxis", "appos", "obl", "nsubj"))
_DEPTH = 8  # steps up a tree
_OUTER = frozenset(("case", "mark", "fixed", "cc", "punct"))
_OPENERS = frozenset('("“”‘,;:—')
_LINKS = frozenset(("of", "from", "in", "for", "at", "to", "with", "on", "near", "by"))


@dataclass(frozen=True)
class View:
    """One sentence of a text; `index` counts sentences."""

    text: str
    sentence: Sentence
    index: int
    words: tuple[Word, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", words(self.text, self.sentence.start, self.sentence.end))

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens."""
        return self.sentence.tokens

    @cached_property
    def _children(self) -> Mapping[int, tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        for at, token in enumerate(self.tokens):
            found.setdefault(token.head, []).append(at)
        return {head: tuple(below) for head, below in found.items()}

    @cached_property
    def _starts(self) -> Mapping[int, int]:
        return {start: at for at, token in enumerate(self.tokens) for start in range(token.start, token.end)}

    def token_at(self, offset: int) -> int | None:
        """Index of the token that holds a character."""
        return self._starts.get(offset)

    def covering(self, span: Span) -> tuple[int, int] | None:
        """Tokens first to last (half-open) that a span lies in."""
        first, last = self.token_at(span.start), self.token_at(span.end - 1)
        return (first, last + 1) if first is not None and last is not None else None

    def kids(self, at: int, *relations: str) -> tuple[int, ...]:
        """Children of a token, of these relations (without subtype) where some are named."""
        below = self._children.get(at, ())
        if not relations:
            return below
        return tuple(k for k in below if self.tokens[k].relation in relations or self.base(k) in relations)

    def base(self, at: int) -> str:
        """A token's relation without its subtype."""
        return self.tokens[at].relation.split(":")[0]

    def subtree(self, at: int) -> frozenset[int]:
        """A token and all that hangs on it."""
        found, queue = {at}, [at]
        while queue:
            for below in self.kids(queue.pop()):
                if below not in found:
                    found.add(below)
                    queue.append(below)
        return frozenset(found)

    def head_of(self, first: int, last: int) -> int:
        """The token of first..last whose head lies outside: the head of the phrase."""
        for at in range(first, last):
            token = self.tokens[at]
            if not first <= token.head < last and token.pos != "PUNCT":
                return at
        return last - 1

    def preposition(self, at: int) -> str:
        """The preposition of a noun phrase, "" where it has none."""
        cases = [
            k for k in self.kids(at, "case") if self.tokens[k].text.lower() not in ("'s", "’s", "'", "’")
        ]
        return self.tokens[cases[0]].text.lower() if cases else ""

    def lemma(self, at: int) -> str:
        """Lemma of a token in lower case; "" for none."""
        return self.tokens[at].lemma.lower() if 0 <= at < len(self.tokens) else ""

    def governing(self, at: int) -> int | None:
        """The subject under which a word stands: of its clause, else of the verb that takes it."""
        up, below = self.tokens[at].head, {at}
        for _ in range(_DEPTH):
            if up < 0 or self.tokens[up].relation == "acl:relcl":
                return None
            before = [k for k in self.kids(up, "nsubj") if k < at and k not in below]
            if before:
                return before[-1]
            below.add(up)
            up = self.tokens[up].head
        return None

    def left_edge(self, first: int, head: int) -> int:
        """Where the noun phrase begins whose core starts at `first` and whose head word is `head`."""
        at = first
        while at > 0 and self._goes_left(at - 1, first, head):
            at -= 1
            if self.tokens[at].pos == "DET" and first <= self.tokens[at].head <= head:
                break
            while at > 1 and self.tokens[at - 1].text == "-" and self._tight(at - 1):
                at -= 2
        while at < first and (
            self.tokens[at].pos in ("PUNCT", "PART", "ADP", "CCONJ") or self.base(at) in _OUTER
        ):
            at += 1
        if (
            at == first
            and at > 0
            and self.tokens[at - 1].pos in ("DET", "ADJ", "NUM")
            and self.base(at - 1) != "nsubj"
        ):
            at -= 2 if at > 1 and self.tokens[at - 2].pos == "DET" and self.tokens[at - 1].pos != "DET" else 1
        while at > 0 and self.tokens[at].text.lower() in ("least", "most", "than", "to"):
            at -= 1
        return at

    def _tight(self, at: int) -> bool:
        """Whether a mark touches the words on both sides ("eight-year-old")."""
        return (
            self.tokens[at - 1].end == self.tokens[at].start
            and self.tokens[at].end == self.tokens[at + 1].start
        )

    def _goes_left(self, at: int, first: int, head: int) -> bool:
        token = self.tokens[at]
        if token.pos == "PRON" and token.tag not in ("PRP$", "WP$"):
            return False
        if token.text.lower() == "time" or (
            token.text in ("–", "-") and self.tokens[at + 1].start > token.end
        ):
            return False
        if (
            token.pos not in _INNER
            or token.text in _OPENERS
            or (self.base(at) in _OUTER and token.text not in _TIGHT)
        ):
            return False
        seen, up = 0, at
        while seen < 6 and up >= 0:
            if up == head or first <= up <= head:
                return True
            relation = self.base(up)
            if (
                relation in ("nsubj", "obj", "obl", "conj", "parataxis", "appos", "acl", "advcl", "nmod")
                and up != at
            ):
                relation = self.tokens[up].relation
                if relation != "nmod:poss" and not (
                    relation == "conj" and self.tokens[up].pos in ("ADJ", "PROPN", "NOUN")
                ):
                    return False
            up, seen = self.tokens[up].head, seen + 1
        return False

    def complements(self, head: int) -> Iterator[tuple[str, int]]:
        """(preposition, noun) of the phrases that follow a noun and belong to it."""
        for below in self.kids(head, "nmod"):
            link = self.preposition(below)
            if below > head and link in _LINKS:
                yield link, below

    def right_edge(self, last: int, head: int, links: frozenset[str]) -> int:
        """Where the noun phrase ends, with what these prepositions add directly after it."""
        edge = last
        for link, noun in self.complements(head):
            if link not in links:
                continue
            covered = sorted(k for k in self._plain(noun))
            if (
                covered
                and covered[0] <= edge <= covered[-1]
                and set(range(edge, covered[-1] + 1)) <= set(covered)
            ):
                edge = covered[-1] + 1
        return edge

    def _plain(self, at: int) -> set[int]:
        """A noun phrase without its clauses."""
        found, queue = {at}, [at]
        while queue:
            for below in self.kids(queue.pop()):
                if self.base(below) == "cc" or self.tokens[below].text in _TIGHT:
                    found.add(below)
                elif self.base(below) not in _CLAUSES and self.tokens[below].pos != "PUNCT":
                    found.add(below)
                    queue.append(below)
        return found

    def span(self, first: int, last: int) -> Span:
        """Characters of tokens first to last (half-open)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)
