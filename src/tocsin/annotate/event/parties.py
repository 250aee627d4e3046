"""The sides of a report and who stands for each: state or movement, its force, its people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.annotate import entities
from tocsin.knowledge import naming, states
from tocsin.knowledge.states import State
from tocsin.records import Actor, Mention, Report

NEUTRAL = frozenset({None, "neutral", "joint"})
FIGHTING = frozenset({"rebel", "armed-group", "militia", "military"})
PEOPLE = frozenset({"civilian", "medic", "witness", "person", "media", "ngo"})
# Those who see and tell but take no side by speaking.
BYSTANDING = PEOPLE - {"person"} | {
    "outlet",
    "agency",
    "analyst",
    "newspaper",
    "broadcaster",
    "anonymous",
    "company",
}
_LEADING = 6  # sides looked at
_SHIP = re.compile(
    r"\b(?:tanker|ship|vessel|freighter|carrier|trawler|ferry|bulker|dhow|cargo boat)(?: called| named)?,? "
    r"(?:the )?[\"“‘']?((?:(?:MV|MT|M/V) )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
)


@dataclass(frozen=True, slots=True)
class Parties:
    """One actor a side, the most salient first; the home state; whose text it is; a merchant ship told of."""

    ranked: tuple[Actor, ...] = ()
    home: State | None = None
    publisher: Actor | None = None
    ship: str = ""

    def named(self, side: str | None) -> Actor | None:
        """The state or movement of a side."""
        return next((actor for actor in self.ranked if actor.side == side), None)

    def force(self, side: str | None) -> Actor | None:
        """Who fights for a side: a state's military, a movement itself."""
        actor = self.named(side)
        return entities.own_forces(actor) if actor is not None else None

    def people(self, side: str | None) -> Actor | None:
        """The civilians of a side: those of its state."""
        actor = self.named(side)
        state = states.table().by_code.get(actor.id) if actor is not None else None
        return civilians(state) if state is not None else None

    @property
    def domestic(self) -> bool:
        """Whether the first two sides are of one state, or there is but one side."""
        return len({actor.country for actor in self.ranked[:2]} - {None}) < 2

    def opposed(self, side: str | None) -> Actor | None:
        """The other one of the two leading sides; None for a third."""
        first_two = self.ranked[:2]
        if len(first_two) < 2 or side not in {actor.side for actor in first_two}:
            return None
        return next(actor for actor in first_two if actor.side != side)


NOBODY = Parties()


def of(report: Report, mentions: Sequence[Mention]) -> Parties:
    """Read the parties off a report's mentions."""
    by_name = {state.name: state for state in states.table().by_code.values()}
    armed: dict[str, Actor] = {}
    for mention in mentions:
        for actor in mention.actors:
            if actor.side not in NEUTRAL and actor.side not in by_name and actor.kind not in {"person"}:
                known = armed.get(str(actor.side))
                if known is None or (known.kind not in FIGHTING and actor.kind in FIGHTING):
                    armed[str(actor.side)] = actor
    ranked = []
    for side in entities.salient_sides(report, mentions)[:_LEADING]:
        found = naming.state(by_name[side]) if side in by_name else armed.get(side)
        ranked += [found] if found is not None else []
    publisher = entities.publisher(report)
    if publisher is not None and publisher.side not in {actor.side for actor in ranked}:
        ranked.insert(0, publisher)
    ship = _SHIP.search(report.text)
    home = states.table().get(entities.home_country(report, mentions))
    return Parties(tuple(ranked), home, publisher, ship[1] if ship else "")


def civilians(state: State) -> Actor:
    """The people of a state."""
    return Actor(
        f"{state.code}.civilians",
        f"{state.adjective} civilians",
        "civilian",
        states.table().side(state),
        (f"civilians of {state.name}", f"{state.name} civilians"),
        state.country,
    )
