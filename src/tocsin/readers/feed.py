"""RSS and Atom: a report for each entry, by the feed's own full text or by the page behind its link."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge, Unreachable
from tocsin.readers import facts, markup, published
from tocsin.readers.draft import Draft, Lead
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.links import follow, may_fetch
from tocsin.readers.xmltree import refuse_entities

# A description is taken for a summary unless it is as long as a report and has its paragraphs.
_LONG, _PARAGRAPHS = 800, 2
_ENTRY_END = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_NO_MARKUP = ("text/plain",)


def read(source: Input, limits: Limits) -> Iterator[Draft | Lead | InputRejected]:
    """Entries in the feed's order; one that is only summed up, and may not be fetched, is a rejection."""
    data = source.read_all(limits.text_bytes)
    refuse_entities(data, source.name)
    feed = _parsed(data, source)
    whole = len(_ENTRY_END.findall(data.replace(b"\0", b"")))
    followed = 0
    for number, entry in enumerate(feed.entries, start=1):
        if number > limits.records:
            yield TooLarge(source.name, f"more than {limits.records:,} entries")
            return
        name = f"{source.name} entry {number}"
        if number > whole:
            yield NotText(name, "the feed ends within it")
            return
        item = _entry(entry, feed.feed, name, source)
        if item.text:
            yield item
        elif item.url is None or not may_fetch(source, limits):
            yield _summary(item)
        elif followed == limits.links:
            yield TooLarge(name, f"not fetched: more than {limits.links:,} addresses in one feed")
        else:
            followed += 1
            yield follow(item.url, item, limits)
    if not feed.entries:
        yield NoArticle(source.name, "a feed without an entry")


def _parsed(data: bytes, source: Input) -> Any:
    import feedparser

    headers = {"content-type": f"application/xml; charset={source.charset}"} if source.charset else {}
    try:
        feed = feedparser.parse(
            io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    # A foreign parser over hostile input: whatever it trips over, this is one bad feed and the run goes on.
    except Exception as error:
        raise NotText(source.name, f"damaged feed: {error or type(error).__name__}") from error
    if not feed.entries and feed.bozo:
        reason = " ".join(str(feed.get("bozo_exception", "")).split())[:200]
        raise NotText(source.name, f"no feed that can be read: {reason}")
    return feed


def _entry(entry: Any, feed: Any, name: str, source: Input) -> Draft:
    """What the feed says of an entry; its text is empty where the feed only sums it up."""
    title = _title(entry)
    when, reasons = _published(entry)
    body = _full(entry)
    link = facts.string(entry.get("feedburner_origlink")) or facts.string(entry.get("link"))
    url = _joined(source.url or feed.get("link") or "", link) if link else None
    key = facts.string(entry.get("id"))
    changed = dict.get(entry, "updated") if entry.get("published") else None
    stated = [title, link, key, body, facts.string(entry.get("summary")), facts.string(changed)]
    return Draft(
        name=f"{name} ({url})" if url else name,
        text=markup.under(title, body),
        title=title,
        outlet=_outlet(entry, feed),
        url=url,
        doc_id=key,
        language=facts.language(_language(entry) or feed.get("language")),
        published=when,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(json.dumps(stated).encode()).hexdigest(),
        states=True,
        revision=facts.revision(story=key, first=entry.get("published"), revised=changed),
    )


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link)
    except ValueError:
        return link


def _published(entry: Any) -> published.Published:
    """The entry's own words for its time, which keep the zone; else the parser's reading of them."""
    for key in ("published", "updated", "created"):
        stated = dict.get(entry, key)  # the parser's own way gives one time for another
        when, reasons = facts.when(stated, f"the feed: {key}")
        if when is not None:
            return when, reasons
        if parsed := dict.get(entry, f"{key}_parsed"):
            year, month, day, hour, minute = parsed[:5]
            moment = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z"
            return facts.when(moment, f"the feed: {key} {stated!r}")
    return None, ()


def _title(entry: Any) -> str | None:
    """The title's words; feeds put markup into it."""
    return facts.string(" ".join(markup.lines(entry.get("title") or "")))


def _outlet(entry: Any, feed: Any) -> str | None:
    """The paper that a collecting feed names for an entry, or the feed's own publisher or title."""
    source = entry.get("source")
    collected = facts.string(source.get("title")) if isinstance(source, dict) else None
    return collected or facts.string(feed.get("publisher")) or facts.string(feed.get("title"))


def _language(entry: Any) -> str | None:
    contents = entry.get("content") or []
    return next((content.get("language") for content in contents if content.get("language")), None)


def _full(entry: Any) -> tuple[str, ...]:
    """The paragraphs of the full text, () where there is only a summary."""
    for content in entry.get("content") or []:
        found = _paragraphs(content)
        if found and not markup.is_teaser(found) and not _is_summary(found, entry):
            return found
    found = _paragraphs(entry.get("summary_detail") or {})
    if len(found) >= _PARAGRAPHS and sum(map(len, found)) >= _LONG and not markup.is_teaser(found):
        return found
    return ()


def _paragraphs(content: Any) -> tuple[str, ...]:
    value = content.get("value") or ""
    if content.get("type") in _NO_MARKUP and "<" not in value:
        return tuple(" ".join(line.split()) for line in value.splitlines() if line.strip())
    return markup.lines(value)


def _is_summary(found: tuple[str, ...], entry: Any) -> bool:
    """True for a content of one short paragraph that repeats the description."""
    detail = entry.get("summary_detail")
    if not detail or len(found) > 1:
        return False
    summary = " ".join(_paragraphs(detail))
    return (
        bool(summary)
        and len(found[0]) <= len(summary)
        and len(found[0]) < _LONG
        and entry.get("link") is not None
    )


def _summary(item: Draft) -> InputRejected:
    if item.url is None:
        return NoArticle(item.name, "the feed gives only a summary of it, and no link")
    return Unreachable(item.name, "the feed gives only a summary of it, and this call may not fetch the page")
