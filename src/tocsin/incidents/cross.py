"""The record's last line: incidents that several reports tell, and where their claims are at odds.

Order of arrival changes nothing: reports are put in the order of their ids before they are compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tocsin.incidents import contradictions, stances
from tocsin.incidents.across import group
from tocsin.incidents.spoken import Spoken
from tocsin.incidents.tellings import tellings
from tocsin.records import Account, Claim, Head, Telling

Key = tuple[str, str]  # how a report is called, and the hash of its text: two may be called alike


def line(accounts: Sequence[Account]) -> dict[str, Any]:
    """Groups of incidents over reports, and contradictions between reports."""
    ordered = {_key(a): a for a in sorted(accounts, key=_key)}  # the same report twice is one
    told = {t.key: (key, t) for key, a in ordered.items() for t in tellings(a, _head(key, a))}
    clusters = [c for c in group(t for _, t in told.values()) if len(c.members) > 1]
    shared = [[told[member] for member in c.members] for c in clusters]
    groups = [
        {
            "id": f"G{number}",
            "members": [{"doc_id": doc, "incident": t.incident.id} for (doc, _), t in members],
        }
        for number, members in enumerate(shared, 1)
    ]
    found = [row for members in shared for row in _at_odds(members, ordered)]
    return {"doc_id": "_cross", "groups": groups, "contradictions": found}


def _key(account: Account) -> Key:
    report = account.reading.report
    return report.doc_id or report.id, report.id


def _head(key: Key, account: Account) -> Head:
    """What matching needs of a report; reports here need not be filed."""
    report = account.reading.report
    return Head(
        id="/".join(key),
        outlet=report.outlet,
        title=report.title,
        url=report.url,
        published=account.reading.published,
        zone=account.reading.zone,
    )


def _at_odds(members: Sequence[tuple[Key, Telling]], accounts: Mapping[Key, Account]) -> list[dict[str, Any]]:
    entries = [
        (key, _spoken(t.claim, accounts[key])) for key, telling in members for t in telling.testimonies
    ]
    return [
        {
            "kind": pair.kind,
            "claims": [[left, pair.first.id], [right, pair.second.id]],
            "field": pair.field,
            "note": pair.note,
        }
        for (left, _), (right, _), pair in contradictions.between(entries)
    ]


def _spoken(claim: Claim, account: Account) -> Spoken:
    words = account.reading.report.text[claim.span.start : claim.span.end].lower()
    return Spoken(claim, words, stances.publisher(account.reading))
