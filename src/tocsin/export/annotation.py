"""W3C Web Annotation: a line of JSON-LD for each claim, anchored in the frozen text of its report.

Source: https://www.w3.org/TR/annotation-model/ , whose positions are code points, as ours. The position, the
words with what stands round them, and the hash of the text hold each other: where one does not fit, the
anchor is not to be moved to words that merely look alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tocsin.export import wording
from tocsin.export.cases import Told, told
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.export.values import iso
from tocsin.records import Absent, Claim, Span, Testimony

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sha256": "urn:tocsin:sha256"}]
AROUND = 32  # characters before and after the words


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes annotations.jsonl."""
    path = folder / "annotations.jsonl"
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for one in told(source):
            text = source.text(str(one.report["id"]))
            for found in of_report(one, text) if text is not None else ():
                stream.write(json.dumps(found, ensure_ascii=False) + "\n")
            advance()
    about = "a Web Annotation for each claim, in the order of reports"
    return [Resource(path, "jsonl", "application/x-ndjson", about)]


def of_report(one: Told, text: str) -> Iterator[dict[str, Any]]:
    """The claims of a report, each on its words; what a claim says is in its bodies."""
    for said in one.testimonies:
        yield {
            "@context": CONTEXT,
            "id": f"urn:tocsin:claim:{said.key}",
            "type": "Annotation",
            "motivation": "describing",
            "body": list(_bodies(said)),
            "target": {
                "type": "SpecificResource",
                "source": _document(one),
                "selector": list(selectors(said.claim.span, text)),
            },
        }


def _document(one: Told) -> dict[str, Any]:
    """The frozen text, to which positions refer; the page that it came from is named beside it."""
    row = one.report
    url = str(row["url"] or "")
    return {
        "id": f"urn:tocsin:report:{row['id']}",
        "type": "Text",
        "format": "text/plain",
        "language": row["language"],
        "sha256": row["text_sha256"],
        **({"via": url} if url.startswith(("http://", "https://")) else {}),
    }


def selectors(where: Span, text: str) -> Iterator[dict[str, Any]]:
    """The words by position, and by themselves with what stands before and after them."""
    yield {"type": "TextPositionSelector", "start": where.start, "end": where.end}
    yield {
        "type": "TextQuoteSelector",
        "exact": text[where.start : where.end],
        "prefix": text[max(0, where.start - AROUND) : where.start],
        "suffix": text[where.end : where.end + AROUND],
    }


def _bodies(said: Testimony) -> Iterator[dict[str, str]]:
    claim = said.claim
    yield _body("describing", described(claim))
    withdrawn = () if claim.status == "active" else (claim.status,)
    for tag in (claim.modality.value, claim.polarity, claim.event_type.value, *claim.modes, *withdrawn):
        yield _body("tagging", tag)


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def described(claim: Claim) -> str:
    """ "claimed by the army via state television: attack or fighting (shelling); against people"."""
    path = " via ".join((wording.speaker(claim) or "the outlet", *reversed(wording.via(claim))))
    parts = [f"{claim.modality.value} by {path}: {wording.coded(claim)}"]
    parts += wording.parties(claim, "")
    parts += [wording.where(place) for place in claim.places]
    if not isinstance(claim.time, Absent):
        ends = (iso(claim.time.interval.start) or "", iso(claim.time.interval.end) or "")
        parts.append(f"{'/'.join(ends)} ({claim.time.interval.precision.value})")
    parts += wording.tolls(claim.casualties)
    return "; ".join(parts)
