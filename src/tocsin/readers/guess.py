"""Which format an input has, by its content; a name decides nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.readers import dataset, links, table

_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*(?:\"|\})|\[\s*\{\s*\")")
_PAGE = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAGS = re.compile(rb"<(?:p|div|article|section|h[1-6]|span|br|a|ul|table|main)[\s>/]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|rdf:RDF|feed|channel)[\s>]")
_FEED_MARKS = re.compile(
    rb"purl\.org/(?:rss|atom)|w3\.org/2005/Atom|<rss(?:\s+[\w:]+=|\s*>)|<channel\s*>|netscape\.com/rdf"
)
_NEWSML = re.compile(rb"<(?:\w+:)?(?:newsItem|newsMessage|packageItem)[\s>]")
_XML = re.compile(rb"<(?:\?xml[\s]|!DOCTYPE|!--|[a-zA-Z])")
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]*):", re.MULTILINE)
_HEADER_LINE = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[ \t\r\n]")
_TECHNICAL = frozenset(
    (b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to", b"dkim-signature")
)
_BOX = re.compile(rb"From \S+ +.*\d{4}.*\r?\n[A-Za-z-]+: ?")
_PAGE_REACH = 8192
# What only one kind of JSON has: fields of all the names must be there.
# fmt: off
_JSON = (
    ("telegram", ("messages", "(?:date_unixtime|from_id|text_entities|actor_id)")),
    ("telegram", ("(?:left_)?chats", "list")),
    ("news-please", ("date_publish", "(?:maintext|date_download|source_domain|title_rss)")),
    ("ninjs", ("uri", "(?:body_(?:text|x?html)|bodies|headlines?|version[cC]reated|pub[sS]tatus)")),
    ("gdelt", ("articles", "(?:seendate|url_mobile|sourcecountry)")),
)
# fmt: on
_KINDS = tuple((name, tuple(re.compile(rf'"{key}"\s*:'.encode()) for key in keys)) for name, keys in _JSON)


def guess(head: bytes, asked: Sequence[tuple[str, str]] = ()) -> str:
    """The name in READERS that fits the first bytes; text where nothing else does.

    `asked`: the columns that the caller names, which tell a table that would not be known for one.
    """
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if _OBJECT.match(head):
        return _json(head)
    narrow = (
        head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[1:2] == b"\0" else head
    )
    start = narrow[:_PAGE_REACH].lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip()
    return _mail(start) or _markup(start) or _table(head, asked) or "text"


def _json(head: bytes) -> str:
    for name, patterns in _KINDS:
        if all(pattern.search(head) for pattern in patterns):
            return name
    return "jsonl"


def _markup(start: bytes) -> str | None:
    if _XML.match(start):
        if _NEWSML.search(start) and b"iptc" in start:
            return "newsml"
        if _FEED.search(start) and _FEED_MARKS.search(start):
            return "feed"
    page = _PAGE.search(start) or (start.startswith(b"<") and _TAGS.search(start))
    return "html" if page else None


def _mail(start: bytes) -> str | None:
    """Mail begins with its headers, and one of them at least was written by a machine."""
    if _BOX.match(start):
        return "mail"
    if not _HEADER_LINE.match(start):
        return None
    headers = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    names = {name.lower() for name in _HEADER.findall(headers)}
    return "mail" if b"from" in names and names & _TECHNICAL else None


def _table(head: bytes, asked: Sequence[tuple[str, str]]) -> str | None:
    if found := dataset.named(head):
        return found
    if table.is_table(head, asked):
        return "csv"
    return "gdelt" if links.is_list(head) else None
