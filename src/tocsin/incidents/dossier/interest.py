"""Interest: which sides oppose each other, and what a side says against its own interest."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tocsin.incidents import accounts, control, denials
from tocsin.incidents.dossier.told import Told
from tocsin.incidents.spoken import actor_sides, target_sides
from tocsin.records import EventType

COUNTERPARTS = frozenset({EventType.AGREE, EventType.CONSULT, EventType.RETREAT, EventType.CONCEDE})
LOSSES = frozenset({"killed", "wounded", "missing", "captured"})


@dataclass(frozen=True, slots=True)
class Foes:
    """Pairs of sides that stand against each other in what is told; each in order of name."""

    pairs: frozenset[tuple[str, str]]

    def among(self, sides: Collection[str]) -> tuple[str, ...]:
        """Two of these sides that oppose each other, or none."""
        return next(((a, b) for a, b in sorted(self.pairs) if a in sides and b in sides), ())

    @property
    def parties(self) -> frozenset[str]:
        """All who stand against another."""
        return frozenset(side for pair in self.pairs for side in pair)


def foes(told: Iterable[Told]) -> Foes:
    """Who is said to act on whom: in violence foes, in talks and truces counterparts."""
    pairs = set()
    for one in told:
        if one.claim.event_type is EventType.ASSAULT or one.claim.event_type in COUNTERPARTS:
            actors, targets = actor_sides(one.claim), _others(one)
            both = actors if actors == targets else frozenset()
            pairs |= {(min(a, b), max(a, b)) for a in actors for b in targets if a != b}
            pairs |= {(a, b) for a in both for b in both if a < b}
    return Foes(frozenset(p for p in pairs if "neutral" not in p))


def _others(one: Told) -> frozenset[str]:
    """Those acted on: as named, else whose people were hurt, else who tells of it."""
    hurt = frozenset(q.party.side for q in one.claim.casualties if q.party and q.party.side)
    return target_sides(one.claim) or hurt or one.sides


def admission(one: Told, field: str) -> frozenset[str]:
    """Sides that say this against their own interest: own soldiers lost, own forces to blame, ground lost."""
    own = one.sides
    if not own or denials.denies(one.claim):
        return frozenset()
    if field in LOSSES:
        return frozenset(side for side in own if _lost_soldiers(one, side))
    if field == "initiator":
        return own & accounts.blamed(one.spoken)
    if field == "actors":
        hurt = any(q.who == "civilian" and q.kind in LOSSES and q.high != 0 for q in one.claim.casualties)
        return own & actor_sides(one.claim) - target_sides(one.claim) if hurt else frozenset()
    if field == "control" and control.lost(one.spoken):
        return own & actor_sides(one.claim)
    return frozenset()


def _lost_soldiers(one: Told, side: str) -> bool:
    """The side tells of its own armed men's loss."""
    ours = target_sides(one.claim) == {side}
    return any(
        q.who in ("military", "rebel")
        and q.kind in LOSSES
        and (q.low or 0) > 0
        and (q.party.side == side if q.party and q.party.side else ours)
        for q in one.claim.casualties
    )
