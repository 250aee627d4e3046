"""Telegram's export, result.json: a report for each post of a channel or group."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from tocsin.errors import InputRejected, NoArticle, TooLarge
from tocsin.readers import facts
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.objects import document, dumped

_PUBLISHING = (
    "channel",
    "group",
)  # kinds of chats by the end of their type; talk between people is no report


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """Posts with words, in order; service messages, bare pictures and private talk are passed over."""
    value, _ = document(source, limits)
    found = False
    number = 0
    for chat in _chats(value):
        for message in chat["messages"]:
            number += 1
            if number > limits.records:
                yield TooLarge(source.name, f"more than {limits.records:,} messages")
                return
            draft = _post(message, chat, source.name) if isinstance(message, dict) else None
            found = found or draft is not None
            yield from [draft] if draft else []
    if not found:
        yield NoArticle(source.name, "an export of Telegram without a post that has words")


def _chats(value: object) -> Iterator[Mapping[str, Any]]:
    """The one chat of an export, or all channels and groups of an account's."""
    if not isinstance(value, dict):
        return
    if isinstance(value.get("messages"), list):
        yield value
        return
    for part in ("chats", "left_chats"):
        held = value.get(part)
        for chat in _list(held.get("list")) if isinstance(held, dict) else ():
            if isinstance(chat, dict) and facts.word(chat.get("type")).endswith(_PUBLISHING):
                yield {**chat, "messages": _list(chat.get("messages"))}


def _post(message: Mapping[str, Any], chat: Mapping[str, Any], source: str) -> Draft | None:
    text = words(message.get("text"))
    if message.get("type") != "message" or not text.strip():
        return None
    number = facts.word(message.get("id"))
    key = f"{facts.word(chat.get('id'))}/{number}"
    name = f"{source} message {number or '?'}"
    written = message.get("date_unixtime") or message.get("date")
    when, reasons = facts.when(written, "Telegram: the post's date")
    is_group = facts.word(chat.get("type")).endswith("group")
    edited = message.get("edited_unixtime") or message.get("edited")
    return Draft(
        name=name,
        text=text,
        outlet=facts.string(chat.get("name")) or facts.string(message.get("from")),
        doc_id=f"telegram:{key}",
        published=when,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(dumped(message, name)).hexdigest(),
        states=True,
        revision=facts.revision(story=f"telegram:{key}", first=written, revised=edited) if edited else None,
        carried=_origin(message) or (facts.string(message.get("from")) if is_group else None),
    )


def words(text: object) -> str:
    """A post's text: a string, or a list of strings and of spans with a text each."""
    if isinstance(text, str):
        return text
    pieces = text if isinstance(text, list) else ()
    return "".join(
        piece if isinstance(piece, str) else piece["text"]
        for piece in pieces
        if isinstance(piece, str) or (isinstance(piece, dict) and isinstance(piece.get("text"), str))
    )


def _origin(message: Mapping[str, Any]) -> str | None:
    """Whom the post forwards; a forwarded post of an unnamed account says so."""
    if "forwarded_from" not in message:
        return None
    return facts.string(message["forwarded_from"]) or "an account without a name"


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
