"""Casualty figures without a verb: tolls ("the toll rose to 17"), states ("three are in hospital")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tocsin.annotate.quantity.groups import Group, single
from tocsin.annotate.quantity.view import View
from tocsin.knowledge.casualties import table

_REACH = 10  # tokens from the toll to its number
_STOP = frozenset(";.:(),")
_FIGURE = frozenset(("figure", "count", "estimate", "tally", "number", "toll"))
_THAT = frozenset(("that", "this", "it", "which"))
_ADMITTED = frozenset(("admitted", "treated", "hospital"))
_SPEAKING = frozenset(("to", "at", "as", "of", "is", "was", "stands", "stood", "reached", "passed", "than"))


def tolls(
    tree: View, groups: tuple[Group, ...], earlier: Sequence[tuple[int, str]]
) -> Iterator[tuple[Group, str]]:
    """The number that a toll, or a bare figure after another count, is put at.

    `earlier` holds the counts so far with the token where each starts, -1 for those of earlier sentences.
    """
    for start, phrase, kind in _phrases(tree, table().tolls):
        number = _number(tree, groups, start + len(phrase.split()))
        if number is not None:
            yield number, kind
    yield from _labelled(tree, groups)
    yield from _numbers_of(tree, groups)
    for node, token in enumerate(tree.tokens):
        kinds = [kind for first, kind in earlier if first < node]
        if token.lemma in _FIGURE and kinds:
            number = _number(tree, groups, node + 1)
            if number is not None and not number.noun:
                yield number, kinds[-1]


def _numbers_of(tree: View, groups: tuple[Group, ...]) -> Iterator[tuple[Group, str]]:
    """ "the number of soldiers killed to 3", "the number of captured men at 12"."""
    for start, token in enumerate(tree.tokens[:-1]):
        if token.lemma != "number" or tree.lower(start + 1) != "of":
            continue
        for word in range(start + 2, min(start + 2 + _REACH // 2, len(tree.tokens))):
            kind = table().adjectives.get(tree.lower(word))
            number = _number(tree, groups, word + 1) if kind else None
            if kind and number is not None:
                yield number, kind
                break


def renamed(tree: View, by_node: Mapping[int, Group], before: Group | None) -> Iterator[tuple[Group, str]]:
    """A number that is said to be of something else: "that was the number of people admitted"."""
    for node, token in enumerate(tree.tokens[:-1]):
        if token.lemma != "number" or tree.lower(node + 1) != "of" or not tree.children(node, "cop"):
            continue
        said = range(node + 2, min(node + 2 + _REACH, len(tree.tokens)))
        kinds = [kind for kind in (_condition(tree.lower(word)) for word in said) if kind]
        subject = next(iter(tree.children(node, "nsubj")), node)
        number = by_node.get(subject)
        if number is None and before is not None and tree.lower(subject) in _THAT:
            start = min([node, *tree.children(node, "det")])
            number = replace(before, first=start, last=said.start + 1, node=node, noun="")
        if kinds and number is not None:
            yield number, kinds[0]


def _condition(word: str) -> str | None:
    return "wounded" if word in _ADMITTED else table().adjectives.get(word)


def _labelled(tree: View, groups: tuple[Group, ...]) -> Iterator[tuple[Group, str]]:
    """ "Killed: 3" in a list."""
    for group in groups:
        if group.first > 1 and tree.lower(group.first - 1) in (":", "-", "–", "="):
            word = tree.lower(group.first - 2)
            kind = table().adjectives.get(word) or table().nouns.get(word)
            if kind and (group.first < 3 or tree.tokens[group.first - 3].pos not in ("NUM", "ADJ")):
                yield group, kind


def _number(tree: View, groups: tuple[Group, ...], after: int) -> Group | None:
    """The last number within reach that is not cut off ("from 12 to 17" gives 17)."""
    end = after
    while end < min(after + _REACH, len(tree.tokens)) and tree.lower(end) not in _STOP:
        end += 1
    near = [
        group for group in groups if after <= group.first < end and tree.lower(group.first - 1) in _SPEAKING
    ]
    if not near:
        near = [
            group for group in groups if after <= group.first < end and tree.lower(group.first) in _SPEAKING
        ]
    toward = [group for group in near if tree.lower(group.first - 1) == "to"]
    return next(iter(toward or near), None)


def states(tree: View, by_node: Mapping[int, Group]) -> Iterator[tuple[Group, str]]:
    """Those of whom a state is said: in hospital, unaccounted for, in custody."""
    for start, phrase, kind in _phrases(tree, table().states):
        group = _bearer(tree, by_node, range(start, start + len(phrase.split())))
        if group is not None:
            yield group, kind


def _bearer(tree: View, by_node: Mapping[int, Group], words: range) -> Group | None:
    """The subject of the verb or noun that the state hangs on."""
    node = next((k for k in words if tree.head(k) not in words), words.start)
    for _ in range(4):
        subject = tree.subject(node)
        if subject is not None and subject != node:
            return by_node.get(subject) or single(tree, subject)
        node = tree.head(node)
        if node < 0 or (tree.relation(node) in ("ccomp", "root") and tree.children(node, "ccomp")):
            return None
    return None


def _phrases(tree: View, phrases: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Where each phrase of a table stands in the sentence; a longer one hides those inside it."""
    lower = [token.text.lower() for token in tree.tokens]
    taken = -1
    for start in range(len(lower)):
        if start < taken:
            continue
        fitting = [p for p in phrases if lower[start : start + len(p.split())] == p.split()]
        if fitting:
            longest = max(fitting, key=len)
            taken = start + len(longest.split())
            yield start, longest, phrases[longest]
