"""Cluster: tellings that are of one happening, from the links between them.

Those told as news are gathered first (see `gather`); what looks back is attached to them afterwards, so that
it never bridges two; parts find their wholes last. The order in which tellings came changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tocsin.incidents.across.gather import Pair, gather, ordered
from tocsin.records import Link, Telling

CLEAR = 0.05  # a look back that fits two happenings nearly as well belongs to none


@dataclass(frozen=True, slots=True)
class Cluster:
    """Tellings of one happening, by key: those of it, those that look back on it, and why.

    `part_of`: the first member of the cluster of which it is a part. `links`: of its members and background.
    """

    members: tuple[str, ...]
    background: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    part_of: str | None = None


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
    parted = frozenset(map(ordered, apart))
    joined = {ordered(p) for p in together if p[0] in known and p[1] in known}
    by_hand = {key for pair in joined for key in pair}
    main = {k: t for k, t in known.items() if not t.background or k in by_hand}
    groups = gather(main, found, together=joined, apart=parted)
    attached = _attached(groups, known.keys() - main.keys(), found, parted)
    held = {k for keys in attached.values() for k in keys}
    groups += gather({k: t for k, t in known.items() if k not in main and k not in held}, found, apart=parted)
    groups.sort()
    parents = _parents(groups, found)
    inside = _inside(groups, attached, found)
    return tuple(
        Cluster(
            members,
            tuple(sorted(attached.get(members[0], ()))),
            inside.get(members[0], ()),
            parents.get(members[0]),
        )
        for members in groups
    )


def _inside(
    groups: Iterable[tuple[str, ...]], attached: Mapping[str, list[str]], links: Iterable[Link]
) -> dict[str, tuple[Link, ...]]:
    """The links within each cluster, by its first member."""
    home = {key: members[0] for members in groups for key in (*members, *attached.get(members[0], ()))}
    found: dict[str, list[Link]] = {}
    for x in links:
        if home[x.a] == home[x.b]:
            found.setdefault(home[x.a], []).append(x)
    return {first: tuple(own) for first, own in found.items()}


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
    return any(ordered((key, member)) in apart for member in members)


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
