"""Builds src/tocsin/data/places.sqlite: `python training/gazetteer/build.py [--cache DIR] [--output FILE]`.

The same packages and the same places.toml give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

import sources  # noqa: E402
from airports import airport_rows  # noqa: E402
from areas import area_rows  # noqa: E402
from atlas import Atlas  # noqa: E402
from countries import border_rows, country_rows, name_states  # noqa: E402
from merged import fill_zones, merge  # noqa: E402
from own import amend, own_rows  # noqa: E402
from shown import show  # noqa: E402
from towns import crown, town_rows  # noqa: E402
from written import write  # noqa: E402

DATA = ROOT / "src/tocsin/data"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=ROOT / "build/gazetteer")
    parser.add_argument("--output", type=Path, default=DATA / "places.sqlite")
    options = parser.parse_args()
    root = sources.fetch(options.cache)
    text = (DATA / "places.toml").read_bytes()
    table = tomllib.loads(text.decode("utf-8"))
    countries = sources.countries(root)
    atlas = Atlas(sources.atlas(root), {c["isonumeric"]: iso for iso, c in countries.items()})
    towns = town_rows(root)
    crown(towns, countries)
    borders = border_rows(atlas, countries)
    rows = [*towns, *area_rows(root, towns), *country_rows(root, atlas, towns), *(r for r, _ in borders)]
    rows += [*airport_rows(root), *own_rows(table)]
    adjectives = name_states(rows, (DATA / "states.toml").read_text(encoding="utf-8"))
    amend(rows, table)
    show(rows, table)
    rows = merge(rows)
    fill_zones(rows)
    taken = {row.id for row in rows}
    for n, row in enumerate(r for r in rows if not r.id):
        row.id = -1 - n
    unique = {row.id: row for row in reversed(rows)}
    rows = sorted(unique.values(), key=lambda r: r.id)
    facts = {
        "format": "1",
        "places.toml": hashlib.sha256(text).hexdigest(),
        "packages": ", ".join((*sources.WHEELS, *sources.TARBALLS)),
        "places": str(len(rows)),
        "credits": json.dumps(sources.CREDITS, sort_keys=True),
    }
    write(options.output, rows, {str(r.ref): line for r, line in borders}, adjectives, facts)
    content = options.output.read_bytes()
    manifest = {
        "file": options.output.name,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    options.output.with_suffix(".json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print(f"{len(taken)} ids, {len(rows)} places, {len(content) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
