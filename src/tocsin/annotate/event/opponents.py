"""Who is left unsaid: the other side of harm done to one, by who was seen to fight whom and by who speaks.

What is supplied here is implicit, but for things that were struck: they stand for the side whose they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tocsin.annotate.event import things
from tocsin.annotate.event.parties import BYSTANDING, NEUTRAL, PEOPLE, Parties, civilians
from tocsin.knowledge import naming, states
from tocsin.records import Actor, Attribution, EventMention, EventType, Role

_SURENESS = 0.4
_CLEAR = 0.6  # share of a side's quarrels that are with one other
_REACH = 8  # events looked back over
_NEAR = 1  # sentences over which a deed tells of its consequences
_UNAIMED = frozenset({"air-defence"})
_HOSTILE = frozenset({EventType.ASSAULT, EventType.THREATEN, EventType.COERCE})
_MUTUAL = frozenset({"clash", "fight", "war"})


def supplied(
    events: Sequence[EventMention], attributions: Sequence[Attribution], parties: Parties
) -> list[EventMention]:
    """The events with the side that is unsaid supplied, where what is said makes it plain."""
    quarrels = _quarrels(events, parties)
    found: list[EventMention] = []
    told: list[str | None] = []
    for event, speaker in zip(events, _speakers(events, attributions, parties), strict=True):
        before = _deed_before(event, speaker, list(zip(found[-_REACH:], told[-_REACH:], strict=True)))
        found.append(quarrels.completed(event, speaker, before))
        told.append(speaker)
    return found


def _sides(roles: Sequence[Role]) -> set[str]:
    return {role.actor.side for role in roles if role.actor.side is not None and role.actor.side != "joint"}


def _deed_before(
    event: EventMention, speaker: str | None, told: Sequence[tuple[EventMention, str | None]]
) -> EventMention | None:
    """The deed just told, in the same voice, whose consequences this event may be; by the outlet itself and
    by bystanders only in the same sentence."""
    near = 0 if speaker in NEUTRAL else _NEAR
    for other, voice in reversed(told):
        if event.sentence - other.sentence > near or voice != speaker:
            return None
        if other.type is EventType.ASSAULT and other.actors and not other.optional and not other.reciprocal:
            return other if other.modality is event.modality else None
    return None


# ---------------------------------------------------------------- who speaks


def _speakers(
    events: Sequence[EventMention], attributions: Sequence[Attribution], parties: Parties
) -> list[str | None]:
    """The side of who tells each event: the speaker of its innermost attribution, else the publisher's."""
    spans = sorted(
        ((content, attribution) for attribution in attributions for content in attribution.content),
        key=lambda row: (row[0].start, row[0].end),
    )
    order = sorted(range(len(events)), key=lambda k: events[k].span.start)
    publisher = parties.publisher.side if parties.publisher is not None else None
    found: list[str | None] = [publisher] * len(events)
    live: list[tuple[int, int, Attribution]] = []
    at = 0
    for k in order:
        span = events[k].span
        while at < len(spans) and spans[at][0].start <= span.start:
            content, attribution = spans[at]
            live.append((content.end, content.end - content.start, attribution))
            at += 1
        live = [row for row in live if row[0] > span.start]
        over = [row for row in live if row[0] >= span.end and row[2].hops]
        if over:
            said = min(over, key=lambda row: row[1])[2]
            found[k] = next((a.side for a in said.hops[-1].actors if a.kind not in BYSTANDING), None)
    return found


# ---------------------------------------------------------------- who fights whom


def _quarrels(events: Sequence[EventMention], parties: Parties) -> _Quarrels:
    acts: Counter[tuple[str, str]] = Counter()
    named: dict[str, Counter[Actor]] = {}
    for event in events:
        if event.type not in _HOSTILE and event.type is not EventType.ACCUSE:
            continue
        doers, sufferers = _sides(event.actors) - {"neutral"}, _sides(event.targets) - {"neutral"}
        acts.update((a, b) for a in doers for b in sufferers if a != b)
        for role in event.actors if event.type is EventType.ASSAULT else ():
            if role.actor.side not in NEUTRAL and role.actor.kind not in PEOPLE:
                named.setdefault(str(role.actor.side), Counter())[role.actor] += 1
    doers_of = {side: min(c.items(), key=lambda row: (-row[1], row[0].id))[0] for side, c in named.items()}
    return _Quarrels(parties, acts, doers_of)


