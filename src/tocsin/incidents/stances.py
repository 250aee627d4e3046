"""Stances: what each side does about an incident: confirms, contests, denies, or is silent."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.incidents import profile, voices
from tocsin.incidents.contradictions import Pair
from tocsin.records import Claim, Modality, Reading, Stance

UNSAID = frozenset({Modality.HYPOTHETICAL, Modality.BACKGROUND})


def publisher(reading: Reading) -> str | None:
    """The side of a publisher that is itself a party, as its own claims show: whom it calls "our"."""
    if not reading.report.partisan:
        return None
    own = [a.side for m in reading.mentions for a in m.actors if m.how in ("pronoun", "role") and a.side]
    named = [a.side for m in reading.mentions for a in m.actors if a.side]
    for side in (*own[:1], *named[:1]):
        return side
    return None


def of(claims: Sequence[Claim], pairs: Sequence[Pair], publisher: str | None) -> tuple[Stance, ...]:
    """One stance for every side that acts, suffers or speaks in these claims, in order of name."""
    told = [c for c in claims if c.modality not in UNSAID]
    if not told:
        return ()
    sides = {s for c in told for s in profile.sides(c) | voices.sides(c, publisher)}
    return tuple(_stance(side, told, pairs, publisher) for side in sorted(sides))


def _stance(side: str, claims: Sequence[Claim], pairs: Sequence[Pair], publisher: str | None) -> Stance:
    own = [c for c in claims if side in voices.sides(c, publisher)]
    if not own:
        return Stance(side, "silent")
    ids = tuple(c.id for c in own)
    if all(c.modality is Modality.DENIED for c in own):
        return Stance(side, "denies" if all(not c.weapons for c in own) else "contests", ids)
    at_odds = {c.id for p in pairs for c in (p.first, p.second)}
    accused = any(side in {p.actor.side for p in c.actors} for c in claims if c not in own)
    disputes = any(c.modality is Modality.DENIED or c.id in at_odds for c in own)
    return Stance(side, "contests" if disputes and accused else "confirms", ids)


def unheard(claims: Sequence[Claim], publisher: str | None) -> list[str]:
    """Sides that are said to act or suffer and whose own voice is nowhere in the report."""
    named = {s for c in claims for s in profile.sides(c)}
    heard = {s for c in claims for s in voices.sides(c, publisher)}
    return sorted(named - heard)
