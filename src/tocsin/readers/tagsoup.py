"""HTML as a stream of tags and words, in one pass: no nesting and no broken markup makes it slow.

The standard library's parser looks ahead for the end of what is never closed, again at each new beginning.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

# An attribute may hold ">" between quotation marks; no attempt at a tag looks past the next "<".
_TAG = re.compile(r"""<(/?)([a-zA-Z][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>""")
_LOOSE = re.compile(r"<(/?)([a-zA-Z][\w:.-]*)([^<>]*)>")
_OTHER = re.compile(r"<[!?/][^<>]*>")  # declarations, instructions, broken ends
_ATTRIBUTE = re.compile(r"""([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_CDATA = "<![CDATA["
_RAW = frozenset(("script", "style", "textarea", "title"))  # hold no tags but their own end
_RAW_END = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in _RAW}


@dataclass(frozen=True, slots=True)
class Token:
    """A tag with its lower-case name, or words with their references resolved (name is then "")."""

    name: str
    words: str = ""
    closing: bool = False
    empty: bool = False  # <br/>
    rest: str = ""  # what stands in the tag after its name

    def attributes(self) -> dict[str, str]:
        """Names in lower case with values; the first of two of one name counts."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.rest):
            value = match[2] or match[3] or match[4] or ""
            found.setdefault(match[1].lower(), html.unescape(value))
        return found


def tokens(page: str) -> Iterator[Token]:
    """The page from its beginning to its end; comments and declarations are left out."""
    place = 0
    while (start := page.find("<", place)) >= 0:
        if start > place:
            yield Token("", html.unescape(page[place:start]))
        token, place = _at(page, start)
        if token is None:
            continue
        yield token
        if token.name in _RAW and not token.closing and not token.empty:
            end = _RAW_END[token.name].search(page, place)
            stop = end.start() if end else len(page)
            held = page[place:stop]
            yield Token("", held if token.name in ("script", "style") else html.unescape(held))
            place = stop
    if place < len(page):
        yield Token("", html.unescape(page[place:]))


def _at(page: str, start: int) -> tuple[Token | None, int]:
    """What begins with the "<" at a place, and where it ends."""
    if page.startswith("<!--", start):
        end = page.find("-->", start + 4)
        return None, end + 3 if end >= 0 else len(page)
    if page.startswith(_CDATA, start):
        end = page.find("]]>", start)
        stop = end if end >= 0 else len(page)
        return Token("", page[start + len(_CDATA) : stop]), min(stop + 3, len(page))
    match = _TAG.match(page, start) or _LOOSE.match(page, start)
    if match:
        rest = match[3]
        return Token(match[2].lower(), "", bool(match[1]), rest.endswith("/"), rest), match.end()
    other = _OTHER.match(page, start)
    return (None, other.end()) if other else (Token("", "<"), start + 1)
