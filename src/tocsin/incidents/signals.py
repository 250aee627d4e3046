"""Signals: what an early-warning desk watches, each a plain rule over claims that anyone can recompute."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tocsin.records import Claim, EventType, Modality, Signal

Rule = tuple[str, str, Callable[[Claim], bool]]

HEAVY = frozenset({"artillery", "mortar", "rocket", "missile", "drone", "aircraft", "helicopter", "tank"})
HAPPENED = frozenset({Modality.ASSERTED, Modality.CLAIMED})


def _is(event_type: EventType, *modes: str) -> Callable[[Claim], bool]:
    def test(claim: Claim) -> bool:
        return (
            claim.event_type is event_type
            and claim.modality is not Modality.BACKGROUND
            and claim.polarity == "positive"
            and (not modes or bool(set(modes) & set(claim.modes)))
        )

    return test


def _heavy(claim: Claim) -> bool:
    return (
        claim.event_type is EventType.ASSAULT
        and claim.modality in HAPPENED
        and bool({w.weapon_class for w in claim.weapons} & HEAVY)
    )


def _killed_civilians(claim: Claim) -> bool:
    return claim.modality in HAPPENED and any(
        q.kind == "killed" and q.who == "civilian" and q.high != 0 for q in claim.casualties
    )


def _wider_war(claim: Claim) -> bool:
    return claim.event_type is EventType.ASSAULT and claim.modality is Modality.HYPOTHETICAL


RULES: tuple[Rule, ...] = (
    ("up", "heavy weapons or air power said to be used", _heavy),
    ("up", "civilians said to be killed", _killed_civilians),
    ("up", "forces mobilised or on alert", _is(EventType.MOBILIZE)),
    ("up", "help asked of allies", _is(EventType.REQUEST, "assist")),
    ("up", "threat or warning of force", _is(EventType.THREATEN)),
    ("up", "talk of a wider war (speculation, not an act)", _wider_war),
    ("up", "evacuation ordered", _is(EventType.COERCE, "evacuation-order")),
    ("down", "ceasefire agreed, declared or in force", _is(EventType.RETREAT, "ceasefire")),
    ("down", "ceasefire agreed", _is(EventType.AGREE, "ceasefire")),
    ("down", "ceasefire declared", _is(EventType.CONCEDE, "ceasefire")),
    ("down", "sides in contact", _is(EventType.CONSULT)),
    ("down", "prisoners or hostages freed", _is(EventType.RETREAT, "release")),
)


def find(claims: Sequence[Claim]) -> tuple[Signal, ...]:
    """Every rule that some claim meets, with all claims that meet it."""
    found = []
    for direction, name, test in RULES:
        ids = tuple(c.id for c in claims if c.status == "active" and not c.optional and test(c))
        if ids:
            found.append(Signal(direction, name, ids))
    return tuple(found)
