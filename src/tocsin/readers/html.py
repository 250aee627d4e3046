"""Web pages: the article's paragraphs as lines, with what the page's metadata state about it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge
from tocsin.readers import facts, markup, metadata, wayback
from tocsin.readers.decode import decode
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.records import Revision

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>")
# These never hold others of their kind, whether or not they are closed.
# fmt: off
_FLAT = frozenset((
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "br",
    "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "param", "source", "track",
    "wbr", "html", "head", "body",
))
# fmt: on
_SETTING = timedelta(hours=1)
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
    stated = metadata.read(page)
    yield Draft(
        name=source.name,
        text=text,
        title=found.title,
        outlet=stated.site or found.sitename,
        url=_address(copy.url, wayback.original(found.url)[0]),
        language=stated.language,
        published=stated.published,
        published_reasons=stated.published_reasons,
        irregularities=odd,
        raw_sha256=hashlib.sha256(data).hexdigest(),
        captured=copy.captured,
        revision=_revision(stated),
    )


def _address(fetched: str | None, canonical: str | None) -> str | None:
    """What the page calls its own address, where that is of the same site and no mere front page."""
    if fetched is None or canonical is None:
        return fetched or canonical
    with suppress(ValueError):
        front = urlsplit(canonical).path in ("", "/") and urlsplit(fetched).path not in ("", "/")
        if not front and facts.host(canonical) == facts.host(fetched):
            return canonical
    return fetched


def _revision(stated: metadata.Facts) -> Revision | None:
    """A page that was changed well after it came out; in its first hour pages are still being set."""
    first, changed = stated.published, stated.modified
    if first is None or changed is None or first.start is None or changed.start is None:
        return None
    return facts.revision(first=first, revised=changed) if changed.start - first.start >= _SETTING else None


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
