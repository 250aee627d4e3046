"""Passages that a page prints twice: headlines, paragraphs, runs of sentences; exact or near."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tocsin.readers.lines import ends_sentence, sentences
from tocsin.readers.words import content_words, normal_words
from tocsin.records import Duplicate, Span

_RUN_WORDS = 8  # a shorter run may well be said twice: "No casualties were reported."
_SHINGLE = 3
_POSTINGS = 8  # places remembered for one shingle; keeps the work linear on repetitive text
_NEAR = 0.75  # share of a paragraph's shingles that stand in an earlier one
_ALIKE = 0.5  # share of content words two sentences have in common


@dataclass(slots=True)
class _Seen:
    """What was printed so far."""

    text: str
    exact: dict[tuple[str, ...], int] = field(default_factory=dict)  # words of a sentence to its number
    spans: list[Span] = field(default_factory=list)  # of sentences, by number
    shingles: dict[tuple[str, ...], list[int]] = field(default_factory=lambda: defaultdict(list))
    stretches: list[Span] = field(default_factory=list)  # of passages, by number

    def add_sentence(self, words: tuple[str, ...], span: Span) -> None:
        self.exact.setdefault(words, len(self.spans))
        self.spans.append(span)

    def add_passage(self, span: Span, shingles: frozenset[tuple[str, ...]]) -> None:
        for shingle in shingles:
            if len(self.shingles[shingle]) < _POSTINGS:
                self.shingles[shingle].append(len(self.stretches))
        self.stretches.append(span)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, its words, and the number of the earlier sentence with the same ones."""

    span: Span
    words: tuple[str, ...]
    origin: int | None


def find(text: str, passages: Sequence[Span], *, headline: Span | None = None) -> tuple[Duplicate, ...]:
    """Repeats among the passages (paragraphs without furniture and stamps), each with its first printing."""
    seen = _Seen(text)
    found: list[Duplicate] = []
    for passage in passages:
        repeats = _repeats(text, passage, seen, headline)
        found.extend(repeats)
        if not any(repeat.removed and repeat.span == passage for repeat in repeats):
            seen.add_passage(passage, _shingles(text, passage))
    return tuple(found)


def _repeats(text: str, passage: Span, seen: _Seen, headline: Span | None) -> list[Duplicate]:
    again = _headline_again(text, passage, headline)
    if again:
        return [again]
    pieces = []
    for span in sentences(text, passage):
        words = normal_words(text[span.start : span.end])
        pieces.append(_Piece(span, words, seen.exact.get(words)))
    found = _runs(passage, pieces, seen)
    if not found and (near := _near_passage(text, passage, seen)):
        found = [near]
    for piece in pieces:
        if piece.words:
            seen.add_sentence(piece.words, piece.span)
    return found


def _headline_again(text: str, passage: Span, headline: Span | None) -> Duplicate | None:
    if headline is None or passage.start <= headline.start:
        return None
    if passage.end - passage.start > 2 * (headline.end - headline.start) + 20:
        return None
    words = normal_words(text[passage.start : passage.end])
    if len(words) < 3 or words != normal_words(text[headline.start : headline.end]):
        return None
    # As a sentence of its own it is the report's lead and stays.
    prose = ends_sentence(text[passage.start : passage.end]) and not ends_sentence(
        text[headline.start : headline.end]
    )
    return Duplicate(passage, headline, "headline", "exact", removed=not prose)


def _runs(passage: Span, pieces: Sequence[_Piece], seen: _Seen) -> list[Duplicate]:
    """Longest stretches of sentences that were all printed before."""
    found: list[Duplicate] = []
    index = 0
    while index < len(pieces):
        first = index
        while index < len(pieces) and pieces[index].origin is not None:
            index += 1
        run = pieces[first:index]
        if sum(len(piece.words) for piece in run) >= _RUN_WORDS:
            span = Span(run[0].span.start, run[-1].span.end)
            numbers = [piece.origin for piece in run if piece.origin is not None]
            kind = "paragraph" if span.end - span.start > 0.8 * (passage.end - passage.start) else "sentence"
            found.append(Duplicate(span, _origin(numbers, seen), kind, "exact", removed=True))
            near = _reworded(pieces[first - 1].span, numbers[0] - 1, seen) if first else None
            found.extend([near] if near else [])
        index += 1
    return sorted(found, key=lambda repeat: repeat.span)


def _origin(numbers: Sequence[int], seen: _Seen) -> Span:
    """Where the run was first printed, as far as it stood together there."""
    last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            break
        last = number
    return Span(seen.spans[numbers[0]].start, seen.spans[last].end)


def _reworded(piece: Span, earlier: int, seen: _Seen) -> Duplicate | None:
    """The sentence before a repeated run, where it rewords the one that stood before the first printing."""
    if not 0 <= earlier < len(seen.spans):
        return None
    origin = seen.spans[earlier]
    new, old = (content_words(seen.text[span.start : span.end]) for span in (piece, origin))
    if not new or not old or len(new & old) < _ALIKE * min(len(new), len(old)):
        return None
    return Duplicate(piece, origin, "sentence", "near", removed=new <= old)


def _near_passage(text: str, passage: Span, seen: _Seen) -> Duplicate | None:
    """A passage most of which stands in one earlier passage; dropped only where it tells nothing new."""
    shingles = _shingles(text, passage)
    if len(shingles) < _RUN_WORDS:
        return None
    counts = Counter(number for shingle in shingles for number in seen.shingles.get(shingle, ()))
    if not counts:
        return None
    number, shared = min(counts.items(), key=lambda item: (-item[1], item[0]))
    if shared < _NEAR * len(shingles):
        return None
    origin = seen.stretches[number]
    new = content_words(text[passage.start : passage.end]) - content_words(text[origin.start : origin.end])
    return Duplicate(passage, origin, "paragraph", "near", removed=not new)


def _shingles(text: str, passage: Span) -> frozenset[tuple[str, ...]]:
    words = normal_words(text[passage.start : passage.end])
    return frozenset(words[i : i + _SHINGLE] for i in range(len(words) - _SHINGLE + 1))
