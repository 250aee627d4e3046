"""Quotations in plain text: curly, straight, guillemets, nested, never closed, over many paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tocsin.records import Report, Span

PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’", "‹": "›", "「": "」", "『": "』", '"': '"', "'": "'"}
REVERSED = {"»": "«", "›": "‹", "”": "”"}  # openers in some languages, or a slip of the keyboard
SINGLE = frozenset("‘'‹")
MARKS = re.compile(r"''|``|[“”„«»‹›‘’\"'「」『』]")
WORD = re.compile(r"\w[\w'’-]*")
SCARE_WORDS = 4
LONGEST = 600  # characters in which a single mark must close
END = ".!?…"
CLOSING = "”\"»’'"


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation. `span` holds its marks, `inner` does not; `level` 0 is outermost.

    `closed` is False where no closing mark follows: the quotation then ends with its paragraph.
    `follows` is True where it goes on from a quotation left open by the paragraph before.
    """

    span: Span
    inner: Span
    paragraph: int
    level: int = 0
    closed: bool = True
    follows: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    start: int
    inner: int


def find(text: str, blocks: Sequence[Span]) -> tuple[Quote, ...]:
    """Every quotation of `blocks` (paragraphs), in order of their start, outer before inner."""
    quotes: list[Quote] = []
    hanging = False
    for number, block in enumerate(blocks):
        found = sorted(_paragraph(text, block, number), key=lambda q: (q.span.start, q.level))
        if found and hanging and not text[block.start : found[0].span.start].strip():
            found[0] = replace(found[0], follows=True)
        top = [quote for quote in found if quote.level == 0]
        hanging = bool(top) and not top[-1].closed
        quotes.extend(found)
    return tuple(quotes)


def paragraphs(report: Report) -> tuple[Span, ...]:
    """The report's blocks, or its lines where it has none."""
    if report.blocks:
        return tuple(block.span for block in report.blocks)
    return tuple(Span(match.start(), match.end()) for match in re.finditer(r"[^\n]*\S[^\n]*", report.text))


def words(text: str, quote: Quote) -> int:
    """How many words it holds."""
    return len(WORD.findall(text[quote.inner.start : quote.inner.end]))


def is_scare(text: str, quote: Quote) -> bool:
    """True for a quoted word or phrase inside a sentence, not an utterance of its own."""
    inner = text[quote.inner.start : quote.inner.end].rstrip()
    before = text[max(0, quote.span.start - 20) : quote.span.start].rstrip()
    stands_alone = not before.rstrip(CLOSING) or before.rstrip(CLOSING)[-1] in END + ":\n,"
    return words(text, quote) <= SCARE_WORDS and not (stands_alone and inner[:1].isupper())


def _paragraph(text: str, block: Span, number: int) -> Iterator[Quote]:
    stack: list[_Open] = []
    for match in MARKS.finditer(text, block.start, block.end):
        mark, at, end = match.group(), match.start(), match.end()
        kind = '"' if mark in ("''", "``") else mark
        closing = next(
            (i for i in range(len(stack) - 1, -1, -1) if _closes(text, kind, at, end, stack[i])), None
        )
        if closing is not None and not (
            kind in PAIRS
            and kind == stack[closing].mark
            and _opens(text, kind, at, end, block)
            and not _ends(text, at, end)
        ):
            opened = stack[closing]
            del stack[closing:]
            yield _quote(opened, at, end, number, len(stack))
        elif _opens(text, kind, at, end, block) and all(
            o.mark not in SINGLE or kind not in SINGLE for o in stack
        ):
            if kind in SINGLE and not _single_ends(text, end, block, kind):
                continue
            stack.append(_Open(kind, at, end))
    for level, opened in enumerate(stack):
        if opened.mark not in SINGLE:
            stop = opened.inner + len(text[opened.inner : block.end].rstrip())
            yield Quote(Span(opened.start, stop), Span(opened.inner, stop), number, level, closed=False)
            break


def _quote(opened: _Open, at: int, end: int, number: int, level: int) -> Quote:
    return Quote(Span(opened.start, end), Span(opened.inner, at), number, level)


def _opens(text: str, mark: str, at: int, end: int, block: Span) -> bool:
    """A mark opens where nothing, a blank or an opening sign stands before it and a word after it."""
    before = text[at - 1] if at > block.start else " "
    after = text[end] if end < block.end else " "
    if mark not in PAIRS and mark not in REVERSED:
        return False
    if after.isspace():
        return False
    free = before.isspace() or before in "([{—–-/:…\u200f\u200e“\"‘'«„"
    if mark in "“«„「『":
        return True
    if mark in SINGLE:
        return free and not after.isdigit()
    return free


def _closes(text: str, mark: str, at: int, end: int, opened: _Open) -> bool:
    wanted = PAIRS.get(opened.mark) if opened.mark not in REVERSED else REVERSED[opened.mark]
    if mark == opened.mark == "“" and _ends(text, at, end):
        return True  # a slip of the keyboard: both marks open
    if (
        mark != wanted
        and not (opened.mark in "“”" and mark in '"”')
        and not (opened.mark == '"' and mark in "”")
    ):
        return False
    if opened.mark in SINGLE:
        return _ends(text, at, end)
    return at > opened.inner


def _ends(text: str, at: int, end: int) -> bool:
    """A closing mark stands right after a word or sign and before no letter."""
    before = text[at - 1] if at else " "
    after = text[end] if end < len(text) else " "
    return not before.isspace() and not after.isalnum()


def _single_ends(text: str, start: int, block: Span, mark: str) -> bool:
    """A single mark opens only where another one closes; an apostrophe after "s" does not count alone."""
    closer = PAIRS[mark]
    end = min(block.end, start + LONGEST)
    at = text.find(closer, start, end)
    while at >= 0:
        if _ends(text, at, at + 1) and (
            text[at - 1] != "s" or not text[at + 1 : at + 2].isspace() or text[at - 1] in END
        ):
            return True
        at = text.find(closer, at + 1, end)
    return False
