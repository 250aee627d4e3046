"""ninjs 3.1, the news agencies' JSON: a file for each report, with its frozen text.

Source: https://iptc.org/std/ninjs/ . What was coded does not go in: ninjs has no place for a claim.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tocsin.export.cases import Told, told
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Row, Source
from tocsin.records import Basis, Precision

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
INSTANTS = frozenset({Precision.MINUTE, Precision.HOUR})  # a day is no instant: its midnight would be a guess


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes <report>.json for every report."""
    made = []
    for one in told(source):
        key = str(one.report["id"])
        path = folder / f"{key}.json"
        text = source.text(key)
        found = item(one, text or "", source.record(key) or {})
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        made.append(Resource(path, "json", "application/json", "a report as ninjs 3.1"))
        advance()
    return made


def item(one: Told, text: str, record: Row) -> dict[str, Any]:
    """A report; what it does not state is left out."""
    row = one.report
    url = str(row["url"] or "")
    outlet = [{"name": row["outlet"], "role": "provider"}] if row["outlet"] else []
    agency = [{"name": row["agency"], "role": "agency"}] if row["agency"] else []
    found = {
        "uri": url if url.startswith(("http://", "https://")) else f"urn:tocsin:report:{row['id']}",
        "standard": STANDARD,
        "type": "text",
        "language": row["language"],
        "pubStatus": "usable",
        "versionCreated": _instant(row),
        "headlines": [{"role": "main", "value": row["title"]}] if row["title"] else [],
        "bodies": [
            {"role": "main", "contentType": "text/plain", "charCount": len(text), "value": text},
        ],
        "infoSources": outlet + agency,
        "places": [_place(place) for place in record.get("places", ())],
        "altIds": [{"role": "tocsin", "value": row["id"]}, {"role": "sha256", "value": row["text_sha256"]}],
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def _instant(row: Row) -> str | None:
    """When it came out, where that is stated to the hour or better."""
    stated = row["published_basis"] == Basis.EXPLICIT and not row["published_approx"]
    return row["published_start"] if stated and row["published_precision"] in INSTANTS else None


def _place(place: Row) -> dict[str, str]:
    number = place.get("geonameid")
    uri = {"uri": f"https://sws.geonames.org/{number}/"} if number else {}
    return {"name": str(place["name"]), **uri}
