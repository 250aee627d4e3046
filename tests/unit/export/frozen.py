"""An archive held still: tests/golden/exports/archive.json as the Source that formats are given."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tocsin.export.source import Source
from tocsin.records import Dossier, Head, Testimony, codec

GOLDEN = Path(__file__).parents[2] / "golden" / "exports"
CODER = {"tocsin": "0", "model": "frozen", "gazetteer": "frozen"}


@dataclass(frozen=True)
class Column:
    name: str
    type: str
    about: str


@cache
def _kept() -> dict[str, Any]:
    return json.loads((GOLDEN / "archive.json").read_text(encoding="utf-8"))


def _typed(found: Mapping[str, Any], kind: type) -> dict[str, Any]:
    return {key: codec.loads(json.dumps(value), kind) for key, value in found.items()}


def source(change: Callable[[Dossier], Dossier] = lambda d: d) -> Source:
    """The archive; `change` is laid over every incident."""
    kept = _kept()
    dossiers = [change(codec.loads(json.dumps(d), Dossier)) for d in kept["dossiers"]]
    testimonies = _typed(kept["testimonies"], Testimony)
    heads = _typed(kept["heads"], Head)
    return Source(
        columns=lambda table: tuple(Column(*c) for c in kept["columns"][table]),
        rows=lambda table: iter(kept["rows"][table]),
        dossiers=lambda: iter(dossiers),
        testimonies=lambda keys: {k: testimonies[k] for k in sorted(keys) if k in testimonies},
        heads=lambda keys: {k: heads[k] for k in sorted(keys) if k in heads},
        reports=lambda: iter(sorted(heads)),
        text=kept["texts"].get,
        record=kept["records"].get,
        count=len(dossiers),
        coder=CODER,
    )


def tip() -> str:
    """The text of the one report that nobody has accepted."""
    (key,) = [r["id"] for r in _kept()["rows"]["reports"] if r["status"] == "tip"]
    return str(_kept()["texts"][key])


NASTY = "<script>alert('x')</script> & \"q\" \u202e]]> {{ 7*7 }} $& `b` \x07"


def hostile() -> Source:
    """The archive with something nasty as every label, side, speaker, version, place, title and outlet."""

    def spoil(dossier: Dossier) -> Dossier:
        return replace(
            dossier,
            label=NASTY,
            sides=(NASTY,),
            places=tuple(replace(p, name=NASTY) for p in dossier.places),
            origins=tuple(replace(o, label=NASTY, outlets=(NASTY,)) for o in dossier.origins),
            stances=tuple(replace(s, side=NASTY) for s in dossier.stances),
            fields=tuple(
                replace(
                    f,
                    note=NASTY,
                    versions=tuple(
                        replace(v, text=NASTY, value=NASTY, speakers=(NASTY,), sides=(NASTY,))
                        for v in f.versions
                    ),
                )
                for f in dossier.fields
            ),
        )

    made = source(spoil)
    rows = {t: [dict(r) for r in made.rows(t)] for t in ("claims", "incidents", "reports", "versions")}
    for row in rows["reports"]:
        row |= {"title": NASTY, "outlet": NASTY, "url": f"javascript:{NASTY}"}
    for row in rows["versions"]:
        row |= {"text": NASTY}

    def heads(keys: Any) -> dict[str, Head]:
        found = made.heads(keys)
        return {k: replace(h, title=NASTY, outlet=NASTY, url=f"javascript:{NASTY}") for k, h in found.items()}

    def testimonies(keys: Any) -> dict[str, Testimony]:
        return {k: replace(t, words=NASTY) for k, t in made.testimonies(keys).items()}

    return replace(made, heads=heads, testimonies=testimonies, rows=lambda table: iter(rows[table]))
