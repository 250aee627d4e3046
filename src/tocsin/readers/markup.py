"""A fragment of HTML or XHTML as lines of text: what feeds, news items and mails wrap their words in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tocsin.readers.tagsoup import tokens
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
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|\b(?:continue reading|read (?:more|on|the full \w+)|full story)\b"
    r"|\bmore\s*[»›→>])[\s»›→>.…]*$",
    re.IGNORECASE,
)
_BREAK = "\0"
_LONGEST_OPENING = 4  # lines in which a text's own headline stands


def lines(fragment: str) -> tuple[str, ...]:
    """Paragraphs, list items and table cells in printed order; captions, scripts and forms are left out."""
    printed = "".join(_printed(fragment)).split(_BREAK)
    return tuple(words for line in printed if (words := " ".join(line.split())) not in ("", "•"))


def _printed(fragment: str) -> Iterator[str]:
    """Words, and a sign for each break of a line."""
    hidden, within = "", 0  # the outermost tag whose content is not printed, and how deep it is in itself
    for token in tokens(fragment):
        name = token.name.rpartition(":")[2]
        if hidden:
            if name == hidden and not token.empty:
                within += -1 if token.closing else 1
            hidden = hidden if within else ""
        elif not name:
            yield token.words.replace(_BREAK, " ")
        elif name in _HIDDEN and not token.closing and not token.empty:
            hidden, within = name, 1
        elif name in _BLOCKS:
            yield f"{_BREAK}• " if name == "li" and not token.closing else _BREAK


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
