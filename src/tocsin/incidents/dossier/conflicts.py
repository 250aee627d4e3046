"""Conflicts: which claims of a dossier cannot both be true, and on which field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.incidents import contradictions
from tocsin.incidents.dossier.stated import COUNTS
from tocsin.incidents.dossier.told import Told, once
from tocsin.incidents.dossier.versions import Given
from tocsin.incidents.spoken import Pair, actor_sides
from tocsin.records import Conflict, EventType

BLAMED = frozenset({EventType.ASSAULT, EventType.NONE})  # a deed, or what is told around it
FIELD_OF = {
    "initiator": "initiator",
    "occurrence": "what",
    "attribution": "actors",
    "weapon": "weapon",
    "identity": "targets",
    "location": "place",
    "time": "time",
    "control": "control",
    "equipment": "damage",
    "damage": "damage",
}


def pairs(told: Sequence[Told], given: Given) -> tuple[Pair, ...]:
    """Pairs at odds among accounts that nobody has withdrawn or replaced; each account is compared once."""
    withdrawn, gone = given.withdrawn, given.replaced
    standing = once(t for t in told if t.says_so and t.key not in withdrawn)
    found = [*contradictions.among(_voiced(standing)), *_crossed(standing)]
    return tuple(p for p in found if not {(p.first.id, field_of(p)), (p.second.id, field_of(p))} & gone)


def _crossed(standing: Sequence[Told]) -> Iterator[Pair]:
    """Two sides that each name only the other as the doer of violence: their first accounts, once a pair."""
    blaming: dict[tuple[str, str], list[Told]] = {}
    for one in standing:
        doers = actor_sides(one.claim) - {"neutral"}
        if one.claim.event_type in BLAMED and one.claim.polarity == "positive" and len(doers) == 1:
            for side in sorted(one.sides):
                blaming.setdefault((side, next(iter(doers))), []).append(one)
    for (side, doer), accounts in sorted(blaming.items()):
        others = blaming.get((doer, side), ())
        admits = (side, side) in blaming or (doer, doer) in blaming
        if side < doer and others and not admits:
            note = f"{side} names {doer}, {doer} names {side}"
            yield Pair("attribution", accounts[0].claim, others[0].claim, "actors", note)


def _voiced(told: Sequence[Told]) -> list[contradictions.Voiced]:
    return [contradictions.Voiced(t.spoken, t.head.id, t.origins) for t in told]


def conflicts(found: Sequence[Pair]) -> tuple[Conflict, ...]:
    """The pairs by the keys of their claims, in order."""
    rows = {Conflict(p.kind, (p.first.id, p.second.id), field_of(p), p.note) for p in found}
    return tuple(sorted(rows, key=lambda c: (c.field, c.claims, c.kind)))


def shown(told: Sequence[Told], found: Sequence[Pair]) -> tuple[Conflict, ...]:
    """The conflicts a reader needs: two voices at odds on one thing once, however often they say it."""
    return conflicts(tuple(contradictions.once(_voiced(told), found)))


def field_of(pair: Pair) -> str:
    """The dossier's field that a pair is about; the pair's kind where it is about none ("legal-basis")."""
    if pair.field in COUNTS:
        return COUNTS[pair.field]
    if pair.kind in ("count", "casualties"):
        return "damage"
    return FIELD_OF.get(pair.kind, pair.kind)
