"""reconcile(reading, claims) -> account: the incidents of one report, each side's stance, what is at odds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tocsin.incidents import contradictions, labels, match, principal, profile, signals, stances
from tocsin.incidents.spoken import Spoken
from tocsin.records import (
    Account,
    Claim,
    Contradiction,
    Incident,
    Interval,
    MissingPart,
    Modality,
    Place,
    Precision,
    Reading,
)


def reconcile(reading: Reading, claims: Sequence[Claim]) -> Account:
    """Put one report's claims together. Pure; ids i1, x1 ... hold within the report."""
    starts = [b.span.start for b in reading.report.blocks]
    groups = match.group(claims, [bisect_right(starts, c.span.start) for c in claims])
    publisher = stances.publisher(reading)
    pairs = [p for g in groups for p in contradictions.within([_spoken(c, reading) for c in g.claims])]
    pairs += contradictions.answered([_spoken(c, reading) for c in claims])
    pairs += contradictions.elsewhere([[_spoken(c, reading) for c in g.claims] for g in groups])
    fighting = [c for g in groups if g.profile.family == "violence" for c in g.claims]
    pairs += contradictions.who_began([_spoken(c, reading) for c in fighting])
    pairs = sorted(set(pairs), key=lambda p: (p.first.id, p.second.id, p.kind))
    principals = profile.principals(claims)
    incidents = tuple(
        _incident(f"i{number}", group, stances.Scene(pairs, publisher, principals), reading.zone)
        for number, group in enumerate(groups, 1)
    )
    return Account(
        reading=reading,
        claims=tuple(claims),
        incidents=incidents,
        contradictions=tuple(
            Contradiction(f"x{n}", p.kind, (p.first.id, p.second.id), p.field, p.note)
            for n, p in enumerate(pairs, 1)
        ),
        signals=signals.find([_spoken(c, reading) for c in claims]),
        gaps=reading.gaps + tuple(_unsaid(claims, reading)),
        principal=principal.find(reading, claims, incidents),
    )


def _spoken(claim: Claim, reading: Reading) -> Spoken:
    words = reading.report.text[claim.span.start : claim.span.end].lower()
    return Spoken(claim, words, stances.publisher(reading))


def _incident(name: str, group: match.Group, scene: stances.Scene, zone: str | None) -> Incident:
    members = tuple(group.claims)
    lead = labels.lead(members)
    places = _distinct(group.profile.places)
    interval = interval_of(group.profile.intervals)
    return Incident(
        id=name,
        label=labels.label(lead, places, interval, zone),
        event_type=lead.event_type,
        claims=tuple(c.id for c in members),
        stances=stances.of(members, scene, group.profile.family),
        places=places,
        interval=interval,
        sides=tuple(sorted(group.profile.sides)),
    )


def _distinct(places: Sequence[Place]) -> tuple[Place, ...]:
    return tuple({p.id: p for p in places}.values())


FINE = (Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY)


def interval_of(intervals: Sequence[Interval]) -> Interval | None:
    """From the earliest start to the latest end of the finest times stated: never a mean, never a guess."""
    fine = [i for i in intervals if i.precision in FINE] or list(intervals)
    starts = [i.start for i in fine if i.start]
    ends = [i.end for i in fine if i.end]
    if not fine or not starts:
        return None
    widest = max(fine, key=lambda i: list(Precision).index(i.precision))
    return replace(widest, start=min(starts), end=max(ends) if ends else None)


def _unsaid(claims: Sequence[Claim], reading: Reading) -> list[MissingPart]:
    """What a desk would miss in the whole report: a toll, a day, the other side's account."""
    violent = [c for c in claims if profile.family(c) == "violence" and c.modality is not Modality.BACKGROUND]
    if not violent:
        return []
    missing = []
    if not any(c.casualties for c in violent):
        missing.append(MissingPart("desk_gap", None, "no casualty figure is given by anyone"))
    if reading.published is None:
        missing.append(MissingPart("desk_gap", None, "the day and year are not stated"))
    unplaced = sorted({w.name for c in violent for w in c.places if not isinstance(w.place, Place)})
    missing += [MissingPart("desk_gap", None, f"the place {name} could not be settled") for name in unplaced]
    silent = stances.unheard(violent, stances.publisher(reading))
    missing += [MissingPart("desk_gap", None, f"no account from {side} itself") for side in silent]
    return missing
