"""The laws of every report and every rejection, whatever was read."""

from itertools import pairwise

from tocsin.errors import InputRejected
from tocsin.readers import Limits, read
from tocsin.records import Report

SMALL = Limits(text_bytes=200_000, text_chars=100_000, document_bytes=300_000, file_bytes=500_000)


def pieces(report):
    yield from (block.span for block in report.blocks)
    yield from (item.span for item in report.furniture)
    yield from (stamp.span for stamp in report.stamps)
    yield from (dateline.span for dateline in report.datelines)
    yield from report.bylines
    yield from (odd.span for odd in report.irregularities if odd.span)
    yield from (span for repeat in report.duplicates for span in (repeat.span, repeat.of))
    if report.headline:
        yield report.headline


def check(report):
    """The laws of every report."""
    assert all(0 <= span.start < span.end <= len(report.text) for span in pieces(report))
    assert report.blocks
    spans = [block.span for block in report.blocks]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    apart = [item.span for item in report.furniture] + [r.span for r in report.duplicates if r.removed]
    assert not any(span.overlaps(other) for span in spans for other in apart)
    assert all(report.text[span.start : span.end].strip() for span in spans)
    report.text.encode()


def check_all(source, **options):
    results = list(read(source, limits=SMALL, **options))
    for result in results:
        if isinstance(result, Report):
            check(result)
        else:
            assert isinstance(result, InputRejected)
            assert result.reason
            assert result.source
    return results
