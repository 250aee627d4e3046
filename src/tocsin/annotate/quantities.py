"""Finds what a report counts: people hurt, moved or held, with their interval and party, and things."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from tocsin.annotate.quantity import assign, groups, view
from tocsin.annotate.quantity.assign import Count
from tocsin.annotate.quantity.groups import Group
from tocsin.annotate.quantity.view import QUOTES, View
from tocsin.knowledge.casualties import table
from tocsin.records import Actor, Mention, Quantity, Report, Sentence, Span

_WHO = {
    "military": "military",
    "police": "police",
    "civilian": "civilian",
    "medic": "civilian",
    "armed-group": "rebel",
    "rebel": "rebel",
    "militia": "rebel",
}


def find(
    report: Report, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...] = ()
) -> tuple[Quantity, ...]:
    """Every quantity of the sentences, in order: casualties by kind, other counts by the noun counted."""
    ordered = sorted(mentions, key=lambda mention: mention.span)
    starts = [mention.span.start for mention in ordered]
    found: list[Quantity] = []
    paragraph = -1
    last: Count | None = None
    for index, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            paragraph, last = sentence.paragraph, None
        tree = view.view(sentence)
        counted = groups.find(sentence, tree)
        counts = assign.counts(tree, counted, last)
        last = counts[-1] if counts else last
        here = ordered[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        found += _inherited([_casualty(tree, count, index, here) for count in counts], counts)
        taken = {count.group.node for count in counts}
        found += _others(tree, [group for group in counted if group.node not in taken], index)
    return tuple(sorted(found, key=lambda quantity: (quantity.span, not quantity.casualty, quantity.kind)))


def _inherited(found: list[Quantity], counts: tuple[Count, ...]) -> Iterator[Quantity]:
    """A bare number has the party of the count before it ("two of its men were killed and seven wounded")."""
    party = None
    for quantity, count in zip(found, counts, strict=True):
        if quantity.party is None and not count.group.noun and party is not None:
            yield replace(quantity, party=party, confidence=0.7)
        else:
            party = quantity.party
            yield quantity


def _casualty(tree: View, count: Count, index: int, mentions: list[Mention]) -> Quantity:
    span = _span(tree, count.group)
    party = _party(span, mentions)
    return Quantity(
        span=span,
        kind=count.kind,
        low=count.group.low,
        high=count.group.high,
        casualty=True,
        who=_who(tree, count.group, party),
        party=party,
        part_of_total=count.part,
        unit="families" if count.group.noun in table().units else None,
        sentence=index,
        confidence=1.0 if count.group.counted else 0.8,
    )


def _span(tree: View, group: Group) -> Span:
    """The words of a group without quotation marks at either end."""
    first, last = group.first, group.last
    while last - first > 1 and tree.tokens[first].text in QUOTES:
        first += 1
    while last - first > 1 and tree.tokens[last - 1].text in QUOTES:
        last -= 1
    quoted = sum(tree.tokens[k].text in QUOTES for k in range(first, last)) % 2
    if quoted and last < len(tree.tokens) and tree.tokens[last].text in QUOTES:
        last += 1
    return Span(tree.tokens[first].start, tree.tokens[last - 1].end)


def _who(tree: View, group: Group, party: Actor | None) -> str:
    words = {tree.lower(token) for token in range(group.first, group.last)}
    if "police" in words:
        return "police"
    if words & {"civilian", "civilians"}:
        return "civilian"
    who = table().people.get(group.noun, "unknown")
    return _WHO.get(party.kind, who) if party and who == "unknown" else who


def _party(span: Span, mentions: list[Mention]) -> Actor | None:
    """Whoever the widest mention over the same words stands for, where it is one actor alone."""
    over = [m for m in mentions if m.span.overlaps(span) and len(m.actors) == 1 and m.entity != "location"]
    if not over:
        return None
    return max(over, key=lambda m: (m.span.end - m.span.start, -m.span.start)).actors[0]


def _others(tree: View, left: list[Group], index: int) -> Iterator[Quantity]:
    for group in left:
        if not group.noun.isalpha() or group.high == 0 or (group.low is None and group.high is None):
            continue
        lemma = tree.tokens[group.node].lemma if tree.lower(group.node) == group.noun else group.noun
        yield Quantity(
            _span(tree, group), lemma.lower(), group.low, group.high, casualty=False, sentence=index
        )
