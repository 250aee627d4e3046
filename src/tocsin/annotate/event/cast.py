"""The persons of a sentence: which word stands for which actors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tocsin.annotate.event.view import View
from tocsin.knowledge.events import words
from tocsin.records import Actor, Mention, Span

_SELVES = frozenset({"we", "us", "our", "ours", "i", "my"})
_OWNERS = ("nmod:poss", "amod", "compound", "flat", "appos", "nummod")

Named = list[tuple[Actor, Span]]


@dataclass(frozen=True, slots=True)
class Cast:
    """The mentions of a sentence by the word they head, and who "we" are."""

    view: View
    heads: Mapping[int, Mention]
    speakers: tuple[Actor, ...] = ()

    def spoken_by(self, speakers: tuple[Actor, ...]) -> Cast:
        """The same persons where "we" are `speakers`."""
        return replace(self, speakers=speakers)

    def named(self, at: int, *, deep: bool = False) -> Named:
        """Actors that a noun phrase names: by its head, by what owns or modifies it, or (deep) inside it."""
        own = self._word(at)
        if own or self._ownerless(at):
            return own
        view = self.view
        owners = [
            *view.kids(at, *_OWNERS),
            *(k for k in view.kids(at, "nmod") if view.preposition(k) in {"of", "from"}),
        ]
        below = [k for k in view.subtree(at) if view.tokens[k].relation != "conj"] if deep else []
        return next((found for k in (*owners, *below) if (found := self._word(k))), [])

    def _word(self, at: int) -> Named:
        if at in self.heads and not self._ownerless(at):
            return [(actor, self.heads[at].span) for actor in self.heads[at].actors]
        token = self.view.tokens[at]
        if token.text.lower() in _SELVES:
            return [(actor, Span(token.start, token.end)) for actor in self.speakers]
        return []

    def _ownerless(self, at: int) -> bool:
        """True for a weapon that is nobody's: it is no actor."""
        if at not in self.heads or not self.view.forms[at] & words()["munition"]:
            return False
        return all(actor.side is None for actor in self.heads[at].actors)


def cast(view: View, mentions: Iterable[Mention]) -> Cast:
    """Which word of the sentence heads which mention; the longest mention wins a word."""
    starts = {token.start: at for at, token in enumerate(view.tokens)}
    found: dict[int, Mention] = {}
    for mention in sorted(mentions, key=lambda m: m.span.start - m.span.end):
        at = starts.get(mention.head)
        if at is not None and mention.actors:
            found.setdefault(at, mention)
    return Cast(view, found)
