"""Labels that name a source: headlines ("C – source") and the lines of an interview ("NAME: C")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tocsin.annotate.attribution.memory import RANKS
from tocsin.annotate.attribution.page import Page
from tocsin.annotate.attribution.speech import Source, Speech
from tocsin.knowledge import cues
from tocsin.records import Mention, Report, Span

DASH = re.compile(r"\s[–—-]\s(?P<tail>[^–—]{2,50})$")
COLON_END = re.compile(r":\s+(?P<tail>[^:]{2,50})$")
COLON_START = re.compile(r"^(?P<tail>[^:]{2,50}):\s+(?=\S)")
LABEL = re.compile(r"(?P<tail>(?:[A-Z][\w.'’-]+|[A-Z])(?: [A-Z][\w.'’-]*){0,3}):\s+(?=\S)")
MIN_TURNS = 3
SAYS_WHO = ("person", "organisation")
NO_VOICE = frozenset(
    ("state", "force", "forces", "chief", "daily", "weekly", "sources", "claims", "reports", "data")
)
MAX_WORDS = 6


def find(page: Page, report: Report, mentions: Sequence[Mention]) -> Iterator[Speech]:
    """One speech for each heading that names who says it."""
    headings = {block.span for block in report.blocks if block.kind in ("headline", "heading")}
    if report.headline is not None:
        headings.add(report.headline)
    for span in sorted(headings):
        text = page.text[span.start : span.end].rstrip()
        for pattern, before in ((DASH, True), (COLON_END, True), (COLON_START, False)):
            match = pattern.search(text)
            if match is None or not _is_source(
                page, span.start + match.start("tail"), match.group("tail"), mentions
            ):
                continue
            yield _speech(page, span, match, text, before=before)
            break


def _is_source(page: Page, start: int, tail: str, mentions: Sequence[Mention]) -> bool:
    words = re.findall(r"[\w'’-]+", tail)
    if not words or len(words) > MAX_WORDS or ":" in tail or _has_verb(page, start, start + len(tail)):
        return False
    if _is_voice(words):
        return True
    span = Span(start, start + len(tail))
    return any(
        m.entity in SAYS_WHO
        and m.how in ("name", "alias", "role")
        and 2 * (m.span.end - m.span.start) > len(tail)
        for m in mentions
        if span.covers(m.span)
    )


def _is_voice(words: Sequence[str]) -> bool:
    return words[-1].lower() in cues.table().sources and words[-1].lower() not in NO_VOICE


def labelled(page: Page, report: Report) -> Iterator[Speech]:
    """One speech for each paragraph of the body that a described source opens: "Local authorities: C"."""
    plain = {b.span for b in report.blocks if b.kind in ("paragraph", "bullet")} or set(page.paragraphs)
    for span in sorted(plain):
        text = page.text[span.start : span.end].rstrip().rstrip(".")
        match = COLON_START.match(text)
        if match is None or not _is_voice(match.group("tail").split()):
            continue
        start, end = span.start + match.start("tail"), span.start + match.end("tail")
        few = len(match.group("tail").split()) <= MAX_WORDS
        if few and not _has_verb(page, start, end) and _has_verb(page, end, span.end):
            yield _speech(page, span, match, text, before=False)


def _has_verb(page: Page, start: int, end: int) -> bool:
    return any(
        token.tag in ("VBD", "VBZ", "VBP", "MD")
        for t in page.trees_in(Span(start, max(start + 1, end)))
        for token in t.tokens
        if start <= token.start < end
    )


def _speech(page: Page, span: Span, match: re.Match[str], text: str, *, before: bool) -> Speech:
    start, end = span.start + match.start("tail"), span.start + match.end("tail")
    content = (
        Span(span.start, span.start + match.start())
        if before
        else Span(span.start + match.end(), span.start + len(text))
    )
    tail = Span(start, end)
    heads = [
        token.start
        for t in page.trees_in(Span(start, max(start + 1, end)))
        for i, token in enumerate(t.tokens)
        if start <= token.start < end
        and token.pos in ("NOUN", "PROPN")
        and not (end > t.tokens[t.head(i) or i].start >= start and t.head(i) is not None)
    ]
    return Speech(
        content=(content,),
        cue=(tail,),
        sources=(Source(tail, tuple(heads[:1]) or (start,)),),
        form="indirect",
        act="say",
        rule="headline",
        sentence=-1,
        verb=start,
        confidence=0.7,
    )


def interview(page: Page) -> Iterator[Speech]:
    """One speech for each paragraph that a speaker's name opens: with a rank, or where names come back."""
    labels = {p: m for p in page.paragraphs if (m := LABEL.match(page.text, p.start, p.end))}
    often = Counter(match.group("tail") for match in labels.values())
    turns = len(labels) >= MIN_TURNS and max(often.values()) > 1
    for span, match in labels.items():
        name = match.group("tail")
        titled = name.split()[0].lower() in RANKS and " " in name
        if titled or (turns and (often[name] > 1 or name.isupper())):
            text = page.text[span.start : span.end].rstrip()
            label = Span(match.start("tail"), match.end("tail"))
            yield Speech(
                content=(Span(match.end(), span.start + len(text)),),
                cue=(Span(label.end, label.end + 1),),
                sources=(Source(label, (label.end - len(name.split()[-1]),)),),
                form="direct",
                act="say",
                rule="interview",
                sentence=-1,
                verb=label.start,
                confidence=0.7,
            )
