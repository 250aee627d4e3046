"""Tolls and counts: two numbers for the same people or things that leave no number both allow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tocsin.incidents import profile
from tocsin.incidents.profile import MOVED
from tocsin.incidents.spoken import Pair, Spoken, actor_sides, speaker_sides, target_sides
from tocsin.records import Claim, Quantity, Span

TOLLS = frozenset({"killed", "wounded", "missing", "captured", "abducted"})
SPECIFIC = frozenset({"military", "civilian"})
ARMED = frozenset({"military", "rebel"})
PART_WORDS = (" of them", " of those", " of whom", "other", "another", " more ")
INCLUDING = ("including", "including at least", "among them", "of them", "of whom", "including as many as")
BEFORE = 24  # characters before a number in which "including" may stand
AFTER = 12  # characters after a number in which "of the", "of them" may follow
FLOWN = frozenset({"drone", "missile", "rocket", "aircraft"})
NEUTRAL = frozenset({"neutral"})  # who counts the dead for nobody
OUR_OWN = "our own"  # people of a speaker whose side is not known
FLIGHTS = frozenset({"downed", "launched"})
FATES = ("downed", "launched", "struck", "harm", "taken")
PRONOUNS = frozenset({"them", "these", "those", "other", "one", "two"})
COUNTED_ONE = re.compile(r"^(one|1|at least one|up to one)\b")
# Nouns that mean the same people or things in two accounts; any other noun is compared as it stands.
SAME: tuple[frozenset[str], ...] = (
    frozenset(
        (
            "people",
            "person",
            "dead",
            "death",
            "killed",
            "fatality",
            "victim",
            "body",
            "life",
            "loss",
            "wounded",
        )
    ),
    frozenset(
        ("soldier", "serviceman", "troop", "fighter", "guard", "officer", "personnel", "militant", "gunman")
    ),
    frozenset(("civilian", "resident", "villager", "local", "inhabitant")),
)
# Nouns of some of the people only: one such toll is compared with another of the same noun.
SOME = frozenset(
    ("child", "children", "minor", "boy", "girl", "woman", "family", "families", "medic", "doctor", "nurse")
) | frozenset(
    ("paramedic", "journalist", "reporter", "pilot", "colleague", "rescuer", "volunteer", "student", "pupil")
)
EQUIPMENT = {
    "uav": "drone",
    "uas": "drone",
    "quadcopter": "drone",
    "plane": "aircraft",
    "jet": "aircraft",
    "warplane": "aircraft",
    "ship": "vessel",
    "boat": "vessel",
    **{
        w: w
        for w in ("drone", "missile", "rocket", "tank", "aircraft", "helicopter", "vehicle", "vessel", "gun")
    },
}
BUILDINGS = frozenset(("house", "home", "building", "school", "hospital", "mosque", "church", "reservoir"))


def find(a: Spoken, b: Spoken) -> Pair | None:
    """The first number of one that cannot be squared with one of the other."""
    return (
        _people(a, b)
        or _unharmed(a, b)
        or _unharmed(b, a)
        or _things(a, b)
        or _all_downed(a, b)
        or _all_downed(b, a)
    )


def _people(a: Spoken, b: Spoken) -> Pair | None:
    if a.says("since") or b.says("since"):
        return None
    for left in totals(a.claim):
        for right in totals(b.claim):
            moved = {left.kind, right.kind} <= MOVED
            if not moved and (left.kind != right.kind or left.kind not in TOLLS):
                continue
            if compatible(left, right) or not _same_people(left, right, a, b) or not _one_scene(a, b):
                continue
            kind = "count" if moved else "casualties"
            return Pair(kind, a.claim, b.claim, left.kind, _note(left.kind, left, right))
    return None


def totals(claim: Claim) -> tuple[Quantity, ...]:
    """A claim's tolls; "two guards and a villager were killed" are parts of three."""
    out: list[Quantity] = []
    for kind in dict.fromkeys(q.kind for q in claim.casualties):
        own = [q for q in claim.casualties if q.kind == kind]
        sorts = [q for q in own if q.who in SPECIFIC and not q.part_of_total]
        if len(own) == len(sorts) > 1 and len({q.who for q in sorts}) == len(sorts):
            out.append(_summed(sorts))
            own = [replace(q, part_of_total=True) for q in own]
        out += own
    return tuple(out)


