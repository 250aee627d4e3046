"""Contradictions: pairs of claims of different voices about one incident that cannot both be true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from tocsin.incidents import accounts, denials, tolls, voices
from tocsin.incidents.spoken import Pair, Spoken, actor_sides, target_sides
from tocsin.records import Modality

K = TypeVar("K")

STANDING = frozenset({Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED, Modality.OPINION})


def within(claims: Sequence[Spoken]) -> Iterator[Pair]:
    """Contradictions among the claims of one incident, in the order of the text."""
    live = [s for s in claims if _live(s)]
    sides = _parties(live)
    for a, b in combinations(live, 2):
        if not voices.voice(a.claim) & voices.voice(b.claim):
            yield from _pairs(a, b, sides)


def who_began(claims: Sequence[Spoken]) -> Iterator[Pair]:
    """Opposing accounts of who began, over all the fighting of a report, also where told as two incidents."""
    live = [s for s in claims if _live(s)]
    sides = _parties(live)
    for a, b in combinations(live, 2):
        if not voices.voice(a.claim) & voices.voice(b.claim):
            pair = accounts.initiator(a, b, sides)
            if pair:
                yield pair


def between(claims: Sequence[tuple[K, Spoken]]) -> Iterator[tuple[K, K, Pair]]:
    """Contradictions between claims of different reports, each with the keys of the two reports.

    Claims come with the key of their report. Two outlets' own voices are two voices.
    """
    live = [(doc, s) for doc, s in claims if _live(s)]
    sides = _parties([s for _, s in live])
    for (left, a), (right, b) in combinations(live, 2):
        if left == right or (a.claim.chain and voices.voice(a.claim) & voices.voice(b.claim)):
            continue
        for pair in _pairs(a, b, sides):
            swapped = pair.first is not a.claim
            yield (right, left, pair) if swapped else (left, right, pair)


def among(claims: Sequence[tuple[frozenset[str], Spoken]]) -> Iterator[Pair]:
    """Contradictions among claims of one incident over any number of reports, each with where it comes from.

    What comes from one origin does not contradict itself: it is an update.
    """
    live = [(whence, s) for whence, s in claims if _live(s)]
    sides = _parties([s for _, s in live])
    for (left, a), (right, b) in combinations(live, 2):
        if not left & right:
            yield from _pairs(a, b, sides)


def _live(spoken: Spoken) -> bool:
    claim = spoken.claim
    return claim.modality in STANDING and not claim.optional


def _parties(claims: Sequence[Spoken]) -> frozenset[str]:
    """The two sides that fight: those that most claims name as acting or suffering."""
    named = Counter(
        side
        for s in claims
        for side in sorted(actor_sides(s.claim) | target_sides(s.claim))  # of equals the first said counts
        if side != "neutral"
    )
    return frozenset(side for side, _ in named.most_common(2)) if len(named) > 1 else frozenset()


def _pairs(a: Spoken, b: Spoken, sides: frozenset[str]) -> Iterator[Pair]:
    """The first way in which two claims are at odds, if any."""
    pair = (
        denials.find(a, b)
        or denials.find(b, a)
        or denials.only(a, b)
        or denials.only(b, a)
        or denials.staged(a, b)
        or denials.staged(b, a)
        or denials.rejected(b, a)
        or tolls.find(a, b)
        or accounts.initiator(a, b, sides)
        or accounts.identity(a, b)
        or accounts.object_hit(a, b)
        or accounts.fire(a, b)
        or accounts.price(a, b)
        or denials.others_deed(a, b)
    )
    if pair:
        yield pair
