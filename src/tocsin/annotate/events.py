"""Events: what a report describes, proposition by proposition, told apart from who says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tocsin.annotate import weapons as arms
from tocsin.annotate.event import modality
from tocsin.annotate.event.classify import Kind, Scene, hits
from tocsin.annotate.event.nominals import spread
from tocsin.annotate.event.propositions import Proposition, propositions, trimmed
from tocsin.annotate.event.roles import Cast, cast, roles, spoken_by
from tocsin.annotate.event.view import View, view
from tocsin.records import (
    Actor,
    Attribution,
    EventMention,
    EventType,
    Mention,
    Modality,
    Report,
    Role,
    Sentence,
    Span,
    WeaponMention,
)

_ARMED = frozenset({"military", "security-service", "police", "armed-group", "rebel", "militia"})
_STATES = frozenset({"state", "government", "ministry", "alliance"})
_HEADS = frozenset({"headline", "heading"})
_SKIPPED = frozenset({"dateline"})
_VIOLENT_SHARE = 0.15
_MODE_OF_WEAPON = {
    "artillery": "heavy-weapons", "mortar": "heavy-weapons", "rocket": "heavy-weapons", "tank": "heavy-weapons",
    "missile": "aerial", "drone": "drone", "aircraft": "aerial", "helicopter": "aerial", "bomb": "explosives",
    "heavy-machine-gun": "firearms", "small-arms": "firearms", "ied": "explosives", "grenade": "explosives",
    "explosive": "explosives", "ship": "naval", "air-defence": "air-defence", "tear-gas": "crowd-control",
    "water-cannon": "crowd-control", "rubber-bullet": "crowd-control",
}  # fmt: skip
_OVERRIDDEN = frozenset({"firearms", "explosives", "clash"})


@dataclass(frozen=True, slots=True)
class _Setting:
    """What every sentence of a report is read with."""

    violent: bool
    year: int | None
    attributions: tuple[Attribution, ...]
    weapons: tuple[WeaponMention, ...]
    outlet: str | None


def find(
    report: Report,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention] = (),
    attributions: Sequence[Attribution] = (),
) -> tuple[EventMention, ...]:
    """Every proposition of a report in order, each with type, modes, roles and standing."""
    views = [view(sentence) for sentence in sentences]
    by_sentence = _grouped(sentences, mentions)
    setting = _Setting(
        _violent(views),
        _year(report),
        tuple(attributions),
        arms.find(report, tuple(sentences)),
        report.outlet,
    )
    found: list[EventMention] = []
    for index, seen in enumerate(views):
        if seen.tokens and _prose(report, seen):
            found += _in_sentence(report, seen, index, by_sentence[index], setting)
    return tuple(found)


def _grouped(sentences: Sequence[Sentence], mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Mentions by the sentence they stand in."""
    found: list[list[Mention]] = [[] for _ in sentences]
    bounds = [(s.start, s.end) for s in sentences]
    at = 0
    for mention in sorted(mentions, key=lambda m: m.span):
        while at < len(bounds) and bounds[at][1] <= mention.span.start:
            at += 1
        if at < len(bounds) and bounds[at][0] <= mention.span.start:
            found[at].append(mention)
    return found


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _year(report: Report) -> int | None:
    """The year a report is of: its publication's, else the latest it names, else unknown."""
    published = report.published
    if published is not None and published.start is not None:
        return published.start.year
    years = [int(year) for year in _YEAR.findall(report.text)]
    return max(years) if len(set(years)) > 1 else None


def _prose(report: Report, seen: View) -> bool:
    """False for questions and for lines without a verb or a sign of one."""
    return seen.tokens[-1].text != "?" and any(token.pos in {"VERB", "AUX", "NOUN"} for token in seen.tokens)


def _violent(views: Sequence[View]) -> bool:
    """True when a fair share of a report's sentences tell of violence beyond doubt."""
    sure = 0
    for seen in views:
        found = hits(seen, list(range(len(seen.tokens))), _root(seen), Scene())
        sure += any(hit.frame.type is EventType.ASSAULT and hit.frame.need in {"", "war"} for hit in found)
    return sure >= max(2, _VIOLENT_SHARE * len(views))


