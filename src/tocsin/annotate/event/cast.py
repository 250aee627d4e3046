"""The persons of a sentence: which word stands for which actors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tocsin.annotate import entities
from tocsin.annotate.event import things
from tocsin.annotate.event.parties import FIGHTING, NOBODY, Parties
from tocsin.annotate.event.view import View
from tocsin.knowledge import naming, states
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.events import words
from tocsin.records import Actor, Mention, Span

_SELVES = frozenset({"we", "us", "our", "ours", "i", "my"})
_BESIDE = frozenset({"conj", "nsubj", "nsubj:pass"})  # what a clause below is about is not meant
_OWNERS = ("nmod:poss", "amod", "compound", "flat", "appos", "nummod")

_LOCAL = frozenset({"person", "witness", "civilian"})
_SIDELESS = frozenset({None, "neutral", "joint"})

Named = list[tuple[Actor, Span]]


@dataclass(frozen=True, slots=True)
class Cast:
    """The mentions of a sentence by the word they head, and who "we" are."""

    view: View
    heads: Mapping[int, Mention]
    speakers: tuple[Actor, ...] = ()
    parties: Parties = NOBODY

    def spoken_by(self, speakers: tuple[Actor, ...]) -> Cast:
        """The same persons where "we" are `speakers`."""
        return replace(self, speakers=speakers)

    def named(self, at: int, *, deep: bool = False) -> Named:
        """Actors that a noun phrase names: by its head, by what owns or modifies it, or (deep) inside it."""
        crew = things.crew(self.view, at, self.parties)
        if crew is not None:
            token = self.view.tokens[at]
            return [(crew, Span(token.start, token.end))]
        own = self._led(at) or self._word(at)
        if own or self._ownerless(at):
            return own
        view = self.view
        owners = [
            *view.kids(at, *_OWNERS),
            *(k for k in view.kids(at, "nmod") if view.preposition(k) in {"of", "from"}),
        ]
        below = [k for k in view.subtree(at) if not _aside(view, k)] if deep else []
        return next((found for k in (*owners, *below) if (found := self._word(k))), [])

    def _led(self, at: int) -> Named:
        """ "men of the army": the army."""
        if not self.view.forms[at] & listed("following"):
            return []
        owners = (self._word(k) for k in self.view.kids(at, "nmod") if self.view.preposition(k) == "of")
        return next((found for found in owners if found and found[0][0].kind in FIGHTING), [])

    def _word(self, at: int) -> Named:
        if at in self.heads and not self._ownerless(at):
            mention = self.heads[at]
            return [(_whole(actor), mention.span) for actor in mention.actors or self._turning(mention)]
        token = self.view.tokens[at]
        if token.text.lower() in _SELVES:
            return [(actor, Span(token.start, token.end)) for actor in self.speakers]
        return []

    def _turning(self, mention: Mention) -> tuple[Actor, ...]:
        """Whom "our guns" or "the enemy" mean in the mouth of who speaks here."""
        speaker = next((actor for actor in self.speakers if actor.side not in _SIDELESS), None)
        home = self.parties.home
        if speaker is None and home is not None and any(a.kind in _LOCAL for a in self.speakers):
            speaker = naming.government(home)
        if speaker is None or mention.gap is None:
            return ()
        if mention.gap.candidates[:1] == ("speaker",):
            return (entities.own_forces(speaker),)
        foe = self.parties.opposed(speaker.side)
        return (entities.own_forces(foe),) if foe is not None else ()

    def _ownerless(self, at: int) -> bool:
        """True for a weapon that is nobody's: it is no actor."""
        if at not in self.heads or not self.view.forms[at] & words()["munition"]:
            return False
        return all(actor.side is None for actor in self.heads[at].actors)


def _aside(view: View, at: int) -> bool:
    """What is joined, what a clause below is about, and where a thing was made, do not say whose it is."""
    above = view.tokens[at].head
    made = above >= 0 and view.tokens[above].lemma.lower() in listed("makes")
    return made or view.tokens[at].relation in _BESIDE


def _whole(actor: Actor) -> Actor:
    """An officer or soldier told of by rank stands for the army."""
    code, _, key = actor.id.partition(".")
    state = states.table().by_code.get(code)
    if actor.kind != "military" or state is None or not key or key in listed("unique"):
        return actor
    return entities.own_forces(actor)


def cast(view: View, mentions: Iterable[Mention], parties: Parties = NOBODY) -> Cast:
    """Which word of the sentence heads which mention; the longest mention wins a word."""
    starts = {token.start: at for at, token in enumerate(view.tokens)}
    found: dict[int, Mention] = {}
    for mention in sorted(mentions, key=lambda m: m.span.start - m.span.end):
        at = starts.get(mention.head)
        turning = mention.gap is not None and mention.gap.candidates[:1] in (("speaker",), ("opponent",))
        if at is not None and (mention.actors or turning):
            found.setdefault(at, mention)
    return Cast(view, found, parties=parties)
