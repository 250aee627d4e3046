"""Two opposed sides: where a report has just two, harm to one with no doer named was done by the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tocsin.records import Actor, EventMention, EventType, Role

_SURE = 0.8  # share of a report's hostile acts between the two
_FEW = 2  # acts that make a pair plain
_SURENESS = 0.4
_UNAIMED = frozenset({"air-defence"})


def supplied(events: Sequence[EventMention]) -> list[EventMention]:
    """The events with the other side supplied, as implicit, where only one is named."""
    pair = _pair(events)
    if pair is None:
        return list(events)
    return [_completed(event, pair) for event in events]


def _sides(roles: Sequence[Role]) -> set[str]:
    return {role.actor.side for role in roles if role.actor.side}


def _pair(events: Sequence[EventMention]) -> dict[str, Actor] | None:
    """The two sides, each with the actor that most stands for it; None where they are not just two."""
    acts: Counter[frozenset[str]] = Counter()
    named: dict[str, Counter[Actor]] = {}
    for event in (e for e in events if e.type is EventType.ASSAULT):
        doers, sufferers = _sides(event.actors), _sides(event.targets)
        if event.reciprocal and len(doers) == 2:
            acts[frozenset(doers)] += 1
        elif len(doers) == len(sufferers) == 1 and doers != sufferers:
            acts[frozenset(doers | sufferers)] += 1
        for role in event.actors:
            if role.actor.side:
                named.setdefault(role.actor.side, Counter())[role.actor] += 1
    if not acts:
        return None
    both, count = min(acts.items(), key=lambda row: (-row[1], sorted(row[0])))
    if count < _FEW or count < _SURE * sum(acts.values()) or not both <= set(named):
        return None
    return {side: min(named[side].items(), key=lambda row: (-row[1], row[0].id))[0] for side in both}


def _completed(event: EventMention, pair: dict[str, Actor]) -> EventMention:
    if event.type is not EventType.ASSAULT or event.reciprocal:
        return event
    doers, sufferers = _sides(event.actors), _sides(event.targets)
    if not event.actors and len(sufferers) == 1 and sufferers <= set(pair):
        return replace(event, actors=_other(pair, sufferers))
    aimed = not _UNAIMED.intersection(event.modes)
    if not event.targets and len(doers) == 1 and doers <= set(pair) and aimed:
        return replace(event, targets=_other(pair, doers))
    return event


def _other(pair: dict[str, Actor], one: set[str]) -> tuple[Role, ...]:
    return tuple(
        Role(actor, None, implicit=True, confidence=_SURENESS)
        for side, actor in sorted(pair.items())
        if side not in one
    )
