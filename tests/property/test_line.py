"""Laws of the whole line, on texts that nobody would write."""

from __future__ import annotations

import json
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tocsin
from tocsin.errors import InputRejected

SCRAPS = (
    "The army said", "“", "”", "two soldiers were killed", "in Goma", "on Monday", "at 25:61",
    "Update (2305ET):", "according to", "the Kremlin", "denied that", "it", "31 February 9999", "if", "\n\n", "\n",
    "•", "would", "shelled", "Ереван", "ՀՀ ՊՆ", "القوات", "停火", "\u202e", "\u200f", "\x00", "💥", "Mr.", "U.S.",
    "at least", "no one", "up to", "---", "http://x.y", "said.", ",", ".", "?", "\u2028", "\ud800", "’s", "and",
)  # fmt: skip

LONE = re.compile("[\ud800-\udfff]")

texts = st.lists(st.sampled_from(SCRAPS), min_size=1, max_size=40).map(" ".join) | st.text(max_size=300)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_any_text_gives_a_record_or_a_rejection(text: str) -> None:
    try:
        account = tocsin.read(text, published="2024-03-01T12:00:00Z")
    except InputRejected:
        return
    record = tocsin.record(account)
    json.dumps(record)
    assert record["text"] == LONE.sub("\ufffd", text)  # half a character is none: replaced, offsets kept
    for claim in record["claims"]:
        assert record["text"][claim["start"] : claim["end"]] == claim["text"]
        assert claim["text"].strip()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    try:
        first = tocsin.record(tocsin.read(text))
    except InputRejected:
        return
    assert json.dumps(first) == json.dumps(tocsin.record(tocsin.read(text)))
