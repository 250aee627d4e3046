"""Names that are places and the same names when they are not, in sentences of our own."""

from pathlib import Path

import pytest

from tocsin import pipeline
from tocsin.knowledge import gazetteer
from tocsin.readers import read_text
from tocsin.records import Place, PlaceMention

GOLDEN = Path(__file__).parents[2] / "golden" / "place_names.tsv"
ROWS = [
    line.split("\t")
    for line in GOLDEN.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def named(text: str, words: str) -> list[PlaceMention]:
    start = text.index(words)
    mentions = pipeline.annotate(read_text(text)).places
    return [m for m in mentions if m.span.start < start + len(words) and start < m.span.end]


def codes(mention: PlaceMention) -> set[str | None]:
    if not isinstance(mention.place, Place):
        return set()
    entry = gazetteer.load().entry_of(mention.place)
    return {mention.place.country, entry.admin1 if entry else None}


@pytest.mark.parametrize(("text", "words", "reading"), ROWS, ids=[f"{r[1]}: {r[0][:40]}" for r in ROWS])
def test_a_name_is_a_place_only_where_it_is_used_for_one(text, words, reading):
    mentions = named(text, words)
    if reading == "-":
        assert mentions == []
    elif reading == "name":
        assert [m.role for m in mentions if m.role] == []
    else:
        assert [m for m in mentions if reading in codes(m)], mentions