def _one_scene(a: Spoken, b: Spoken) -> bool:
    """Nothing says that the two are of different places, times or deeds."""
    one, other = profile.of(a.claim), profile.of(b.claim)
    doers, victims_of = (
        (actor_sides(a.claim), actor_sides(b.claim)),
        (target_sides(a.claim), target_sides(b.claim)),
    )
    if all(doers) and not doers[0] & doers[1] and not victims_of[0] & victims_of[1]:
        return False
    apart = profile.same_place(one.places, other.places) is False
    return not apart and profile.same_time(one.intervals, other.intervals) is not False


def _summed(parts: Sequence[Quantity]) -> Quantity:
    highs = [q.high for q in parts if q.high is not None]
    whose = {q.party for q in parts}
    return replace(
        parts[0],
        low=sum(q.low or 0 for q in parts),
        high=sum(highs) if len(highs) == len(parts) else None,
        who="mixed",
        party=parts[0].party if len(whose) == 1 else None,
    )


def _unharmed(a: Spoken, b: Spoken) -> Pair | None:
    """One says all are safe, the other that some were killed or hurt."""
    if not a.says("safe") or a.claim.casualties:
        return None
    hurt = [q for q in b.claim.casualties if q.kind in ("killed", "wounded") and (q.low or 0) > 0]
    if not hurt:
        return None
    whose = target_sides(a.claim) or speaker_sides(a), victims(hurt[0], b)
    if all(whose) and not whose[0] & whose[1]:
        return None
    return Pair(
        "casualties", a.claim, b.claim, hurt[0].kind, f"{hurt[0].kind}: none against {_range(hurt[0])}"
    )


def _same_people(left: Quantity, right: Quantity, a: Spoken, b: Spoken) -> bool:
    """Totals for the same side's people; a part is compared only with the same sort of people."""
    told = ((left, a), (right, b))
    if any(_individual(q, s) or worded_part(q, s) or s.says("among") for q, s in told):
        return False
    sides = [victims(q, s) for q, s in told]
    if all(sides) and not sides[0] & sides[1]:
        return False
    if not all(sides) and left.kind in MOVED and 0 in (left.high, right.high):
        return False
    if any(sides[n] and not sides[1 - n] and _only_soldiers(left, right, n) for n in (0, 1)):
        return False  # soldiers of one side, and dead of whom nobody says whose
    one_sort = left.who == right.who and left.who in SPECIFIC
    sorts = {left.who, right.who}
    sorted_apart = not one_sort and (sorts <= SPECIFIC or bool(sorts & SPECIFIC and "mixed" in sorts))
    if sorted_apart or ((left.part_of_total or right.part_of_total) and not one_sort):
        return False
    return one_sort or _same_noun(a.part(left.span), b.part(right.span))


def _only_soldiers(left: Quantity, right: Quantity, which: int) -> bool:
    """The one counts armed men, the other people of any sort."""
    one, other = (left, right) if which == 0 else (right, left)
    return one.who in ARMED and other.who not in ARMED


def victims(q: Quantity, spoken: Spoken) -> frozenset[str]:
    """Whose people: as said, else the side attacked, else the side whose officials or medics count them."""
    if q.party and q.party.side:
        return frozenset({q.party.side})
    ours = frozenset({OUR_OWN}) if spoken.says("ours") else frozenset()
    return (target_sides(spoken.claim) or speaker_sides(spoken) or ours) - NEUTRAL


def _individual(q: Quantity, spoken: Spoken) -> bool:
    """One person told of ("the driver", a name) is no toll."""
    alone = sum(other.kind == q.kind for other in spoken.claim.casualties) == 1
    return q.low == q.high == 1 and alone and not COUNTED_ONE.match(spoken.part(q.span))


