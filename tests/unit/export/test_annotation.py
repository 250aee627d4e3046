"""Web Annotation: the selectors find the words again, and the hash is that of the text they were found in."""

from __future__ import annotations

import hashlib
import json

import frozen
from hypothesis import given
from hypothesis import strategies as st

from tocsin.export import annotation, exports
from tocsin.records import Span


def test_position_quote_and_hash_hold_each_other(tmp_path):
    exports.export("annotation", frozen.source(), tmp_path)
    found = [json.loads(x) for x in (tmp_path / "annotations.jsonl").read_text("utf-8").splitlines()]
    source = frozen.source()
    kept = [k for k in source.reports() if source.heads([k])[k].verified]
    said = source.testimonies([r["key"] for r in source.rows("claims") if r["report"] in kept])
    assert {a["id"].removeprefix("urn:tocsin:claim:") for a in found} == set(said)
    for one in found:
        text = source.text(one["target"]["source"]["id"].removeprefix("urn:tocsin:report:"))
        position, quote = one["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text.index(around) == position["start"] - len(quote["prefix"])
        assert hashlib.sha256(text.encode()).hexdigest() == one["target"]["source"]["sha256"]


def test_no_link_that_a_reader_would_run(tmp_path):
    exports.export("annotation", frozen.hostile(), tmp_path)
    assert "javascript:" not in (tmp_path / "annotations.jsonl").read_text("utf-8")


@given(st.text(min_size=1, max_size=80), st.data())
def test_selectors_cut_the_text_anywhere(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    position, quote = annotation.selectors(Span(start, end), text)
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
