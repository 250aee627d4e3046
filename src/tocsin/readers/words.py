"""Words of a passage brought to one form, so that repeats can be told whatever the type-setting."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LITTLE = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "but",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "it",
        "its",
        "this",
        "that",
        "these",
        "those",
        "their",
        "his",
        "her",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
        "not",
        "no",
        "into",
        "over",
        "after",
        "before",
        "than",
        "then",
        "there",
        "which",
        "who",
        "whom",
        "said",
        "says",
        "out",
        "up",
        "down",
        "about",
        "also",
    ]
)


def normal_words(text: str) -> tuple[str, ...]:
    """The words in order, without case, accents' encoding, quotation marks and punctuation."""
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return tuple(word.replace("’", "'") for word in _WORD.findall(plain))


def content_words(text: str) -> frozenset[str]:
    """Words that carry information: little ones left out, plural and tense endings cut."""
    return frozenset(_stem(word) for word in normal_words(text) if word not in _LITTLE)


def _stem(word: str) -> str:
    for ending in ("'s", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
