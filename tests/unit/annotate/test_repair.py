"""Arcs that no English sentence has."""

from __future__ import annotations

import tocsin
from tocsin.annotate.repair import repaired
from tocsin.records import Token


def tokens(*rows):
    return [Token(i, i + 1, w, w, pos, tag, head, rel) for i, (w, pos, tag, head, rel) in enumerate(rows)]


SAID = (
    ("spokesman", "NOUN", "NN", 3, "nsubj"),
    ("said", "VERB", "VBD", -1, "root"),
    ("guns", "NOUN", "NNS", 3, "nsubj"),
    ("fired", "VERB", "VBD", 1, "ccomp"),
)


def test_a_subject_does_not_reach_over_its_own_verb():
    assert [t.head for t in repaired(tokens(*SAID))] == [1, -1, 3, 1]


def test_a_relative_word_does():
    rows = (("who", "PRON", "WP", 3, "nsubj"), *SAID[1:])
    assert [t.head for t in repaired(tokens(*rows))] == [3, -1, 3, 1]


def test_a_verb_with_a_subject_of_its_own_takes_no_second():
    rows = (
        ("spokesman", "NOUN", "NN", 4, "nsubj"),
        ("she", "PRON", "PRP", 2, "nsubj"),
        ("said", "VERB", "VBD", -1, "root"),
        ("guns", "NOUN", "NNS", 4, "nsubj"),
        ("fired", "VERB", "VBD", 2, "ccomp"),
    )
    assert repaired(tokens(*rows))[0].head == 4


def test_a_named_spokesman_speaks_and_does_not_fire():
    account = tocsin.read(
        "The Northern Front denied it had shelled the port of Buzi.\n\n"
        "Its spokesman, Tomas Ferro, said the army's own guns had hit the market."
    )
    told = [
        c for c in account.claims if "guns had hit" in account.reading.report.text[c.span.start : c.span.end]
    ]
    assert [a.name for h in told[0].chain for a in h.actors] == ["Tomas Ferro"]


def test_what_stands_before_a_told_clause_is_its_subject():
    rows = (
        ("strike", "NOUN", "NN", 4, "nsubj"),
        ("killed", "VERB", "VBD", 4, "ccomp"),
        ("three", "NUM", "CD", 1, "obj"),
        ("ministry", "NOUN", "NN", 4, "nsubj"),
        ("said", "VERB", "VBD", -1, "root"),
    )
    assert [t.head for t in repaired(tokens(*rows))] == [1, 4, 1, 4, -1]


def test_a_subject_without_a_rival_stays():
    rows = (
        ("ministry", "NOUN", "NN", 2, "nsubj"),
        ("killed", "VERB", "VBD", 2, "ccomp"),
        ("said", "VERB", "VBD", -1, "root"),
    )
    assert repaired(tokens(*rows))[0].head == 2
