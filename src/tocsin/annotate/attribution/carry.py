"""Carrying over: sentences that go on with a speaker's account without naming the speaker again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tocsin.annotate.attribution import gaps
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.page import Page, by_sentence
from tocsin.annotate.attribution.speech import Speech
from tocsin.records import Report, Span

SPOKEN = frozenset(("say", "report", "confirm"))
FORMS = frozenset(("indirect", "direct", "mixed", "according"))
FADE = 0.8  # how much surer the first carried sentence is than the next
START = 0.55
AGAIN = re.compile(
    r"""(?ix)^(?:but|however|meanwhile|yet|still,|elsewhere|separately|in\ the\ past|previously|so\ far
    |no\ group|earlier\ this|last\ (?:week|month|year)|both\ (?:sides|parties|countries|are)
    |this\ (?:is|was)\ (?:not\ )?the|it\ (?:is|was)\ not\ (?:clear|known)
    |it\ (?:is|was)\ the\ (?:first|second|third|fourth|latest|worst|deadliest|biggest|most)
    |the\ (?:incident|attack)\ (?:comes|came|is\ the|was\ the)|the\ (?:two\ )?countries
    |since\ \d{4}|in\ \d{4}
    |in\ (?:january|february|march|april|may|june|july)\b
    |in\ (?:august|september|october|november|december)\b|relations|tensions|lies\b|fake\b|nonsense\b
    |(?:neither|none)\ of\ (?:that|this|it|these)
    |(?:the|that|this|these|those|such|its|his|her|their)\ (?:claim|allegation|accusation|assertion)s?
    |neither\ (?:claim|figure|account|version|report|side|number|statement)s?)\b"""
)
LAW = re.compile(
    r"(?i)\b(?:treaty|charter|convention|constitution|resolution|protocol|accords?|agreement|pact|law|statute)$"
)
FALSE = re.compile(
    r"""(?ix)^(?:this|that|it|these|those|all\ (?:of\ )?th(?:is|ese))\b.{0,40}
    \b(?:not\ correspond|not\ true|untrue|false|fake|a\ lie|lies|nonsense|propaganda|fabricat\w+)"""
)
OWN = re.compile(
    r"""(?ix)\b(?:since\ (?:19|20)\d\d|(?:in|of)\ (?:19|20)\d\d|we|our|us|verif\w+
    |announced\ officially|officially\ (?:confirmed|announced)|independently\ confirmed
    |not\ (?:immediately\ |yet\ |officially\ )?comment\w*
    |(?:could|can)\ ?not\ (?:be\ )?(?:\w+ly\ )?(?:check|confirm|corroborat|establish|prove)\w*
    |(?:claim|account|figure|version|report|statement|allegation)s?\ (?:could|can)\ ?not
    |(?:often|frequently|regularly|routinely|usually|typically|habitually|rarely|seldom|tends?\ to
    |has\ a\ history\ of)
    \ (?:\w+\ )?(?:overstat|understat|exaggerat|inflat|claim|den|li|play|publish|issu|mak|tak|us)\w*)\b"""
)


def over(page: Page, report: Report, speeches: Sequence[Speech]) -> list[Speech]:
    """One more speech for each sentence that continues the account of the sentence before it."""
    out: list[Speech] = []
    current: Speech | None = None
    near = by_sentence(page, speeches)
    for number, t in enumerate(page.trees):
        paragraph = page.paragraph(t.sentence.start)
        if current is not None and page.paragraph(current.verb) != paragraph:
            current = None
        here = near.get(number, [])
        own = _main(page, t, here)
        if own is not None:
            current = (
                own
                if _named(own)
                and not _is_law(page.text, own)
                and own.rule != "passive"
                and own.act in SPOKEN
                and own.form != "direct"
                else None
            )
            continue
        if any(_is_root(t, s.verb) for s in here if s.sources and s.form in FORMS):
            current = None  # someone else has the word, if only in a part of the sentence
        if current is None or _covered(t, here):
            continue
        if not _continues(page, t, report):
            current = None
            continue
        current = _carried(page.text, t, current)
        out.append(current)
    return out


def _named(speech: Speech) -> bool:
    """False where nobody in particular speaks: hearsay is not carried on."""
    return any(link.fixed is None for link in speech.sources)


def _is_law(text: str, speech: Speech) -> bool:
    """A treaty or a law says one thing; what follows is told by the outlet."""
    last = speech.sources[-1].span
    return last is not None and LAW.search(text[last.start : last.end]) is not None


def _is_root(t: Tree, verb: int) -> bool:
    """True where the sentence's main verb starts at `verb`."""
    return any(token.start == verb and token.relation == "root" for token in t.tokens)


def _main(page: Page, t: Tree, speeches: Sequence[Speech]) -> Speech | None:
    """The speech by which the sentence as a whole is said; the last where there are several."""
    length = max(1, t.sentence.end - t.sentence.start)
    held = [
        s
        for s in speeches
        if s.sources
        and s.form in FORMS
        and page.quoted(s.verb) is None
        and t.sentence.start <= s.verb < t.sentence.end
        and _told(t.sentence.span, s) > 0.55 * length
    ]
    return max(held, key=lambda s: _within(t.sentence.span, s)) if held else None


def _within(span: Span, speech: Speech) -> int:
    return sum(max(0, min(span.end, c.end) - max(span.start, c.start)) for c in speech.content)


def _told(sentence: Span, speech: Speech) -> int:
    """Characters of the sentence that are content, cue or source."""
    own = [*speech.cue, *(s.span for s in speech.sources if s.span is not None)]
    bare = [span for span in own if not any(c.covers(span) for c in speech.content)]
    return _within(sentence, speech) + sum(span.end - span.start for span in bare)


def _covered(t: Tree, speeches: Sequence[Speech]) -> bool:
    """True where someone already speaks in most of the sentence."""
    length = max(1, t.sentence.end - t.sentence.start)
    return any(_within(t.sentence.span, s) > 0.5 * length for s in speeches if s.form != "hedge")


def _continues(page: Page, t: Tree, report: Report) -> bool:
    """False where the outlet takes the word again: background, a turn, a question, its own voice."""
    text = page.text[t.sentence.start : t.sentence.end].strip()
    if not text.strip(".! ") or text.endswith(("?", ":")) or AGAIN.match(text) or FALSE.match(text):
        return False
    if OWN.search(text):
        return False
    if gaps.declares(text):
        return False
    if any(f.span.overlaps(t.sentence.span) for f in report.furniture):
        return False
    return not any(t.word(i) == "had" and t.tokens[i].pos == "AUX" for i in range(len(t.tokens)))


def _carried(text: str, t: Tree, current: Speech) -> Speech:
    end = t.sentence.start + len(text[t.sentence.start : t.sentence.end].rstrip().rstrip(".!"))
    before = current.confidence if current.form == "carried-over" else START / FADE
    return replace(
        current,
        content=(Span(t.sentence.start, end),),
        form="carried-over",
        act="say",
        rule="carried-over",
        inferred=True,
        announces=False,
        confidence=round(before * FADE, 3),
    )
