"""Headlines that name their source: "C – source", "C: ministry", "Kremlin spokesman: C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tocsin.annotate.attribution.direct import Page
from tocsin.annotate.attribution.speech import Source, Speech
from tocsin.knowledge import cues
from tocsin.records import Mention, Report, Span

DASH = re.compile(r"\s[–—-]\s(?P<tail>[^–—]{2,50})$")
COLON_END = re.compile(r":\s+(?P<tail>[^:]{2,50})$")
COLON_START = re.compile(r"^(?P<tail>[^:]{2,50}):\s+(?=\S)")
SAYS_WHO = ("person", "organisation")
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
    if not words or len(words) > MAX_WORDS:
        return False
    if any(word.lower() in cues.table().sources for word in words[-2:]) and words[-1].lower() not in (
        "state",
        "force",
    ):
        return True
    span = Span(start, start + len(tail))
    return any(
        m.entity in SAYS_WHO
        and m.how in ("name", "alias", "role")
        and 2 * (m.span.end - m.span.start) > len(tail)
        for m in mentions
        if span.covers(m.span)
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
        for t in page.trees
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
