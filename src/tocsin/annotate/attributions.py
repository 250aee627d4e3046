"""Who is said to say what, through whom; and what is missing from the voices of a report.

Each attribution has its own links only: the words around it that are someone else's are another attribution,
whose content holds it. Reading from the largest content to the smallest gives the chain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tocsin.annotate.attribution import (
    announced,
    carry,
    chains,
    direct,
    fixed,
    grammar,
    headlines,
    indirect,
    nominal,
)
from tocsin.annotate.attribution import (
    gaps as missing,
)
from tocsin.annotate.attribution.page import page as build
from tocsin.annotate.attribution.speech import Speech
from tocsin.records import Attribution, Mention, MissingPart, Report, Sentence

LONGEST = 400  # tokens of a sentence


def find(
    report: Report, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> tuple[Attribution, ...]:
    """Every attribution, in order of its content, the outer before the inner."""
    return read(report, sentences, mentions)[0]


def gaps(
    report: Report, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> tuple[MissingPart, ...]:
    """What is announced and absent, unnamed, unverified, unanswered or quoted from nobody."""
    return read(report, sentences, mentions)[1]


def read(
    report: Report, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> tuple[tuple[Attribution, ...], tuple[MissingPart, ...]]:
    """Both at once: the attributions and the gaps."""
    page = build(report, sentences)
    worded = [s for number, t in enumerate(page.trees) for s in _of_sentence(t, number)]
    speeches = direct.attach(page, worded)
    speeches, unanswered = announced.resolve(page, report, speeches)
    speeches += headlines.find(page, report, mentions)
    speeches += headlines.labelled(page, report)
    speeches += headlines.interview(page)
    speeches += carry.over(page, report, speeches)
    attributions = chains.build(page, report, mentions, [s for s in speeches if s.content])
    return attributions, missing.find(page, report, attributions, announced=unanswered)


def _of_sentence(t: grammar.Tree, number: int) -> Iterator[Speech]:
    if len(t.tokens) > LONGEST:  # a list or a broken page, no sentence; time must stay linear
        return
    yield from indirect.find(t, number)
    yield from nominal.find(t, number)
    yield from fixed.find(t, number)
