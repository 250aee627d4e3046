"""Scores places on the corpora in shared: python eval/places.py [--errors N] [NAME ...]

gold: places of gold claims found by our mentions inside the claim's words (role excluded must agree).
geowebnews, lgl: raw text in, every gold name with coordinates counts; recognised = overlapping a gold name.
ucdp: the strings of conflict places resolved; acled: notes of one event, its finest place against ACLED's.
"""

from __future__ import annotations

import argparse
import json
import math
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from tocsin.annotate import places, sentences
from tocsin.annotate.place import sites
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteer import distance_km
from tocsin.readers import read_text
from tocsin.records import Absent, Place, PlaceMention, PlaceRole, Report, Sentence, Span

HERE = Path(__file__).resolve()
LIMIT_KM = 161.0


def shared() -> Path | None:
    """$TOCSIN_SHARED, or a folder `shared` beside a parent of this file."""
    roots = [Path(os.environ["TOCSIN_SHARED"])] if "TOCSIN_SHARED" in os.environ else []
    roots += [parent / "shared" for parent in HERE.parents]
    return next((root for root in roots if (root / "data" / "geo").is_dir()), None)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            yield json.loads(line)


def parsed(report: Report) -> tuple[Sentence, ...]:
    blocks = [(b.span.start, b.span.end) for b in report.blocks]
    return sentences.parse(report.text, blocks or None)


def point(mention: PlaceMention) -> tuple[float, float] | None:
    place = mention.place
    return None if isinstance(place, Absent) else (place.latitude, place.longitude)


def around(text: str, start: int, end: int) -> str:
    """A word with what stands beside it, for the list of errors."""
    return f"in ...{text[max(0, start - 40) : end + 30]!r}"


class Tally:
    """Counts of one corpus, its distances, and what went wrong."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.far: list[float] = []
        self.errors: list[str] = []

    def f1(self, hit: str, found: str, gold: str) -> tuple[float, float, float]:
        precision = self.counts[hit] / max(1, self.counts[found])
        recall = self.counts[hit] / max(1, self.counts[gold])
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def toponyms(path: Path, show: int, *, adjectives: bool) -> Tally:
    """GeoWebNews or LGL: recognition and end-to-end."""
    tally = Tally()
    for row in rows(path):
        report = Report(id=row["doc_id"], text=row["text"])
        found = [m for m in places.find(report, parsed(report)) if not m.rule.startswith("anaphor")]
        gold = [t for t in row["toponyms"] if t["lat"] is not None and (adjectives or not _adjective(t))]
        _score(tally, row, found, gold)
    return tally


def _adjective(toponym: dict[str, Any]) -> bool:
    """A country's adjective or people: a name that Tocsin takes for a party, not for a place."""
    return gazetteer.load().adjective(toponym["surface"]) is not None


def _score(
    tally: Tally, row: dict[str, Any], found: Sequence[PlaceMention], gold: list[dict[str, Any]]
) -> None:
    left = [
        m
        for m in found
        if not any(
            t["start"] < m.span.end and m.span.start < t["end"] for t in row["toponyms"] if t not in gold
        )
    ]
    tally.counts["gold"] += len(gold)
    tally.counts["found"] += len(left)
    resolved = [m for m in left if point(m)]
    tally.counts["resolved"] += len(resolved)
    matched: set[Span] = set()
    for t in gold:
        near = [
            m for m in left if t["start"] < m.span.end and m.span.start < t["end"] and m.span not in matched
        ]
        if not near:
            tally.errors.append(
                f"missed {row['doc_id']}: {t['surface']!r} {around(row['text'], t['start'], t['end'])}"
            )
            continue
        mention = near[0]
        matched.add(mention.span)
        tally.counts["hit"] += 1
        tally.counts["strict"] += (mention.span.start, mention.span.end) == (t["start"], t["end"])
        where = point(mention)
        far = distance_km(where, (t["lat"], t["lon"])) if where else math.inf
        tally.far.append(far)
        tally.counts["right"] += far <= LIMIT_KM
        if far > LIMIT_KM:
            tally.errors.append(
                f"far {row['doc_id']}: {t['surface']!r} {far:.0f} km, {mention.place} "
                f"for {t.get('gaz_name')} {t.get('country')} {t.get('admin1')} {t['geonameid']}"
            )
    for m in left:
        if m.span not in matched:
            tally.errors.append(
                f"extra {row['doc_id']}: {m.name!r} ({m.relation}) "
                f"{around(row['text'], m.span.start, m.span.end)}"
            )


