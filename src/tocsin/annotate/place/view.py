"""One sentence as the recogniser of place names sees it: its tags, and the words around a stretch of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.knowledge import gazetteer, place_words, standins
from tocsin.knowledge.gazetteer import Match
from tocsin.records import Sentence, Span, Token


def entities(tokens: Sequence[Token]) -> Iterator[tuple[str, int, int]]:
    """(label, first, last) of each tagged stretch."""
    start = 0
    for at in range(1, len(tokens) + 1):
        inside = (
            at < len(tokens)
            and tokens[at].entity.startswith("I-")
            and tokens[at].entity[2:] == tokens[start].entity[2:]
        )
        if not inside:
            if tokens[start].entity != "O":
                yield tokens[start].entity[2:], start, at
            start = at


class View:
    """A sentence with its tags spread out; stretches are token indices, half-open."""

    def __init__(self, text: str, sentence: Sentence, persons: frozenset[str]) -> None:
        self.text, self.tokens, self.persons = text, sentence.tokens, persons
        self.label = ["O"] * len(self.tokens)
        self.bounds: dict[int, tuple[int, int]] = {}
        for label, first, last in entities(self.tokens):
            if label == "LOC" and first and self.label[first - 1] == "LOC":
                first = self.bounds[first - 1][0]  # two tags without a word between are one name  # noqa: PLW2901
            for at in range(first, last):
                self.label[at] = label
                self.bounds[at] = (first, last)
        self.mixed = any(t.text[:1].islower() for t in self.tokens)
        self.words = place_words.load()
        self.places = gazetteer.load()
        self.seat = standins.load().seat

    def name(self, first: int, last: int) -> str:
        """The characters of a stretch."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def lower(self, at: int) -> str:
        """A token in lower case, "" beyond the sentence."""
        return self.tokens[at].text.lower() if 0 <= at < len(self.tokens) else ""

    def labels(self, first: int, last: int) -> set[str]:
        """The tags of a stretch."""
        return set(self.label[first:last])

    def known(self, first: int, last: int) -> bool:
        """Whether the gazetteer has a place of this name."""
        name = self.name(first, last)
        return self.places.knows(name) or self.seat(name) is not None

    def matches(self, first: int, last: int) -> tuple[Match, ...]:
        """The places of exactly this name."""
        if (seat := self.seat(self.name(first, last))) is not None:
            return (Match(seat, main=True, exact=True),)
        return self.places.matches(self.name(first, last)) if self.known(first, last) else ()

    def abbreviated(self, first: int, last: int) -> tuple[str, ...]:
        """Codes of the areas that a short form stands for ("Calif.")."""
        return self.words.abbreviations.get(self.name(first, last).replace(" ", "").rstrip("."), ())

    def beyond(self, first: int, last: int) -> bool:
        """Whether a tag that a stretch touches reaches beyond it."""
        touched = (self.bounds[i] for i in range(first, last) if i in self.bounds)
        return any(b[0] < first or b[1] > last for b in touched)

    def word_before(self, first: int) -> str:
        """The word right before, the full stop of an abbreviation skipped ("gen" of "Gen. Smith")."""
        at = first - 2 if self.lower(first - 1) == "." else first - 1
        return self.lower(at).rstrip(".")

    def governor(self, first: int) -> str:
        """The word before a name, articles and directions skipped."""
        at = first - 1
        while self.lower(at) in {"the", "downtown", "nearby"} or self.lower(at) in self.words.directions:
            at -= 1
        return self.lower(at)

    def located(self, first: int) -> bool:
        """Whether a preposition of place governs a name."""
        return self.governor(first) in self.words.sets["locative"]

    def kind_beside(self, first: int, last: int) -> tuple[frozenset[str], str]:
        """Kinds asked for by "X region", "the village of X", "River X", and the word that asks."""
        after, before = self.lower(last), self.lower(first - 1)
        if after in self.words.kinds:
            return self.words.fits(after), after
        whose = first > 2 and self.label[first - 3] == "LOC"  # "the X district of Y" says nothing of Y
        if before == "of" and self.lower(first - 2) in self.words.kinds and not whose:
            return self.words.fits(self.lower(first - 2)), self.lower(first - 2)
        if before in self.words.kinds and not before.endswith("s"):
            return self.words.fits(before), before
        return frozenset(), ""

    def bare_span(self, first: int, last: int) -> Span:
        """A name's characters without the punctuation that sticks to its last word."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        stop = "." in self.tokens[last - 1].text[:-1] or bool(self.abbreviated(first, last))
        while (
            end > start + 1 and not self.text[end - 1].isalnum() and not (stop and self.text[end - 1] == ".")
        ):
            end -= 1
        return Span(start, end)
