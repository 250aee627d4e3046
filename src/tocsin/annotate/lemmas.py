"""Base form of a word from its form and tags: a table of irregular forms, then rules for suffixes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

Forms = dict[str, str]
_VOWELS = "aeiou"
_KEPT_DOUBLE = ("ll", "ss", "zz", "ff")


@dataclass(frozen=True, slots=True)
class Tables:
    """Irregular forms by the kind of word that they belong to, and the words known as base forms."""

    past: Forms
    participle: Forms
    verb_forms: Forms
    nouns: Forms
    degrees: Forms
    adverbs: Forms
    pronouns: Forms
    auxiliaries: Forms
    clock: Forms
    determiners: Forms
    known: frozenset[str]


@cache
def tables() -> Tables:
    """data/syntax/irregular.toml, and the whole words of the model's vocabulary."""
    data = resources.files("tocsin") / "data"
    raw = tomllib.loads((data / "syntax" / "irregular.toml").read_text(encoding="utf-8"))
    past: Forms = {}
    participle: Forms = {}
    for row in raw.pop("verbs").split(";"):
        base, second, third = row.split()
        past |= dict.fromkeys(second.split("/"), base)
        participle |= dict.fromkeys(third.split("/"), base)
    pairs = {name: dict(row.split() for row in rows.split(";")) for name, rows in raw.items()}
    vocabulary = (data / "model" / "vocab.txt").read_text(encoding="utf-8").split("\n")
    known = frozenset(word for word in vocabulary if word.isalpha())
    return Tables(past=past, participle=participle, known=known, **pairs)


@lru_cache(maxsize=50_000)
def lemma(form: str, pos: str, tag: str, *, name: bool = False) -> str:
    """Base form of `form`, given its UPOS `pos` and its Penn tag.

    Lower case, except for proper nouns and words that are names (`name`: demonyms, say). Words that no
    rule covers are their own base form.
    """
    if pos == "PROPN":
        return _singular_name(form) if tag == "NNPS" else form
    low = form.lower()
    base = _base(low, pos, tag)
    if name and form[:1].isupper():
        return form[: len(base)] if low.startswith(base) else base.capitalize()
    return base


def _base(low: str, pos: str, tag: str) -> str:  # noqa: PLR0911 - one answer a kind of word
    known = tables()
    if pos == "AUX":
        if low in ("'d", "’d"):
            return "would" if tag == "MD" else "have"
        return known.auxiliaries.get(low) or _verb(low, tag)
    if pos == "VERB":
        return _verb(low, tag if tag.startswith("VB") else _guessed(low))
    if pos == "NOUN":
        return _noun(low) if tag == "NNS" else known.clock.get(low, low)
    if tag in ("JJR", "JJS", "RBR", "RBS"):
        return _degree(low, tag)
    if pos == "DET":
        return known.determiners.get(low, low)
    if pos == "PRON":
        if low == "her":
            return "she" if tag == "PRP" else "her"
        return known.pronouns.get(low) or known.determiners.get(low, low)
    if pos == "PART":
        return "not" if low in ("n't", "n’t") else "'s" if low == "’s" else low
    return low.replace(",", "") if pos == "NUM" and low[:1].isdigit() else low


def _guessed(low: str) -> str:
    """The verb tag that a form looks like, for verbs whose tag says something else."""
    return (
        "VBG"
        if low.endswith("ing")
        else "VBD"
        if low.endswith("ed")
        else "VBZ"
        if low.endswith("s")
        else "VB"
    )


def _verb(low: str, tag: str) -> str:
    known = tables()
    if tag == "VB":
        return low
    if known.auxiliaries.get(low) == "be":
        return "be"
    forms: dict[str, tuple[Forms, ...]] = {
        "VBD": (known.past, known.verb_forms, known.participle),
        "VBN": (known.participle, known.verb_forms, known.past),
        "VBG": (known.verb_forms,),
        "VBZ": (known.verb_forms,),
    }
    found = next((table[low] for table in forms.get(tag, ()) if low in table), None)
    return found or _regular(low, tag)


