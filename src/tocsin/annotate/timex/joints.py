"""Joins expressions that together say one time: "10 p.m." and "Wednesday", "the night" and "9 February"."""

from __future__ import annotations

from dataclasses import replace

from .lexer import Lexed
from .phrase import Phrase, join

# What may stand between two of them: from the finer to the wider, from the wider to the finer where that is a
# clock or a part of day, and from the wider to the finer otherwise.
INWARD = frozenset(
    ("", ",", "of", "on", "in", "in the", "of the", ", on", "on the", ", in", "of that", "the", ", in the")
)
OUTWARD = frozenset(
    ("", ",", "at", ", at", "'s", "’s", "in the", "in", ", in the", "at about", "at around", ", at about",
     "around", ", at around", "about", "by", ", around", "the", ", the", "from", "during the", "on")
)  # fmt: skip
BARE = frozenset(("", ",", "'s", "’s", ", the", "the"))
DAYS = frozenset(("weekday", "day", "month", "shift", "holiday"))
INTO = frozenset(("into", "to", "into the"))

REACH = 3  # words between them at most
PAIRS = {
    frozenset(pair)
    for pair in (
        ("clock", "part"), ("clock", "day"), ("part", "day"), ("clock", "zone"), ("day", "date"),
        ("day", "year"), ("date", "year"), ("month", "year"), ("season", "year"), ("quarter", "year"),
        ("day", "week"), ("nth", "month"), ("clock", "date"), ("part", "date"), ("holiday", "year"),
        ("holiday", "part"), ("part", "week"), ("week", "date"), ("nth", "year"), ("holiday", "date"),
        ("holiday", "day"), ("clock", "holiday"), ("month", "season"), ("weekend", "date"),
        ("weekend", "month"),
    )
}  # fmt: skip
# "Friday night" and "Oct. 13", "5 p.m. Monday" and "EST"
FURTHER = {
    "clock+": frozenset(("zone", "date", "year", "part", "day")),
    "part+": frozenset(("date", "year", "clock", "day", "week")),
}
ORDER = (
    "clock", "part", "day", "holiday", "weekend", "date", "nth", "week", "month", "season", "quarter", "year",
    "decade", "century", "zone", "other",
)  # fmt: skip
LEVELS = (
    ("day", "date"), ("holiday", "holiday"), ("week", "nth"), ("weekend", "weekend"),
    ("weekday", "day"), ("month", "month"), ("season", "season"), ("quarter", "quarter"), ("half", "quarter"),
    ("decade", "decade"),     ("century", "century"),
)  # fmt: skip


def level(phrase: Phrase) -> str:
    """What a phrase is on the scale of ORDER; with a plus for a clock or part of day that has its day."""
    said = phrase.said
    if said == {"zone"}:
        return "zone"
    for field, name in (("hour", "clock"), ("part", "part")):
        if field in said:
            return f"{name}+" if phrase.dated else name
    for field, name in LEVELS:
        if field in said:
            return name
    if "shift" in said:
        return str(phrase.unit) if phrase.rule != "shift" and phrase.unit in ORDER else "other"
    return "year" if "year" in said else "other"


def joined(lexed: Lexed, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, with those that say one time made one."""
    done: list[Phrase] = []
    for n, phrase in enumerate(phrases):
        whole = phrase
        while done and not _claimed(lexed, done[-1], whole, phrases[n + 1 : n + 2]):
            one = _join(lexed, done[-1], whole)
            if one is None:
                break
            done.pop()
            whole = one
        done.append(whole)
    return done


def _claimed(lexed: Lexed, a: Phrase, b: Phrase, following: list[Phrase]) -> bool:
    """True where `b` has a day of its own further on ("at dawn on Thursday, at midnight on Friday")."""
    return any(bool(a.said & c.said & DAYS) and _join(lexed, b, c) is not None for c in following)


def _join(lexed: Lexed, a: Phrase, b: Phrase) -> Phrase | None:
    near = 0 <= b.first - a.last <= REACH and not any(lexed.kind(n) == "gap" for n in range(a.last, b.first))
    if a.kind != "calendar" or b.kind != "calendar" or not near:
        return None
    between = " ".join(lexed.word(n) for n in range(a.last, b.first))
    if a.zone is not None:
        between = between.removeprefix(")").lstrip()  # "3:20 p.m. (1320 GMT) on Monday"
    one, two = level(a), level(b)
    of_other = between.endswith("the") and not (between == "the" and lexed.kind(b.first) == "ordinal")
    if (of_other or between in ("in", ", in")) and (one, two) == ("day", "date"):
        return None  # "said Thursday the May 16 attack", "charged on Tuesday in the 2 May attack"
    if (
        one == "part"
        and a.part is not None
        and a.part.end > 24
        and between in INTO
        and two in ("day", "date")
    ):
        return replace(join(a, b, a.first, b.last), pointing="into")
    if (
        a.said & b.said
        or not _pairs(one, two)
        or (two == "part" and b.pointing and not between and one != "clock")
    ):
        return None
    if between in _allowed(one, two) or (a.whole and between == "of"):
        rough = a.approximate or b.approximate or between.endswith(("about", "around"))
        return replace(_half_told(join(a, b, a.first, b.last)), approximate=rough)
    return None


def _pairs(one: str, two: str) -> bool:
    if one.endswith("+"):
        return two in FURTHER[one] - {"day"}
    if two.endswith("+"):
        return one in FURTHER[two]
    return frozenset((one, two)) in PAIRS


def _allowed(one: str, two: str) -> frozenset[str]:
    one, two = one.rstrip("+"), two.rstrip("+")
    if ORDER.index(one) <= ORDER.index(two) or {one, two} == {"day", "date"}:
        return INWARD
    return OUTWARD if {one, two} & {"clock", "part"} else BARE


def _half_told(phrase: Phrase) -> Phrase:
    """ "4 in the morning", "8 o'clock this evening": the part of day says which half the clock is in."""
    if phrase.hour is None or phrase.part is None:
        return phrase
    hour = phrase.hour
    if phrase.half_day is None and hour <= 12:
        night = phrase.part.code == "TNI"
        late = phrase.part.start >= 12 and not (night and (hour < 6 or hour == 12))
        hour = hour % 12 + 12 if late else hour % 12 if night else hour
    return replace(phrase, hour=hour, half_day="24")
