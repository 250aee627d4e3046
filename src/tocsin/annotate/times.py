"""Finds the time expressions of a report and says when they are.

Every expression is one mention: TIMEX3's type and value, and where it can be placed an interval in UTC.
Both ends of a range ("from 5 to 9 May") carry the interval of the whole range, and both clocks of a pair
("3:20 p.m. (0920 GMT)") that of the pair.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tocsin.records import Interval, Report, Sentence, Span, Stamp, TimeMention

from .timex import reading, zones
from .timex.anchor import Writing, writing
from .timex.publication import publication, stamps

LAYERED = frozenset(("update", "post"))  # stamps that date the words below them, not the page
NEIGHBOUR = timedelta(hours=1, minutes=30)

__all__ = ["find", "publication", "stamps"]


def find(report: Report, sentences: tuple[Sentence, ...], *, zone: str | None) -> tuple[TimeMention, ...]:
    """The report's time expressions in order; `zone` is that of the place it is about, None where unknown."""
    published, _ = publication(report, sentences, zone=zone)
    stamped = stamps(report, zone=zone, published=published)
    home = _home(stamped, zone)
    layers = _Layers(report, stamped, home, published)
    mentions = reading.read(report.text, sentences, home, layers.written)
    printed = [stamp.span for stamp in report.stamps]
    printed += [dateline.date for dateline in report.datelines if dateline.date is not None]
    outside = [item.span for item in report.furniture]
    return tuple(
        replace(mention, use="publication") if _inside(mention.span, printed) else mention
        for mention in mentions
        if not _inside(mention.span, outside)
    )


def _home(stamped: tuple[Stamp, ...], zone: str | None) -> str | None:
    """The clock that the report keeps: its place's, or the one it says it keeps, if that is a neighbour's.

    "As of 12:00 (UTC+6)" settles on which side of a border the clocks of a report stand; GMT or the clock of
    a far newsroom says nothing of the clocks in the text.
    """
    for stamp in stamped:
        if stamp.kind != "as-of" or stamp.interval is None or stamp.interval.start is None:
            continue
        moment = stamp.interval.start.replace(tzinfo=None)
        printed = zones.resolve(stamp.zone, zone) if stamp.zone else None
        ahead, own = (zones.clock(name).utcoffset(moment) if name else None for name in (printed, zone))
        if ahead is not None and own is not None and timedelta(0) < abs(ahead - own) <= NEIGHBOUR:
            return printed
    return zone


def _inside(span: Span, others: list[Span]) -> bool:
    return any(other.overlaps(span) for other in others)


class _Layers:
    """The writing time of every offset: its layer's stamp, else the publication."""

    def __init__(
        self, report: Report, stamped: tuple[Stamp, ...], zone: str | None, published: Interval | None
    ) -> None:
        self.whole = writing(published, zone)
        self.pieces: list[tuple[Span, Writing]] = []
        if len({block.layer for block in report.blocks}) < 2:
            return
        stamps_of = {
            layer: stamp.interval
            for stamp in reversed(stamped)
            if stamp.kind in LAYERED
            and stamp.interval is not None
            and (layer := _layer(report, stamp.span)) is not None
        }
        for block in report.blocks:
            if block.layer in stamps_of:
                self.pieces.append((block.span, writing(stamps_of[block.layer], zone)))

    def written(self, offset: int) -> Writing:
        """When the words at an offset were written."""
        for span, written in self.pieces:
            if span.start <= offset < span.end:
                return written
        return self.whole


def _layer(report: Report, span: Span) -> int | None:
    """The layer of the block that a stamp stands in or before."""
    after = [block for block in report.blocks if block.span.end > span.start]
    return min(after, key=lambda block: block.span.start).layer if after else None
