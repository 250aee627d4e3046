"""Compares our word pieces with the reference tokenizer: python training/syntax/check_pieces.py SHARED."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpora
from model import starting_folder

from tocsin.annotate.wordpiece import WordPieces

ODD = "ñandú İstanbul ß é́ 中文字 한국어 ก็ 🙂 a\u200bb \u202eabc ﬁx Ⅷ x\u00adb ٣٤ ½ 日本 ひらがな"


def main() -> None:
    from transformers import AutoTokenizer

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared")
    data = corpora.folder(options.parse_args().shared)
    reference = AutoTokenizer.from_pretrained(starting_folder())
    vocabulary = (starting_folder() / "vocab.txt").read_text(encoding="utf-8").rstrip("\n")
    ours = WordPieces(vocabulary.split("\n"))
    words = set(ODD.split())
    for part in ("ewt.train", "ewt.dev", "gum.train", "gum.dev"):
        for example in corpora.read_conllu(data / "syntax" / f"ud_{part}.conllu", part):
            words.update(example.words)
    different = []
    for word in sorted(words):
        wanted = reference([[word]], is_split_into_words=True, add_special_tokens=False)["input_ids"][0]
        if list(ours.ids(word)) != (wanted or [ours.unknown]):
            different.append(word)
    print(f"{len(words)} different words, {len(different)} cut otherwise", different[:20])
    raise SystemExit(bool(different))


if __name__ == "__main__":
    main()
