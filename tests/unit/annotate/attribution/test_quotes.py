"""Quotation marks of many kinds, matched in plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.annotate.attribution import quotes
from tocsin.records import Report, Span

CASES = [
    ('He said: "We left," and went.', ['"We left,"']),
    ("“We said ‘no’ twice,” she added.", ["“We said ‘no’ twice,”", "‘no’"]),
    ("„Wir gehen“, sagte er.", ["„Wir gehen“"]),
    ("« Nous partons » et «Adieu», dit-il.", ["«Adieu»"]),
    ("»Wir auch«, sagte sie.", ["»Wir auch«"]),
    ("'We will not go,' the officers' chief said. 'No.'", ["'We will not go,'", "'No.'"]),
    ("The rebels' base and the guards' post fell.", []),
    ("She said, ``stop'' and left.", ["``stop''"]),
    ('"One "two" three," he said.', ['"One "two" three,"', '"two"']),
    ("A 6' man and a 5\" gun.", []),
    ("It’s the army’s word.", []),
    ("They called it “abhorrent“ at once.", ["“abhorrent“"]),
    ("『彼は去った』と言った。", ["『彼は去った』"]),
]


def found(text: str) -> tuple[quotes.Quote, ...]:
    return quotes.find(text, quotes.paragraphs(Report("", text)))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_marks_are_matched(text: str, expected: list[str]) -> None:
    assert [text[q.span.start : q.span.end] for q in found(text)] == expected


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“It began at dawn. We fled.\n\nThe army came later."
    (quote,) = found(text)
    assert not quote.closed
    assert text[quote.inner.start : quote.inner.end] == "It began at dawn. We fled."


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "“One.\n“Two.\n“Three,” he said."
    one, two, three = found(text)
    assert (one.closed, two.closed, three.closed) == (False, False, True)
    assert (one.follows, two.follows, three.follows) == (False, True, True)
    assert [q.paragraph for q in (one, two, three)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("The army “liberated” the town.", True),
        ("The base is on “high alert.”", True),
        ("He said: “Go.”", False),
        ("“We have lost everything we had,” she said.", False),
    ],
)
def test_a_quoted_word_is_no_utterance(text: str, scare: bool) -> None:
    (quote,) = found(text)
    assert quotes.is_scare(text, quote) is scare


@given(st.text(alphabet="ab s.,'\"“”‘’«»„\n", max_size=60))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    blocks = quotes.paragraphs(Report("", text))
    for quote in quotes.find(text, blocks):
        assert blocks[quote.paragraph].covers(quote.span)
        assert quote.span.covers(quote.inner)
        assert Span(quote.span.start, quote.span.end).end > quote.span.start
