"""What a reader yields: a report with its frozen text."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.records.values import Interval, Span


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that is read as one: a heading, a paragraph, a bullet.

    `layer` counts writing layers from 0 in printed order (a live blog has many, most reports one);
    kind is headline | heading | paragraph | bullet | dateline | note (editor's or correction note).
    """

    span: Span
    kind: str
    layer: int = 0


@dataclass(frozen=True, slots=True)
class Furniture:
    """What belongs to the page and not to the report: kept apart, never dropped.

    kind: promo | tip-line | comment-form | navigation | share | credit | contact | newsletter |
    donation | cookie | site-furniture | about.
    """

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A passage that stands twice; `removed` when it is left out of the reading."""

    span: Span
    of: Span
    kind: str  # headline | paragraph | sentence
    level: str  # exact | near
    removed: bool


@dataclass(frozen=True, slots=True)
class Stamp:
    """The writing time of a layer as printed ("Update (2305ET)", "16:20 GMT -", "Last updated: ...")."""

    span: Span
    kind: str  # update | post | as-of | last-updated | published
    interval: Interval | None = None
    zone: str | None = None  # IANA name or fixed offset such as "+06:00", as printed


@dataclass(frozen=True, slots=True)
class Irregularity:
    """Something odd about the text that a reader should know; span is None for the whole document.

    kind: missing_publication_date | missing_year | unclosed_quote | unquoted_statement | stale_layer |
    repeated_headline | obfuscated_email | anachronistic_boilerplate | nbsp | machine_translation |
    bidi_override ...
    """

    kind: str
    span: Span | None
    note: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """ "KADUNA, Nigeria (Agency) - ": where and, if printed, when it was filed."""

    span: Span
    place: Span | None
    date: Span | None = None
    agency: Span | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """Which version of a story a text is, as its source states it; nothing here is inferred.

    `story` is what all versions share (a guid, a uri), `number` this version's as printed, `replaces` the
    identifier of the version before it. `first`: when the story first came out; `revised`: when this version
    was made; `note`: the editor's word on what changed.
    """

    story: str | None = None
    number: str | None = None
    replaces: str | None = None
    first: Interval | None = None
    revised: Interval | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One article or dispatch. `id` is a hash of the text; `published` is what the caller, the page's
    metadata or the printed text state, as an interval, or None."""

    id: str
    text: str
    doc_id: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "en"
    published: Interval | None = None
    published_reasons: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    datelines: tuple[Dateline, ...] = ()
    bylines: tuple[Span, ...] = ()
    irregularities: tuple[Irregularity, ...] = ()
    headline: Span | None = None
    partisan: bool = False  # published by a party itself (a ministry's statement, a militia's channel)
    raw_sha256: str | None = None
    source: str | None = None  # what the caller called it: a path, an address, a line of a file
    revision: Revision | None = None
    captured: Interval | None = None  # when an archive or a crawler took its copy: it is no younger
    carried: str | None = None  # whose text the outlet passes on: a channel it forwards, an agency it credits
    dataset: str | None = None  # the key of the dataset whose row its text is, a cell a line
