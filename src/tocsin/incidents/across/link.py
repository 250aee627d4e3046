"""Link: whether two tellings are of one happening, and why, in words a reader can check.

Bits for and against are added up (see `evidence`); what they must outweigh is how unlikely it is beforehand
that two tellings which met at all are of one thing. Nothing but the two tellings is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, timedelta
from itertools import product
from math import exp, log, log2

from tocsin.incidents import profile
from tocsin.incidents.across import evidence
from tocsin.incidents.across.facts import Facts, Stretch, facts
from tocsin.records import Interval, Link, Place, Precision, Telling

AGAINST = 8.0  # bits: one pair in 250 that could meet is the same
AGAINST_WORDS = 13.0  # statements, threats, measures: one side makes many of them a day
GROUND = 3.0  # bits that must not be of wording
LEAST = 0.5
APART = -4.0  # bits of a day or a town that rule the rest out but for strong signs
OVERRULED = 8.0  # bits of names and figures that show a wrong date or pin in one of them
SAYING = 2.0  # bits from which a thing is named as agreed
CAMPAIGN_HOURS, CAMPAIGN = 48.0, 3.0  # a part is this much shorter than the whole
SPREAD = 3.0  # ... or this much smaller
LONG_HOURS = 24.0 * 45
SHOWN = 5  # words named in an explanation


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


def link(a: Telling, b: Telling) -> Link | None:
    """What binds two tellings of different reports, if anything; for `same`, a and b may be swapped."""
    return compare(facts(a), facts(b))


def compare(a: Facts, b: Facts) -> Link | None:
    """The same, of facts taken out before; the lesser key comes first unless the kind says otherwise."""
    if a.report == b.report or a.family != b.family or not _comparable(a, b):
        return None
    a, b = sorted((a, b), key=lambda f: f.key)
    if a.background != b.background:
        old, told = (a, b) if a.background else (b, a)
        return _looks_back(old, told)
    whole, part = (a, b) if _contains(a, b) else (b, a)
    if not a.background and _contains(whole, part):
        return _part(whole, part)
    found = weigh(a, b)
    score = _score(found, a)
    return _made(a, b, "same", score, found) if score >= LEAST else None


def _comparable(a: Facts, b: Facts) -> bool:
    if a.family == "speculation":
        return False
    return a.event or (a.kind is b.kind and bool(a.sides & b.sides or not a.sides or not b.sides))


def weigh(a: Facts, b: Facts) -> Weighed:
    """The evidence on two tellings."""
    when, where = evidence.time(a, b), evidence.place(a, b)
    return Weighed(
        time=when,
        place=where,
        sides=evidence.sides(a, b),
        counts=evidence.counts(a, b),
        weapons=evidence.weapons(a, b),
        names=evidence.names(a, b),
        words=evidence.words(a, b),
    )


def _score(found: Weighed, a: Facts) -> float:
    """Likelihood, 0 to 1, that both are of one happening; never by wording alone."""
    apart = min(found.time, found.place) <= APART
    if found.ground < GROUND or (apart and found.names + max(0.0, found.counts) < OVERRULED):
        return 0.0
    if max(found.time, found.place) <= 0 and found.names < OVERRULED:
        return 0.0
    return _likely(found.total - (AGAINST if a.event else AGAINST_WORDS))


def _likely(bits: float) -> float:
    return 1 / (1 + exp(-log(2) * max(-60.0, min(60.0, bits))))


# ---------------------------------------------------------------- parts and things past


def _contains(whole: Facts, part: Facts) -> bool:
    """True when one tells of a longer or wider thing around the other: an offensive, a wave of strikes."""
    if not whole.event or not whole.times or not part.times or not whole.sides & part.sides:
        return False
    long, short = _length(whole.times), _length(part.times)
    if not _within(part.times, whole.times) or evidence.place(whole, part) <= 0:
        return False
    return (long >= CAMPAIGN_HOURS and long >= CAMPAIGN * max(short, 12.0)) or (
        bool(part.towns) and _spread(whole) > max(profile.FRONT_KM, SPREAD * _spread(part))
    )


def _length(times: Iterable[Stretch]) -> float:
    return max((t.end - t.start for t in times), default=0.0)


def _within(part: Iterable[Stretch], whole: Iterable[Stretch]) -> bool:
    slack = evidence.SLACK_HOURS
    wholes = list(whole)
    return all(any(w.start - slack <= p.start and p.end <= w.end + slack for w in wholes) for p in part)


def _spread(f: Facts) -> float:
    """The kilometres over which the places of a telling lie."""
    places = f.towns[: evidence.TOWNS] or f.areas[:1]
    return max((profile.distance_km(p, q) + p.radius_km for p in places for q in places), default=0.0)


def _part(whole: Facts, part: Facts) -> Link | None:
    found = weigh(whole, part)
    score = _likely(max(0.0, found.place) + found.sides + max(0.0, found.words) + found.names / 2 - 2)
    return _made(whole, part, "part", score, found) if score >= LEAST else None


def _looks_back(old: Facts, told: Facts) -> Link | None:
    """A mention of something past, and a report of it: they must agree on when, and on where or on whom."""
    found = weigh(old, told)
    if not old.times or found.place < 0 or not _meet(old.times, told.times):
        return None
    when = max(log2(LONG_HOURS / max(24.0, _length(old.times))), -4.0)
    score = _likely(when + found.ground - found.time + max(0.0, found.words) - AGAINST)
    return _made(old, told, "background", score, found) if score >= LEAST else None


def _meet(old: Iterable[Stretch], told: Iterable[Stretch]) -> bool:
    slack = evidence.SLACK_HOURS
    news = list(told)
    return any(max(o.start, n.start) - min(o.end, n.end) < slack for o in old for n in news)


# ---------------------------------------------------------------- in words


def _made(a: Facts, b: Facts, kind: str, score: float, found: Weighed) -> Link:
    notes = list(_notes(a, b, found))
    return Link(
        a.key,
        b.key,
        kind,
        round(score, 3),
        tuple(words for agrees, words in notes if agrees),
        tuple(words for agrees, words in notes if not agrees),
    )


def _notes(a: Facts, b: Facts, found: Weighed) -> Iterator[tuple[bool, str]]:
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
        if found.time >= evidence.NEXT_DAY:
            note = _listed(dict.fromkeys((_days(a.times), _days(b.times))))
            zones = " (dates of one night may differ by zone)" if found.time <= 0 else ""
            yield True, f"time: {note}{zones}"
        else:
            yield False, f"time: {_days(a.times)} against {_days(b.times)}"
    elif (a.times or a.window) and (b.times or b.window):
        note = "a report that dates nothing, and was published at the time"
        late = "a report that dates nothing was not published within two days of it"
        yield found.time > 0, f"time: {note if found.time > 0 else late}"


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


def _days(times: Iterable[Stretch]) -> str:
    """The times in UTC, as days or what is coarser."""
    return _listed(dict.fromkeys(_day(t.interval) for t in list(times)[:3]))


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
    ranked = sorted(evidence.shared(a, b), key=lambda w: (-a[w], w))
    return _listed(ranked[:SHOWN])


def _against(left: frozenset[str], right: frozenset[str]) -> str:
    return f"{_listed(left)} against {_listed(right)}"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(sorted(values) if isinstance(values, frozenset) else values)
