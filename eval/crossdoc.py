"""Which reports tell of one incident: our clusters against people's, and against plain baselines.

    python eval/crossdoc.py [--shared DIR] [--cache DIR] [gun] [gvc] [ecbplus]

gun: gun-violence articles (third-party news, measured only). Whole incidents of two seasons, each in two
halves by a hash of the incident: errors of the half `read` were read while matching was written, those of
`blind` never. Two articles are one where tellings of theirs are in one cluster, or look back on it. Baseline:
cosine of TF-IDF within ten days of publication, at the threshold that is best on that very sample.
gvc, ecbplus: coreference of event mentions, as B-cubed F1: a mention is in the cluster of the telling of the
shortest claim over it, else alone. We cluster incidents, they cluster single events ("shot", "died"), so the
figures only place us beside the baseline: one cluster a lemma (ECB+: a lemma within a topic).
Coded reports are kept under --cache by commit, so that measuring them again is quick.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import pickle
import re
import subprocess
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from tocsin import pipeline
from tocsin.annotate.lemmas import lemma
from tocsin.incidents.across import group
from tocsin.incidents.tellings import tellings
from tocsin.readers import read_text
from tocsin.records import Account, Head, Telling

CROSS = Path("data", "crossdoc")
SEASONS = {"winter": ("2016-10-01", "2017-02-01"), "summer": ("2016-05-15", "2016-10-01")}
HALVES = "read", "blind"
LONGEST = 20_000  # characters: a few pages are whole sites
WINDOW = 10  # days
PROCESSES = 2
WORD = re.compile(r"[a-z0-9]+")
Pairs = set[tuple[str, str]]
Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--cache", type=Path, default=Path("/tmp/tocsin-crossdoc"))
    parser.add_argument(
        "corpora", nargs="*", metavar="CORPUS", default=["gun", "gvc"], help="gun, gvc, ecbplus"
    )
    options = parser.parse_args()
    folder = options.shared / CROSS
    if not folder.is_dir():
        raise SystemExit(f"{folder} is absent: nothing measured")
    options.cache.mkdir(parents=True, exist_ok=True)
    for name in options.corpora:
        {"gun": gun, "gvc": gvc, "ecbplus": ecbplus}[name](folder, options.cache)


# ---------------------------------------------------------------- coding


def coded(name: str, rows: Sequence[Row], cache: Path) -> list[Account]:
    """The accounts of the rows, from the cache where this commit has coded them before."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True
    ).stdout.strip()
    kept = cache / f"{name}-{commit}.pickle"
    if kept.exists():
        found: list[Account] = pickle.loads(kept.read_bytes())
        return found
    os.nice(10)
    with Pool(PROCESSES) as pool:
        found = pool.map(code, rows, chunksize=8)
    kept.write_bytes(pickle.dumps(found))
    return found


def code(row: Row) -> Account:
    """One report coded as a stranger would give it: its text and its day."""
    text = f"{row['title']}\n\n{row['text']}" if row.get("uri") else row["text"]
    return pipeline.account(read_text(text, published=row.get("dct"), doc_id=row["doc_id"]))


def told(accounts: Iterable[Account]) -> list[Telling]:
    """All tellings, keyed by doc_id."""
    return [t for a in accounts for t in tellings(a, head(a))]


def head(account: Account) -> Head:
    """What matching looks at of a report."""
    report = account.reading.report
    return Head(report.doc_id or report.id, None, None, None, account.reading.published)


# ---------------------------------------------------------------- gun violence: pairs of articles


def gun(folder: Path, cache: Path) -> None:
    """Pair F1 of every sample, and of all together, beside TF-IDF's."""
    rows = [r for r in lines(folder / "gun_violence_articles.jsonl") if len(r["text"]) < LONGEST]
    everything: tuple[Pairs, Pairs, Pairs] = (set(), set(), set())
    for season, (first, end) in SEASONS.items():
        for half, name in enumerate(HALVES):
            mine = [
                r
                for r in rows
                if first <= r["event_date"] < end and zlib.crc32(r["incident"].encode()) % 2 == half
            ]
            sample = articles(f"gun-{season}-{name}", mine, cache)
            print(f"{season} {name}: {len(mine)} articles, {len(sample[0])} pairs")
            say(sample)
            for whole, part in zip(everything, sample, strict=True):
                whole.update(part)
    print(f"all: {len(everything[0])} pairs")
    say(everything)


def articles(name: str, rows: Sequence[Row], cache: Path) -> tuple[Pairs, Pairs, Pairs]:
    """The pairs of a sample: people's, ours, and those of TF-IDF at its best."""
    gold = alike({r["doc_id"]: r["incident"] for r in rows})
    found: Pairs = set()
    for cluster in group(told(coded(name, rows, cache))):
        reports = {key.rsplit(":", 1)[0] for key in (*cluster.members, *cluster.background)}
        found |= set(combinations(sorted(reports), 2))
    scores = cosines(rows)
    cuts = ({p for p, s in scores.items() if s >= cut / 100} for cut in range(5, 80))
    return gold, found, max(cuts, key=lambda pairs: f1(pairs, gold)[2])


