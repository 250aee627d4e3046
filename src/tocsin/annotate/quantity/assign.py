"""Brings harm and groups together: which group was killed, hurt, moved or held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tocsin.annotate.quantity import beside, harm, tolls
from tocsin.annotate.quantity.beside import Beside, human
from tocsin.annotate.quantity.groups import Group, single
from tocsin.annotate.quantity.harm import Harm
from tocsin.annotate.quantity.view import View
from tocsin.knowledge.casualties import table

_EVENTS = frozenset(
    ("death", "deaths", "fatality", "fatalities", "injury", "injuries", "arrest", "arrests", "displacement")
)
_PARTS = ("including", "among them", "of them", "of whom", "among whom", "mostly", "(", ":")
_LINKS = frozenset(("and", ",", ", and", "or", "as well as", "plus", "and another", "and a further"))
_ONE = frozenset(("he", "she", "him"))
_BODILY = frozenset(("killed", "wounded", "abducted", "detained"))
_ARMED = frozenset(("military", "police", "rebel"))  # those who leave a place are not displaced from it
_WITH = frozenset(("along with", "together with"))
_STRONG = -1  # the rank of a link between neighbours


@dataclass(frozen=True, slots=True)
class Count:
    """A group and the kind of harm it took; `part` where it belongs to a total that is given too."""

    group: Group
    kind: str
    part: bool = False


def counts(tree: View, groups: tuple[Group, ...], before: Count | None) -> tuple[Count, ...]:
    """Every casualty count of a sentence, in the order of its words.

    `before` is the last count in the same paragraph, for a bare "the figure is 400".
    """
    near = beside.find(tree, groups)
    widened = {told.group.node: told.group for told in near}
    groups = tuple(widened.get(group.node, group) for group in groups)
    by_node = {group.node: group for group in groups}
    ranked = [(_STRONG, Count(told.group, told.kind)) for told in near]
    found = _best(ranked + list(_told(tree, by_node, near)))
    earlier = [(-1, before.kind)] if before else []
    earlier += sorted((count.group.first, count.kind) for count in found)
    for more in (
        tolls.tolls(tree, groups, earlier),
        tolls.renamed(tree, by_node, before.group if before else None),
        tolls.states(tree, by_node),
        _partitives(groups),
        list(_listed(tree, groups, found)),
    ):
        found += [Count(group, kind) for group, kind in more if not _has(found, group)]
    found += list(_parts(tree, groups, found))
    return tuple(
        sorted(dict.fromkeys(found), key=lambda count: (count.group.first, count.group.last, count.kind))
    )


def _has(found: list[Count], group: Group) -> bool:
    return any(count.group.first < group.last and group.first < count.group.last for count in found)


def _told(tree: View, by_node: dict[int, Group], near: tuple[Beside, ...]) -> Iterator[tuple[int, Count]]:
    """Counts that the tree gives, with the rank of the link; a word beside a group is that group's alone."""
    owners = {told.word: told.group.node for told in near}
    settled = {told.group.node for told in near}
    for told in harm.find(tree):
        if told.none:
            for kind in ("killed", "wounded") if tree.lower(told.node) in harm.BOTH else (told.kind,):
                yield 0, Count(_nothing(tree, told.node), kind)
            continue
        nodes = list(_joined(tree, told.node))
        if owners.get(told.word, told.node) not in nodes:
            continue
        for node in nodes:
            group = by_node.get(node) or _lone(tree, told, node)
            passed_on = node != told.node and node in settled
            if group is not None and not passed_on and _fits(told, group):
                yield _rank(told, group), Count(group, told.kind)


def _nothing(tree: View, node: int) -> Group:
    first = min([node, *(k for k in tree.children(node, "det", "case", "amod") if k < node)])
    return Group(first, node + 1, node, tree.lower(node), 0, 0)


def _joined(tree: View, node: int) -> Iterator[int]:
    """The node and those joined to it, up to one with a word of harm of its own ("and 57 wounded")."""
    yield node
    for child in tree.children(node, "conj"):
        if tree.tokens[child].pos in ("VERB", "AUX") or _own_harm(tree, child):
            continue
        yield from _joined(tree, child)


