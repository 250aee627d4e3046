"""The principal incident of a report: the violence it is about, its day, and its dead and wounded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from tocsin.incidents import dating, headcount, profile
from tocsin.records import (
    Claim,
    Incident,
    Interval,
    Modality,
    Precision,
    Principal,
    Quantity,
    Reading,
    Span,
    When,
)

ELSEWHEN = timedelta(days=3)  # from the day on which it was, beyond which a dated figure is another's
COARSE = frozenset({Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.MULTI_YEAR})
UNREAL = frozenset({Modality.HYPOTHETICAL, Modality.PREDICTED, Modality.REQUESTED})


def find(reading: Reading, claims: Sequence[Claim], incidents: Sequence[Incident]) -> Principal | None:
    """The incident of a report's violence that is told first and not looked back on; None without violence.

    Its day and its figures are those of the whole report: a report seldom says in one place what happened,
    when, and at what cost.
    """
    by_id = {claim.id: claim for claim in claims}
    violent = [i for i in incidents if _violent(i, by_id)]
    if not violent:
        return None
    present = [i for i in violent if any(_told_now(by_id[c]) for c in i.claims)]
    when = dating.day(reading, claims)
    interval = when.interval if when else None
    killed, wounded = headcount.count(reading, _figures(reading, claims, interval))
    return Principal(
        incident=(present or violent)[0].id,
        day=when.day if when else None,
        interval=interval,
        dated=tuple(time.span for time in when.times) if when else (),
        killed=killed,
        wounded=wounded,
    )


def _violent(incident: Incident, claims: dict[str, Claim]) -> bool:
    """Fighting and shooting, and deaths or wounds that no deed is told of."""
    members = [claims[c] for c in incident.claims]
    hurt = any(q.kind in ("killed", "wounded") and q.high != 0 for c in members for q in c.casualties)
    return hurt or any(profile.family(c) == "violence" for c in members)


def _told_now(claim: Claim) -> bool:
    return claim.modality is not Modality.BACKGROUND


def _figures(reading: Reading, claims: Sequence[Claim], when: Interval | None) -> list[Quantity]:
    """The report's casualties, less those that are only feared or that fell at another time."""
    other: set[Span] = {
        quantity.span
        for claim in claims
        if claim.modality in UNREAL or _elsewhen(claim, when)
        for quantity in claim.casualties
    }
    return [q for q in reading.quantities if q.casualty and q.sentence >= 0 and q.span not in other]


def _elsewhen(claim: Claim, when: Interval | None) -> bool:
    """True for what a claim dates before the incident: days before it, or in a month or year already over."""
    if not isinstance(claim.time, When) or when is None or when.start is None:
        return False
    told = claim.time.interval
    if told.precision in COARSE:
        return told.end is not None and told.end <= when.start
    return told.start is not None and when.start - told.start > ELSEWHEN
