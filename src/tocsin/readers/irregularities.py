"""Oddities of a text that a reader should know: nothing is repaired, everything is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tocsin.readers.lines import Paragraph
from tocsin.readers.printed import MONTH, minutes
from tocsin.records import Duplicate, Irregularity, Span, Stamp

_MOST = 20  # of one kind: a text full of no-break spaces is one oddity, not thousands
_PATTERNS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "bidi_override",
        re.compile(r"[\u202a-\u202e\u2066-\u2069]+"),
        "invisible mark that changes the order in which characters are shown",
    ),
    ("control_character", re.compile(r"[\x00-\x08\x0e-\x1f\x7f]+"), "control characters"),
    ("zero_width", re.compile(r"[\u200b\u2060\ufeff]+"), "invisible characters"),
    ("undecodable", re.compile(r"\ufffd+"), "bytes that no character stands for"),
    ("mojibake", re.compile(r"(?:â€[™œ\x9d“”˜¦]|Ã[\x80-\xbf©¨¤¶¼±])+"), "text decoded with a wrong encoding"),
    ("nbsp", re.compile(r"[\xa0\u202f]+"), "no-break space"),
    (
        "obfuscated_email",
        re.compile(
            r"\[email\W?protected\]|(?<![\w.+-])[\w.+-]{1,64}\s?[\[(]\s?at\s?[\])]\s?[\w.-]+", re.IGNORECASE
        ),
        "an address hidden from robots",
    ),
    (
        "machine_translation",
        re.compile(
            r"\bmachine[- ]translat(?:ion|ed)\b"
            r"|\b(?:google|deepl|automatic(?:ally)?|auto)[- ]?translat(?:e|ed|ion)\b",
            re.IGNORECASE,
        ),
        "wording is a machine translation",
    ),
    (
        "correction",
        re.compile(
            r"\bcorrects [^\n)]{3,160}"
            r"|\bwe (?:gave|wrongly|mistakenly|incorrectly|misstated|misreported) [^\n]{0,160}"
            r"|\b(?:an )?earlier version (?:of this|said|stated|misstated)\b[^\n]{0,160}",
            re.IGNORECASE,
        ),
        "an earlier version said otherwise",
    ),
)
_DAY_MONTH = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)(?!\d)(?!,?\s\d{{4}})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_ANNOUNCED = re.compile(
    r"\b(?:statement|communiqu[eé]|text|declaration|message|letter|reads?|following)\b[^.\n]{0,60}:$",
    re.IGNORECASE,
)
_QUOTES = {"“": "”", "«": "»", "„": "“”"}


def find(
    text: str,
    paragraphs: Sequence[Paragraph],
    *,
    stamps: Sequence[Stamp],
    duplicates: Sequence[Duplicate],
    dated: bool,
) -> tuple[Irregularity, ...]:
    """Oddities in printed order, those of the whole document first; `dated`: its publication is known."""
    found = [
        *_by_pattern(text),
        *_unclosed(paragraphs),
        *_unquoted(paragraphs),
        *_repeated(duplicates),
        *_order(text, stamps),
    ]
    if not dated:
        found += _undated(text)
    return tuple(sorted(found, key=lambda odd: (odd.span or Span(-1, -1), odd.kind)))


def _by_pattern(text: str) -> Iterator[Irregularity]:
    for kind, pattern, note in _PATTERNS:
        for count, match in enumerate(pattern.finditer(text)):
            if count == _MOST:
                yield Irregularity(kind, None, f"{note}: more than {_MOST} times")
                break
            yield Irregularity(kind, Span(*match.span()), note)


def _unclosed(paragraphs: Sequence[Paragraph]) -> Iterator[Irregularity]:
    """A quotation that opens and is neither closed nor taken up again by the next paragraph."""
    for index, paragraph in enumerate(paragraphs):
        opened = _open_quote(paragraph.text)
        if opened is None:
            continue
        following = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
        if not following.startswith(paragraph.text[opened]):
            start = paragraph.span.start + opened
            yield Irregularity(
                "unclosed_quote", Span(start, start + 1), "a quotation is opened and never closed"
            )


def _open_quote(words: str) -> int | None:
    """Where the quotation that stays open begins, if one does."""
    opened: int | None = None
    closing = ""
    for index, character in enumerate(words):
        if opened is not None and character in closing:
            opened = None
        elif opened is None and character in _QUOTES:
            opened, closing = index, _QUOTES[character]
    return opened


def _unquoted(paragraphs: Sequence[Paragraph]) -> Iterator[Irregularity]:
    for upper, lower in pairwise(paragraphs):
        if lower.text.endswith(":"):  # another announcement: the first one's statement is absent
            continue
        if (
            _ANNOUNCED.search(upper.text[-160:])
            and not re.match(r"[\"“”«„‘'•–—-]", lower.text)
            and not lower.bullet
        ):
            yield Irregularity(
                "unquoted_statement", lower.span, "a statement was announced; this has no quotation marks"
            )


def _repeated(duplicates: Sequence[Duplicate]) -> Iterator[Irregularity]:
    for repeat in duplicates:
        if repeat.kind == "headline":
            yield Irregularity("repeated_headline", repeat.span, "headline printed again")


def _order(text: str, stamps: Sequence[Stamp]) -> Iterator[Irregularity]:
    """Posts printed newest first: what comes later on the page was written earlier."""
    posts = [stamp.span for stamp in stamps if stamp.kind == "post"]
    clocks = [minutes(text[span.start : span.end]) for span in posts]
    if len(clocks) > 1 and all(later < earlier for earlier, later in pairwise(clocks)):
        yield Irregularity("reverse_chronology", posts[0], f"{len(posts)} posts, the newest first")


def _undated(text: str) -> Iterator[Irregularity]:
    yield Irregularity(
        "missing_publication_date",
        None,
        "neither the caller, the page nor the text says when it was published",
    )
    match = _DAY_MONTH.search(text)
    if match and not _YEAR.search(text[max(0, match.start() - 200) : match.end() + 200]):
        yield Irregularity("missing_year", Span(*match.span()), "day and month without year")
