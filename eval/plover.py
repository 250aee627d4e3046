"""Types on PLOVER's gold sentences: precision and recall of event types, sentence by sentence.

    python eval/plover.py [../shared/data/events/plover_gsr.jsonl] [--errors N]

Older releases of the scheme had more types; they are read as their successors (FIGHT is ASSAULT, DEMAND
is REQUEST, DISAPPROVE and INVESTIGATE are ACCUSE, YIELD is CONCEDE or RETREAT). A sentence has one gold
event, so that further ones told count against precision. The mark is precision .75, recall .75; the
TABARI coder has .68 and .34 on the same sentences.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tocsin.annotate import attributions, events
from tocsin.annotate.sentences import parse
from tocsin.readers import read_text
from tocsin.records import EventType

SUCCESSORS = {"FIGHT": "ASSAULT", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}
EITHER = {"YIELD": ("CONCEDE", "RETREAT")}

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "data" / "events" / "plover_gsr.jsonl"


def main() -> None:
    """Score a file of sentences and print the result by type."""
    options = argparse.ArgumentParser()
    options.add_argument("file", type=Path, nargs="?", default=CORPUS)
    options.add_argument("--errors", type=int, default=0)
    given = options.parse_args()
    if not given.file.exists():
        raise SystemExit(f"{given.file} is absent: nothing measured")
    gold = wanted(given.file)
    found = {text: told(text) for text in gold}
    report(gold, found)
    for text, types in list(gold.items()):
        if given.errors and found[text] != types:
            print(f"{'|'.join(sorted(types)):<12} {'|'.join(sorted(found[text])) or '-':<20} {text}")


def wanted(path: Path) -> dict[str, set[str]]:
    """Gold types by sentence; a sentence that stands in several rows has them all."""
    gold: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for event in row["gold_events"]:
            gold[clean(row["text"])].add(SUCCESSORS.get(event["type"], event["type"]))
    return dict(gold)


def clean(text: str) -> str:
    """A sentence without the data set's stray brackets and quotation marks."""
    return " ".join(text.replace("``", '"').replace("''", '"').strip("{} ").split())


def told(text: str) -> set[str]:
    """The types that Tocsin finds in a sentence."""
    report = read_text(text)
    sentences = parse(report.text)
    spoken, _ = attributions.read(report, sentences, ())
    found = events.find(report, sentences, (), spoken)
    return {str(e.type) for e in found if e.type is not EventType.NONE and not e.optional}


def report(gold: dict[str, set[str]], found: dict[str, set[str]]) -> None:
    """Print precision and recall, whole and by type."""
    hit, made, due = Counter[str](), Counter[str](), Counter[str]()
    for text, types in gold.items():
        made.update(found[text])
        for name in types:
            accepted = EITHER.get(name, (name,))
            due[name] += 1
            hit[name] += any(other in found[text] for other in accepted)
    for name in sorted(due):
        told = sum(made[other] for other in EITHER.get(name, (name,)))
        print(f"{name:<10} found {hit[name]:>4} of {due[name]:>4}   told {told:>4}")
    right = sum(len({*expand(types)} & found[text]) for text, types in gold.items())
    precision, recall = share(right, made), share(sum(hit.values()), due)
    print(f"sentences {len(gold)}  precision {precision:.3f}  recall {recall:.3f}")


def expand(types: Iterable[str]) -> Iterator[str]:
    """The types that a gold type may be told as."""
    for name in types:
        yield from EITHER.get(name, (name,))


def share(part: int, whole: Counter[str]) -> float:
    """A share, 0 of nothing."""
    return part / sum(whole.values()) if whole else 0.0


if __name__ == "__main__":
    main()
