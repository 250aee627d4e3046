"""What a place is to the words around it: the preposition that governs it and the role that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.annotate import tree
from tocsin.annotate.toponyms import Toponym
from tocsin.knowledge import place_words
from tocsin.knowledge.place_words import PlaceWords
from tocsin.records import PlaceRole, Sentence, Token

_SKIPPED = frozenset(
    "the a an this that these those nearby neighbouring neighboring downtown adjacent disputed occupied besieged contested "
    "separatist breakaway restive volatile war-torn coastal remote some".split()
)
_AREAS = frozenset("area areas part parts territory territories rest outskirts grounds soil heart middle streets skies".split())
_LEAVING = frozenset({"evacuate", "flee", "displace", "leave", "relocate", "expel", "deport", "escape"})
_REACHING = frozenset({"reach", "enter", "return", "arrive"})
_PEOPLE = frozenset("resident residents people inhabitants villagers families civilians population man woman men women".split())
_HOSPITAL = frozenset("hospital hospitals clinic clinics morgue".split())
_ROADS = frozenset("road roads highway route motorway railway track".split())
_WARS = frozenset("war battle fight fighting struggle offensive campaign".split())
_TARGETED = frozenset({"target", "targets"})


@dataclass(frozen=True, slots=True)
class Relation:
    """The governing words, and the role at an event as far as they tell it (None: no place of an event)."""

    words: str
    role: PlaceRole | None


def relate(sentence: Sentence, toponym: Toponym) -> Relation:
    """Relation and role of one toponym, its coordination with others left aside."""
    words = place_words.load()
    tokens = sentence.tokens
    before = _trimmed(tokens, toponym.first, words)
    if toponym.embedded:
        return Relation("organisation", None)
    if (owner := owned(sentence, toponym)) is not None:
        return owner
    head = _head(sentence, toponym)
    if (phrase := _phrase(tokens, before, words)) is not None:
        return _governed(sentence, before, phrase, head, words)
    if before and tokens[before - 1].text.lower() == "of":
        return _of(sentence, before - 1, head, words)
    return _bare(sentence, toponym, head, words)


def _trimmed(tokens: Sequence[Token], first: int, words: PlaceWords) -> int:
    """Where the governing words end: articles, adjectives, directions and "village of" before a name skipped."""
    at = first
    while at:
        lower = tokens[at - 1].text.lower()
        if lower == "of" and at > 1 and tokens[at - 2].text.lower() in words.kinds | {word: frozenset[str]() for word in _AREAS}:
            at -= 2
        elif lower in words.directions and not (at < first and tokens[at].text.lower() == "of"):
            at -= 1
        elif lower in _SKIPPED or lower in words.kinds or tokens[at - 1].pos in {"DET", "ADJ"} or tokens[at - 1].entity[2:] == "NORP":
            at -= 1
        else:
            break
    return at


def _phrase(tokens: Sequence[Token], before: int, words: PlaceWords) -> str | None:
    """The longest phrase of the relations table that ends here."""
    for length in (6, 5, 4, 3, 2, 1):
        if before >= length:
            phrase = " ".join(t.text.lower() for t in tokens[before - length : before])
            if phrase in words.relations:
                return phrase
    return None


def _head(sentence: Sentence, toponym: Toponym) -> int:
    """The token of a name from which the parse goes on."""
    return tree.top(sentence, range(toponym.first, toponym.last))


def _governed(sentence: Sentence, before: int, phrase: str, head: int, words: PlaceWords) -> Relation:
    """A place with a preposition: its role, unless it is where somebody speaks."""
    role = words.relations[phrase]
    start = before - len(phrase.split())
    noun = sentence.tokens[start - 1].text.lower() if start else ""
    if role is PlaceRole.EXCLUDED:
        return Relation(phrase, role)
    if _speaks(sentence, head, words):
        return Relation("speaker", None)
    if phrase in {"on", "at", "against", "in", "over"} and noun in words.attacks and phrase != "in":
        return Relation(phrase, PlaceRole.TARGET)
    if phrase == "against":
        return Relation(phrase, PlaceRole.TARGET)
    if phrase == "for" and noun not in _WARS:
        return Relation(phrase, None)
    if phrase == "to" and noun in _ROADS:
        return Relation("road to", PlaceRole.DIRECTION)
    if phrase == "by":
        return Relation(phrase, None)
    if noun in _HOSPITAL:
        return Relation("hospital", role)
    if noun in words.offices:
        return Relation("office", None)
    return Relation(phrase, role)


def _speaks(sentence: Sentence, head: int, words: PlaceWords) -> bool:
    """Whether a place hangs on a verb of saying, or on the person who says ("a doctor in X told us")."""
    token = sentence.tokens[head]
    if token.head < 0:
        return False
    governor = sentence.tokens[token.head]
    if governor.lemma.lower() in words.speech and token.relation.startswith("obl"):
        return governor.lemma.lower() in {"say", "tell", "announce", "report", "warn", "add"}
    above = sentence.tokens[governor.head] if governor.head >= 0 else None
    return bool(
        above and governor.relation.startswith("nsubj") and above.lemma.lower() in words.speech and token.relation.startswith("nmod")
    )


def owned(sentence: Sentence, toponym: Toponym) -> Relation | None:
    """A name that belongs to a person's or organisation's: "Kosovo police", "Lebanon's president"."""
    words = place_words.load()
    after = [t.text.lower() for t in sentence.tokens[toponym.last : toponym.last + 4]]
    if after and after[0] in {"'s", "’s"}:
        return Relation("'s", None) if not _points(after[1:2], words) else None
    for word in after[:2]:
        if word in words.organisations or word in words.people:
            return Relation("organisation", None)
        if word in {",", ".", "and", "("} or word in words.relations:
            break
    return None


def _points(word: list[str], words: PlaceWords) -> bool:
    return bool(word) and (word[0] in words.directions or word[0] in words.kinds)


def _of(sentence: Sentence, of: int, head: int, words: PlaceWords) -> Relation:
    """"N of X": the noun decides."""
    noun = sentence.tokens[of - 1] if of else None
    lower = noun.text.lower() if noun else ""
    if lower in words.attacks or lower in {"capture", "seizure", "destruction", "occupation", "liberation", "fall"}:
        return Relation("of", PlaceRole.TARGET)
    if lower in _PEOPLE:
        leaving = any(t.lemma.lower() in _LEAVING for t in sentence.tokens)
        return Relation(f"{lower} of", PlaceRole.ORIGIN if leaving else PlaceRole.LOCATION)
    if noun is None or lower in words.people or lower in words.organisations or noun.pos == "PROPN" or _speaks(sentence, head, words):
        return Relation("of", None)
    return Relation("of", PlaceRole.LOCATION)


def _bare(sentence: Sentence, toponym: Toponym, head: int, words: PlaceWords) -> Relation:
    """A place without a preposition: subject, object, or before another noun."""
    token = sentence.tokens[head]
    governor = sentence.tokens[token.head] if token.head >= 0 else None
    if governor is None:
        return Relation("", None)
    lemma = governor.lemma.lower()
    if token.relation == "nsubj:pass":
        return Relation("subject", PlaceRole.TARGET if lemma in words.strikes else None)
    if token.relation.startswith("nsubj"):
        under = lemma == "come" and any(t.text.lower() == "under" for t in sentence.tokens[token.head : token.head + 3])
        return Relation("subject", PlaceRole.TARGET if under or lemma in _TARGETED else None)
    if token.relation == "obj":
        role = (
            PlaceRole.TARGET if lemma in words.strikes else PlaceRole.ORIGIN if lemma in _LEAVING
            else PlaceRole.DESTINATION if lemma in _REACHING else None
        )  # fmt: skip
        return Relation("object", role)
    if token.relation.startswith(("compound", "nmod", "amod")) and governor.pos in {"NOUN", "PROPN"} and token.head >= toponym.last:
        return Relation("modifier", PlaceRole.LOCATION)
    return Relation("", None)
