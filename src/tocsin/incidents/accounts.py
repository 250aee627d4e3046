"""Accounts: who began, who or what was hit, whether it still burned, how captives came free."""

from __future__ import annotations

from datetime import timedelta

from tocsin.incidents import tolls
from tocsin.incidents.spoken import Pair, Spoken, actor_sides, speaker_sides, target_sides
from tocsin.knowledge import disputes
from tocsin.records import EventType, Modality, Precision, When

APART = timedelta(minutes=45)  # what clocks, "about" and the end of a long exchange explain
ONE_DAY = timedelta(hours=12)
CLOCK = frozenset({Precision.MINUTE, Precision.HOUR})


def initiator(a: Spoken, b: Spoken, sides: frozenset[str]) -> Pair | None:
    """Each says the other began: one in so many words, the other so or by an opening; or both by an opening.

    `sides` are the parties to the fighting: where one of two names no actor, its speaker means the other.
    """
    if {a.claim.event_type, b.claim.event_type} != {EventType.ASSAULT}:
        return None
    left, right = blamed(a, sides), blamed(b, sides)
    if len(left) != 1 or len(right) != 1 or left == right:
        return None
    speakers = speaker_sides(a), speaker_sides(b)
    if speakers[0] & left or speakers[1] & right:
        return None
    crossed = left <= speakers[1] & actor_sides(a.claim) and right <= speakers[0] & actor_sides(b.claim)
    mutual = crossed and a.says("opened") and b.says("opened")
    first = any(s.says("first") for s in (a, b)) and all(_began(s) or s.says("opening") for s in (a, b))
    worded = first or (all(_began(s) or s.says("opened") for s in (a, b)) and (_began(a) or _began(b)))
    if not (mutual or worded) or Modality.OPINION in (a.claim.modality, b.claim.modality):
        return None
    return Pair("initiator", a.claim, b.claim, "actors", "each says the other began")


def _began(spoken: Spoken) -> bool:
    """It is said in so many words who began, or that one side but answered."""
    return spoken.says("first") or spoken.says("response")


def blamed(spoken: Spoken, sides: frozenset[str] = frozenset()) -> frozenset[str]:
    """The side that a one-sided claim says attacked; a side that says it answered blames the other."""
    claim = spoken.claim
    own = speaker_sides(spoken)
    acted = actor_sides(claim) - target_sides(claim)
    if spoken.says("response") and acted and acted <= own:
        return target_sides(claim) - own or (sides - own if len(sides - own) == 1 else frozenset())
    if acted or "clash" in claim.modes:
        return acted
    others = sides - own
    return others if len(own & sides) == 1 and len(others) == 1 else frozenset()


def moment(a: Spoken, b: Spoken) -> Pair | None:
    """When it began or was over: two clock times that lie apart."""
    phase = next((p for p in ("ended", "opened") if a.says(p) and b.says(p)), None)
    times = [s.claim.time.interval for s in (a, b) if isinstance(s.claim.time, When)]
    if phase is None or len(times) < 2 or any(t.precision not in CLOCK or not t.start for t in times):
        return None
    sides = [actor_sides(s.claim) | target_sides(s.claim) for s in (a, b)]
    starts = sorted(t.start for t in times if t.start)
    if not APART <= starts[1] - starts[0] <= ONE_DAY or (all(sides) and not sides[0] & sides[1]):
        return None
    what = "was over" if phase == "ended" else "began"
    return Pair("time", a.claim, b.claim, "time", f"accounts differ on when it {what}")


def identity(a: Spoken, b: Spoken) -> Pair | None:
    """One says the dead were fighters, the other that they were not."""
    one, other = (a, b) if b.says("victim") or _civilian(b) else (b, a)
    if not _fighter(one) or not (other.says("victim") or _civilian(other)) or _fighter(other):
        return None
    actors = actor_sides(one.claim), actor_sides(other.claim)
    told = other.says("victim")
    if not actors[0] & actors[1] and not (told and not all(actors)):
        return None
    return Pair("identity", one.claim, other.claim, "targets", "accounts differ on who was hit")


def object_hit(a: Spoken, b: Spoken) -> Pair | None:
    """One says a military object was hit, the other a civilian one."""
    for one, other in ((a, b), (b, a)):
        military, civil = one.says("military_object"), other.says("civil_object")
        if not military or not civil or one.says("civil_object") or other.says("military_object"):
            continue
        attacked = one.claim.event_type is EventType.ASSAULT and one.claim.polarity == "positive"
        if attacked and one.says("harm") and _hit(other):
            return Pair("identity", one.claim, other.claim, "targets", "accounts differ on what was hit")
    return None


def _hit(spoken: Spoken) -> bool:
    told = spoken.claim.event_type is EventType.ASSAULT and (spoken.says("harm") or spoken.says("lethal"))
    return told or spoken.says("victim")


def fire(a: Spoken, b: Spoken) -> Pair | None:
    """One says the fire was out, the other that it still burned."""
    for one, other in ((a, b), (b, a)):
        if one.says("fire_out") and other.says("burning") and not other.says("fire_out"):
            return Pair(
                "damage", other.claim, one.claim, "damage", "one says the fire was out, the other not"
            )
    return None


def price(a: Spoken, b: Spoken) -> Pair | None:
    """How captives came free: by force or for nothing, says one; against payment, says the other."""
    for one, other in ((a, b), (b, a)):
        if not other.says("paid") or other.says("not_paid") or other.claim.polarity == "negative":
            continue
        if one.says("not_paid"):
            return Pair(
                "status", one.claim, other.claim, "ransom", "one says nothing was paid, the other what was"
            )
        if one.says("rescued"):
            return Pair("attribution", one.claim, other.claim, "release", "freed by force or against payment")
    return None


def _fighter(spoken: Spoken) -> bool:
    """Armed men are said to be killed: counted so, or "eliminated"."""
    claim = spoken.claim
    counted = any(q.kind == "killed" and q.who in tolls.ARMED and (q.low or 0) > 0 for q in claim.casualties)
    killed = [q for q in claim.casualties if q.kind == "killed" and q.high != 0]
    named = any(disputes.says("armed", spoken.part(q.span)) for q in killed)
    worded = named or (spoken.says("armed") and spoken.says("eliminated"))
    return claim.event_type is EventType.ASSAULT and claim.polarity == "positive" and (counted or worded)


def _civilian(spoken: Spoken) -> bool:
    """Several civilians, called so, are said to be killed."""
    killed = [q for q in spoken.claim.casualties if q.kind == "killed" and q.who == "civilian"]
    return any((q.low or 0) > 1 for q in killed) and (spoken.says("civil") or spoken.says("civil_object"))
