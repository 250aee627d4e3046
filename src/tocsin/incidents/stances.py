"""Stances: what each side does about an incident: confirms, contests, denies, or is silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tocsin.incidents import profile, voices
from tocsin.incidents.spoken import Pair
from tocsin.records import Claim, Modality, Reading, Stance

DISPUTES = frozenset({"initiator", "occurrence", "attribution", "weapon", "equipment", "damage"})
SHARED = frozenset({"violence", "truce"})  # what one side tells of these concerns the other
UNSAID = frozenset({Modality.HYPOTHETICAL, Modality.BACKGROUND})


@dataclass(frozen=True, slots=True)
class Scene:
    """What stances are read against: pairs at odds, the publisher's side, the two principal sides."""

    pairs: Sequence[Pair]
    publisher: str | None
    principals: frozenset[str]


def publisher(reading: Reading) -> str | None:
    """The side of a publisher that is itself a party."""
    return reading.publisher.side if reading.publisher else None


def of(claims: Sequence[Claim], scene: Scene, family: str) -> tuple[Stance, ...]:
    """One stance for every side that acts, suffers or speaks in these claims, in order of name."""
    owners = {c.id: voices.sides(c, scene.publisher) for c in claims}
    return judge(claims, owners, scene.pairs, scene.principals, family)


def judge(
    claims: Sequence[Claim],
    owners: Mapping[str, frozenset[str]],
    pairs: Sequence[Pair],
    principals: frozenset[str],
    family: str,
) -> tuple[Stance, ...]:
    """The same with the sides behind each claim given, by the claim's id."""
    told = [c for c in claims if c.modality not in UNSAID]
    if not told:
        return ()
    sides = {s for c in told for s in profile.sides(c) | owners[c.id]}
    if family in SHARED and sides & principals:
        sides |= principals
    own = {side: [c for c in told if side in owners[c.id]] for side in sides}
    narrator = max(sorted(own), key=lambda side: len(own[side]), default=None)
    return tuple(_stance(side, own[side], pairs, narrator) for side in sorted(sides))


def _stance(side: str, own: Sequence[Claim], pairs: Sequence[Pair], narrator: str | None) -> Stance:
    """Silent without claims of its own; denies where it says nothing else; contests where its account is at
    odds with another on who, what or with what, and is not the one most told here."""
    ids = tuple(c.id for c in own)
    if not own:
        return Stance(side, "silent")
    if all(c.modality is Modality.DENIED for c in own):
        return Stance(side, "contests" if any(c.weapons for c in own) else "denies", ids)
    at_odds = {c.id for p in pairs if p.kind in DISPUTES for c in (p.first, p.second)}
    disputes = any(c.modality is Modality.DENIED or c.id in at_odds for c in own)
    return Stance(side, "contests" if disputes and side != narrator else "confirms", ids)


def unheard(claims: Sequence[Claim], publisher: str | None) -> list[str]:
    """Sides that are said to act or suffer and whose own voice is nowhere in the report."""
    named = {s for c in claims for s in profile.sides(c)}
    heard = {s for c in claims for s in voices.sides(c, publisher)}
    return sorted(named - heard)
