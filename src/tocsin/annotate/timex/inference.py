"""Bounds the day of an undated report by what its text names.

A day and month without a year, a weekday told of the same happening, the latest year the text looks back on
and landmarks that it knows: where exactly one year fits them all, that is when it was written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

from tocsin.knowledge import times
from tocsin.records import Basis, Interval, Precision, Report

from . import choice, zones
from .compose import compose
from .joining import lex
from .lexer import Lexed
from .links import Placed
from .phrase import Phrase
from .tense import tense

YEARS_ON = 6  # how long after the latest year it names a text may have been written
WEEK = timedelta(days=7)
DAY = timedelta(days=1)
NIGHT_ENDS = 6
LEAD = 0.25  # of a text: a full date further down may look back on anything


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an undated text says about when it was written."""

    dates: tuple[Phrase, ...]  # day and month, no year, told as past
    full: tuple[Phrase, ...]  # day, month and year, told as past where a report tells its news
    weekdays: tuple[Phrase, ...]
    floor: tuple[int, int] | None  # year and month before which it was not written
    reasons: tuple[str, ...]


def visible(report: Report) -> str:
    """The text with what belongs to the page blanked, so that offsets stay."""
    text = report.text
    for item in report.furniture:
        text = text[: item.span.start] + " " * (item.span.end - item.span.start) + text[item.span.end :]
    return text


def infer(text: str, zone: str | None) -> tuple[Interval, tuple[str, ...]] | None:
    """The earliest day (or minute) on which the text can have been written, with reasons; None where open."""
    lexed = lex(text)
    evidence = _evidence(text, lexed, compose(lexed))
    return _by_full_date(evidence, zone) or _by_agreement(evidence, zone)


def _evidence(text: str, lexed: Lexed, placed: tuple[Placed, ...]) -> Evidence:
    past = [
        p.phrase
        for p in placed
        if tense(lexed, p.phrase.first, p.phrase.last).way != "future" and p.phrase.calendar is None
    ]
    exact = [
        phrase
        for phrase in past
        if phrase.month is not None and phrase.day is not None and phrase.shift is None
    ]
    years = [
        (phrase.year, phrase.month or 1)
        for phrase in past
        if phrase.year is not None and not phrase.era and phrase.year < 2100
    ]
    landmarks = [(month, words) for words, month in times.table().landmarks.items() if words in text]
    reasons = [f"names {words}" for _, words in landmarks[-1:]]
    floor = max([*years, *(month for month, _ in landmarks)], default=None)
    if years:
        reasons.append(f"looks back on {max(years)[0]}")
    return Evidence(
        tuple(phrase for phrase in exact if phrase.year is None),
        tuple(p for p in exact if p.year is not None and p.first < LEAD * len(lexed.lexemes)),
        tuple(
            p
            for p in past
            if p.weekday is not None and p.day is None and p.shift is None and p.pointing is None
        ),
        floor,
        tuple(reasons),
    )


def _by_full_date(evidence: Evidence, zone: str | None) -> tuple[Interval, tuple[str, ...]] | None:
    """Not before the latest date told in full, where other dates or weekdays stand beside it."""
    days = [
        day for p in evidence.full if (day := choice.real(p.year or 0, p.month or 0, p.day or 0)) is not None
    ]
    if not days or not (evidence.weekdays or evidence.dates):
        return None
    latest = max(days)
    if evidence.floor is not None and (latest.year, latest.month) < evidence.floor:
        return None
    found = _interval(latest, None, zone)
    return (found, (*evidence.reasons, f"latest date told: {latest.isoformat()}")) if found else None


def _by_agreement(evidence: Evidence, zone: str | None) -> tuple[Interval, tuple[str, ...]] | None:
    """The one year in which the date falls on the weekday that the text tells."""
    if evidence.floor is None or not evidence.dates:
        return None
    phrase = evidence.dates[-1]
    fitting: list[date] = []
    for year in range(evidence.floor[0], evidence.floor[0] + YEARS_ON):
        day = choice.real(year, phrase.month or 0, phrase.day or 0)
        if day is None or (day.year, day.month) < evidence.floor:
            continue
        if not _weekdays(phrase, evidence) or any(
            _agree(day, phrase, other) for other in _weekdays(phrase, evidence)
        ):
            fitting.append(day)
    named = _weekdays(phrase, evidence)
    if not fitting or not named:
        return None
    chosen = fitting[0]
    found = _interval(chosen, phrase, zone)
    reason = f"{chosen.day} {chosen:%B} is a {chosen:%A} in {chosen.year}"
    return (found, (*evidence.reasons, reason)) if found else None


def _weekdays(phrase: Phrase, evidence: Evidence) -> tuple[Phrase, ...]:
    return (phrase,) if phrase.weekday is not None else evidence.weekdays


def _agree(day: date, phrase: Phrase, other: Phrase) -> bool:
    """True when a weekday can be of the day: itself, or for its small hours the night before."""
    if day.isoweekday() == other.weekday:
        return phrase is other or other.part is None or not _small(phrase)
    night = other.part is not None and other.part.end > 24
    return night and _small(phrase) and (day - DAY).isoweekday() == other.weekday


def _small(phrase: Phrase) -> bool:
    return phrase.hour is not None and phrase.hour < NIGHT_ENDS


def _interval(day: date, phrase: Phrase | None, zone: str | None) -> Interval | None:
    if not MINYEAR < day.year < MAXYEAR:
        return None  # its other end, or its time in UTC, is in no calendar
    start = datetime(day.year, day.month, day.day)
    if phrase is not None and phrase.hour is not None:
        start += timedelta(hours=phrase.hour, minutes=phrase.minute or 0)
    lo, hi = zones.to_utc(start, zone), zones.to_utc(datetime(day.year, day.month, day.day) + DAY, zone)
    if lo is None or hi is None or hi <= lo:
        return None
    return Interval(lo, hi, Precision.DAY, Basis.INFERRED, True)
