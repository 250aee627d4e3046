"""dossier: what all reports together say of one incident, version by version, and where it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tocsin.incidents import labels, profile, reconcile, signals
from tocsin.incidents.dossier import conflicts, fields, interest, stance, status, told, versions
from tocsin.incidents.dossier.told import Told
from tocsin.records import Copy, Dossier, Head, Interval, Link, Place, Telling


def dossier(
    cluster: Sequence[Telling],
    *,
    links: Iterable[Link] = (),
    copies: Iterable[Copy] = (),
    heads_in_period: Iterable[Head] = (),
    part_of: str | None = None,
    parts: Iterable[str] = (),
    decisions: Iterable[str] = (),
) -> Dossier:
    """The dossier of the tellings of one incident. Pure; the order of arguments changes nothing.

    `heads_in_period`: reports of the incident's time in the archive, by which silence is told from absence.
    `cluster` must hold at least one claim.
    """
    tellings = sorted(cluster, key=lambda t: t.key)
    claims, origins = told.tell(tellings, copies)
    given = versions.given(claims)
    foes = interest.foes(claims)
    pairs = conflicts.pairs(claims, given)
    at_odds = conflicts.conflicts(pairs)
    bench = versions.Bench({t.key: t for t in claims}, {o.id: o for o in origins}, at_odds, foes)
    found = fields.fields(versions.versions(given, bench), at_odds)
    contested = fields.contested(found, at_odds)
    lead = labels.lead([t.claim for t in claims])
    family = profile.family(lead)
    stances = stance.of(claims, pairs, heads_in_period, family)
    places, interval = _places(tellings), _interval(tellings)
    moments = sorted(t.at for t in claims if t.at)
    return Dossier(
        id=claims[0].key,
        label=labels.label(lead, places, interval, _zone(claims, lead.id)),
        event_type=lead.event_type,
        family=family,
        interval=interval,
        places=places,
        sides=tuple(sorted({side for t in tellings for side in t.incident.sides})),
        tellings=tuple(t.key for t in tellings),
        reports=tuple(sorted({t.head.id for t in tellings})),
        claims=tuple(t.key for t in claims),
        fields=found,
        stances=stances,
        status=status.status(claims, stances, foes, withdrawn=given.withdrawn, contested_on=contested),
        contested_on=contested,
        conflicts=conflicts.shown(claims, pairs),
        origins=origins,
        signals=signals.find([t.spoken for t in claims]),
        links=tuple(sorted(links, key=lambda link: (link.a, link.b, link.kind))),
        part_of=part_of,
        parts=tuple(sorted(parts)),
        background=all(t.background for t in tellings),
        first=moments[0] if moments else None,
        last=moments[-1] if moments else None,
        decisions=tuple(sorted(set(decisions))),
    )


def _places(tellings: Iterable[Telling]) -> tuple[Place, ...]:
    """Each place once: towns before what holds them, those most told of first."""
    told = [p for t in tellings for p in t.incident.places]
    counted = Counter(p.id for p in told)
    found = {p.id: p for p in told}
    return tuple(
        sorted(
            found.values(), key=lambda p: (p.kind in profile.WIDE_KINDS, -counted[p.id], p.radius_km, p.id)
        )
    )


def _interval(tellings: Iterable[Telling]) -> Interval | None:
    stated = {t.incident.interval for t in tellings if t.incident.interval}
    return reconcile.interval_of(sorted(stated, key=repr)) if stated else None


def _zone(claims: Iterable[Told], lead: str) -> str | None:
    return next((t.head.zone for t in claims if t.key == lead), None)
