import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.knowledge.phrases import Phrases, plural, words


def found(phrases: Phrases, text: str) -> list[tuple[str, str]]:
    cut = words(text)
    return [(text[cut[h.first].start : cut[h.last - 1].end], h.value) for h in phrases.find(text, cut)]


def test_the_longest_phrase_wins_and_none_overlap():
    phrases = Phrases([("car", "a"), ("car bomb", "b"), ("bomb squad", "c")])
    assert found(phrases, "a car bomb squad") == [("car bomb", "b")]


def test_letters_and_digits_may_be_joined_in_any_way():
    phrases = Phrases([("T 72", "tank")], plurals=True)
    assert [f for f, _ in found(phrases, "T-72, T72, T 72s")] == ["T-72", "T72", "T 72s"]


def test_capitals_of_a_phrase_are_asked_for():
    phrases = Phrases([("Grad", "rocket"), ("drone", "drone")])
    assert found(phrases, "grad Grad DRONE") == [("Grad", "rocket"), ("DRONE", "drone")]


def test_a_phrase_does_not_cross_a_full_stop_with_a_gap():
    assert found(Phrases([("car bomb", "b")]), "a car; the bomb") == []


@pytest.mark.parametrize(
    ("one", "many"),
    [("gun", "guns"), ("battery", "batteries"), ("torch", "torches"), ("gunman", "gunmen")],
)
def test_plural(one, many):
    assert plural(one) == many


@given(st.text(max_size=60))
def test_words_slice_to_themselves(text):
    assert all(text[w.start : w.end] == w.text for w in words(text))
