"""Statements announced by a colon at the end of a paragraph: what follows, or that nothing follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tocsin.annotate.attribution import grammar, nominal
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.page import Page
from tocsin.annotate.attribution.quotes import Quote
from tocsin.annotate.attribution.speech import Source, Speech, is_outlet_voice, source
from tocsin.knowledge import cues
from tocsin.records import MissingPart, Report, Span

APART = (
    "in response",
    "meanwhile",
    "however",
    "earlier",
    "later",
    "separately",
    "related",
    "read more",
    "also read",
)
UTTERED = ("say", "report", "confirm", "deny")


def resolve(page: Page, report: Report, speeches: Sequence[Speech]) -> tuple[list[Speech], list[MissingPart]]:
    """Give each announcement its statement, or say that it is missing."""
    out = [speech for speech in speeches if speech.content]
    by_sentence: dict[int, list[Speech]] = defaultdict(list)
    for speech in speeches:
        by_sentence[speech.sentence].append(speech)
    missing: list[MissingPart] = []
    for number, paragraph in enumerate(page.paragraphs):
        if not page.text[paragraph.start : paragraph.end].rstrip().endswith(":"):
            continue
        tree_number = _last_tree(page, paragraph)
        if tree_number is None:
            continue
        announcing = _announcer(page.trees[tree_number], tree_number, by_sentence[tree_number])
        if announcing is None:
            continue
        content = _statement(page, report, number, by_sentence)
        if content:
            out = [speech for speech in out if not _supplied(speech, content)]
            out.append(_given(announcing, content, page))
        else:
            t = page.trees[tree_number].sentence
            missing.append(
                MissingPart(
                    "announced_missing", _trimmed(page.text, t.start, t.end), "announced and not given"
                )
            )
    return out, missing


def _trimmed(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))


def _supplied(speech: Speech, content: tuple[Span, ...]) -> bool:
    """True for a guess at the same quotation's speaker that the announcement now answers."""
    return speech.rule == "quote-after-speaker" and any(span.overlaps(speech.content[0]) for span in content)


def _given(announcing: Speech, content: tuple[Span, ...], page: Page) -> Speech:
    quoted = page.quoted(content[0].start) is not None
    return replace(
        announcing,
        content=content,
        form="direct" if quoted else "announced",
        act="say",
        rule="announced",
        announces=False,
        confidence=0.85 if quoted else 0.7,
    )


def _last_tree(page: Page, paragraph: Span) -> int | None:
    inside = [n for n in page.sentences(paragraph) if page.trees[n].sentence.start >= paragraph.start]
    return inside[-1] if inside else None


def _announcer(t: Tree, number: int, speeches: Sequence[Speech]) -> Speech | None:
    """The speech of the sentence: one that waits for its content, the noun's issuer, or the last one."""
    own = [s for s in speeches if s.sentence == number and s.sources and s.form != "hedge"]
    waiting = [s for s in own if s.announces]
    if waiting:
        return waiting[-1]
    issued = _issued(t, number)
    if issued is not None:
        return issued
    worded = [s for s in own if s.act in UTTERED and s.form in ("indirect", "according", "direct", "mixed")]
    return worded[-1] if worded else None


def _issued(t: Tree, number: int) -> Speech | None:
    """ "X issued the following statement:", "Here is the statement from X:"."""
    for i, token in enumerate(t.tokens):
        if token.pos not in ("NOUN", "PROPN") or t.lemma(i) not in cues.table().spoken:
            continue
        speaker: Source | None = nominal.of_whom(t, i)
        head = t.head(i)
        if speaker is None and head is not None and t.relation(i) in ("obj", "obl"):
            heads = grammar.subjects(t, head)
            speaker = None if is_outlet_voice(t, heads) else source(t, heads)
        if speaker is not None:
            cue = grammar.spans(t, [i] if head is None or head > i else range(head, i + 1))
            return Speech((), cue, (speaker,), "announced", "say", "announced", number, token.start)
    return None


def _statement(
    page: Page, report: Report, number: int, by_sentence: Mapping[int, list[Speech]]
) -> tuple[Span, ...]:
    """The paragraphs after `number` that are the statement; none where something else follows."""
    found: list[Span] = []
    quoted = False
    for after in range(number + 1, len(page.paragraphs)):
        paragraph = page.paragraphs[after]
        quote = _opening(page, paragraph)
        if quote is not None and (not found or (quoted and quote.follows)):
            quoted = True
            found.append(quote.span)
        elif quote is None and not quoted and _plain(page, report, after, by_sentence, first=not found):
            found.append(paragraph)
        else:
            break
    return tuple(found)


def _opening(page: Page, paragraph: Span) -> Quote | None:
    """The quotation that opens a paragraph."""
    return next((q for q in page.said_in(paragraph) if q.span.start == paragraph.start), None)


def _plain(
    page: Page, report: Report, after: int, by_sentence: Mapping[int, list[Speech]], *, first: bool
) -> bool:
    """True where an unquoted paragraph reads as (more of) the statement."""
    paragraph = page.paragraphs[after]
    text = page.text[paragraph.start : paragraph.end].strip()
    kind = report.blocks[after].kind if after < len(report.blocks) else "paragraph"
    if not text or text.endswith(":") or kind in ("heading", "headline", "note", "dateline"):
        return False
    if text.lower().startswith(APART) or any(f.span.overlaps(paragraph) for f in report.furniture):
        return False
    if not first:
        return kind == "bullet" or any(f" {word} " in f" {text.lower()} " for word in ("we", "our", "us"))
    opening = next(
        (n for n in page.sentences(paragraph) if page.trees[n].sentence.start >= paragraph.start), None
    )
    return opening is None or not any(
        s.form in ("indirect", "according", "direct", "mixed") and s.sources for s in by_sentence[opening]
    )
