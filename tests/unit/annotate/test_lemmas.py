"""Base forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.annotate.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "pos", "tag", "expected"),
    [
        ("shelled", "VERB", "VBD", "shell"),
        ("firing", "VERB", "VBG", "fire"),
        ("hit", "VERB", "VBN", "hit"),
        ("struck", "VERB", "VBD", "strike"),
        ("withdrew", "VERB", "VBD", "withdraw"),
        ("launches", "VERB", "VBZ", "launch"),
        ("carried", "VERB", "VBN", "carry"),
        ("travelling", "VERB", "VBG", "travel"),
        ("fleeing", "VERB", "VBG", "flee"),
        ("planned", "VERB", "VBN", "plan"),
        ("ceased", "VERB", "VBD", "cease"),
        ("postponed", "VERB", "VBD", "postpone"),
        ("was", "AUX", "VBD", "be"),
        ("n't", "PART", "RB", "not"),
        ("servicemen", "NOUN", "NNS", "serviceman"),
        ("bodies", "NOUN", "NNS", "body"),
        ("losses", "NOUN", "NNS", "loss"),
        ("crises", "NOUN", "NNS", "crisis"),
        ("Forces", "NOUN", "NNS", "force"),
        ("heavier", "ADJ", "JJR", "heavy"),
        ("worst", "ADJ", "JJS", "bad"),
        ("Goris", "PROPN", "NNP", "Goris"),
        ("Nations", "PROPN", "NNPS", "Nation"),
        ("them", "PRON", "PRP", "they"),
        ("her", "PRON", "PRP$", "her"),
        ("these", "DET", "DT", "this"),
        ("10,000", "NUM", "CD", "10000"),
    ],
)
def test_lemma(form: str, pos: str, tag: str, expected: str) -> None:
    assert lemma(form, pos, tag) == expected


def test_demonyms_keep_their_capital() -> None:
    assert lemma("Azerbaijanis", "PROPN", "NNPS") == "Azerbaijani"
    assert lemma("Kyrgyz", "ADJ", "JJ", name=True) == "Kyrgyz"


@given(
    st.text(min_size=1, max_size=12),
    st.sampled_from(["VERB", "NOUN", "ADJ", "AUX", "ADV", "PRON", "DET", "PROPN", "NUM", "PART"]),
    st.sampled_from(["VBD", "VBZ", "VBG", "VBN", "NNS", "NNPS", "JJR", "RBS", "PRP$", "CD"]),
)
def test_never_raises_nor_vanishes(form: str, pos: str, tag: str) -> None:
    assert lemma(form, pos, tag)