def say(sample: tuple[Pairs, Pairs, Pairs]) -> None:
    """Both results against people's."""
    gold, found, base = sample
    print(f"    ours    {scored(found, gold)}\n    TF-IDF  {scored(base, gold)}")


def alike(groups: Mapping[str, str]) -> Pairs:
    """The pairs of one group."""
    return {(a, b) for a, b in combinations(sorted(groups), 2) if groups[a] == groups[b]}


def cosines(rows: Sequence[Row]) -> dict[tuple[str, str], float]:
    """Cosine of TF-IDF for the pairs published within the window."""
    counts = {r["doc_id"]: Counter(WORD.findall(f"{r['title']} {r['text']}".lower())) for r in rows}
    seen = Counter(word for words in counts.values() for word in words)
    day = {r["doc_id"]: date.fromisoformat(r["dct"]).toordinal() for r in rows}
    vectors = {}
    for name, words in counts.items():
        weights = {w: (1 + math.log(n)) * math.log(len(counts) / seen[w]) for w, n in words.items()}
        length = math.sqrt(sum(x * x for x in weights.values())) or 1.0
        vectors[name] = {w: x / length for w, x in weights.items()}
    return {
        (a, b): sum(x * vectors[b].get(w, 0.0) for w, x in vectors[a].items())
        for a, b in combinations(sorted(vectors), 2)
        if abs(day[a] - day[b]) <= WINDOW
    }


def f1(found: Collection[Any], gold: Collection[Any]) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean."""
    hits = len(set(found) & set(gold))
    precision, recall = hits / max(1, len(found)), hits / max(1, len(gold))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def scored(found: Pairs, gold: Pairs) -> str:
    """The three in words."""
    return "P {:.3f} R {:.3f} F1 {:.3f}".format(*f1(found, gold))


# ---------------------------------------------------------------- coreference of mentions


def gvc(folder: Path, cache: Path) -> None:
    """The Gun Violence Corpus."""
    rows = list(lines(folder / "gvc.jsonl"))
    corefer("gvc", rows, cache, base=lambda row: "")


def ecbplus(folder: Path, cache: Path) -> None:
    """ECB+, which gives no day of publication."""
    rows = list(lines(folder / "ecbplus.jsonl"))
    corefer("ecb+", rows, cache, base=lambda row: str(row["topic"]))


def corefer(name: str, rows: Sequence[Row], cache: Path, *, base: Callable[[Row], str]) -> None:
    """B-cubed of event mentions beside one cluster a lemma."""
    accounts = coded(name, rows, cache)
    home = {k: c.members[0] for c in group(told(accounts)) for k in (*c.members, *c.background)}
    gold, ours, lemmas = {}, {}, {}
    for row, account in zip(rows, accounts, strict=True):
        places = dict(placed(row, account))
        for number, mention in enumerate(events(row)):
            key = f"{row['doc_id']}/{number}"
            gold[key] = mention["cluster"]
            telling = places.get(number)
            ours[key] = home[f"{row['doc_id']}:{telling}"] if telling else key
            lemmas[key] = f"{base(row)} {lemma(mention['surface'].split()[0], 'VERB', 'VBD')}"
    print(
        f"{name}: {len(gold)} mentions, B3 F1 {bcubed(ours, gold):.3f}, by lemma {bcubed(lemmas, gold):.3f}"
    )


def events(row: Row) -> list[Row]:
    """The event mentions of a document."""
    return [m for m in row["mentions"] if m["is_event"]]


def placed(row: Row, account: Account) -> Iterator[tuple[int, str]]:
    """For each mention that a claim covers, the incident of the shortest such claim."""
    home = {c: i.id for i in account.incidents for c in i.claims}
    for number, mention in enumerate(events(row)):
        over = [
            (c.span.end - c.span.start, c.id)
            for c in account.claims
            if c.span.start <= mention["start"] and mention["end"] <= c.span.end
        ]
        if over:
            yield number, home[min(over)[1]]


def bcubed(found: Mapping[str, str], gold: Mapping[str, str]) -> float:
    """B-cubed F1 of two groupings of the same things."""
    mine, theirs, both = (
        Counter(found.values()),
        Counter(gold.values()),
        Counter((found[k], gold[k]) for k in gold),
    )
    precision = sum(both[found[k], gold[k]] / mine[found[k]] for k in gold) / len(gold)
    recall = sum(both[found[k], gold[k]] / theirs[gold[k]] for k in gold) / len(gold)
    return 2 * precision * recall / (precision + recall)


def lines(path: Path) -> Iterator[Row]:
    """The rows of a JSONL file."""
    with path.open(encoding="utf-8") as stream:
        yield from map(json.loads, stream)


if __name__ == "__main__":
    main()
