"""Openings and victims: who is said to have begun, and who is said to have been hit."""

from __future__ import annotations

import re

from tocsin.incidents.spoken import Pair, Spoken, actor_sides, speaker_sides, target_sides
from tocsin.records import EventType

FIRST = re.compile(
    r"\b(fired|fire|shot|shooting|attacked|struck|began|started) first\b|\bfirst to (fire|open|attack|shoot)"
    r"|\bprovo[ck]|\bsabotage|\btriggered|\bstarted the (fight|clash|shoot|war|attack)|\bonly after"
)
OPENING = ("began", "start", "opened fire", "open fire", "launch", "aggress", "first", "provo", "unprovoked")
VICTIM = re.compile(r"\b(the|those|a) (dead|killed|slain|victims?|deceased)\b.{0,20}\b(was|were)\b")
ARMED = ("militant", "terrorist", "operative", "fighter", "gunm", "bandit", "insurgent", "rebel", "commander")


def initiator(a: Spoken, b: Spoken, sides: frozenset[str]) -> Pair | None:
    """Each says the other began: one in so many words, the other so or by an opening.

    `sides` are the parties to the fighting: where one of two names no actor, its speaker means the other.
    """
    if {a.claim.event_type, b.claim.event_type} != {EventType.ASSAULT}:
        return None
    named = [bool(FIRST.search(s.words)) for s in (a, b)]
    if not any(named) or not (a.says(*OPENING) or named[0]) or not (b.says(*OPENING) or named[1]):
        return None
    left, right = _blamed(a, sides), _blamed(b, sides)
    if len(left) != 1 or len(right) != 1 or left == right:
        return None
    if speaker_sides(a.claim) & left or speaker_sides(b.claim) & right:
        return None
    return Pair("initiator", a.claim, b.claim, "actors", "each says the other began")


def _blamed(spoken: Spoken, sides: frozenset[str]) -> frozenset[str]:
    """The side that a one-sided claim says attacked."""
    claim = spoken.claim
    blamed = actor_sides(claim) - target_sides(claim)
    if blamed or "clash" in claim.modes:
        return blamed
    own = speaker_sides(claim) & sides
    others = sides - own
    return others if len(own) == 1 and len(others) == 1 else frozenset()


def identity(a: Spoken, b: Spoken) -> Pair | None:
    """One says the dead were fighters, the other that they were not."""
    one, other = (a, b) if VICTIM.search(b.words) or _civilian(b) else (b, a)
    if not _fighter(one) or not (VICTIM.search(other.words) or _civilian(other)) or _fighter(other):
        return None
    actors = actor_sides(one.claim), actor_sides(other.claim)
    told = VICTIM.search(other.words)
    if not actors[0] & actors[1] and not (told and not all(actors)):
        return None
    return Pair("identity", one.claim, other.claim, "targets", "accounts differ on who was hit")


def _fighter(spoken: Spoken) -> bool:
    return spoken.claim.event_type is EventType.ASSAULT and spoken.says(*ARMED) and _killed(spoken)


def _killed(spoken: Spoken) -> bool:
    return spoken.says("kill", "eliminat", "neutrali", "dead", "died") and spoken.claim.polarity == "positive"


def _civilian(spoken: Spoken) -> bool:
    """Several civilians are said to be killed."""
    killed = [q for q in spoken.claim.casualties if q.kind == "killed" and q.who == "civilian"]
    return any((q.low or 0) > 1 for q in killed)
