"""Profile: the who, what, where and when of a claim or of a group of claims, ready to be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt

from tocsin.records import (
    Basis,
    Claim,
    EventType,
    Interval,
    Modality,
    Place,
    PlaceRole,
    Precision,
    When,
)

EARTH_KM = 6371.0
VERBAL = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT}
)
MOVED = frozenset({"displaced", "evacuated"})
SLACK = timedelta(hours=12)  # two accounts of one night may differ by this much
NEWS = timedelta(days=2)
FRONT_KM = 100.0  # towns named beside a border or a region they lie in
NEAR_KM = 40.0  # fighting along one stretch of border
HAPPENING_ROLES = frozenset({PlaceRole.LOCATION, PlaceRole.TARGET, PlaceRole.DIRECTION})
MOVING_ROLES = frozenset({PlaceRole.ORIGIN, PlaceRole.DESTINATION})
DEATHBEDS = frozenset({"die", "hospital"})  # where someone died is not where it happened
PERSONS = frozenset({"person", "civilian"})
WIDE_KINDS = frozenset({"country", "region", "admin1", "border", "sea"})
LONG = frozenset({Precision.OPEN, Precision.MULTI_YEAR, Precision.YEAR, Precision.SEASON})
NEUTRAL_SIDES = frozenset({None, "neutral", "unknown"})


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared: `family` of happening, whether it is background, times, places and sides.

    `victims`: persons by name who are hurt or killed; `figures`: exact tolls.
    """

    family: str
    background: bool
    intervals: tuple[Interval, ...]
    places: tuple[Place, ...]
    sides: frozenset[str]
    victims: frozenset[str] = frozenset()
    figures: frozenset[tuple[str, int]] = frozenset()

    def joined(self, other: Profile) -> Profile:
        """Both together; the family and standing of the first hold."""
        return Profile(
            self.family,
            self.background and other.background,
            self.intervals + other.intervals,
            self.places + other.places,
            self.sides | other.sides,
            self.victims | other.victims,
            self.figures | other.figures,
        )


def news_window(published: Interval | None) -> Interval | None:
    """Two days up to publication: when undated news happened. For matching only, never written down."""
    if published is None or published.start is None:
        return None
    end = published.end or published.start
    return Interval(published.start - NEWS, end, Precision.MULTI_DAY, Basis.INFERRED, approx=True)


def of(claim: Claim) -> Profile:
    """The profile of one claim, from stated values only: nothing inferred from neighbours."""
    stated = isinstance(claim.time, When) and claim.time.interval.basis in (Basis.EXPLICIT, Basis.RELATIVE)
    roles = HAPPENING_ROLES | (MOVING_ROLES if family(claim) == "movement" else frozenset())
    interval = claim.time.interval if isinstance(claim.time, When) and stated else None
    return Profile(
        family(claim),
        claim.modality is Modality.BACKGROUND,
        (interval,) if interval else (),
        tuple(
            w.place
            for w in claim.places
            if isinstance(w.place, Place) and w.role in roles and claim.rule not in DEATHBEDS
        ),
        sides(claim),
        _victims(claim),
        frozenset((q.kind, q.low) for q in claim.casualties if q.low and q.low == q.high),
    )


def _victims(claim: Claim) -> frozenset[str]:
    if claim.event_type is not EventType.ASSAULT:
        return frozenset()
    return frozenset(
        p.actor.id
        for p in claim.targets
        if p.actor.kind in PERSONS and " " in p.actor.name.strip() and p.actor.name[:1].isupper()
    )


def aftermath(claim: Claim) -> bool:
    """True for a death or a bed in hospital told without a time or place: of whatever was told before it."""
    one = of(claim)
    return claim.rule in DEATHBEDS and one.background and not one.intervals and not one.places


def principals(claims: Iterable[Claim]) -> frozenset[str]:
    """The two sides that most claims of present fighting name."""
    named = Counter(
        side
        for c in claims
        if family(c) == "violence" and c.modality is not Modality.BACKGROUND
        for side in sorted(sides(c))  # of equals the first told counts
    )
    return frozenset(side for side, _ in named.most_common(2))


def sides(claim: Claim) -> frozenset[str]:
    """Sides that act or suffer in a claim."""
    found = {p.actor.side for p in claim.actors + claim.targets}
    return frozenset(side for side in found if side and side not in NEUTRAL_SIDES)


def family(claim: Claim) -> str:
    """Kinds of happening that can be one incident."""
    if claim.event_type in VERBAL:
        return "threat" if claim.event_type is EventType.THREATEN else "word"
    if claim.modality in (Modality.HYPOTHETICAL, Modality.PREDICTED):
        return "speculation"
    return _act(claim)


def _act(claim: Claim) -> str:
    if claim.event_type is EventType.ASSAULT:
        unhurt = bool(claim.casualties) and all(q.high == 0 for q in claim.casualties)
        return "circumstance" if unhurt and not claim.actors else "violence"
    if "ceasefire" in claim.modes or claim.event_type in (EventType.RETREAT, EventType.CONCEDE):
        return "truce" if "release" not in claim.modes else "release"
    if claim.event_type in (EventType.AGREE, EventType.CONSULT):
        return "talks"
    if claim.event_type is EventType.NONE:
        return "movement" if any(q.kind in MOVED for q in claim.casualties) else "circumstance"
    return claim.event_type.lower()


def coarse(intervals: Iterable[Interval]) -> bool:
    """True when there are times and none is finer than a month."""
    widths = {i.precision for i in intervals}
    return bool(widths) and widths <= LONG | {Precision.MONTH}


def same_time(left: Iterable[Interval], right: Iterable[Interval]) -> bool | None:
    """True when some pair may be the same time, False when none can, None when one side has no time."""
    lefts, rights = list(left), list(right)
    if not lefts or not rights:
        return None
    return any(_may_meet(a, b) for a in lefts for b in rights)


def _may_meet(a: Interval, b: Interval) -> bool:
    if a.precision in LONG and b.precision in LONG:
        return _apart(a, b) <= timedelta(0)
    if a.precision in LONG or b.precision in LONG:
        return False
    return _apart(a, b) <= SLACK


def _apart(a: Interval, b: Interval) -> timedelta:
    """Distance between two intervals; zero or less when they overlap."""
    starts: list[datetime] = [i.start for i in (a, b) if i.start]
    ends: list[datetime] = [i.end for i in (a, b) if i.end]
    if len(starts) < 2 or len(ends) < 2:
        return timedelta(0)
    return max(starts) - min(ends)


def same_place(left: Iterable[Place], right: Iterable[Place]) -> bool | None:
    """True when some pair lies together or one inside the other, False when none does, None when unplaced.

    Where both name towns, the towns decide: a long border does not join all that lies near it.
    """
    lefts, rights = list(left), list(right)
    if not lefts or not rights:
        return None
    towns = [p for p in lefts if p.kind not in WIDE_KINDS], [p for p in rights if p.kind not in WIDE_KINDS]
    if all(towns) and sum(map(len, towns)) < len(lefts) + len(rights):
        return any(distance_km(a, b) <= FRONT_KM for a in towns[0] for b in towns[1])
    return any(_together(a, b) for a in lefts for b in rights)


def _together(a: Place, b: Place) -> bool:
    reach = a.radius_km + b.radius_km if {a.kind, b.kind} & WIDE_KINDS else NEAR_KM
    return distance_km(a, b) <= max(reach, NEAR_KM)


def distance_km(a: Place, b: Place) -> float:
    """Great-circle distance."""
    p, q = radians(a.latitude), radians(b.latitude)
    h = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(h)))
