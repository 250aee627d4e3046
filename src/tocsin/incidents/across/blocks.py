"""Blocks: keys under which a telling may meet others, so that only what could be one happening is compared.

A key is a family of happening, a time and a place, side or name. Tellings of a day meet under the day. What
is told over months, or looks back, stands under months as "wide"; what is told by the day stands there as
"narrow": wide meets narrow, but the many narrow ones do not meet there. `sought` turns one into the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import cos, floor, radians

from tocsin.incidents.across.evidence import SLACK_HOURS
from tocsin.incidents.across.facts import Facts, Stretch, facts
from tocsin.records import Place, Telling

DAY, MONTH = 24.0, 24.0 * 365.25 / 12
LONGEST_HOURS = DAY * 10  # longer times stand under their months
MOST_MONTHS = 24  # ... and still longer ones under none
CELL = 0.5  # degrees
REACH = 0.2  # degrees to each side: two towns that share no cell are more than 40 km apart
MOST_NAMES, LEAST_BITS = 12, 2.5
FEW_NAMES, RARE_BITS = (
    4,
    3.5,
)  # of news that dates nothing, by which it goes on with what was told weeks before
ALWAYS = "always"
WIDE, NARROW = "wide ", "narrow "


def blocks(telling: Telling) -> frozenset[str]:
    """The keys a telling stands under; others that stand under one of its `sought` keys may be the same."""
    return keys(facts(telling))


def sought(under: Iterable[str]) -> frozenset[str]:
    """The keys to look under for what one that stands under these may meet."""
    return frozenset(_mirrored(key) for key in under)


def _mirrored(key: str) -> str:
    if key.startswith(WIDE):
        return NARROW + key.removeprefix(WIDE)
    return WIDE + key.removeprefix(NARROW) if key.startswith(NARROW) else key


def keys(f: Facts) -> frozenset[str]:
    """Keys by time with place, area, sides and names; and by people who are in the news once, at any time."""
    if f.family == "speculation":
        return frozenset()
    times = f.times or ((f.window,) if f.window else ())
    wide = f.background or not times or max(t.end - t.start for t in times) > LONGEST_HOURS
    spots = list(_spots(f))
    found = set()
    if not wide:
        found |= {_key(f, day, spot) for day in _days(times) for spot in spots}
        if f.towns:
            found |= {NARROW + _key(f, day, spot) for day in _days(times) for spot in _around(f)}
        else:
            found |= {WIDE + _key(f, day, spot) for day in _days(times) for spot in _around(f)}
    if f.window:
        months = _months((f.window,), wide=True) + _months((_before(f.window),), wide=True)
        found |= {WIDE + _key(f, month, name) for month in months for name in _named(f, RARE_BITS, FEW_NAMES)}
    role = WIDE if wide else NARROW
    found |= {role + _key(f, month, spot) for month in _months(times, wide=wide) for spot in spots}
    if wide:
        found |= {_key(f, month, spot) for month in _months(times, wide=True) for spot in spots}
    return frozenset(found) | {_key(f, ALWAYS, f"p:{name}") for name in f.people}


def _key(f: Facts, when: str, where: str) -> str:
    return f"{f.family if f.event else f.kind}|{when}|{where}"


def _days(times: Iterable[Stretch]) -> list[str]:
    found = {
        day
        for t in times
        for day in range(floor((t.start - SLACK_HOURS) / DAY), floor((t.end + SLACK_HOURS) / DAY) + 1)
    }
    return [f"d{day}" for day in sorted(found)]


def _months(times: Sequence[Stretch], *, wide: bool) -> list[str]:
    """The months told of; what is told by the day also stands where no month is known."""
    found = {m for t in times for m in range(floor(t.start / MONTH), floor(t.end / MONTH) + 1)}
    if not found or len(found) > MOST_MONTHS:
        return [ALWAYS]
    return [f"m{month}" for month in sorted(found)] + ([] if wide else [ALWAYS])


def _spots(f: Facts) -> Iterator[str]:
    """Where and by what name it would be told again."""
    for town in f.towns or f.scene:
        yield from _cells(town)
    if not f.towns:
        yield from _around(f)
    yield from _named(f, LEAST_BITS, MOST_NAMES)


def _named(f: Facts, least: float, most: int) -> Iterator[str]:
    """The rarest words of names."""
    ranked = sorted((bits, word) for word, bits in f.names.items() if bits >= least)
    yield from (f"n:{word}" for _, word in ranked[::-1][:most])


def _before(window: Stretch) -> Stretch:
    """The month before: what a report that dates nothing may still go on about."""
    return replace(window, start=window.start - MONTH, end=window.start)


def _around(f: Facts) -> Iterator[str]:
    """The wider scene: by which a telling without a town finds those with one."""
    for place in f.areas + f.towns:
        if place.country:
            yield from (f"c:{country}" for country in place.country.split("/"))
    for pair in combinations(sorted(f.sides), 2):
        yield f"s:{'+'.join(pair)}"


def _cells(place: Place) -> Iterator[str]:
    wide = REACH / max(0.2, cos(radians(place.latitude)))
    rows = {floor((place.latitude + d) / CELL) for d in (-REACH, REACH)}
    columns = {floor((place.longitude + d) / CELL) for d in (-wide, wide)}
    yield from (f"g:{row}:{column}" for row in sorted(rows) for column in sorted(columns))


def pairs(under: Sequence[Iterable[str]]) -> Iterator[tuple[int, int]]:
    """The pairs, by number, that may be one; each once, lesser number first."""
    index: dict[str, list[int]] = {}
    for number, found in enumerate(under):
        for key in found:
            index.setdefault(key, []).append(number)
    for number, found in enumerate(under):
        met = {other for key in sought(found) for other in index.get(key, ()) if other > number}
        yield from ((number, other) for other in sorted(met))
