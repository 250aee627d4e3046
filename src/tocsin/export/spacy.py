"""spaCy and Prodigy: a line of JSON for each report, with tokens and labelled spans (Prodigy's spans.manual).

Source: https://prodi.gy/docs/api-interfaces#spans . Spans of different layers may overlap, so they are
spans and not entities; a label says its layer: ENTITY:LOCATION, CLAIM:claimed, EVENT:ASSAULT, SOURCE, CUE.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tocsin.export import training
from tocsin.export.cases import Told, told
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Row, Source
from tocsin.export.training import Labelled
from tocsin.records import Span


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes spans.jsonl."""
    path = folder / "spans.jsonl"
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for one in told(source):
            key = str(one.report["id"])
            example = of_report(one, source.text(key) or "", source.record(key) or {})
            stream.write(json.dumps(example, ensure_ascii=False) + "\n")
            advance()
    return [
        Resource(path, "jsonl", "application/x-ndjson", "reports with labelled spans, as Prodigy has them")
    ]


def of_report(one: Told, text: str, record: Row) -> dict[str, Any]:
    """A report's text, tokens and spans; `token_end` is the last token of a span, as in Prodigy."""
    parts = training.labelled(record, one.testimonies)
    words = training.tokens(text, parts)
    return {
        "text": text,
        "tokens": [_token(text, words, number) for number in range(len(words))],
        "spans": [found for part in parts if (found := _span(part, words))],
        "meta": {
            "report": one.report["id"],
            "outlet": one.report["outlet"],
            "published": one.report["published_start"],
            "sha256": one.report["text_sha256"],
        },
    }


def _token(text: str, words: Sequence[Span], number: int) -> dict[str, Any]:
    word = words[number]
    return {
        "text": text[word.start : word.end],
        "start": word.start,
        "end": word.end,
        "id": number,
        "ws": text[word.end : word.end + 1].isspace(),
    }


def _span(part: Labelled, words: Sequence[Span]) -> dict[str, Any] | None:
    """A labelled span; one of blanks alone has no token and is none."""
    first, after = training.covered(words, part.span)
    if first == after:
        return None
    plain = part.layer in ("source", "cue")
    found = {
        "start": words[first].start,
        "end": words[after - 1].end,
        "token_start": first,
        "token_end": after - 1,
        "label": part.label if plain else f"{part.layer.upper()}:{part.label}",
    }
    return {**found, "claim": part.claim} if part.claim else found
