"""Lists of addresses, as GDELT gives them: each is fetched and read, where the call allows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tocsin.errors import InputRejected, NoArticle, TooLarge, Unreachable
from tocsin.knowledge import columns
from tocsin.readers import facts, url
from tocsin.readers.draft import Draft, Lead
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.objects import document
from tocsin.readers.table import delimiter, records, sample

# Names of columns that say "date" without saying of what: in a list of finds it is the day of the find.
_VAGUE = frozenset(columns.fold(name) for name in ("date", "datetime", "date_time", "time", "timestamp"))
# GDELT's bulk files have no names: columns of a row, and where the address, the outlet and the time stand.
_BULK: Mapping[int, dict[str, int]] = {
    58: {"url": 57},
    61: {"url": 60},
    16: {"captured": 2, "outlet": 4, "url": 5},
    27: {"captured": 1, "outlet": 3, "url": 4},
}


def read(source: Input, limits: Limits) -> Iterator[Draft | Lead | InputRejected]:
    """Each address once, in order, with what the list says of it; one rejection where none may be fetched."""
    entries = _entries(source, limits)
    if not may_fetch(source, limits):
        addresses = {item["url"] for item in entries if not isinstance(item, InputRejected)}
        if not addresses:
            raise NoArticle(source.name, "a list without an address")
        raise Unreachable(
            source.name,
            f"a list of {len(addresses):,} addresses without their texts, and this call may not fetch them",
        )
    seen: set[str] = set()
    for item in entries:
        if isinstance(item, InputRejected):
            yield item
        elif item["url"] not in seen:
            if len(seen) == limits.links:
                yield TooLarge(source.name, f"more than {limits.links:,} addresses: the rest is left unread")
                return
            seen.add(item["url"])
            yield follow(item["url"], _known(item, source.name), limits)
    if not seen:
        yield NoArticle(source.name, "a list without an address")


def may_fetch(source: Input, limits: Limits) -> bool:
    """Whether addresses in this input may be followed: as the call says, else where it came from the web."""
    return source.fetched if limits.fetch is None else limits.fetch


def follow(address: str, known: Draft, limits: Limits) -> Lead | InputRejected:
    """The page behind an address, to be read with what is known of it; nothing in it is followed further."""
    try:
        return Lead(url.fetch(address, limits, known.raw_sha256), known)
    except InputRejected as rejected:
        return rejected


def is_list(head: bytes) -> bool:
    """True for a table with addresses and no texts, and for GDELT's bulk files without names."""
    mark = delimiter(head)
    first, *others = sample(head, mark, count=2) or [[]]
    if _bulk(first):
        return True
    found = columns.find(first)
    if "url" not in found or "text" in found or (len(first) > 1 and len(found) < 2) or not others:
        return False
    place = first.index(found["url"])
    return len(others[0]) > place and _is_address(others[0][place])


def _entries(source: Input, limits: Limits) -> Iterator[dict[str, str] | InputRejected]:
    """What the list says of each address, by our names of the fields."""
    if source.head().removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        yield from _articles(source, limits)
        return
    places: dict[str, int] = {}
    for cells in records(source, limits):
        if isinstance(cells, InputRejected):
            yield cells
            continue
        if not places:
            places = _bulk(cells) or _named(cells)
            if "url" not in places:
                raise NoArticle(source.name, "a table without addresses")
            if not _bulk(cells):
                continue
        item = {field: cells[place].strip() for field, place in places.items() if place < len(cells)}
        if _is_address(item.get("url", "")):
            yield item


def _articles(source: Input, limits: Limits) -> Iterator[dict[str, str]]:
    """The answer of GDELT's DOC API: {"articles": [{"url": ..., "seendate": ...}]}."""
    value, _ = document(source, limits)
    listed = value.get("articles") if isinstance(value, dict) else None
    for article in listed if isinstance(listed, list) else ():
        given: dict[str, Any] = article if isinstance(article, dict) else {}
        found = {field: given[name] for field, name in columns.find(list(given)).items()}
        item = {field: words for field, value in found.items() if (words := facts.string(value))}
        if _is_address(item.get("url", "")):
            yield item


def _named(cells: Sequence[str]) -> dict[str, int]:
    found = {field: cells.index(name) for field, name in columns.find(cells).items()}
    place = found.get("published")
    if place is not None and columns.fold(cells[place]) in _VAGUE:
        found.setdefault("captured", found.pop("published"))
    return found


def _bulk(cells: Sequence[str]) -> dict[str, int]:
    """The places of a row of a bulk file, {} for any other row."""
    places = _BULK.get(len(cells), {})
    return places if places and _is_address(cells[places["url"]]) else {}


def _is_address(words: str) -> bool:
    return words.startswith(("http://", "https://")) and not any(map(str.isspace, words))


def _known(item: Mapping[str, str], name: str) -> Draft:
    when, reasons = facts.when(item.get("published"), "the list's date")
    return Draft(
        name=name,
        text="",
        title=item.get("title"),
        outlet=item.get("outlet"),
        url=item["url"],
        language=facts.language(item.get("language")),
        published=when,
        published_reasons=reasons,
        captured=facts.instant(item.get("captured")),
        states=True,
    )
