"""CoNLL-U Plus: a token a line, a column of BIO labels for each layer, a blank line after each sentence.

Source: https://universaldependencies.org/ext-format.html . A BIO column holds no two labels on one token: of
names that overlap the longest stands, of claims the innermost, of others the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tocsin.export import training
from tocsin.export.cases import Told, told
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Row, Source
from tocsin.export.training import Labelled
from tocsin.records import Span

LAYERS = ("entity", "source", "cue", "event", "claim")
COLUMNS = ("ID", "FORM", "TOCSIN:START", "TOCSIN:END", *(f"TOCSIN:{layer.upper()}" for layer in LAYERS))
Order = Callable[[Labelled], tuple[int, int, str]]
LONGEST: Order = lambda p: (p.span.start - p.span.end, p.span.start, p.label)  # noqa: E731
SHORTEST: Order = lambda p: (p.span.end - p.span.start, p.span.start, p.label)  # noqa: E731


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes reports.conllup."""
    path = folder / "reports.conllup"
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(f"# global.columns = {' '.join(COLUMNS)}\n")
        for one in told(source):
            key = str(one.report["id"])
            stream.writelines(of_report(one, source.text(key) or "", source.record(key) or {}))
            advance()
    return [Resource(path, "conllup", "text/tab-separated-values", "reports in tokens with BIO labels")]


def of_report(one: Told, text: str, record: Row) -> Iterator[str]:
    """The sentences of a report; offsets are code points into its frozen text."""
    parts = training.labelled(record, one.testimonies)
    words = training.tokens(text, parts)
    columns = [bio(words, [p for p in parts if p.layer == layer], layer) for layer in LAYERS]
    opening = f"# newdoc id = {one.report['id']}\n# text_sha256 = {one.report['text_sha256']}\n"
    for number, (first, after) in enumerate(training.sentences(text, words, parts), 1):
        shown = " ".join(text[words[first].start : words[after - 1].end].split())
        yield f"{opening}# sent_id = {one.report['id']}-{number}\n# text = {shown}\n"
        for at in range(first, after):
            word = words[at]
            row = (
                at - first + 1,
                text[word.start : word.end],
                word.start,
                word.end,
                *(c[at] for c in columns),
            )
            yield "\t".join(map(str, row)) + "\n"
        yield "\n"
        opening = ""


def bio(words: Sequence[Span], parts: Sequence[Labelled], layer: str) -> list[str]:
    """B-, I- and O for every token, each token labelled once."""
    labels = ["O"] * len(words)
    for part in sorted(parts, key=SHORTEST if layer == "claim" else LONGEST):
        first, after = training.covered(words, part.span)
        if first < after and all(label == "O" for label in labels[first:after]):
            labels[first] = f"B-{part.label}"
            labels[first + 1 : after] = [f"I-{part.label}"] * (after - first - 1)
    return labels
