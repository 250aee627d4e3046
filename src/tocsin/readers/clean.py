"""From a frozen text to its parts: blocks to read, and everything that is kept apart from them."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.readers import blocks, datelines, duplicates, furniture, irregularities, lines, publisher, stamps
from tocsin.readers.lines import Paragraph
from tocsin.records import Block, Dateline, Duplicate, Furniture, Irregularity, Span, Stamp


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in a text; all spans slice the text given to `clean`."""

    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...]
    duplicates: tuple[Duplicate, ...]
    stamps: tuple[Stamp, ...]
    datelines: tuple[Dateline, ...]
    bylines: tuple[Span, ...]
    irregularities: tuple[Irregularity, ...]
    headline: Span | None
    outlet: str | None  # the publisher's name as printed
    partisan: bool


def clean(text: str, *, title: str | None = None, dated: bool = False) -> Parts:
    """Take a text apart; `title` helps to find its headline, `dated` says that its time is known."""
    paragraphs = lines.paragraphs(text)
    layout = _layout(text, paragraphs, title)
    bodies = [body for _, body in blocks.bodies(layout)]
    repeats = duplicates.find(text, bodies, headline=layout.headline)
    partisan = publisher.is_partisan(paragraphs)
    agencies = [text[d.agency.start : d.agency.end] for d in layout.datelines if d.agency]
    return Parts(
        blocks=blocks.cut(layout, repeats),
        furniture=layout.furniture,
        duplicates=repeats,
        stamps=layout.stamps,
        datelines=layout.datelines,
        bylines=layout.bylines,
        irregularities=irregularities.find(
            text, paragraphs, stamps=layout.stamps, duplicates=repeats, dated=dated or _dated(layout)
        ),
        headline=layout.headline,
        outlet=publisher.outlet_name(paragraphs, agencies, partisan=partisan),
        partisan=partisan,
    )


def _layout(text: str, paragraphs: tuple[Paragraph, ...], title: str | None) -> blocks.Layout:
    site = furniture.find(text, paragraphs)
    starts = {item.span.start for item in site}
    report = [p for p in paragraphs if p.span.start not in starts]
    bylines = tuple(p.span for p in report[:6] if datelines.is_byline(p.text))
    report = [p for p in report if p.span not in bylines]
    stamped = stamps.find(report)
    whole_lines = {stamp.span for stamp in stamped}
    rest = [p for p in report if p.span not in whole_lines]
    filed = datelines.find(rest)
    at_datelines = {dateline.span.start for dateline in filed}
    headline = blocks.find_headline(text, [p for p in rest if p.span.start not in at_datelines], title=title)
    credits = (Furniture(span, "credit") for span in bylines)
    site = tuple(sorted((*site, *credits), key=lambda item: item.span))
    return blocks.Layout(text, paragraphs, site, stamped, filed, bylines, headline)


def _dated(layout: blocks.Layout) -> bool:
    """The text itself prints a day with its year as the day of writing."""
    spans = [stamp.span for stamp in layout.stamps] + [d.date for d in layout.datelines if d.date]
    return any(_has_year(layout.text[span.start : span.end]) for span in spans)


def _has_year(words: str) -> bool:
    return any(
        len(part) == 4 and part.startswith(("19", "20"))
        for part in words.replace("-", " ").replace(",", " ").split()
    )
