"""Tolls and counts: two numbers for the same people or things that leave no number both allow."""

from __future__ import annotations

import re

from tocsin.incidents.profile import MOVED
from tocsin.incidents.spoken import Pair, Spoken, speaker_sides, target_sides
from tocsin.records import Quantity, Span

TOLLS = frozenset({"killed", "wounded", "missing", "captured", "abducted"})
SPECIFIC = frozenset({"military", "civilian"})
PART_WORDS = (" of the ", " of them", " of those", " of whom", "other", "another", " more ")
AFTER = 12  # characters after a number in which "of the", "of them" may follow
FLOWN = frozenset({"drone", "missile", "rocket", "aircraft"})
DOWNED = re.compile(
    r"\b(shot down|brought down|downed|intercept\w+|jammed|destroyed in the air|repelled|neutrali[sz]ed)\b"
)
STRUCK = re.compile(r"\b(hit|struck|reached|destroy\w+|landed|dropped|burn\w*|damag\w+)\b")
EVERY_HIT = re.compile(r"\b(both|all|each|every one)\b[^.]{0,30}\b(hit|struck|reached)\b")
PRONOUNS = frozenset({"them", "these", "those", "other", "one", "two"})
SINCE = re.compile(  # sums of many days
    r"\bsince (then|the (start|beginning|outbreak)|last (week|month|year)"
    r"|(19|20)\d\d|[A-Z]?[a-z]+ (19|20)\d\d)"
    r"|\bhave since\b|\bto date\b|\bover the (past|last) (week|month|year)"
)
SAFE = re.compile(r"\b(unharmed|unhurt|uninjured|unscathed|intact|safe and well|(is|are|was|were) safe)\b")
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
    if SINCE.search(a.words) or SINCE.search(b.words):
        return None
    for left in a.claim.casualties:
        for right in b.claim.casualties:
            moved = {left.kind, right.kind} <= MOVED
            if not moved and (left.kind != right.kind or left.kind not in TOLLS):
                continue
            if compatible(left, right) or not _same_people(left, right, a, b):
                continue
            kind = "count" if moved else "casualties"
            return Pair(kind, a.claim, b.claim, left.kind, _note(left.kind, left, right))
    return None


def _unharmed(a: Spoken, b: Spoken) -> Pair | None:
    """One says all are safe, the other that some were killed or hurt."""
    if not SAFE.search(a.words) or a.claim.casualties:
        return None
    hurt = [q for q in b.claim.casualties if q.kind in ("killed", "wounded") and (q.low or 0) > 0]
    whose = target_sides(a.claim), target_sides(b.claim)
    if not hurt or (all(whose) and not whose[0] & whose[1]):
        return None
    return Pair(
        "casualties", a.claim, b.claim, hurt[0].kind, f"{hurt[0].kind}: none against {_range(hurt[0])}"
    )


def _same_people(left: Quantity, right: Quantity, a: Spoken, b: Spoken) -> bool:
    """Totals for the same side's people; a part is compared only with the same sort of people."""
    told = ((left, a), (right, b))
    if any(_individual(q, s) or worded_part(q, s) for q, s in told):
        return False
    sides = [victims(q, s) for q, s in told]
    if all(sides) and not sides[0] & sides[1]:
        return False
    if not all(sides) and left.kind in MOVED and 0 in (left.high, right.high):
        return False
    one_sort = left.who == right.who and left.who in SPECIFIC
    sorted_apart = {left.who, right.who} <= SPECIFIC and not one_sort
    if sorted_apart or ((left.part_of_total or right.part_of_total) and not one_sort):
        return False
    return one_sort or _same_noun(a.part(left.span), b.part(right.span))


def victims(q: Quantity, spoken: Spoken) -> frozenset[str]:
    """Whose people: as said, else the side attacked, else the side whose officials or medics count them."""
    if q.party and q.party.side:
        return frozenset({q.party.side})
    return target_sides(spoken.claim) or speaker_sides(spoken.claim)


def _individual(q: Quantity, spoken: Spoken) -> bool:
    """One person told of ("the driver", a name) is no toll."""
    return q.low == q.high == 1 and not COUNTED_ONE.match(spoken.part(q.span))


def worded_part(q: Quantity, spoken: Spoken) -> bool:
    """ "four of the wounded", "three of them", "two others": a part of what was told before."""
    words = f" {spoken.part(Span(q.span.start, q.span.end + AFTER))} "
    return words.startswith(" both ") or any(part in words for part in PART_WORDS)


def _same_noun(left: str, right: str) -> bool:
    sorts = [_sorts(words) for words in (left, right)]
    generic = SAME[0]
    return sorts[0] is sorts[1] or generic in sorts or not all(sorts)


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
            if not same or compatible(left, right) or a.claim.event_type is not b.claim.event_type:
                continue
            field = "equipment" if left.kind in EQUIPMENT else "damage" if left.kind in BUILDINGS else "count"
            return Pair(field, a.claim, b.claim, left.kind, _note(left.kind, left, right))
    return None


def _all_downed(a: Spoken, b: Spoken) -> Pair | None:
    """One says that all or some were brought down, the other that some or all of them struck."""
    shared = {w.weapon_class for w in a.claim.weapons} & {w.weapon_class for w in b.claim.weapons} & FLOWN
    if not shared or not DOWNED.search(a.words) or DOWNED.search(b.words) or not STRUCK.search(b.words):
        return None
    if b.claim.polarity == "negative" or not (a.says("all ", "every ") or EVERY_HIT.search(b.words)):
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
