"""Scores time expressions on shared/data/time: python eval/times.py [--errors N] [NAME ...]

TIMEX corpora (timebank, aquaint, wikiwars, meantime): F1 of exact spans, of overlapping spans, and of
overlapping spans with the right value, as TempEval-3 counts them, beside the marks that must hold. ctparse:
intervals of short requests from their reference time. scate: printed zones and clock times found. probe:
sentences of our own, each right where every bound in UTC is the one that a person gave.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tocsin.annotate import times
from tocsin.records import Basis, Interval, Precision, Report, TimeMention

HERE = Path(__file__).resolve()
PLACES = {"p0": "Asia/Yerevan", "p1": "Asia/Baku", "p7": "Asia/Baghdad", "p9": "Asia/Yerevan"}
Row = dict[str, Any]
MARKS = {"timebank": (86, 92, 80), "aquaint": (82, 92, 74), "wikiwars": (0, 0, 83)}  # strict, relaxed, value
FASTEST = 100  # documents a second of news on one core
# Start and end in UTC of every time in the probe, month and day first; the year is the report's or printed.
PROBE = {
    "p0": "09-14T03:05/03:06 09-13T16:00/02:00",
    "p1": "09-12T20:05/20:06",
    "p2": "09-13T00:00/00:30",
    "p3": "09-12T20:00/06:00",
    "p4": "09-13T22:00/00:00",
    "p5": "09-01T00:00/00:00",
    "p6": "09-01T00:00/00:00 09-01T00:00/00:00",
    "p7": "03-20T02:34/02:35 03-20T02:34/02:35",
    "p8": "09-27T03:30/03:31",
    "p9": "09-27T01:55/02:05",
    "p10": "09-11T00:00/06:00",
    "p11": "09-14T12:15/12:25 09-14T12:00/12:01",
    "p12": "09-14T17:45/17:46 09-14T17:45/17:46",
    "p13": "09-27T00:00/00:00 09-27T00:00/00:00",
    "p14": "09-13T00:00/00:00",
    "p15": "10-08T00:00/00:00 10-09T00:00/00:00",
}


def folder() -> Path | None:
    """The folder of time corpora: in $TOCSIN_SHARED, or in a folder `shared` beside a parent of this one."""
    roots = [Path(os.environ["TOCSIN_SHARED"])] if "TOCSIN_SHARED" in os.environ else []
    roots += [parent / "shared" for parent in HERE.parents]
    return next((root / "data" / "time" for root in roots if (root / "data" / "time").is_dir()), None)


def rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            yield json.loads(line)


def published(moment: str | None) -> Interval | None:
    """A corpus's creation time, a minute or a day wide."""
    if not moment:
        return None
    if re.fullmatch(r"\d\d-\d\d-\d{4}", moment):
        moment = f"{moment[6:]}-{moment[:2]}-{moment[3:5]}"
    start = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    if len(moment) > 10:
        return Interval(start, start + timedelta(minutes=1), Precision.MINUTE, Basis.EXPLICIT)
    return Interval(start, start + timedelta(days=1), Precision.DAY, Basis.EXPLICIT)


def read(row: Row, zone: str | None = None) -> tuple[TimeMention, ...]:
    when = published(row.get("dct") or row.get("ref_time"))
    return times.find(Report(str(row.get("doc_id", "")), row["text"], published=when), (), zone=zone)


class Score:
    """Strict, relaxed and value matches of one corpus, and what went wrong."""

    def __init__(self) -> None:
        self.gold = self.found = self.strict = self.relaxed = self.value = 0
        self.errors: list[str] = []

    def add(self, row: Row, found: Iterable[TimeMention]) -> None:
        end = row.get("annotated_until") or len(row["text"])
        left = [mention for mention in found if mention.span.end <= end]
        self.gold += len(row["timexes"])
        self.found += len(left)
        for item in row["timexes"]:
            over = [m for m in left if m.span.start < item["end"] and item["start"] < m.span.end]
            over.sort(key=lambda m: (m.span.start, m.span.end) != (item["start"], item["end"]))
            if over:
                left.remove(over[0])
                self.match(row, item, over[0])
            else:
                self.error("MISS", row, item["start"], item["end"], f"{item['type']} {item['value']}")
        for m in left:
            self.error("EXTRA", row, m.span.start, m.span.end, f"{m.value} {m.rule}")

    def match(self, row: Row, item: Row, m: TimeMention) -> None:
        self.relaxed += 1
        exact = (m.span.start, m.span.end) == (item["start"], item["end"])
        self.strict += exact
        self.value += m.value == item["value"]
        got = row["text"][m.span.start : m.span.end]
        if not exact:
            self.error("SPAN", row, item["start"], item["end"], f"got {got!r}")
        if m.value != item["value"]:
            what = f"{item['value']} got {m.value} {m.rule} dct {row.get('dct')}"
            self.error("VALUE", row, item["start"], item["end"], what)

    def error(self, kind: str, row: Row, start: int, end: int, what: str) -> None:
        text = row["text"]
        around = f"{text[max(0, start - 50) : start]}[{text[start:end]}]{text[end : end + 30]}"
        self.errors.append(f"{kind:6} {text[start:end]!r} {what} | {around}".replace("\n", " "))

    def line(self, name: str, speed: float) -> str:
        def f1(right: int) -> float:
            return 200 * right / max(1, self.gold + self.found)

        told = (
            f"{name:9} gold {self.gold:5} found {self.found:5}  strict {f1(self.strict):5.1f}  relaxed "
            f"{f1(self.relaxed):5.1f}  value {f1(self.value):5.1f}  ({speed:.0f} documents/s of one core)"
        )
        if name not in MARKS:
            return told
        held = all(
            f1(got) >= mark
            for got, mark in zip((self.strict, self.relaxed, self.value), MARKS[name], strict=True)
        )
        held = held and (name == "wikiwars" or speed >= FASTEST)
        return f"{told}  {'holds' if held else 'BELOW'} {'/'.join(map(str, MARKS[name]))}"


