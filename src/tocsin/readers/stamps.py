"""Stamps of writing time as printed: updates, posts of a live page, "as of", "last updated", "published".

Only found here, never read: `Stamp.zone` holds the zone's words as they stand and `interval` is None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tocsin.readers.lines import Paragraph
from tocsin.readers.printed import DATE, MOMENT, TIMED, ZONED, minutes, zone_words
from tocsin.records import Span, Stamp

_I = re.IGNORECASE
_PUBLISHED = re.compile(
    r"[(\[]?(?:first |originally )?(?:published|posted|issued|released|date|filed)(?: at| on)?\s?:?\s"
    rf"{MOMENT}[)\]]?\.?$",
    _I,
)
_LAST_UPDATED = re.compile(
    r"[(\[]?(?:(?:this )?(?:page|article|story|post)(?: was)? )?(?:last |latest )?"
    rf"(?:updated|update|modified|edited|revised)(?: at| on)?\s?:?\s{MOMENT}[)\]]?\.?$",
    _I,
)
_UPDATE = re.compile(
    r"[(\[]?(?:UPDATED?|Updated?)(?:\s(?:No\.?\s?|#)?\d{1,2}(?![\d:.h]|\s?[ap]\.?m))?"
    r"(?:\s?[:,–—-]|\sat)?\s?[(\[]?"
    rf"{TIMED}[)\]]*(?:\s?[:–—|]|\s-{{1,2}}(?=\s))?"
)
_AS_OF = re.compile(
    r"[(\[]?(?:(?:situation|status|data|information|figures|report|overview|update"
    r"|current)(?: report| update)?,? )?"
    r"(?:(?:is |are )?(?:as of|as at|correct at|current as of|current at|valid at)"
    rf"|(?:status|cut-?off(?: time)?|time of writing)\s?:)\s{MOMENT}[)\]]?\.?:?$",
    _I,
)
_AS_OF_TITLE = re.compile(
    rf"(?:(?:as of|as at) {MOMENT}|(?:by|at) {TIMED}|(?<=[–—|(,-] ){DATE}|(?<=\(){DATE})(?=[)\]]?$)",
    _I,
)
_ALONE = re.compile(
    r"(?:(?:issue|no\.?|number|vol\.?|edition|sitrep|update)\s?#?\d{1,4}\s?[|,–—-]\s?)?"
    rf"[(\[]?{MOMENT}[)\]]?\.?$",
    _I,
)
# "Sagaing, 3 March 2024, 20:00 (UTC+6:30)", "Reporting period closed 15 June 2017, 19:30"
_CLOSING = re.compile(
    rf"(?P<before>\S.{{0,60}}?)[,:–—|(-]?\s[(\[]?(?P<moment>{DATE}[,;]?\s(?:at\s|[|·–-]\s)?{ZONED}"
    rf"|{ZONED}[,;]?\s(?:on\s|[|·–-]\s)?{DATE})[)\]]?\.?$"
)
_STATUS = re.compile(
    r"(?:(?:the|this) )?(?:reporting|period|data|information|situation|status|compiled|closed|cut-?off"
    r"|correct|issued|prepared|valid|report|sent|filed|time|date|collected|current|figures|entries|covers"
    r"|up to|until"
    r"|to|written|recorded|released|last|position|posted)\b",
    _I,
)
_BEFORE_WORDS = 8  # at most, in a line that is closed by its moment
_POST = re.compile(
    rf"(?:(?i:posted|entry|published|sent|filed|at)(?:\sat)?\s?:?\s[(\[]?{TIMED}[)\]]?(?=\s?$)"
    rf"|[(\[]?{TIMED}[)\]]?(?=\s?[–—|]\s?\S|:\s|\s-{{1,2}}\s|\s?$|\s[‖•·]\s|\s[^\W\d_a-z]))"
)
_ROUND_UP = re.compile(
    r"\b(?:know|known|so far|latest|situation|summary|overview|round-?up|update|recap|as of|as at|assessment"
    r"|bulletin|briefing|sitrep|report|digest)\b",
    _I,
)
_LIVE = re.compile(
    r"\blive\b(?! (?:fire|ammunition|rounds?|in|with|under|near|among|on\b))|\bas it happened\b"
    r"|\bminute[- ]by[- ]minute\b|\bliveblog\b|\brolling (?:coverage|updates)\b",
    _I,
)
_LINE_LENGTH = 110  # characters of a line that is no prose
_HEAD = 4  # paragraphs in which a page says that it is live, or how old it is


def find(paragraphs: Sequence[Paragraph]) -> tuple[Stamp, ...]:
    """Stamps in printed order; `paragraphs` without furniture."""
    stamps = [stamp for paragraph in paragraphs if (stamp := _line_stamp(paragraph))]
    stamps += _title_stamps(paragraphs[:_HEAD])
    stamps += _alone(paragraphs, stamps)
    stamps += _closing(paragraphs[: 2 * _HEAD], stamps)
    posts = [
        stamp for paragraph in paragraphs if (stamp := _post(paragraph)) and stamp.span not in _spans(stamps)
    ]
    if _is_live(paragraphs, stamps, posts):
        stamps += posts
    return tuple(sorted(stamps, key=lambda stamp: stamp.span))


def _spans(stamps: Sequence[Stamp]) -> set[Span]:
    return {stamp.span for stamp in stamps}


def _line_stamp(paragraph: Paragraph) -> Stamp | None:
    """A stamp that fills its line, or one that opens an update."""
    for kind, pattern in (("last-updated", _LAST_UPDATED), ("published", _PUBLISHED), ("as-of", _AS_OF)):
        if len(paragraph.text) <= 120 and pattern.match(paragraph.text):
            return Stamp(paragraph.span, kind, zone=zone_words(paragraph.text))
    match = _UPDATE.match(paragraph.text)
    return _stamp(paragraph, match, "update") if match else None


def _title_stamps(head: Sequence[Paragraph]) -> list[Stamp]:
    """ "What we know as of 10 a.m." in a headline."""
    found = []
    for paragraph in head:
        if len(paragraph.text) > 160 or not _ROUND_UP.search(paragraph.text) or _line_stamp(paragraph):
            continue
        match = _AS_OF_TITLE.search(paragraph.text)
        if match and match.start():
            found.append(_stamp(paragraph, match, "as-of"))
    return found


def _alone(paragraphs: Sequence[Paragraph], stamps: Sequence[Stamp]) -> list[Stamp]:
    """A line over the report or under it that is nothing but its date, year and all."""
    prose = next((i for i, p in enumerate(paragraphs) if len(p.text) > 90), len(paragraphs))
    edges = [*paragraphs[: min(prose, 2 * _HEAD)], *paragraphs[max(prose, len(paragraphs) - 2) :]]
    return [
        Stamp(p.span, "published", zone=zone_words(p.text))
        for p in edges
        if len(p.text) <= 80 and p.span not in _spans(stamps) and _ALONE.match(p.text) and _has_year(p.text)
    ]


def _closing(head: Sequence[Paragraph], stamps: Sequence[Stamp]) -> list[Stamp]:
    """The moment that closes a line over the report, after a place or the state of what is told."""
    found = []
    for paragraph in head:
        if len(paragraph.text) > _LINE_LENGTH:
            break
        match = _CLOSING.match(paragraph.text)
        if match is None or len(match["before"].split()) > _BEFORE_WORDS or not _has_year(match["moment"]):
            continue
        if any(stamp.span.overlaps(paragraph.span) for stamp in stamps):
            continue
        start = paragraph.span.start
        moment = Span(start + match.start("moment"), start + match.end("moment"))
        whole = bool(_STATUS.match(match["before"]))
        found.append(Stamp(paragraph.span if whole else moment, "as-of", zone=zone_words(paragraph.text)))
    return found


def _has_year(words: str) -> bool:
    return bool(re.search(r"\b(?:19|20)\d\d\b|\d[./]\d{1,2}[./]\d\d\b", words))


def _post(paragraph: Paragraph) -> Stamp | None:
    match = _POST.match(paragraph.text)
    return _stamp(paragraph, match, "post") if match else None


def _stamp(paragraph: Paragraph, match: re.Match[str], kind: str) -> Stamp:
    start = paragraph.span.start
    return Stamp(Span(start + match.start(), start + match.end()), kind, zone=zone_words(match.group()))


def _is_live(paragraphs: Sequence[Paragraph], stamps: Sequence[Stamp], posts: Sequence[Stamp]) -> bool:
    """True when clock times at the heads of paragraphs date the writing, not what is told.

    A chronicle of a day looks alike; it runs forward and does not call itself live.
    """
    if not posts:
        return False
    if any(stamp.kind == "last-updated" for stamp in stamps):
        return True
    if any(len(p.text) <= 200 and _LIVE.search(p.text) for p in paragraphs[:_HEAD]):
        return True
    text_of = {p.span.start: p.text for p in paragraphs}
    clocks = [minutes(text_of[stamp.span.start]) for stamp in posts]
    return len(clocks) > 1 and all(later < earlier for earlier, later in pairwise(clocks))
