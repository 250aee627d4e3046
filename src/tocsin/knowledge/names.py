"""How the spelling of a place is made comparable: an exact key, and a looser one across transliterations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_SPECIAL = str.maketrans(
    {
        "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
        "ə": "e", "ħ": "h", "ŋ": "ng", "ɛ": "e", "ɔ": "o", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y",
    }
)  # fmt: skip
_APOSTROPHES = re.compile("[\u0027\u0060\u00b4\u2018\u2019\u201b\u02b9-\u02bf\u02c8\u2032\ua78c]")
_BREAKS = re.compile(r"[^\w]+|_")
_ARTICLE = re.compile(
    r"\b(?:al|el|ad|ed|as|es|ash|esh|an|en|at|et|ar|er|az|ez|adh|ath|ul|il)(?: |$)", re.MULTILINE
)

# Order matters: longer digraphs first, so that "dzh" is not read as d + zh.
_SOUNDS = tuple(
    (re.compile(pattern, re.MULTILINE), to)
    for pattern, to in (
        ("tsch|tch|cz", "c"), ("dzh|zh|dj|dz", "j"), ("kh|gh|ch", "h"), ("sh|sch|sz", "s"), ("ts|tz", "z"),
        ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck|q", "k"), ("x", "ks"), ("c(?=[aouklrt]|$)", "k"),
        ("ou|oo|aw|au|ow|uw|wu", "u"), ("ai|ay|ei|ey|ee|iy|yi|ij|iya|ia", "i"), ("[ew]h(?=$|[^aeiou])", "a"),
        ("w", "v"), ("[oO]", "u"), ("[ey]", "i"), ("h(?=$| )", ""), (r"(.)\1+", r"\1"), ("[ai]$", ""),
    )
)  # fmt: skip


def key(name: str) -> str:
    """Casefolded, no accents and apostrophes, every other break one blank ("En Nâqoûra": "en naqoura")."""
    if name.isascii():
        if name.isalpha():
            return name.lower()
        bare = _APOSTROPHES.sub("", name.lower())
    else:
        plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name.casefold().translate(_SPECIAL)))
        bare = "".join(c for c in plain if not unicodedata.combining(c))
    return _BREAKS.sub(" ", bare).strip()


def fold(name: str) -> str:
    """A looser key for one name written in several ways: no Arabic article, vowels and digraphs merged.

    Two names with one fold may be two places: a match by it is a candidate, never a certainty.
    """
    return folds((key(name),))[0]


def folds(keys: Sequence[str]) -> list[str]:
    """The looser key of each exact key, in one pass over all of them: an import has millions."""
    if not keys:
        return []
    folded = _ARTICLE.sub("", "\n".join(keys)).replace(" ", "")
    for pattern, to in _SOUNDS:
        folded = pattern.sub(to, folded)
    return folded.split("\n")
