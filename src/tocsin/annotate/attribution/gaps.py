"""What a reader misses in a report: silence, anonymity, no verification, nobody's quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from tocsin.annotate.attribution import anonymity
from tocsin.annotate.attribution.announced import APART
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.page import Page
from tocsin.annotate.attribution.quotes import Quote
from tocsin.knowledge.gaps import gap_table
from tocsin.records import Attribution, MissingPart, Report, Span

WHAT = {
    "unverified": "not verified independently",
    "no_comment": "no answer given",
    "unknown_declared": "declared unknown",
    "unresolved": "being looked into",
}
MARKS = (",", ";", ":", "—", " – ", " - ")
SHORT = 12  # words up to which a sentence is taken whole
ARTICLES = frozenset(("a", "an", "the", "this", "that", "its", "their", "his", "her", "their", "so-called"))
NAMING = 3  # quoted words up to which "the “…” of" is a name
ANTECEDENT = re.compile(
    r"""(?ix)^(?:during|at|after|before|following)\ the
    \ (?:meeting|talks|call|session|briefing|conversation|summit|ceremony)\b"""
)


def find(
    page: Page,
    report: Report,
    attributions: Sequence[Attribution],
    *,
    announced: Sequence[MissingPart],
) -> tuple[MissingPart, ...]:
    """Every gap that words show, with those found `announced`, in order of the text."""
    trees = [t for t in page.trees if not any(f.span.overlaps(t.sentence.span) for f in report.furniture)]
    found = [
        *announced,
        *_broken_off(page, announced),
        *(gap for t in trees for gap in _declared(page, t)),
        *anonymity.find(page, trees, attributions),
        *_quotations(page, attributions),
        *_antecedents(page, trees),
    ]
    return tuple(sorted(set(found), key=lambda gap: (gap.span or Span(0, 0), gap.kind)))


def _broken_off(page: Page, announced: Sequence[MissingPart]) -> Iterator[MissingPart]:
    """ "The text of the order, as published by the brigade:" with nothing of it after that."""
    taken = [gap.span for gap in announced if gap.span is not None]
    for number, paragraph in enumerate(page.paragraphs):
        words = page.text[paragraph.start : paragraph.end].rstrip()
        after = page.paragraphs[number + 1 : number + 2]
        if not words.endswith(":") or (after and not _starts_apart(page.text, after[0])):
            continue
        inside = [t.sentence.start for t in page.trees_in(paragraph) if t.sentence.start >= paragraph.start]
        span = Span(max(inside, default=paragraph.start), paragraph.start + len(words))
        if any(span.overlaps(other) for other in taken):
            continue
        if gap_table().announces.search(page.text, span.start, span.end):
            yield MissingPart("announced_missing", span, "announced and not given")


def _starts_apart(text: str, paragraph: Span) -> bool:
    """True for a paragraph that goes on with something else: "Meanwhile, …"."""
    return text[paragraph.start : paragraph.start + 40].lower().startswith(APART)


def declares(sentence: str) -> bool:
    """True for a sentence in which the outlet says what was not answered, checked or known."""
    declared = gap_table().declared
    return any(declared[kind].search(sentence) for kind in ("no_comment", "unverified", "unknown_declared"))


def _declared(page: Page, t: Tree) -> Iterator[MissingPart]:
    """What a sentence says was not answered, checked, known or settled; each stretch of it once."""
    text = page.text[t.sentence.start : t.sentence.end]
    taken: list[Span] = []
    for kind, pattern in gap_table().declared.items():
        for match in pattern.finditer(text):
            at, to = t.sentence.start + match.start(), t.sentence.start + match.end()
            span = _clause(page, t, at, to, whole=kind != "unresolved")
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield MissingPart(kind, span, WHAT[kind])


def _clause(page: Page, t: Tree, at: int, to: int, *, whole: bool) -> Span:
    """The stretch between commas or semicolons around the words; short sentences whole."""
    text = page.text[t.sentence.start : t.sentence.end].rstrip().rstrip(".")
    start, end = t.sentence.start, t.sentence.start + len(text)
    if whole and len(text.split()) <= SHORT:
        return Span(start, end)
    lefts = [left + len(mark) for mark in MARKS if (left := page.text.rfind(mark, start, at)) >= 0]
    rights = [right for mark in MARKS if (right := page.text.find(mark, to, end)) >= 0]
    begin = max(lefts, default=start if whole else at)
    stop = min(rights, default=end)
    while begin < stop and page.text[begin].isspace():
        begin += 1
    return Span(begin, max(stop, to))


def _quotations(page: Page, attributions: Sequence[Attribution]) -> Iterator[MissingPart]:
    """Quotations of several words that nobody is given for, in sentences where nobody speaks."""
    said = sorted(c for a in attributions for c in a.content)
    reach = list(accumulate((c.end for c in said), max))  # the furthest end so far
    for quote in page.quotes:
        before = bisect_left(said, Span(quote.span.end, 0))
        if quote.level or (before and reach[before - 1] > quote.span.start):
            continue
        words = page.text[quote.inner.start : quote.inner.end].split()
        if len(words) < 2 or _is_name(page.text, quote, words) or _spoken(page, quote):
            continue
        yield MissingPart("unattributed_quote", quote.span, "who is quoted is not said")


def _is_name(text: str, quote: Quote, words: list[str]) -> bool:
    """True for a title in capitals, and for "a “harvest truce”": what something is called."""
    if all(word[:1].isupper() or not word[:1].isalpha() for word in words):
        return True
    before = text[max(0, quote.span.start - 20) : quote.span.start].split()
    return len(words) <= NAMING and bool(before) and before[-1].lower() in ARTICLES


def _spoken(page: Page, quote: Quote) -> bool:
    """True where the sentence around a quotation holds a word of saying."""
    around = page.trees_in(quote.span)
    start, end = (around[0].sentence.start, around[-1].sentence.end) if around else (0, 0)
    outside = page.text[start : quote.span.start] + " " + page.text[quote.span.end : end]
    return bool(gap_table().speech.search(outside))


def _antecedents(page: Page, trees: Sequence[Tree]) -> Iterator[MissingPart]:
    """ "During the meeting" where no meeting was told of before; "whatever may have been written"."""
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
    for t in trees:
        for match in gap_table().antecedent.finditer(page.text, t.sentence.start, t.sentence.end):
            yield MissingPart("missing_antecedent", Span(match.start(), match.end()), "what is alluded to")
