"""Place names on corpora of news that give every name its coordinates: raw text in, and given the names.

Raw text: every gold name with coordinates counts, adjectives and names inside others' names as well; found
are our toponyms as a record lists them. "Right" is within 161 km; id-aware, of the same id as well.
Given the names: each gold span resolved in its report, beside the published accuracy of CamCoder and of the
most populous place. A name left open is wrong; "best guess" takes the first candidate of such names.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tocsin.annotate import entities, places, sentences
from tocsin.annotate.place import resolve, toponyms
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteer import Entry, distance_km
from tocsin.readers import read_text
from tocsin.records import Place, PlaceMention, Sentence, Span

LIMIT_KM = 161.0
EARTH_KM = 20039.0
PUBLISHED = {
    "geowebnews": {"CamCoder": 0.59, "most populous": 0.72},
    "lgl": {"CamCoder": 0.61, "most populous": 0.64},
}
KINDS = (
    "missed: adjective", "missed: inside another name", "missed: stands for people or a state",
    "missed: modifier", "missed: plain", "extra", "pin: none given", "pin: other country",
    "pin: same country, elsewhere", "pin: area or country for a place in it", "pin: middle of the same area",
)  # fmt: skip


@dataclass
class Score:
    """Counts of one corpus, the distance of each recognised gold name, and what went wrong by kind."""

    counts: Counter[str] = field(default_factory=Counter)
    far: list[float] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)

    def f1(self, hit: str, found: str, gold: str) -> tuple[float, float, float]:
        precision = self.counts[hit] / max(1, self.counts[found])
        recall = self.counts[hit] / max(1, self.counts[gold])
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            yield json.loads(line)


def raw(path: Path) -> Score:
    """Raw text in, what the record would list out."""
    total = Score()
    for row in rows(path):
        report = read_text(row["text"], doc_id=row["doc_id"])
        parse = sentences.parse(report.text, [(b.span.start, b.span.end) for b in report.blocks] or None)
        found = places.find(report, parse, entities.find(report, parse))
        add(total, row, [m for m in found if not m.rule.startswith("anaphor")])
    return total


def add(total: Score, row: dict[str, Any], found: Sequence[PlaceMention]) -> None:
    """One report's gold names against ours, each of ours used once, exact spans before overlapping ones."""
    gold = [t for t in row["toponyms"] if t["lat"] is not None]
    blind = [Span(t["start"], t["end"]) for t in row["toponyms"] if t["lat"] is None]
    ours = [m for m in found if not any(m.span.overlaps(b) for b in blind)]
    pairs = matched(gold, ours)
    total.counts["gold"] += len(gold)
    total.counts["found"] += len(ours)
    total.counts["pinned"] += sum(isinstance(m.place, Place) for m in ours)
    total.counts["hit"] += len(pairs)
    for n, t in enumerate(gold):
        if n in pairs:
            _pinned(total, row, t, pairs[n])
        else:
            total.errors.append((f"missed: {_missed(t)}", f"{row['doc_id']}: {_around(row['text'], t)}"))
    used = {m.span for m in pairs.values()}
    for m in ours:
        if m.span not in used:
            where = {"start": m.span.start, "end": m.span.end}
            total.errors.append(("extra", f"{row['doc_id']}: {_around(row['text'], where)} ({m.rule})"))


def matched(gold: Sequence[dict[str, Any]], ours: Sequence[PlaceMention]) -> dict[int, PlaceMention]:
    """Which of ours each gold name is."""
    spans = [Span(t["start"], t["end"]) for t in gold]
    pairs: dict[int, PlaceMention] = {}
    used: set[Span] = set()
    for exact in (True, False):
        for n, span in enumerate(spans):
            for m in ours:
                fits = m.span == span if exact else m.span.overlaps(span)
                if n not in pairs and m.span not in used and fits:
                    pairs[n] = m
                    used.add(m.span)
    return pairs


def _pinned(total: Score, row: dict[str, Any], t: dict[str, Any], mention: PlaceMention) -> None:
    """Whether a recognised name is at the right place."""
    place = mention.place if isinstance(mention.place, Place) else None
    far = distance_km((place.latitude, place.longitude), (t["lat"], t["lon"])) if place else math.inf
    same = place is not None and place.geonameid is not None and place.geonameid == t.get("geonameid")
    total.counts["strict"] += mention.span == Span(t["start"], t["end"])
    total.far.append(far)
    total.counts["with_id"] += t.get("geonameid") is not None
    total.counts["same_id"] += same
    total.counts["right"] += far <= LIMIT_KM
    total.counts["right_or_id"] += same or far <= LIMIT_KM
    if far > LIMIT_KM:
        ours = f"{place.id} {place.name} {place.country} {far:.0f} km" if place else f"{mention.place}"
        kind = f"pin: {_wrong(place, t, same=same)}"
        total.errors.append(
            (kind, f"{row['doc_id']}: {t['surface']} ({mention.rule}) {ours}; gold {t.get('geonameid')}")
        )


def _wrong(place: Place | None, t: dict[str, Any], *, same: bool) -> str:
    if place is None:
        return "none given"
    if same:
        return "middle of the same area"
    point = (t["lat"], t["lon"])
    if distance_km((place.latitude, place.longitude), point) <= place.radius_km:
        return "area or country for a place in it"
    near = gazetteer.load().near(point, 60.0)
    country = near[0].place.country if near else None
    return "same country, elsewhere" if country == place.country else "other country"


