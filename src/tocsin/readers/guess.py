"""Which format an input has, by its content; a name decides nothing."""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*(?:\"|\})|\[\s*\{\s*\")")
_PAGE = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAGS = re.compile(rb"<(?:p|div|article|section|h[1-6]|span|br|a|ul|table|main)[\s>/]", re.IGNORECASE)
_PAGE_REACH = 8192


def guess(head: bytes) -> str:
    """The name in READERS that fits the first bytes; text where nothing else does."""
    if head.startswith(b"WARC/"):
        return "warc"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if _OBJECT.match(head):
        return "jsonl"
    narrow = (
        head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[1:2] == b"\0" else head
    )
    start = narrow[:_PAGE_REACH].removeprefix(b"\xef\xbb\xbf").lstrip()
    if _PAGE.search(start) or (start.startswith(b"<") and _TAGS.search(start)):
        return "html"
    return "text"
