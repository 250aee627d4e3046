"""Laws of the whole line, on texts that nobody would write."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from news import published, texts

import tocsin
from tocsin import pipeline, readers
from tocsin.errors import InputRejected, UsageError

LONE = re.compile("[\ud800-\udfff]")
MORE = int(os.environ.get("TOCSIN_FUZZ", "1"))  # how many times more examples than a test run has time for


def laws(examples: int) -> settings:
    return settings(
        max_examples=examples * MORE,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


def read(text: str, when: str | None = None) -> dict[str, Any] | None:
    """The record, or None where the text or the date is refused; any other error is a find."""
    try:
        return tocsin.record(tocsin.read(text, published=when))
    except (InputRejected, UsageError):
        return None


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and "end" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def check(record: dict[str, Any], text: str) -> None:
    json.dumps(record, allow_nan=False)
    assert record["text"] == LONE.sub("\ufffd", text)  # half a character is none: replaced, offsets kept
    for item in spans(record):
        assert 0 <= item["start"] < item["end"] <= len(text), item
        if isinstance(item.get("text"), str):
            assert record["text"][item["start"] : item["end"]] == item["text"]
    for attribution in record["attributions"]:
        for start, end in attribution["source"] + attribution["cue"] + attribution["content"]:
            assert 0 <= start < end <= len(text)
    sources, parties = ({row["id"] for row in record[name]} for name in ("sources", "parties"))
    claims = [claim["id"] for claim in record["claims"]]
    assert len(set(claims)) == len(claims)
    for claim in record["claims"]:
        assert claim["text"].strip()
        assert claim["source_chain"][0] == "outlet"
        assert set(claim["source_chain"]) <= sources
        assert {party["id"] for party in claim["actors"] + claim["targets"]} <= parties
        assert claim["about"] is None or claim["about"] in claims
        for count in claim["casualties"]:
            assert count["min"] is None or count["max"] is None or count["min"] <= count["max"]
    for place in record["toponyms"]:
        assert place["lat"] is None or (-90 <= place["lat"] <= 90 and -180 <= place["lon"] <= 180)


@laws(60)
@given(texts, published)
def test_any_text_gives_a_record_or_a_rejection(text: str, when: str | None) -> None:
    record = read(text, when)
    if record is not None:
        check(record, text)


@laws(15)
@given(texts)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert json.dumps(read(text)) == json.dumps(read(text))


@laws(6)
@given(st.lists(texts, min_size=2, max_size=5))
def test_a_batch_equals_one_by_one_also_in_threads(several: list[str]) -> None:
    alone = [json.dumps(read(text)) for text in several]
    lines = b"\n".join(json.dumps({"text": LONE.sub("\ufffd", text)}).encode() for text in several)
    batch = [
        json.dumps(None if isinstance(item, InputRejected) else tocsin.record(item)["claims"])
        for item in pipeline.accounts(readers.read(lines, as_="jsonl"))
    ]
    assert batch == [json.dumps(r and r["claims"]) for r in map(json.loads, alone)]
    with ThreadPoolExecutor(4) as pool:
        assert [json.dumps(r) for r in pool.map(read, several * 2)] == alone * 2


# What fuzzing found once stays found.
FINDS: tuple[tuple[str, str | None], ...] = (("The army said two died at 25:61 on 31 February 9999.", None),)


@pytest.mark.parametrize(("text", "when"), FINDS)
def test_what_was_found_once(text: str, when: str | None) -> None:
    record = read(text, when)
    assert record is not None
    check(record, text)
