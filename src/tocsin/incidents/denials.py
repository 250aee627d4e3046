"""Denials: one says it happened, or who did it, or with what; another says it is not so."""

from __future__ import annotations

import re

from tocsin.incidents.spoken import Pair, Spoken, actor_sides, speaker_sides, target_sides
from tocsin.records import Claim, EventType, Modality

STAGED = (
    "staged",
    "a show for",
    "spectacle",
    "false flag",
    "false-flag",
    "fabricat",
    "inside job",
    "self-inflicted",
    "shot itself",
)
REJECTS = re.compile(
    r"\b(invention|invented|fabricat\w+|montage|theatre|fake|lies?|baseless|groundless|absurd|nonsense|fiction"
    r"|untrue|reject(ed|s)? (the|this|that|these|those|all)|dismiss(ed|es)?|waved (that|it|this) away)\b"
)
NOT_OURS = ("involve", "responsib", "behind", "nothing to do", "no part", "own ", "themselves")
USE = re.compile(r"\b(us(e|ed|es|ing)|fir(e|ed|ing)|shell(ed|ing)?|deploy\w*|launch\w*|drop\w*)\b")
ONLY = re.compile(r"\bonly (with|used|small)|\bnothing but\b|\bused only\b")
HEAVY = frozenset({"artillery", "mortar", "rocket", "missile", "tank", "aircraft", "helicopter", "bomb"})
EMPTY = frozenset(
    ("the", "had", "has", "have", "been", "was", "were", "that", "its", "their", "our", "any")
) | frozenset(("and", "for", "with", "from", "not", "edge", "town"))
SHARED_WORDS = 0.4  # of the denial's words, where it names no side
UNSCATHED = frozenset({"killed", "wounded", "missing"})


def find(denial: Spoken, other: Spoken) -> Pair | None:
    """The pair, where `denial` denies what `other` says; the denial stands second."""
    a, b = denial.claim, other.claim
    if not denies(a) or denies(b) or b.polarity == "negative" or a.event_type is not b.event_type:
        return None
    if a.event_type is EventType.NONE or not _one_deed(denial, other):
        return None
    if a.weapons and USE.search(denial.words):
        if not _arms(denial, b):
            return None
        return Pair("weapon", b, a, "weapons", "one says such weapons were used, the other denies it")
    if disowns(denial):
        return Pair("attribution", b, a, "actors", "one names who did it, the other denies it")
    return Pair("occurrence", b, a, "event", "one says it happened, the other that it did not")


def disowns(spoken: Spoken) -> bool:
    """It is denied who did it, not that it happened."""
    return spoken.says(*NOT_OURS)


def occurrence(spoken: Spoken) -> bool:
    """It is denied that it happened at all, not who did it nor with what."""
    with_what = bool(spoken.claim.weapons) and bool(USE.search(spoken.words))
    return denies(spoken.claim) and not disowns(spoken) and not with_what


def denies(claim: Claim) -> bool:
    """Denied in words, or said in the negative; "nobody was hurt" is a number, not a denial."""
    if claim.modality is Modality.DENIED:
        return True
    zero = any(q.high == 0 and q.kind in UNSCATHED for q in claim.casualties)
    return claim.polarity == "negative" and claim.modality is Modality.CLAIMED and not zero


def _one_deed(denial: Spoken, other: Spoken) -> bool:
    """By the same side, or with the same weapon by a side not named; else told in the same words."""
    theirs, named = actor_sides(denial.claim), actor_sides(other.claim)
    if theirs and named:
        return bool(theirs & named) and _alike(denial, other)
    if theirs and USE.search(denial.words):
        return _arms(denial, other.claim) and not theirs & target_sides(other.claim)
    words = _content(denial)
    return bool(words) and len(words & _content(other)) >= SHARED_WORDS * len(words)


def _alike(denial: Spoken, other: Spoken) -> bool:
    """Of one manner, with one weapon, or told with a word in common."""
    modes = set(denial.claim.modes) & set(other.claim.modes)
    return bool(modes) or _arms(denial, other.claim) or bool(_content(denial) & _content(other))


def _content(spoken: Spoken) -> frozenset[str]:
    """Words that tell one deed from another: the weapon is shared by many."""
    arms = {word for w in spoken.claim.weapons for word in re.findall(r"[a-z]+", spoken.part(w.span))}
    return frozenset(w for w in re.findall(r"[a-z]{3,}", spoken.words) if w not in arms | EMPTY)


def _arms(denial: Spoken, other: Claim) -> bool:
    named = {w.weapon_class for w in denial.claim.weapons}
    theirs = {w.weapon_class for w in other.weapons}
    return bool(named & theirs) or ("unspecified" in named and bool(theirs & HEAVY))


def only(one: Spoken, other: Spoken) -> Pair | None:
    """One says only such weapons were used, the other names another of the same side's."""
    if not ONLY.search(one.words) or not one.claim.weapons or not other.claim.weapons:
        return None
    classes = [{w.weapon_class for w in s.claim.weapons} for s in (one, other)]
    same_side = actor_sides(one.claim) & actor_sides(other.claim)
    if classes[1] <= classes[0] or not same_side or denies(other.claim):
        return None
    return Pair("weapon", other.claim, one.claim, "weapons", "one names a weapon, the other says others only")


def rejected(one: Spoken, before: Spoken) -> Pair | None:
    """One waves away what another has just said of its side: "pure invention", "rejected the charge"."""
    if not REJECTS.search(one.words) or REJECTS.search(before.words) or denies(before.claim):
        return None
    own = speaker_sides(one.claim) | actor_sides(one.claim)
    if before.claim.event_type is EventType.NONE or not own & actor_sides(before.claim):
        return None
    kind = "weapon" if before.claim.weapons and USE.search(before.words) else "occurrence"
    return Pair(kind, before.claim, one.claim, "event", "one says it happened, the other waves it away")


def others_deed(a: Spoken, b: Spoken) -> Pair | None:
    """Two accounts of one attack on the same people that name different attackers."""
    claims = (a.claim, b.claim)
    if any(c.event_type is not EventType.ASSAULT or denies(c) or "clash" in c.modes for c in claims):
        return None
    if any(p.implicit for c in claims for p in c.actors):
        return None
    attackers = actor_sides(a.claim), actor_sides(b.claim)
    victims = target_sides(a.claim) & target_sides(b.claim)
    if not all(attackers) or attackers[0] & attackers[1] or not victims or victims & attackers[0]:
        return None
    return Pair("attribution", a.claim, b.claim, "actors", "accounts name different attackers")


def staged(one: Spoken, other: Spoken) -> Pair | None:
    """One says an attack was staged, the other that it was an attack."""
    if not one.says(*STAGED) or other.says(*STAGED) or one.claim.event_type is EventType.REQUEST:
        return None
    if other.claim.event_type not in (EventType.ASSAULT, EventType.ACCUSE) or denies(other.claim):
        return None
    if not speaker_sides(one.claim) or not speaker_sides(other.claim):
        return None
    return Pair("attribution", other.claim, one.claim, "actors", "one calls it an attack, the other staged")
