"""Scores which place an event is at: python eval/event_location.py [--half a|b] [--every N] [--errors N].

shared/data/geo/event_location.jsonl: the verb of an event and the finest names of places where it happened.
Counted are names: one of ours that touches a wanted one is right; one wanted and not given, or given and not
wanted, is wrong, and so is any where nothing is wanted. Rows fall into halves by a hash of their text: errors
are printed from half a only, half b is only ever counted. The baseline takes, of the names we recognise, the
one after the nearest preposition. A line leaves out source Masdar_RA: of its rows that say "in X", 84 in 100
have no place marked, where other sources have 23.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tocsin.annotate import places, sentences
from tocsin.annotate.place import sites
from tocsin.records import PlaceMention, PlaceRole, Report, Sentence, Span

HERE = Path(__file__).resolve()
SPARSE = "Masdar_RA"
NOT_THERE = frozenset({PlaceRole.EXCLUDED, PlaceRole.CONTAINER, PlaceRole.ORIGIN, PlaceRole.DIRECTION})
PREPOSITIONS = frozenset(
    [
        "in",
        "at",
        "on",
        "near",
        "around",
        "inside",
        "outside",
        "across",
        "over",
        "through",
        "throughout",
        "along",
        "of",
        "to",
    ]
)
Row = dict[str, Any]


def corpus() -> Path | None:
    """The file in $TOCSIN_SHARED, or in a folder `shared` beside a parent of this one."""
    roots = [Path(os.environ["TOCSIN_SHARED"])] if "TOCSIN_SHARED" in os.environ else []
    roots += [parent / "shared" for parent in HERE.parents]
    files = [root / "data" / "geo" / "event_location.jsonl" for root in roots]
    return next((file for file in files if file.is_file()), None)


def rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            yield json.loads(line)


def half(text: str) -> str:
    return "ab"[hashlib.sha256(text.encode()).digest()[0] & 1]


class Counts:
    """Names right, given and wanted."""

    def __init__(self) -> None:
        self.hit = self.right = self.given = self.wanted = 0

    def add(self, ours: Sequence[Span], wanted: Sequence[Span]) -> None:
        self.hit += sum(any(o.overlaps(w) for o in ours) for w in wanted)
        self.right += sum(any(o.overlaps(w) for w in wanted) for o in ours)
        self.given += len(ours)
        self.wanted += len(wanted)

    def __str__(self) -> str:
        p, r = self.right / max(1, self.given), self.hit / max(1, self.wanted)
        f = 2 * p * r / max(1e-9, p + r)
        return f"P {p:.3f} R {r:.3f} F1 {f:.3f} (given {self.given}, wanted {self.wanted})"


def nearest(verb: Span, found: Sequence[PlaceMention], sentence: Sentence) -> list[Span]:
    """The name after the preposition nearest to the verb."""
    words = {t.end: t.text.lower() for t in sentence.tokens}
    after = [
        m
        for m in found
        if sentence.span.covers(m.span)
        and any(words.get(end) in PREPOSITIONS for end in range(max(0, m.span.start - 5), m.span.start))
    ]
    best = min(after, key=lambda m: abs(m.span.start - verb.start), default=None)
    return [best.span] if best else []


def kinds(ours: Sequence[Span], wanted: Sequence[Span], found: Sequence[PlaceMention]) -> Iterator[str]:
    """What is wrong with one answer, one word or two each."""
    for want in wanted:
        if not any(o.overlaps(want) for o in ours):
            seen = any(m.span.overlaps(want) for m in found)
            yield (
                "missed: name not recognised"
                if not seen
                else ("missed: another chosen" if ours else "missed: none chosen")
            )
    for our in ours:
        if not any(our.overlaps(w) for w in wanted):
            yield (
                "extra: beside the right one"
                if any(o.overlaps(w) for o in ours for w in wanted)
                else ("extra: instead of another" if wanted else "extra: none wanted")
            )


def answer(row: Row, parse: Sequence[Sentence]) -> tuple[list[Span], list[PlaceMention], Sentence | None]:
    """Our names for the event, all that were found, and its sentence."""
    found = places.find(Report(id=row["doc_id"], text=row["text"]), parse)
    verb = Span(row["event"]["start"], row["event"]["end"])
    number = next((i for i, s in enumerate(parse) if s.span.overlaps(verb)), None)
    if number is None:
        return [], list(found), None
    chosen = sites.at(verb, parse[number], found)
    return [m.span for m, role in chosen if role not in NOT_THERE], list(found), parse[number]


def show(row: Row, ours: Sequence[Span], wrong: Sequence[str]) -> str:
    text, verb = row["text"].replace("\n", " "), row["event"]
    marked = f"{text[: verb['start']]}<{verb['surface']}>{text[verb['end'] :]}"
    names = [text[o.start : o.end] for o in ours]
    return f"{wrong} {row['doc_id']} {marked} wanted {[w['surface'] for w in row['locations']]} ours {names}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=["a", "b"])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    path = corpus()
    if path is None:
        raise SystemExit("eval/event_location.py: no shared/data/geo/event_location.jsonl: set TOCSIN_SHARED")
    counts: dict[str, Counts] = defaultdict(Counts)
    errors: Counter[str] = Counter()
    shown: list[str] = []
    for row in list(rows(path))[:: options.every]:
        side = half(row["text"])
        if options.half in (None, side):
            _count(row, side, counts, errors, shown)
    for name in sorted(counts):
        print(f"{name:24} {counts[name]}")
    for kind, number in errors.most_common():
        print(f"{number:6} {kind}")
    print("\n".join(shown[: options.errors]))


def _count(row: Row, side: str, counts: dict[str, Counts], errors: Counter[str], shown: list[str]) -> None:
    ours, found, sentence = answer(row, sentences.parse(row["text"]))
    wanted = [Span(w["start"], w["end"]) for w in row["locations"]]
    verb = Span(row["event"]["start"], row["event"]["end"])
    base = nearest(verb, found, sentence) if sentence else []
    for name in (
        f"half {side}",
        "all",
        f"source {row['source']}",
        *(["all but " + SPARSE] * (row["source"] != SPARSE)),
    ):
        counts[name].add(ours, wanted)
    counts["nearest preposition"].add(base, wanted)
    wrong = list(kinds(ours, wanted, found))
    errors.update(wrong)
    if wrong and side == "a":
        shown.append(show(row, ours, wrong))


if __name__ == "__main__":
    main()
