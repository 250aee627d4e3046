"""Adjectives of lands, and unions of states: places by name only, never where something happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.knowledge import gazetteer, standins
from tocsin.knowledge.gazetteer import Entry
from tocsin.records import PlaceMention, Sentence, Span, Token

_LONGEST = 3  # tokens: "South-East Asian" has a hyphen within
_MODIFIES = ("amod", "compound", "nmod", "conj")


def find(text: str, sentences: Sequence[Sentence], taken: Sequence[Span]) -> Iterator[PlaceMention]:
    """Adjectives that modify something ("British forces", "Chechen"), outside of the spans that are `taken`.

    A language ("in Russian") and a people ("the Russians") are no names of places.
    """
    held = {at for span in taken for at in range(span.start, span.end)}
    for index, sentence in enumerate(sentences):
        last = 0
        for first in range(len(sentence.tokens)):
            if first < last or sentence.tokens[first].start in held:
                continue
            found = _longest(text, sentence.tokens, first)
            if found is not None:
                last, entry = found
                span = Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)
                yield _mention(text, span, index, entry)


def _longest(text: str, tokens: Sequence[Token], first: int) -> tuple[int, Entry] | None:
    """End and land of the longest adjective or union that starts here."""
    if not tokens[first].text[:1].isupper():
        return None
    for last in range(min(len(tokens), first + _LONGEST), first, -1):
        name = text[tokens[first].start : tokens[last - 1].end]
        entry = land(name)
        if entry is not None and (_modifies(tokens[last - 1]) or name in standins.load().unions):
            return last, entry
    return None


def land(name: str) -> Entry | None:
    """The land that an adjective belongs to, or that a union of states stands for."""
    table = standins.load()
    return gazetteer.load().adjective(name) or table.adjectives.get(name) or table.unions.get(name)


def _modifies(token: Token) -> bool:
    """Whether a word stands as an adjective, by its tag or by what hangs on what."""
    relation = token.relation.split(":")[0]
    return relation == "amod" or (token.pos == "ADJ" and relation in _MODIFIES)


def _mention(text: str, span: Span, sentence: int, entry: Entry) -> PlaceMention:
    return PlaceMention(
        span=span,
        name=text[span.start : span.end],
        place=entry.place,
        relation="demonym",
        sentence=sentence,
        confidence=0.9,
        rule="demonym",
    )