def _root(seen: View) -> int:
    return min(range(len(seen.tokens)), key=lambda at: (seen.depth[at], at))


def _scene(seen: View, mentions: Iterable[Mention], who: Cast, *, violent: bool) -> Scene:
    armed, states = set(), set()
    for at, mention in who.heads.items():
        kinds = {actor.kind for actor in mention.actors}
        if kinds & _ARMED:
            armed.add(at)
        if kinds & _STATES:
            states.add(at)
    persons = {at for at, token in enumerate(seen.tokens) if token.entity.endswith("PER")}
    return Scene(frozenset(armed), frozenset(states), frozenset(persons), violent)


def _in_sentence(
    report: Report, seen: View, index: int, mentions: list[Mention], setting: _Setting
) -> list[EventMention]:
    who = cast(seen, mentions)
    scene = _scene(seen, mentions, who, violent=setting.violent)
    kind_of_block = _block(report, seen.sentence)
    if kind_of_block in _SKIPPED:
        return []
    here = [a for a in setting.attributions if any(c.overlaps(seen.sentence.span) for c in a.content)]
    parts = propositions(seen, here, scene)
    parts = [part for whole in parts for part in spread(seen, whole, scene)]
    withdrawn = modality.withdrawn(seen, range(len(seen.tokens)))
    found = [
        _mention(seen, index, part, parts, who, withdrawn, setting, head=kind_of_block in _HEADS)
        for part in parts
    ]
    return [event for event in found if event is not None and _worth(event, head=kind_of_block in _HEADS)]


def _worth(event: EventMention, *, head: bool) -> bool:
    """Headings tell only what has an event type; other lines need some words."""
    return event.type is not EventType.NONE if head else event.rule != "idle"


def _block(report: Report, sentence: Sentence) -> str:
    if report.headline is not None and report.headline.covers(sentence.span):
        return "headline"
    return next(
        (block.kind for block in report.blocks if block.span.start <= sentence.start < block.span.end),
        "paragraph",
    )


def _mention(
    seen: View,
    index: int,
    part: Proposition,
    parts: list[Proposition],
    who: Cast,
    withdrawn: str,
    setting: _Setting,
    *,
    head: bool,
) -> EventMention | None:
    others = [other for other in parts if other is not part and not set(other.tokens) <= set(part.tokens)]
    if (
        part.region.voice is None
        and not part.region.reported
        and part.clause not in {"nominal", "war"}
        and not head
        and not _says(seen, part)
    ):
        return None
    tokens = trimmed(seen, part, others)
    span = seen.span(tokens)
    standing = modality.standing(seen, part, year=setting.year)
    part = replace(part, kind=_willed(seen, part, standing))
    if part.kind.type is EventType.REJECT:
        standing = replace(standing, polarity="positive")
    speakers = _speakers(part, setting)
    actors, targets, reciprocal = roles(seen, part.tokens, part.head, part.kind, spoken_by(who, speakers))
    silence = (
        modality.meta(seen, part)
        if part.kind.type in {EventType.NONE, EventType.REJECT, EventType.ASSAULT, EventType.ACCUSE}
        else ""
    )
    trigger = part.kind.hit
    background = part.clause == "war"
    return EventMention(
        span=span,
        trigger=seen.span(trigger.tokens) if trigger is not None else None,
        type=EventType.NONE if silence else part.kind.type,
        modes=() if silence else _modes(part.kind, span, setting.weapons),
        actors=_or_speaker(actors, part),
        targets=targets,
        modality=Modality.BACKGROUND if background else standing.modality,
        polarity=standing.polarity,
        sentence=index,
        reciprocal=reciprocal,
        optional=head or bool(silence) or withdrawn == "correction",
        confidence=_confidence(part),
        rule=_rule(part, silence, withdrawn),
        cues=standing.cues,
    )


