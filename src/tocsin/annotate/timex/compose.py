"""Puts the smallest expressions together: "10 p.m." and "Wednesday", "two hours" and "later", "early" and "June"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .clocks import LATE_HOURS
from .counts import period
from .grammar import atoms
from .lexer import Lexed
from .patterns import pattern
from .phrase import Phrase, join
from .tense import is_past, tense

OPERATORS = frozenset(
    ("since", "until", "by", "from", "before", "after", "between", "for", "during", "within", "in", "on", "at",
     "over", "through", "to", "of", "into", "following", "about", "every", "under", "up")
)  # fmt: skip
# What may stand between two expressions that say one time, from the finer to the wider and back.
INWARD = frozenset(
    ("", ",", "of", "on", "in", "in the", "of the", ", on", "on the", ", in", "of that", "the", ", in the")
)
OUTWARD = frozenset(("", ",", "at", ", at", "'s", "’s", "in the", "in", ", in the", "at about", "at around", ", at about", ", at around", "around", "about", "by", ", around", "the", ", the", "from", "during the", "on"))  # fmt: skip
SHORT_OUTWARD = frozenset(("", ",", "'s", "’s", ", the", "the"))
PAIRS = {
    frozenset(pair)
    for pair in (
        ("clock", "part"), ("clock", "day"), ("part", "day"), ("clock", "zone"), ("day", "date"), ("day", "year"),
        ("date", "year"), ("month", "year"), ("season", "year"), ("quarter", "year"), ("day", "week"),
        ("nth", "month"), ("clock", "date"), ("part", "date"), ("holiday", "year"), ("holiday", "part"),
        ("part", "week"), ("week", "date"), ("nth", "year"), ("holiday", "date"), ("holiday", "day"),
        ("clock", "holiday"), ("month", "season"), ("weekend", "date"), ("weekend", "month"),
    )
}  # fmt: skip
WIDTH = {"zone": 9, "clock": 1, "part": 2, "day": 3, "holiday": 3, "weekend": 3, "date": 4, "nth": 5, "week": 5, "month": 6,
         "season": 7, "quarter": 7, "year": 8, "other": 9}  # fmt: skip
EDGE = pattern(
    "(?:<the>)?(?P<e><begin|end|mid|early|late|earlier|later>)(?:<dash>|<portion>?<of><the>?|<in|on|at><the>?)?$"
)
ROUGHLY = pattern("(?:<about|nearly>|<at><least>|<no><later><than>|<just>)$")
NEARLY = pattern("(?:<just|shortly>)(?P<n><before|after>)$")
AGE = pattern("<dash>?<old>|<of><aged>")
RANGE = pattern(
    "<comma>?<on|in|at|early|late|the|about|end|of>{0,3}<to|through|until|dash|and|into>(?:<on|in|at|early|late|the|about|end|of|begin|mid|dash>){0,3}"
)
SINCE = pattern(
    "<since>(?:<the|that|a>)?(?:<other|name|last|previous|latest|recent|of|for|in|over|on|at|dash|season|the|to|year>){1,9}<in|of|on>$"
)
SUFFIX = pattern("(?P<w><ago|earlier|later|before|after|previously|following>|<from>(?=<now>))<now>?")


@dataclass(frozen=True, slots=True)
class Placed:
    """A phrase where it stands: the word that governs it, and the phrase it makes a range or a pair with."""

    phrase: Phrase
    operator: str | None = None
    range_to: int | None = None  # index of the phrase that ends the stretch this one begins
    range_from: int | None = None
    same_as: int | None = None  # index of the phrase that tells this time by another clock
    since_event: bool = False  # "since the war in 2020": what follows the time, not the time itself


def compose(lexed: Lexed) -> tuple[Placed, ...]:
    """All time expressions of a text, in order."""
    phrases = [phrase for phrase in map(lambda p: _suffix(lexed, p), atoms(lexed)) if phrase]
    phrases = _joined(lexed, phrases)
    phrases = list(_prefixed(lexed, phrases))
    placed = [
        Placed(phrase, _operator(lexed, phrase), since_event=_since_event(lexed, phrase))
        for phrase in phrases
    ]
    placed = [place for place in placed if _strong(lexed, place)]
    return tuple(_linked(lexed, placed))


def _suffix(lexed: Lexed, phrase: Phrase) -> Phrase | None:
    """A duration with "ago" or "later" is a time; one with "old" an age, which is none."""
    if phrase.kind != "duration":
        return phrase
    if AGE.match(lexed.classes, phrase.last) or lexed.kind(phrase.first - 1) == "aged":
        return None
    if phrase.rule == "duration" and phrase.count == 1 and lexed.kind(phrase.first - 1) == "times":
        return replace(phrase, kind="set", frequency=period(1, str(phrase.unit)))
    found = SUFFIX.match(lexed.classes, phrase.last)
    if found is None or phrase.pointing:
        return phrase
    word = lexed.lexemes[found.start("w")].kind
    sign = -1 if word in ("ago", "earlier", "before", "previously") else 1
    if word in ("before", "after", "following"):
        # TIMEX3 takes the length alone; the time it leads to is kept beside it.
        return replace(phrase, kind="calendar", rule="shift", shift=sign, anchor="event")
    anchor = "writing" if word in ("ago", "from") else "text"
    return replace(phrase, kind="calendar", rule="shift", last=found.end(), shift=sign, anchor=anchor)


def _level(phrase: Phrase) -> str:
    said = phrase.said
    if said == {"zone"}:
        return "zone"
    if "hour" in said:
        return "clock" if not phrase.dated else "clock+"
    if "part" in said:
        return "part" if not phrase.dated else "part+"
    if "day" in said:
        return "date"
    if "holiday" in said:
        return "holiday"
    if "week" in said:
        return "nth"
    if "weekend" in said:
        return "weekend"
    if "weekday" in said:
        return "day"
    for name in ("month", "season", "quarter", "half", "decade", "century"):
        if name in said:
            return {"half": "quarter"}.get(name, name)
    if "shift" in said:
        return (
            str(phrase.unit)
            if phrase.unit in ("day", "week", "month", "year") and phrase.rule != "shift"
            else "other"
        )
    return "year" if "year" in said else "other"


def _joined(lexed: Lexed, phrases: list[Phrase]) -> list[Phrase]:
    done: list[Phrase] = []
    for phrase in phrases:
        while done and (one := _join(lexed, done[-1], phrase)):
            done.pop()
            phrase = one
        done.append(phrase)
    return done


def _join(lexed: Lexed, a: Phrase, b: Phrase) -> Phrase | None:
    if a.kind != "calendar" or b.kind != "calendar" or not 0 <= b.first - a.last <= 3:
        return None
    between = " ".join(lexed.word(n) for n in range(a.last, b.first))
    one, two = _level(a), _level(b)
    if "gap" in {lexed.kind(n) for n in range(a.last, b.first)}:
        return None
    if (
        a.part is not None
        and between in ("into", "to", "into the")
        and a.part.end > 24
        and two in ("day", "date")
        and (one == "part")
    ):
        return replace(join(a, b, a.first, b.last), pointing="into")
    if not _compatible(a, b, one, two):
        return None
    inward = WIDTH.get(one.rstrip("+"), 9) <= WIDTH.get(two.rstrip("+"), 9)
    allowed = (
        INWARD if inward else OUTWARD if {one, two} & {"clock", "part", "clock+", "part+"} else SHORT_OUTWARD
    )
    if between not in allowed and not (a.whole and between == "of"):
        return None
    if two == "part" and between == "" and b.first - a.last == 0 and b.pointing and one in ("day", "date"):
        return None
    return _told(join(a, b, a.first, b.last))


def _compatible(a: Phrase, b: Phrase, one: str, two: str) -> bool:
    if a.said & b.said:
        return False
    if one.endswith("+") or two.endswith("+"):
        # "Friday night" and "Oct. 13", "5 p.m. Monday" and "EST"
        rest = {"clock+": {"zone", "date", "year", "part"}, "part+": {"date", "year", "clock", "day", "week"}}
        if one.endswith("+"):
            return two in rest[one]
        return one in rest[two] | ({"day"} if two in ("clock+", "part+") else set())
    return one != two and frozenset((one, two)) in PAIRS


def _told(phrase: Phrase) -> Phrase:
    """ "4 in the morning", "8 o'clock this evening": the part of day says which half the clock is in."""
    if phrase.hour is None or phrase.part is None:
        return phrase
    hour = phrase.hour
    if phrase.half_day is None and hour <= 12:
        late = phrase.part.start >= 12 and not (phrase.part.code == "TNI" and (hour <= 5 or hour == 12))
        hour = (
            hour % 12 + 12
            if late and hour != 12
            else hour % 12
            if hour == 12 and not late and phrase.part.code == "TNI"
            else hour
        )
    return replace(phrase, hour=hour, half_day="24")


def _prefixed(lexed: Lexed, phrases: list[Phrase]) -> Iterator[Phrase]:
    floor = 0
    for phrase in phrases:
        yield _prefix(lexed, phrase, floor)
        floor = phrase.last


def _prefix(lexed: Lexed, phrase: Phrase, floor: int) -> Phrase:
    """Takes in the words before that move or blur the time: "early", "the end of", "about", "just after"."""
    if phrase.kind != "calendar" or phrase.rule == "shift":
        return phrase
    low = max(floor, phrase.first - 5)
    edge = _ending(EDGE, lexed, low, phrase.first)
    if edge and not (phrase.whole and phrase.unit == "day") and phrase.decade != 0:
        kind = lexed.lexemes[edge.start("e")].kind
        phrase = replace(phrase, first=edge.start(), edge=kind)
        if kind == "late" and phrase.part is not None and phrase.part.code == "TNI" and phrase.hour is None:
            phrase = replace(phrase, part=LATE_HOURS)
    near = _ending(NEARLY, lexed, low, phrase.first)
    if near:
        kind = lexed.lexemes[near.start("n")].kind
        return replace(phrase, first=near.start(), near=f"just-{kind}", approximate=True)
    rough = _ending(ROUGHLY, lexed, low, phrase.first)
    if rough and lexed.kind(rough.start()) != "no":
        keep = lexed.kind(rough.start()) != "just"
        return replace(phrase, first=rough.start() if keep else phrase.first, approximate=keep)
    return phrase


def _ending(pattern_, lexed: Lexed, low: int, end: int):  # type: ignore[no-untyped-def]
    """The match of a pattern that ends exactly at `end`."""
    return pattern_.search(lexed.classes, low, end)


def _operator(lexed: Lexed, phrase: Phrase) -> str | None:
    at = phrase.first - 1
    if lexed.kind(at) in ("the", "about", "just") and lexed.kind(at - 1) in OPERATORS:
        at -= 1
    kind = lexed.kind(at)
    if kind == "than" and lexed.kind(at - 1) == "later":
        return "by"
    return kind if kind in OPERATORS else None


def _since_event(lexed: Lexed, phrase: Phrase) -> bool:
    """ "since the last war for the enclave in September 2020": a noun group stands between "since" and the time."""
    found = _ending(SINCE, lexed, max(0, phrase.first - 12), phrase.first)
    if found is None or phrase.kind != "calendar":
        return False
    return not any(is_past(lexed.word(at)) for at in range(found.start(), phrase.first))


def _strong(lexed: Lexed, place: Placed) -> bool:
    """False for words that name a time in some sentences and none in this one."""
    phrase, operator = place.phrase, place.operator
    said = phrase.said
    if phrase.rule == "zone":
        return False
    if phrase.rule == "bare-duration":
        spelled = operator in (
            "for",
            "in",
            "within",
            "after",
            "over",
            "through",
            "during",
            "of",
            "about",
            "until",
            "before",
        )
        return spelled and lexed.kind(phrase.last) != "year"
    if phrase.rule == "part":
        the = lexed.kind(phrase.first) == "the"
        return (
            bool(phrase.pointing or phrase.edge)
            or operator
            in ("in", "by", "at", "since", "until", "before", "after", "during", "through", "from", "on")
            or (the and operator is not None)
        )
    if said == {"season"} and not phrase.pointing:
        fall = lexed.word(phrase.last - 1) == "fall"
        campaign = lexed.word(phrase.last) in (
            "offensive",
            "offensives",
            "campaign",
            "campaigns",
            "counteroffensive",
        )
        return (not fall and (operator is not None or phrase.edge is not None)) or campaign
    if phrase.rule == "the-unit":
        return phrase.edge is not None or phrase.unit in ("quarter", "year", "week", "month")
    if phrase.rule == "yy":
        return operator is not None
    if phrase.rule == "holiday":
        # "the Tet Offensive", "Operation Ramadan", "White Christmas"
        return lexed.kind(phrase.first - 1) != "name" and lexed.word(phrase.last) not in (
            "offensive",
            "war",
            "rising",
            "massacre",
            "agreement",
        )
    if phrase.reference == "FUTURE_REF" and phrase.rule == "reference" and lexed.word(phrase.first) == "soon":
        return tense(lexed, phrase.first, phrase.last).way == "future"
    return True


def _linked(lexed: Lexed, placed: list[Placed]) -> list[Placed]:
    for n in range(len(placed) - 1):
        a, b = placed[n].phrase, placed[n + 1].phrase
        if a.kind != "calendar" or b.kind != "calendar" or b.first - a.last > 7:
            continue
        if a.clocked and b.clocked and _pair(lexed, a, b):
            placed[n + 1] = replace(placed[n + 1], same_as=n)
        elif [lexed.kind(k) for k in range(a.last, b.first)] in (["and"], ["or"], ["comma"]) and placed[
            n
        ].operator != "between":
            placed[n] = replace(placed[n], phrase=_dated_by(a, b))
        elif _range(lexed, placed[n], b) and placed[n].range_from is None:
            placed[n], placed[n + 1] = _shared(placed[n], placed[n + 1], n)
    return placed


def _pair(lexed: Lexed, a: Phrase, b: Phrase) -> bool:
    kinds = [lexed.kind(k) for k in range(a.last, b.first)]
    if b.zone is None and a.zone is None:
        return False
    return (
        kinds
        in (
            ["open"],
            ["slash"],
            ["comma", "or"],
            ["or"],
            ["dash"],
            ["comma"],
            ["open", "at"],
            ["open", "about"],
        )
        and a.zone != b.zone
    )


def _range(lexed: Lexed, place: Placed, b: Phrase) -> bool:
    a = place.phrase
    found = RANGE.fullmatch(lexed.classes, a.last, b.first)
    if found is None:
        return False
    kinds = [lexed.kind(k) for k in range(a.last, b.first)]
    if "and" in kinds and place.operator != "between":
        return False
    one, two = _level(a).rstrip("+"), _level(b).rstrip("+")
    close = (
        one == two
        or {one, two} <= {"date", "day", "part", "holiday", "clock"}
        or {one, two} <= {"month", "date", "season", "year"}
    )
    if place.operator in ("from", "between"):
        return close
    return one == two and (
        one not in ("quarter", "other")
        and ("to" in kinds or "through" in kinds or "dash" in kinds or "until" in kinds)
    )


def _dated_by(a: Phrase, b: Phrase) -> Phrase:
    """The first of "August and September 1914" with the year of the second."""
    same = a.month is not None and b.month is not None and (a.day is None) == (b.day is None)
    if not same or a.year is not None or b.year is None or a.shift is not None:
        return a
    return replace(a, year=b.year - (int(a.month or 0) > int(b.month or 0)))


def _shared(start: Placed, end: Placed, n: int) -> tuple[Placed, Placed]:
    """Both ends of a range, each with what only the other says ("September through November 2020")."""
    a, b = start.phrase, end.phrase
    if a.year is None and a.shift is None and b.year is not None and a.dated:
        back = a.month is not None and b.month is not None and a.month > b.month
        a = replace(a, year=b.year - back)
    if a.clocked and b.clocked and a.hour is not None and a.hour <= 12:
        if a.half_day is None and b.half_day in ("a", "p"):
            a = replace(a, half_day=b.half_day, hour=a.hour % 12 + (12 if b.half_day == "p" else 0))
        if a.zone is None and b.zone is not None:
            a = replace(a, zone=b.zone)
    return replace(start, phrase=a, range_to=n + 1), replace(end, phrase=b, range_from=n)
