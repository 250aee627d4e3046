"""Articles on shootings: how often the day, the killed and the injured of what an article is about are right.

    python eval/gunviolence.py [--shared DIR] [--half a|b|both] [--every N] [--processes N]

Corpus: crossdoc/gun_violence_articles.jsonl (third-party news, kept outside the project; measured only).
Half a was read while the rules were written, half b never; no incident is in both. An article is right where
the record's `principal` has the day and the numbers on record, a number nobody gives counting as none.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from tocsin import pipeline
from tocsin.export.record import record
from tocsin.readers import read_text

FILE = Path("data", "crossdoc", "gun_violence_articles.jsonl")
NAMES = ("date", "killed", "injured", "all")
Row = dict[str, Any]


def half(row: Row) -> str:
    """The half an article belongs to, by its incident."""
    return "ab"[hashlib.sha256(row["incident"].encode()).digest()[0] % 2]


def outcome(row: Row) -> tuple[str, list[str]]:
    """The half, and what is to be counted of one article."""
    text = f"{row['title']}\n\n{row['text']}"
    found = record(pipeline.account(read_text(text, published=row["dct"], doc_id=row["doc_id"])), {})
    principal = found["principal"] or {}
    day = (principal.get("time") or {}).get("day")
    killed, injured = (_number(principal.get(kind)) for kind in ("killed", "wounded"))
    right = {
        "date": day == row["event_date"],
        "killed": killed == int(row["num_killed"]),
        "injured": injured == int(row["num_injured"]),
    }
    right["all"] = all(right.values())
    kinds = ["articles", *(name for name in NAMES if right[name])]
    kinds += ["answered"] if day else []
    kinds += ["publication"] if row["dct"] == row["event_date"] else []
    return half(row), kinds + _errors(row, found, day, killed, injured)


def _number(count: Row | None) -> int:
    return count["low"] if count else 0


def _errors(row: Row, found: Row, day: str | None, killed: int, injured: int) -> list[str]:
    """The kinds of what is wrong."""
    kinds = []
    if day is None:
        kinds.append("date: no day in the article")
    elif day != row["event_date"]:
        days = {time["value"][:10] for time in found["times"]}
        other = "another day of the article" if row["event_date"] in days else "the day is not read anywhere"
        kinds.append(f"date: {other}")
    for name, got, want in (("killed", killed, row["num_killed"]), ("injured", injured, row["num_injured"])):
        if got != int(want):
            kinds.append(f"{name}: {'none' if not got else 'too few' if got < int(want) else 'too many'}")
    return kinds


def measure(rows: Iterable[Row], processes: int) -> dict[str, Counter[str]]:
    """Counts by half."""
    score: dict[str, Counter[str]] = {"a": Counter(), "b": Counter()}
    with Pool(processes) as pool:
        for name, kinds in pool.imap(outcome, rows, 8):
            score[name].update(kinds)
    return score


def show(name: str, score: Counter[str]) -> None:
    articles = score["articles"]
    if not articles:
        return
    print(f"half {name}: {articles} articles, {score['answered'] / articles:.3f} dated")
    for what in (*NAMES, "publication"):
        label = f"{what} exact" if what in NAMES else "(date of publication)"
        print(f"  {label:22} {score[what] / articles:.3f}  ({score[what]})")
    for kind, number in sorted(score.items(), key=lambda item: -item[1]):
        if ":" in kind:
            print(f"    {number:4} {kind}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--half", choices=("a", "b", "both"), default="both")
    parser.add_argument("--every", type=int, default=4, help="take every n-th article")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    path = arguments.shared / FILE
    if not path.is_file():
        raise SystemExit(f"{path} is absent: this measure needs the corpora folder (--shared)")
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for number, line in enumerate(lines) if number % arguments.every == 0]
    rows = [row for row in rows if arguments.half in (half(row), "both")]
    for name, score in measure(rows, arguments.processes).items():
        show(name, score)


if __name__ == "__main__":
    main()
