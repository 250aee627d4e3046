"""Sitrep: what a desk wants first from one report: what happened, who says so, who contests it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from tocsin.export import clock, disputes, margin, wording
from tocsin.export.lines import Lines, Told, clipped, is_word
from tocsin.export.view import Column, Event, Line, Sitrep
from tocsin.records import Absent, Account, Claim, EventType, Incident, Modality, Place

TOLD = frozenset({Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED})
VERBAL = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT}
)
WIDE = frozenset({"country", "region", "admin1", "border", "sea"})
FEW = 2  # claims of mere circumstances that make no event of their own


def sitrep(account: Account) -> Sitrep:
    """The answer of one report."""
    make = Lines(account)
    claims = {c.id: c for c in account.claims if not c.optional}
    told = {i.id: _told(i, claims) for i in account.incidents}
    ranked = sorted((i for i in account.incidents if told[i.id]), key=lambda i: _rank(i, told[i.id]))
    major = [i for i in ranked if not _minor(i, told[i.id])] or ranked
    also = [c for i in account.incidents if i not in major for c in told[i.id]]
    found = tuple(disputes.find(account, claims, make))
    missing = tuple(margin.missing(account, make))
    return Sitrep(
        title=_title(account, make),
        facts=margin.facts(account, claims, major, found),
        events=tuple(_event(i, told[i.id], make) for i in major),
        also=tuple(make.claim(c) for c in sorted(also, key=lambda c: c.span)),
        confirmed=tuple(_confirmed(account, claims, told, make)),
        disputes=found,
        words=tuple(make.claim(c) for c in claims.values() if _spoken_of(c)),
        agreements=tuple(margin.agreements(account, make)),
        background=_standing(claims, Modality.BACKGROUND, make),
        speculation=_standing(claims, Modality.HYPOTHETICAL, make),
        opinion=_standing(claims, Modality.OPINION, make),
        missing=missing,
        signals=tuple(margin.signals(account, make)),
        apart=tuple(margin.apart(account, make)),
    )


def _spoken_of(claim: Claim) -> bool:
    """Asked, threatened, refused, or said to be coming."""
    return claim.modality is not Modality.BACKGROUND and (
        is_word(claim) or claim.modality in (Modality.PREDICTED, Modality.REQUESTED)
    )


def _standing(claims: dict[str, Claim], wanted: Modality, make: Lines) -> tuple[Line, ...]:
    return tuple(
        make.claim(c)
        for c in claims.values()
        if c.modality is wanted and (wanted is Modality.BACKGROUND or not is_word(c))
    )


def _title(account: Account, make: Lines) -> str:
    report = account.reading.report
    if report.headline:
        return make.words(report.headline)
    untitled = f"Untitled report by {report.outlet}" if report.outlet else "Untitled report"
    return wording.safe(report.title or report.doc_id or untitled)


# ---------------------------------------------------------------- incidents


def _told(incident: Incident, claims: dict[str, Claim]) -> list[Claim]:
    """What is said to have happened: neither asked for, nor supposed, nor long past."""
    members = (claims[n] for n in incident.claims if n in claims)
    return [c for c in members if c.modality in TOLD and not is_word(c)]


def _rank(incident: Incident, told: Sequence[Claim]) -> tuple[bool, int]:
    return (incident.event_type is not EventType.ASSAULT, -len(told))


def _minor(incident: Incident, told: Sequence[Claim]) -> bool:
    """Told in a line or two and no violence: goes under "also told"."""
    if incident.event_type is EventType.ASSAULT:
        return False
    if incident.event_type is EventType.NONE:
        return len(told) <= FEW
    return incident.event_type in VERBAL or len(told) == 1


def _event(incident: Incident, told: Sequence[Claim], make: Lines) -> Event:
    heading = Told(frozenset(p.id for p in incident.places), frozenset(_unsettled(told)), incident.interval)
    lines = {c.id: make.claim(c, heading) for c in told}
    owned = {s.side: [n for n in s.claims if n in lines] for s in incident.stances}
    shared = [n for n in lines if sum(n in own for own in owned.values()) > 1]
    sides = [
        Column(wording.safe(s.side), s.stance, tuple(lines[n] for n in owned[s.side] if n not in shared))
        for s in incident.stances
    ]
    placed = {n for own in owned.values() for n in own}
    together = wording.listed(wording.safe(side) for side, own in owned.items() if set(own) & set(shared))
    parties = tuple(c for c in sides if c.lines and c.side in set(map(wording.safe, incident.sides)))
    others = (
        *(c for c in sides if c not in parties),
        Column(f"{together} together", "", tuple(lines[n] for n in shared)),
        Column("Others and the outlet", "", tuple(line for n, line in lines.items() if n not in placed)),
    )
    return Event(
        id=incident.id,
        label=wording.safe(incident.label),
        where=_where(incident, told),
        when=_when(incident, told, make.account.reading.zone),
        sides=parties,
        others=tuple(c for c in others if c.lines),
        unheard=tuple(wording.safe(side) for side, own in owned.items() if not own),
    )


def _when(incident: Incident, told: Sequence[Claim], zone: str | None) -> str:
    """The incident's time, or the words that say when on a day that nothing settles."""
    words = dict.fromkeys(w for c in told if isinstance(c.time, Absent) for w in c.time.candidates)
    if incident.interval is None and words:
        return ", ".join(f"“{wording.safe(w)}”" for w in words) + " (the day is not settled)"
    return clock.shown(incident.interval, zone)