def worded_part(q: Quantity, spoken: Spoken) -> bool:
    """ "four of the wounded", "three of them", "two others": a part of what was told before."""
    words = f" {spoken.part(Span(q.span.start, q.span.end + AFTER))} "
    before = spoken.words[: max(q.span.start - spoken.claim.span.start, 0)][-BEFORE:]
    some = words.split()[1:3] == ["of", "the"]  # "four of the wounded", not "a sergeant of the army"
    return some or words.startswith(" both ") or any(p in words for p in PART_WORDS) or _included(before)


def _included(before: str) -> bool:
    """ "…, including 11": what stands right before a number that is a part."""
    return any(before.rstrip().endswith(word) for word in INCLUDING)


def _same_noun(left: str, right: str) -> bool:
    some = [_stems(words) & SOME for words in (left, right)]
    if any(some):
        return bool(some[0] & some[1])
    sorts = [_sorts(words) for words in (left, right)]
    generic = SAME[0]
    return sorts[0] is sorts[1] or generic in sorts or not all(sorts)


def generic(words: str) -> bool:
    """The words count people of no particular sort: "31 people", "the dead"."""
    return _sorts(words) is SAME[0]


def _stems(words: str) -> frozenset[str]:
    return frozenset(w.strip(".,;()“”\"'").removesuffix("s").replace("men", "man") for w in words.split())


def _sorts(words: str) -> frozenset[str] | None:
    """The set of nouns that one of the words belongs to; plurals lose their s."""
    for word in reversed(words.split()):
        stem = word.strip(".,;()“”\"'").removesuffix("s").replace("men", "man")
        for sort in SAME:
            if stem in sort:
                return sort
    return None


def _things(a: Spoken, b: Spoken) -> Pair | None:
    for left in a.claim.quantities:
        for right in b.claim.quantities:
            kind = EQUIPMENT.get(left.kind, left.kind)
            same = kind == EQUIPMENT.get(right.kind, right.kind) and kind not in PRONOUNS
            if not same or kind in SAME[0] or compatible(left, right) or not _one_fate(a, b):
                continue
            field = "equipment" if left.kind in EQUIPMENT else "damage" if left.kind in BUILDINGS else "count"
            return Pair(field, a.claim, b.claim, left.kind, _note(left.kind, left, right))
    return None


def _one_fate(a: Spoken, b: Spoken) -> bool:
    """The same was done with what is counted: launched, brought down, hit."""
    fates = [{fate for fate in FATES if s.says(fate)} for s in (a, b)]
    if fates[0] & fates[1] & FLIGHTS:
        return True
    one_type = a.claim.event_type is b.claim.event_type
    return one_type and (bool(fates[0] & fates[1]) or not any(fates))


def _all_downed(a: Spoken, b: Spoken) -> Pair | None:
    """One says that all or some were brought down, the other that some or all of them struck."""
    shared = {w.weapon_class for w in a.claim.weapons} & {w.weapon_class for w in b.claim.weapons} & FLOWN
    if not shared or not a.says("downed") or b.says("downed") or not b.says("struck"):
        return None
    if b.claim.polarity == "negative" or not (a.says("every") or b.says("every_hit")):
        return None
    return Pair(
        "equipment", b.claim, a.claim, "weapons", "one says they struck, the other that they were downed"
    )


def compatible(left: Quantity, right: Quantity) -> bool:
    """True when some number fits both."""
    low = max(left.low or 0, right.low or 0)
    highs = [q.high for q in (left, right) if q.high is not None]
    return not highs or low <= min(highs)


def _note(kind: str, left: Quantity, right: Quantity) -> str:
    return f"{kind}: {_range(left)} against {_range(right)}"


def _range(q: Quantity) -> str:
    if q.low == q.high:
        return str(q.low)
    if q.low is None:
        return f"up to {q.high}"
    return f"at least {q.low}" if q.high is None else f"{q.low} to {q.high}"
