"""Accounts: who began, who or what was hit, whether it still burned, how captives came free."""

from __future__ import annotations

import re

from tocsin.incidents.spoken import Pair, Spoken, actor_sides, speaker_sides, target_sides
from tocsin.records import EventType

FIRST = re.compile(
    r"\b(fired|fire|shot|shooting|attacked|struck|began|started) first\b|\bfirst to (fire|open|attack|shoot)"
    r"|\bprovo[ck]|\bsabotage|\btriggered|\bstarted the (fight|clash|shoot|war|attack)|\bonly after"
)
OPENING = re.compile(
    r"began|start|launch|aggress|first|provo|unprovoked|opened? fire|fired|shell|bomb|attack|struck|raid"
)
MILITARY_OBJECT = re.compile(
    r"\b((drone|arms|weapons?|missile|ammunition|explosives) (workshop|factory|plant|depot|store|cache|dump)"
    r"|command (post|centre|center)|barracks|military (base|site|target|airfield)|training camp|hideout)\b"
)
CIVIL_OBJECT = re.compile(
    r"\b(schools?|hospital|clinic|market|wedding|funeral|mosque|church|bakery|furniture|residential|homes?"
    r"|farmhouse|kindergarten|bus|ambulance|herders?|shoppers|workers)\b"
)
FIRE_OUT = re.compile(
    r"\b(extinguished|(fire|blaze|flames) (was|were|had been|is|has been) (put )?out|put out)\b"
)
BURNING = re.compile(
    r"\b(still (burning|on fire|ablaze)|heat (signature|source|anomal\w+)|continued to burn)\b"
)
PAID = re.compile(
    r"\b(ransom|paid|raised|handed over|delivered|in exchange|released? (prisoners|detainees))\b"
)
NOT_PAID = re.compile(
    r"\b(no ransom|nothing (was|had been) (paid|given)|without (any )?(ransom|payment|concession))"
)
RESCUED = re.compile(
    r"\b(rescued|rescue (operation|mission)|(freed|released) (by|in|after) [^.]{0,40}(operation|raid))"
)
VICTIM = re.compile(r"\b(the|those|a) (dead|killed|slain|victims?|deceased)\b.{0,20}\b(was|were)\b")
ARMED = ("militant", "terrorist", "operative", "fighter", "gunm", "bandit", "insurgent", "rebel", "commander")


def initiator(a: Spoken, b: Spoken, sides: frozenset[str]) -> Pair | None:
    """Each says the other began: one in so many words, the other so or by an opening.

    `sides` are the parties to the fighting: where one of two names no actor, its speaker means the other.
    """
    if {a.claim.event_type, b.claim.event_type} != {EventType.ASSAULT}:
        return None
    named = [bool(FIRST.search(s.words)) for s in (a, b)]
    if (
        not any(named)
        or not (OPENING.search(a.words) or named[0])
        or not (OPENING.search(b.words) or named[1])
    ):
        return None
    left, right = blamed(a, sides), blamed(b, sides)
    if len(left) != 1 or len(right) != 1 or left == right:
        return None
    if speaker_sides(a.claim) & left or speaker_sides(b.claim) & right:
        return None
    return Pair("initiator", a.claim, b.claim, "actors", "each says the other began")


def blamed(spoken: Spoken, sides: frozenset[str] = frozenset()) -> frozenset[str]:
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


def object_hit(a: Spoken, b: Spoken) -> Pair | None:
    """One says a military object was hit, the other a civilian one."""
    for one, other in ((a, b), (b, a)):
        military, civil = MILITARY_OBJECT.search(one.words), CIVIL_OBJECT.search(other.words)
        if not military or not civil or CIVIL_OBJECT.search(one.words) or MILITARY_OBJECT.search(other.words):
            continue
        if one.claim.event_type is EventType.ASSAULT and one.claim.polarity == "positive" and _hit(other):
            return Pair("identity", one.claim, other.claim, "targets", "accounts differ on what was hit")
    return None


def _hit(spoken: Spoken) -> bool:
    return spoken.claim.event_type is EventType.ASSAULT or bool(VICTIM.search(spoken.words))


def fire(a: Spoken, b: Spoken) -> Pair | None:
    """One says the fire was out, the other that it still burned."""
    for one, other in ((a, b), (b, a)):
        if FIRE_OUT.search(one.words) and BURNING.search(other.words) and not FIRE_OUT.search(other.words):
            return Pair(
                "damage", other.claim, one.claim, "damage", "one says the fire was out, the other not"
            )
    return None


def price(a: Spoken, b: Spoken) -> Pair | None:
    """How captives came free: by force or for nothing, says one; against payment, says the other."""
    for one, other in ((a, b), (b, a)):
        if not PAID.search(other.words) or NOT_PAID.search(other.words) or other.claim.polarity == "negative":
            continue
        if NOT_PAID.search(one.words):
            return Pair(
                "status", one.claim, other.claim, "ransom", "one says nothing was paid, the other what was"
            )
        if RESCUED.search(one.words):
            return Pair("attribution", one.claim, other.claim, "release", "freed by force or against payment")
    return None


def _fighter(spoken: Spoken) -> bool:
    return spoken.claim.event_type is EventType.ASSAULT and spoken.says(*ARMED) and _killed(spoken)


def _killed(spoken: Spoken) -> bool:
    return spoken.says("kill", "eliminat", "neutrali", "dead", "died") and spoken.claim.polarity == "positive"


def _civilian(spoken: Spoken) -> bool:
    """Several civilians are said to be killed."""
    killed = [q for q in spoken.claim.casualties if q.kind == "killed" and q.who == "civilian"]
    return any((q.low or 0) > 1 for q in killed)
