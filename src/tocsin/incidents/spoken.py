"""Spoken: a claim with its words, and a pair of them that cannot both be true."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.records import Claim, Span


@dataclass(frozen=True, slots=True)
class Spoken:
    """A claim and its words in lower case."""

    claim: Claim
    words: str

    def part(self, span: Span) -> str:
        """The words of a span inside the claim."""
        start = span.start - self.claim.span.start
        return self.words[start : start + span.end - span.start]

    def says(self, *words: str) -> bool:
        """True when one of the words (or beginnings of words) stands in the claim."""
        return any(word in self.words for word in words)


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


def speaker_sides(claim: Claim) -> frozenset[str]:
    """Sides of those who speak at the end of the chain."""
    return frozenset(a.side for h in claim.chain[-1:] for a in h.actors if a.side)
