"""Denials: one says it happened, or who did it, or with what; another says it is not so."""

from __future__ import annotations

import re
from functools import lru_cache

from tocsin.incidents.spoken import Pair, Spoken, actor_sides, deed_sides, speaker_sides, target_sides
from tocsin.knowledge import disputes
from tocsin.records import Claim, EventType, Modality, WeaponMention

HEAVY = frozenset({"artillery", "mortar", "rocket", "missile", "tank", "aircraft", "helicopter", "bomb"})
EMPTY = frozenset(
    ("the", "had", "has", "have", "been", "was", "were", "that", "its", "their", "our", "any")
) | frozenset(("and", "for", "with", "from", "not", "edge", "town", "his", "her", "they", "who", "one"))
SHARED_WORDS = 0.4  # of the denial's words, where nothing else shows that it is about this
STEM = 4  # letters by which two words are forms of one
UNSCATHED = frozenset({"killed", "wounded", "missing"})
SAID = frozenset({Modality.ASSERTED, Modality.CLAIMED, Modality.BACKGROUND})
# Soldiers and arms are in every account: alone they do not show that it is one deed.
HAD = frozenset({"present", "drone", "missile", "rocket"})  # unless it is denied that there were any
UNTELLING = frozenset({"present", "drone", "missile", "rocket", "shell", "bomb", "arms"})


def find(denial: Spoken, other: Spoken) -> Pair | None:
    """The pair, where `denial` denies what `other` says; the denial stands second."""
    a, b = denial.claim, other.claim
    if not denies(a) or denial.says("unable") or not affirms(b) or not _one_deed(denial, other):
        return None
    kind, field, note = _matter(denial, other)
    return Pair(kind, b, a, field, note) if kind else None


def _matter(denial: Spoken, other: Spoken) -> tuple[str, str, str]:
    """What is denied: its kind, field and a note; no kind where the two speak of different weapons."""
    acts = disputes.acts(denial.words) & disputes.acts(other.words)
    if denial.claim.weapons and denial.says("use") and not denial.says("possess"):
        kind = "weapon" if _arms(denial, other.claim) else ""
        return kind, "weapons", "one says such weapons were used, the other denies it"
    if "cross" in acts:
        return "location", "places", "one says a line was crossed, the other denies it"
    if "abduct" in acts and denial.says("holding"):
        return "status", "targets", "one says captives are held, the other denies it"
    if disowns(denial) or ("present" in acts and denial.says("possess")):
        return "attribution", "actors", "one names who did it, the other denies it"
    return "occurrence", "event", "one says it happened, the other that it did not"


def plainly(denial: Spoken, other: Spoken) -> Pair | None:
    """The pair, where the denial shows by its words alone what it is about."""
    one_type = denial.claim.event_type is other.claim.event_type
    return find(denial, other) if one_type and _alike(denial, other) > 1 else None


def affirms(claim: Claim) -> bool:
    """It is said, not wished or denied, that something was done."""
    told = claim.modality in SAID and claim.polarity == "positive" and not denies(claim)
    return told and claim.event_type is not EventType.REQUEST and claim.event_type is not EventType.REJECT


def disowns(spoken: Spoken) -> bool:
    """It is denied who did it, not that it happened."""
    return spoken.says("not_ours")


def occurrence(spoken: Spoken) -> bool:
    """It is denied that it happened at all, not who did it nor with what."""
    with_what = bool(spoken.claim.weapons) and spoken.says("use")
    return denies(spoken.claim) and not disowns(spoken) and not with_what


def denies(claim: Claim) -> bool:
    """Denied in words, or said in the negative; "nobody was hurt" is a number, and so is "not three dead"."""
    if claim.modality is Modality.DENIED:
        return True
    counted = any(q.kind in UNSCATHED for q in claim.casualties)
    return claim.polarity == "negative" and claim.modality is Modality.CLAIMED and not counted


def _one_deed(denial: Spoken, other: Spoken) -> bool:
    """Both are about one deed: of one doer and of one kind, or plainly in the same words.

    Who denies the use or the having of something, or speaks of his own people, speaks for himself.
    """
    own = denial.says("use") or denial.says("possess") or denial.says("own_deed")
    doers = actor_sides(denial.claim) or (speaker_sides(denial) if own else frozenset())
    named = deed_sides(other.claim)
    if doers and named and not doers & named:
        return False
    one_side = bool(speaker_sides(denial)) and speaker_sides(denial) <= speaker_sides(other)
    if one_side or other.says("downed") != denial.says("downed"):
        return False
    if doers & target_sides(other.claim) and not named:
        return False
    alike = _alike(denial, other)
    if doers and named:
        return alike >= 1
    return alike >= (1 if denial.says("nobody") else 2)


def _alike(denial: Spoken, other: Spoken) -> int:
    """How plainly two claims are about one kind of deed."""
    one_type = denial.claim.event_type is other.claim.event_type
    modes = one_type and bool(set(denial.claim.modes) & set(other.claim.modes))
    untelling = UNTELLING - HAD if denial.says("possess") else UNTELLING
    acts = bool((disputes.acts(denial.words) & disputes.acts(other.words)) - untelling)
    arms = _arms(denial, other.claim) and (denial.says("use") or denial.says("possess"))
    words, theirs = _content(denial), _content(other)
    worded = bool(words) and len(words & theirs) >= SHARED_WORDS * len(words)
    return modes + acts + arms + 2 * worded


