"""What a place is to the words around it: the preposition that governs it and the role that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.annotate import tree
from tocsin.annotate.place import elsewhere, leading
from tocsin.annotate.place.toponyms import Toponym
from tocsin.knowledge import gazetteer, place_words
from tocsin.knowledge.place_words import PlaceWords
from tocsin.records import PlaceRole, Sentence, Token

_LAND = ("areas", "of_land", "portions", "wars")  # uses of nouns that have a place with "of"
_OBJECTS = {
    "strikes": PlaceRole.TARGET,
    "leaving": PlaceRole.ORIGIN,
    "reaching": PlaceRole.DESTINATION,
    "linking": PlaceRole.LOCATION,
    "ranging": PlaceRole.LOCATION,
}


@dataclass(frozen=True, slots=True)
class Relation:
    """The governing words, and the role at an event as far as they tell it (None: no place of an event)."""

    words: str
    role: PlaceRole | None


def relate(sentence: Sentence, toponym: Toponym, *, first: int | None = None) -> Relation:
    """Relation and role of one toponym, its coordination with others left aside.

    `first` is where its phrase starts if a wider name goes before ("in [Yemen's city of Ibb]").
    """
    words = place_words.load()
    head = _head(sentence, toponym)
    if elsewhere.contested(sentence, head, words):
        return Relation("protest", None)
    owner = Relation("organisation", None) if toponym.embedded else owned(sentence, toponym)
    if owner is not None and not _premises(sentence, toponym, head, owner, words):
        return owner
    start = _apposed(sentence, toponym, head, words) if first is None else first
    before = leading.trimmed(sentence.tokens, start, words)
    if (phrase := leading.phrase(sentence.tokens, before, words)) is not None:
        return _governed(sentence, before, phrase, head, words)
    if before and sentence.tokens[before - 1].text.lower() == "of":
        return _of(sentence, before - 1, head, words)
    return _bare(sentence, toponym, head, words)


def _premises(sentence: Sentence, toponym: Toponym, head: int, owner: Relation, words: PlaceWords) -> bool:
    """Whether what bears a town's name is a building where something is: "at a Queens club"."""
    above = sentence.tokens[head].head
    if owner.words != "organisation" or above < toponym.last or elsewhere.is_country(sentence, head):
        return False
    here = tree.preposition(sentence, above) in words.sets["locative"] - {"from", "into", "to"}
    building = sentence.tokens[above].text.lower() in words.sets["premises"]
    return here and building and sentence.tokens[head].relation == "compound"


def _apposed(sentence: Sentence, toponym: Toponym, head: int, words: PlaceWords) -> int:
    """Where the phrase of a name starts that explains a noun of place ("near the capital, X")."""
    token = sentence.tokens[head]
    if token.relation != "appos" or not 0 <= token.head < toponym.first:
        return toponym.first
    return token.head if sentence.tokens[token.head].text.lower() in words.kinds else toponym.first


def _head(sentence: Sentence, toponym: Toponym) -> int:
    """The token of a name from which the parse goes on."""
    return tree.top(sentence, range(toponym.first, toponym.last))


def _governed(sentence: Sentence, before: int, phrase: str, head: int, words: PlaceWords) -> Relation:
    """A place with a preposition: its role, unless it is where somebody speaks."""
    start = before - len(phrase.split())
    noun = sentence.tokens[start - 1].text.lower() if start else ""
    role = PlaceRole.EXCLUDED if elsewhere.denied(sentence, head, words) else words.relations[phrase]
    reason = "" if role is PlaceRole.EXCLUDED else elsewhere.reason(sentence, phrase, noun, head, words)
    if reason:
        return Relation(reason, None)
    if phrase == "against" or (phrase in {"on", "at", "over"} and noun in words.attacks):
        role = PlaceRole.TARGET
    elif phrase == "to" and noun in words.sets["roads"]:
        phrase, role = "road to", PlaceRole.DIRECTION
    elif phrase == "for" and noun not in words.sets["wars"]:
        return Relation(phrase, PlaceRole.DESTINATION if _leaves(sentence, start, words) else None)
    elif phrase == "at" and _aimed(sentence, sentence.tokens[head].head, words):
        role = PlaceRole.TARGET
    elif role is PlaceRole.LOCATION:
        role = _moved(sentence, head, words)
    building = "hospital" if noun in words.sets["hospital"] else "office" if noun in words.offices else ""
    return Relation(building or phrase, role)


