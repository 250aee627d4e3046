"""Spoken: a claim with its words, and a pair of them that cannot both be true."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.knowledge import disputes
from tocsin.records import Claim, EventType, Span


@dataclass(frozen=True, slots=True)
class Spoken:
    """A claim and its words in lower case; `publisher`: the side of a publisher that is itself a party."""

    claim: Claim
    words: str
    publisher: str | None = None

    def part(self, span: Span) -> str:
        """The words of a span inside the claim."""
        start = span.start - self.claim.span.start
        return self.words[start : start + span.end - span.start]

    def says(self, name: str) -> bool:
        """True when the claim's words match that pattern of data/disputes.toml."""
        return disputes.says(name, self.words)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims at odds, on what, and a sentence a person can check."""

    kind: str
    first: Claim
    second: Claim
    field: str
    note: str


def actor_sides(claim: Claim) -> frozenset[str]:
    """Sides that are said to act."""
    return frozenset(p.actor.side for p in claim.actors if p.actor.side)


def target_sides(claim: Claim) -> frozenset[str]:
    """Sides that are said to suffer."""
    return frozenset(p.actor.side for p in claim.targets if p.actor.side)


def deed_sides(claim: Claim) -> frozenset[str]:
    """Sides that are said to have done what is told: of an accusation those accused."""
    return target_sides(claim) if claim.event_type is EventType.ACCUSE else actor_sides(claim)


def speaker_sides(spoken: Spoken) -> frozenset[str]:
    """Sides of those who speak at the end of the chain, else of a publisher that is a party."""
    if not spoken.claim.chain:
        return frozenset((spoken.publisher,)) if spoken.publisher else frozenset()
    return frozenset(a.side for a in spoken.claim.chain[-1].actors if a.side)
