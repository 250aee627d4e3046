"""Scores the time expressions on the corpora in shared/data/time: python eval/times.py [--errors N] [NAME ...]"""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tocsin.annotate import times
from tocsin.records import Basis, Interval, Precision, Report, TimeMention

HERE = Path(__file__).resolve()
NAMES = ("timebank", "aquaint", "wikiwars", "meantime")


def folder() -> Path | None:
    """The folder of time corpora: $TOCSIN_SHARED, or a folder `shared` beside a parent of this one."""
    roots = [Path(os.environ["TOCSIN_SHARED"])] if "TOCSIN_SHARED" in os.environ else []
    roots += [parent / "shared" for parent in HERE.parents]
    return next((root / "data" / "time" for root in roots if (root / "data" / "time").is_dir()), None)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            yield json.loads(line)


def report(row: dict[str, Any]) -> Report:
    """The corpus item as a report; its creation time as the time of publication."""
    return Report(str(row["doc_id"]), row["text"], published=published(row.get("dct")))


def published(dct: str | None) -> Interval | None:
    if not dct:
        return None
    if re.fullmatch(r"\d\d-\d\d-\d{4}", dct):
        dct = f"{dct[6:]}-{dct[:2]}-{dct[3:5]}"
    moment = datetime.fromisoformat(dct).replace(tzinfo=UTC)
    if len(dct) > 10:
        return Interval(moment, moment + timedelta(minutes=1), Precision.MINUTE, Basis.EXPLICIT)
    return Interval(moment, moment + timedelta(days=1), Precision.DAY, Basis.EXPLICIT)


class Score:
    """Strict, relaxed and value matches of one corpus, and what went wrong."""

    def __init__(self) -> None:
        self.gold = self.found = self.strict = self.relaxed = self.value = self.type = 0
        self.errors: list[str] = []

    def add(self, row: dict[str, Any], found: Iterable[TimeMention]) -> None:
        gold = list(row["timexes"])
        left = list(found)
        self.gold += len(gold)
        self.found += len(left)
        for item in gold:
            exact = [m for m in left if (m.span.start, m.span.end) == (item["start"], item["end"])]
            over = [m for m in left if m.span.start < item["end"] and item["start"] < m.span.end]
            chosen = exact[0] if exact else over[0] if over else None
            words = row["text"][max(0, item["start"] - 50) : item["end"] + 30].replace("\n", " ")
            if chosen is None:
                self.errors.append(f"MISS   {item['surface']!r} {item['type']} {item['value']} | {words}")
                continue
            left.remove(chosen)
            self.strict += bool(exact)
            self.relaxed += 1
            self.type += chosen.type == item["type"]
            same = chosen.value == item["value"]
            self.value += same
            text = row["text"][chosen.span.start : chosen.span.end]
            if not exact:
                self.errors.append(f"SPAN   {item['surface']!r} got {text!r} | {words}")
            if not same:
                dct = row.get("dct")
                self.errors.append(
                    f"VALUE  {item['surface']!r} {item['value']} got {chosen.value} {chosen.rule} dct {dct} | {words}"
                )
        for m in left:
            words = row["text"][max(0, m.span.start - 50) : m.span.end + 30].replace("\n", " ")
            self.errors.append(
                f"EXTRA  {row['text'][m.span.start : m.span.end]!r} {m.value} {m.rule} | {words}"
            )

    def f1(self, right: int) -> float:
        return 200 * right / (self.gold + self.found) if self.gold + self.found else 0.0

    def line(self, name: str, docs: int, seconds: float) -> str:
        return (
            f"{name:9} gold {self.gold:5} found {self.found:5}  strict {self.f1(self.strict):5.1f}  "
            f"relaxed {self.f1(self.relaxed):5.1f}  value {self.f1(self.value):5.1f}  type {self.f1(self.type):5.1f}  "
            f"value accuracy {100 * self.value / max(1, self.relaxed):5.1f}  {docs / seconds:6.0f} docs/s"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    base = folder()
    if base is None:
        print(
            "shared/data/time is absent: nothing to score (set TOCSIN_SHARED to the folder that holds data/)"
        )
        return
    for name in options.names or NAMES:
        score = Score()
        start, docs = time.perf_counter(), 0
        for row in rows(base / f"{name}.jsonl"):
            score.add(row, times.find(report(row), (), zone=None))
            docs += 1
        print(score.line(name, docs, time.perf_counter() - start))
        for error in score.errors[: options.errors]:
            print("   ", error)


if __name__ == "__main__":
    main()
