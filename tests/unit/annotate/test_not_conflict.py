"""Passages of sport, markets, crime, art, debate, weather and accidents: fighting words, and no violence."""

from __future__ import annotations

from pathlib import Path

from tocsin import pipeline
from tocsin.readers import read_text
from tocsin.records import EventType

TABLE = Path(__file__).parents[2] / "golden" / "not_conflict.tsv"
ALLOWED = 0.02  # share of passages that may be taken for violence


def test_hardly_a_passage_is_taken_for_violence():
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]
    taken = [
        text
        for _, text in rows
        if any(
            claim.event_type is EventType.ASSAULT
            for claim in pipeline.account(read_text(text, published="2024-06-01T00:00:00Z")).claims
        )
    ]
    assert len(rows) >= 120
    assert len(taken) <= ALLOWED * len(rows), taken