def _regular(low: str, tag: str) -> str:
    if tag == "VBZ":
        return _chosen(_without_s(low), low)
    if tag == "VBG" and low.endswith("ing") and len(low) > 4:
        return _stem(low[:-3], low)
    if tag in ("VBD", "VBN") and low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    if tag in ("VBD", "VBN") and low.endswith("ed") and len(low) > 3:
        return _stem(low[:-2], low)
    return low


def _stem(stem: str, form: str) -> str:
    """The verb that leaves `stem` without -ed or -ing: with an e, with one consonant less, or as is."""
    return _chosen(_stems(stem), form)


def _stems(stem: str) -> Iterator[str]:
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    if doubled:
        yield from (stem, stem[:-1]) if stem.endswith(_KEPT_DOUBLE) else (stem[:-1], stem)
    elif _short(stem) or stem.endswith(("u", "v", "z", "c", "dg", "ng")):
        yield from (stem + "e", stem)
    elif stem.endswith("e"):
        yield from (stem,) if stem.endswith("ee") else (stem + "e", stem)
    elif stem in tables().known or not _mute(stem):
        yield from (stem, stem + "e")
    else:
        yield from (stem + "e", stem)


def _mute(stem: str) -> bool:
    """True when an unknown stem looks as if a mute e had stood behind it ("postpon", "recycl")."""
    if stem.endswith(("er", "en", "el", "al", "om", "son")):
        return False
    vowel_before = (
        stem[-1:] not in tuple(_VOWELS + "wxy")
        and stem[-2:-1] in tuple(_VOWELS)
        and stem[-3:-2] not in tuple(_VOWELS)
    )
    return vowel_before or stem.endswith(("rg", "rs", "ns", "ls", "bl", "cl", "dl", "gl", "kl", "pl", "tl"))


def _short(stem: str) -> bool:
    """True for one syllable that ends in one vowel and one consonant: its final letter would have doubled."""
    if len(stem) < 2 or stem[-1] in _VOWELS + "wxy" or stem[-2] not in _VOWELS:
        return False
    before = stem[:-2]
    return not any(letter in _VOWELS for letter in before) or (before.endswith("qu") and len(before) < 4)


def _without_s(low: str) -> Iterator[str]:
    if not low.endswith("s") or low.endswith("ss") or len(low) < 3:
        yield low
    elif low.endswith("ies") and len(low) > 4:
        yield from (low[:-3] + "y", low[:-1])
    elif low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        yield from (low[:-2], low[:-1])
    elif low.endswith(("oes", "ses", "zes")):
        yield from (low[:-1], low[:-2])
    else:
        yield low[:-1]


def _chosen(candidates: Iterator[str], form: str) -> str:
    """The first candidate that is a known word; the first of all where none is."""
    tried = list(candidates)
    known = tables().known
    return next((candidate for candidate in tried if candidate in known), tried[0] if tried else form)


def _noun(low: str) -> str:
    found = tables().nouns.get(low)
    if found:
        return found
    if low.endswith(("men", "children")) and len(low) > 3:
        return low[:-3] if low.endswith("children") else low[:-3] + "man"
    if low[:1].isdigit() or low[:1] in "'’":
        return low  # "1990s"
    if low.endswith(("wives", "lives", "knives", "selves")):
        return low[:-3] + ("fe" if not low.endswith("selves") else "f")
    if low.endswith(("'s", "’s")):
        return low[:-2]
    return _chosen(_without_s(low), low)


def _degree(low: str, tag: str) -> str:
    known = tables()
    found = (known.adverbs.get(low) if tag.startswith("RB") else None) or known.degrees.get(low)
    if found:
        return found
    suffix = "er" if tag.endswith("R") else "est"
    if not low.endswith(suffix) or len(low) < len(suffix) + 3:
        return low
    stem = low[: -len(suffix)]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return _stem(stem, low)


def _singular_name(form: str) -> str:
    """ "States" to "State", keeping case."""
    low = form.lower()
    base = _noun(low)
    if form.isupper() and len(form) > 1:
        return base.upper()
    return form[: len(base)] if low.startswith(base) else form[:1] + base[1:]
