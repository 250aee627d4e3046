"""Makes archive.json: a small archive of invented reports as export formats see it, held still.

    python tests/golden/exports/freeze.py

The golden files hold the formats alone to their bytes; how the reports are coded is tested elsewhere. Run it
when a record type changes, then remake the golden files (see tests/unit/export/test_formats.py).
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tocsin.archive import Archive
from tocsin.errors import InputRejected
from tocsin.readers import read
from tocsin.records import codec

HERE = Path(__file__).parent
SAMPLE = Path(__file__).parents[3] / "src" / "tocsin" / "data" / "demo" / "reports.jsonl"
CHOSEN, TIP = ("vorukh-1", "vorukh-2", "goma-1", "goma-5", "scar-2"), "goma-2"


def main() -> None:
    """Codes the chosen reports and one tip, and writes down all that a Source gives."""
    reports = [replace(r, source=r.doc_id) for r in read(str(SAMPLE)) if not isinstance(r, InputRejected)]
    with (
        tempfile.TemporaryDirectory() as folder,
        Archive.open(
            f"{folder}/a.tocsin", create=True, clock=lambda: datetime(2026, 11, 1, tzinfo=UTC)
        ) as made,
    ):
        list(made.add(r for r in reports if r.doc_id in CHOSEN))
        list(made.add((r for r in reports if r.doc_id == TIP), tip=True))
        source = made.source()
        tables = ("claims", "incidents", "reports", "versions")
        keys = [str(r["id"]) for r in source.rows("reports")]
        found = {
            "columns": {t: [[c.name, c.type, c.about] for c in source.columns(t)] for t in tables},
            "rows": {t: [dict(r) for r in source.rows(t)] for t in tables},
            "dossiers": [json.loads(codec.dumps(d)) for d in source.dossiers()],
            "testimonies": {
                k: json.loads(codec.dumps(t))
                for k, t in source.testimonies([str(r["key"]) for r in source.rows("claims")]).items()
            },
            "heads": {k: json.loads(codec.dumps(h)) for k, h in source.heads(keys).items()},
            "texts": {k: source.text(k) for k in keys},
            "records": {k: source.record(k) for k in keys},
        }
    for head in found["heads"].values():
        head["signature"] = []
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (HERE / "archive.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