def _content(spoken: Spoken) -> frozenset[str]:
    """Words that tell one deed from another: the weapon is shared by many."""
    return _stems(spoken.words, tuple(spoken.part(w.span) for w in spoken.claim.weapons))


@lru_cache(maxsize=1 << 14)
def _stems(text: str, arms: tuple[str, ...]) -> frozenset[str]:
    weapons = {word for part in arms for word in re.findall(r"[a-z]+", part)}
    return frozenset(w[: STEM + 1] for w in re.findall(r"[a-z]{3,}", text) if w not in weapons | EMPTY)


def _arms(denial: Spoken, other: Claim) -> bool:
    named, theirs = _classes(denial.claim.weapons), _classes(other.weapons)
    return bool(named & theirs) or ("unspecified" in named and bool(theirs & HEAVY))


def _classes(weapons: tuple[WeaponMention, ...]) -> set[str]:
    return {w.weapon_class for w in weapons}


def only(one: Spoken, other: Spoken) -> Pair | None:
    """One says only such weapons were used, the other names another of the same side's."""
    if not one.says("only") or not one.claim.weapons or not other.claim.weapons:
        return None
    same_side = (actor_sides(one.claim) or speaker_sides(one)) & actor_sides(other.claim)
    if not same_side or not affirms(other.claim):
        return None
    if _classes(other.claim.weapons) <= _classes(one.claim.weapons):
        return None
    return Pair("weapon", other.claim, one.claim, "weapons", "one names a weapon, the other says others only")


def may_answer(spoken: Spoken) -> bool:
    """It may be said in answer to what was told right before."""
    denied = spoken.claim.modality is Modality.DENIED
    return denied or spoken.says("rejects") or spoken.says("staged")


def rejected(one: Spoken, before: Spoken) -> Pair | None:
    """One waves away what another has just said of its side: "pure invention", "rejected the charge"."""
    worded = one.says("rejects") and one.says("answers") and not before.says("rejects")
    told = before.claim.event_type is not EventType.NONE or bool(before.claim.weapons)
    if not (worded and told and affirms(before.claim)) or not _concerns(one, before):
        return None
    if before.claim.weapons and before.says("use"):
        return Pair(
            "weapon", before.claim, one.claim, "weapons", "one says it was used, the other waves it away"
        )
    if before.claim.event_type is EventType.ACCUSE:
        return Pair("attribution", before.claim, one.claim, "actors", "one blames, the other waves it away")
    return Pair(
        "occurrence", before.claim, one.claim, "event", "one says it happened, the other waves it away"
    )


def _concerns(one: Spoken, before: Spoken) -> bool:
    """What was said is of the answering side, as doer or as victim, as far as both are known."""
    own = speaker_sides(one) | actor_sides(one.claim)
    doers = deed_sides(before.claim)
    return not (doers and own) or bool((doers | target_sides(before.claim)) & own)


def unblamed(one: Spoken, before: Spoken) -> Pair | None:
    """One blames a side without saying for what; right after it that side denies having done it."""
    if before.claim.event_type is not EventType.ACCUSE or not affirms(before.claim):
        return None
    own = speaker_sides(one) | actor_sides(one.claim)
    if one.claim.modality is not Modality.DENIED or not own & target_sides(before.claim):
        return None
    return Pair("attribution", before.claim, one.claim, "actors", "one blames, the other denies it")


def others_deed(a: Spoken, b: Spoken) -> Pair | None:
    """Two accounts of one attack with one toll that name different attackers."""
    claims = (a.claim, b.claim)
    if any(c.event_type is not EventType.ASSAULT or denies(c) or "clash" in c.modes for c in claims):
        return None
    if any(p.implicit for c in claims for p in c.actors):
        return None
    attackers = actor_sides(a.claim), actor_sides(b.claim)
    victims = target_sides(a.claim) & target_sides(b.claim)
    if not all(attackers) or attackers[0] & attackers[1] or not victims or victims & attackers[0]:
        return None
    tolls = [{(q.kind, q.low, q.high) for q in c.casualties} for c in claims]
    if not set(claims[0].modes) & set(claims[1].modes) or not tolls[0] & tolls[1]:
        return None
    return Pair("attribution", a.claim, b.claim, "actors", "accounts name different attackers")


def staged(one: Spoken, other: Spoken) -> Pair | None:
    """One says an attack was staged, the other that it was an attack."""
    if not one.says("staged") or other.says("staged") or one.claim.event_type is EventType.REQUEST:
        return None
    if other.claim.event_type not in (EventType.ASSAULT, EventType.ACCUSE) or denies(other.claim):
        return None
    if not other.says("assault") or not speaker_sides(one) or not speaker_sides(other):
        return None
    return Pair("attribution", other.claim, one.claim, "actors", "one calls it an attack, the other staged")
