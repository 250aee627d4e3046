"""assemble(reading) -> claims: each proposition with its chain, standing, place, time and cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.claims import chains, standing, where_when, withdrawn
from tocsin.claims.near import Nearby
from tocsin.records import (
    Absent,
    Attribution,
    Claim,
    EventMention,
    EventType,
    Participant,
    Reading,
    Role,
    Span,
)

QUOTES = '“"«„‘'
JOINTS = frozenset({"that", "and", "but"})
RULERS = frozenset({"state", "government", "military", "ministry", "security-service", "police"})
QUOTED_FORMS = frozenset({"direct", "mixed"})


def assemble(reading: Reading) -> tuple[Claim, ...]:
    """The claims of one report in the order of its text; ids c01, c02, ... hold within the report."""
    told = [_trimmed(e, reading) for e in reading.events if _says_something(e, reading)]
    events = sorted(told, key=lambda e: (e.span.start, -e.span.end, e.type))
    nearby = Nearby(reading)
    claims = [
        _claim(name, event, nearby, reading) for name, event in zip(_names(len(events)), events, strict=True)
    ]
    standing_by = withdrawn.mark(claims, reading)
    names = _names(len(standing_by))
    named = [replace(claim, id=name) for name, claim in zip(names, standing_by, strict=True)]
    return tuple(_link_denials(named))


def _names(count: int) -> list[str]:
    """As wide as the last of them, so that names sort as their claims stand."""
    wide = max(2, len(str(count)))
    return [f"c{number:0{wide}d}" for number in range(1, count + 1)]


def _says_something(event: EventMention, reading: Reading) -> bool:
    """False for a leftover that describes nothing: no event, no verb, no number, no quoted words."""
    if event.type is not EventType.NONE or reading.report.text[event.span.start] in QUOTES:
        return True
    words = reading.sentences[event.sentence].tokens
    inside = [t for t in words if event.span.start <= t.start and t.end <= event.span.end]
    return any(t.pos in ("VERB", "AUX", "NUM") for t in inside)


def _trimmed(event: EventMention, reading: Reading) -> EventMention:
    """Without the "that", "and" or "but" that joins it to what stands before."""
    words = [t for t in reading.sentences[event.sentence].tokens if t.start >= event.span.start]
    joined = len(words) > 1 and words[0].pos in ("SCONJ", "CCONJ") and words[0].text.lower() in JOINTS
    if not joined or words[1].start >= event.span.end:
        return event
    return replace(event, span=Span(words[1].start, event.span.end))


def _inner(event: EventMention, nearby: Nearby) -> list[Span]:
    """Propositions nested inside this one: what they say is theirs."""
    return [
        e.span
        for e in nearby.events.about(event.span)
        if e is not event and event.span.covers(e.span) and e.span != event.span and not e.optional
    ]


def _claim(name: str, event: EventMention, nearby: Nearby, reading: Reading) -> Claim:
    inner = _inner(event, nearby)
    attributions = chains.over(event, nearby.attributions.about(event.span))
    chain = chains.hops(attributions)
    modality, polarity = standing.of(event, attributions, attributed=bool(chain) or reading.report.partisan)
    numbers = where_when.numbers(event, nearby, inner)
    time = where_when.time(event, reading.sentences[event.sentence], nearby, inner, text=reading.report.text)
    innermost = attributions[-1] if attributions else None
    return Claim(
        id=name,
        span=event.span,
        chain=chain,
        cue=innermost.cue[0] if innermost and innermost.cue else None,
        modality=modality,
        polarity=polarity,
        event_type=event.type,
        modes=event.modes,
        actors=tuple(_participant(role, event.span) for role in event.actors),
        targets=tuple(_participant(role, event.span) for role in _suffering(event)),
        places=where_when.places(event),
        time=time,
        weapons=where_when.weapons(event, nearby, inner),
        casualties=tuple(n for n in numbers if n.casualty),
        quantities=tuple(n for n in numbers if not n.casualty),
        quote=bool(innermost and innermost.form in QUOTED_FORMS),
        optional=event.optional,
        status=event.rule if event.rule in ("retracted", "superseded") else "active",
        trigger=event.trigger,
        inferred=_inferred(event, attributions, time),
        confidence=round(min([event.confidence, *(a.confidence for a in attributions)]), 3),
        rule=event.rule,
    )


def _suffering(event: EventMention) -> list[Role]:
    """The targets, less the attacker under another name: a state does not attack its own army."""
    acting = {r.actor.side for r in event.actors if r.actor.kind in RULERS and r.actor.side}
    both = {r.actor.side for r in event.actors} & {r.actor.side for r in event.targets}
    if len(both) > 1:  # a fight: both sides act and suffer
        return list(event.targets)
    return [r for r in event.targets if not (r.actor.side in acting and r.actor.kind in RULERS)]


def _participant(role: Role, span: Span) -> Participant:
    implicit = role.implicit or role.span is None or not span.covers(role.span)
    return Participant(role.actor, role.span, implicit, role.confidence)


def _inferred(event: EventMention, attributions: Sequence[Attribution], time: object) -> tuple[str, ...]:
    fields = []
    if any(a.inferred for a in attributions):
        fields.append("chain")
    if any(r.implicit for r in event.actors):
        fields.append("actors")
    if any(r.implicit for r in event.targets):
        fields.append("targets")
    if not isinstance(time, Absent) and getattr(time, "span", None) is None:
        fields.append("time")
    return tuple(fields)


def _link_denials(claims: Sequence[Claim]) -> list[Claim]:
    """A denial is about the last claim before it (else the first after it) of its type and actor."""
    linked = []
    for index, claim in enumerate(claims):
        if claim.modality != "denied":
            linked.append(claim)
            continue
        others = [*reversed(claims[:index]), *claims[index + 1 :]]
        about = next((c.id for c in others if _denies(claim, c)), None)
        linked.append(replace(claim, about=about))
    return linked


def _denies(denial: Claim, claim: Claim) -> bool:
    if claim.modality == "denied" or claim.event_type != denial.event_type:
        return False
    sides = {p.actor.side for p in denial.actors}
    return bool(sides & {p.actor.side for p in claim.actors}) and claim.chain != denial.chain
