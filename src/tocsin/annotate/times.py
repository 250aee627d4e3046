"""Finds the time expressions of a report and says when they are.

Every expression is one mention: TIMEX3's type and value, and where it can be placed an interval in UTC.
Both ends of a range ("from 5 to 9 May") carry the interval of the whole range, and both clocks of a pair
("3:20 p.m. (0920 GMT)") that of the pair.
"""

from __future__ import annotations

from dataclasses import replace

from tocsin.records import Interval, Report, Sentence, Span, TimeMention

from .timex import reading
from .timex.anchor import Writing, writing
from .timex.publication import publication, stamps

__all__ = ["find", "publication", "stamps"]


def find(report: Report, sentences: tuple[Sentence, ...], *, zone: str | None) -> tuple[TimeMention, ...]:
    """The report's time expressions in order; `zone` is that of the place it is about, None where unknown."""
    published, _ = publication(report, sentences, zone=zone)
    layers = _Layers(report, zone, published)
    mentions = reading.read(report.text, sentences, zone, layers.written)
    printed = [stamp.span for stamp in report.stamps]
    printed += [dateline.date for dateline in report.datelines if dateline.date is not None]
    outside = [item.span for item in report.furniture]
    return tuple(
        replace(mention, use="publication") if _inside(mention.span, printed) else mention
        for mention in mentions
        if not _inside(mention.span, outside)
    )


def _inside(span: Span, others: list[Span]) -> bool:
    return any(other.overlaps(span) for other in others)


class _Layers:
    """The writing time of every offset: its layer's stamp, else the publication."""

    def __init__(self, report: Report, zone: str | None, published: Interval | None) -> None:
        self.whole = writing(published, zone)
        stamped = stamps(report, zone=zone, published=published)
        self.pieces: list[tuple[Span, Writing]] = []
        for block in report.blocks:
            own = [
                s for s in stamped if s.interval is not None and self._layer(report, s.span) == block.layer
            ]
            if own and len({b.layer for b in report.blocks}) > 1:
                self.pieces.append((block.span, writing(own[0].interval, zone)))

    @staticmethod
    def _layer(report: Report, span: Span) -> int | None:
        return next((block.layer for block in report.blocks if block.span.overlaps(span)), None)

    def written(self, offset: int) -> Writing:
        """When the words at an offset were written."""
        for span, written in self.pieces:
            if span.start <= offset < span.end:
                return written
        return self.whole
