"""When a report and its layers were written: as stated, as printed, or as the text lets one infer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from tocsin.records import Basis, Interval, Precision, Report, Sentence, Span, Stamp

from . import inference, normalise, zones
from .anchor import Thread, writing
from .compose import compose
from .joining import lex
from .phrase import Phrase
from .tense import Tense

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
SLACK = timedelta(minutes=5)  # by which a stamp may run ahead of the stated publication
PRINTED = ("last-updated", "published", "as-of")


def publication(
    report: Report, sentences: tuple[Sentence, ...], *, zone: str | None
) -> tuple[Interval | None, tuple[str, ...]]:
    """The time of publication with the reasons for it; None where nothing in the text bounds it."""
    if report.published is not None:
        return _settled(report, report.published, zone)
    return _printed(report, zone) or _inferred(report, zone) or (None, ())


def _settled(report: Report, stated: Interval, zone: str | None) -> tuple[Interval, tuple[str, ...]]:
    """What is stated; a day whose zone was left open is that day where the report plays."""
    reasons = report.published_reasons or ("stated",)
    if zone is None or stated.precision is not Precision.DAY or stated.start is None:
        return stated, reasons
    if reasons[0].startswith("printed:") and (again := _printed(report, zone)):
        return again[0], (*again[1], f"by the clocks of {zone}")
    if stated.start.time() != time():
        return stated, reasons
    start = zones.to_utc(stated.start.replace(tzinfo=None), zone)
    if start is None:
        return stated, reasons
    known = tuple(reason for reason in reasons if not reason.endswith("taken in UTC"))
    return replace(stated, start=start, end=start + DAY), (*known, f"by the clocks of {zone}")


def stamps(report: Report, *, zone: str | None, published: Interval | None) -> tuple[Stamp, ...]:
    """The report's stamps with interval and zone where they can be told."""
    return tuple(_normalised(report.text, stamp, zone, published) for stamp in report.stamps)


def _normalised(text: str, stamp: Stamp, home: str | None, published: Interval | None) -> Stamp:
    phrase = _phrase(text, stamp.span)
    if stamp.interval is not None or phrase is None:
        return stamp
    zone = zones.resolve(phrase.zone, home) if phrase.zone else None
    return replace(stamp, interval=_dated(phrase, zone or home, published), zone=zone or stamp.zone)


def _phrase(text: str, span: Span) -> Phrase | None:
    """The time that a stamp or dateline prints; a clock and a date that stand apart are put together."""
    placed = [place.phrase for place in compose(lex(text[span.start : span.end]))]
    found = [phrase for phrase in placed if phrase.kind == "calendar"]
    clock = next((phrase for phrase in found if phrase.clocked), None)
    dated = next((phrase for phrase in found if phrase.dated), None)
    if clock is None or dated is None or clock.dated:
        return clock or dated
    return replace(clock, year=dated.year, month=dated.month, day=dated.day, weekday=dated.weekday)


def _dated(phrase: Phrase, zone: str | None, published: Interval | None) -> Interval | None:
    """The interval of a printed time: by its own date, else on the day just before publication."""
    thread = Thread(writing(published, zone), zone, tense=Tense("past"))
    try:
        stretch = normalise.calendar(replace(phrase, zone=None), thread)
    except (ValueError, OverflowError):
        return None
    if stretch.lo is None or stretch.hi is None:
        return None
    start, end = zones.to_utc(stretch.lo, zone), zones.to_utc(stretch.hi, zone)
    if start is None or end is None:
        return None
    if not phrase.dated and published is not None and published.end is not None:
        latest = published.end + (SLACK if published.precision is Precision.MINUTE else timedelta(0))
        late = ((start - latest) // DAY + 1) * DAY if start >= latest else timedelta(0)
        start, end = start - late, end - late
    basis = Basis.EXPLICIT if phrase.dated else Basis.CONTEXT
    return Interval(start, end, stretch.width, basis, zone is None)


def _printed(report: Report, zone: str | None) -> tuple[Interval, tuple[str, ...]] | None:
    """Printed by the report itself: "Last updated", "As of", a dateline's date."""
    spans = [stamp.span for kind in PRINTED for stamp in report.stamps if stamp.kind == kind]
    spans += [dateline.date for dateline in report.datelines if dateline.date is not None]
    for span in spans:
        phrase = _phrase(report.text, span)
        if phrase is None or phrase.year is None or phrase.day is None:
            continue
        own = zones.resolve(phrase.zone, zone) if phrase.zone else None
        interval = _dated(phrase, own or zone, None)
        if interval is not None:
            return interval, (f"printed: {report.text[span.start : span.end]}",)
    return None


def _inferred(report: Report, zone: str | None) -> tuple[Interval, tuple[str, ...]] | None:
    """From the dates, weekdays, years and landmarks that the text names, where they leave one day."""
    found = inference.infer(inference.visible(report), zone)
    if found is None:
        return None
    day, reasons = found
    stamped = _after(report, zone, day)
    return (stamped[0], (*reasons, stamped[1])) if stamped else (day, reasons)


def _after(report: Report, zone: str | None, day: Interval) -> tuple[Interval, str] | None:
    """The first moment after the last dated event that the newest stamp's clock shows."""
    found: list[tuple[datetime, str]] = []
    for stamp in report.stamps:
        phrase = _phrase(report.text, stamp.span)
        if phrase is None or day.start is None:
            continue
        own = zones.resolve(phrase.zone, zone) if phrase.zone else None
        start = _first(phrase, own or zone, day.start)
        if start is not None:
            found.append((start, f"stamp: {report.text[stamp.span.start : stamp.span.end]}"))
    if not found:
        return None
    start, reason = max(found)
    return Interval(start, start + MINUTE, Precision.MINUTE, Basis.INFERRED, True), reason


def _first(phrase: Phrase, zone: str | None, after: datetime) -> datetime | None:
    """The first moment from `after` on at which a clock shows what a stamp shows."""
    if phrase.hour is None:
        return None
    local = zones.to_local(after, zone)
    shown = local.replace(hour=phrase.hour % 24, minute=phrase.minute or 0, second=0)
    return zones.to_utc(shown if shown >= local else shown + DAY, zone)
