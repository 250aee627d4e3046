"""Supersede: which accounts their own origin has taken back or replaced; they stay visible.

Nobody supersedes another's account. A toll that the same origin later raises is an update; one that it lowers
is one only where its words say so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tocsin.incidents.dossier.stated import COUNTS, Value
from tocsin.incidents.dossier.told import Told

LIVE, RETRACTED, SUPERSEDED = "live", "retracted", "superseded"
TOLLS = frozenset(COUNTS.values())
NUMBERS = (
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


@dataclass(frozen=True, slots=True)
class State:
    """How an account stands and the claim that changed it."""

    state: str = LIVE
    by: str | None = None


Given = tuple[Told, Value]


def states(given: Sequence[Given]) -> Mapping[tuple[str, Value], State]:
    """How each value of each claim stands, by the claim's key and the value; live ones are left out."""
    found: dict[tuple[str, Value], State] = {}
    for one, value in given:
        if one.claim.status in (RETRACTED, SUPERSEDED):
            found[one.key, value] = State(one.claim.status, _withdrawer(one, given))
    _spread(given, found)
    for told in _by_origin(given).values():
        _updates(told, found)
    return found


def _withdrawer(one: Told, given: Iterable[Given]) -> str | None:
    return min((t.key for t, _ in given if t.claim.about == one.key), default=None)


def _spread(given: Sequence[Given], found: dict[tuple[str, Value], State]) -> None:
    """What an origin takes back it takes back in its earlier reports too."""
    withdrawn = [(one, value) for one, value in given if (one.key, value) in found]
    by_value: dict[Value, list[Told]] = defaultdict(list)
    for one, value in withdrawn:
        by_value[value].append(one)
    for one, value in given:
        for taken in by_value.get(value, ()):
            if (one.key, value) not in found and one.origins & taken.origins and _not_after(one, taken):
                found[one.key, value] = State(found[taken.key, value].state, taken.key)


def _not_after(one: Told, other: Told) -> bool:
    return bool(one.since and other.since and one.since < other.since)


def _by_origin(given: Iterable[Given]) -> dict[tuple[str, str, str, str], list[Given]]:
    """Totals of one origin for the same people."""
    groups: dict[tuple[str, str, str, str], list[Given]] = defaultdict(list)
    for one, value in given:
        if value.field in TOLLS and not value.part and one.since:
            for origin in sorted(one.origins):
                groups[origin, value.field, value.who, value.party].append((one, value))
    return groups


def _updates(given: Sequence[Given], found: dict[tuple[str, Value], State]) -> None:
    """Earlier totals that a later one of the same origin replaces."""
    live = [(one, value) for one, value in given if (one.key, value) not in found]
    if not live:
        return
    first = _first_given(live)
    last = max(first.values())
    newest = [(one, value) for one, value in live if first[value] == last]
    for one, value in live:
        later = [n for n, v in newest if first[value] < last and _replaces(n, v, value)]
        if later:
            found[one.key, value] = State(SUPERSEDED, min(n.key for n in later))


def _first_given(live: Iterable[Given]) -> Mapping[Value, datetime]:
    """When each figure was first given: a late reprint of an old one makes it no newer."""
    first: dict[Value, datetime] = {}
    for one, value in live:
        at = one.at or one.since
        assert at is not None  # `_by_origin` takes dated claims only
        first[value] = min(at, first.get(value, at))
    return first


def _replaces(later: Told, new: Value, old: Value) -> bool:
    if new.low > max(old.low, old.high):
        return True
    return new != old and (later.spoken.says("revised") or _takes_back(later.spoken.words, old))


def _takes_back(words: str, old: Value) -> bool:
    """ "Two sailors, not three": the old figure is named and denied."""
    if old.low != old.high:
        return False
    figure = NUMBERS[old.low] if 0 <= old.low < len(NUMBERS) else str(old.low)
    return re.search(rf"\b(?:not|instead of|rather than) (?:{figure}|{old.low})\b", words) is not None
