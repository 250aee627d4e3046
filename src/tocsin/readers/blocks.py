"""Blocks: the stretches of a report that are read, without furniture, stamps, datelines and repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tocsin.readers.lines import Paragraph, ends_sentence, trim
from tocsin.readers.publisher import is_label, names_body
from tocsin.readers.words import normal_words
from tocsin.records import Block, Dateline, Duplicate, Furniture, Span, Stamp

_AFTER_STAMP = re.compile(r"[\s–—|:•·‖-]*")
_NOTE = re.compile(
    r"[(\[]?(?:corrects|adds|updates|recasts|refiles|clarifies|removes|rewrites|fixes|changes|amends|restores|deletes|story (?:corrected|refiled)"
    r"|correct(?:ion|ed)|clarification|editor[’']?s?[’']? note|note to readers|editorial note|this (?:article|story|post|report|version|page|headline)"
    r" (?:was|has been|corrects|is) (?:amended|corrected|updated|changed|edited|an? (?:updated|developing|breaking)|developing)|n\.?b\.|an earlier version)\b",
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
    return tuple((p, body) for p in layout.paragraphs if (body := _body(layout, p)))


def cut(layout: Layout, duplicates: Sequence[Duplicate]) -> tuple[Block, ...]:
    """Blocks in printed order. Layers count posts and updates; a repeat of an older layer leads back to it."""
    kept = bodies(layout)
    removed = [repeat.span for repeat in duplicates if repeat.removed]
    layers = _layers(layout, [body for _, body in kept], duplicates)
    blocks = []
    for index, (paragraph, body) in enumerate(kept):
        following = kept[index + 1] if index + 1 < len(kept) else None
        kind = _kind(layout, paragraph, body, following)
        blocks += [Block(piece, kind, layers[body]) for piece in _without(layout.text, body, removed)]
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


def _body(layout: Layout, paragraph: Paragraph) -> Span | None:
    if paragraph.span in layout.bylines:
        return None
    start, end = paragraph.body.start, paragraph.span.end
    for item in layout.furniture:
        if item.span.overlaps(paragraph.span):
            end = min(end, item.span.start)
    for stamp in layout.stamps:
        if stamp.span.start == paragraph.span.start:
            start = _skip(layout.text, stamp.span.end, paragraph.span.end)
    for dateline in layout.datelines:
        if dateline.span.start == paragraph.span.start:
            start = dateline.span.end
    return trim(layout.text, Span(start, end)) if start < end else None


def _skip(text: str, start: int, end: int) -> int:
    match = _AFTER_STAMP.match(text, start, end)
    return match.end() if match else start


def _kind(layout: Layout, paragraph: Paragraph, body: Span, following: tuple[Paragraph, Span] | None) -> str:
    words = layout.text[body.start : body.end]
    if body == layout.headline or paragraph.span == layout.headline:
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


def _layers(layout: Layout, kept: Sequence[Span], duplicates: Sequence[Duplicate]) -> Mapping[Span, int]:
    """The writing layer of each body."""
    opens = {stamp.span.start for stamp in layout.stamps if stamp.kind in ("update", "post")}
    starts = {paragraph.span.start for paragraph in layout.paragraphs if paragraph.span.start in opens}
    layers: dict[Span, int] = {}
    current = newest = 0
    passed = 0
    for body in kept:
        opened = [start for start in starts if passed <= start <= body.start]
        if opened:
            newest += len(opened)
            current = newest
        elif (back := _layer_repeated(body, duplicates, layers)) is not None:
            current = min(current, back)
        passed = body.end
        layers[body] = current
    return layers


def _layer_repeated(body: Span, duplicates: Sequence[Duplicate], layers: Mapping[Span, int]) -> int | None:
    for repeat in duplicates:
        if body.covers(repeat.span) and repeat.kind != "headline":
            return next((layer for span, layer in layers.items() if span.covers(repeat.of)), None)
    return None


def _without(text: str, body: Span, removed: Sequence[Span]) -> Iterator[Span]:
    """What is left of a body when the repeats are taken out."""
    start = body.start
    for span in removed:
        if body.covers(span):
            if piece := trim(text, Span(start, span.start)):
                yield piece
            start = span.end
    if start < body.end and (piece := trim(text, Span(start, body.end))):
        yield piece
