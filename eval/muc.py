"""Incidents in MUC-4's reports: their types, their dates, and whom they are laid to and how surely.

    python eval/muc.py [../shared/data/events/muc4.dev.jsonl]

The texts are all capitals; they are read in lower case with capitals at the start of sentences, so that
names are mostly lost and only the words of events can tell. Types are compared document by document;
a date counts where some claim of violence overlaps it; a perpetrator's confidence ("reported as fact",
"claimed", "suspected") where an actor whose name shares a word with it is found, by the claim's modality.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tocsin.pipeline import account
from tocsin.readers import read_text
from tocsin.records import Absent, Claim, EventType, Modality

_SENTENCE = re.compile(r"(^|[.!?]\s+|\n\s*\n\s*)([a-z])")
_HEADER = re.compile(r"^.*?--\s*(?:\[TEXT\]\s*)?", re.DOTALL)
BOMBS = {"explosives", "aerial", "suicide-attack"}
SURE = {"REPORTED AS FACT": {Modality.ASSERTED, Modality.CLAIMED, Modality.BACKGROUND}}
SAID = {Modality.CLAIMED, Modality.ASSERTED, Modality.DENIED, Modality.OPINION}

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "data" / "events" / "muc4.dev.jsonl"


def main() -> None:
    """Score a file of reports and print the result."""
    options = argparse.ArgumentParser()
    options.add_argument("file", type=Path, nargs="?", default=CORPUS)
    given = options.parse_args()
    if not given.file.exists():
        raise SystemExit(f"{given.file} is absent: nothing measured")
    tally: Counter[str] = Counter()
    for line in given.file.read_text(encoding="utf-8").splitlines():
        score(json.loads(line), tally)
    for name in ("BOMBING", "ATTACK", "KIDNAPPING", "ARSON"):
        report(name, tally[f"hit {name}"], tally[f"told {name}"], tally[f"due {name}"])
    report("relevant", tally["hit any"], tally["told any"], tally["due any"])
    print(f"date        {tally['date']} of {tally['dated']}")
    print(f"perpetrator {tally['who']} of {tally['named']}, with fitting confidence {tally['sure']}")


def report(name: str, hit: int, told: int, due: int) -> None:
    """One line of precision and recall."""
    print(f"{name:<11} precision {hit / max(1, told):.3f}  recall {hit / max(1, due):.3f}  of {due}")


def score(row: dict[str, Any], tally: Counter[str]) -> None:
    """Add one report's hits and misses."""
    published = f"{row['dct']}T23:00:00Z" if row["dct"] else None
    read = account(read_text(legible(row["text"]), published=published))
    claims = [c for c in read.claims if c.event_type is EventType.ASSAULT and not c.optional]
    claims = [c for c in claims if c.modality not in {Modality.HYPOTHETICAL, Modality.REQUESTED}]
    found = {kind for claim in claims for kind in kinds(claim)}
    due = {kind for t in row["templates"] for kind in t["INCIDENT: TYPE"][:1]}
    for kind in due:
        tally[f"due {kind}"] += 1
        tally[f"hit {kind}"] += kind in found
    tally.update(f"told {kind}" for kind in found)
    tally["due any"] += bool(due)
    tally["told any"] += bool(found)
    tally["hit any"] += bool(due and found)
    for template in row["templates"]:
        dates(template, claims, tally)
        perpetrators(template, claims, tally)


def legible(text: str) -> str:
    """A text in capitals as sentences: no header, lower case, sentence starts in capitals."""
    body = " ".join(_HEADER.sub("", text, count=1).lower().split("\n"))
    return _SENTENCE.sub(lambda m: m.group(1) + m.group(2).upper(), re.sub(r" {3,}", "\n\n", body).strip())


def kinds(claim: Claim) -> Iterator[str]:
    """MUC's types that a claim of violence may stand for."""
    modes = set(claim.modes)
    if modes & BOMBS:
        yield "BOMBING"
    if "abduct" in modes:
        yield "KIDNAPPING"
    if "arson" in modes:
        yield "ARSON"
    if not modes & (BOMBS | {"abduct", "arson"}):
        yield "ATTACK"


def dates(template: dict[str, Any], claims: Iterable[Claim], tally: Counter[str]) -> None:
    """Count a date that some claim's time overlaps."""
    days = [day for day in template.get("date_norm") or () if day]
    if not days:
        return
    first, last = (datetime.fromisoformat(day).replace(tzinfo=UTC) for day in (days[0], days[-1]))
    tally["dated"] += 1
    times = [c.time.interval for c in claims if not isinstance(c.time, Absent)]
    tally["date"] += any(
        t.start is not None and t.end is not None and t.start < last + timedelta(days=1) and t.end > first
        for t in times
    )


def perpetrators(template: dict[str, Any], claims: Iterable[Claim], tally: Counter[str]) -> None:
    """Count organisations found as actors, and those found under a modality that fits."""
    told = list(claims)
    for entry in template.get("PERP: ORGANIZATION CONFIDENCE", ()):
        confidence, _, names = entry.partition(":")
        wanted = words(names)
        tally["named"] += 1
        mine = [claim for claim in told if wanted & words(" ".join(doers(claim)))]
        tally["who"] += bool(mine)
        tally["sure"] += any(c.modality in SURE.get(confidence.strip(), SAID) for c in mine)


def doers(claim: Claim) -> Iterator[str]:
    """Every name of a claim's actors."""
    for participant in claim.actors:
        yield participant.actor.name
        yield from participant.actor.aliases


def words(names: str) -> set[str]:
    """The words of a name that tell it from others."""
    return set(re.findall(r"[a-z]{4,}", names.lower())) - {"armed", "army", "front", "national"}


if __name__ == "__main__":
    main()
