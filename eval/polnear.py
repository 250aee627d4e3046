"""Scores attribution on PolNeAR: python eval/polnear.py [--part dev] [--limit N] [--errors N] [--gum]

Source, cue and content count where they are the same words (marks at the edges aside). A whole relation
counts where content and source both overlap with the gold's, one to one; a source that neither has agrees.
PolNeAR gives outermost attributions only, so what Tocsin finds inside another's content is left out; its
contents have "that" and leave out the verb of a narrated act, so ours are turned that way first. `--gum`
scores GUM, which nests and is not news: there every attribution counts. Nothing is trained on either.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tocsin.annotate import attributions
from tocsin.annotate.sentences import parse
from tocsin.readers import read_text
from tocsin.records import Attribution, Span

HERE = Path(__file__).resolve()
PARTS = ("source", "cue", "content")
EDGES = " \t\n\u00a0.,;:!?\"'“”‘’«»()[]–—-"
Triple = dict[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Row:
    """One attribution as sets of characters, with its words for the list of errors."""

    parts: Triple
    words: str


def main() -> None:
    """Score a part of the corpus and print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--part", default="dev", choices=("dev", "train"))
    options.add_argument("--limit", type=int, default=None)
    options.add_argument("--errors", type=int, default=0)
    options.add_argument("--gum", action="store_true")
    given = options.parse_args()
    path = corpus("gum_not_news.jsonl" if given.gum else f"polnear.{given.part}.jsonl")
    if path is None:
        sys.exit("PolNeAR is not here: it lies in data/attribution of $TOCSIN_SHARED or of a folder `shared`")
    score(list(documents(path))[: given.limit], nested=given.gum, errors=given.errors)


def corpus(name: str) -> Path | None:
    """The file, in $TOCSIN_SHARED or in a folder `shared` beside a parent of this one."""
    roots = [Path(os.environ["TOCSIN_SHARED"])] if "TOCSIN_SHARED" in os.environ else []
    roots += [parent / "shared" for parent in HERE.parents]
    paths = (root / "data" / "attribution" / name for root in roots)
    return next((path for path in paths if path.is_file()), None)


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """Documents of the file; where several people marked one, the first of them."""
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            document = json.loads(line)
            if document.get("primary", True):
                yield document


def score(rows: Sequence[dict[str, Any]], *, nested: bool, errors: int) -> None:
    """Print precision, recall and F1 of each part and of the whole relation."""
    hits, made, due = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        text = row["text"]
        gold = [wanted(text, a) for a in row["attributions"] if a["content"] and a["cue"]]
        found = list(told(text, nested=nested))
        for part in PARTS:
            right, own = _bag(gold, part), _bag(found, part)
            hits[part] += sum((right & own).values())
            made[part] += sum(own.values())
            due[part] += sum(right.values())
        pairs = matched(gold, found)
        hits["relation"] += len(pairs)
        made["relation"] += len(found)
        due["relation"] += len(gold)
        if errors > 0:
            errors -= listed(row["doc_id"], gold, found, pairs, errors)
    for part in (*PARTS, "relation"):
        p, r = hits[part] / max(1, made[part]), hits[part] / max(1, due[part])
        print(f"{part:<9} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}   ({due[part]} wanted)")


def listed(name: str, gold: Sequence[Row], found: Sequence[Row], pairs: dict[int, int], room: int) -> int:
    """Print what was missed and what was made up in one document; say how many lines that took."""
    missed = [f"- {name[:18]} {row.words}" for i, row in enumerate(gold) if i not in pairs]
    extra = [f"+ {name[:18]} {row.words}" for i, row in enumerate(found) if i not in pairs.values()]
    lines = [*missed, *extra][:room]
    print("\n".join(lines))
    return len(lines)


