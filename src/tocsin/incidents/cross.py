"""Across reports: which incidents of different reports are the same, and where their claims are at odds.

Order of arrival changes nothing: reports are put in the order of their ids before they are compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from tocsin.incidents import contradictions, match, profile
from tocsin.incidents.profile import Profile
from tocsin.incidents.spoken import Spoken
from tocsin.records import Account, Claim, Incident

COMPARED = frozenset({"violence", "truce", "movement", "talks", "release", "protest", "coerce"})


Key = tuple[str, str]  # how a report is called, and the hash of its text: two may be called alike


@dataclass(slots=True)
class Shared:
    """One happening as several reports tell it."""

    profile: Profile
    members: list[tuple[Key, Incident]] = field(default_factory=list)


def line(accounts: Sequence[Account]) -> dict[str, Any]:
    """The record's last line: groups of incidents over reports, and contradictions between reports."""
    ordered = {_key(a): a for a in sorted(accounts, key=_key)}  # the same report twice is one
    claims = {(key, c.id): c for key, a in ordered.items() for c in a.claims}
    shared = _shared(ordered, claims)
    groups = [
        {
            "id": f"G{number}",
            "members": [{"doc_id": doc, "incident": incident.id} for (doc, _), incident in group.members],
        }
        for number, group in enumerate((g for g in shared if len(g.members) > 1), 1)
    ]
    found = [row for group in shared if len(group.members) > 1 for row in _at_odds(group, claims, ordered)]
    return {"doc_id": "_cross", "groups": groups, "contradictions": found}


def _key(account: Account) -> Key:
    report = account.reading.report
    return report.doc_id or report.id, report.id


def _shared(accounts: Mapping[Key, Account], claims: Mapping[tuple[Key, str], Claim]) -> list[Shared]:
    found: list[Shared] = []
    for doc, account in accounts.items():
        for incident in account.incidents:
            one = _profile([claims[doc, c] for c in incident.claims], account)
            if one.family not in COMPARED:
                continue
            best = max(
                ((match.score_groups(one, g.profile), -i) for i, g in enumerate(found) if _open(g, doc)),
                default=(-1.0, 0),
            )
            if best[0] >= match.CROSS_THRESHOLD:
                group = found[-best[1]]
                group.profile = group.profile.joined(one)
                group.members.append((doc, incident))
            else:
                found.append(Shared(one, [(doc, incident)]))
    return found


def _open(group: Shared, doc: Key) -> bool:
    """A report's own incidents are told apart already."""
    return all(member != doc for member, _ in group.members)


def _profile(claims: Sequence[Claim], account: Account) -> Profile:
    profiles = [profile.of(c) for c in claims]
    main = [p for p in profiles if p.family != "circumstance"] or profiles
    joined = reduce(Profile.joined, main)
    if not joined.intervals and not joined.background:
        joined = joined.dated(profile.news_window(account.reading.published))
    return joined


def _at_odds(
    group: Shared, claims: Mapping[tuple[Key, str], Claim], accounts: Mapping[Key, Account]
) -> list[dict[str, Any]]:
    entries = [
        (doc, _spoken(claim, accounts[doc]))
        for doc, incident in group.members
        for claim in (claims[doc, name] for name in incident.claims)
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
    return Spoken(claim, account.reading.report.text[claim.span.start : claim.span.end].lower())
