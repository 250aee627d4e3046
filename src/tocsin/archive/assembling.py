"""assembling: linked tellings become incidents; only what a change touches is put together anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import product

from tocsin.incidents import across, compare, origins
from tocsin.incidents.decided import anchor, decide, shaped, standing
from tocsin.incidents.dossier import dossier
from tocsin.records import Decision, Dossier, Head, Link, Telling
from tocsin.store import Coder, Database, changes, decisions, dossiers, heads, kin, reports, tellings

GROUPING = frozenset({"join", "split"})
KEPT = 4096  # tellings held at hand while many reports are added


class Linker:
    """Finds what a report's tellings may belong to, and writes the links down."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._telling = lru_cache(KEPT)(self._fetched)

    def link(self, head: Head, told: Sequence[Telling], decided: Iterable[Decision]) -> tuple[str, ...]:
        """Links a report's tellings, freshly stored, to those of others; every telling this touches."""
        touched = [t.key for t in told]
        for other in heads.sharing(self._db, origins.bands(head.signature), but=head.id):
            copy = origins.copy(head, other) if other.verified else None
            if copy:
                reports.put_copies(self._db, [copy])
        touched += kin.tellings_of(self._db, kin.family(self._db, [head.id]))
        found = [k for t in told for k in self._links(t)]
        tellings.put_links(self._db, found)
        tellings.put_links(self._db, self._joined(told, decided))
        return tuple(dict.fromkeys(touched))

    def _links(self, telling: Telling) -> Iterable[Link]:
        for key in tellings.candidates(self._db, across.sought(across.blocks(telling))):
            other = self._telling(key)
            if other and other.head.id != telling.head.id:
                found = across.link(telling, other)
                if found:
                    yield found

    def _fetched(self, key: str) -> Telling | None:
        return next(iter(tellings.tellings(self._db, [key])), None)

    def _joined(self, told: Sequence[Telling], decided: Iterable[Decision]) -> Iterable[Link]:
        """Links that people made: for as long as their decision stands, the two are read together."""
        for decision in standing(decided):
            if decision.kind == "join":
                named = [*decision.targets, *decision.others]
                keys = kin.tellings_of(self._db, {t.report for t in named})
                held = [*told, *tellings.tellings(self._db, keys)]
                anchors = anchor.Anchors(held)
                ones = {anchors.home[k] for k in anchors.keys(decision.targets)}
                others = {anchors.home[k] for k in anchors.keys(decision.others)}
                for a, b in product(sorted(ones), sorted(others)):
                    if a != b:
                        yield Link(min(a, b), max(a, b), "same", 1.0, (f"joined by {decision.by}",))


def assemble(
    db: Database, seeds: Iterable[str], *, coder: Coder, at: datetime, gone: Sequence[Dossier] = ()
) -> None:
    """Puts the incidents of these tellings together, with all that is linked to them, and logs what changed.

    `gone`: incidents dropped before, to compare with. Inside a transaction; from scratch or step by step, the
    same tellings, links and decisions give the same incidents.
    """
    keys = tellings.component_of(db, seeds)
    told = {t.key: t for t in tellings.tellings(db, keys)}
    standing_now = dossiers.dossiers(db, dossiers.holding(db, keys))
    before = {d.id: d for d in (*gone, *standing_now)}
    after = _dossiers(db, told)
    dossiers.replace(db, before, after, coder=coder)
    changes.log(db, compare.changes(tuple(before.values()), after, at=at))


def _dossiers(db: Database, told: Mapping[str, Telling]) -> tuple[Dossier, ...]:
    named = {t.head.id for t in told.values()}
    decided = decisions.decisions(db, of_reports=named)
    grouped = decide(tuple(told.values()), [d for d in decided if d.kind in GROUPING | {"undo"}])
    touched = shaped(tuple(told.values()), decided)
    found = across.cluster(
        told.values(), tellings.links(db, told), together=grouped.together, apart=grouped.apart
    )
    anchors = {
        c.members[0]: min(s.key for key in c.members + c.background for s in told[key].testimonies)
        for c in found
    }
    copies = reports.copies(db, kin.family(db, named))
    parts: dict[str, list[str]] = {}
    for one in found:
        if one.part_of:
            parts.setdefault(one.part_of, []).append(anchors[one.members[0]])
    return tuple(
        dossier(
            [told[key] for key in one.members + one.background],
            links=one.links,
            copies=copies,
            part_of=anchors[one.part_of] if one.part_of else None,
            parts=parts.get(one.members[0], ()),
            decisions=[d for key in one.members + one.background for d in touched.get(key, ())],
        )
        for one in found
    )
