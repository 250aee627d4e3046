"""Who is named or described in a report: persons, states, forces, groups, offices, peoples, and who they are.

`find` is the annotator; the other functions answer what later stages ask about its mentions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tocsin.annotate.entity import compose, names, setting, sides
from tocsin.annotate.entity import drafts as described
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.view import View
from tocsin.annotate.entity.work import Work
from tocsin.knowledge import naming, states
from tocsin.records import Actor, Mention, Report, Sentence

_TURNING = frozenset(("we", "our", "us", "ours"))


def find(report: Report, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Every mention of an actor, in the order of the text; unresolved ones carry a gap and no actor."""
    views = [View(report.text, sentence, at) for at, sentence in enumerate(sentences)]
    raw = [names.find(view) for view in views]
    about = names.context((ref for refs in raw for ref in refs), setting.countries_of_places(views))
    refs = [names.settle(found, about) for found in raw]
    flat = [ref for found in refs for ref in found]
    drafts = [described.find(view, found) for view, found in zip(views, refs, strict=True)]
    where = setting.of(report, views, flat, about)
    ranked = sides.early(flat, (draft for found in drafts for draft in found))
    work = Work(where, ranked, _qualified(draft for found in drafts for draft in found))
    return compose.mentions(work, views, refs, drafts)


def _qualified(drafts: Iterable[Draft]) -> Mapping[str, Mapping[str, int]]:
    """Which states a report says to have which body ("Kosovo police"), and where it first says so."""
    found: dict[str, dict[str, int]] = {}
    for draft in drafts:
        for ref in draft.anchors:
            state = states.table().get(ref.name.country) if ref.name.geographic else None
            if state is not None and state.standing != "people":
                found.setdefault(draft.noun.key, {}).setdefault(state.code, draft.span.start)
    return found


def by_head(mentions: Iterable[Mention]) -> dict[int, Mention]:
    """The longest mention that each word heads, by the offset of the word."""
    found: dict[int, Mention] = {}
    for mention in mentions:
        known = found.get(mention.head)
        if known is None or mention.span.end - mention.span.start > known.span.end - known.span.start:
            found[mention.head] = mention
    return found


def salient_sides(report: Report, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The sides of the report, the most salient first: the first two are the opposed ones."""
    return sides.salient(mentions)


def home_country(report: Report, mentions: Sequence[Mention]) -> str | None:
    """ISO code of the state whose affairs the report tells, None where it speaks of none."""
    counted = Counter(actor.country for mention in mentions for actor in mention.actors if actor.country)
    found = setting.home_of(report, sorted(counted, key=lambda code: (-counted[code], code)))
    return found.country if found else None


def publisher(report: Report) -> Actor | None:
    """Who publishes a party's own statement: its government, its movement; None for other reports."""
    known = setting.body_of(report)
    if known is not None:
        return known
    issuer = setting.issuer_of(report)
    return issuer if issuer is None or isinstance(issuer, Actor) else naming.government(issuer)


def resolve_for_speaker(mention: Mention, speaker: Actor, mentions: Sequence[Mention] = ()) -> Mention:
    """The mention as its speaker means it: "our troops" are the speaker's, "the enemy" is not."""
    if mention.actors or mention.gap is None or not mention.gap.candidates:
        return mention
    if mention.gap.candidates[0] == "speaker":
        return replace(mention, actors=(own_forces(speaker),), gap=None, confidence=0.6)
    if mention.gap.candidates[0] == "opponent":
        others = [side for side in sides.salient(mentions) if side != speaker.side]
        found = next((a for side in others[:1] for m in mentions for a in m.actors if a.side == side), None)
        if found is not None:
            return replace(mention, actors=(found,), gap=None, confidence=0.6)
    return mention


def own_forces(speaker: Actor) -> Actor:
    """Who "we" is that fights: the military of a state's speaker, else the speaker's movement or itself."""
    state = next(
        (s for s in states.table().by_code.values() if s.name == speaker.side and s.standing != "people"),
        None,
    )
    if state is None:
        return speaker
    return naming.body(state, "military", kind="military", words="military")
