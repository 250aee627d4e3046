"""Text to sentences of tagged, parsed words: the whole syntax layer behind one function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from tocsin.annotate import blocks as lines
from tocsin.annotate import encoder, split
from tocsin.annotate.lemmas import lemma
from tocsin.annotate.repair import repaired
from tocsin.annotate.words import words
from tocsin.records import Sentence, Token

Spans = Sequence[tuple[int, int]]
Analyse = Callable[[tuple[str, ...]], encoder.Analysis]


def parse(text: str, blocks: Spans | None = None) -> tuple[Sentence, ...]:
    """Sentences of `text`, in order.

    `blocks` are the (start, end) stretches of prose to parse; None takes the lines of the text. Lines
    inside a block are blocks of their own, unless the text is hard-wrapped. `paragraph` counts blocks.
    Never raises on any text, takes time linear in its length, and depends on these arguments alone:
    for every token, text[token.start:token.end] == token.text.
    """
    stretches = [(0, len(text))] if blocks is None else blocks
    found = [block for start, end in stretches for block in lines.blocks(text, start, end)]
    parsed: list[Sentence] = []
    analyse = cache(encoder.load().analyse)  # what is said twice is parsed once
    for paragraph, (start, end) in enumerate(found):
        spans = words(text, start, end)
        parsed.extend(
            _sentence(text, spans[first:last], paragraph, analyse)
            for first, last in split.sentences(text, spans)
        )
    return tuple(parsed)


def _sentence(text: str, spans: Spans, paragraph: int, analyse: Analyse) -> Sentence:
    analysis = analyse(tuple(text[start:end] for start, end in spans))
    columns = zip(
        spans, analysis.pos, analysis.tags, analysis.heads, analysis.relations, analysis.entities, strict=True
    )
    tokens = tuple(
        Token(
            start,
            end,
            text[start:end],
            lemma(text[start:end], pos, tag, name=entity.endswith("NORP")),
            pos,
            tag,
            head,
            relation,
            entity,
        )
        for (start, end), pos, tag, head, relation, entity in columns
    )
    return Sentence(tokens[0].start, tokens[-1].end, repaired(tokens), paragraph)