def _aimed(sentence: Sentence, verb: int, words: PlaceWords) -> bool:
    """Whether missiles or the like are fired: what they are fired at is struck."""
    fired = verb >= 0 and sentence.tokens[verb].lemma.lower() in words.sets["shooting"]
    things = tree.children(sentence, verb, "nsubj:pass", "obj") if fired else ()
    return any(sentence.tokens[i].text.lower() in words.attacks for i in things)


def _moved(sentence: Sentence, head: int, words: PlaceWords) -> PlaceRole:
    """Location, or what the phrase around it makes of it: "from a base in X", "to a camp near X"."""
    token = sentence.tokens[head]
    if not token.relation.startswith("nmod"):
        return PlaceRole.LOCATION
    outer = leading.phrase(sentence.tokens, leading.trimmed(sentence.tokens, token.head, words), words)
    return words.relations[outer] if outer in words.sets["moving"] else PlaceRole.LOCATION


def _leaves(sentence: Sentence, start: int, words: PlaceWords) -> bool:
    """Whether someone leaves for a place or has set out for it."""
    before = sentence.tokens[:start]
    verb = next((t for t in reversed(before) if t.pos == "VERB"), None)
    heading = verb is not None and verb.lemma.lower() in words.sets["heading"]
    return heading or any(t.lemma.lower() in words.sets["leaving"] for t in before)


def owned(sentence: Sentence, toponym: Toponym) -> Relation | None:
    """A name that belongs to a person's or organisation's: "Kosovo police", "Lebanon's president"."""
    words = place_words.load()
    after = [t.text.lower() for t in sentence.tokens[toponym.last : toponym.last + 4]]
    if after and after[0] in {"'s", "’s"}:
        if _points(after[1:2], words):
            return Relation("'s", PlaceRole.LOCATION) if after[1] in words.kinds else None
        return Relation("'s", _role_of_owner(sentence, toponym, words))
    if after and after[0] in words.sets["clock"]:
        return Relation("clock", None)
    hyphened = "".join(after[:2])
    if hyphened.startswith("-") and hyphened[1:].startswith(tuple(words.sets["allied"])):
        return Relation("party", None)
    return Relation("organisation", None) if _titled(sentence, toponym, words) else None


def _titled(sentence: Sentence, toponym: Toponym, words: PlaceWords) -> bool:
    """Whether the noun after a name is a body or a person, and not an area ("X local government area")."""
    above = sentence.tokens[_head(sentence, toponym)].head
    land = words.kinds.keys() | words.sets["areas"]
    if above >= toponym.last and sentence.tokens[above].text.lower() in land:
        return False
    for token in sentence.tokens[toponym.last : toponym.last + 2]:
        word = token.text.lower()
        if word in words.organisations or word in words.people:
            return True
        if (token.pos not in {"NOUN", "PROPN", "ADJ", "VERB"} and word != "-") or word in words.relations:
            break
    return False


def _role_of_owner(sentence: Sentence, toponym: Toponym, words: PlaceWords) -> PlaceRole | None:
    """The place of what lies somewhere ("in X's largest hospital"), not of an organisation or person."""
    phrase = leading.phrase(sentence.tokens, leading.trimmed(sentence.tokens, toponym.first, words), words)
    thing = sentence.tokens[sentence.tokens[_head(sentence, toponym)].head].text.lower()
    theirs = thing in words.people or thing in words.organisations
    located = phrase in words.sets["locative"] and words.relations[phrase] is PlaceRole.LOCATION
    located = located or _searched(sentence, toponym, thing, words)
    return PlaceRole.LOCATION if located and not theirs else None


def _searched(sentence: Sentence, toponym: Toponym, thing: str, words: PlaceWords) -> bool:
    """Whether what is gone through or struck lies in a town: "patrolled Jerusalem's streets"."""
    owned_by = sentence.tokens[sentence.tokens[_head(sentence, toponym)].head]
    whole = owned_by.relation in {"obj", "nsubj:pass"} and not _is_land(toponym.name)
    return whole and thing in words.sets["areas"] | words.sets["of_land"] | words.sets["thoroughfares"]


def _points(word: list[str], words: PlaceWords) -> bool:
    return bool(word) and (word[0] in words.directions or word[0] in words.kinds)


