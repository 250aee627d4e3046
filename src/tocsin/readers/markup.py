"""A fragment of HTML or XHTML as lines of text: what feeds, news items and mails wrap their words in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from html.parser import HTMLParser

from tocsin.readers.words import normal_words

# fmt: off
_BLOCKS = frozenset((
    "p", "div", "br", "hr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre",
    "table", "tr", "td", "th", "tbody", "section", "article", "header", "footer", "aside", "main", "dl",
    "dt", "dd", "hl1", "hl2", "block", "title", "body", "html", "center", "address", "nav", "form",
))
_HIDDEN = frozenset((
    "script", "style", "figure", "figcaption", "noscript", "template", "svg", "iframe", "object", "media",
    "head", "button", "select", "textarea", "audio", "video",
))
# fmt: on
_TEASER = re.compile(
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|\b(?:continue reading|read (?:more|on|the full \w+)|full story|more)\b)"
    r"[\s»›→>.…]*$",
    re.IGNORECASE,
)
_LONGEST_OPENING = 4  # lines in which a text's own headline stands


def lines(fragment: str) -> tuple[str, ...]:
    """Paragraphs, list items and table cells in printed order; captions, scripts and forms are left out."""
    printer = _Printer()
    with suppress(AssertionError):  # the standard parser's answer to some broken declarations
        printer.feed(fragment)
        printer.close()
    return tuple(printer.lines())


def under(title: str | None, paragraphs: tuple[str, ...]) -> str:
    """One text, paragraphs apart by a blank line, under the headline unless that stands there itself."""
    if not paragraphs:
        return ""
    wanted = normal_words(title or "")
    if title and wanted and all(normal_words(line) != wanted for line in paragraphs[:_LONGEST_OPENING]):
        paragraphs = (" ".join(title.split()), *paragraphs)
    return "\n\n".join(paragraphs)


def is_teaser(paragraphs: tuple[str, ...]) -> bool:
    """True where a text breaks off, or ends by asking to read on elsewhere."""
    return not paragraphs or bool(_TEASER.search(paragraphs[-1][-60:]))


class _Printer(HTMLParser):
    """Keeps no tree, so no nesting hurts it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._hidden: str | None = None
        self._within = 0

    def lines(self) -> Iterator[str]:
        """What was printed, line by line, without empty ones."""
        for line in "".join(self._pieces).split("\0"):
            words = " ".join(line.split())
            if words not in ("", "•"):
                yield words

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = tag.rpartition(":")[2]
        if self._hidden is not None:
            self._within += name == self._hidden
        elif name in _HIDDEN:
            self._hidden, self._within = name, 1
        elif name in _BLOCKS:
            self._pieces.append("\0• " if name == "li" else "\0")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden is None and tag.rpartition(":")[2] in _BLOCKS:
            self._pieces.append("\0")

    def handle_endtag(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if self._hidden is not None:
            self._within -= name == self._hidden
            if not self._within:
                self._hidden = None
        elif name in _BLOCKS:
            self._pieces.append("\0")

    def handle_data(self, data: str) -> None:
        if self._hidden is None:
            self._pieces.append(data.replace("\0", " "))
