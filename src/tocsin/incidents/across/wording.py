"""Wording: what was compared of two tellings, in words a reader can check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, timedelta
from itertools import product

from tocsin.incidents import profile
from tocsin.incidents.across import evidence
from tocsin.incidents.across.evidence import Weighed
from tocsin.incidents.across.facts import Facts
from tocsin.records import Interval, Place, Precision

SAYING = 2.0  # bits from which a thing is named as agreed
SHOWN = 5  # words named in an explanation


def notes(a: Facts, b: Facts, found: Weighed) -> Iterator[tuple[bool, str]]:
    """What was compared, whether it agrees, and the values."""
    yield from _when(a, b, found)
    yield from _where(a, b, found)
    if a.sides and b.sides:
        same = sorted(a.sides & b.sides)
        yield (
            bool(same),
            f"sides: {_listed(same) if same else _against(a.sides, b.sides)}",
        )
    for kind in sorted(a.counts.keys() & b.counts.keys()):
        same_counts = a.counts[kind] & b.counts[kind]
        if same_counts:
            yield True, f"{kind}: {_figures(same_counts)} in both"
        else:
            yield False, f"{kind}: {_figures(a.counts[kind])} against {_figures(b.counts[kind])}"
    if a.weapons and b.weapons:
        same = sorted(a.weapons & b.weapons)
        yield bool(same), f"weapons: {_listed(same) if same else _against(a.weapons, b.weapons)}"
    if found.names >= SAYING:
        yield True, f"names: {_rarest(a.names, b.names)}"
    if found.words >= SAYING:
        yield True, f"words: {_rarest(a.terms, b.terms)}"
    elif found.words < 0:
        yield False, "words: little in common"


def _when(a: Facts, b: Facts, found: Weighed) -> Iterator[tuple[bool, str]]:
    if a.times and b.times:
        left, right = (_day(t.interval) for t in evidence.nearest(a, b))
        if found.time < evidence.NEXT_DAY:
            yield False, f"time: {left} against {right}"
        elif left == right:
            yield True, f"time: {left}"
        else:
            zones = " (dates of one night may differ by zone)" if found.time <= 0 else ""
            yield True, f"time: {left} and {right}{zones}"
    elif (a.times or a.window) and (b.times or b.window):
        near = "a report that dates nothing, and was published at the time"
        late = "a report that dates nothing was not published within two days of it"
        yield found.time > 0, f"time: {near if found.time > 0 else late}"


def _where(a: Facts, b: Facts, found: Weighed) -> Iterator[tuple[bool, str]]:
    left, right = a.towns or a.areas, b.towns or b.areas
    if not left or not right:
        return
    p, q = min(product(left, right), key=lambda pair: (profile.distance_km(*pair), pair[0].id, pair[1].id))
    yield found.place >= 0, f"place: {_between(p, q)}"


def _between(p: Place, q: Place) -> str:
    if p.id == q.id or p.name == q.name:
        return p.name
    return f"{p.name} and {q.name}, {profile.distance_km(p, q):.0f} km apart"


def _day(interval: Interval) -> str:
    if interval.start is None:
        return "an open time"
    first = interval.start.astimezone(UTC)
    if interval.precision in (Precision.YEAR, Precision.MULTI_YEAR, Precision.OPEN):
        return str(first.year)
    if interval.precision in (Precision.MONTH, Precision.SEASON):
        return f"{first:%b} {first.year}"
    last = (interval.end or interval.start).astimezone(UTC)
    last -= timedelta(seconds=1) if last > first else timedelta()
    if interval.precision in (Precision.MINUTE, Precision.HOUR):
        return f"{first.day} {first:%b} {first.year}, about {first:%H:%M} UTC"
    if first.date() == last.date():
        return f"{first.day} {first:%b} {first.year}"
    return f"{first.day} {first:%b} to {last.day} {last:%b} {last.year}"


def _figures(values: Iterable[tuple[int | None, int | None]]) -> str:
    ordered = sorted(values, key=lambda v: (v[0] or 0, v[1] or 0))
    return _listed(_figure(low, high) for low, high in ordered)


def _figure(low: int | None, high: int | None) -> str:
    if low == high:
        return str(low)
    if high is None:
        return f"at least {low}"
    return f"up to {high}" if low is None else f"{low} to {high}"


def _rarest(a: Mapping[str, float], b: Mapping[str, float]) -> str:
    """The words in common that say most."""
    ranked = sorted(a.keys() & b.keys(), key=lambda w: (-a[w], w))
    return _listed(ranked[:SHOWN])


def _against(left: frozenset[str], right: frozenset[str]) -> str:
    return f"{_listed(left)} against {_listed(right)}"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(sorted(values) if isinstance(values, frozenset) else values)
