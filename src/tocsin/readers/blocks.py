"""Blocks: the stretches of a report that are read, without furniture, stamps, datelines and repeats."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tocsin.readers import layers
from tocsin.readers.lines import Paragraph, ends_sentence, trim
from tocsin.readers.publisher import is_label, names_body
from tocsin.readers.words import normal_words
from tocsin.records import Block, Dateline, Duplicate, Furniture, Span, Stamp

_AFTER_STAMP = re.compile(r"[^\S\r\n]*[–—|:•·‖-]*[^\S\r\n]*")
_NOTE = re.compile(
    r"[(\[](?:corrects|corrected|adds|updates|updating|recasts|refiles|clarifies|removes|rewrites|fixes|changes|amends"
    r"|restores|deletes|story (?:corrected|refiled)|note)\b"
    r"|[(\[]?(?:correct(?:ion|ed)|clarification|(?:editor[’']?s?|editorial)[’']? note"
    r"|note to readers)(?:\s?[:–—(-]|$)"
    r"|[(\[]?this (?:article|story|post|report|version|page|headline) (?:was|has been|corrects|is)"
    r" (?:amended|corrected|updated|changed|edited|an? (?:updated|developing|breaking)|developing)\b"
    r"|[(\[]?an earlier version of\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z])[.)]")
_ABBREVIATED_END = re.compile(r"\b(?:[ap]\.m|U\.S|U\.N|U\.K|D\.C|St)\.$")
_HEADLINE_LENGTH, _HEADING_LENGTH, _HEADING_WORDS = 220, 110, 14
_HEADLINE_REACH = 6  # paragraphs in which a headline stands


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands on the page, before it is cut into blocks."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...]
    stamps: tuple[Stamp, ...]
    datelines: tuple[Dateline, ...]
    bylines: tuple[Span, ...]
    headline: Span | None


def bodies(layout: Layout) -> tuple[tuple[Paragraph, Span], ...]:
    """Each paragraph with what is left of it to read; paragraphs with nothing left are left out."""
    heads = {stamp.span.start: _skip(layout.text, stamp.span.end) for stamp in layout.stamps}
    heads |= {dateline.span.start: dateline.span.end for dateline in layout.datelines}
    bylines = set(layout.bylines)
    found = []
    for paragraph, foot in _with_feet(layout):
        start = heads.get(paragraph.span.start, paragraph.body.start)
        if paragraph.span not in bylines and start < foot and (body := trim(layout.text, Span(start, foot))):
            found.append((paragraph, body))
    return tuple(found)


def _with_feet(layout: Layout) -> Iterator[tuple[Paragraph, int]]:
    """Paragraphs with where their furniture begins; both come in printed order."""
    furniture = iter(layout.furniture)
    item = next(furniture, None)
    for paragraph in layout.paragraphs:
        while item and item.span.end <= paragraph.span.start:
            item = next(furniture, None)
        inside = item is not None and item.span.overlaps(paragraph.span)
        yield paragraph, item.span.start if item and inside else paragraph.span.end


def cut(layout: Layout, duplicates: Sequence[Duplicate]) -> tuple[Block, ...]:
    """Blocks in printed order, without the repeats that are to be left out."""
    kept = bodies(layout)
    removed = sorted(repeat.span for repeat in duplicates if repeat.removed)
    written = layers.of([body for _, body in kept], layout.stamps, duplicates)
    blocks = []
    for index, (paragraph, body) in enumerate(kept):
        following = kept[index + 1] if index + 1 < len(kept) else None
        kind = _kind(layout, paragraph, body, following)
        blocks += [Block(piece, kind, written[index]) for piece in _without(layout.text, body, removed)]
    return tuple(blocks)


def find_headline(text: str, paragraphs: Sequence[Paragraph], *, title: str | None) -> Span | None:
    """The headline among the first paragraphs (given without furniture, stamps and datelines)."""
    wanted = normal_words(title) if title else ()
    for paragraph in paragraphs[:_HEADLINE_REACH]:
        if wanted and normal_words(paragraph.text) == wanted:
            return paragraph.span
    for index, paragraph in enumerate(paragraphs[: _HEADLINE_REACH - 2]):
        if (
            is_label(paragraph.text)
            or _is_masthead(paragraph.text)
            or paragraph.bullet
            or _NOTE.match(paragraph.text)
        ):
            continue
        following = paragraphs[index + 1 : index + 11]
        if following and _names_publisher(paragraph.text, following[0].text):
            continue
        return paragraph.span if _is_headline(paragraph.text) and _prose_follows(following) else None
    return None


def _is_headline(words: str) -> bool:
    if not 2 < len(words) <= _HEADLINE_LENGTH or len(words.split()) < 2 or words.endswith((",", ";", ":")):
        return False
    return not ends_sentence(words) or words.endswith("?") or bool(_ABBREVIATED_END.search(words))


def _names_publisher(words: str, below: str) -> bool:
    """A body's name over "Press release", or in capitals over a headline."""
    return names_body(words) and (is_label(below) or (words.isupper() and not ends_sentence(below)))


