"""Text to blocks of prose: lines, with the lines of hard-wrapped paragraphs joined again."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[•·‣▪◦●○■□►*–—-]\s|\d{1,2}[.)]\s)")
_STAMP = re.compile(r"\s*\(?\d{1,2}[:.]\d{2}\b")
_WIDTHS = (50, 100)  # columns at which people and mail programs wrap
_SLACK = 6  # columns that a ragged right edge may lack


def blocks(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the blocks of text[start:end]: what stands between line breaks, less white space.

    Texts that are wrapped at 50 to 100 columns have their paragraphs joined: a line goes on in the next
    one when the next one's first word would not have fitted on to it.
    """
    lines = [
        (first, last)
        for match in _LINE.finditer(text, start, len(text) if end is None else end)
        for first, last in [_stripped(text, *match.span())]
        if first < last
    ]
    width = max((last - first for first, last in lines), default=0)
    if not _WIDTHS[0] <= width <= _WIDTHS[1]:
        return lines
    joined = [_goes_on(text, one, two, width) for one, two in itertools.pairwise(lines)]
    if not _is_wrapped(text, lines, joined):
        return lines
    merged: list[tuple[int, int]] = []
    for index, (first, last) in enumerate(lines):
        if index and joined[index - 1]:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return merged


def _stripped(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first].isspace():
        first += 1
    while first < last and text[last - 1].isspace():
        last -= 1
    return first, last


def _goes_on(text: str, one: tuple[int, int], two: tuple[int, int], width: int) -> bool:
    """True when line `two` may be the rest of a sentence or paragraph that line `one` holds."""
    gap = text[one[1] : two[0]]
    if len(re.findall(r"\r\n|[^\S \t]", gap)) != 1 or "\u2029" in gap:
        return False
    line = text[two[0] : min(two[1], two[0] + 200)]
    if _BULLET.match(line) or _STAMP.match(line):
        return False
    word = len(line.split(maxsplit=1)[0])
    return one[1] - one[0] + 1 + word > width - _SLACK


def _is_wrapped(text: str, lines: Sequence[tuple[int, int]], joined: Sequence[bool]) -> bool:
    """True when most lines that could go on do so in the middle of a sentence."""
    inner = [
        text[one[1] - 1] not in ".!?:\"”'’" or text[two[0]].islower()
        for (one, two), goes in zip(itertools.pairwise(lines), joined, strict=True)
        if goes
    ]
    lower = sum(text[two[0]].islower() for two, goes in zip(lines[1:], joined, strict=True) if goes)
    return bool(inner) and sum(inner) * 2 >= len(inner) and lower * 3 >= len(inner)
