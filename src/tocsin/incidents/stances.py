"""Stances: what each side does about an incident: confirms, contests, denies, or is silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tocsin.incidents import profile, voices
from tocsin.incidents.spoken import Pair, actor_sides
from tocsin.records import Claim, Modality, Reading, Stance

# Kinds of dispute in which the second of two claims contests what the first tells.
ANSWERS = frozenset(
    (
        "occurrence",
        "attribution",
        "weapon",
        "equipment",
        "damage",
        "identity",
        "control",
        "location",
        "status",
    )
)
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
    every = {c.id: c for p in scene.pairs for c in (p.first, p.second)} | {c.id: c for c in claims}
    owners = {name: voices.sides(c, scene.publisher) for name, c in every.items()}
    return judge(claims, owners, scene.pairs, scene.principals, family)


def judge(
    claims: Sequence[Claim],
    owners: Mapping[str, frozenset[str]],
    pairs: Sequence[Pair],
    principals: frozenset[str],
    family: str,
) -> tuple[Stance, ...]:
    """The same with the sides behind each claim given, by the claim's id.

    What answers these claims counts as well, though it stands elsewhere ("Tehran rejects the charge").
    """
    inside = {c.id for c in claims}
    answers = {p.second.id: p.second for p in pairs if p.first.id in inside and p.kind in ANSWERS}
    said = [c for c in claims if c.modality not in UNSAID or c.event_type in profile.VERBAL]
    told = [
        *(said or [c for c in claims if _stands_behind(c, owners[c.id])]),
        *(c for name, c in answers.items() if name not in inside),
    ]
    own = _by_side(told, owners)
    sides = set(own)
    if said:
        sides |= {s for c in said for s in profile.sides(c)}
        sides |= principals if family in SHARED and sides & principals else frozenset()
    narrator = _narrator([c for c in told if c.id in inside], owners)
    contesting = set(answers) | _openings(pairs, inside, owners, narrator)
    return tuple(_stance(side, own.get(side, []), contesting, narrator) for side in sorted(sides))


def _stands_behind(claim: Claim, owners: frozenset[str]) -> bool:
    """An act of the past, or the speaker's own to come; what others may do is speculation."""
    return claim.modality is Modality.BACKGROUND or bool(actor_sides(claim) & owners)


def _by_side(told: Sequence[Claim], owners: Mapping[str, frozenset[str]]) -> dict[str, list[Claim]]:
    own: dict[str, list[Claim]] = {}
    for claim in told:
        for side in sorted(owners[claim.id]):
            own.setdefault(side, []).append(claim)
    return own


def _narrator(told: Sequence[Claim], owners: Mapping[str, frozenset[str]]) -> str | None:
    """The side whose people, official or not, tell most of it; denials tell nothing."""
    counts = Counter(
        side
        for claim in told
        if claim.modality is not Modality.DENIED
        for side in sorted(owners[claim.id] | {a.side for a in voices.speakers(claim) if a.side})
        if side not in profile.NEUTRAL_SIDES
    )
    return max(sorted(counts), key=lambda side: counts[side], default=None)


def _openings(
    pairs: Sequence[Pair], inside: set[str], owners: Mapping[str, frozenset[str]], narrator: str | None
) -> set[str]:
    """Claims that say another side began than the narrator says."""
    found = set()
    for pair in pairs:
        if pair.kind == "initiator" and {pair.first.id, pair.second.id} & inside:
            for one, other in ((pair.first.id, pair.second.id), (pair.second.id, pair.first.id)):
                if narrator in owners[other]:
                    found.add(one)
    return found


def _stance(side: str, own: Sequence[Claim], contesting: set[str], narrator: str | None) -> Stance:
    """Silent without claims of its own; denies where it says nothing else; contests where its account is at
    odds with another on who, what or with what, and is not the one most told here."""
    ids = tuple(c.id for c in own)
    if not own:
        return Stance(side, "silent")
    if all(c.modality is Modality.DENIED for c in own):
        return Stance(side, "contests" if any(c.weapons for c in own) else "denies", ids)
    disputes = any(c.modality is Modality.DENIED or c.id in contesting for c in own)
    return Stance(side, "contests" if disputes and side != narrator else "confirms", ids)


def unheard(claims: Sequence[Claim], publisher: str | None) -> list[str]:
    """Sides that are said to act or suffer and whose own voice is nowhere in the report."""
    named = {s for c in claims for s in profile.sides(c)}
    heard = {s for c in claims for s in voices.sides(c, publisher)}
    return sorted(named - heard)
