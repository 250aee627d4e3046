"""Web pages: the article's paragraphs as lines, with what the page's metadata state about it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import metadata
from tocsin.readers.decode import decode
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.words import normal_words

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>")
# These never hold others of their kind, whether or not they are closed.
# fmt: off
_FLAT = frozenset((
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "br",
    "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "param", "source", "track",
    "wbr", "html", "head", "body",
))
# fmt: on
_WAYBACK = re.compile(
    r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->.*?(?:<!-- END WAYBACK TOOLBAR INSERT -->|\Z)", re.DOTALL
)
_WAYBACK_URL = re.compile(r"^https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?:/)")
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE
)
_LONGEST_OPENING = 4  # lines in which the page's own headline stands


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """One page as one report; raises NoArticle where it holds none."""
    data = source.read_all(limits.text_bytes)
    declared = source.charset or _declared(data)
    page, odd = decode(data, name=source.name, declared=declared)
    page = _WAYBACK.sub("", page)
    _check_shape(page, source.name, limits)
    found = _extract(page, source)
    text = _lines(found.title, found.text or "")
    if not text:
        raise NoArticle(source.name, "a page without an article")
    facts = metadata.read(page)
    when, reasons = facts.published, facts.published_reasons
    yield Draft(
        name=source.name,
        text=text,
        title=found.title,
        outlet=facts.site or found.sitename,
        url=_original(source.url or found.url),
        language=facts.language,
        published=when,
        published_reasons=reasons,
        irregularities=odd,
        raw_sha256=hashlib.sha256(data).hexdigest(),
    )


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data, 0, 4096)
    return match[1].decode("ascii") if match else None


def _check_shape(page: str, name: str, limits: Limits) -> None:
    """Refuse what no page needs: the parser would drop what lies deeper, or take hours."""
    depth = count = 0
    for closing, tag, rest in _TAG.findall(page):
        count += 1
        if count > limits.tags:
            raise TooLarge(name, f"more than {limits.tags:,} tags")
        if tag.lower() in _FLAT or rest.endswith("/"):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > limits.depth:
            raise TooLarge(name, f"tags nested more than {limits.depth} deep")


def _extract(page: str, source: Input) -> Any:
    """The article as trafilatura finds it."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(page, url=source.url, with_metadata=True, include_comments=False)
    # A foreign parser over hostile input: whatever it trips over, this is one bad page and the run goes on.
    except Exception as error:
        raise NotText(
            source.name, f"a page that cannot be parsed: {error or type(error).__name__}"
        ) from error
    if found is None:
        raise NoArticle(source.name, "a page without an article")
    return found


def _lines(title: str | None, text: str) -> str:
    """Paragraphs apart by a blank line, under the headline where the page has it elsewhere."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return ""
    wanted = normal_words(title or "")
    if title and wanted and all(normal_words(line) != wanted for line in lines[:_LONGEST_OPENING]):
        lines.insert(0, " ".join(title.split()))
    return "\n\n".join(lines)


def _original(url: str | None) -> str | None:
    """The page's own address where an archive served it."""
    return re.sub(r"^(https?):/(?!/)", r"\1://", _WAYBACK_URL.sub("", url)) if url else None
