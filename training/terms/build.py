"""Builds src/tocsin/data/terms.toml, how rare English words of news are: `python training/terms/build.py`.

Counts in how many sentences a word stands, over corpora whose licence lets statistics be shipped: the
Groningen Meaning Bank (news), UD EWT and UD GUM, from ../shared/data. Only words and a whole number each
leave it. The same corpora give the same bytes.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from tocsin.annotate.lemmas import lemma
from tocsin.knowledge.lexicon import norm

ROOT = Path(__file__).resolve().parents[2]
LEAST = 2  # sentences: a word seen once is as good as unseen
UPOS = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV"}  # by the first letter of a Penn tag
HEAD = """\
# How rare a word is: in one sentence of 2^n of general news and prose. Words are lemmas, no marks, no case.
# Any other word is rarer than the last row. Made by training/terms/build.py; not for editing by hand.
"""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--output", type=Path, default=ROOT / "src" / "tocsin" / "data" / "terms.toml")
    options = parser.parse_args()
    seen: Counter[str] = Counter()
    total = 0
    for sentence in sentences(options.data):
        seen.update(sentence)
        total += 1
    rows: defaultdict[int, list[str]] = defaultdict(list)
    for word, times in seen.items():
        if times >= LEAST:
            rows[round(math.log2(total / times))].append(word)
    lines = [f'{level} = "{" ".join(sorted(rows[level]))}"\n' for level in sorted(rows)]
    options.output.write_text(f"{HEAD}\n[words]\n" + "".join(lines), encoding="utf-8")


def sentences(data: Path) -> Iterator[set[str]]:
    """The distinct lemmas of each sentence."""
    for block in blocks(data / "ner" / "gmb.train.conll"):
        cells = [line.split("\t") for line in block]
        yield words(lemma(form, UPOS.get(tag[:1], "X"), tag) for form, tag, *_ in cells)
    for name in ("ud_ewt.train.conllu", "ud_gum.train.conllu"):
        for block in blocks(data / "syntax" / name):
            cells = [line.split("\t") for line in block if not line.startswith("#")]
            yield words(cell[2] for cell in cells if cell[0].isdigit())


def blocks(path: Path) -> Iterator[list[str]]:
    """Runs of lines between blank ones."""
    block: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def words(lemmas: Iterator[str]) -> set[str]:
    """What is counted: letters only, folded."""
    return {word for word in map(norm, lemmas) if word.isalpha() and word.isascii()}


if __name__ == "__main__":
    main()