def _missed(t: dict[str, Any]) -> str:
    kind = t.get("type") or ""
    if t.get("modifier") == "Adjective" or gazetteer.load().adjective(t["surface"]) is not None:
        return "adjective"
    if kind.startswith("Embedded"):
        return "inside another name"
    if kind == "Metonymic":
        return "stands for people or a state"
    return "modifier" if t.get("modifier") else "plain"


def _around(text: str, t: dict[str, Any]) -> str:
    name = text[t["start"] : t["end"]]
    return f"{text[max(0, t['start'] - 40) : t['start']]!r} [{name}] {text[t['end'] : t['end'] + 30]!r}"


def given(path: Path) -> Score:
    """The gold names given, each resolved by its report; where we leave a name open, that is wrong."""
    total = Score()
    for row in rows(path):
        parse = sentences.parse(row["text"])
        gold = [t for t in row["toponyms"] if t["lat"] is not None]
        settle(total, row, parse, gold)
    return total


def settle(
    total: Score, row: dict[str, Any], parse: Sequence[Sentence], gold: Sequence[dict[str, Any]]
) -> None:
    """The gold names of one report, resolved together; the most populous place of each name beside."""
    names = toponyms.given(row["text"], parse, [Span(t["start"], t["end"]) for t in gold])
    found, _ = resolve.resolve(parse, names)
    at = {name.span: one for name, one in zip(names, found, strict=True)}
    for t in gold:
        one = at.get(Span(t["start"], t["end"]))
        _settled(total, row, t, one)


def _settled(total: Score, row: dict[str, Any], t: dict[str, Any], one: resolve.Resolution | None) -> None:
    """One gold name that was given, and what was made of it."""
    entry = one.entry if one else None
    guess = entry or _guess(one)
    ranked = sorted(gazetteer.load().matches(t["surface"]), key=lambda m: -m.entry.population)
    far, guessed, largest = (
        distance_km(e.point, (t["lat"], t["lon"])) if e else math.inf
        for e in (entry, guess, ranked[0].entry if ranked else None)
    )
    same = entry is not None and entry.place.geonameid == t.get("geonameid") is not None
    total.counts["gold"] += 1
    total.counts["pinned"] += entry is not None
    total.counts["right"] += far <= LIMIT_KM
    total.counts["right_or_id"] += same or far <= LIMIT_KM
    total.counts["guessed"] += guessed <= LIMIT_KM
    total.counts["largest"] += largest <= LIMIT_KM
    total.far.append(far)
    if far > LIMIT_KM:
        kind = "none" if entry is None else "wrong"
        total.errors.append(
            (kind, f"{row['doc_id']}: {t['surface']} {entry} {one.rule if one else 'unread'}")
        )


def _guess(one: resolve.Resolution | None) -> Entry | None:
    """The first candidate of a name that was left open."""
    first = one.gap.candidates[0] if one and one.gap and one.gap.candidates else ""
    number = re.search(r"geonames:(\d+)", first)
    return gazetteer.load().entries({int(number[1])}).get(int(number[1])) if number else None


def curve(distances: Sequence[float]) -> float:
    """Area under the curve of log distances, 0 best; a name left open lies at the other end of the earth."""
    logs = [math.log1p(min(d, EARTH_KM)) for d in distances]
    return sum(logs) / max(1, len(logs)) / math.log1p(EARTH_KM)


def median(distances: Sequence[float]) -> float:
    return sorted(distances)[len(distances) // 2] if distances else math.nan


def raw_lines(name: str, total: Score) -> list[str]:
    """What is printed of a corpus read as raw text."""
    c = total.counts
    p, r, f = total.f1("hit", "found", "gold")
    ep, er, ef = total.f1("right", "pinned", "gold")
    _, _, idf = total.f1("right_or_id", "pinned", "gold")
    finite = [d for d in total.far if d < math.inf]
    hits, pins = max(1, c["hit"]), max(1, len(finite))
    kinds = Counter(kind for kind, _ in total.errors)
    return [
        f"{name}, raw text, all {c['gold']} gold names:",
        f"  recognition P {p:.3f} R {r:.3f} F1 {f:.3f}; of hits {c['strict'] / hits:.3f} to the character",
        f"  end to end within 161 km P {ep:.3f} R {er:.3f} F1 {ef:.3f}; id-aware F1 {idf:.3f}",
        f"  of the hits {c['right'] / hits:.3f} right, {len(finite) / hits:.3f} pinned; of these "
        f"{c['right'] / pins:.3f} right, id-aware {c['right_or_id'] / pins:.3f}",
        _distances(total.far),
        *(f"    {kinds[kind]:5d} {kind}" for kind in KINDS if kinds[kind]),
    ]


def given_lines(name: str, total: Score) -> list[str]:
    """What is printed of a corpus with its names given."""
    c = total.counts
    gold, pins = max(1, c["gold"]), max(1, c["pinned"])
    others = ", ".join(f"{who} {what:.2f}" for who, what in PUBLISHED[name].items())
    return [
        f"{name}, names given: {c['right'] / gold:.3f} within 161 km, "
        f"id-aware {c['right_or_id'] / gold:.3f}, best guess {c['guessed'] / gold:.3f}",
        f"  beside: {others} as published, most populous in our gazetteer {c['largest'] / gold:.3f}",
        f"  {c['pinned'] / gold:.3f} pinned, of these {c['right'] / pins:.3f} right",
        _distances(total.far),
    ]


def _distances(far: Sequence[float]) -> str:
    finite = [d for d in far if d < math.inf]
    auc = f"AUC {curve(finite):.3f} (with names left open {curve(far):.3f})"
    return f"  median error {median(finite):.1f} km, {auc}"
