"""What goes on: "It began at midnight", "It eased by dawn" tell of the violence just told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.knowledge.events import words
from tocsin.records import EventMention, EventType, Sentence

_NEAR = 2  # sentences back that "it" may point to
_PLAIN = frozenset({"it", "this"})


def continued(events: Sequence[EventMention], sentences: Sequence[Sentence]) -> list[EventMention]:
    """The events with the type of the violence before them where their words only say how it went on."""
    found: list[EventMention] = []
    for told in events:
        event = told
        before = next((e for e in reversed(found) if e.type is not EventType.NONE), None)
        near = before is not None and event.sentence - before.sentence <= _NEAR
        if before is not None and near and before.type is EventType.ASSAULT and _goes_on(told, sentences):
            event = replace(told, type=before.type, modes=before.modes, rule=before.rule)
        found.append(event)
    return found


def _goes_on(event: EventMention, sentences: Sequence[Sentence]) -> bool:
    """True for "it" or "this" with a verb of beginning, lasting or ending."""
    if event.type is not EventType.NONE or event.rule or event.trigger is not None:
        return False
    tokens = [t for t in sentences[event.sentence].tokens if event.span.start <= t.start < event.span.end]
    if len(tokens) < 2 or tokens[0].text.lower() not in _PLAIN:
        return False
    verb = next((t for t in tokens if t.pos == "VERB"), None)
    return verb is not None and verb.lemma.lower() in words()["onset"]
