"""ninjs, the news agencies' JSON: versions 1.0 to 3.1, an item alone, a line or an item of a list."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tocsin.errors import InputRejected, NoArticle
from tocsin.readers import facts, markup
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.objects import Object, objects

_UNUSABLE = {"canceled": "its publisher has cancelled it", "withheld": "its publisher withholds it"}
_BEST_BODIES = ("application/xhtml+xml", "text/html", "text/plain")  # markup keeps the paragraphs
_CREDITING = ("creditline", "creditLine")


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """Items with a text, in order; what its publisher cancelled or withholds is a rejection that says so."""
    for item in objects(source, limits):
        yield item if isinstance(item, InputRejected) else _item(item)


def _item(item: Object) -> Draft | InputRejected:
    value = {key.casefold(): inner for key, inner in item.value.items()}  # versioncreated, versionCreated
    if reason := _UNUSABLE.get(facts.word(value.get("pubstatus")).casefold()):
        return NoArticle(item.name, f"not to be used: {reason}")
    title = facts.string(value.get("headline")) or _role(value.get("headlines"))
    text = markup.under(title, _body(value))
    if not text:
        return NoArticle(item.name, "a ninjs item without a text of its own")
    by, moment = _version(value)
    when, reasons = facts.when(moment, f"ninjs: {by}")
    return Draft(
        name=item.name,
        text=text,
        title=title,
        outlet=_publisher(value),
        url=_address(value),
        doc_id=facts.string(value.get("uri")),
        language=facts.language(value.get("language")),
        published=when,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(item.raw).hexdigest(),
        states=True,
        revision=facts.revision(
            story=facts.string(value.get("uri")),
            number=facts.word(value.get("version")) or None,
            replaces=_replaced(value),
            first=value.get("firstcreated"),
            revised=moment,
            note=facts.string(value.get("ednote")),
        ),
        carried=_credit(value),
    )


def _version(value: Mapping[str, Any]) -> tuple[str, object]:
    """The moment of the text at hand: that of this version, or of its content where only that is stated."""
    for key in ("versioncreated", "contentcreated", "firstcreated"):
        if facts.string(value.get(key)):
            return key, value[key]
    return "versioncreated", None


def _body(value: Mapping[str, Any]) -> tuple[str, ...]:
    """The full body that keeps most: body_xhtml, body_html, body_text (1.x), the best of bodies (2.0 on)."""
    found = {"text/plain": value.get("body_text"), "application/xhtml+xml": value.get("body_xhtml")}
    found["text/html"] = value.get("body_html")
    for body in (
        {key.casefold(): inner for key, inner in item.items()} for item in _list(value.get("bodies"))
    ):
        kind = (facts.word(body.get("contenttype")) or "text/plain").partition(";")[0].strip()
        role = facts.word(body.get("role")).casefold()
        if role not in ("summary", "abstract", "caption", "teaser"):
            found[kind] = found.get(kind) or body.get("value")
    for kind in _BEST_BODIES:
        words = found.get(kind)
        if isinstance(words, str) and words.strip():
            return markup.lines(words) if kind != "text/plain" else plain(words)
    return ()


def plain(words: str) -> tuple[str, ...]:
    """Plain words as paragraphs: apart by blank lines where there are any, by line ends where not."""
    words = words.replace("\r\n", "\n").strip()
    pieces = re.split(r"\n\s*\n" if re.search(r"\n\s*\n", words) else r"\n", words)
    return tuple(" ".join(piece.split()) for piece in pieces if piece.strip())


def _role(headlines: object) -> str | None:
    """The main headline of several."""
    given = [item for item in _list(headlines) if facts.string(item.get("value"))]
    given.sort(key=lambda item: facts.word(item.get("role")).casefold() not in ("main", "headline", ""))
    return facts.string(given[0]["value"]) if given else None


def _publisher(value: Mapping[str, Any]) -> str | None:
    """Who issues it: the source of information that is called provider, else the copyright's holder."""
    for source in _list(value.get("infosources")) + _list(value.get("infosource")):
        issues = facts.word(source.get("role")).casefold() in ("", "provider", "publisher", "source")
        if issues and (name := facts.string(source.get("name")) or facts.string(source.get("literal"))):
            return name
    return (
        facts.string(value.get("provider"))
        or facts.string(value.get("source"))
        or facts.string(value.get("copyrightholder"))
    )


def _credit(value: Mapping[str, Any]) -> str | None:
    """The agency that the item credits, where that is not its publisher."""
    credit = next((found for key in _CREDITING if (found := facts.string(value.get(key.casefold())))), None)
    return credit if credit and credit != _publisher(value) else None


def _address(value: Mapping[str, Any]) -> str | None:
    """A page with the item: a rendition's, or its own uri where that is one."""
    canonical = facts.string(value.get("canonicalurl")) or facts.string(value.get("url"))
    uri = facts.string(value.get("uri"))
    return canonical or (uri if uri and uri.startswith(("http://", "https://")) else None)


def _replaced(value: Mapping[str, Any]) -> str | None:
    """The uri of the version or item that this one came out of."""
    if old := facts.string(value.get("evolvedfrom")):
        return old
    associations = value.get("associations")
    pairs = associations.items() if isinstance(associations, dict) else ()
    for name, item in pairs:
        if isinstance(item, dict) and str(name).casefold() in ("previous", "previousversion", "evolvedfrom"):
            return facts.string(item.get("uri"))
    return None


def _list(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
