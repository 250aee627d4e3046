"""JSON: an object a line (doc_id, text, published, outlet, url, title, language), or a list of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from tocsin.errors import InputRejected, NoArticle
from tocsin.readers import facts
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.objects import Object, objects


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """A report a line, in order; `limits.columns` names fields that are called otherwise there."""
    called = dict(limits.columns)
    for item in objects(source, limits):
        yield item if isinstance(item, InputRejected) else _article(item, called)


def _article(item: Object, called: Mapping[str, str]) -> Draft | InputRejected:
    value = {**item.value, **{field: item.value.get(name) for field, name in called.items()}}
    text = value.get("text")
    if not isinstance(text, str):
        return NoArticle(item.name, f'no "{called.get("text", "text")}"')
    when, reasons = facts.when(value.get("published"), f'the field "{called.get("published", "published")}"')
    doc_id = value.get("doc_id")
    known = facts.word(doc_id)
    return Draft(
        name=f"{item.name} (doc_id {known})" if known else item.name,
        text=text,
        title=_string(value, "title"),
        outlet=_string(value, "outlet"),
        url=_string(value, "url"),
        doc_id=doc_id if isinstance(doc_id, str) else known or None,
        language=_string(value, "language"),
        published=when,
        published_reasons=reasons,
        states=True,
        raw_sha256=hashlib.sha256(item.raw).hexdigest(),
    )


def _string(value: dict[str, Any], key: str) -> str | None:
    found = value.get(key)
    return found if isinstance(found, str) and found.strip() else None
