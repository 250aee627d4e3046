"""Scores the packaged model on gold words: python training/syntax/evaluate.py SHARED."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpora
from corpora import Example

from tocsin.annotate import encoder
from tocsin.annotate.encoder import Analysis


def analyse(sentences: Sequence[Example]) -> list[Analysis]:
    """What the packaged model says of the sentences."""
    model = encoder.load()
    return [model.analyse(sentence.words) for sentence in sentences]


def syntax(sentences: Sequence[Example]) -> dict[str, float]:
    """UPOS, XPOS, UAS and LAS over all words, punctuation included; per cent."""
    right = dict.fromkeys(("UPOS", "XPOS", "UAS", "LAS", "LAS no punct"), 0)
    total = content = 0
    for gold, got in zip(sentences, analyse(sentences), strict=True):
        heads = [head - 1 for head in gold.heads]
        for index in range(len(gold.words)):
            arc = heads[index] == got.heads[index]
            both = arc and gold.relations[index] == got.relations[index]
            right["UPOS"] += gold.upos[index] == got.pos[index]
            right["XPOS"] += gold.xpos[index] == got.tags[index]
            right["UAS"] += arc
            right["LAS"] += both
            if gold.upos[index] != "PUNCT":
                content += 1
                right["LAS no punct"] += both
        total += len(gold.words)
    return {
        name: round(100 * count / (content if name == "LAS no punct" else total), 2)
        for name, count in right.items()
    }


def names(sentences: Sequence[Example], kinds: Sequence[str]) -> dict[str, float]:
    """Precision, recall and F1 of exact names of `kinds`; words with an open label count for neither side."""
    gold_count = found_count = right = 0
    for gold, got in zip(sentences, analyse(sentences), strict=True):
        closed = [label != corpora.IGNORE for label in gold.entities]
        wanted = {span for span in corpora.spans_of(list(gold.entities)) if span[2] in kinds}
        found = {
            span
            for span in corpora.spans_of(list(got.entities))
            if span[2] in kinds and all(closed[span[0] : span[1]])
        }
        gold_count += len(wanted)
        found_count += len(found)
        right += len(wanted & found)
    precision, recall = right / max(found_count, 1), right / max(gold_count, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"P": round(precision, 3), "R": round(recall, 3), "F1": round(both, 3)}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared")
    options.add_argument("--limit", type=int, default=10**9)
    chosen = options.parse_args()
    data = corpora.folder(chosen.shared)
    began = time.perf_counter()
    encoder.load()
    print(f"load {time.perf_counter() - began:.2f} s")
    for corpus in ("ewt", "gum"):
        sentences = list(corpora.read_conllu(data / "syntax" / f"ud_{corpus}.dev.conllu", corpus))[
            : chosen.limit
        ]
        began = time.perf_counter()
        scores = syntax(sentences)
        words = sum(len(sentence.words) for sentence in sentences)
        print(f"{corpus} dev", scores, f"{words / (time.perf_counter() - began):.0f} words/s")
    gmb = list(corpora.read_gmb(data / "ner" / "gmb.dev.conll"))[: min(chosen.limit, 4000)]
    re3d = list(corpora.read_re3d(data / "ner" / "re3d", held_back=True))
    uner = list(corpora.read_uner(data / "ner" / "uner_ewt.dev.iob2"))[: chosen.limit]
    kinds = ("PER", "ORG", "LOC", "NORP")
    for name, sentences, known in (
        ("gmb dev", gmb, kinds),
        ("re3d held back", re3d, kinds),
        ("uner ewt dev", uner, kinds[:3]),
    ):
        print(name, names(sentences, known), {kind: names(sentences, [kind])["F1"] for kind in known})


if __name__ == "__main__":
    main()
