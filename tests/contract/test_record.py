"""The record's contract: every output validates, every span slices, the same input gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import tocsin
from tocsin import pipeline
from tocsin.export import schema
from tocsin.readers import read

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.[th][xt][tm]*"))


def _records(path: Path) -> list[dict[str, Any]]:
    accounts = list(pipeline.accounts(read(str(path))))
    assert all(not isinstance(a, Exception) for a in accounts), accounts
    return [tocsin.record(a) for a in accounts]  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    loaded = json.loads(schema.text())
    Draft202012Validator.check_schema(loaded)
    return Draft202012Validator(loaded)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_examples_validate_and_say_something(path: Path, validator: Draft202012Validator) -> None:
    for record in _records(path):
        as_json = json.loads(json.dumps(record))
        errors = [f"{list(e.absolute_path)}: {e.message}" for e in validator.iter_errors(as_json)]
        assert not errors, errors[:3]
        assert record["claims"], "an example without claims shows nothing"
        assert record["incidents"]


def _spans(value: Any) -> Iterator[tuple[int, int, str]]:
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("text"), str) and "end" in value:
            yield value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_every_span_slices_to_its_words(path: Path) -> None:
    for record in _records(path):
        spans = list(_spans(record))
        assert len(spans) > 10
        for start, end, words in spans:
            assert record["text"][start:end] == words


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_names_refer_to_what_the_record_lists(path: Path) -> None:
    for record in _records(path):
        sources = {s["id"] for s in record["sources"]}
        parties = {p["id"] for p in record["parties"]}
        claims = {c["id"] for c in record["claims"]}
        incidents = {i["id"] for i in record["incidents"]}
        for claim in record["claims"]:
            assert claim["source_chain"][0] == "outlet"
            assert set(claim["source_chain"]) | set(claim["co_sources"]) <= sources
            assert {p["id"] for p in claim["actors"] + claim["targets"]} <= parties
            assert claim["incident"] in incidents
            assert claim["about"] is None or claim["about"] in claims
        for incident in record["incidents"]:
            assert set(incident["claims"]) <= claims
        for contradiction in record["contradictions"]:
            assert set(contradiction["claims"]) <= claims


def test_a_batch_equals_one_by_one_and_again() -> None:
    together = [r for path in EXAMPLES for r in _records(path)]
    again = [r for path in reversed(EXAMPLES) for r in _records(path)]
    assert sorted(json.dumps(r) for r in together) == sorted(json.dumps(r) for r in again)


def test_the_record_names_what_coded_it() -> None:
    record = tocsin.record(tocsin.read("Two soldiers were killed in Goma on Monday, the army said."))
    assert record["schema"] == "tocsin/1"
    assert record["coder"]["tocsin"] == tocsin.__version__
    assert record["coder"]["model"] and record["coder"]["gazetteer"]


def test_publication_is_never_written_for_an_undated_event() -> None:
    account = tocsin.read("Rebels shelled the market in Goma.", published="2024-05-03T09:00:00Z")
    record = tocsin.record(account)
    assert record["claims"]
    assert all(c["time"] is None and c["time_gap"] == "not_stated" for c in record["claims"])
    assert record["published"] == "2024-05-03T09:00:00Z"


def test_text_can_stay_out() -> None:
    account = tocsin.read("Two soldiers were killed in Goma on Monday, the army said.")
    record = tocsin.record(account, text=False)
    assert "text" not in record
    assert len(record["sha256"]) == 64


def test_what_follows_a_statement_that_is_absent_is_not_taken_for_it() -> None:
    text = (
        "Border guards exchanged fire in Goma on Monday.\n\n"
        "Here is the full statement of the Rwandan army:\n\n"
        "Kinshasa says rebels crossed the border; a witness told Radio Kivu that two men died.\n"
    )
    record = tocsin.record(tocsin.read(text))
    kinds = [g["kind"] for g in record["gaps"] if g["text"] and "statement" in g["text"]]
    assert kinds == ["announced_missing"]
    assert "unquoted_statement" not in {i["kind"] for i in record["irregularities"]}