def _own_harm(tree: View, node: int) -> bool:
    words = table()
    after = node + 1
    if after < len(tree.tokens) and tree.tokens[after].pos == "ADV":  # "and a woman badly wounded"
        after += 1
    here = [node, after] if after < len(tree.tokens) else [node]
    return any(tree.lower(k) in words.adjectives or tree.lower(k) in words.nouns for k in here)


def _lone(tree: View, told: Harm, node: int) -> Group | None:
    """One person without a number, where the link is strong enough or the person is dead."""
    if told.kind == "displaced" or (told.rank > 1 and told.kind != "killed"):
        return None
    if tree.lower(node) in _ONE and told.kind in _BODILY:
        return Group(node, node + 1, node, "person", 1, 1, counted=False)
    return single(tree, node)


def _fits(told: Harm, group: Group) -> bool:
    words = table()
    if told.kind == "displaced" and words.people.get(group.noun) in _ARMED:
        return False
    if group.noun in words.things or (group.high == 0 and group.noun and group.noun not in words.people):
        return group.high == 0 and group.noun in _EVENTS
    if not told.people_only:
        return True
    return human(group) or group.noun in words.nouns


def _rank(told: Harm, group: Group) -> int:
    """The rank of the link; a noun that only describes people ("hostages") yields to their verb."""
    noun = group.noun
    describes = told.node == group.node and noun not in _EVENTS and table().nouns.get(noun) == told.kind
    return told.rank + 1 if describes else told.rank


def _best(told: list[tuple[int, Count]]) -> list[Count]:
    """For each group the counts of its strongest link; beyond the main verb, death outweighs the rest."""
    best: list[Count] = []
    for group in dict.fromkeys(count.group for _, count in told):
        ranked = [(rank, count) for rank, count in told if count.group == group]
        low = max(0, min(rank for rank, _ in ranked))
        kinds = list(dict.fromkeys(count.kind for rank, count in ranked if rank <= low))
        if low and len(kinds) > 1:
            kinds = ["killed"] if "killed" in kinds else kinds[:1]
        best += [Count(group, kind) for kind in kinds]
    return best


def _listed(tree: View, groups: tuple[Group, ...], found: list[Count]) -> Iterator[tuple[Group, str]]:
    """A group that only a comma or "and" parts from one whose harm is told shares it."""
    kinds = {count.group.node: count.kind for count in found}
    for group in groups:
        together = " ".join(tree.lower(k) for k in range(max(0, group.first - 2), group.first))
        earlier = [count for count in found if count.group.last <= group.first]
        if together in _WITH and earlier and human(group):
            yield group, earlier[-1].kind
    for one, two in pairwise(groups):
        between = " ".join(tree.lower(k) for k in range(one.last, two.first))
        if between not in _LINKS or not (human(one) and human(two)):
            continue
        if one.node in kinds and two.node not in kinds:
            kinds[two.node] = kinds[one.node]
            yield two, kinds[one.node]
        elif two.node in kinds and one.node not in kinds and one.noun:
            yield one, kinds[two.node]


def _partitives(groups: tuple[Group, ...]) -> Iterator[tuple[Group, str]]:
    """ "Four of the wounded": the group says itself what befell it."""
    words = table()
    for group in groups:
        if group.partitive and group.noun in words.adjectives:
            yield group, words.adjectives[group.noun]


def _parts(tree: View, groups: tuple[Group, ...], found: list[Count]) -> Iterator[Count]:
    """ "12 people, including three children"; "four deaths (three soldiers and a nurse)"."""
    for group in groups:
        if _has(found, group) or not human(group):
            continue
        earlier = [count for count in found if count.group.last <= group.first]
        total = max(earlier, key=lambda count: count.group.first, default=None)
        if total is None or not total.group.counted or (total.group.low or 0) < (group.low or 0):
            continue
        between = " ".join(tree.lower(k) for k in range(total.group.last, group.last))
        apart = any(
            token.pos == "VERB"
            for token in tree.tokens[total.group.last + 1 : group.first]
            if token.relation != "case"
        )
        if not apart and any(f" {mark} " in f" {between} " for mark in _PARTS):
            yield Count(group, total.kind, part=True)
