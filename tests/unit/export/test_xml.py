"""XML: whatever the words, the document stays well-formed and shows them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tocsin.export import wording, xml


@given(st.text())
def test_any_words_are_held(words):
    shown = xml.text(words)
    root = etree.fromstring(f'<a b="{shown}">{shown}</a>'.encode())
    expected = wording.safe(words).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    assert (root.text or "") == expected