def _is_masthead(words: str) -> bool:
    return "|" in words and len(words) < 100


def _prose_follows(paragraphs: Sequence[Paragraph]) -> bool:
    return any(ends_sentence(paragraph.text) and len(paragraph.text) > 40 for paragraph in paragraphs)


def _skip(text: str, start: int) -> int:
    """Past the dash or colon between a stamp and its words, on the same line."""
    match = _AFTER_STAMP.match(text, start)
    return match.end() if match else start


def _kind(layout: Layout, paragraph: Paragraph, body: Span, following: tuple[Paragraph, Span] | None) -> str:
    words = layout.text[body.start : body.end]
    if layout.headline in (body, paragraph.span):
        return "headline"
    if _NOTE.match(words) and (len(words) < 400):
        return "heading" if len(words.split()) < 3 else "note"
    if _is_post_title(layout, paragraph, words):
        return "heading"
    if paragraph.bullet and not (_NUMBERED.match(paragraph.text) and _is_heading(layout, words, following)):
        return "bullet"
    return "heading" if _is_heading(layout, words, following) else "paragraph"


def _is_post_title(layout: Layout, paragraph: Paragraph, words: str) -> bool:
    stamped = any(stamp.span.start == paragraph.span.start for stamp in layout.stamps)
    return stamped and len(words) <= _HEADING_LENGTH and not ends_sentence(words.rstrip("?"))


def _is_heading(layout: Layout, words: str, following: tuple[Paragraph, Span] | None) -> bool:
    """A short line without the end of a sentence, over something that is read as prose."""
    if len(words) > _HEADING_LENGTH or len(words.split()) > _HEADING_WORDS or following is None:
        return is_label(words)
    letters = [character for character in words if character.isalpha()]
    if letters and all(character.isupper() for character in letters):
        return True
    if is_label(words) or _is_masthead(words) or (words.endswith(":") and len(words.split()) <= 4):
        return True
    if ends_sentence(words.rstrip("?")) or words.endswith((",", ";", ":")) or words[0] in '"“«':
        return False
    below = layout.text[following[1].start : following[1].end]
    if _names_publisher(words, below):
        return True
    return bool(following[0].bullet) or (ends_sentence(below) and len(below) > len(words))


def _without(text: str, body: Span, removed: Sequence[Span]) -> Iterator[Span]:
    """What is left of a body when the repeats (in printed order) are taken out."""
    start = body.start
    for span in removed[bisect_left(removed, body.start, key=_start) :]:
        if span.start >= body.end:
            break
        if piece := trim(text, Span(start, span.start)):
            yield piece
        start = span.end
    if start < body.end and (piece := trim(text, Span(start, body.end))):
        yield piece


def _start(span: Span) -> int:
    return span.start
