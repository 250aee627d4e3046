"""What a reader misses in a report: silence, anonymity, no verification, nobody's quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.page import Page
from tocsin.annotate.attribution.quotes import is_scare
from tocsin.annotate.attribution.speech import UNNAMED as UNSPOKEN
from tocsin.records import Attribution, MissingPart, Report, Span

NO_COMMENT = re.compile(
    r"""(?ix)\b(?:
      (?:has|have|had|did|does|do|would|will|could)
        (?:\s+(?:not|so\ far|yet|both|also|immediately|officially|publicly|still|all)|n['’]t|\ never)*
        (?:\s+(?:not|yet|immediately|officially|publicly|so\ far))*
        \s+(?:neither\ confirmed\ nor\ denied|confirm(?:ed)?\ (?:or|nor)\ den(?:y|ied)
          |comment(?:ed)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?|answer(?:ed)?)
     |(?:could\ not|couldn['’]t)\s+(?:immediately\s+|be\s+)*(?:be\s+)?reached
     |(?:declined|refused|was\ unwilling|were\ unwilling|was\ unable|were\ unable)\s+to
        \s+(?:comment|discuss|answer|elaborate|be\ interviewed|say|confirm|speak|specify|disclose
          |(?:give|provide)\ (?:details|further))
     |(?:was|were)\s+not\s+(?:immediately\s+)?(?:available|reachable)\s+(?:for\ comment|to\ comment)
     |made\s+no\s+(?:immediate\s+|official\s+|public\s+)?(?:comment|statement)
     |(?:gave|offered|provided)\s+no\s+(?:immediate\s+|further\s+|other\s+)?
        (?:comment|details?|information|evidence|figures?|casualty\ figures?)
     |neither\s+confirmed\s+nor\s+denied
     |remain(?:s|ed)?\s+silent|kept\s+silent
     |there\s+(?:was|has\ been|is)\s+no\s+(?:immediate\s+|official\s+|independent\s+)?
        (?:comment|reaction|response|word|statement|reply)
     |no\s+(?:immediate\s+|official\s+)?(?:comment|reaction|response)\s+(?:from|was|has)
    )\b"""
)
NEGATION = re.compile(r"(?i)\b(not|never|no|neither|declined|refused|unwilling|unable|silent)\b|n['’]t\b")
UNVERIFIED = re.compile(
    r"""(?ix)\b(?:
      (?:could|can|has|have|had|was|were|is|are|did)(?:\s+not|n['’]t)\s+(?:yet\s+|immediately\s+|so\ far\s+)?
        (?:be(?:en)?\s+|able\ to\s+)?(?:independently\s+|immediately\s+)?
        (?:verif(?:y|ied)|confirm(?:ed)?|corroborat(?:e|ed)|authenticat(?:e|ed))
     |cannot\s+(?:be\s+)?(?:independently\s+|immediately\s+)?(?:verif(?:y|ied)|confirm(?:ed)?)
     |(?:was|were|is|are|been)\s+unable\s+to\s+(?:independently\s+|immediately\s+)?
        (?:verify|confirm|corroborate|authenticate)
     |authenticity\b[^.;]{0,40}\bnot\b[^.;]{0,20}\b(?:established|verified|confirmed)
     |(?:none|neither|no)\b[^.;]{0,60}\b(?:could|can|has|have)\s+be(?:en)?\s+(?:independently\s+)?
        (?:verified|confirmed|corroborated)
     |(?:no|without)\s+independent\s+(?:confirmation|verification|corroboration)
     |(?:not\ been|remains?|remained|are|is|were|was)\s+(?:independently\s+)?(?:unverified|unconfirmed)
    )\b"""
)
UNKNOWN = re.compile(
    r"""(?ix)\b(?:
      it\ (?:is|was|remains|remained)\s+(?:still\s+|not\ yet\s+|immediately\s+|not\ immediately\s+)?
        (?:un(?:clear|known|certain)|not\ (?:immediately\ |yet\ )?(?:clear|known|certain))
     |(?:is|was|are|were|remains?|remained)\s+(?:still\s+)?
        (?:un(?:clear|known)|not\ (?:immediately\ |yet\ )?(?:clear|known))
     |(?:have|has|had)\s+not\s+(?:yet\s+)?been
        \s+able\s+to\s+(?:establish|determine|ascertain|identify|learn)
     |(?:could|can)\s*not\s+(?:yet\s+)?(?:be\s+)?(?:establish|determin|ascertain|identif)\w*
     |(?:do|does|did)\s+not\s+(?:yet\s+)?know
     |no\s+(?:group|one|organi[sz]ation|side)\s+(?:has\s+)?(?:so\ far\s+|yet\s+|immediately\s+)*
        claimed\s+responsibility
    )\b"""
)
LOOKING_INTO = re.compile(
    r"""(?ix)\b(?:(?:it|they|he|she|who)\s+)?(?:is|was|are|were|had\ been|has\ been|will\ be)\s+(?:still\s+)?
    (?:looking\ into|investigating|checking|examining|reviewing|being\ investigated
      |under\ (?:review|investigation))\b"""
)
UNNAMED = re.compile(
    r"""(?ix)\b(?:unnamed|anonymous|unidentified|unspecified
    |on\ condition\ of\ anonymity)\b"""
)
VAGUE = re.compile(r"(?i)^(some|one|several|a number of|certain)\b")
ANTECEDENT = re.compile(
    r"""(?ix)^(?:during|at|after|before|following)\ the
    \ (?:meeting|talks|call|session|briefing|conversation|summit|ceremony)\b"""
)


def find(page: Page, report: Report, attributions: Sequence[Attribution]) -> tuple[MissingPart, ...]:
    """Every gap that words show, in order of the text."""
    found = [
        *_sentences(page, report),
        *_anonymous(page, attributions),
        *_quotations(page, attributions),
        *_antecedents(page),
    ]
    return tuple(sorted(set(found), key=lambda gap: (gap.span or Span(0, 0), gap.kind)))


def _sentences(page: Page, report: Report) -> Iterator[MissingPart]:
    for t in page.trees:
        if any(f.span.overlaps(t.sentence.span) for f in report.furniture):
            continue
        text = page.text[t.sentence.start : t.sentence.end]
        for kind, pattern, what in (
            ("unverified", UNVERIFIED, "not verified independently"),
            ("no_comment", NO_COMMENT, "no answer given"),
            ("unknown_declared", UNKNOWN, "declared unknown"),
            ("unresolved", LOOKING_INTO, "being looked into"),
        ):
            match = pattern.search(text)
            if match is None or (kind == "no_comment" and not NEGATION.search(match.group())):
                continue
            yield MissingPart(
                kind, _clause(page, t, t.sentence.start + match.start(), whole=kind != "unresolved"), what
            )
            break


def _clause(page: Page, t: Tree, at: int, *, whole: bool) -> Span:
    """The stretch between commas or semicolons around the words; short sentences whole."""
    text = page.text[t.sentence.start : t.sentence.end].rstrip().rstrip(".")
    start, end = t.sentence.start, t.sentence.start + len(text)
    if whole and len(text.split()) <= 12:
        return Span(start, end)
    left = max(page.text.rfind(mark, start, at) for mark in (",", ";", "—", " – "))
    rights = [r for mark in (",", ";", "—", " – ") if (r := page.text.find(mark, at, end)) >= 0]
    begin = left + 1 if left >= 0 else (start if whole else at)
    stop = min(rights, default=end)
    while begin < stop and page.text[begin].isspace():
        begin += 1
    return Span(begin, stop)


def _anonymous(page: Page, attributions: Sequence[Attribution]) -> Iterator[MissingPart]:
    for attribution in attributions:
        if attribution.inferred or attribution.form == "hedge":
            continue
        for hop in attribution.hops:
            if hop.span is None:
                continue
            words = page.text[hop.span.start : hop.span.end]
            if any(actor.id.startswith("person:") for actor in hop.actors):
                continue
            hidden = UNNAMED.search(words) or all(actor.name == UNSPOKEN for actor in hop.actors)
            if hidden or VAGUE.match(words):
                yield MissingPart("unnamed_source", hop.span, "who speaks is not named")


def _quotations(page: Page, attributions: Sequence[Attribution]) -> Iterator[MissingPart]:
    """Quotations of several words that nobody is given for."""
    said = sorted(c for a in attributions for c in a.content)
    reach = list(accumulate((c.end for c in said), max))  # the furthest end so far
    for quote in page.quotes:
        before = bisect_left(said, Span(quote.span.end, 0))
        if quote.level or (before and reach[before - 1] > quote.span.start):
            continue
        words = page.text[quote.inner.start : quote.inner.end].split()
        if len(words) < 2 or (is_scare(page.text, quote) and _is_title(words)):
            continue
        yield MissingPart("unattributed_quote", quote.span, "who is quoted is not said")


def _is_title(words: list[str]) -> bool:
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words)


def _antecedents(page: Page) -> Iterator[MissingPart]:
    """ "During the meeting" where no meeting was told of before."""
    for quote in page.utterances:
        match = ANTECEDENT.match(page.text[quote.inner.start : quote.inner.end])
        if match is None:
            continue
        noun = match.group().split()[-1].lower()
        if not re.search(rf"(?i)\b{noun}\b", page.text[: quote.inner.start]):
            start = quote.inner.start
            yield MissingPart(
                "missing_antecedent", Span(start, start + match.end()), f"which {noun} is meant"
            )
