"""The names that English reports use."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import Any

from row import SETTLED, Row

from tocsin.knowledge import place_kinds
from tocsin.knowledge.names import key

PLAIN_OF = re.compile("['`\u2018\u2019\u02bb\u02bc\u02b9\u02bf]")
SLAVIC_AREA = re.compile(r"(.*?)(?:s?kaya|s?ka|skyi|skiy) (?:oblast|kray|krai|respublika)", re.IGNORECASE)
ENGLISH_AREA = re.compile(r"[A-Z][A-Za-z-]+ (?:Oblast|Krai|Republic|Region)")


def show(rows: list[Row], table: dict[str, Any]) -> None:
    """Give GeoNames' places the names that English reports use."""
    named: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.source == "geonames" and row.kind not in ("country", "part"):
            named[row.name, row.country].append(row)
            row.names.add(row.name)
            row.name = usual_name(row)
    for line in filter(str.strip, table["also"]["shown"].splitlines()):
        name, country, usual = (value.strip() for value in line.split("|"))
        found = named[name, country]
        if not found:
            raise SystemExit(f"places.toml: also: shown, but not in GeoNames: {name} in {country}")
        largest = max(found, key=lambda r: (r.kind in SETTLED, r.population))
        for row in found:
            if row is largest or row.kind not in SETTLED:
                row.name = usual


def usual_name(row: Row) -> str:
    """The form of a name that English reports use, as far as GeoNames tells: plain letters, "X Oblast"."""
    if row.kind == "admin1" and (area := SLAVIC_AREA.match(row.name)):
        stem = key(area.group(1))[:4]
        known = sorted(n for n in row.names if ENGLISH_AREA.fullmatch(n) and key(n)[:4] == stem)
        if known:
            return min(known, key=len)
    if row.name.isascii() and not PLAIN_OF.search(row.name):
        return row.name
    same = [n for n in row.names if key(n) == key(row.name) and n.isascii() and not PLAIN_OF.search(n)]
    if same and row.country not in place_kinds.load().latin_script:
        return min(same)
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", PLAIN_OF.sub("", row.name)) if not unicodedata.combining(c)
    )
    return bare if bare.isascii() and row.country not in place_kinds.load().latin_script else row.name
