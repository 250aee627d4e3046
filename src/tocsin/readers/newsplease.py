"""news-please: the JSON that the crawler writes for an article, one a file, a line or an item of a list."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tocsin.errors import InputRejected, NoArticle
from tocsin.readers import facts
from tocsin.readers.draft import Draft
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.objects import Object, objects

_TEXTS = ("maintext", "text")
_TITLES = ("title", "title_page", "title_rss")


def read(source: Input, limits: Limits) -> Iterator[Draft | InputRejected]:
    """Articles in order; `maintext` is taken as it is. The crawler drops the zones of publishers' times."""
    for item in objects(source, limits):
        yield item if isinstance(item, InputRejected) else _article(item)


def _article(item: Object) -> Draft | InputRejected:
    value = item.value
    text = next((value[key] for key in _TEXTS if facts.string(value.get(key))), None)
    if text is None:
        return NoArticle(item.name, 'no "maintext"')
    when, reasons = facts.when(value.get("date_publish"), "news-please: date_publish")
    return Draft(
        name=item.name,
        text=text,
        title=next((title for key in _TITLES if (title := facts.string(value.get(key)))), None),
        outlet=facts.string(value.get("source_domain")),
        url=facts.string(value.get("url")),
        language=facts.language(value.get("language")),
        published=when,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(item.raw).hexdigest(),
        states=True,
        revision=facts.revision(first=value.get("date_publish"), revised=value.get("date_modify")),
        captured=facts.instant(value.get("date_download")),
    )
