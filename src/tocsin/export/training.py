"""training: a report as those who train want it: its tokens, its sentences, and labelled spans of each layer.

Spans come from the record (names, times, weapons) and from the claims as they stand after people's decisions.
Tokens are cut wherever a span begins or ends, so that no label is widened or lost to fit a token.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tocsin.export.source import Row
from tocsin.records import Claim, Span, Testimony

WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
LINES = re.compile(r"\n+")
ENDS, CLOSING = frozenset(".!?…"), frozenset("\"'”’»)]")
OPENING = frozenset("\"'“‘«([")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A stretch of the text, its label, and the claim it belongs to."""

    span: Span
    layer: str
    label: str
    claim: str = ""


def labelled(record: Row, said: Sequence[Testimony]) -> tuple[Labelled, ...]:
    """Everything that is labelled in a report, in order of the text; empty spans are none."""
    found = [*_mentions(record), *(part for one in said for part in _parts(one.claim))]
    full = {part for part in found if part.span.start < part.span.end}
    return tuple(sorted(full, key=lambda p: (p.span.start, p.span.end, p.layer, p.label, p.claim)))


def _mentions(record: Row) -> Iterator[Labelled]:
    for mention in record.get("mentions", ()):
        yield Labelled(Span(mention["start"], mention["end"]), "entity", str(mention["entity"]).upper())


def _parts(claim: Claim) -> Iterator[Labelled]:
    """The claim's own words, the trigger of its kind, its cue, and who speaks or relays."""
    yield Labelled(claim.span, "claim", claim.modality.value, claim.id)
    if claim.trigger:
        yield Labelled(claim.trigger, "event", claim.event_type.value, claim.id)
    if claim.cue:
        yield Labelled(claim.cue, "cue", "CUE", claim.id)
    for hop in claim.chain:
        if hop.span:
            yield Labelled(hop.span, "source", "RELAY" if hop.how == "relay" else "SOURCE", claim.id)


def tokens(text: str, parts: Iterable[Labelled]) -> tuple[Span, ...]:
    """Words and marks, cut also at the ends of every labelled span."""
    cuts = sorted({at for part in parts for at in (part.span.start, part.span.end)})
    found = []
    for match in WORD.finditer(text):
        inner = cuts[bisect_right(cuts, match.start()) : bisect_left(cuts, match.end())]
        found += [Span(a, b) for a, b in pairwise((match.start(), *inner, match.end()))]
    return tuple(found)


def sentences(text: str, words: Sequence[Span], parts: Iterable[Labelled]) -> Iterator[tuple[int, int]]:
    """Sentences as half-open runs of tokens; none ends within a name or a claim that the record has."""
    held = _merged(part.span for part in parts if part.layer in ("entity", "claim"))
    starts = [span.start for span in held]
    first = 0
    for number in range(1, len(words)):
        gap = Span(words[number - 1].end, words[number].start)
        over = bisect_left(starts, gap.end) - 1
        inside = over >= 0 and held[over].end > gap.start and held[over].start < gap.start
        if not inside and _breaks(text, words, number, gap):
            yield first, number
            first = number
    if first < len(words):
        yield first, len(words)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans that overlap as one, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _breaks(text: str, words: Sequence[Span], number: int, gap: Span) -> bool:
    """Whether a sentence may end before a token: a new line, or a stop and then a capital or quotation."""
    between = text[gap.start : gap.end]
    if not between or LINES.search(between):
        return bool(between)
    back = number - 1
    while back > 0 and text[words[back].start] in CLOSING:
        back -= 1
    opening = text[words[number].start]
    begins = opening.isupper() or opening.isdigit() or opening in OPENING
    return begins and text[words[back].start] in ENDS and not _initial(text, words, back)


def _initial(text: str, words: Sequence[Span], stop: int) -> bool:
    """Whether a full stop only shortens a name to its first letter."""
    before = words[stop - 1] if stop else words[stop]
    return before.end == words[stop].start and before.end - before.start == 1 and text[before.start].isupper()


def covered(words: Sequence[Span], span: Span) -> tuple[int, int]:
    """The tokens of a span, half-open."""
    first = bisect_left(words, span.start, key=lambda w: w.start)
    return first, bisect_left(words, span.end, key=lambda w: w.start)
