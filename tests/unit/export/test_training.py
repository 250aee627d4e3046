"""Formats to train from: labels sit on the very words, sentences cut no name or claim, readers take them."""

from __future__ import annotations

import json

import frozen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.export import conll, exports, training
from tocsin.export.training import Labelled
from tocsin.records import Span


def examples(tmp_path):
    exports.export("spacy", frozen.source(), tmp_path / "spans.jsonl")
    return [json.loads(x) for x in (tmp_path / "spans.jsonl").read_text("utf-8").splitlines()]


def test_spans_are_those_of_the_record_and_fit_their_tokens(tmp_path):
    for one in examples(tmp_path):
        record = frozen.source().record(one["meta"]["report"])
        names = {(m["start"], m["end"]) for m in record["mentions"]}
        claims = {(c["start"], c["end"]) for c in record["claims"]}
        assert {(s["start"], s["end"]) for s in one["spans"] if s["label"].startswith("ENTITY:")} == names
        assert {(s["start"], s["end"]) for s in one["spans"] if s["label"].startswith("CLAIM:")} == claims
        for token in one["tokens"]:
            assert one["text"][token["start"] : token["end"]] == token["text"]
        for span in one["spans"]:
            assert one["tokens"][span["token_start"]]["start"] == span["start"]
            assert one["tokens"][span["token_end"]]["end"] == span["end"]


def test_spacy_makes_span_groups_of_it(tmp_path):
    spacy = pytest.importorskip("spacy")
    blank = spacy.blank("en")
    for one in examples(tmp_path):
        words = [t["text"] for t in one["tokens"]]
        doc = spacy.tokens.Doc(blank.vocab, words, [t["ws"] for t in one["tokens"]])
        doc.spans["sc"] = [
            spacy.tokens.Span(doc, s["token_start"], s["token_end"] + 1, s["label"]) for s in one["spans"]
        ]
        assert [s.text.split() for s in doc.spans["sc"]] == [
            one["text"][s["start"] : s["end"]].split() for s in one["spans"]
        ]


def test_the_conllu_library_reads_every_token_and_label(tmp_path):
    conllu = pytest.importorskip("conllu")
    exports.export("conll", frozen.source(), tmp_path)
    found = conllu.parse((tmp_path / "reports.conllup").read_text("utf-8"))
    documents = [s.metadata["newdoc id"] for s in found if "newdoc id" in s.metadata]
    assert documents == [k for k in frozen.source().reports() if frozen.source().heads([k])[k].verified]
    text = None
    for sentence in found:
        text = frozen.source().text(sentence.metadata.get("newdoc id", "")) or text
        for token in sentence:
            assert text[int(token["tocsin:start"]) : int(token["tocsin:end"])] == token["form"]
    labels = {t["tocsin:claim"] for s in found for t in s}
    assert {"O", "B-claimed", "I-claimed"} <= labels


SENTENCES = [
    ("Shells fell at Kesh. Nobody was hurt.", ["Shells fell at Kesh .", "Nobody was hurt ."]),
    ("J. Orlo spoke.", ["J . Orlo spoke ."]),
    ("“We held.” The army left.", ["“ We held . ”", "The army left ."]),
    ("A headline\n\nThe text", ["A headline", "The text"]),
    ("It cost 3.5 million. 4 men came.", ["It cost 3 . 5 million .", "4 men came ."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_sentences(text, wanted):
    words = training.tokens(text, ())
    found = [
        " ".join(text[w.start : w.end] for w in words[a:b]) for a, b in training.sentences(text, words, ())
    ]
    assert found == wanted


def test_no_sentence_ends_within_a_name():
    text = "Gen. Orlo spoke. He left."
    name = Labelled(Span(0, 9), "entity", "PERSON")
    words = training.tokens(text, [name])
    assert [words[a].start for a, _ in training.sentences(text, words, [name])] == [0, 17]


def test_no_sentence_ends_within_a_claim():
    text = "The army said at 5 a.m. Kesh was hit. It denied more."
    claim = Labelled(Span(14, 36), "claim", "claimed")
    words = training.tokens(text, [claim])
    cuts = [words[b - 1].end for _, b in training.sentences(text, words, [claim])]
    assert cuts == [37, len(text)]


def test_of_names_the_longest_and_of_claims_the_innermost_stands():
    words = training.tokens("the Kesh army base fell", ())
    long, short = Labelled(Span(4, 18), "x", "LONG"), Labelled(Span(4, 8), "x", "SHORT")
    assert conll.bio(words, [short, long], "entity") == ["O", "B-LONG", "I-LONG", "I-LONG", "O"]
    assert conll.bio(words, [short, long], "claim") == ["O", "B-SHORT", "O", "O", "O"]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5))
def test_tokens_keep_every_character_and_every_span(text, pairs):
    parts = [
        Labelled(Span(min(a, b), min(max(a, b), len(text))), "entity", "X")
        for a, b in pairs
        if min(a, b) < min(max(a, b), len(text))
    ]
    words = training.tokens(text, parts)
    assert "".join(text[w.start : w.end] for w in words) == "".join(text.split())
    runs = list(training.sentences(text, words, parts))
    assert [n for a, b in runs for n in range(a, b)] == list(range(len(words)))
    for part in parts:
        first, after = training.covered(words, part.span)
        inside = "".join(text[part.span.start : part.span.end].split())
        assert "".join(text[w.start : w.end] for w in words[first:after]) == inside
