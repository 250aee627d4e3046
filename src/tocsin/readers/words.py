"""Words of a passage brought to one form, so that repeats can be told whatever the type-setting."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# fmt: off
_LITTLE = frozenset((
    "a", "about", "after", "also", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by",
    "down", "for", "from", "had", "has", "have", "he", "her", "his", "i", "in", "into", "is", "it",
    "its", "no", "not", "of", "on", "or", "out", "over", "said", "says", "she", "than", "that", "the",
    "their", "then", "there", "these", "they", "this", "those", "to", "up", "was", "we", "were",
    "which", "who", "whom", "with", "you",
))
# fmt: on


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
