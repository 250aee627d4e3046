"""Events: what a report describes, proposition by proposition, told apart from who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.annotate.event import acts, followed, hurt, modality, opponents, orders, parties
from tocsin.annotate.event.classify import Kind
from tocsin.annotate.event.nominals import spread
from tocsin.annotate.event.propositions import Proposition, propositions, trimmed
from tocsin.annotate.event.roles import roles
from tocsin.annotate.event.setting import Line, lines
from tocsin.annotate.event.view import View
from tocsin.records import (
    Attribution,
    EventMention,
    EventType,
    Interval,
    Mention,
    Modality,
    Quantity,
    Report,
    Role,
    Sentence,
    Span,
    TimeMention,
)

_HEADS = frozenset({"headline", "heading"})
_SKIPPED = frozenset({"dateline"})
_QUIET = frozenset({EventType.REQUEST, EventType.NONE, EventType.REJECT, EventType.ASSAULT, EventType.ACCUSE})
_MODE_OF_WEAPON = {
    "artillery": "heavy-weapons",
    "mortar": "heavy-weapons",
    "rocket": "heavy-weapons",
    "tank": "heavy-weapons",
    "missile": "aerial",
    "drone": "drone",
    "aircraft": "aerial",
    "helicopter": "aerial",
    "bomb": "explosives",
    "heavy-machine-gun": "firearms",
    "small-arms": "firearms",
    "ied": "explosives",
    "grenade": "explosives",
    "explosive": "explosives",
    "ship": "naval",
    "air-defence": "air-defence",
    "tear-gas": "crowd-control",
    "water-cannon": "crowd-control",
    "rubber-bullet": "crowd-control",
}
_CARRIED = frozenset({"aerial", "explosives"})  # what a drone fires or drops
_VAGUE = frozenset({("firearms",), ("arson",)})  # modes that a weapon named makes exact
_LOOSE = frozenset({"firearms", "explosives", "clash", "drone", "aerial", "heavy-weapons"})


def find(
    report: Report,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention] = (),
    attributions: Sequence[Attribution] = (),
    *,
    times: Sequence[TimeMention] = (),
    published: Interval | None = None,
    quantities: Sequence[Quantity] = (),
) -> tuple[EventMention, ...]:
    """Every proposition of a report in order, each with type, modes, roles and standing.

    `rule` names the frame that gave the type, or silent, unknown, idle (the report's own silence or
    ignorance), correction (a note of one), retracted (the outlet takes back what the span says) or
    superseded (a source's earlier account). Times and publication tell what is long past, numbers of dead
    and wounded that words without a frame tell of violence.
    """
    found: list[EventMention] = []
    context = lines(
        report, sentences, mentions, attributions, numbers=quantities, times=times, published=published
    )
    for line in context:
        if _prose(line):
            found += _of_line(line)
    found = followed.continued(found, sentences)
    return tuple(opponents.supplied(found, attributions, parties.of(report, mentions)))


def _prose(line: Line) -> bool:
    """False for questions, for datelines and for lines without a verb or a sign of one."""
    tokens = line.view.tokens
    if not tokens or tokens[-1].text == "?" or line.block in _SKIPPED:
        return False
    return any(token.pos in {"VERB", "AUX", "NOUN"} for token in tokens)


def _of_line(line: Line) -> list[EventMention]:
    parts = [
        part
        for whole in propositions(line.view, line.attributions, line.scene)
        for part in spread(line.view, whole, line.scene)
    ]
    told = [part for part in parts if line.block in _HEADS or _says(line.view, part)]
    withdrawn = modality.withdrawn(line.view, range(len(line.view.tokens)))
    found: list[EventMention] = []
    main = None
    for part in told:
        event = _mention(line, part, parts, withdrawn, main)
        main = event if part.clause == "main" else main
        found.append(event)
    return [event for event in found if _worth(event, head=line.block in _HEADS)]


def _says(view: View, part: Proposition) -> bool:
    """False for a list of things or a stray phrase in the outlet's own voice: nothing is said of them."""
    if part.region.voice is not None or part.region.reported or part.clause in {"nominal", "war"}:
        return True
    return view.clausal(part.head) and len(part.tokens) > 2


def _worth(event: EventMention, *, head: bool) -> bool:
    """Headings tell only what has an event type; announcements tell nothing."""
    return event.type is not EventType.NONE if head else event.rule != "idle"


def _mention(
    line: Line, part: Proposition, parts: list[Proposition], withdrawn: str, main: EventMention | None
) -> EventMention:
    view = line.view
    others = [other for other in parts if other is not part and not set(other.tokens) <= set(part.tokens)]
    span = view.span(trimmed(view, part, others))
    standing = _standing(line, part, main)
    part = replace(part, kind=acts.willed(view, part, standing, partisan=line.partisan))
    if orders.ordered(view, part, partisan=line.partisan) or orders.urged(view, part):
        part = replace(part, kind=Kind(EventType.REQUEST, ("change",), part.kind.hit))
        standing = replace(standing, modality=Modality.REQUESTED)
    who = line.cast.spoken_by(acts.speakers(part, line.outlet))
    actors, targets, reciprocal = roles(view, part.tokens, part.head, part.kind, who)
    if acts.disowned(part, actors, standing):
        standing = replace(standing, modality=Modality.DENIED)
    part = replace(part, kind=acts.official_protest(part, actors))
    silence = _silence(view, part, withdrawn)
    harm = hurt.harm(view, part, line.numbers, line.scene)
    if harm:
        part = replace(part, kind=Kind(EventType.ASSAULT, (), None))
        actors, targets = (), _harmed(harm)
    trigger = part.kind.hit
    return EventMention(
        span=span,
        trigger=view.span(trigger.tokens) if trigger is not None else None,
        type=EventType.NONE if silence else part.kind.type,
        modes=() if silence else _modes(part.kind, span, line),
        actors=acts.doers(actors, part, part.kind),
        targets=targets,
        modality=standing.modality,
        polarity="positive" if part.kind.type is EventType.REJECT else standing.polarity,
        sentence=line.index,
        reciprocal=reciprocal,
        optional=line.block in _HEADS or bool(silence) or withdrawn == "correction",
        confidence=_confidence(part),
        rule=_rule(part, silence, withdrawn),
        cues=standing.cues,
    )


def _silence(view: View, part: Proposition, withdrawn: str) -> str:
    """The rule of words that tell no event: of the report's own silence, ignorance or correction."""
    if withdrawn == "correction":
        return withdrawn
    return modality.meta(view, part) if part.kind.type in _QUIET else ""


def _harmed(harm: Sequence[Quantity]) -> tuple[Role, ...]:
    return tuple(Role(n.party, n.span, confidence=0.5) for n in harm if n.party is not None)


def _standing(line: Line, part: Proposition, main: EventMention | None) -> modality.Standing:
    """A proposition's own standing; a participle or an infinitive shares that of its main clause."""
    own = modality.standing(line.view, part, line.when)
    if part.clause == "war":
        return replace(own, modality=Modality.BACKGROUND)
    dependent = part.clause in {"advcl", "conj"} and not line.view.finite(part.head)
    shared = main is not None and main.modality in {Modality.BACKGROUND, Modality.HYPOTHETICAL}
    if dependent and shared and main is not None and own.modality is Modality.ASSERTED:
        return replace(own, modality=main.modality)
    return own


def _confidence(part: Proposition) -> float:
    if part.kind.hit is None:
        return 0.5
    return max(0.4, min(0.95, 0.95 - 0.12 * max(0.0, part.kind.hit.cost)))


def _rule(part: Proposition, silence: str, withdrawn: str) -> str:
    if withdrawn == "retracted":
        return "superseded" if part.region.voice is not None else "retracted"
    return withdrawn or silence or (part.kind.hit.frame.id if part.kind.hit is not None else "")


def _modes(kind: Kind, span: Span, line: Line) -> tuple[str, ...]:
    """The frame's modes, made exact by the weapons named."""
    modes = kind.modes
    if kind.type is not EventType.ASSAULT:
        return modes
    here = [_MODE_OF_WEAPON.get(w.weapon_class) for w in line.weapons if span.covers(w.span)]
    named = tuple(dict.fromkeys(mode for mode in here if mode is not None))
    if "drone" in named and _LOOSE.issuperset(modes):
        return tuple(mode for mode in named if mode not in _CARRIED)
    if "drone" in named and "air-defence" in modes:
        return ("drone", "air-defence")
    vague = not modes or modes in _VAGUE or (modes == ("explosives",) and "heavy-weapons" in named)
    return named if vague and named else modes
