"""Words of a block to sentences, by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.annotate.words import table

LONGEST = 200  # words; a longer sentence is cut
_SOFT = 150  # from here on a semicolon, dash or comma will do

Words = Sequence[tuple[int, int]]

_STOPS = frozenset(".!?…。！？｡")
_QUOTES = frozenset("\"”’'»“‘")
_CLOSERS = _QUOTES | frozenset(")]}")
_OPENERS = frozenset("\"“‘'«([{„")
_CITATION = re.compile(r"\[\d{1,3}\]")
_BULLETS = frozenset("•·‣▪◦●○■□►*–—-")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z’'.-]+(?:[ /-][A-Z][A-Z’'.-]*){0,4}(?:,\s?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}){0,3}"
    r"(?:,? \w{3,9}\.? \d{1,2}(?:, \d{4})?)?"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, \w{3,9}\.? \d{1,2})?(?= ?\())"
    r"(?: ?\([^()\n]{2,40}\))?(?: (?:--|[-–—])|[–—]) "
)
_STAMP = re.compile(
    r"\(?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|UTC|[A-Z]{2,4}T))?\)?(?: [–—-]|:) (?=\S)"
)


def sentences(text: str, words: Words) -> list[tuple[int, int]]:
    """Half-open ranges of `words` that are sentences, in order; a bullet that opens the block is in none."""
    first = _after_bullet(text, words)
    found: list[tuple[int, int]] = []
    head = _opening(text, words, first)
    if head > first:
        found.append((first, head))
        first = head
    index = first
    while index < len(words):
        end = _end_after(text, words, index, first)
        if end or index + 1 == len(words):
            index = end or index + 1
            found.append((first, index))
            first = index
        elif index - first + 1 >= LONGEST:
            index = _soft_end(text, words, first)
            found.append((first, index))
            first = index
        else:
            index += 1
    return found


def _word(text: str, words: Words, index: int) -> str:
    return text[slice(*words[index])] if 0 <= index < len(words) else ""


def _apart(text: str, words: Words, index: int) -> bool:
    """True when white space stands before the word."""
    return index >= len(words) or index == 0 or words[index - 1][1] < words[index][0]


def _after_bullet(text: str, words: Words) -> int:
    bullet = len(words) > 1 and _word(text, words, 0) in _BULLETS and _apart(text, words, 1)
    return 1 if bullet else 0


def _opening(text: str, words: Words, first: int) -> int:
    """Index after a dateline or a clock that opens the block, or `first`."""
    if first >= len(words):
        return first
    start = words[first][0]
    last = words[-1][1]
    match = _DATELINE.match(text, start, min(last, start + 200)) or _STAMP.match(text, start, last)
    if match is None or text[match.end() : match.end() + 1].islower():
        return first
    index = first
    while index < len(words) and words[index][0] < match.end():
        index += 1
    return index if index < len(words) else first


def _end_after(text: str, words: Words, index: int, first: int) -> int:  # noqa: PLR0911 - a rule a line
    """Index after the sentence that the word at `index` ends, 0 when it ends none."""
    word = _word(text, words, index)
    if not word or word[-1] not in _STOPS or (len(word) > 1 and word[0] in "@#"):
        return 0
    end = _with_closers(text, words, index + 1)
    if end >= len(words):
        return end
    if word[-1] in "。！？｡":
        return end
    if not _apart(text, words, end) and not (end > index + 1):
        return 0
    following = _first_letter_word(text, words, end)
    if not following or following[0].islower() or _word(text, words, end)[0] in ",;:)-–—":
        return 0
    if word[-1] == "." and len(word) > 1 and word.strip("."):
        return end if _abbreviation_ends(text, words, index, end, following) else 0
    if word == "." and index - first <= 1 and _word(text, words, index - 1).isdigit():
        return 0  # "1. The parties agree": a numbered item
    if word[-1] in "!?" and end > index + 1 and _is_spoken(text, words, end):
        return 0
    return end


def _with_closers(text: str, words: Words, index: int) -> int:
    """Index after the quotation marks, brackets and note marks that close on to the word before."""
    while index < len(words):
        citation = _CITATION.match(text, words[index][0])
        if citation:
            while index < len(words) and words[index][0] < citation.end():
                index += 1
        elif _word(text, words, index) in _CLOSERS and not _apart(text, words, index):
            index += 1
        else:
            break
    if index + 1 < len(words) and _word(text, words, index) == "”":
        index += 1
    return index


def _first_letter_word(text: str, words: Words, index: int) -> str:
    """The word that opens what may be a sentence, past quotation marks and brackets."""
    for at in range(index, min(index + 4, len(words))):
        word = _word(text, words, at)
        if word not in _OPENERS and word not in ("``", "''"):
            return word
    return ""


def _abbreviation_ends(text: str, words: Words, index: int, end: int, following: str) -> bool:
    """True when the abbreviation at `index` also ends its sentence."""
    word = _word(text, words, index)
    low = word.lower().rstrip(".")
    capital = following[0].isupper()
    if low in table("leading") or (len(low) == 1 and low != "i"):
        return False
    if low in ("a.m", "p.m"):
        after = _word(text, words, end + 1).lower()
        return (
            capital
            and following.lower() not in table("zones")
            and after not in ("time", "standard", "summer")
        )
    opens = following.lower() in table("openers") or following != _word(text, words, end)
    return capital and (opens or low in ("etc", "al"))


def _is_spoken(text: str, words: Words, index: int) -> bool:
    """True when a speaker and a verb of speech follow, as in '"Who?" the guard asked'."""
    for at in range(index, min(index + 6, len(words))):
        word = _word(text, words, at)
        if word.lower() in table("speech"):
            return True
        if (word[-1] in _STOPS and len(word) == 1) or word in (",", ";", ":") or word in _OPENERS:
            return False
    return False


def _soft_end(text: str, words: Words, first: int) -> int:
    """Where to cut a sentence that is too long: after a mark between the soft and the hard limit."""
    for marks in (";", ":–—", ","):
        for index in range(first + LONGEST - 1, first + _SOFT, -1):
            if _word(text, words, index) in tuple(marks):
                return index + 1
    return first + LONGEST
