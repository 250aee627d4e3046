"""Across reports: tellings of one happening found, linked with reasons, and gathered.

Pure functions of the set of tellings: a link depends on its two tellings alone, a cluster on its component.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tocsin.incidents.across.blocks import blocks, keys, pairs, sought
from tocsin.incidents.across.cluster import Cluster, cluster
from tocsin.incidents.across.facts import facts
from tocsin.incidents.across.gather import Pair
from tocsin.incidents.across.link import compare, link
from tocsin.records import Link, Telling

__all__ = ["Cluster", "blocks", "cluster", "group", "link", "links", "sought"]


def group(
    tellings: Iterable[Telling], *, together: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> tuple[Cluster, ...]:
    """All clusters of a set of tellings held in memory, in the order of their first members."""
    known = {t.key: t for t in tellings}
    ordered = [known[key] for key in sorted(known)]
    return cluster(ordered, links(ordered), together=together, apart=apart)


def links(tellings: Iterable[Telling]) -> Iterator[Link]:
    """The links among tellings, of all pairs that share a block."""
    known = list(tellings)
    compared = [facts(t) for t in known]
    for a, b in pairs([keys(f) for f in compared]):
        found = compare(compared[a], compared[b])
        if found:
            yield found
