"""Where one voice speaks: a sentence cut by its attributions, and at semicolons and colons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.annotate.event import disputed
from tocsin.annotate.event.company import Scene
from tocsin.annotate.event.view import View
from tocsin.annotate.event.voices import OUTLET, held, voices
from tocsin.records import Attribution

_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")
_SLIGHT = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADP", "PART"})


@dataclass(frozen=True, slots=True)
class Region:
    """Words of one voice: the attribution whose content they are (None: the outlet's own), the acts narrated
    in them ("denies any part in it"), whether they only announce what follows a colon, and
    whether they are a report that others dispute, or that is denied."""

    tokens: tuple[int, ...]
    voice: Attribution | None
    narrated: tuple[Attribution, ...] = ()
    announces: bool = False
    reported: bool = False
    denied: bool = False


def regions(view: View, attributions: Sequence[Attribution], scene: Scene) -> list[Region]:
    """The regions of a sentence in the order of their first words."""
    shared = voices(view, _undisputed(view, attributions), scene)
    acts = [(a, frozenset(held(view, a.cue))) for a in shared.narrated]
    found: list[Region] = []
    for k in dict.fromkeys(shared.owner):
        mine = [at for at, owner in enumerate(shared.owner) if owner == k and at not in shared.gone]
        for part, announces in _segments(view, mine):
            narrated = tuple(a for a, cue in acts if not cue.isdisjoint(part))
            inner, denied = disputed.content(view, part)
            voice = None if k == OUTLET else shared.apart[k]
            found.append(Region(tuple(inner or part), voice, narrated, announces, bool(inner), denied))
    return sorted((r for r in found if _tells(view, r)), key=lambda r: r.tokens[0])


def _undisputed(view: View, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without a noun's ("claims of") whose content the sentence itself disputes."""
    inner, _ = disputed.content(view, list(range(len(view.tokens))))
    return [a for a in attributions if a.form != "nominal" or not set(inner) & set(held(view, a.content))]


def _segments(view: View, tokens: list[int]) -> list[tuple[list[int], bool]]:
    """Cut at semicolons and colons outside brackets; what stands before a colon announces the rest."""
    parts: list[tuple[list[int], bool]] = []
    current: list[int] = []
    depth = 0
    for at in tokens:
        text = view.tokens[at].text
        depth += (text in _OPEN) - (text in _CLOSE)
        if depth > 0 or not (text in {";", ":"} or _and_that(view, at)):
            current.append(at)
        elif current:
            parts.append((current, text == ":"))
            current = []
    return [*parts, (current, False)] if current else parts


def _and_that(view: View, at: int) -> bool:
    """True at the "and" of "that … and that …": a second thing said."""
    following = view.tokens[at + 1 : at + 2]
    return view.tokens[at].pos == "CCONJ" and any(k.lemma == "that" and k.pos == "SCONJ" for k in following)


def _tells(view: View, region: Region) -> bool:
    """True when a region has something to tell: a verb, or content of an attribution."""
    said = [at for at in region.tokens if view.tokens[at].pos not in _SLIGHT]
    if not said:
        return False
    first = view.tokens[region.tokens[0]]
    if first.tag in {"WP", "WRB", "WDT"} and first.lemma.lower() != "which":
        return False  # an indirect question, or the tail of a speaker's description
    if region.reported or (region.voice is not None and not region.voice.inferred):
        return True
    return len(said) > 1 and any(view.tokens[at].pos in {"VERB", "AUX"} for at in said)
