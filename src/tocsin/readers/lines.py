"""Lines and paragraphs of a frozen text: hard-wrapped lines are read as one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tocsin.records import Span

# Invisible marks at the edge of a line are no part of what it says.
_EDGE = " \t\xa0\u200b\u200e\u200f\u2060\u3000\ufeff\x00"
_LINE = re.compile(r"[^\n\r\f\x0b\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\f\x0b\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[•●▪▫◦‣⁃∙·■□►▶➤➢→✅❗‼*–—-]|\d{1,2}[.)]|\(?[a-z]\))[\s\xa0\ufe0f]+(?=\S)")
_TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Brig|Pvt|Cpl|Gov|Sen|Rep|Prof|St|No|Nos|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|approx|al|Tel|tel|Fax|fax|Inc|Ltd|Co|a\.m|p\.m|e\.g|i\.e)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$"
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line without its edges; `group` counts stretches between blank lines."""

    span: Span
    text: str
    group: int
    indent: int = 0

    @property
    def width(self) -> int:
        """The column in which it ends."""
        return self.indent + len(self.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines read as one. `text` is the slice of the frozen text, inner line breaks included."""

    span: Span
    text: str
    group: int
    bullet: int = 0  # length of the bullet mark, 0 for none

    @property
    def body(self) -> Span:
        """Its characters after the bullet mark."""
        return Span(self.span.start + self.bullet, self.span.end)


def lines(text: str) -> tuple[Line, ...]:
    """Every line that says something, in printed order."""
    found: list[Line] = []
    group = -1
    last_end = None
    for match in _LINE.finditer(text):
        stripped = match.group().strip(_EDGE)
        if not stripped:
            continue
        indent = len(match.group()) - len(match.group().lstrip(_EDGE))
        start = match.start() + indent
        if last_end is None or len(_BREAK.findall(text, last_end, start)) > 1:
            group += 1
        last_end = start + len(stripped)
        found.append(Line(Span(start, last_end), stripped, group, indent))
    return tuple(found)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The text's paragraphs, bullets and single-line headings, in printed order."""
    printed = lines(text)
    width = _wrap_width(printed)
    return tuple(_paragraph(text, run) for run in _runs(printed, width))


def sentences(text: str, span: Span) -> list[Span]:
    """A cheap split of a stretch into sentences; the annotators have a better one."""
    cuts = [span.start]
    for match in _SENTENCE_END.finditer(text, span.start, span.end):
        head = text[max(cuts[-1], match.end() - 12) : match.end()]
        if not _ABBREVIATION.search(head):
            cuts.append(match.end())
    cuts.append(span.end)
    return [trimmed for a, b in pairwise(cuts) if (trimmed := trim(text, Span(a, b)))]


def trim(text: str, span: Span) -> Span | None:
    """The span without white space at its edges, or None where nothing is left."""
    piece = text[span.start : span.end]
    stripped = piece.strip()
    if not stripped:
        return None
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(stripped))


def ends_sentence(text: str) -> bool:
    """True when the words end as a sentence does."""
    return bool(_TERMINAL.search(text))


def _paragraph(text: str, run: Sequence[Line]) -> Paragraph:
    span = Span(run[0].span.start, run[-1].span.end)
    mark = _BULLET.match(run[0].text)
    return Paragraph(span, text[span.start : span.end], run[0].group, mark.end() if mark else 0)


def _runs(printed: Sequence[Line], width: int) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in printed:
        if run and _joined(run[-1], line, width):
            run.append(line)
            continue
        if run:
            yield run
        run = [line]
    if run:
        yield run


def _joined(upper: Line, lower: Line, width: int) -> bool:
    """True when the lower line goes on with the upper one's paragraph."""
    if upper.group != lower.group or _BULLET.match(lower.text):
        return False
    if not _TERMINAL.search(upper.text) and _goes_on(lower.text):
        return True
    if not width or upper.width > width or lower.indent > upper.indent + 1:
        return False
    # In wrapped text a line breaks only where the next word would not have fitted.
    first_word = lower.text.split(maxsplit=1)[0]
    if upper.width + 1 + len(first_word) > width:
        return True
    return not _TERMINAL.search(upper.text) and upper.width > 0.75 * width


def _goes_on(text: str) -> bool:
    return text[0].islower() and not re.match(r"(?:tel|fax|e-?mail|https?|www|t\.me)\b", text)


def _wrap_width(printed: Sequence[Line]) -> int:
    """Column at which the text is hard-wrapped, 0 where lines are paragraphs."""
    inner = [a for a, b in pairwise(printed) if a.group == b.group and not _BULLET.match(b.text)]
    longest = max((line.width for line in printed), default=0)
    if len(inner) < 2 or not 40 <= longest <= 110:
        return 0
    broken = sum(1 for line in inner if not _TERMINAL.search(line.text) and line.width > longest * 0.6)
    return longest if broken * 2 >= len(inner) else 0
