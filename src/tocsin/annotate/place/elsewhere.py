"""Why a place with a preposition is no event's: the speaker's, a party, a date, what is protested at."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.annotate import tree
from tocsin.annotate.place import leading
from tocsin.knowledge import gazetteer
from tocsin.knowledge.place_words import PlaceWords
from tocsin.records import Sentence


def reason(sentence: Sentence, phrase: str, noun: str, head: int, words: PlaceWords) -> str:
    """Why a place with a preposition is no event's: someone speaks there, or it stands for a party."""
    if speaks(sentence, head, words):
        return "speaker"
    verb = _head_verb(sentence, head)
    if _agreed(sentence, head, words):
        return "agreement"
    if _times(sentence, head, noun, words):
        return "named war"
    party = (
        phrase == "by"
        or (phrase == "with" and verb not in words.sets["linking"])
        or (phrase == "on" and verb in words.speech)
        or (phrase == "between" and is_country(sentence, head))
        or (phrase == "to" and verb in words.sets["addressing"])
    )
    return f"{phrase} party" if party else ""


def _head_verb(sentence: Sentence, head: int) -> str:
    """Lemma of the word that a place hangs on."""
    governor = sentence.tokens[head].head
    return sentence.tokens[governor].lemma.lower() if governor >= 0 else ""


def is_country(sentence: Sentence, head: int) -> bool:
    """Whether the name at `head` is mainly a country's."""
    name = " ".join(
        sentence.tokens[i].text
        for i in tree.subtree(sentence, head)
        if sentence.tokens[i].pos == "PROPN" and i <= head + 2
    )
    places = gazetteer.load()
    matches = (*places.matches(name), *places.matches(sentence.tokens[head].text))
    return any(m.entry.place.kind == "country" and m.main for m in matches)


def speaks(sentence: Sentence, head: int, words: PlaceWords) -> bool:
    """Whether a place hangs on a verb of saying, or on the person who says ("a doctor in X told us")."""
    token = sentence.tokens[head]
    if token.head < 0:
        return False
    if token.relation.startswith("nmod") and _of_speaker(sentence, head, words):
        return True
    says = sentence.tokens[token.head].lemma.lower() in words.sets["telling"]
    said_there = token.relation.startswith("obl") and says and not _opens(sentence, head)
    return _seated(sentence, head, words) or (said_there and not _passive(sentence, token.head))


def _of_speaker(sentence: Sentence, head: int, words: PlaceWords) -> bool:
    """Whether a place belongs to who speaks: "officials in X said", "according to a doctor in X"."""
    holder = sentence.tokens[head].head
    governor = sentence.tokens[holder]
    above = sentence.tokens[governor.head] if governor.head >= 0 else None
    subject = (
        above is not None
        and governor.relation.startswith("nsubj")
        and above.lemma.lower() in words.speech - words.sets["protesting"]
    )
    seat = governor.relation == "nsubj" and governor.text.lower() in words.offices
    after = sentence.tokens[head + 1] if head + 1 < len(sentence.tokens) else None
    told = after is not None and after.lemma.lower() in words.sets["telling"]
    return subject or seat or told or tree.preposition(sentence, holder) == "according to"


def _seated(sentence: Sentence, head: int, words: PlaceWords) -> bool:
    """Whether a place stands between who speaks and the speaking: ", officials in X said"."""
    verb = head + 1
    says = verb < len(sentence.tokens) and sentence.tokens[verb].lemma.lower() in words.sets["telling"]
    return says and any(head - 4 <= who < head for who in tree.children(sentence, verb, "nsubj"))


def _opens(sentence: Sentence, head: int) -> bool:
    """Whether a place opens what is said: "In X, a bomb exploded, police said"."""
    verb = sentence.tokens[head].head
    said = tree.children(sentence, verb, "ccomp", "parataxis")
    return any(head < clause < verb for clause in said)


def _passive(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is passive: "explosions were reported in X"."""
    return any(t.head == verb and t.relation in {"nsubj:pass", "aux:pass"} for t in sentence.tokens)


def _agreed(sentence: Sentence, head: int, words: PlaceWords) -> bool:
    """Whether a place is where the thing that is spoken of was agreed: "a truce brokered in X"."""
    governor = sentence.tokens[head].head
    if governor < 0:
        return False
    token = sentence.tokens[governor]
    return token.relation.startswith("acl") and token.lemma.lower() in words.sets["agreeing"]


def _times(sentence: Sentence, head: int, noun: str, words: PlaceWords) -> bool:
    """Whether the noun that a place hangs on only dates: "since the fighting in X", "during the war in X"."""
    governor = sentence.tokens[head].head
    if governor <= 0 or not (noun in words.sets["wars"] or noun in words.sets["fights"]):
        return False
    before = leading.trimmed(sentence.tokens, governor, words)
    lead = sentence.tokens[before - 1].text.lower() if before else ""
    spans = lead in words.sets["spanning"] and noun not in words.sets["fights"]
    return spans or lead in words.sets["dating"]


def contested(sentence: Sentence, head: int, words: PlaceWords) -> bool:
    """Whether a place is in what people protest against: "marched in X against the bombing of Y"."""
    for place in (head, *tree.ancestors(sentence, head)):
        above = sentence.tokens[place].head
        if above < 0 or tree.is_predicate(sentence, place):
            return False
        if tree.preposition(sentence, place) in words.sets["opposing"]:
            return sentence.tokens[above].lemma.lower() in words.sets["protesting"]
    return False


def denied(sentence: Sentence, head: int, words: PlaceWords) -> bool:
    """Whether the words say that nothing came down at a place: "none fell on X", "X, where nothing fell"."""
    tokens, governor = sentence.tokens, sentence.tokens[head].head
    after = [t.text.lower() for t in tokens[head + 1 : head + 7]]
    if after[:2] == [",", "where"]:
        return _nothing_fell([t.lemma.lower() for t in tokens[head + 2 : head + 9]], words)
    if governor < 0 or tokens[governor].lemma.lower() not in words.sets["falling"]:
        return False
    subject = next(
        (i for i, t in enumerate(tokens) if t.head == governor and t.relation.startswith("nsubj")), -1
    )
    parts = [subject, *(i for i, t in enumerate(tokens) if t.head == subject and i < governor)]
    return subject >= 0 and any(tokens[i].text.lower() in words.sets["nothing"] for i in parts)


def _nothing_fell(lemmas: Sequence[str], words: PlaceWords) -> bool:
    found = [i for i, lemma in enumerate(lemmas) if lemma in words.sets["nothing"]]
    return bool(found) and bool(words.sets["falling"] & set(lemmas[found[0] :]))
