"""Gather: groups of tellings by average linkage, the best pair of groups first.

Two groups become one where the links between all their members are strong on the whole. A pair that is not
linked because both are dated or placed, and not alike, counts against it: day after day of one city never
makes a chain.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import product

from tocsin.incidents.across import evidence
from tocsin.incidents.across.facts import Facts, facts
from tocsin.records import Link, Telling

COMPACT = 0.25  # mean of the links between two groups, a missing one counting nothing
OPPOSED = 2.0  # what a pair that cannot be one takes away
Pair = tuple[str, str]


def ordered(pair: Pair) -> Pair:
    """A pair with the lesser key first."""
    return (pair[0], pair[1]) if pair[0] <= pair[1] else (pair[1], pair[0])


@dataclass(slots=True, eq=False)
class Group:
    """Members so far, and to each other group that is linked the sum of the links and the pairs opposed."""

    members: list[str]
    reports: set[str]
    ties: dict[str, float] = field(default_factory=dict)
    against: dict[str, int] = field(default_factory=dict)


def gather(
    tellings: Mapping[str, Telling],
    links: Iterable[Link],
    *,
    together: Iterable[Pair] = (),
    apart: Collection[Pair] = frozenset(),
) -> list[tuple[str, ...]]:
    """Groups of these tellings, each sorted: what people joined, then the best pair of groups each time."""
    return _Gathering(tellings, links, frozenset(map(ordered, apart))).run(together)


class _Gathering:
    """The groups while they grow; the lesser of two first keys names a group."""

    def __init__(
        self, tellings: Mapping[str, Telling], links: Iterable[Link], apart: frozenset[Pair]
    ) -> None:
        self._tellings = tellings
        self._apart = apart
        self._groups = {key: Group([key], {tellings[key].head.id}) for key in sorted(tellings)}
        self._linked: set[Pair] = set()
        self._facts: dict[str, Facts] = {}
        for x in links:
            if x.kind == "same" and x.a in self._groups and x.b in self._groups:
                self._tie(x.a, x.b, x.score, 0)
                self._linked.add(ordered((x.a, x.b)))

    def run(self, together: Iterable[Pair]) -> list[tuple[str, ...]]:
        home = {key: key for key in self._groups}
        for pair in sorted(set(map(ordered, together))):
            if all(key in home for key in pair):
                a, b = ordered((home[pair[0]], home[pair[1]]))
                if a != b and not self._parted(a, b):
                    home.update(dict.fromkeys(self._groups[b].members, a))
                    self._merge(a, b)
        queue = [self._rank(a, b) for a, group in self._groups.items() for b in group.ties if a < b]
        heapify(queue)
        while queue and -queue[0][0] >= COMPACT:
            _, a, b, size = heappop(queue)
            if self._size(a, b) != size or self._barred(a, b):
                continue  # one of them has grown or gone since
            self._merge(a, b)
            for other in sorted(self._groups[a].ties):
                heappush(queue, self._rank(*ordered((a, other))))
        return [tuple(sorted(group.members)) for group in self._groups.values()]

    def _size(self, a: str, b: str) -> int:
        if a not in self._groups or b not in self._groups:
            return 0
        return len(self._groups[a].members) * len(self._groups[b].members)

    def _rank(self, a: str, b: str) -> tuple[float, str, str, int]:
        one, size = self._groups[a], self._size(a, b)
        return -round((one.ties[b] - OPPOSED * one.against[b]) / size, 9), a, b, size

    def _count(self, ours: Iterable[str], theirs: Iterable[str]) -> int:
        """How many pairs of these are opposed."""
        return sum(self._opposed(p, q) for p, q in product(ours, theirs))

    def _opposed(self, p: str, q: str) -> bool:
        """True for two that are not linked, and are dated or placed otherwise for all their names show."""
        if ordered((p, q)) in self._linked:
            return False
        a, b = self._fact(p), self._fact(q)
        days = evidence.time(a, b) if a.times and b.times else 0.0
        towns = evidence.place(a, b) if a.towns and b.towns else 0.0
        return evidence.forbidden(a, b, days, towns)

    def _fact(self, key: str) -> Facts:
        if key not in self._facts:
            self._facts[key] = facts(self._tellings[key])
        return self._facts[key]

    def _barred(self, a: str, b: str) -> bool:
        """A report's own incidents are told apart already; people may have told others apart."""
        return bool(self._groups[a].reports & self._groups[b].reports) or self._parted(a, b)

    def _parted(self, a: str, b: str) -> bool:
        pairs = product(self._groups[a].members, self._groups[b].members) if self._apart else ()
        return any(ordered(pair) in self._apart for pair in pairs)

    def _merge(self, a: str, b: str) -> None:
        """Take group b into a with all its ties; no pair is looked at twice, however groups grow."""
        one, other = self._groups[a], self._groups.pop(b)
        for group in (one, other):
            group.ties.pop(a, None)
            group.ties.pop(b, None)
        for third in sorted(one.ties.keys() | other.ties.keys()):
            against = 0
            for group in (one, other):
                known = third in group.ties
                against += (
                    group.against[third] if known else self._count(group.members, self._groups[third].members)
                )
            self._tie(a, third, one.ties.get(third, 0.0) + other.ties.get(third, 0.0), against)
            self._groups[third].ties.pop(b, None)
        one.members += other.members
        one.reports |= other.reports

    def _tie(self, a: str, b: str, strength: float, against: int) -> None:
        for one, other in ((a, b), (b, a)):
            self._groups[one].ties[other] = strength
            self._groups[one].against[other] = against
