"""What the steps share about one report: paragraphs, trees and quotations, ready to be looked up by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tocsin.annotate.attribution import grammar, mend, quotes
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.quotes import Quote
from tocsin.annotate.attribution.speech import Speech
from tocsin.records import Report, Sentence, Span


@dataclass(frozen=True, slots=True)
class Page:
    """The text, its paragraphs, its sentences as trees, its quotations.

    `utterances` are the outermost quotations that are more than a quoted word.
    """

    text: str
    paragraphs: tuple[Span, ...]
    trees: tuple[Tree, ...]
    quotes: tuple[Quote, ...]
    utterances: tuple[Quote, ...]
    starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    utterance_starts: tuple[int, ...]

    def paragraph(self, at: int) -> int:
        """Number of the paragraph that holds offset `at`, -1 before the first."""
        return bisect_right(self.starts, at) - 1

    def sentences(self, zone: Span) -> range:
        """Numbers of the sentences that begin in the zone, and of the one that it begins in."""
        first = max(0, bisect_right(self.sentence_starts, zone.start) - 1)
        return range(first, bisect_left(self.sentence_starts, max(zone.end, zone.start + 1)))

    def trees_in(self, zone: Span) -> tuple[Tree, ...]:
        """Trees of the sentences that the zone touches."""
        found = (self.trees[n] for n in self.sentences(zone))
        return tuple(t for t in found if t.sentence.end > zone.start)

    def quoted(self, at: int) -> Quote | None:
        """The utterance around offset `at`."""
        n = bisect_right(self.utterance_starts, at) - 1
        if n < 0 or at >= self.utterances[n].span.end:
            return None
        return self.utterances[n]

    def said_in(self, zone: Span) -> tuple[Quote, ...]:
        """Utterances that the zone overlaps or touches."""
        first = max(0, bisect_right(self.utterance_starts, zone.start) - 1)
        last = bisect_left(self.utterance_starts, zone.end + 3)
        return self.utterances[first:last]


def page(report: Report, sentences: Sequence[Sentence]) -> Page:
    """Everything about the report that the steps look up."""
    paragraphs = quotes.paragraphs(report)
    trees = tuple(grammar.tree(mend.mended(sentence)) for sentence in sentences)
    found = quotes.find(report.text, paragraphs)
    spoken = tuple(q for q in found if q.level == 0 and not quotes.is_scare(report.text, q))
    return Page(
        text=report.text,
        paragraphs=paragraphs,
        trees=trees,
        quotes=found,
        utterances=spoken,
        starts=tuple(p.start for p in paragraphs),
        sentence_starts=tuple(t.sentence.start for t in trees),
        utterance_starts=tuple(q.span.start for q in spoken),
    )


def by_sentence(view: Page, speeches: Iterable[Speech]) -> Mapping[int, list[Speech]]:
    """Speeches under the sentences of their verb and of their content."""
    found: dict[int, list[Speech]] = defaultdict(list)
    for speech in speeches:
        numbers = {n for span in speech.content for n in view.sentences(span)}
        numbers.update(view.sentences(Span(speech.verb, speech.verb + 1)))
        for number in numbers:
            found[number].append(speech)
    return found