_GIVEN = frozenset(
    {EventType.AID, EventType.RETREAT, EventType.COOPERATE, EventType.SUPPORT, EventType.CONCEDE}
)
_WITHHELD = _GIVEN | {EventType.CONSULT, EventType.AGREE}
_HOSTILE = {
    EventType.ASSAULT: ("violence",),
    EventType.COERCE: ("restrict",),
    EventType.SANCTION: ("restrict",),
}
_AHEAD = frozenset({Modality.PREDICTED, Modality.HYPOTHETICAL})
_YIELDED = {EventType.AID: (), EventType.RETREAT: ("yield",), EventType.CONCEDE: ("yield",)}


def _willed(seen: View, part: Proposition, standing: modality.Standing) -> Kind:
    """A good deed foretold by its doer is an agreement to it, and one refused a rejection; else the kind as it is."""
    hit = part.kind.hit
    if hit is None or (hit.frame.order == "mutual" and part.kind.type is not EventType.CONSULT):
        return part.kind
    subjects = seen.kids(part.head, "nsubj")
    own = bool(subjects) and not seen.kids(part.head, "nsubj:pass", "aux:pass")
    if own and part.kind.type in _HOSTILE and part.region.voice is not None and standing.modality in _AHEAD:
        vows = part.region.voice.act in {"threaten", "promise"} or seen.tokens[subjects[0]].pos == "PRON"
        if vows and hit.cost < 1.0:
            return Kind(EventType.THREATEN, _HOSTILE[part.kind.type], hit, part.kind.others)
    if standing.modality is not Modality.PREDICTED or not own or hit.head != part.head:
        return part.kind
    if standing.polarity == "negative" and part.kind.type in _WITHHELD:
        return Kind(EventType.REJECT, (), hit, part.kind.others)
    if standing.polarity == "positive" and part.kind.type in _GIVEN:
        return Kind(EventType.AGREE, _YIELDED.get(part.kind.type, ()), hit, part.kind.others)
    return part.kind


_SPOKEN = frozenset(
    {EventType.THREATEN, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT}
)


def _or_speaker(actors: tuple[Role, ...], part: Proposition) -> tuple[Role, ...]:
    """A verbal act with nobody named is its speaker's own."""
    voice = part.region.voice
    if actors or voice is None or not voice.hops or part.kind.type not in _SPOKEN or part.kind.hit is None:
        return actors
    return tuple(Role(actor, None, implicit=True, confidence=0.5) for actor in voice.hops[-1].actors)


def _speakers(part: Proposition, setting: _Setting) -> tuple[Actor, ...]:
    """Who "we" are: the speaker of the words, or the outlet itself."""
    voice = part.region.voice
    if voice is not None and voice.hops:
        return voice.hops[-1].actors
    return (Actor("outlet", setting.outlet, "outlet"),) if setting.outlet else ()


def _says(seen: View, part: Proposition) -> bool:
    """False for a list of things or a stray phrase: nothing is said of them."""
    return seen.clausal(part.head) and len(part.tokens) > 2


def _confidence(part: Proposition) -> float:
    if part.kind.hit is None:
        return 0.5
    return max(0.4, min(0.95, 0.95 - 0.12 * max(0.0, part.kind.hit.cost)))


def _rule(part: Proposition, silence: str, withdrawn: str) -> str:
    if withdrawn == "retracted":
        return "superseded" if part.region.voice is not None else "retracted"
    if withdrawn:
        return withdrawn
    if silence:
        return silence
    return part.kind.hit.frame.id if part.kind.hit is not None else ""


def _modes(kind: Kind, span: Span, weapons: Iterable[WeaponMention]) -> tuple[str, ...]:
    """The frame's modes, made exact by the weapons named."""
    modes = list(kind.modes)
    if kind.type is not EventType.ASSAULT:
        return tuple(modes)
    named = list(
        dict.fromkeys(
            _MODE_OF_WEAPON[w.weapon_class]
            for w in weapons
            if span.covers(w.span) and w.weapon_class in _MODE_OF_WEAPON
        )
    )
    if "drone" in named and not set(modes) - _OVERRIDDEN - {"drone", "aerial", "heavy-weapons"}:
        return ("drone",)
    if "air-defence" in modes and "drone" in named:
        return ("drone", "air-defence")
    if (
        not modes
        or (modes == ["firearms"] and named)
        or (modes == ["explosives"] and "heavy-weapons" in named)
    ):
        return tuple(named)
    return tuple(modes)
