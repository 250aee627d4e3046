"""Words of a passage brought to one form, so that repeats can be told whatever the type-setting."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SAMPLE = 5000  # characters by which a language is told
_LATIN = "\u024f"  # the last of the Latin letters
_ENOUGH, _SHARE = 30, 0.1  # words from which it can be told, and how many of them must be little
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


def looks_english(text: str) -> bool:
    """False where the little words of English are missing, or its letters; a short text has the doubt."""
    sample = text[:_SAMPLE]
    letters = [character for character in sample if character.isalpha()]
    if sum(1 for character in letters if character > _LATIN) * 2 > len(letters):
        return False
    words = normal_words(sample)
    return len(words) < _ENOUGH or sum(word in _LITTLE for word in words) >= _SHARE * len(words)


def _stem(word: str) -> str:
    for ending in ("'s", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