def summary(name: str, tally: Tally) -> str:
    p, r, f = tally.f1("hit", "found", "gold")
    exact = tally.counts["strict"] / max(1, tally.counts["hit"])
    ep, er, ef = tally.f1("right", "resolved", "gold")
    finite = sorted(d for d in tally.far if d < math.inf)
    median = finite[len(finite) // 2] if finite else math.nan
    given = tally.counts["right"] / max(1, tally.counts["hit"])
    auc = sum(math.log(1 + min(d, 20039.0)) for d in finite) / max(1, len(finite)) / math.log(20040)
    return (
        f"{name}: recognition P {p:.3f} R {r:.3f} F1 {f:.3f}, of its hits {exact:.3f} to the character; "
        f"end to end within 161 km P {ep:.3f} R {er:.3f} F1 {ef:.3f}; of the recognised {given:.3f} right, "
        f"median {median:.1f} km, AUC {auc:.3f}; gold {tally.counts['gold']}"
    )


def gold(root: Path) -> Tally:
    """Our own gold: for each required claim, its places in words against our mentions inside its span."""
    tally = Tally()
    files = [*sorted((root / "gold/articles").glob("*.gold.json")), root / "gold/seed_gold.json"]
    for file in files:
        doc = json.loads(file.read_text(encoding="utf-8"))
        source = (
            root / "gold/seed.txt"
            if file.name.startswith("seed")
            else file.with_name(file.name.replace(".gold.json", ".txt"))
        )
        with source.open(encoding="utf-8", newline="") as handle:
            report = read_text(handle.read())
        parse = parsed(report)
        found = places.find(report, parse)
        for claim in doc["claims"]:
            if not claim["optional"] and not claim.get("duplicate_of"):
                _claim(tally, file.stem, claim, parse, found)
    return tally


def _claim(
    tally: Tally, name: str, claim: dict[str, Any], parse: Sequence[Sentence], found: Sequence[PlaceMention]
) -> None:
    span = Span(claim["start"], claim["end"])
    sentence = next((s for s in parse if s.span.overlaps(span)), None)
    inside = [m for m in found if span.covers(m.span) and m.role is not None]
    ours = [(m, r) for m, r in sites.chosen(sentence, inside) if point(m)] if sentence else []
    wanted = [p for p in claim["places"] if not p["implicit"] and p["role"] != "container"]
    neutral = [p for p in claim["places"] if p["implicit"] or p["role"] == "container"]
    open_ours = list(ours)
    for place in wanted:
        hit = next((pair for pair in open_ours if _fits(pair, place)), None)
        tally.counts["gold"] += 1
        if hit is None:
            tally.errors.append(f"missed {name} {claim['id']}: {place['id']} in {claim['text'][:90]!r}")
            continue
        open_ours.remove(hit)
        tally.counts["hit"] += 1
    extra = [
        (m, r)
        for m, r in open_ours
        if r is not PlaceRole.CONTAINER and not any(_fits((m, r), p) for p in neutral)
    ]
    tally.counts["found"] += len(ours) - len(open_ours) + len(extra)
    tally.errors += [
        f"extra {name} {claim['id']}: {m.name} ({m.relation}) in {claim['text'][:90]!r}" for m, _ in extra
    ]


def _fits(pair: tuple[PlaceMention, PlaceRole], wanted: dict[str, Any]) -> bool:
    where = point(pair[0])
    agree = (pair[1] is PlaceRole.EXCLUDED) == (wanted["role"] == "excluded")
    if where is None or not agree:
        return False
    return distance_km(where, (wanted["lat"], wanted["lon"])) <= max(20.0, float(wanted["radius_km"]))


def ucdp(path: Path) -> Tally:
    """Conflict places from tables: "Jurin town, As Suqaylibiyah district, Hamah governorate, Syria"."""
    tally = Tally()
    for row in rows(path):
        parts = [row.get(f"location_{k}_name") for k in ("where", "adm2", "adm1")]
        state = row["location_root_name"]
        text = f"Fighting was reported in {', '.join(dict.fromkeys([*filter(None, parts), state]))}."
        found = places.find(Report(id=str(row["id"]), text=text), sentences.parse(text))
        fine = next((m for m in found if isinstance(m.place, Place)), None)
        country = next(iter(gazetteer.load().matches(state.split("(")[0].strip())), None)
        tally.counts["gold"] += 1
        if fine is None or country is None or isinstance(fine.place, Absent):
            tally.errors.append(f"unresolved: {text}")
            continue
        tally.counts["found"] += 1
        right = bool(set((fine.place.country or "").split("/")) & set(country.entry.countries))
        tally.counts["hit"] += right
        tally.counts["fine"] += right and fine.place.kind != "country"
        if not right:
            tally.errors.append(f"country: {text} -> {fine.name} {fine.place}")
    return tally


def acled(path: Path, every: int) -> Tally:
    """Notes of one event placed to the town: the finest event place, its country, and if within 20 km."""
    tally = Tally()
    notes = [r for r in rows(path) if len(r["gold_events"]) == 1]
    for row in [r for r in notes if r["gold_events"][0].get("geo_precision") == "1.0"][::every]:
        event, text = row["gold_events"][0], row["text"].split(" [size=")[0]
        found = places.find(Report(id=row["id"], text=text), sentences.parse(text))
        sites = [m for m in found if m.role and m.role not in {PlaceRole.EXCLUDED, PlaceRole.CONTAINER}]
        known = [p for m in sites if isinstance(p := m.place, Place)]
        tally.counts["gold"] += 1
        if not known:
            continue
        fine = min(known, key=lambda p: p.radius_km)
        names = [gazetteer.load().country(code) for code in (fine.country or "").split("/") if code]
        wanted = {m.entry.place.id for m in gazetteer.load().matches(event["country"])}
        tally.counts["found"] += 1
        tally.counts["country"] += any(c is not None and c.place.id in wanted for c in names)
        if fine.radius_km < 20:
            far = distance_km((float(event["lat"]), float(event["lon"])), (fine.latitude, fine.longitude))
            tally.counts["town"] += 1
            tally.counts["hit"] += far <= 20
            if far > 20:
                tally.errors.append(f"{far:.0f} km: {fine.name} {fine.country} in {text[:160]!r}")
    return tally


def share(name: str, tally: Tally) -> str:
    c = tally.counts
    return (
        f"{name}: of {c['gold']} notes {c['found']} placed, country right {c['country'] / c['found']:.3f}, "
        f"of {c['town']} placed to a town {c['hit'] / c['town']:.3f} within 20 km"
    )


def plain(name: str, tally: Tally) -> str:
    p, r, f = tally.f1("hit", "found", "gold")
    return (
        f"{name}: P {p:.3f} R {r:.3f} F1 {f:.3f} (gold {tally.counts['gold']}, found {tally.counts['found']})"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=["gold", "geowebnews", "lgl", "ucdp"])
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    root = shared()
    if root is None:
        raise SystemExit("eval/places.py: no shared/data/geo: set TOCSIN_SHARED")
    geo = root / "data/geo"
    runs: dict[str, Callable[[], tuple[Tally, Callable[[str, Tally], str]]]] = {
        "gold": lambda: (gold(root), plain),
        "geowebnews": lambda: (toponyms(geo / "geowebnews.jsonl", options.errors, adjectives=False), summary),
        "geowebnews-all": lambda: (
            toponyms(geo / "geowebnews.jsonl", options.errors, adjectives=True),
            summary,
        ),
        "lgl": lambda: (toponyms(geo / "lgl.jsonl", options.errors, adjectives=False), summary),
        "ucdp": lambda: (ucdp(geo / "ucdp_places.jsonl"), plain),
        "acled": lambda: (acled(root / "data/events/acled_notes.jsonl", 4), share),
    }
    for name in options.names:
        tally, form = runs[name]()
        print(form(name, tally))
        for error in tally.errors[: options.errors]:
            print("   ", error)


if __name__ == "__main__":
    main()
