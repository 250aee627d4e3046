"""Voices: who speaks in a claim, and for which side."""

from __future__ import annotations

from tocsin.incidents.profile import NEUTRAL_SIDES, VERBAL
from tocsin.records import Actor, Claim

# Their words are heard in a country, but not its own account.
UNOFFICIAL = frozenset(
    ("agency", "state-media", "newspaper", "broadcaster", "outlet", "media", "analyst", "witness", "medic")
) | frozenset(("company", "anonymous", "ngo", "civilian", "io", "correspondent"))


def speakers(claim: Claim) -> tuple[Actor, ...]:
    """Those at the end of the chain; empty for the outlet's own voice."""
    return claim.chain[-1].actors if claim.chain else ()


def sides(claim: Claim, publisher: str | None) -> frozenset[str]:
    """Sides that stand behind a claim. `publisher` is the outlet's side where the outlet is a party.

    Who asks, accuses or threatens stands behind doing so, whoever reports it.
    """
    found = {actor.side for actor in speakers(claim) if actor.kind not in UNOFFICIAL}
    if not claim.chain:
        found.add(publisher)
    if claim.event_type in VERBAL:
        found |= {p.actor.side for p in claim.actors}
    return frozenset(side for side in found if side and side not in NEUTRAL_SIDES)


def voice(claim: Claim) -> frozenset[str]:
    """Identity of the last hop: two claims with one voice cannot confirm each other."""
    return frozenset(actor.id for actor in speakers(claim)) or frozenset({"outlet"})
