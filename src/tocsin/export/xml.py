"""xml: words of reports as XML may hold them."""

from __future__ import annotations

from html import escape

from tocsin.export import wording

NONCHARACTERS = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})


def text(words: str) -> str:
    """Escaped for an element or a quoted attribute; what XML 1.0 cannot hold is shown by its number."""
    return escape(wording.safe(words).translate(NONCHARACTERS))