@dataclass(frozen=True, slots=True)
class _Quarrels:
    """Who was seen to harm whom, and by which actor each side does."""

    parties: Parties
    acts: Counter[tuple[str, str]]
    doers: dict[str, Actor]

    def against(self, side: str | None) -> str | None:
        """The side that this one fights: by what is told of the two, else the other leading side."""
        met: Counter[str] = Counter()
        for (one, other), count in self.acts.items():
            if side in {one, other}:
                met[other if one == side else one] += count
        if met:
            best, count = min(met.items(), key=lambda row: (-row[1], row[0]))
            return best if count >= _CLEAR * sum(met.values()) else None
        foe = self.parties.opposed(side) if self.parties.publisher is not None else None
        return foe.side if foe is not None else None

    def completed(
        self, event: EventMention, speaker: str | None, before: EventMention | None
    ) -> EventMention:
        """The event with its doer, then with whom it befalls."""
        if event.reciprocal or event.type not in _HOSTILE or event.polarity == "negative":
            return replace(event, targets=self.owned(event))
        if event.rule in _MUTUAL and not event.actors and not event.targets:
            return self.both(event)
        if event.type is EventType.THREATEN:  # nobody threatens his own
            own = _sides(event.actors)
            event = replace(event, targets=tuple(t for t in event.targets if t.actor.side not in own))
        if event.type is EventType.ASSAULT and not event.actors:
            event = replace(event, actors=self.doer(event, speaker, before))
        event = replace(event, targets=self.owned(event))
        aimed = event.type is not EventType.COERCE and not _UNAIMED.intersection(event.modes)
        if not event.targets and aimed:
            event = replace(event, targets=self.sufferer(event))
        return event

    def both(self, event: EventMention) -> EventMention:
        """A clash of nobody named is one of the two who were seen to fight."""
        pairs = Counter(frozenset(pair) for pair in self.acts)
        if len(pairs) != 1:
            return event
        actors = [self.parties.named(side) for side in sorted(next(iter(pairs)))]
        roles = _implied(actor for actor in actors if actor is not None)
        return replace(event, actors=roles, targets=roles, reciprocal=True) if len(roles) == 2 else event

    # ------------------------------------------------------------ doers

    def doer(self, event: EventMention, speaker: str | None, before: EventMention | None) -> tuple[Role, ...]:
        """Who did it, by the deed just told, by who complains, or by who alone was seen to harm that side."""
        hit = _sides(event.targets)
        people = all(role.actor.kind in PEOPLE for role in event.targets)
        unsided = self.parties.domestic and people
        foe = self.against(speaker) if speaker not in NEUTRAL else None
        grieved = speaker in hit or bool(people and event.targets and (unsided or not hit))
        if before is not None:
            did = _sides(before.actors)
            if did and (unsided or not did & hit) and not (grieved and speaker in did):
                return _implied(role.actor for role in before.actors)
        if foe is None:
            return ()
        arms = any(role.actor.id.startswith(things.ARMS) for role in event.targets)
        if hit == {foe} or (arms and not hit):
            return self.force(speaker)
        return self.force(foe) if grieved or unsided or not hit else ()

    def force(self, side: str | None) -> tuple[Role, ...]:
        """Who fights for a side: the one that the report has seen fight, else its military or itself."""
        actor = self.doers.get(str(side)) or self.parties.force(side)
        return _implied((actor,)) if actor is not None else ()

    # ------------------------------------------------------------ sufferers

    def sufferer(self, event: EventMention) -> tuple[Role, ...]:
        """Whom it befalls: the side that the doer fights, within one state its force."""
        doers = _sides(event.actors) - {"neutral"}
        if len(doers) != 1:
            return ()
        foe = self.against(next(iter(doers)))
        if foe is None:
            return ()
        actor = self.parties.force(foe) if self.parties.domestic else self.parties.named(foe)
        return _implied((actor,)) if actor is not None else ()

    def owned(self, event: EventMention) -> tuple[Role, ...]:
        """The targets, with things struck and people of no side given to the side that is struck."""
        doers = _sides(event.actors) - {"neutral"}
        side = self.against(next(iter(doers))) if len(doers) == 1 else None
        found: list[Role] = []
        for role in event.targets:
            actor = self.owner(role.actor, side)
            if actor is not None and actor.id not in {r.actor.id for r in found}:
                found.append(replace(role, actor=actor))
        return _together(found)

    def owner(self, actor: Actor, side: str | None) -> Actor | None:
        """Whom a thing stands for, None for nobody known; any other actor is left as it is."""
        home = self.parties.home
        at_home = civilians(home) if home is not None and self.parties.domestic else None
        if actor.id.startswith(things.HOMES):
            return self.parties.people(side) or at_home
        if actor.id.startswith(things.ARMS):
            return self.parties.force(side)
        if actor.id.startswith(things.WORKS):
            return (
                naming.state(home) if home is not None and self.parties.domestic else self.parties.named(side)
            )
        unowned = actor.kind == "civilian" and (actor.side is None or self.of_the_doer(actor, side))
        base = (self.parties.people(side) or at_home) if unowned else None
        if base is None:
            return actor
        aliases = naming.unique((*actor.aliases, base.name, *base.aliases))
        return replace(actor, side=base.side, country=base.country, aliases=aliases)

    def of_the_doer(self, actor: Actor, side: str | None) -> bool:
        """Whether civilians whose state the words do not say were given that of the side that harmed them."""
        state = states.table().get(actor.country)
        if state is None or side is None or self.parties.domestic or actor.side == side:
            return False
        return self.against(side) == actor.side and state.adjective not in actor.name


def _together(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Several groups of civilians of one state as its civilians, under all their names."""
    groups = [role for role in roles if role.actor.kind == "civilian" and ".civilians" in role.actor.id]
    state = states.table().get(groups[0].actor.country) if groups else None
    if state is None or len(groups) < 2 or len({role.actor.side for role in groups}) > 1:
        return tuple(roles)
    whole = civilians(state)
    names = (name for role in groups for name in (role.actor.name, *role.actor.aliases))
    joined = replace(groups[0], actor=replace(whole, aliases=naming.unique((*names, *whole.aliases))))
    rest = [role for role in roles if role not in groups]
    return tuple(joined if role is groups[0] else role for role in roles if role is groups[0] or role in rest)


def _implied(actors: Iterable[Actor]) -> tuple[Role, ...]:
    return tuple(Role(actor, None, implicit=True, confidence=_SURENESS) for actor in actors)
