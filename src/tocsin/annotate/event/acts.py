"""What a speaker's own words make of an event: a deed promised, refused or threatened, and who does it."""

from __future__ import annotations

from tocsin.annotate.event.classify import Hit, Kind
from tocsin.annotate.event.modality import Standing
from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View
from tocsin.records import Actor, EventType, Modality, Role

_GIVEN = frozenset(
    {EventType.AID, EventType.RETREAT, EventType.COOPERATE, EventType.SUPPORT, EventType.CONCEDE}
)
_WITHHELD = _GIVEN | {EventType.CONSULT, EventType.AGREE}
_YIELDED = {EventType.RETREAT: ("yield",), EventType.CONCEDE: ("yield",)}
_HOSTILE = {
    EventType.ASSAULT: ("violence",),
    EventType.COERCE: ("restrict",),
    EventType.SANCTION: ("restrict",),
}
_OFFICIAL = frozenset({"state", "government", "ministry", "io", "alliance", "official", "spokesperson"})
_AHEAD = frozenset({Modality.PREDICTED, Modality.HYPOTHETICAL})
_SPOKEN = frozenset(
    {EventType.THREATEN, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT}
)


def willed(view: View, part: Proposition, standing: Standing, *, partisan: bool = False) -> Kind:
    """A good deed foretold by its doer is an agreement, one refused a rejection, harm vowed a threat."""
    kind, hit = part.kind, part.kind.hit
    subjects = view.kids(part.head, "nsubj")
    if hit is None or not subjects or view.kids(part.head, "nsubj:pass", "aux:pass"):
        return kind
    if kind.type in _HOSTILE and standing.modality in _AHEAD:
        vowed = hit.head == part.head and _vows(view, part, subjects[0], partisan=partisan)
        return _as(EventType.THREATEN, _HOSTILE[kind.type], hit, kind) if vowed else kind
    mutual = hit.frame.order == "mutual" and kind.type is not EventType.CONSULT
    if standing.modality is not Modality.PREDICTED or hit.head != part.head or mutual:
        return kind
    if standing.polarity == "negative" and kind.type in _WITHHELD:
        return _as(EventType.REJECT, (), hit, kind)
    if standing.polarity == "positive" and kind.type in _GIVEN:
        return _as(EventType.AGREE, _YIELDED.get(kind.type, ()), hit, kind)
    return kind


def _as(event: EventType, modes: tuple[str, ...], hit: Hit, kind: Kind) -> Kind:
    return Kind(event, modes, hit, kind.others)


def _vows(view: View, part: Proposition, subject: int, *, partisan: bool) -> bool:
    """True where a speaker, or a party in its own text, says what he himself will do."""
    voice = part.region.voice
    if voice is None:
        return partisan and view.tokens[subject].text.lower() in {"we", "i"}
    personal = view.tokens[subject].text.lower() in {"we", "i", "it", "they", "he", "she"}
    return personal or voice.act in {"threaten", "promise"}


def speakers(part: Proposition, outlet: str | None) -> tuple[Actor, ...]:
    """Who "we" are: the speaker of the words, or the outlet itself."""
    voice = part.region.voice
    if voice is not None and voice.hops:
        return voice.hops[-1].actors
    return (Actor("outlet", outlet, "outlet"),) if outlet else ()


def doers(actors: tuple[Role, ...], part: Proposition, kind: Kind) -> tuple[Role, ...]:
    """The actors found; a verbal act with nobody named is its speaker's own."""
    voice = part.region.voice
    if actors or kind.type not in _SPOKEN or voice is None or not voice.hops:
        return actors
    return tuple(Role(actor, None, implicit=True, confidence=0.5) for actor in voice.hops[-1].actors)


def official_protest(part: Proposition, actors: tuple[Role, ...]) -> Kind:
    """The protest of a state is disapproval, not a demonstration."""
    kind = part.kind
    official = actors and all(role.actor.kind in _OFFICIAL for role in actors)
    if kind.type is EventType.PROTEST and kind.hit is not None and official:
        return _as(EventType.ACCUSE, ("disapprove",), kind.hit, kind)
    return kind


def disowned(part: Proposition, actors: tuple[Role, ...], standing: Standing) -> bool:
    """True where a party says that it did not do what it would be blamed for ("our men did not fire")."""
    voice = part.region.voice
    if standing.polarity != "negative" or standing.modality is not Modality.ASSERTED:
        return False
    if part.kind.type not in _HOSTILE or voice is None or not voice.hops:
        return False
    sides = {actor.side for actor in voice.hops[-1].actors if actor.side}
    return any(role.actor.side in sides for role in actors)
