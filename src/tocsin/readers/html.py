"""Web pages: the article's paragraphs as lines, with what the page's metadata state about it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import markup, metadata, wayback
from tocsin.readers.decode import decode
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>")
# These never hold others of their kind, whether or not they are closed.
# fmt: off
_FLAT = frozenset((
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "br",
    "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "param", "source", "track",
    "wbr", "html", "head", "body",
))
# fmt: on
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE
)


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """One page as one report; raises NoArticle where it holds none."""
    data = source.read_all(limits.text_bytes)
    declared = source.charset or _declared(data)
    page, odd = decode(data, name=source.name, declared=declared)
    copy = wayback.undo(page, source.url)
    page = copy.page
    _check_shape(page, source.name, limits)
    found = _extract(page, source.name, copy.url)
    text = markup.under(found.title, tuple(filter(None, map(str.strip, (found.text or "").splitlines()))))
    if not text:
        raise NoArticle(source.name, "a page without an article")
    facts = metadata.read(page)
    when, reasons = facts.published, facts.published_reasons
    yield Draft(
        name=source.name,
        text=text,
        title=found.title,
        outlet=facts.site or found.sitename,
        url=copy.url or wayback.original(found.url)[0],
        language=facts.language,
        published=when,
        published_reasons=reasons,
        irregularities=odd,
        raw_sha256=hashlib.sha256(data).hexdigest(),
        captured=copy.captured,
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


def _extract(page: str, name: str, url: str | None) -> Any:
    """The article as trafilatura finds it."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(page, url=url, with_metadata=True, include_comments=False)
    # A foreign parser over hostile input: whatever it trips over, this is one bad page and the run goes on.
    except Exception as error:
        raise NotText(name, f"a page that cannot be parsed: {error or type(error).__name__}") from error
    if found is None:
        raise NoArticle(name, "a page without an article")
    return found
