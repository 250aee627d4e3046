"""When a report and its layers were written: as stated, as printed, or as the text lets one infer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tocsin.records import Basis, Interval, Precision, Report, Sentence, Span, Stamp

from . import inference, zones
from .anchor import Thread, writing
from .compose import compose
from .joining import lex
from .phrase import Phrase
from .tense import Tense

DAY = timedelta(days=1)
HEAD = 600  # characters within which a printed date is the report's own


def publication(
    report: Report, sentences: tuple[Sentence, ...], *, zone: str | None
) -> tuple[Interval | None, tuple[str, ...]]:
    """The time of publication with the reasons for it; None where nothing in the text bounds it."""
    if report.published is not None:
        return report.published, report.published_reasons or ("stated",)
    return _printed(report, zone) or _inferred(report, zone) or (None, ())


def stamps(report: Report, *, zone: str | None, published: Interval | None) -> tuple[Stamp, ...]:
    """The report's stamps with interval and zone where they can be told."""
    return tuple(_stamp(report.text, stamp, zone, published) for stamp in report.stamps)


def _phrases(text: str) -> list[tuple[Phrase, str]]:
    lexed = lex(text)
    return [(place.phrase, "") for place in compose(lexed)]


def _stamp(
    text: str, stamp: Stamp, home: str | None, published: Interval | None, after: Interval | None = None
) -> Stamp:
    if stamp.interval is not None:
        return stamp
    found = [
        phrase for phrase, _ in _phrases(text[stamp.span.start : stamp.span.end]) if phrase.kind == "calendar"
    ]
    phrase = next((phrase for phrase in found if phrase.clocked), found[0] if found else None)
    if phrase is None:
        return stamp
    dated = next((other for other in found if other.dated), None)
    if dated is not None and not phrase.dated:
        phrase = replace(phrase, year=dated.year, month=dated.month, day=dated.day, weekday=dated.weekday)
    zone = zones.resolve(phrase.zone, home) if phrase.zone else None
    interval = (
        _stamped(phrase, zone or home, published) if after is None else _first(phrase, zone or home, after)
    )
    return replace(stamp, interval=interval, zone=zone or stamp.zone)


def _stamped(phrase: Phrase, zone: str | None, published: Interval | None) -> Interval | None:
    """The instant of a stamp: by its own date, else on the day that brings it just before publication."""
    from . import normalise

    thread = Thread(writing(published, zone), zone)
    try:
        stretch = normalise.calendar(replace(phrase, zone=None), replace(thread, tense=Tense("past")))
    except (ValueError, OverflowError):
        return None
    if stretch.lo is None or stretch.hi is None:
        return None
    start, end = zones.to_utc(stretch.lo, zone), zones.to_utc(stretch.hi, zone)
    if start is None or end is None:
        return None
    basis = Basis.EXPLICIT if phrase.dated else Basis.CONTEXT
    if not phrase.dated and published is not None and published.end is not None:
        while start >= published.end + (
            timedelta(minutes=5) if published.precision is Precision.MINUTE else timedelta(0)
        ):
            start, end = start - DAY, end - DAY
    return Interval(start, end, stretch.width, basis, zone is None)


def _first(phrase: Phrase, zone: str | None, after: Interval) -> Interval | None:
    """The first time after a moment at which a clock shows what a stamp shows."""
    if phrase.hour is None or after.start is None:
        return None
    local = zones.to_local(after.start, zone)
    shown = local.replace(hour=phrase.hour % 24, minute=phrase.minute or 0, second=0)
    start = zones.to_utc(shown if shown >= local else shown + DAY, zone)
    if start is None:
        return None
    return Interval(start, start + timedelta(minutes=1), Precision.MINUTE, Basis.INFERRED, True)


def _printed(report: Report, zone: str | None) -> tuple[Interval, tuple[str, ...]] | None:
    """Printed by the report itself: "Last updated", "As of", a dateline's date, a dated head."""
    for stamp in sorted(report.stamps, key=lambda stamp: stamp.kind != "last-updated"):
        if stamp.kind in ("last-updated", "as-of"):
            found = _stamp(report.text, stamp, zone, None).interval
            if found is not None:
                words = report.text[stamp.span.start : stamp.span.end]
                return replace(found, basis=Basis.EXPLICIT), (f"printed: {words}",)
    for dateline in report.datelines:
        if dateline.date is not None and (interval := _dated(report.text, dateline.date, zone)):
            return interval, (f"dateline: {report.text[dateline.date.start : dateline.date.end]}",)
    return None


def _dated(text: str, span: Span, zone: str | None) -> Interval | None:
    for phrase, _ in _phrases(text[span.start : span.end]):
        if phrase.year is not None and phrase.month is not None and phrase.day is not None:
            return _stamped(phrase, zone, None)
    return None


def _inferred(report: Report, zone: str | None) -> tuple[Interval, tuple[str, ...]] | None:
    """From the dates, weekdays, years and landmarks that the text names, where they leave one day."""
    text = inference.visible(report)
    found = inference.infer(text, zone)
    if found is None:
        return None
    day, reasons = found
    stamped = _after(report, zone, day)
    return (stamped[0], (*reasons, stamped[1])) if stamped else (day, reasons)


def _after(report: Report, zone: str | None, day: Interval) -> tuple[Interval, str] | None:
    """The first moment after the last dated event that the newest stamp's clock shows."""
    latest = None
    for stamp in report.stamps:
        found = _stamp(report.text, replace(stamp, interval=None), zone, None, day)
        if (
            found.interval is not None
            and found.interval.start is not None
            and (latest is None or found.interval.start > latest[0].start)
        ):
            latest = found.interval, f"stamp: {report.text[stamp.span.start : stamp.span.end]}"
    return latest
