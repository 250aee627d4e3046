"""Background: what a report gives as older than its news, or as standing fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View
from tocsin.knowledge import modality as tables
from tocsin.knowledge.events import words
from tocsin.records import EventType

_YEAR = re.compile(r"(?:19|20)\d\d$")
_ZONE = re.compile(r"[A-Z]{2,5}$")
_CLOCK = frozenset(["hrs", "hours", "local"])
_RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
_ATTRIBUTES = frozenset({"compound", "nummod", "amod", "nmod:poss"})
_ASIDE = frozenset({"acl:relcl", "advcl:relcl", "acl"})
_EARLIER = frozenset({"ago", "earlier"})


@dataclass(frozen=True, slots=True)
class When:
    """The report's own time: its year where known, where the words for times long before it start and end,
    and where those for times to come start."""

    year: int | None = None
    old: Mapping[int, int] = field(default_factory=dict)
    ahead: frozenset[int] = frozenset()


UNDATED = When()


def done(view: View, part: Proposition, tokens: list[int], when: When) -> list[int] | None:
    """The words that show a proposition to be over before the report's days, None where they do not.

    A time long past of the clause itself tells it, or any date beside a pluperfect ("had promised in 2019").
    """
    if not _past(view, part.head):
        return None
    had = [at for at in view.kids(part.head, "aux") if view.tokens[at].text.lower() == "had"]
    aside = set() if had else _aside(view, part, tokens)
    dated = [at for at in tokens if at not in aside and _old(view, at, when)]
    if had and when.year is None:
        dated += [at for at in tokens if _year(view, at)]
    own = [at for at in tokens if part.head == at or at not in _aside(view, part, tokens)]
    return [*had, *dated] if dated else view.phrase(own, _back(part)) or None


def _back(part: Proposition) -> tuple[tuple[str, ...], ...]:
    """Phrases that point back to a time told of before, in words that are the outlet's own."""
    voice = part.region.voice
    return () if voice is not None and not voice.inferred else tables.table()["background"].phrases["back"]


def _year(view: View, at: int) -> bool:
    """True for four digits that are a year, and neither a clock ("1900 GMT") nor a count ("2000 men")."""
    token = view.tokens[at]
    if not _YEAR.match(token.text):
        return False
    after = view.tokens[at + 1].text if at + 1 < len(view.tokens) else ""
    counts = token.relation == "nummod" and token.head > at and view.tokens[token.head].pos == "NOUN"
    return not counts and after.lower() not in _CLOCK and not _ZONE.match(after)


def _old(view: View, at: int, when: When) -> bool:
    before = when.year is not None and _year(view, at) and int(view.tokens[at].text) < when.year
    end = when.old.get(view.tokens[at].start)
    return before or (end is not None and not _names(view, at, end))


def _names(view: View, at: int, end: int) -> bool:
    """True where a time only names a thing ("the 8 November bridge", "the May accord")."""
    while view.tokens[at].start < end and view.tokens[at].relation in _ATTRIBUTES:
        at = view.tokens[at].head
    return view.tokens[at].start >= end


def _aside(view: View, part: Proposition, tokens: list[int]) -> set[int]:
    """Words of relative clauses and participles: their time is not the clause's."""
    tops = [at for at in tokens if view.tokens[at].relation in _ASIDE and at != part.head]
    return {k for at in tops for k in view.subtree(at)}


def background(view: View, part: Proposition, tokens: list[int], when: When) -> list[int] | None:
    """The words that make a proposition background, None where it is news.

    An earlier year tells in any voice; the other signs only in the outlet's own, or one carried over.
    """
    voice = part.region.voice
    relative = [at for at in tokens if view.tokens[at].relation in _RELATIVE and at != part.head]
    aside = {k for at in relative for k in view.subtree(at)}
    years = [at for at in tokens if _year(view, at) and at not in aside]
    dated = [at for at in years if when.year is None or int(view.tokens[at].text) < when.year]
    if dated and (when.year is not None or voice is None):
        return dated
    if part.clause == "relcl" and _past(view, part.head):
        return [part.head]
    if voice is not None and not voice.inferred:
        return None
    cues = tables.table()["background"]
    found = _since(view, part, tokens) or _old_month(view, part, tokens) or _pluperfect(view, part, tokens)
    found = found or ([part.head] if _standing(view, part, cues.words["standing"]) else [])
    later = _aside(view, part, tokens)
    own = [at for at in tokens if at not in later]
    found = found or [at for at in own if view.tokens[at].lemma.lower() in cues.words["past_words"]]
    return found or view.phrase(own, cues.phrases["phrases"]) or None


def _past(view: View, head: int) -> bool:
    return "VBD" in {view.tokens[head].tag, *(view.tokens[k].tag for k in view.kids(head, "aux", "cop"))}


def _since(view: View, part: Proposition, tokens: list[int]) -> list[int]:
    """ "has besieged the town since April": a state that began long ago."""
    perfect = any(view.tokens[k].lemma.lower() == "have" for k in view.kids(part.head, "aux"))
    month = any(view.tokens[at].text.lower() in words()["month"] | {"then"} for at in tokens)
    if not perfect or not month:
        return []
    return [at for at in tokens if view.tokens[at].lemma.lower() == "since" and view.tokens[at].pos != "ADV"]


def _old_month(view: View, part: Proposition, tokens: list[int]) -> list[int]:
    """ "in December", with no day: a month named whole is not the news."""
    if not _past(view, part.head):
        return []
    months = [at for at in tokens if view.tokens[at].text.lower() in words()["month"]]
    named = [at for at in months if view.tokens[at].text[0].isupper() and not view.kids(at, "nummod")]
    return [at for at in named if view.preposition(at) in {"in", "since", "until"}]


def _pluperfect(view: View, part: Proposition, tokens: list[int]) -> list[int]:
    """ "had been agreed on 2 April": done before what is told, and dated."""
    said = {view.tokens[at].text.lower() for at in tokens}
    settled = part.kind.type in {EventType.AGREE, EventType.CONSULT, EventType.CONCEDE}
    if not settled and not said & (words()["month"] | _EARLIER):
        return []
    return [at for at in view.kids(part.head, "aux") if view.tokens[at].text.lower() == "had"]


def _standing(view: View, part: Proposition, facts: frozenset[str]) -> bool:
    """True for a standing fact in the present: "share a border", "is home to", "are members of"."""
    if part.kind.type is not EventType.NONE:
        return False
    tags = {view.tokens[part.head].tag, *(view.tokens[k].tag for k in view.kids(part.head, "cop"))}
    near = [part.head, *view.kids(part.head, "obj", "nsubj")]
    return bool(tags & {"VBZ", "VBP"}) and any(view.tokens[at].lemma.lower() in facts for at in near)
