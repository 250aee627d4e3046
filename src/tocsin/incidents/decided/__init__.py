"""decided: what people decided, laid over what was coded; the coded values stay as they are underneath."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tocsin.incidents.decided import anchor
from tocsin.incidents.decided.correct import corrected
from tocsin.records import Decision, Telling, Testimony

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Decided:
    """Tellings as people left them.

    `together`, `apart`: pairs of telling keys that are, or are not, one incident. `loose`: decisions whose
    words are no claim of these tellings any more.
    """

    tellings: tuple[Telling, ...]
    together: tuple[Pair, ...]
    apart: tuple[Pair, ...]
    loose: tuple[str, ...]


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Decisions in force, in order; what was undone is out, and undoing an undo brings it back."""
    out: list[Decision] = []
    undone: set[str] = set()
    for decision in sorted(decisions, key=lambda d: (d.at, d.id), reverse=True):
        if decision.id in undone:
            continue
        if decision.kind == "undo":
            undone.add(decision.value or "")
        else:
            out.append(decision)
    return tuple(reversed(out))


def decide(tellings: Sequence[Telling], decisions: Iterable[Decision]) -> Decided:
    """Lay the decisions in force over tellings as coded. Pure; a later decision wins over an earlier one."""
    ordered = standing(decisions)
    held = anchor.Anchors(tellings)
    loose = tuple(d.id for d in ordered if any(held.key(t) is None for t in d.targets if held.holds(t)))
    changed = {t.key: t for telling in tellings for t in telling.testimonies}
    dropped: set[str] = set()
    for decision in ordered:
        for key in held.keys(decision.targets):
            if decision.kind == "correct":
                changed[key] = _corrected(changed[key], decision)
            elif decision.kind == "reject":
                dropped.add(key)
            elif decision.kind == "accept":
                dropped.discard(key)
    home = _homes(held, ordered)
    return Decided(
        tellings=tuple(_regrouped(tellings, changed, dropped, home)),
        together=tuple(sorted(_pairs(held, ordered, home, "join"))),
        apart=tuple(sorted(_pairs(held, ordered, home, "split"))),
        loose=loose,
    )


def shaped(tellings: Sequence[Telling], decisions: Iterable[Decision]) -> Mapping[str, tuple[str, ...]]:
    """By telling, as people left it, the decisions in force about claims that it holds."""
    held = anchor.Anchors(tellings)
    found: dict[str, dict[str, None]] = {}
    for decision in standing(decisions):
        for key in held.keys((*decision.targets, *decision.others)):
            found.setdefault(held.home[key], {})[decision.id] = None
    return {key: tuple(ids) for key, ids in sorted(found.items())}


def _corrected(testimony: Testimony, decision: Decision) -> Testimony:
    claim = corrected(testimony.claim, decision.field or "", decision.value or "", by=decision.id)
    return replace(testimony, claim=claim)


def _homes(held: anchor.Anchors, decisions: Sequence[Decision]) -> dict[str, str]:
    """The telling each claim belongs to, by its key; a split inside one telling makes a new one."""
    home = dict(held.home)
    for decision in decisions:
        if decision.kind != "split":
            continue
        staying = {home[key] for key in held.keys(decision.others)}
        for key in held.keys(decision.targets):
            if home[key] in staying:
                home[key] = f"{home[key]}/{decision.id}"
    return home


def _regrouped(
    tellings: Sequence[Telling], changed: Mapping[str, Testimony], dropped: set[str], home: Mapping[str, str]
) -> Iterable[Telling]:
    """Each telling with the claims that are still its own, then those split from it; none stays empty."""
    for telling in tellings:
        groups: dict[str, list[Testimony]] = {telling.key: []}
        for testimony in telling.testimonies:
            if testimony.key not in dropped:
                groups.setdefault(home[testimony.key], []).append(changed[testimony.key])
        for key in sorted(groups):
            if groups[key]:
                yield _telling(telling, key, groups[key])


def _telling(telling: Telling, key: str, testimonies: Sequence[Testimony]) -> Telling:
    if key == telling.key and tuple(testimonies) == telling.testimonies:
        return telling
    names = tuple(t.claim.id for t in testimonies)
    incident = replace(telling.incident, id=key.partition(":")[2], claims=names)
    return replace(telling, key=key, incident=incident, testimonies=tuple(testimonies))


def _pairs(
    held: anchor.Anchors, decisions: Sequence[Decision], home: Mapping[str, str], kind: str
) -> Iterable[Pair]:
    """Every pair of tellings a decision names; the latest word on a pair holds."""
    last: dict[Pair, str] = {}
    for decision in decisions:
        if decision.kind not in ("join", "split"):
            continue
        for one in held.keys(decision.targets):
            for other in held.keys(decision.others):
                a, b = sorted((home[one], home[other]))
                if a != b:
                    last[a, b] = decision.kind
    return (pair for pair, said in last.items() if said == kind)