def wanted(text: str, attribution: dict[str, Any]) -> Row:
    """The gold's attribution."""
    parts = {part: chars(text, attribution.get(part) or []) for part in PARTS}
    return Row(parts, _words(text, *(attribution.get(part) or [] for part in PARTS)))


def told(text: str, *, nested: bool) -> Iterator[Row]:
    """What Tocsin finds, in the corpus' shape."""
    report = read_text(text)
    blocks = [(block.span.start, block.span.end) for block in report.blocks]
    found = [
        a
        for a in attributions.find(report, parse(report.text, blocks), ())
        if not a.inferred and a.rule not in ("headline", "noun-disproved")
    ]
    for a in found:
        if not nested and any(b is not a and _holds(b, a) for b in found):
            continue
        source = [a.hops[-1].span] if a.hops and a.hops[-1].span and not _hidden(a) else []
        content = bare(text, a, source)
        parts = (source, a.cue, content)
        rows = {
            part: chars(text, [(s.start, s.end) for s in spans])
            for part, spans in zip(PARTS, parts, strict=True)
        }
        if rows["content"]:
            yield Row(rows, _words(text, *([(s.start, s.end) for s in spans] for spans in parts)))


def bare(text: str, a: Attribution, source: Sequence[Span]) -> list[Span]:
    """The content without its own source and cue, with the "that" before it."""
    taken = {at for span in (*source, *a.cue) for at in range(span.start, span.end)}
    out: list[Span] = []
    for span in a.content:
        kept = [at for at in range(span.start, span.end) if at not in taken]
        if (
            kept
            and a.act in ("ask", "accuse", "threaten", "promise", "opine", "deny")
            and kept[0] < a.cue[0].start
        ):
            after = [at for at in kept if at >= a.cue[-1].end]
            kept = after or kept
        if kept:
            out.append(Span(kept[0], kept[-1] + 1))
    if out and text[max(0, out[0].start - 5) : out[0].start].lower() == "that ":
        out[0] = Span(out[0].start - 5, out[0].end)
    return out


def chars(text: str, spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """Characters of the spans, blanks and marks at the edges left out."""
    found: set[int] = set()
    for first, last in spans:
        left = len(text[first:last]) - len(text[first:last].lstrip(EDGES))
        right = len(text[first:last].rstrip(EDGES))
        found.update(at for at in range(first + left, first + right) if not text[at].isspace())
    return frozenset(found)


def matched(gold: Sequence[Row], found: Sequence[Row]) -> dict[int, int]:
    """Pairs of gold and found whose contents and sources overlap, the best contents first."""
    scored = []
    for i, want in enumerate(gold):
        for j, have in enumerate(found):
            shared = len(want.parts["content"] & have.parts["content"])
            sources = want.parts["source"] & have.parts["source"]
            neither = not want.parts["source"] and not have.parts["source"]
            if shared and (sources or neither):
                size = len(want.parts["content"]) + len(have.parts["content"])
                scored.append((-2 * shared / size, i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(scored):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _bag(rows: Sequence[Row], part: str) -> Counter[frozenset[int]]:
    return Counter(row.parts[part] for row in rows if row.parts[part])


def _hidden(a: Attribution) -> bool:
    """True where the source has no words of its own ("reportedly")."""
    return bool(a.hops) and any(
        a.hops[0].span == span or span.covers(a.hops[0].span) for span in a.cue if a.hops[0].span
    )


def _holds(outer: Attribution, inner: Attribution) -> bool:
    cue = inner.cue[0] if inner.cue else inner.content[0]
    return any(span.covers(cue) for span in outer.content) and not any(
        span.covers(outer.cue[0]) for span in inner.content if outer.cue
    )


def _words(text: str, *parts: Sequence[Any]) -> str:
    spans = [[(s.start, s.end) if isinstance(s, Span) else s for s in part] for part in parts]
    return " | ".join(" // ".join(text[a:b] for a, b in part)[:110] or "-" for part in spans)


if __name__ == "__main__":
    main()
