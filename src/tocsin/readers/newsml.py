"""NewsML-G2: news items of agencies, alone or several in a news message."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from tocsin.errors import InputRejected, NoArticle, TooLarge
from tocsin.readers import facts, markup
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.ninjs import plain
from tocsin.readers.xmltree import local, parse

_XML = "{http://www.w3.org/XML/1998/namespace}"
_UNUSABLE = {"canceled": "its publisher has cancelled it", "withheld": "its publisher withholds it"}
_MAIN = ("hld", "main", "headline", "title", "")
_NOT_PRINTED = ("head", "hedline", "dateline")  # of NITF and XHTML: printed elsewhere


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """Items with a text, in order; what its publisher cancelled or withholds is a rejection that says so."""
    data = source.read_all(limits.text_bytes)
    root = parse(data, source.name)
    if local(root) not in ("newsItem", "newsMessage", "packageItem"):
        raise NoArticle(source.name, f"XML of another kind: <{local(root)}>")
    number = 0
    for element in root.iter(f"{{{root.nsmap.get(root.prefix)}}}newsItem", "newsItem"):
        number += 1
        if number > limits.records:
            yield TooLarge(source.name, f"more than {limits.records:,} items")
            return
        yield _item(element, f"{source.name} item {number}" if element is not root else source.name)
    if not number:
        yield NoArticle(source.name, "NewsML without a news item")


def _item(item: Any, name: str) -> Draft | InputRejected:
    meta, content = _child(item, "itemMeta"), _child(item, "contentMeta")
    status = _code(_child(meta, "pubStatus"))
    if status in _UNUSABLE:
        return NoArticle(name, f"not to be used: {_UNUSABLE[status]}")
    headline = _headline(content) or _headline(meta)
    text = _text(item, content, headline)
    if not text:
        return NoArticle(name, "a news item without a text of its own")
    moment = _words(_child(meta, "versionCreated"))
    when, reasons = facts.when(moment, "NewsML: versionCreated")
    guid = item.get("guid")
    return Draft(
        name=name,
        text=text,
        title=headline or _words(_child(meta, "title")),
        outlet=_named(_child(meta, "provider")) or _named(_child(content, "infoSource")),
        url=_link(meta),
        doc_id=guid,
        language=facts.language(_language(item, content)),
        published=when,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(_bytes(item)).hexdigest(),
        states=True,
        revision=facts.revision(
            story=guid,
            number=item.get("version"),
            replaces=_previous(meta),
            first=_words(_child(meta, "firstCreated")),
            revised=moment,
            note=_words(_child(meta, "edNote")),
        ),
        carried=_credit(meta, content),
    )


def _text(item: Any, content: Any, title: str | None) -> str:
    """Headline, dateline and body as they would be printed; "" where the item has no words of its own."""
    dateline = _words(_child(content, "dateline"))
    for held in item.iter():
        if local(held) not in ("inlineXML", "inlineData"):
            continue
        kind = (held.get("contenttype") or "").casefold()
        if local(held) == "inlineXML":
            printed = next((_words(inner) for inner in held.iter() if local(inner) == "dateline"), None)
            dateline = dateline or printed
            body = markup.lines("".join(_printed(child) for child in held if local(child)))
        elif "html" in kind:
            body = markup.lines("".join(held.itertext()))
        else:
            body = plain("".join(held.itertext()))
        if body:
            return markup.under(title, _dated(body, dateline))
    return ""


def _printed(element: Any) -> str:
    """A body's markup as bytes that the printer reads: the head of a page or of NITF is not printed."""
    from lxml import etree

    for unprinted in [
        inner for inner in element.iter() if local(inner) in _NOT_PRINTED and inner is not element
    ]:
        if unprinted.getparent() is not None:
            unprinted.getparent().remove(unprinted)
    return str(etree.tostring(element, encoding="unicode", with_tail=False))


def _dated(body: tuple[str, ...], dateline: str | None) -> tuple[str, ...]:
    """The body under its dateline, where that stands beside it and not in it."""
    if dateline is None or dateline.casefold()[:12] in body[0].casefold()[:80]:
        return body
    return (f"{dateline.rstrip(' -–—')} - {body[0]}", *body[1:])


def _headline(meta: Any) -> str | None:
    """The main headline of several."""
    found = [(_role(child), words) for child in _children(meta, "headline") if (words := _words(child))]
    found.sort(key=lambda item: item[0] not in _MAIN)
    return found[0][1] if found else None


def _credit(meta: Any, content: Any) -> str | None:
    """Whose text it is, where another than its provider is named."""
    provider = _named(_child(meta, "provider"))
    credit = _words(_child(content, "creditline")) or _named(_child(content, "infoSource"))
    return credit if credit and credit != provider else None


def _previous(meta: Any) -> str | None:
    """The version before, or the item out of which this one came."""
    for link in _children(meta, "link"):
        relation = (
            (link.get("rel") or link.get("reluri") or "").rpartition(":")[2].rpartition("/")[2].casefold()
        )
        if relation in ("previousversion", "evolvedfrom", "isrevisionof", "replaces"):
            return _attribute(link, "residref", "href") or None
    return None


def _link(meta: Any) -> str | None:
    """A page with the same text."""
    for link in _children(meta, "link"):
        relation = (link.get("rel") or "").rpartition(":")[2].casefold()
        if relation in ("alternate", "canonical", "webversion", "istranslatedfrom") and link.get("href"):
            return str(link.get("href")) if relation != "istranslatedfrom" else None
    return None


def _language(item: Any, content: Any) -> str | None:
    stated = _child(content, "language")
    return _attribute(stated, "tag") or _attribute(item, f"{_XML}lang") or None


def _code(element: Any) -> str:
    """The last part of a code: "stat:canceled" is canceled."""
    return _attribute(element, "qcode", "uri").rpartition(":")[2].rpartition("/")[2].casefold()


def _role(element: Any) -> str:
    return _attribute(element, "role", "roleuri").rpartition(":")[2].rpartition("/")[2].casefold()


def _attribute(element: Any, *names: str) -> str:
    return next((element.get(name) for name in names if element is not None and element.get(name)), "")


def _named(element: Any) -> str | None:
    """A party's printed name, or what stands for it."""
    if element is None:
        return None
    for child in _children(element, "name"):
        if words := _words(child):
            return words
    return facts.string(element.get("literal")) or facts.string(element.get("qcode", "").rpartition(":")[2])


def _children(element: Any, name: str) -> list[Any]:
    return [child for child in element if local(child) == name] if element is not None else []


def _child(element: Any, name: str) -> Any:
    return next(iter(_children(element, name)), None)


def _words(element: Any) -> str | None:
    return facts.string("".join(element.itertext())) if element is not None else None


def _bytes(element: Any) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(element, method="c14n", with_comments=False))
