"""Killed and injured of one incident, per article: how often the reading's numbers are those on record.

    python eval/victims.py [--shared DIR] [--every N]

Corpus: crossdoc/gun_violence_articles.jsonl (third-party news, kept outside the project; measured only).
The rule at report level is plain on purpose: the largest number that the report gives for its own event,
parts of totals left out, and one for a person without a number.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tocsin.annotate import quantities, sentences
from tocsin.records import Quantity, Report

FILE = Path("data", "crossdoc", "gun_violence_articles.jsonl")


def number(found: Iterable[Quantity], kind: str) -> int:
    """The largest number given for a kind of casualty, 0 where none is."""
    return max((q.low or q.high or 0 for q in found if q.kind == kind and not q.part_of_total), default=0)


def measure(rows: Iterable[dict[str, str]]) -> Counter[str]:
    """How many articles there are and in how many killed, injured and both are exact."""
    score: Counter[str] = Counter()
    for row in rows:
        text = f"{row['title']}\n\n{row['text']}"
        found = [q for q in quantities.find(Report("eval", text), sentences.parse(text)) if q.casualty]
        killed = number(found, "killed") == int(row["num_killed"])
        injured = number(found, "wounded") == int(row["num_injured"])
        score.update(articles=1, killed=killed, injured=injured, both=killed and injured)
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--every", type=int, default=10, help="take every n-th article")
    arguments = parser.parse_args()
    path = arguments.shared / FILE
    if not path.is_file():
        raise SystemExit(f"{path} is absent: this measure needs the corpora folder (--shared)")
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for number, line in enumerate(lines) if number % arguments.every == 0]
    score = measure(rows)
    for name in ("killed", "injured", "both"):
        print(f"{name:8} exact {score[name] / score['articles']:.3f}  ({score[name]}/{score['articles']})")


if __name__ == "__main__":
    main()