def _of(sentence: Sentence, of: int, head: int, words: PlaceWords) -> Relation:
    """ "N of X": the noun decides."""
    noun = sentence.tokens[of - 1] if of else None
    lower = noun.text.lower() if noun else ""
    if lower in words.attacks or lower in words.sets["takings"]:
        return Relation("of", PlaceRole.TARGET)
    if lower in words.sets["people"]:
        leaving = any(t.lemma.lower() in words.sets["leaving"] for t in sentence.tokens)
        return Relation(f"{lower} of", PlaceRole.ORIGIN if leaving else PlaceRole.LOCATION)
    land = {*words.kinds, *(word for use in _LAND for word in words.sets[use])}
    if lower not in land or elsewhere.speaks(sentence, head, words):
        return Relation("of", None)
    start = leading.trimmed(sentence.tokens, of - 1, words)
    phrase = leading.phrase(sentence.tokens, start, words)
    if phrase is not None and lower not in {*words.kinds, *words.sets["areas"]}:
        return _governed(sentence, start, phrase, head, words)
    return Relation("of", PlaceRole.LOCATION)


def _stem(token: Token, words: PlaceWords) -> str:
    """Lemma of a verb, mended where a participle was cut wrongly ("besieged")."""
    lemma, text = token.lemma.lower(), token.text.lower()
    return next(
        (
            form
            for form in (lemma, f"{lemma}e", text.removesuffix("d"), text.removesuffix("ed"))
            if form in words.strikes
        ),
        lemma,
    )


def _suffers(sentence: Sentence, last: int, words: PlaceWords) -> bool:
    """Whether the clause says that the place is struck: "X, Y and Z are the targets", "X came under fire"."""
    tokens = sentence.tokens[last : last + 14]
    for at, token in enumerate(tokens[:-1]):
        lower = token.text.lower()
        if lower in words.sets["being"] or lower in words.sets["coming"]:
            return _struck(tokens[at + 1 : at + 5], words)
        if lower in words.sets["clause_breaks"] or (token.pos == "VERB" and lower != "having"):
            return False
    return False


def _struck(after: Sequence[Token], words: PlaceWords) -> bool:
    """Whether "the targets of", "under fire" or "shelled" follows a form of "be" or "come"."""
    after = [t for t in after if t.pos != "ADV" and t.text.lower() not in words.sets["being"]]
    lower = [t.text.lower() for t in after]
    under = "under" in lower and bool(words.sets["fire"] & set(lower))
    passive = bool(after) and after[0].pos == "VERB" and _stem(after[0], words) in words.strikes
    return under or passive or bool({"target", "targets"} & set(lower))


def _bare(sentence: Sentence, toponym: Toponym, head: int, words: PlaceWords) -> Relation:
    """A place without a preposition: subject, object, or before another noun."""
    if _suffers(sentence, toponym.last, words):
        return Relation("subject", PlaceRole.TARGET)
    token = sentence.tokens[tree.first_conjunct(sentence, head)]
    if token.head < 0:
        return Relation("", None)
    governor = sentence.tokens[token.head]
    areas = {*words.kinds, *words.sets["areas"]}
    if governor.text.lower() in areas and token.relation.startswith(("nmod", "appos")) and governor.head >= 0:
        token, governor = governor, sentence.tokens[governor.head]  # "shelled the village of X"
    if token.relation.startswith("nsubj"):
        return Relation("subject", _role_of_subject(toponym.name, governor, words))
    if token.relation == "obj":
        return Relation("object", _role_of_object(_stem(governor, words), words))
    modifies = token.relation.startswith(("compound", "nmod", "amod")) and governor.pos in {"NOUN", "PROPN"}
    if modifies and token.head >= toponym.last:
        return _modifier(sentence, head, governor.lemma.lower(), words)
    return Relation("", None)


def _modifier(sentence: Sentence, head: int, noun: str, words: PlaceWords) -> Relation:
    """A name before another noun: a town says where; a country is a party, and a war's name no place."""
    if noun in words.sets["wars"] - words.sets["fights"]:
        return Relation("named war", None)
    party = elsewhere.is_country(sentence, head) and noun not in words.sets["fights"]
    return Relation("modifier", None if party else PlaceRole.LOCATION)


def _role_of_subject(name: str, verb: Token, words: PlaceWords) -> PlaceRole | None:
    """A town or an area that something befalls; a state or a capital that acts is a party."""
    acts = verb.lemma.lower() in words.speech or verb.pos not in {"VERB", "ADJ", "NOUN", "ADV", "ADP"}
    return None if acts or _is_state(name) else PlaceRole.LOCATION


def _is_state(name: str) -> bool:
    """Whether a name may stand for a government: a country's, or a capital's."""
    return any(m.entry.place.kind in {"capital", "country"} for m in gazetteer.load().matches(name))


def _is_land(name: str) -> bool:
    return any(m.entry.place.kind == "country" for m in gazetteer.load().matches(name))


def _role_of_object(verb: str, words: PlaceWords) -> PlaceRole | None:
    for use, role in _OBJECTS.items():
        if verb in (words.strikes if use == "strikes" else words.sets[use]):
            return role
    return None
