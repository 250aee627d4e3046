"""Evidence: how much each thing two tellings have in common says for or against their being one happening.

Measured in bits: n bits for what chance would bring once in 2^n. The smaller the time or the area that holds
both, the rarer the count or the word they share, the more it says. Bits of words are whole or half numbers,
so that sums do not depend on their order.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import log2

from tocsin.incidents import profile
from tocsin.incidents.across.facts import Facts, Stretch
from tocsin.records import Place

MONTH_HOURS = 24.0 * 32
SHORTEST = 2.0  # hours: clock times are rounded and told from memory
SLACK_HOURS = profile.SLACK.total_seconds() / 3600  # two zones' dates of one night
BRIEF_HOURS = 12.0  # of a part of a day
CLOSE_HOURS, CLOSE = 3.0, 2.0  # between clock times told from memory, and bits
NIGHT_HOURS, LATE = 6.0, -2.0  # between a time at night and the day it is laid on, and bits
NEXT_DAY = -5.0  # bits: two zones' dates of one night, but more often the next day's strike
GUESS = 1.0  # bits less for a time taken from the day of publication, or a town from the words around
LAND_KM = 600.0
DEGREE_KM = 111.0  # of latitude
BEYOND, ELSEWHERE = -3.0, -8.0  # bits of towns not far apart, and of others
SMALLEST_KM = 5.0
MOST_NAMES, MOST_WORDS, MOST_COUNTS = 12.0, 7.0, 6.0
CHANCE_COSINE = 0.11  # of two reports of different fighting
PER_COSINE = 25.0
LEAST_WORDS = -1.0  # opposing sides tell one thing in other words


OVERRULED = 8.0  # bits of names and figures that show a wrong date or pin in one of two


@dataclass(frozen=True, slots=True)
class Weighed:
    """The evidence by what it rests on."""

    time: float
    place: float
    sides: float
    counts: float
    weapons: float
    names: float
    words: float

    @property
    def ground(self) -> float:
        """All that is not wording."""
        return self.time + self.place + self.sides + self.counts + self.weapons + self.names

    @property
    def total(self) -> float:
        """All together."""
        return self.ground + self.words


def weigh(a: Facts, b: Facts, when: float, where: float) -> Weighed:
    """The evidence on two tellings, of whose time and place that is known already."""
    return Weighed(when, where, sides(a, b), counts(a, b), weapons(a, b), names(a, b), words(a, b))


def time(a: Facts, b: Facts) -> float:
    """When: by the length of the shortest time that holds both; far below zero where they are days apart."""
    if a.times and b.times:
        return _met(*nearest(a, b))
    if not (a.times or a.window) or not (b.times or b.window):
        return 0.0
    if a.window and b.window:
        return _news(a.window, b.window, dated=False)
    stated, window = (a.times, b.window) if b.window else (b.times, a.window)
    return max(_news(s, window, dated=True) for s in stated) if window else 0.0


def nearest(a: Facts, b: Facts) -> tuple[Stretch, Stretch]:
    """Of the times of both those two that agree best."""
    return max(product(a.times, b.times), key=lambda pair: _met(*pair))


def _met(s: Stretch, t: Stretch) -> float:
    gap = max(s.start, t.start) - min(s.end, t.end)
    if gap >= 0:
        brief = (s.end - s.start <= BRIEF_HOURS) + (t.end - t.start <= BRIEF_HOURS)
        if brief and gap <= (CLOSE_HOURS if brief == 2 else NIGHT_HOURS):
            return CLOSE if brief == 2 else LATE
        return NEXT_DAY if gap <= SLACK_HOURS else NEXT_DAY - min(4.0, gap / 48)
    return log2(MONTH_HOURS / max(SHORTEST, max(s.end, t.end) - min(s.start, t.start)))


def _news(s: Stretch, window: Stretch, *, dated: bool) -> float:
    """A time against the days up to a report: what lies after it was not told; what lies before may be."""
    if s.start > window.end + SLACK_HOURS and dated:
        return -12.0
    gap = max(s.start, window.start) - min(s.end, window.end)
    if gap >= 0:
        return -1.0 - min(4.0, log2(1 + gap / 24) / 2)
    return log2(MONTH_HOURS / max(24.0, max(s.end, window.end) - min(s.start, window.start))) - GUESS


def place(a: Facts, b: Facts) -> float:
    """Where: by the size of the smallest area that holds both; towns decide where both name some.

    A town that is only named around the claims says less, either way.
    """
    if a.towns and b.towns:
        return max(_near(p, q) for p, q in product(a.towns, b.towns))
    left, right = a.towns or a.scene, b.towns or b.scene
    if left and right:
        near = max(_near(p, q) for p, q in product(left, right))
        return near - GUESS if near > 0 else max(near / 4, -2.0)
    pairs = [
        *product(a.towns, b.areas),
        *product(a.areas, b.towns),
        *product(a.areas, b.areas),
    ]
    return max((_near(p, q) for p, q in pairs), default=0.0)


def _near(p: Place, q: Place) -> float:
    wide = p.kind in profile.WIDE_KINDS or q.kind in profile.WIDE_KINDS
    reach = max(p.radius_km + q.radius_km if wide else profile.NEAR_KM, profile.NEAR_KM)
    if abs(p.latitude - q.latitude) * DEGREE_KM > 2 * reach:
        return ELSEWHERE  # most pairs: no need to reckon
    apart = profile.distance_km(p, q)
    if apart > reach:
        return BEYOND if apart <= 2 * reach else ELSEWHERE
    return max(0.0, log2(LAND_KM / max(SMALLEST_KM, p.radius_km, q.radius_km, apart)))


def sides(a: Facts, b: Facts) -> float:
    """Who: two of a kind say more than one; no side in common speaks against."""
    shared = len(a.sides & b.sides)
    if not a.sides or not b.sides:
        return 0.0
    return (-2.0, 1.0, 2.5)[min(shared, 2)]


def counts(a: Facts, b: Facts) -> float:
    """How many: the same figure, the more the larger; figures that cannot be one speak against a little."""
    total = 0.0
    for kind in a.counts.keys() & b.counts.keys():
        same = a.counts[kind] & b.counts[kind]
        if same:
            total += max(0.5 + log2(max(1, low or high or 1)) for low, high in same)
        elif not any(_overlap(p, q) for p, q in product(a.counts[kind], b.counts[kind])):
            total -= 1.0
    return max(-2.0, min(MOST_COUNTS, total))


def _overlap(p: tuple[int | None, int | None], q: tuple[int | None, int | None]) -> bool:
    lows = [low for low in (p[0], q[0]) if low is not None]
    highs = [high for high in (p[1], q[1]) if high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def weapons(a: Facts, b: Facts) -> float:
    """With what: one class in common, or none although both say."""
    if not a.weapons or not b.weapons:
        return 0.0
    return 1.0 if a.weapons & b.weapons else -0.5  # sides tell them differently


def names(a: Facts, b: Facts) -> float:
    """Who and what is named: the rarer a word of a name, the more."""
    settled = a.settled & b.settled  # compared as places
    return min(MOST_NAMES, sum(a.names[word] for word in (a.names.keys() & b.names.keys()) - settled))


def words(a: Facts, b: Facts) -> float:
    """How alike the rarer words are, over what chance brings; never more than a day and a town say."""
    if not a.length or not b.length:
        return 0.0
    cosine = sum(a.terms[w] * b.terms[w] for w in a.terms.keys() & b.terms.keys()) / (a.length * b.length)
    return max(LEAST_WORDS, min(MOST_WORDS, PER_COSINE * (cosine - CHANCE_COSINE)))


def forbidden(a: Facts, b: Facts, when: float, where: float) -> bool:
    """True where days or towns lie apart, and no persons and figures show that a date or a pin is wrong.

    For the next day half as much is asked: it may be the same night in another zone. Districts and streets
    show nothing unless many agree: some are hit day after day.
    """
    if when > NEXT_DAY and where >= NEXT_DAY:
        return False
    persons = a.names.keys() & b.names.keys() & (a.persons | b.persons)
    figures = max(0.0, counts(a, b))
    needed = OVERRULED / 2 if when == NEXT_DAY else OVERRULED
    surely = sum(a.names[word] for word in persons) + figures
    return surely < needed and names(a, b) + figures < MOST_NAMES
