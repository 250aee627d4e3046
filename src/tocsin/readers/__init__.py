"""First stage: anything a user points at becomes reports with frozen texts.

`read` yields reports and, in their place among them, what had to be rejected: one bad input never ends a run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from tocsin.errors import InputRejected, TooLarge, UsageError
from tocsin.readers import (
    dataset,
    docx,
    feed,
    html,
    jsonl,
    links,
    mail,
    newsml,
    newsplease,
    ninjs,
    parquet,
    pdf,
    sources,
    table,
    telegram,
    text,
    warc,
    zipped,
)
from tocsin.readers import published as publication
from tocsin.readers.draft import Draft, Lead, filled, finish
from tocsin.readers.guess import guess
from tocsin.readers.inputs import Input
from tocsin.readers.limits import Limits
from tocsin.readers.rows import mapping
from tocsin.readers.sources import Source
from tocsin.records import Report

__all__ = ["READERS", "Limits", "Source", "mapping", "read", "read_text"]

Reader = Callable[[Input, Limits], Iterator[Draft | Lead | InputRejected]]

READERS: Mapping[str, Reader] = {
    "text": text.read,
    "html": html.read,
    "jsonl": jsonl.read,
    "warc": warc.read,
    "pdf": pdf.read,
    "docx": docx.read,
    "feed": feed.read,
    "csv": table.read,
    "parquet": parquet.read,
    "news-please": newsplease.read,
    "ninjs": ninjs.read,
    "newsml": newsml.read,
    "telegram": telegram.read,
    "gdelt": links.read,
    "acled": partial(dataset.read, "acled"),
    "ucdp": partial(dataset.read, "ucdp"),
    "gdelt-events": partial(dataset.read, "gdelt-events"),
    "polecat": partial(dataset.read, "polecat"),
    "mail": mail.read,
    "zip": zipped.read,
}
_UNZIPPED = ("zip", "docx")  # formats that mean the ZIP itself, and not what is in it


def read(
    source: Source,
    *,
    published: str | datetime | None = None,
    outlet: str | None = None,
    as_: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Report | InputRejected]:
    """Every report that a source holds, in its order, and an InputRejected for each input that gives none.

    `source` is a path to a file or folder, an http(s) address, "-" for standard input, or bytes. The content
    tells the format unless `as_` names one of READERS. `published` and `outlet` go before what a page states,
    not before what a line, row, entry or post of many says of its own. Raises UsageError, at once, where the
    call itself is wrong.
    """
    if as_ is not None and as_ not in READERS:
        raise UsageError(f"unknown input format {as_!r}: one of {', '.join(READERS)}")
    when, reasons = publication.given(published)
    given = Draft("", "", outlet=outlet, published=when, published_reasons=reasons)
    return _read(source, given, as_, limits or Limits())


def _read(source: Source, given: Draft, as_: str | None, limits: Limits) -> Iterator[Report | InputRejected]:
    try:
        for item in sources.inputs(source, limits):
            if isinstance(item, InputRejected):
                yield item
            else:
                yield from _reports(item, given, as_, limits)
    except InputRejected as rejected:
        yield rejected


def _reports(
    source: Input, given: Draft, as_: str | None, limits: Limits
) -> Iterator[Report | InputRejected]:
    for draft in _drafts(source, as_, limits, limits.nesting):
        yield draft if isinstance(draft, InputRejected) else _finished(_with_given(draft, given), limits)


def _drafts(source: Input, as_: str | None, limits: Limits, nesting: int) -> Iterator[Draft | InputRejected]:
    """What an input holds, and what it leads to, in order; a failure is one rejection."""
    try:
        for item in READERS[_format(source, as_, limits)](source, limits):
            if isinstance(item, Lead):
                yield from _led(item, as_ if item.same else None, limits, nesting - 1)
            else:
                yield item
    except InputRejected as rejected:
        yield rejected
    except RecursionError:
        yield TooLarge(source.name, "nested too deep")
    except OSError as error:
        yield InputRejected(source.name, (error.strerror or str(error)).lower())


def _format(source: Input, as_: str | None, limits: Limits) -> str:
    """What to read an input as; a ZIP of what the caller names is opened first, as a gzip of it is."""
    found = guess(source.head(), limits.columns)
    return found if as_ is None or (found == "zip" and as_ not in _UNZIPPED) else as_


def _led(lead: Lead, as_: str | None, limits: Limits, nesting: int) -> Iterator[Draft | InputRejected]:
    if nesting < 0:
        yield TooLarge(lead.found.name, f"inputs within inputs more than {limits.nesting} deep")
        return
    if lead.found.fetched:
        limits = replace(limits, fetch=False)  # what a list leads to is read, not followed further
    inner = None if as_ == "zip" else as_
    for draft in _drafts(lead.found, inner, limits, nesting):
        yield draft if isinstance(draft, InputRejected) else filled(draft, lead.known)


def _finished(draft: Draft, limits: Limits) -> Report | InputRejected:
    try:
        return finish(draft, limits=limits)
    except InputRejected as rejected:
        return rejected


def _with_given(draft: Draft, given: Draft) -> Draft:
    """The caller's word on time and outlet goes before a page's, not before a JSONL line's own."""
    if given.published is not None and not (draft.states and draft.published is not None):
        draft = replace(draft, published=given.published, published_reasons=given.published_reasons)
    if given.outlet is not None and not (draft.states and draft.outlet is not None):
        draft = replace(draft, outlet=given.outlet)
    return draft


def read_text(
    text: str,
    *,
    published: str | datetime | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    doc_id: str | None = None,
    language: str | None = None,
    limits: Limits | None = None,
) -> Report:
    """One text as a report; offsets point into it exactly as given.

    Raises UsageError for an impossible `published`, NoArticle where there is nothing to read, TooLarge.
    """
    when, reasons = publication.given(published)
    draft = Draft(
        name=doc_id or url or "text",
        text=text,
        title=title,
        outlet=outlet,
        url=url,
        doc_id=doc_id,
        language=language,
        published=when,
        published_reasons=reasons,
        raw_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    return finish(draft, limits=limits or Limits())