def timex(base: Path, name: str, errors: int) -> None:
    score, start, documents = Score(), time.process_time(), 0
    for row in rows(base / f"{name}.jsonl"):
        score.add(row, read(row))
        documents += 1
    print(score.line(name, documents / max(1e-9, time.process_time() - start)))
    for error in score.errors[:errors]:
        print("   ", error)


CTPARSE = re.compile(r"(\d{4}-\d\d-\d\d|X-X-X) (\d\d:\d\d|X:X) \(X/(\w+)\)")


def ctparse(base: Path, name: str, errors: int) -> None:
    """Right where the first mention that is placed begins on the gold's day and, if told, at its minute."""
    right = total = 0
    for row in rows(base / "ctparse_en.jsonl"):
        gold = CTPARSE.search(row["gold_parse"])
        if gold is None or gold[1].startswith("X"):
            continue
        total += 1
        placed = [m.interval.start for m in read(row) if m.interval is not None and m.interval.start]
        want = f"{gold[1]} {gold[2]}" if not gold[2].startswith("X") else gold[1]
        good = bool(placed) and placed[0].strftime("%Y-%m-%d %H:%M").startswith(want)
        right += good
        if not good and total - right <= errors:
            print("   ", row["text"], row["ref_time"], row["gold_parse"], placed[:1])
    print(f"{name:9} starts right {right} of {total}")


def scate(base: Path, name: str, errors: int) -> None:
    """How many of the printed hours lie in a mention that tells a time of day."""
    hit = total = missed = 0
    for row in rows(base / "scate.jsonl"):
        told = [m for m in read(row) if "T" in m.value and m.type == "TIME"]
        for item in row["entities"]:
            if item["type"] != "Hour-Of-Day":
                continue
            total += 1
            good = any(m.span.start <= item["start"] < m.span.end for m in told)
            hit += good
            missed += not good
            if not good and missed <= errors:
                print("   ", repr(row["text"][max(0, item["start"] - 30) : item["end"] + 20]))
    print(f"{name:9} hours of day found {hit} of {total}")


def probe(base: Path, name: str, errors: int) -> None:
    right = total = 0
    for row in rows(base / "probe.jsonl"):
        total += 1
        got = " ".join(
            f"{m.interval.start:%m-%dT%H:%M}/{m.interval.end:%H:%M}"
            for m in read(row, PLACES.get(row["doc_id"]))
            if m.interval and m.interval.start and m.interval.end
        )
        right += got == PROBE[row["doc_id"]]
        if got != PROBE[row["doc_id"]]:
            print("   ", row["text"], got, "instead of", PROBE[row["doc_id"]])
    print(f"{name:9} right to the minute in UTC {right} of {total}")


CORPORA: dict[str, Callable[[Path, str, int], None]] = {
    "timebank": timex,
    "aquaint": timex,
    "wikiwars": timex,
    "meantime": timex,
    "ctparse": ctparse,
    "scate": scate,
    "probe": probe,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=list(CORPORA), help=", ".join(CORPORA))
    parser.add_argument("--errors", type=int, default=0, help="how many errors to print")
    options = parser.parse_args()
    base = folder()
    if base is None:
        print(
            "shared/data/time is absent: nothing to score (set TOCSIN_SHARED to the folder with data/ in it)"
        )
        return
    for name in options.names:
        CORPORA[name](base, name, options.errors)


if __name__ == "__main__":
    main()
