"""archive: one database and the verbs that work on it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from tocsin.archive import filing, reading, revisions
from tocsin.archive.assembling import Linker, assemble
from tocsin.archive.filing import Added
from tocsin.archive.revisions import Difference
from tocsin.errors import InputRejected, TableError, UsageError
from tocsin.export.brief import Brief, Item, Material
from tocsin.export.source import Source
from tocsin.incidents.decided import anchor, standing
from tocsin.incidents.decided.agreement import Agreement, agreements
from tocsin.incidents.decided.correct import corrected
from tocsin.records import Change, Decision, Dossier, Grading, Report, Target, Testimony
from tocsin.store import (
    Database,
    Filed,
    Filter,
    Page,
    changes,
    coders,
    decisions,
    dossiers,
    find,
    heads,
    reports,
    tellings,
    testimonies,
)

BATCH = 32
ALL = Filter()
Clock = Callable[[], datetime]


def now() -> datetime:
    """The machine's time, in UTC."""
    return datetime.now(UTC)


class Archive:
    """Reports and what they say, kept in one file.

    Open it with `Archive.open`, in a `with` statement; use it in one thread. `clock` tells when something
    came in or was decided; nothing else depends on it. Raises StoreError where the file cannot be used.
    """

    def __init__(self, db: Database, *, clock: Clock = now) -> None:
        self.db = db
        self._clock = clock

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = False,
        readonly: bool = False,
        wait_s: float = 30.0,
        clock: Clock = now,
    ) -> Archive:
        """The archive in a file; `create` makes it where there is none; `wait_s` for another writer."""
        return cls(Database.open(path, create=create, readonly=readonly, wait_s=wait_s), clock=clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.db.close()

    # ------------------------------------------------------------ reports in and out

    def add(
        self, found: Iterable[Report | InputRejected], *, tip: bool = False, versions: bool = False
    ) -> Iterator[Added | InputRejected]:
        """Codes and keeps reports, some at a time; each is stored whole before it is yielded.

        A report that is there already is only noted as seen again. `tip`: kept apart, unverified, until
        somebody accepts it. `versions`: of each the address is a story's own, and another text of the same
        outlet under it is logged as a revision. Rejections pass through in their place.
        """
        source = iter(found)
        while some := list(islice(source, BATCH)):
            coded = [self._coded(item, tip=tip) for item in some]
            with self.db.transaction():
                linker, touched = Linker(self.db), list[str]()
                keep = partial(self._kept, linker=linker, touched=touched, tip=tip)
                kept = partial(revisions.kept, self.db, keep=keep, at=self._clock()) if versions else keep
                outcomes = [kept(c) for c in coded]
                self._assemble(touched)
            yield from outcomes

    def _coded(self, item: Report | InputRejected, *, tip: bool) -> Filed | Report | InputRejected:
        """The report coded; as it is where it is known already, so that nothing is coded twice."""
        if isinstance(item, InputRejected) or reports.has(self.db, filing.identity(item)):
            return item
        try:
            known = self._decided_on(filing.identity(item))
            return filing.filed(item, known, at=self._clock(), verified=not tip)
        except TableError:
            raise
        except Exception as error:  # a fault of ours must not cost the reports after it
            name = item.source or item.doc_id or item.id
            return InputRejected(name, f"could not be coded ({type(error).__name__}: {error})")

    def _kept(
        self, one: Filed | Report | InputRejected, linker: Linker, touched: list[str], *, tip: bool
    ) -> Added | InputRejected:
        """Stores a report; `touched` gathers the tellings to put together."""
        if isinstance(one, Report):
            key, again = filing.identity(one), one
            if reports.see(self.db, again, key, at=self._clock()):
                self._told_earlier(key, again)
                return Added(key, _name(again, key), new=False)
            return self._kept(self._coded(again, tip=tip), linker, touched, tip=tip)  # deleted since
        if isinstance(one, InputRejected):
            return one
        new = reports.put(self.db, one)
        if new:
            changes.log(self.db, [Change(one.at, "added", report=one.head.id, after=one.head.title)])
        if new and one.head.verified:
            touched += linker.link(one.head, one.tellings, self._decided_on(one.head.id))
        return Added(one.head.id, _name(one.report, one.head.id), new)

    def _told_earlier(self, key: str, again: Report) -> None:
        """Of two publications stated for the same words the earlier holds, whichever came in first."""
        stored = reports.report(self.db, key)
        if stored is None or again.published is None or again.published.start is None:
            return
        since = stored.published.start if stored.published else None
        if since is None or again.published.start < since:
            dated = replace(stored, published=again.published, published_reasons=again.published_reasons)
            self._refile(key, dated)

    def difference(self, old: str, new: str) -> Difference:
        """What one version of a story has that the other has not."""
        return revisions.difference(reports.report(self.db, old), reports.report(self.db, new))

    def revisions(self, story: str) -> tuple[Change, ...]:
        """How the text at a story's address changed, first change first; any of its versions names it."""
        found = reports.named(self.db, story)
        if not found:
            raise UsageError(f"{self.db.path}: no report of the name {story!r}")
        return changes.revisions(self.db, found)

    @property
    def path(self) -> str:
        """The file."""
        return self.db.path

    def accept(self, report: str) -> str:
        """A tip counts like any other report from now on. Returns its key."""
        key = self.report_named(report)
        with self.db.transaction():
            reports.accept(self.db, key)
            self._refile(key)
        return key

    def delete(self, report: str) -> str:
        """Takes a report out, every word of it; incidents that others tell stay. Returns its key."""
        key = self.report_named(report)
        with self.db.transaction():
            gone = dossiers.dossiers(self.db, dossiers.of_report(self.db, key))
            left = reports.delete(self.db, key)
            self._assemble(left.tellings, [_unworded(d) for d in gone])
            changes.log(self.db, [Change(self._clock(), "deleted", report=key)])
        return key

    def merge(self, other: Archive) -> Iterator[Added]:
        """Takes in the reports, decisions and gradings of another archive."""
        with self.db.transaction():
            for decision in decisions.decisions(other.db):
                decisions.put(self.db, decision)
            for grading in decisions.gradings(other.db):
                decisions.grade(self.db, grading)
        mine = filing.coder()
        for key in reports.all_ids(other.db):
            with self.db.transaction():
                one = filing.refiled(other.db, key, at=self._clock())
                if reports.has(self.db, key):
                    kept: Filed | Report = one.report
                elif one.coder == mine and not self._decided_on(key):
                    kept = one
                else:
                    known = self._decided_on(key)
                    kept = filing.filed(one.report, known, at=self._clock(), verified=one.head.verified)
                linker, touched = Linker(self.db), list[str]()
                outcome = self._kept(kept, linker, touched, tip=not one.head.verified)
                self._assemble(touched)
            if isinstance(outcome, Added):
                yield outcome

    def recode(self, *, everything: bool = False) -> Iterator[str]:
        """Codes again what another version of the coder coded, or everything; yields each key when done."""
        mine = filing.coder()
        keys = reports.all_ids(self.db) if everything else coders.stale(self.db, mine)
        for key in keys:
            with self.db.transaction():
                self._refile(key)
                changes.log(self.db, [Change(self._clock(), "recoded", report=key)])
            yield key

    def _refile(self, key: str, report: Report | None = None) -> None:
        """Codes one report again with the decisions in force, and puts its incidents together anew."""
        report = report or reports.report(self.db, key)
        if report is None:
            raise UsageError(f"{self.db.path}: no report {key}")
        verified = heads.heads(self.db, [key])[key].verified
        known = self._decided_on(key)
        one = filing.filed(report, known, at=self._clock(), verified=verified)
        gone = dossiers.dossiers(self.db, dossiers.of_report(self.db, key))
        left = reports.recode(self.db, one)
        touched = Linker(self.db).link(one.head, one.tellings, known) if verified else ()
        self._assemble((*left.tellings, *touched), gone)

    def _decided_on(self, report: str) -> tuple[Decision, ...]:
        return decisions.decisions(self.db, of_reports=[report])

    def _assemble(self, seeds: Iterable[str], gone: Sequence[Dossier] = ()) -> None:
        assemble(self.db, seeds, coder=filing.coder(), at=self._clock(), gone=gone)

    def report_named(self, name: str) -> str:
        """The key of the report that a user means by an id, its beginning, a doc_id or an address."""
        found = reports.named(self.db, name)
        if len(found) != 1:
            what = "no report" if not found else f"{len(found)} reports"
            raise UsageError(f"{self.db.path}: {what} of the name {name!r}")
        return found[0]

    # ------------------------------------------------------------ people decide

    def decide(
        self,
        kind: str,
        claims: Sequence[str],
        *,
        by: str,
        others: Sequence[str] = (),
        field: str | None = None,
        value: str | None = None,
        note: str = "",
    ) -> Decision:
        """Writes down what a person decided about claims, by key, and puts the incidents together by it.

        Raises UsageError for a claim that is not there, or a field or value that cannot be.
        """
        targets, rest = self._targets(claims), self._targets(others)
        if kind == "correct":
            for said in self._claims(claims):
                corrected(said.claim, field or "", value or "", by="")
        return self._decided(Decision("", self._clock(), by, kind, targets, rest, field, value, note))

    def undo(self, name: str, *, by: str, note: str = "") -> Decision:
        """Takes a decision back; the decision and its undoing both stay on record."""
        known = {d.id: d for d in decisions.decisions(self.db)}
        if name not in known:
            raise UsageError(f"{self.db.path}: no decision {name!r}")
        if name not in {d.id for d in standing(known.values())}:
            raise UsageError(f"{self.db.path}: decision {name!r} is undone already")
        return self._decided(Decision("", self._clock(), by, "undo", (), (), None, name, note))

    def _decided(self, decision: Decision) -> Decision:
        with self.db.transaction():
            named = replace(decision, id=_decision_id(decision, len(decisions.decisions(self.db))))
            decisions.put(self.db, named)
            changes.log(self.db, [Change(named.at, "decided", field=named.kind, after=named.id)])
            meant = named
            while meant.kind == "undo":
                meant = next(d for d in decisions.decisions(self.db) if d.id == meant.value)
            if meant.kind != "note":
                for key in sorted({t.report for t in (*meant.targets, *meant.others)}):
                    if reports.has(self.db, key):
                        self._refile(key)
        return named

    def _targets(self, claims: Sequence[str]) -> tuple[Target, ...]:
        return tuple(anchor.target(said) for said in self._claims(claims))

    def _claims(self, keys: Sequence[str]) -> list[Testimony]:
        found = testimonies.testimonies(self.db, keys)
        for key in keys:
            if key not in found:
                raise UsageError(f"{self.db.path}: no claim {key!r}")
        return [found[key] for key in keys]

    def split(self, claims: Sequence[str], *, by: str, note: str = "") -> Decision:
        """These claims, all of one incident, are another incident than the rest of it."""
        whole = self.incident(claims[0])
        if whole is None or not set(claims) <= set(whole.claims):
            raise UsageError("claims to split off must all belong to one incident")
        rest = [c for c in whole.claims if c not in set(claims)]
        if not rest:
            raise UsageError("nothing would be left of the incident")
        return self.decide("split", claims, by=by, others=rest, note=note)

    def join(self, one: str, other: str, *, by: str, note: str = "") -> Decision:
        """Two incidents, each by its id or any claim of it, are one."""
        first, second = self._incident(one), self._incident(other)
        if first.id == second.id:
            raise UsageError(f"{one} and {other} are one incident already")
        return self.decide("join", self._leads(first), by=by, others=self._leads(second), note=note)

    def _leads(self, found: Dossier) -> list[str]:
        """One claim of each telling, by which it is found again."""
        return [t.testimonies[0].key for t in tellings.tellings(self.db, found.tellings)]

    def grade(
        self, source: str, reliability: str, *, by: str, since: datetime | None = None, note: str = ""
    ) -> Grading:
        """Sets how reliable the user holds a source to be, A to F, from a time on."""
        if reliability not in tuple("ABCDEF"):
            raise UsageError(f"reliability {reliability!r} is none of A, B, C, D, E, F")
        grading = Grading(source, reliability, since or self._clock(), by, note)
        with self.db.transaction():
            decisions.grade(self.db, grading)
        return grading

    # ------------------------------------------------------------ what is known

    def incident(self, name: str) -> Dossier | None:
        """The incident of this id, or the one that any claim of it names; None where there is none."""
        holding = dossiers.holding(self.db, tellings.holding(self.db, [name]))
        return next((d for d in reading.incidents(self.db, holding) if name in d.claims), None)

    def incidents(
        self, wanted: Filter = ALL, *, order: str = "newest", limit: int = 50, after: str | None = None
    ) -> Page:
        """A page of incidents that fit; its `after` asks for the next."""
        return find.incidents(self.db, wanted, order=order, limit=limit, after=after)

    def items(self, page: Page) -> tuple[Item, ...]:
        """The rows of a page as people read them."""
        return reading.items(page.rows)

    def count(self, wanted: Filter = ALL) -> int:
        """How many incidents fit."""
        return find.count(self.db, wanted)

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision, in the order in which they were taken."""
        return decisions.decisions(self.db)

    def agreements(self) -> tuple[Agreement, ...]:
        """How far each two reviewers agree on what both judged."""
        return agreements(self.decisions())

    def dossiers(self, names: Iterable[str]) -> tuple[Dossier, ...]:
        """Incidents whole, in the order asked for."""
        return reading.incidents(self.db, names)

    def material(self, found: Sequence[Dossier]) -> Material:
        """The words and reports on which the cells of these incidents rest."""
        return reading.material(self.db, found)

    def sitrep(
        self, wanted: Filter = ALL, *, since: datetime | None = None, title: str | None = None
    ) -> Brief:
        """What is known, contested and missing; with `since`, only what is new or changed since then."""
        with self.db.snapshot():
            return reading.sitrep(self.db, wanted, since=since, title=title)

    def _incident(self, name: str) -> Dossier:
        found = self.incident(name)
        if found is None:
            raise UsageError(f"{self.db.path}: no incident {name!r}")
        return found

    def source(self, wanted: Filter = ALL) -> Source:
        """The incidents that fit, and what they rest on, as export formats take them."""
        coder = filing.coder()
        named = {"tocsin": coder.tocsin, "model": coder.model, "gazetteer": coder.gazetteer}
        return reading.source(self.db, wanted, coder=named)


def _name(report: Report, key: str) -> str:
    return report.source or report.doc_id or key


def _unworded(dossier: Dossier) -> Dossier:
    """A dossier to compare with of which nothing can be quoted in the log."""
    return replace(dossier, label="an incident", fields=())


def _decision_id(decision: Decision, number: int) -> str:
    told = f"{number}\0{decision.at.isoformat()}\0{decision.by}\0{decision.kind}\0{decision.targets}"
    return "d" + hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:10]