def _unsettled(claims: Iterable[Claim]) -> Iterable[str]:
    return dict.fromkeys(w.name for c in claims for w in c.places if isinstance(w.place, Absent))


def _where(incident: Incident, told: Sequence[Claim]) -> str:
    """Each place once, the finest first, and names that were not settled."""
    shown = [wording.place(p) for p in _distinct(incident.places)]
    shown += [f"{wording.safe(n)} (not settled)" for n in _unsettled(told)]
    return "; ".join(shown) or "place not stated"


def _distinct(places: Iterable[Place]) -> list[Place]:
    """One place a name, the wider of two, so that no pin is finer than the words; fine kinds first."""
    found: dict[str, Place] = {}
    for place in places:
        key = _plain(place.name)
        if key not in found or found[key].radius_km < place.radius_km:
            found[key] = place
    return sorted(found.values(), key=lambda p: p.kind in WIDE)


def _plain(name: str) -> str:
    """A name without case and accents."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def _confirmed(
    account: Account, claims: dict[str, Claim], told: dict[str, list[Claim]], make: Lines
) -> Iterable[Line]:
    """What several sides say in one voice, and incidents of which opposing sides each tell for themselves."""
    for claim in claims.values():
        if claim.modality is Modality.CLAIMED and not is_word(claim) and len(_sides(claim)) > 1:
            yield clipped(make.claim(claim))
    at_odds = [set(x.claims) for x in account.contradictions]
    for incident in account.incidents:
        mine = {c.id: c for c in told[incident.id] if c.event_type not in VERBAL}
        own = {
            s.side: [mine[n] for n in s.claims if n in mine and len(_sides(mine[n])) == 1]
            for s in incident.stances
            if s.stance == "confirms" and s.side in incident.sides
        }
        speaking = sorted(side for side, said in own.items() if said)
        if len(speaking) > 1 and not any(pair <= set(incident.claims) for pair in at_odds):
            lines = make.numbers(c.span for side in speaking for c in own[side])
            text = f"{wording.safe(incident.label)}: {wording.safe(wording.listed(speaking))} each tell of it"
            yield Line(text, lines=lines)


def _sides(claim: Claim) -> frozenset[str]:
    """The sides of those who speak, each in one voice with the others."""
    sides = (a.side for h in claim.chain[-1:] for a in h.actors)
    return frozenset(side for side in sides if side and side not in ("neutral", "unknown"))
