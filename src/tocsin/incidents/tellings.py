"""Tellings: the incidents of one report, each with what helps to find it again in another report."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tocsin.incidents import profile
from tocsin.knowledge import terms
from tocsin.knowledge.lexicon import norm
from tocsin.records import (
    Account,
    Claim,
    Head,
    Incident,
    Mention,
    Place,
    PlaceMention,
    Sentence,
    Telling,
    Testimony,
    Token,
)

NAMED = frozenset({"person", "organisation", "location", "unit", "vehicle"})
SPOKEN_FOR = frozenset({"head-of-state", "head-of-government", "official", "spokesperson", "analyst"})
BY_NAME = frozenset({"name", "alias"})
PLACED = frozenset({"LOC", "ORG", "PER"})
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"})
PLAIN = 7  # bits: commoner words tell nothing
FIGURE = 10.0  # bits of a number in figures: an age, a house, a road
SETTING = frozenset({"dateline", "organisation"})  # "GORIS (Agency) -", "Goris police"
MOST_TERMS = 48  # the rarest: a long report is not more alike to everything
YEARS = range(1900, 2100)
TALK = frozenset({"circumstance", "word", "speculation", "threat", "coerce"})


def tellings(account: Account, head: Head) -> tuple[Telling, ...]:
    """Every incident of the account, in its order; keys are "<head.id>:<incident id>"."""
    claims = {c.id: c for c in account.claims}
    owned = _sentences(account)
    names = _Names(account)
    return tuple(
        _telling(incident, [claims[c] for c in incident.claims], _Setting(account, head, names, owned))
        for incident in account.incidents
    )


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all tellings of one report share."""

    account: Account
    head: Head
    names: _Names
    owned: Mapping[str, list[int]]  # the sentences of each incident


def _telling(incident: Incident, claims: Sequence[Claim], setting: _Setting) -> Telling:
    reading, head = setting.account.reading, setting.head
    text, sentences = reading.report.text, setting.owned[incident.id]
    named = frozenset(name for s in sentences for name in setting.names.of(s))
    main = [c for c in claims if profile.family(c) != "circumstance"] or claims
    return Telling(
        key=f"{head.id}:{incident.id}",
        head=head,
        incident=incident,
        testimonies=tuple(
            Testimony(f"{head.id}:{c.id}", head.id, c, text[c.span.start : c.span.end]) for c in claims
        ),
        names=named,
        terms=_terms((reading.sentences[s] for s in sentences), named),
        background=all(profile.of(c).background for c in main),
        scene=_scene(reading.places, set(sentences)),
    )


def _sentences(account: Account) -> Mapping[str, list[int]]:
    """The sentences that tell each incident: those of its claims, and those around that tell of no other act.

    They belong to the report's main incident where it has one, else to the one told last before.
    """
    sentences = account.reading.sentences
    starts = [s.start for s in sentences]
    home = {c: i.id for i in account.incidents for c in i.claims}
    tellers: list[set[str]] = [set() for _ in sentences]
    for claim in account.claims:
        first = max(0, bisect_right(starts, claim.span.start) - 1)
        for at in range(first, bisect_left(starts, claim.span.end)):
            tellers[at].add(home[claim.id])
    acts, main = _acts(account)
    found: dict[str, list[int]] = {i.id: [] for i in account.incidents}
    last = main
    for at, own in enumerate(tellers):
        act = own & acts
        for name in own | (act or last):
            found[name].append(at)
        last = main or act or last
    return found


def _acts(account: Account) -> tuple[set[str], set[str]]:
    """Incidents that are acts, not talk of them; and the one that most claims of acts tell, if one does."""
    claims = {c.id: c for c in account.claims}
    told = {i.id: sum(profile.family(claims[c]) not in TALK for c in i.claims) for i in account.incidents}
    acts = {name for name, times in told.items() if times}
    return acts, {name for name in acts if 2 * told[name] > sum(told.values())}


def _scene(places: Iterable[PlaceMention], sentences: set[int]) -> Place | None:
    """The town most named in these sentences as a scene; of equals the first."""
    named = [
        m.place
        for m in places
        if m.sentence in sentences
        and isinstance(m.place, Place)
        and m.place.kind not in profile.WIDE_KINDS
        and (m.role in profile.HAPPENING_ROLES or m.relation in SETTING)
    ]
    times = Counter(p.id for p in named)
    return max(named, key=lambda p: times[p.id], default=None)


class _Names:
    """Names in a report by sentence, folded, as written; nothing here is ever shown as a fact."""

    def __init__(self, account: Account) -> None:
        reading = account.reading
        self._found: list[set[str]] = [set() for _ in reading.sentences]
        for mention in reading.mentions:
            if 0 <= mention.sentence < len(self._found) and _proper(mention):
                words = reading.report.text[mention.span.start : mention.span.end]
                self._add(mention.sentence, words, person=mention.entity == "person")
        for place in reading.places:
            if 0 <= place.sentence < len(self._found):
                self._add(place.sentence, place.name)
        for at, sentence in enumerate(reading.sentences):
            for run in _runs(sentence):
                words = " ".join(token.text for token in run)
                self._add(at, words, person=run[0].entity.endswith("PER"))
        heard = _spokespeople(account)
        self._found = [{name for name in names if not heard & set(name.split())} for names in self._found]

    def of(self, sentence: int) -> Iterable[str]:
        """The names in a sentence."""
        return self._found[sentence]

    def _add(self, sentence: int, words: str, *, person: bool = False) -> None:
        """Persons keep their full names, of other names each word counts alone."""
        name = [part for word in words.split() if (part := folded(word))]
        self._found[sentence].update([" ".join(name)] if person and name else name)


def _spokespeople(account: Account) -> set[str]:
    """Words of the names of those who speak for others: they speak of every other incident as well."""
    return {
        folded(word)
        for said in account.reading.attributions
        for hop in said.hops
        for actor in hop.actors
        if actor.kind in SPOKEN_FOR
        for word in actor.name.split()
        if word[:1].isupper()
    }


def _proper(mention: Mention) -> bool:
    return mention.entity in NAMED and mention.how in BY_NAME


def _runs(sentence: Sentence) -> Iterator[list[Token]]:
    """Stretches of words that the parser takes for one name."""
    run: list[Token] = []
    for token in sentence.tokens:
        kind = token.entity[2:]
        if run and not token.entity.startswith("I-"):
            yield run
            run = []
        if kind in PLACED:
            run.append(token)
    if run:
        yield run


def folded(word: str) -> str:
    """A word of a name without case, marks, possessive and what stands around it."""
    return norm(word).removesuffix("s'").strip('.,;:!?()[]"“”-–')


def _terms(sentences: Iterable[Sentence], names: frozenset[str]) -> tuple[tuple[str, float], ...]:
    """The rarer words with the bits each is worth; words of names are left to the names."""
    rarity = terms.table()
    named = {word for name in names for word in name.split()}
    found = {
        norm(token.lemma)
        for sentence in sentences
        for token in sentence.tokens
        if token.pos in CONTENT and token.text[:1].isalnum()
    }
    weighed = [(word, _weight(word, rarity)) for word in found if word and word not in named]
    rarest = sorted((w for w in weighed if w[1] >= PLAIN), key=lambda w: (-w[1], w[0]))
    return tuple(sorted(rarest[:MOST_TERMS]))


def _weight(word: str, rarity: terms.Rarity) -> float:
    if word.isdecimal():
        return 0.0 if int(word) < 10 or int(word) in YEARS else FIGURE
    return float(rarity.of(word))
