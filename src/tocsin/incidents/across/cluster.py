"""Cluster: tellings that are of one happening, from the links between them.

Average linkage: two groups become one where the links between all their members are strong on the whole, so
that day after day of one city never makes a chain. Of equals the group with the lesser key goes first,
whatever the order the tellings came in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import product

from tocsin.records import Link, Telling

COMPACT = 0.45  # mean of the links between two groups, a missing one counting nothing
CLEAR = 0.05  # a look back that fits two happenings nearly as well belongs to none
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Tellings of one happening, by key: those of it, those that look back on it, and why.

    `part_of`: the first member of the cluster of which it is a part. `links`: of its members and background.
    """

    members: tuple[str, ...]
    background: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    part_of: str | None = None


@dataclass(slots=True, eq=False)
class Group:
    """Members so far and the sum of the links to each other group."""

    members: list[str]
    reports: set[str]
    ties: dict[str, float] = field(default_factory=dict)


def cluster(
    tellings: Iterable[Telling],
    links: Iterable[Link],
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> tuple[Cluster, ...]:
    """The clusters in the order of their first members; `together` and `apart` are people's decisions."""
    known = {t.key: t for t in tellings}
    found = sorted({x for x in links if x.a in known and x.b in known}, key=lambda x: (x.a, x.b, x.kind))
    joined = [p for p in map(_ordered, together) if p[0] in known and p[1] in known]
    parted = frozenset(map(_ordered, apart))
    by_hand = {key for pair in joined for key in pair}
    main = {k for k, t in known.items() if not t.background or k in by_hand}
    groups = _gathered(main, known, found, joined, parted)
    attached = _attached(groups, set(known) - main, found, parted)
    rest = set(known) - main - {k for keys in attached.values() for k in keys}
    groups += _gathered(rest, known, found, (), parted)
    groups.sort()
    parents = _parents(groups, found)
    return tuple(
        Cluster(
            members,
            tuple(sorted(attached.get(members[0], ()))),
            _links({*members, *attached.get(members[0], ())}, found),
            parents.get(members[0]),
        )
        for members in groups
    )


def _ordered(pair: Pair) -> Pair:
    return (pair[0], pair[1]) if pair[0] <= pair[1] else (pair[1], pair[0])


def _links(keys: Collection[str], links: Sequence[Link]) -> tuple[Link, ...]:
    return tuple(x for x in links if x.a in keys and x.b in keys)


# ---------------------------------------------------------------- gathering


def _gathered(
    keys: Collection[str],
    known: Mapping[str, Telling],
    links: Sequence[Link],
    together: Iterable[Pair],
    apart: frozenset[Pair],
) -> list[tuple[str, ...]]:
    """Groups of these tellings, each sorted: what people joined, then the best pair each time."""
    groups = {key: Group([key], {known[key].head.id}) for key in sorted(keys)}
    for x in links:
        if x.kind == "same" and x.a in groups and x.b in groups:
            groups[x.a].ties[x.b] = groups[x.b].ties[x.a] = x.score
    home = {key: key for key in groups}
    for a, b in sorted(set(together)):
        if a in home and b in home and home[a] != home[b] and not _parted(groups, home[a], home[b], apart):
            _merge(groups, home, *_ordered((home[a], home[b])))
    queue = [_rank(groups, a, b) for a in groups for b in groups[a].ties if a < b]
    heapify(queue)
    while queue:
        score, a, b, size = heappop(queue)
        if a not in groups or b not in groups or size != len(groups[a].members) * len(groups[b].members):
            continue  # one of them has grown or gone since
        if -score < COMPACT:
            break
        if groups[a].reports & groups[b].reports or _parted(groups, a, b, apart):
            continue
        _merge(groups, home, a, b)
        for other in sorted(groups[a].ties):
            heappush(queue, _rank(groups, *_ordered((a, other))))
    return [tuple(sorted(g.members)) for g in groups.values()]


def _rank(groups: Mapping[str, Group], a: str, b: str) -> tuple[float, str, str, int]:
    size = len(groups[a].members) * len(groups[b].members)
    return -round(groups[a].ties[b] / size, 9), a, b, size


def _parted(groups: Mapping[str, Group], a: str, b: str, apart: frozenset[Pair]) -> bool:
    pairs = product(groups[a].members, groups[b].members) if apart else ()
    return any(_ordered(pair) in apart for pair in pairs)


def _merge(groups: dict[str, Group], home: dict[str, str], a: str, b: str) -> None:
    """Take group b into a; every tie of b becomes one of a."""
    one, other = groups[a], groups.pop(b)
    one.members += other.members
    one.reports |= other.reports
    home.update(dict.fromkeys(other.members, a))
    one.ties.pop(b, None)
    for third, sum_ in other.ties.items():
        if third == a:
            continue
        one.ties[third] = one.ties.get(third, 0.0) + sum_
        groups[third].ties.pop(b, None)
        groups[third].ties[a] = one.ties[third]


# ---------------------------------------------------------------- what looks back, and parts


def _attached(
    groups: Iterable[tuple[str, ...]], old: Collection[str], links: Sequence[Link], apart: frozenset[Pair]
) -> dict[str, list[str]]:
    """For the first member of a group, the tellings that look back on it and on no other as well."""
    home = {key: members for members in groups for key in members}
    best: dict[str, dict[tuple[str, ...], float]] = {}
    for x in links:
        if x.kind == "background" and x.a in old and x.b in home:
            scores = best.setdefault(x.a, {})
            scores[home[x.b]] = max(x.score, scores.get(home[x.b], 0.0))
    found: dict[str, list[str]] = {}
    for key, scores in sorted(best.items()):
        ranked = sorted(((-s, m) for m, s in scores.items() if not _barred(key, m, apart)))
        if ranked and (len(ranked) == 1 or ranked[1][0] - ranked[0][0] > CLEAR):
            found.setdefault(ranked[0][1][0], []).append(key)
    return found


def _barred(key: str, members: Iterable[str], apart: frozenset[Pair]) -> bool:
    return any(_ordered((key, member)) in apart for member in members)


def _parents(groups: Sequence[tuple[str, ...]], links: Sequence[Link]) -> dict[str, str]:
    """The group of which each is a part, by first members: that with most for it, never in a ring."""
    home = {key: members[0] for members in groups for key in members}
    weight: dict[Pair, float] = {}
    for x in links:
        if x.kind == "part" and x.a in home and x.b in home and home[x.a] != home[x.b]:
            pair = home[x.b], home[x.a]
            weight[pair] = weight.get(pair, 0.0) + x.score
    parents: dict[str, str] = {}
    for child, parent in sorted(weight, key=lambda p: (-weight[p], p)):
        if child not in parents and child not in _line(parent, parents):
            parents[child] = parent
    return parents


def _line(start: str, parents: Mapping[str, str]) -> Iterator[str]:
    at: str | None = start
    while at is not None:
        yield at
        at = parents.get(at)
