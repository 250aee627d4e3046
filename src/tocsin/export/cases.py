"""cases: an archive an incident or a report at a time, with the claims and reports it rests on.

What only a tip tells, which nobody has accepted yet, and what a person rejected as misread is left out here
for every format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice

from tocsin.export import wording
from tocsin.export.brief import Account, Cite, Entry, Material, entry, zone
from tocsin.export.brief import words as briefly
from tocsin.export.geojson import WIDE
from tocsin.export.source import Row, Source
from tocsin.records import Dossier, Head, Place, Testimony

FEW = 50  # incidents held at a time
TIP = "tip"
REJECTED = "rejected"
UNSURE = frozenset(
    {"analyst", "anonymous", "civilian", "medic", "official", "other", "person", "spokesperson", "witness"}
)


@dataclass(frozen=True, slots=True)
class Case:
    """An incident with the claims and the reports behind it, by key; those of its neighbours may be there."""

    dossier: Dossier
    said: Mapping[str, Testimony]
    heads: Mapping[str, Head]

    @property
    def testimonies(self) -> tuple[Testimony, ...]:
        """Its claims, in order."""
        return tuple(self.said[key] for key in self.dossier.claims if key in self.said)

    @property
    def pins(self) -> tuple[Place, ...]:
        """Its places that a point can stand for: never the middle of a country."""
        return tuple(p for p in self.dossier.places if p.kind not in WIDE)

    @property
    def zone(self) -> str | None:
        """The time zone of the place, in which its days are counted."""
        return zone(self.dossier, self.heads)

    @property
    def entry(self) -> tuple[Entry, tuple[Cite, ...]]:
        """The incident as a sitrep shows it, with its own footnotes."""
        return entry(self.dossier, Material([self.dossier], self.said, self.heads))


@dataclass(frozen=True, slots=True)
class Told:
    """A report's row of the table `reports` and its claims, in order."""

    report: Row
    testimonies: tuple[Testimony, ...]


def cases(source: Source) -> Iterator[Case]:
    """Every incident, few held at a time."""
    stream = source.dossiers()
    while some := list(islice(stream, FEW)):
        said = source.testimonies({key for d in some for key in _claims(d)})
        reports = {t.report for t in said.values()} | {r for d in some for r in d.reports}
        heads = {key: head for key, head in source.heads(reports).items() if head.verified}
        kept = {key: t for key, t in said.items() if t.report in heads}
        yield from (Case(dossier, kept, heads) for dossier in some)


def _claims(dossier: Dossier) -> Iterator[str]:
    yield from dossier.claims
    for field in dossier.fields:
        for version in field.versions:
            yield from version.claims


def told(source: Source) -> Iterator[Told]:
    """Every report that is no tip, one at a time: the tables of reports and claims come in one order."""
    claims = groupby(source.rows("claims"), key=lambda row: str(row["report"]))
    report, group = next(claims, ("", iter(())))
    for row in source.rows("reports"):
        while report and report < row["id"]:
            report, group = next(claims, ("", iter(())))
        keys = [str(r["key"]) for r in group] if report == row["id"] else []
        if row["status"] != TIP:
            said = source.testimonies(keys)
            kept = (said[key] for key in keys if key in said)
            yield Told(row, tuple(t for t in kept if t.claim.status != REJECTED))


def party(actor: str, kind: str, within: str) -> str:
    """A key under which someone is the same to all who read it.

    A state, a ministry, an army keeps its own; "residents", "a doctor", a person of some name are the same
    only `within` the report or incident that speaks of them: another one's may be somebody else.
    """
    described = ":" in actor or actor.startswith("?") or kind in UNSURE
    return f"{within}/{actor}" if described else actor


def lines(case: Case) -> Iterator[str]:
    """What is told of an incident and by whom, a line a field, versions side by side; else its words."""
    shown, _ = case.entry
    for row in shown.rows:
        note = f" ({row.remark})" if row.remark else ""
        yield f"{row.name}{note}: {' | '.join(_account(a) for a in row.accounts)}"
    if not shown.rows:
        yield from (_quoted(t, case.heads[t.report]) for t in case.testimonies)


def _account(account: Account) -> str:
    state = f" ({briefly.STATES.get(account.state, account.state)})" if account.state != "live" else ""
    return f"{'not so: ' if account.denied else ''}{account.text}{state} – {account.who}"


def _quoted(said: Testimony, head: Head) -> str:
    who = wording.speaker(said.claim) or wording.safe(head.outlet or "the publisher")
    return f"“{wording.safe(' '.join(said.words.split()))}” – {who}"
