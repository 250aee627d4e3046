"""Past: each signal counted in a stretch of time against the same place's and the same pair's own past.

A count is a number of reports, copies taken once, out of all the reports of that time: more reporting is not
more fighting. Nothing is weighted; every count lists the claims it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from tocsin.incidents import origins, signals
from tocsin.incidents.dossier import told
from tocsin.incidents.spoken import Spoken, actor_sides, target_sides
from tocsin.records import Copy, Count, Head, Place, Tally, Telling

BACK = 4  # stretches before the one asked for


@dataclass(frozen=True, slots=True)
class Stretches:
    """Equal stretches of time that end together: the last is the one asked for."""

    start: datetime
    end: datetime
    back: int

    def bounds(self) -> list[tuple[datetime, datetime]]:
        """From the oldest on."""
        length = self.end - self.start
        return [(self.start - n * length, self.end - n * length) for n in range(self.back, -1, -1)]

    def number(self, at: datetime) -> int | None:
        """Which of them a moment lies in, counted from the oldest."""
        length = self.end - self.start
        if not self.start - self.back * length <= at < self.end:
            return None
        return (at - self.start) // length + self.back


Subject = tuple[str, str, str]  # kind, id, name


def past(
    tellings: Iterable[Telling],
    heads: Iterable[Head],
    *,
    start: datetime,
    end: datetime,
    copies: Iterable[Copy] = (),
    back: int = BACK,
) -> tuple[Tally, ...]:
    """Every signal of a stretch of time with its counts in `back` equal stretches before.

    A report counts where it was published; background tells of no present. Only what occurs in the stretch
    asked for is tallied, in order of signal, kind and name.
    """
    stretches = Stretches(start, end, back)
    known = {h.id: h for h in heads}
    every = tuple(tellings)
    known |= {t.head.id: t.head for t in every}
    roots = origins.roots_of(known, copies)
    totals = _totals(known.values(), roots, stretches)
    found: dict[tuple[signals.Rule, Subject], dict[int, dict[str, str]]] = {}
    for telling in sorted(every, key=lambda t: t.key):
        at = published(telling.head)
        number = stretches.number(at) if at else None
        if number is None or telling.background:
            continue
        for rule, key, spoken in _met(telling):
            for subject in _subjects(telling, spoken):
                rows = found.setdefault((rule, subject), {})
                rows.setdefault(number, {})[key] = roots[telling.head.id]
    made = (
        _tally(rule, subject, rows, totals, stretches)
        for (rule, subject), rows in found.items()
        if back in rows
    )
    return tuple(sorted(made, key=lambda t: (t.direction != "up", t.signal, t.kind, t.name, t.about)))


def sentence(tally: Tally) -> str:
    """ "Forces mobilised (Arvania–Belmar): 5 of 40 reports, against 0 of 31, 1 of 35 and 0 of 28 before"."""
    *before, now = tally.counts
    about = f" ({tally.name})" if tally.name else ""
    shown = [f"{len(c.reports)} of {c.of}" for c in before]
    text = f"{tally.signal[:1].upper()}{tally.signal[1:]}{about}: {len(now.reports)} of {now.of} reports"
    if not shown:
        return text
    listed = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
    return f"{text}, against {listed} before"


def published(head: Head) -> datetime | None:
    """When a report came out, as far as that is known."""
    return head.published.start if head.published else None


def _totals(heads: Iterable[Head], roots: Mapping[str, str], stretches: Stretches) -> list[int]:
    """Reports of each stretch, copies taken once."""
    seen: list[set[str]] = [set() for _ in range(stretches.back + 1)]
    for head in heads:
        at = published(head)
        number = stretches.number(at) if at else None
        if number is not None:
            seen[number].add(roots[head.id])
    return [len(reports) for reports in seen]


def claims(telling: Telling) -> Iterator[tuple[str, Spoken]]:
    """The claims of a telling by their keys."""
    for testimony in telling.testimonies:
        yield testimony.key, told.spoken(testimony, telling.head)


def _met(telling: Telling) -> Iterator[tuple[signals.Rule, str, Spoken]]:
    for key, spoken in claims(telling):
        for rule in signals.RULES:
            if signals.meets(rule, spoken):
                yield rule, key, spoken


def _subjects(telling: Telling, spoken: Spoken) -> Iterator[Subject]:
    """What a claim counts for: everything, its places (else its incident's), its pairs of sides."""
    yield "all", "", ""
    places = [w.place for w in spoken.claim.places if isinstance(w.place, Place)] or telling.incident.places
    for place in {p.id: p for p in places}.values():
        yield "place", place.id, place.name
    for dyad in dyads(spoken):
        yield "dyad", dyad, dyad


def dyads(spoken: Spoken) -> list[str]:
    """Each pair of sides that a claim sets against each other or brings together."""
    actors, targets = actor_sides(spoken.claim), target_sides(spoken.claim)
    pairs = {(min(a, b), max(a, b)) for a in actors for b in targets if a != b}
    pairs |= set(combinations(sorted(actors), 2))
    return [f"{a}–{b}" for a, b in sorted(pairs) if "neutral" not in (a, b)]


def _tally(
    rule: signals.Rule,
    subject: Subject,
    rows: Mapping[int, Mapping[str, str]],
    totals: Sequence[int],
    stretches: Stretches,
) -> Tally:
    kind, about, name = subject
    counts = tuple(
        Count(
            start,
            end,
            reports=tuple(sorted(set(rows.get(n, {}).values()))),
            of=totals[n],
            claims=tuple(sorted(rows.get(n, {}))),
        )
        for n, (start, end) in enumerate(stretches.bounds())
    )
    return Tally(rule.direction, rule.name, kind, about, name, counts)
