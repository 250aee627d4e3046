"""What a page states about itself in its head: time of publication with its zone, site, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.readers import published
from tocsin.readers.tagsoup import Token, tokens
from tocsin.records import Interval

# Names under which pages give the time of first publication, the most trustworthy first.
# fmt: off
_TIMES = (
    "article:published_time", "og:article:published_time", "datepublished", "og:published_time",
    "parsely-pub-date", "sailthru.date", "article.published", "publish-date", "publish_date",
    "publishdate", "published", "pubdate", "publication_date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dc.date.created", "cxenseparse:recs:publishtime",
    "article_date_original", "date",
)
_CHANGES = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "last-modified",
)
# fmt: on
_SITES = ("og:site_name", "application-name", "dc.publisher", "article:publisher")
_TAGS = frozenset(("html", "meta", "time", "script"))
_SCRIPTS = 20  # of JSON-LD that are looked into
_DEPTH = 8  # levels of JSON-LD that are looked into


@dataclass(frozen=True, slots=True)
class Facts:
    """What was stated; None where nothing was."""

    site: str | None = None
    language: str | None = None
    published: Interval | None = None
    published_reasons: tuple[str, ...] = ()
    modified: Interval | None = None


def read(page: str) -> Facts:
    """The facts in a page's markup."""
    head = _Head(page)
    site = next((head.metas[name] for name in _SITES if name in head.metas), None)
    if site and site.startswith("http"):
        site = None
    when, reasons = _published(head)
    return Facts(site, head.language, when, reasons, _modified(head))


def _published(head: _Head) -> published.Published:
    candidates = [(f"page metadata: {name}", head.metas[name]) for name in _TIMES if name in head.metas]
    candidates += [
        ("page metadata: datePublished", value) for value in _linked(head.scripts, "datePublished")
    ]
    candidates += [("page metadata: time", value) for value in head.times]
    # A minute is worth more than a bare day that stands before it.
    candidates.sort(key=lambda item: not re.search(r"\d[T ]\d\d:?\d\d", item[1]))
    ignored: tuple[str, ...] = ()
    for by, value in candidates:
        when, reasons = published.stated(value, by)
        if when is not None:
            return when, ignored + reasons
        ignored += reasons
    return None, ignored[:3]


def _modified(head: _Head) -> Interval | None:
    """When the page was last changed, as the first place says that gives a possible time."""
    stated = [head.metas[name] for name in _CHANGES if name in head.metas]
    stated += _linked(head.scripts, "dateModified")
    times = (published.stated(value, "")[0] for value in stated)
    return next((when for when in times if when is not None), None)


def _linked(scripts: list[str], key: str) -> Iterator[str]:
    """Every value of a key in the page's JSON-LD."""
    for script in scripts:
        try:
            value = json.loads(script)
        except (ValueError, RecursionError):
            continue
        yield from _dates(value, key, _DEPTH)


def _dates(value: object, key: str, depth: int) -> Iterator[str]:
    if depth and isinstance(value, dict):
        found = value.get(key)
        if isinstance(found, str):
            yield found
        for inner in value.values():
            yield from _dates(inner, key, depth - 1)
    elif depth and isinstance(value, list):
        for inner in value[:50]:
            yield from _dates(inner, key, depth - 1)


class _Head:
    """Meta tags, JSON-LD, <time> and the language of a page."""

    def __init__(self, page: str) -> None:
        self.metas: dict[str, str] = {}
        self.scripts: list[str] = []
        self.times: list[str] = []
        self.language: str | None = None
        linked = False
        for token in tokens(page):
            if token.name and not token.closing:
                linked = self._tag(token) if token.name in _TAGS else False
            elif linked and not token.name and len(self.scripts) < _SCRIPTS:
                self.scripts.append(token.words)

    def _tag(self, token: Token) -> bool:
        """Take what a tag states; True where JSON-LD follows."""
        given = token.attributes()
        if token.name == "html" and re.fullmatch(r"[a-zA-Z]{2,3}(?:-\w+)*", given.get("lang", "")):
            self.language = given["lang"].split("-")[0].lower()
        elif token.name == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            if given.get("content", "").strip():
                self.metas.setdefault(name.strip().lower(), given["content"].strip()[:500])
        elif token.name == "time" and (
            "pubdate" in given or given.get("itemprop", "").lower() == "datepublished"
        ):
            self.times.append(given.get("datetime", ""))
        return token.name == "script" and "ld+json" in given.get("type", "").lower()
