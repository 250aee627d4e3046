"""A sentence as a tree that can be asked for children, and the words a casualty rule looks at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.records import Sentence, Token

QUOTES = frozenset("\"“”'‘’«»„")
NOT = frozenset(("not", "n't", "n’t", "never", "neither", "nor"))
_REPORTED = frozenset(["who", "whom", "that", "which", "whose"])


@dataclass(frozen=True, slots=True)
class View:
    """Tokens of one sentence with the children of each, in order."""

    tokens: tuple[Token, ...]
    below: tuple[tuple[int, ...], ...]

    def children(self, node: int, *relations: str) -> list[int]:
        """Children of a node; with relations, those whose relation is one of them."""
        return [k for k in self.below[node] if not relations or self.tokens[k].relation in relations]

    def lower(self, node: int) -> str:
        """The word in lower case."""
        return self.tokens[node].text.lower()

    def relation(self, node: int) -> str:
        """Its relation to its head, subtype and all."""
        return self.tokens[node].relation

    def head(self, node: int) -> int:
        """Index of its head, -1 for the root."""
        return self.tokens[node].head

    def near(self, node: int) -> Iterator[str]:
        """Words and lemmas of a verb's children and their children, its subject left out."""
        for child in self.below[node]:
            if self.tokens[child].relation.startswith("nsubj") or self._of_some(child):
                continue
            for word in (child, *self.below[child]):
                yield self.lower(word)
                yield self.tokens[word].lemma

    def _of_some(self, node: int) -> bool:
        """ "six were shot, two fatally": an adverb of some of them only."""
        counted = any(k >= 0 and self.tokens[k].pos == "NUM" for k in (*self.below[node], node - 1))
        return counted and self.tokens[node].pos == "ADV"

    def negated(self, node: int) -> bool:
        """True where the word itself is denied: "were not injured", "did not die"."""
        return any(self.lower(child) in NOT for child in self.children(node, "advmod"))

    def passive(self, node: int) -> bool:
        """True for a participle whose subject undergoes it: with an auxiliary, or as a reduced relative."""
        if self.children(node, "aux:pass", "nsubj:pass"):
            return True
        token = self.tokens[node]
        if token.tag not in ("VBN", "VBD", "JJ") or self.children(node, "obj"):
            return False
        if token.relation == "acl" or (token.relation == "amod" and token.tag != "VBD"):
            return True
        return token.tag == "VBN" and not any(
            self.lower(k) in ("has", "have", "had") for k in self.below[node]
        )

    def antecedent(self, node: int) -> int | None:
        """The noun that a relative clause with this verb belongs to, None where there is no such clause."""
        return self.head(node) if self.relation(node) == "acl:relcl" else None

    def subject(self, node: int) -> int | None:
        """The subject of a verb: its own, its relative's antecedent, or the one it shares or is raised to."""
        for _ in range(4):
            own = self.children(node, "nsubj", "nsubj:pass", "nsubj:outer")
            if own:
                pronoun = self.lower(own[0]) in _REPORTED
                return self.antecedent(node) if pronoun else own[0]
            relation, head = self.relation(node), self.head(node)
            if head < 0:
                return None
            if relation.startswith("acl"):
                return head
            if relation not in ("conj", "xcomp", "advcl", "parataxis"):
                return None
            node = head
        return None


def view(sentence: Sentence) -> View:
    """The tree of a sentence."""
    below: list[list[int]] = [[] for _ in sentence.tokens]
    for index, token in enumerate(sentence.tokens):
        if 0 <= token.head < len(below):
            below[token.head].append(index)
    return View(sentence.tokens, tuple(tuple(children) for children in below))
