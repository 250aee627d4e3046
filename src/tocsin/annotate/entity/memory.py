"""Who has been mentioned so far, so that "the agency", "he" and "the governor" can be taken up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile

from tocsin.records import Actor

_REACH = 400  # mentions that are remembered
_PLACES = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One mention: who, in which sentence, at which word, as subject or not, one or many, by which noun."""

    actor: Actor
    sentence: int
    at: int
    subject: bool
    many: bool
    key: str
    word: str
    person: bool


@dataclass(slots=True)
class Memory:
    """Mentions in the order of the text."""

    entries: list[Entry] = field(default_factory=list)
    names: dict[str, Actor] = field(default_factory=dict)  # surname or abbreviation -> who
    places: list[str] = field(default_factory=list)  # towns and regions, in the order of the text

    def last_places(self) -> Sequence[str]:
        """The places named last, the latest first."""
        return self.places[: -_PLACES - 1 : -1]

    def at(self, sentence: int, word: int) -> bool:
        """Whether somebody is named or described by this head word of this sentence."""
        return any(e.at == word for e in self._since(sentence) if e.sentence == sentence)

    def knows(self, actor: Actor) -> bool:
        """Whether an actor has been named or described."""
        return any(entry.actor.id == actor.id for entry in self._recent())

    def last_of_kind(self, kinds: frozenset[str]) -> Actor | None:
        """The last body of one of these kinds that was named or described."""
        return next((e.actor for e in self._recent() if not e.person and e.actor.kind in kinds), None)

    def last_described(self, key: str, word: str) -> Actor | None:
        """The last person of this office, by the office or by the same head word."""
        return next((e.actor for e in self._recent() if e.person and (e.key == key or e.word == word)), None)

    def whole(self, part: Actor) -> Actor | None:
        """The movement or body of which `part` is an office ("the group's media office")."""
        name = part.id.rpartition(".")[0]
        return next((e.actor for e in self._recent() if name and e.actor.id == name), None)

    def same_people(self, word: str) -> Actor | None:
        """The last people of this head word whose side is known ("workers" after "Tajik workers")."""
        return next((e.actor for e in self._recent() if e.word == word and e.actor.side is not None), None)

    def same_one(self, word: str, key: str) -> Actor | None:
        """The one person of this head word who was described at more length ("surgeon at the hospital")."""
        said = {e.actor.id: e.actor for e in self._recent() if e.word == word and e.key == key and not e.many}
        return next(iter(said.values())) if len(said) == 1 else None

    def named_by(self, word: str) -> Actor | None:
        """The body named last whose name of several words is headed by this word."""
        near = (e for e in self._recent() if e.word == word and not e.person and not e.many)
        return next((e.actor for e in near if len(e.actor.name.split()) > 1), None)

    def last_people(self, sentence: int, kind: str) -> Actor | None:
        """The people of this kind spoken of last, if their side is known."""
        near = (e.actor for e in self._since(sentence - 3) if e.actor.kind == kind)
        return next((actor for actor in near if actor.side is not None), None)

    def person(self, sentence: int, by: int | None = None) -> Actor | None:
        """Whom "he" or "she" may mean: the subject it stands under, else that of the last sentences.

        `by` is the word that heads that subject, in the same sentence; so for `thing` and `people`.
        """
        fit = [e for e in self._since(sentence - 3) if e.person and not e.many]
        return _under(fit, sentence, by) or _preferred(fit)

    def thing(self, sentence: int, by: int | None = None) -> Actor | None:
        """What "it" may mean: a single body."""
        fit = [e for e in self._since(sentence - 1) if not e.person and not e.many]
        return _under(fit, sentence, by) or _preferred(fit)

    def people(self, sentence: int, by: int | None = None) -> Actor | None:
        """Whom "they" may mean: a plural one, else a body."""
        near = list(self._since(sentence - 1))
        many = [e for e in near if e.many]
        return _under(many, sentence, by) or _preferred(many) or _preferred([e for e in near if not e.person])

    def _recent(self) -> Iterator[Entry]:
        """The last mentions, the latest first; what lies further back is forgotten."""
        return islice(reversed(self.entries), _REACH)

    def _since(self, sentence: int) -> Iterator[Entry]:
        return takewhile(lambda entry: entry.sentence >= sentence, self._recent())


def _under(near: list[Entry], sentence: int, by: int | None) -> Actor | None:
    return next((e.actor for e in near if e.sentence == sentence and e.at == by), None)


def _preferred(near: list[Entry]) -> Actor | None:
    for entry in near:
        if entry.subject:
            return entry.actor
    return near[0].actor if near else None
