"""Groups that are counted: the noun phrase a number belongs to, or one person who stands alone."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.annotate.quantity import numerals
from tocsin.annotate.quantity.numerals import Numeral
from tocsin.annotate.quantity.view import View
from tocsin.knowledge.casualties import table
from tocsin.records import Sentence

_COUNTING = ("nummod", "det", "amod", "advmod", "compound", "nmod", "nmod:desc")
_NOMINAL = ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "SYM")
_LEFT = ("det", "amod", "compound", "nmod:poss", "nummod", "advmod", "nmod:desc", "flat", "case")
_AGES = frozenset(("year", "years", "month", "months", "week", "weeks", "day", "days"))
_UNTOLD = frozenset(["no", "any", "every", "each", "other", "another", "whose", "what", "which"])


@dataclass(frozen=True, slots=True)
class Group:
    """Tokens first to last (half-open), its node in the tree, the noun counted and the interval."""

    first: int
    last: int
    node: int
    noun: str
    low: int | None
    high: int | None
    counted: bool = True
    partitive: bool = False


def find(sentence: Sentence, tree: View) -> tuple[Group, ...]:
    """Every group with a number, from left to right; a group inside another is left out."""
    found = [_group(tree, number) for number in numerals.find(sentence)]
    return tuple(
        group
        for group in found
        if not any(
            other.first <= group.first and group.last <= other.last and other != group for other in found
        )
    )


def _group(tree: View, number: Numeral) -> Group:
    top = _top(tree, number)
    head = tree.head(top)
    if tree.lower(number.last - 1) == "of":
        return _of(tree, number, top, number.last - 1)
    counting = number.last <= head and tree.relation(top) in _COUNTING and tree.tokens[head].pos in _NOMINAL
    if counting and not _broken(tree, number.last, head):
        node = (
            tree.head(head) if number.first <= tree.head(head) < number.last else head
        )  # "a total of 36 men"
        return Group(number.first, _right(tree, head), node, _noun(tree, head), number.low, number.high)
    if number.last < len(tree.tokens) and tree.lower(number.last) == "of":
        return _of(tree, number, top, number.last)
    noun = _adjacent(tree, number)
    if noun is not None:
        return Group(number.first, noun + 1, noun, _noun(tree, noun), number.low, number.high)
    return Group(number.first, number.last, top, "", number.low, number.high)


def _noun(tree: View, node: int) -> str:
    """The noun counted; a nation or a group counts people ("40 Syrians", "12 Taliban")."""
    token = tree.tokens[node]
    return "people" if token.pos == "PROPN" and token.entity[2:] in ("NORP", "ORG") else token.text.lower()


def _broken(tree: View, first: int, last: int) -> bool:
    """True where a verb, a number or a stop stands between a number and what it is said to count."""
    return any(_breaks(tree, node) for node in range(first, last))


def _breaks(tree: View, node: int) -> bool:
    token = tree.tokens[node]
    if token.pos == "VERB":
        return token.relation not in ("amod", "compound") or token.tag == "VBD" or token.lemma in table().self
    dash = token.text in ("-", "–", "—") and token.start > tree.tokens[node - 1].end
    return dash or token.pos in ("NUM", "AUX") or token.text in ":;,("


def _top(tree: View, number: Numeral) -> int:
    """The token of the number whose head lies outside it."""
    for token in range(number.last - 1, number.first - 1, -1):
        inside = number.first <= tree.head(token) < number.last
        if not inside and tree.lower(token) != "of" and token >= number.core:
            return token
    return number.core


def _of(tree: View, number: Numeral, top: int, of: int) -> Group:
    """ "scores of bandits", "three of them": what follows is counted, or only a part of it."""
    inner = [k for k in range(of + 1, min(of + 7, len(tree.tokens))) if tree.head(k) == top]
    inner = [k for k in inner if tree.relation(k).startswith("nmod") or tree.relation(k) == "obl"]
    noun = inner[0] if inner else _adjacent_noun(tree, of + 1)
    partitive = of >= number.last
    if noun is None:
        return Group(number.first, number.last, top, "", number.low, number.high, partitive=partitive)
    return Group(number.first, noun + 1, top, _noun(tree, noun), number.low, number.high, partitive=partitive)


def _adjacent(tree: View, number: Numeral) -> int | None:
    """The noun right behind a number that the tree left alone."""
    noun = _adjacent_noun(tree, number.last)
    if noun is None or tree.tokens[noun].pos == "PROPN":
        return None
    return noun if tree.lower(noun) in table().people or noun == number.last else None


def _adjacent_noun(tree: View, start: int) -> int | None:
    last = None
    for token in range(start, min(start + 5, len(tree.tokens))):
        if tree.tokens[token].pos in ("NOUN", "PROPN", "PRON"):
            last = token
            if tree.tokens[token].pos == "PRON":
                break
        elif last is not None or (
            tree.tokens[token].pos not in ("ADJ", "DET") and tree.lower(token) not in ('"', "“")
        ):
            break
    return last


def _right(tree: View, head: int) -> int:
    """End of the noun phrase: the head with the parts of its name."""
    last = head
    for child in tree.children(head, "flat", "flat:name"):
        last = max(last, child) if child == last + 1 else last
    return last + 1


def single(tree: View, node: int) -> Group | None:
    """One person without a number ("the driver", "Private S. Rahimov"); None for anything else."""
    token, word = tree.tokens[node], tree.lower(node)
    if word == "another" and token.pos in ("DET", "PRON"):
        return Group(node, node + 1, node, "person", 1, 1, counted=False)
    with_name = any(tree.tokens[k].entity.endswith("PER") for k in tree.children(node, "flat"))
    named = (token.pos == "NOUN" and with_name and word not in table().plurals) or (
        token.pos == "PROPN"
        and any(tree.tokens[k].entity.endswith("PER") for k in (node, *tree.children(node, "flat", "appos")))
    )
    aged = word == "old" and any(tree.lower(k) in _AGES for k in tree.children(node, "compound", "obl:npmod"))
    person = aged or (
        word in table().people
        and word not in table().many
        and word not in table().plurals
        and token.tag in ("NN", "NNP")
    )
    told = node == 0 or aged or bool(tree.children(node, "det", "nmod:poss", "amod", "flat", "appos"))
    if not named and not (person and told):  # a headline's "Soldier killed" goes without an article
        return None
    if any(tree.lower(k) in _UNTOLD for k in tree.children(node, "det")) or tree.children(node, "nummod"):
        return None
    first = node
    for child in sorted(tree.children(node, *_LEFT), reverse=True):
        if child < first and tree.relation(child) != "case":
            first = min(first, _leftmost(tree, child))
    noun = word if person and not aged else "person"
    return Group(first, _right(tree, node), node, noun, 1, 1, counted=False)


def _leftmost(tree: View, node: int) -> int:
    return min((node, *(_leftmost(tree, k) for k in tree.below[node] if k < node)))
