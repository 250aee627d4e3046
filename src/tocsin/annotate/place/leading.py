"""The words that lead to a name of a place: what only describes it, and the preposition before that."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.knowledge.place_words import PlaceWords
from tocsin.records import Token


def trimmed(tokens: Sequence[Token], first: int, words: PlaceWords) -> int:
    """Where the governing words end: articles, adjectives, "X's village of" before a name skipped."""
    at = first
    while at:
        lower = tokens[at - 1].text.lower()
        if lower == "of" and at > 1 and tokens[at - 2].text.lower() in {*words.kinds, *words.sets["areas"]}:
            at -= 2
        elif lower in {"'s", "’s"} and (at < first or tokens[at].text.lower() in words.kinds):
            at = _owner(tokens, at - 1)
        elif _belongs(tokens, at - 1, at, first, words):
            at -= 1
        else:
            break
    return at


def _belongs(tokens: Sequence[Token], place: int, at: int, first: int, words: PlaceWords) -> bool:
    """Whether a word before a name is one of those that only describe it."""
    token, lower = tokens[place], tokens[place].text.lower()
    return (
        (lower in words.directions and not (at < first and tokens[at].text.lower() == "of"))
        or lower in words.sets["skipped"]
        or lower in words.kinds
        or token.pos in {"DET", "ADJ"}
        or token.entity[2:] == "NORP"
        or (token.pos == "ADV" and at < first and at <= token.head < first)
        or (lower == "-" and at < first)
        or (at <= token.head <= first and token.relation.startswith(("amod", "compound", "punct", "nummod")))
    )


def _owner(tokens: Sequence[Token], mark: int) -> int:
    """Where a possessor's name starts, "'s" at `mark`."""
    at = mark
    while at and tokens[at - 1].pos == "PROPN":
        at -= 1
    return at


def phrase(tokens: Sequence[Token], before: int, words: PlaceWords) -> str | None:
    """The longest phrase of the relations table that ends here."""
    for length in (6, 5, 4, 3, 2, 1):
        if before >= length:
            phrase = " ".join(t.text.lower() for t in tokens[before - length : before])
            if phrase in words.relations:
                return phrase
    return None
