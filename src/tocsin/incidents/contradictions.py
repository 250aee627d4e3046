"""Contradictions: pairs of claims of different voices about one incident that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tocsin.incidents import profile, voices
from tocsin.records import Claim, EventType, Modality, Quantity

STANDING = frozenset({Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED})
# Only whole tolls of the dead and hurt are compared; who was moved or held is counted as "count".
TOLLS = frozenset({"killed", "wounded", "missing", "captured", "abducted"})
EQUIPMENT = frozenset(
    [
        "drone",
        "uav",
        "missile",
        "rocket",
        "tank",
        "aircraft",
        "jet",
        "plane",
        "helicopter",
        "vehicle",
        "ship",
        "boat",
        "gun",
        "howitzer",
        "shell",
    ]
)
BUILDINGS = frozenset(
    ["house", "home", "building", "school", "hospital", "church", "mosque", "shop", "tank", "depot"]
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A claim and words of it in lower case, with the text it was read from."""

    claim: Claim
    words: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims at odds, on what, and a sentence a person can check."""

    kind: str
    first: Claim
    second: Claim
    field: str
    note: str


def within(claims: Sequence[Spoken]) -> Iterator[Pair]:
    """Contradictions among the claims of one incident, in the order of the text."""
    for a, b in combinations(filter(_live, claims), 2):
        if not voices.voice(a.claim) & voices.voice(b.claim):
            yield from _pairs(a, b)


def between(claims: Sequence[tuple[str, Spoken]]) -> Iterator[tuple[str, str, Pair]]:
    """Contradictions between claims of different reports, each with the names of the two reports.

    Claims come with the name of their report. Two outlets' own voices are two voices.
    """
    live = [(doc, s) for doc, s in claims if _live(s)]
    for (left, a), (right, b) in combinations(live, 2):
        if left == right or (a.claim.chain and voices.voice(a.claim) & voices.voice(b.claim)):
            continue
        for pair in _pairs(a, b):
            swapped = pair.first is not a.claim
            yield (right, left, pair) if swapped else (left, right, pair)


def _live(spoken: Spoken) -> bool:
    claim = spoken.claim
    return claim.modality in STANDING and claim.status == "active" and not claim.optional


def _pairs(a: Spoken, b: Spoken) -> Iterator[Pair]:
    """The first way in which two claims are at odds, if any."""
    pair = (
        _denial(a, b)
        or _denial(b, a)
        or _tolls(a.claim, b.claim)
        or _counts(a.claim, b.claim)
        or _initiator(a, b)
    )
    if pair:
        yield pair


# ---------------------------------------------------------------- denials


def _denial(denial: Spoken, other: Spoken) -> Pair | None:
    """A denial against a claim that what it denies happened."""
    a, b = denial.claim, other.claim
    if a.modality is not Modality.DENIED or b.polarity == "negative" or b.modality is Modality.DENIED:
        return None
    if a.event_type is not b.event_type or not _same_actors(a, b):
        return None
    named = {w.weapon_class for w in a.weapons}
    if named:
        theirs = {w.weapon_class for w in b.weapons}
        if not (named & theirs or (theirs and "unspecified" in named)):
            return None
        return _pair("weapon", b, a, "weapons", "one side says such weapons were used, the other denies it")
    kind = "attribution" if "involve" in denial.words or "responsib" in denial.words else "occurrence"
    return _pair(kind, b, a, "event", "one says it happened, the other denies it")


def _same_actors(a: Claim, b: Claim) -> bool:
    left = {p.actor.side for p in a.actors} - {None}
    right = {p.actor.side for p in b.actors} - {None}
    return not left or not right or bool(left & right)


# ---------------------------------------------------------------- numbers


def _tolls(a: Claim, b: Claim) -> Pair | None:
    """Whole tolls of one kind for the same people that leave no number both allow."""
    for left in a.casualties:
        for right in b.casualties:
            if left.kind != right.kind or left.kind not in TOLLS or left.part_of_total or right.part_of_total:
                continue
            if not _same_people(left, right, a, b) or _compatible(left, right):
                continue
            return _pair(
                "casualties", a, b, left.kind, f"{left.kind}: {_range(left)} against {_range(right)}"
            )
    return None


def _same_people(left: Quantity, right: Quantity, a: Claim, b: Claim) -> bool:
    """The same side's people, and of the same sort where both say which."""
    sides = [
        {q.party.side} if q.party and q.party.side else {p.actor.side for p in c.targets}
        for q, c in ((left, a), (right, b))
    ]
    known = [s - {None} for s in sides]
    if not known[0] or not known[1] or not known[0] & known[1]:
        return False
    return left.who == right.who or "unknown" in (left.who, right.who) or "mixed" in (left.who, right.who)


def _counts(a: Claim, b: Claim) -> Pair | None:
    """Counts of the same thing that leave no number both allow."""
    moved = [
        (x, y)
        for x in a.casualties
        for y in b.casualties
        if {x.kind, y.kind} <= profile.MOVED and not _compatible(x, y)
    ]
    if moved:
        x, y = moved[0]
        return _pair("count", a, b, x.kind, f"{x.kind}: {_range(x)} against {_range(y)}")
    for left in a.quantities:
        for right in b.quantities:
            if left.kind != right.kind or _compatible(left, right) or a.event_type is not b.event_type:
                continue
            kind = _kind_of_count(left.kind)
            return _pair(kind, a, b, left.kind, f"{left.kind}: {_range(left)} against {_range(right)}")
    return None


def _kind_of_count(noun: str) -> str:
    if noun in EQUIPMENT:
        return "equipment"
    return "damage" if noun in BUILDINGS else "count"


def _compatible(left: Quantity, right: Quantity) -> bool:
    """True when some number fits both."""
    low = max(left.low or 0, right.low or 0)
    highs = [q.high for q in (left, right) if q.high is not None]
    return not highs or low <= min(highs)


def _range(q: Quantity) -> str:
    if q.low == q.high:
        return str(q.low)
    if q.low is None:
        return f"up to {q.high}"
    return f"at least {q.low}" if q.high is None else f"{q.low} to {q.high}"


# ---------------------------------------------------------------- who began

FIRST = (" first", "provo", "sabotage")
OPENING = ("began", "started", "start", "opened fire", "launch", "broke", "aggress", "triggered", "attack")


def _names_initiator(spoken: Spoken) -> bool:
    """True when a claim says in so many words who began."""
    return spoken.claim.event_type is EventType.ASSAULT and any(w in spoken.words for w in FIRST)


def _initiator(a: Spoken, b: Spoken) -> Pair | None:
    """Two sides that each say the other began: one in so many words, the other so or by an opening."""
    named = [_names_initiator(a), _names_initiator(b)]
    if not any(named):
        return None
    other = b if named[0] else a
    if not all(named) and not any(word in other.words for word in OPENING):
        return None
    if a.claim.event_type is not EventType.ASSAULT or b.claim.event_type is not EventType.ASSAULT:
        return None
    left, right = _blamed(a.claim), _blamed(b.claim)
    if not left or not right or left & right:
        return None
    return _pair("initiator", a.claim, b.claim, "actors", "each says the other began")


def _blamed(claim: Claim) -> frozenset[str]:
    """The side that a one-sided claim says attacked."""
    actors = {p.actor.side for p in claim.actors} - {None}
    targets = {p.actor.side for p in claim.targets} - {None}
    return frozenset(s for s in actors - targets if s)


def _pair(kind: str, a: Claim, b: Claim, field: str, note: str) -> Pair:
    return Pair(kind, a, b, field, note)
