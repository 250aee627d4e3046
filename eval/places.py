"""Scores places on the corpora in shared: python eval/places.py [--errors N] [NAME ...]

gold: places of gold claims found by our mentions inside the claim's words (role excluded must agree).
pins: names of gold places in whole reports: how many are pinned, and how many of the pins are right.
geowebnews, lgl: every gold name with coordinates, in raw text and given (place_names.py).
ucdp: the strings of conflict places resolved; acled: notes of one event, its finest place against ACLED's.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import place_names
from tocsin.annotate import entities, places, sentences
from tocsin.annotate.place import sites
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteer import distance_km
from tocsin.knowledge.names import key
from tocsin.readers import read_text
from tocsin.records import Absent, Place, PlaceMention, PlaceRole, Report, Sentence, Span

HERE = Path(__file__).resolve()


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


def pins(folder: Path) -> Tally:
    """Reports with gold places: of the names that are some gold place's, those pinned, and pinned rightly."""
    tally = Tally()
    for file in sorted(folder.glob("*.gold.json")):
        doc = json.loads(file.read_text(encoding="utf-8"))
        report = read_text(
            file.with_name(file.name.replace(".gold.json", ".txt")).read_bytes().decode("utf-8")
        )
        parse = parsed(report)
        mentions = places.find(report, parse, entities.find(report, parse))
        for name, mention in {key(m.name): m for m in reversed(mentions)}.items():
            wanted = [p for p in doc["places"] if name in {key(n) for n in (p["name"], *p["aliases"])}]
            if wanted and mention.relation not in {"demonym", "metonym"}:
                _pin(tally, f"{file.stem}: {mention.name} ({mention.rule})", mention, wanted)
    return tally


def _pin(tally: Tally, name: str, mention: PlaceMention, wanted: list[dict[str, Any]]) -> None:
    where = point(mention)
    tally.counts["gold"] += 1
    tally.counts["found"] += where is not None
    near = [
        where and distance_km(where, (p["lat"], p["lon"])) <= max(20.0, float(p["radius_km"])) for p in wanted
    ]
    tally.counts["hit"] += any(near)
    if not any(near):
        tally.errors.append(f"{'wrong' if where else 'open'} {name} {mention.place}")


def pinned(name: str, tally: Tally) -> str:
    c = tally.counts
    return (
        f"{name}: of {c['gold']} names {c['found']} pinned ({c['found'] / max(1, c['gold']):.3f}), "
        f"of those {c['hit'] / max(1, c['found']):.3f} right"
    )


def names_of(path: Path) -> tuple[list[str], list[str]]:
    """Lines and errors of a corpus of names, read as raw text and with its names given."""
    raw, given = place_names.raw(path), place_names.given(path)
    lines = [*place_names.raw_lines(path.stem, raw), *place_names.given_lines(path.stem, given)]
    return lines, [f"{kind}: {text}" for kind, text in sorted(raw.errors)]


def _run(name: str, root: Path, reports: list[Path]) -> tuple[list[str], list[str]]:
    geo = root / "data/geo"
    if name in {"geowebnews", "lgl"}:
        return names_of(geo / f"{name}.jsonl")
    if name == "pins":
        tallies = [(folder, pins(folder)) for folder in (root / "gold/articles", *reports)]
        return [pinned(f"pins in {f}", t) for f, t in tallies], [e for _, t in tallies for e in t.errors]
    runs: dict[str, tuple[Callable[[], Tally], Callable[[str, Tally], str]]] = {
        "gold": (lambda: gold(root), plain),
        "ucdp": (lambda: ucdp(geo / "ucdp_places.jsonl"), plain),
        "acled": (lambda: acled(root / "data/events/acled_notes.jsonl", 4), share),
    }
    count, form = runs[name]
    tally = count()
    return [form(name, tally)], tally.errors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=["gold", "pins", "geowebnews", "lgl", "ucdp"])
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--reports", type=Path, action="append", default=[], help="more folders for pins")
    options = parser.parse_args()
    root = shared()
    if root is None:
        raise SystemExit("eval/places.py: no shared/data/geo: set TOCSIN_SHARED")
    for name in options.names:
        lines, errors = _run(name, root, options.reports)
        print("\n".join([*lines, *(f"    {error}" for error in errors[: options.errors])]), flush=True)


if __name__ == "__main__":
    main()
