"""Stated: what one claim says of each field of an incident."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tocsin.incidents import accounts, control, denials, labels, origins, profile, tolls
from tocsin.incidents.dossier.told import Told
from tocsin.incidents.spoken import actor_sides
from tocsin.records import Basis, EventType, Interval, Place, Quantity, Span, When

COUNTS = {
    "killed": "killed",
    "wounded": "wounded",
    "missing": "missing",
    "captured": "captured",
    "abducted": "captured",
    "detained": "captured",
    "displaced": "displaced",
    "evacuated": "displaced",
}
PLACED = profile.HAPPENING_ROLES
BEGAN = ("first", "response", "opened")
OWN_TIME = frozenset({Basis.EXPLICIT, Basis.RELATIVE})


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """A value of a field, apart from who gives it: claims with equal values are one version."""

    field: str
    value: str
    who: str = "unknown"
    party: str = ""
    part: bool = False
    denied: bool = False
    low: int = -1  # -1: unbounded, so that values have an order
    high: int = -1


Reader = Callable[[Told], Iterator[tuple[Value, str]]]


def values(told: Told) -> Iterator[tuple[Value, str]]:
    """Every value that a claim gives, with its words for people."""
    for reader in READERS:
        yield from reader(told)


def _what(told: Told) -> Iterator[tuple[Value, str]]:
    denied = denials.occurrence(told.spoken)
    if told.claim.event_type is not EventType.NONE and denied == denials.denies(told.claim):
        word = labels.what(told.claim)
        yield Value("what", word, denied=denied), word


def _initiator(told: Told) -> Iterator[tuple[Value, str]]:
    if told.claim.event_type is EventType.ASSAULT and any(told.spoken.says(word) for word in BEGAN):
        for side in sorted(accounts.blamed(told.spoken)):
            yield Value("initiator", side, denied=denials.denies(told.claim)), side


def _actors(told: Told) -> Iterator[tuple[Value, str]]:
    denied = denials.denies(told.claim)
    for one in (p for p in told.claim.actors if p.actor.kind not in origins.OUTLETS):
        yield Value("actors", one.actor.id, party=one.actor.side or "", denied=denied), one.actor.name


def _targets(told: Told) -> Iterator[tuple[Value, str]]:
    for one in told.claim.targets:
        yield Value("targets", one.actor.id, party=one.actor.side or ""), one.actor.name


def _weapons(told: Told) -> Iterator[tuple[Value, str]]:
    denied = denials.denies(told.claim)
    users = actor_sides(told.claim)
    by = next(iter(users)) if len(users) == 1 else ""
    for weapon in told.claim.weapons:
        yield Value("weapon", weapon.weapon_class, party=by, denied=denied), _words(told, weapon.span)


def _places(told: Told) -> Iterator[tuple[Value, str]]:
    if told.claim.rule in profile.DEATHBEDS:
        return
    for where in told.claim.places:
        if isinstance(where.place, Place) and where.role in PLACED:
            yield Value("place", where.place.id), where.place.name


def _time(told: Told) -> Iterator[tuple[Value, str]]:
    when = told.claim.time
    if isinstance(when, When) and when.interval.basis in OWN_TIME:
        spoken = labels.when(when.interval, told.head.zone) or _iso(when.interval)
        words = _words(told, when.span) if when.span else ""
        yield Value("time", _iso(when.interval)), f"{spoken} ({words})" if words else spoken


def _iso(interval: Interval) -> str:
    ends = (f"{at:%Y-%m-%dT%H:%M:%SZ}" if at else ".." for at in (interval.start, interval.end))
    return "/".join(ends)


def _counts(told: Told) -> Iterator[tuple[Value, str]]:
    if told.spoken.says("since"):
        return
    for number in told.claim.casualties:
        if number.kind in COUNTS:
            words = _words(told, number.span)
            anyone = number.who == "civilian" and tolls.generic(words.lower())  # "people" may be soldiers
            yield _count(COUNTS[number.kind], number, told, who="unknown" if anyone else number.who), words


def _damage(told: Told) -> Iterator[tuple[Value, str]]:
    if not told.spoken.says("harm"):
        return
    for number in told.claim.quantities:
        if number.kind in tolls.BUILDINGS or number.kind in tolls.EQUIPMENT:
            kind = tolls.EQUIPMENT.get(number.kind, number.kind)
            yield _count("damage", number, told, who=kind), _words(told, number.span)


def _control(told: Told) -> Iterator[tuple[Value, str]]:
    for side, place in control.held(told.spoken):
        denied = control.lost(told.spoken) != denials.denies(told.claim)
        words = f"{side} {'does not hold' if denied else 'holds'} {place.name}"
        yield Value("control", f"{side}@{place.id}", party=side, denied=denied), words


def _count(field: str, number: Quantity, told: Told, *, who: str) -> Value:
    whose = tolls.victims(number, told.spoken)
    return Value(
        field,
        ranged(number.low, number.high),
        who=who,
        party=next(iter(whose)) if len(whose) == 1 else "",
        part=number.part_of_total or tolls.worded_part(number, told.spoken),
        low=-1 if number.low is None else number.low,
        high=-1 if number.high is None else number.high,
    )


def ranged(low: int | None, high: int | None) -> str:
    """ "3", "3-5", "3-" for at least three, "-5" for up to five."""
    if low is not None and low == high:
        return str(low)
    return f"{'' if low is None else low}-{'' if high is None else high}"


def _words(told: Told, span: Span) -> str:
    start = span.start - told.claim.span.start
    return told.wording[max(start, 0) : max(start + span.end - span.start, 0)]


READERS: tuple[Reader, ...] = (
    _what,
    _initiator,
    _actors,
    _targets,
    _weapons,
    _places,
    _time,
    _counts,
    _damage,
    _control,
)
FIELDS = (
    *("what", "initiator", "actors", "targets", "weapon", "place", "time"),
    *("killed", "wounded", "missing", "captured", "displaced", "damage", "control"),
)
