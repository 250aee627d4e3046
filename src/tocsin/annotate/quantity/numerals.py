"""Finds the numbers of a sentence and says what interval each stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tocsin.knowledge.numbers import Numbers, Range, table
from tocsin.records import Sentence, Token

_DIGITS = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f']\d{3})+|\d{1,9}(?:\.\d{1,2})?")
_GLUED = re.compile(r"(\d+)(?:-|–)(\d+)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)
_TO = frozenset(("to", "-", "–", "or"))
_SHARES = frozenset(("half", "third", "quarter", "cent", "percent", "%", "most", "majority", "some", "many"))
_WEAK = frozenset(("some", "many"))
_MAX_PHRASE = 6  # words in the longest phrase of the table


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: tokens first to last (half-open, with the words that bound it), core where it starts."""

    first: int
    core: int
    last: int
    low: int | None
    high: int | None

    @property
    def single(self) -> bool:
        """True for "one" and "1"."""
        return self.low == self.high == 1


def find(sentence: Sentence) -> tuple[Numeral, ...]:
    """Every number that may count something, left to right; dates, money, ages and measures are left out."""
    numbers, tokens = table(), sentence.tokens
    lower = [token.text.lower().replace("’", "'") for token in tokens]
    found: list[Numeral] = []
    at = 0
    while at < len(tokens):
        core = _interval(lower, at, numbers)
        if core is None or _adjectival(tokens, core):
            at += 1
            continue
        if _counts(tokens, lower, core, numbers):
            particle = (
                core.first > 0 and tokens[core.first - 1].relation == "compound:prt"
            )  # "handed over 6 men"
            bounded = core if particle else _bounded(lower, core, numbers)
            if not found or found[-1].last <= bounded.first:
                found.append(bounded)
        at = core.last
    return tuple(found)


def _interval(lower: Sequence[str], at: int, numbers: Numbers) -> Numeral | None:
    """The number that starts here with a second one joined by "to", "or", "and"."""
    if lower[at] == "between" and at + 3 < len(lower):
        one = _core(lower, at + 1, numbers)
        if one and one.last + 1 < len(lower) and lower[one.last] == "and":
            two = _core(lower, one.last + 1, numbers)
            if two and _rising(one, two):
                return Numeral(at, at, two.last, one.low, two.high)
        return None
    one = _core(lower, at, numbers)
    moved = at > 0 and lower[at - 1] == "from"  # "rose from 12 to 17" is no range
    if one and one.last + 1 < len(lower) and lower[one.last] in _TO and not moved:
        two = _core(lower, one.last + 1, numbers)
        if two and _rising(one, two):
            return Numeral(one.first, one.core, two.last, one.low, two.high)
    return one


def _rising(one: Numeral, two: Numeral) -> bool:
    return one.low is not None and two.high is not None and 0 < one.low < two.high <= one.low * 10


def _core(lower: Sequence[str], at: int, numbers: Numbers) -> Numeral | None:
    """The bare number that starts at this token: a vague phrase, no one, digits, or words."""
    length, pair = _longest(lower, at, numbers.vague)
    none, _ = _longest(lower, at, dict.fromkeys(numbers.none, (0, 0)))
    if none and lower[at : at + 2] not in (["no", "more"], ["no", "less"], ["no", "fewer"], ["no", "."]):
        return Numeral(at, at, at + none, 0, 0)
    exact = _exact(lower, at, numbers)
    if pair is not None and lower[at] in _WEAK and _bounds_another(lower, at, numbers):
        pair = None
    if pair is not None and (exact is None or at + length >= exact.last):
        return Numeral(at, at, at + length, *pair)
    return exact


def _bounds_another(lower: Sequence[str], at: int, numbers: Numbers) -> bool:
    """True for "some" in "some 400" and "many" in "as many as 40", "how many"."""
    before = lower[at - 1] if at else ""
    after = lower[at + 1] if at + 1 < len(lower) else ""
    return before in ("as", "how", "so", "too") or _word(after, numbers) is not None


def _longest(lower: Sequence[str], at: int, phrases: Mapping[str, Range]) -> tuple[int, Range | None]:
    for length in range(min(_MAX_PHRASE, len(lower) - at), 0, -1):
        pair = phrases.get(" ".join(lower[at : at + length]).replace(" - ", "-"))
        if pair is not None:
            return length, pair
    return 0, None


def _exact(lower: Sequence[str], at: int, numbers: Numbers) -> Numeral | None:
    glued = _GLUED.fullmatch(lower[at])
    if glued and int(glued[1]) < int(glued[2]):
        return Numeral(at, at, at + 1, int(glued[1]), int(glued[2]))
    value, last = _word(lower[at], numbers), at + 1
    if lower[at] == "a" and last < len(lower) and lower[last] in numbers.multipliers:
        value = 1.0
    if value is None:
        return None
    total, part = 0.0, value
    while last < len(lower):
        joined = last + 1 if lower[last] in ("and", "-") and last + 1 < len(lower) else last
        multiplier = numbers.multipliers.get(lower[last])
        unit = numbers.cardinals.get(lower[joined])
        if multiplier is not None:
            part *= multiplier
            if multiplier >= 1000:
                total, part = total + part, 0.0
            last += 1
        elif unit is not None and _follows(lower[last], total + part, unit):
            part += unit
            last = joined + 1
        else:
            break
    whole = round(total + part)
    return Numeral(at, at, last, whole, whole)


def _word(word: str, numbers: Numbers) -> float | None:
    """The value of one token: a number word, a hyphened one, or digits with or without separators."""
    if word in numbers.cardinals:
        return numbers.cardinals[word]
    parts = word.split("-")
    if len(parts) == 2 and all(part in numbers.cardinals for part in parts):
        return numbers.cardinals[parts[0]] + numbers.cardinals[parts[1]]
    if not _DIGITS.fullmatch(word):
        return None
    if re.fullmatch(r"\d+\.\d{1,2}", word):
        return float(word)
    return float(re.sub(r"\D", "", word))


def _follows(joint: str, so_far: float, unit: int) -> bool:
    """True where a unit goes on the number ("twenty-eight", "three hundred and five")."""
    if joint == "-":
        return 20 <= so_far <= 90 and so_far % 10 == 0 and 0 < unit < 10
    if so_far >= 100:
        return so_far % 100 == 0 and 0 < unit < 100
    return joint != "and" and 20 <= so_far <= 90 and so_far % 10 == 0 and 0 < unit < 10


def _adjectival(tokens: Sequence[Token], core: Numeral) -> bool:
    """True for "82-mm", "12-year-old", "T-72": a number inside a word that is joined by a hyphen."""
    after = tokens[core.last] if core.last < len(tokens) else None
    joined_after = after is not None and after.text in ("-", "–") and after.start == tokens[core.last - 1].end
    before = tokens[core.first - 1] if core.first else None
    joined_before = before is not None and before.text == "-" and before.end == tokens[core.first].start
    return joined_after or joined_before


_PERSONS = frozenset(["man", "woman", "boy", "girl", "child", "youth", "person", "widow", "father", "mother"])


def _counts(tokens: Sequence[Token], lower: Sequence[str], core: Numeral, numbers: Numbers) -> bool:
    """False for dates, years, clock times, money, measures, ages and labels."""
    before = lower[core.first - 1] if core.first else ""
    after = lower[core.last] if core.last < len(lower) else ""
    share = core.first > 2 and before == "the" and lower[core.first - 2] == "of"
    if share and lower[core.first - 3] in _SHARES:
        return False
    label = before in numbers.labels or (before == "." and core.first > 1 and lower[core.first - 2] == "no")
    money = before in numbers.money or (
        before == "." and core.first > 1 and lower[core.first - 2] in numbers.money
    )
    if (
        label
        or money
        or before in ("not", "+")
        or after in numbers.units_of_force
        or after in ("%", ":", "°")
        or before == "#"
    ):
        return False
    if _dated(tokens, lower, core):
        return False
    if after in numbers.units and tokens[core.last].pos not in ("AUX", "VERB", "PRON"):
        return False
    if core.last - core.first == 1 and _YEAR.fullmatch(lower[core.first]):
        head = tokens[core.first].head
        return tokens[core.first].relation == "nummod" and head > core.first
    return not _age(tokens, lower, core)


def _dated(tokens: Sequence[Token], lower: Sequence[str], core: Numeral) -> bool:
    """True beside the name of a month ("may" is one only where it is tagged as a name)."""
    beside = [k for k in (core.first - 1, core.last) if 0 <= k < len(lower)]
    return any(lower[k] in _MONTHS and tokens[k].pos == "PROPN" for k in beside)


def _age(tokens: Sequence[Token], lower: Sequence[str], core: Numeral) -> bool:
    """True for ", 34," after a name, and for "a man of 61"."""
    before = lower[core.first - 1] if core.first else ""
    after = lower[core.last] if core.last < len(lower) else "."
    if before == "of" and core.first > 1 and tokens[core.first - 2].tag == "NN":
        counted = core.last < len(tokens) and tokens[core.last].pos in ("NOUN", "ADJ", "PROPN")
        return lower[core.first - 2] in _PERSONS and not counted and core.low == core.high
    if before not in (",", "(") or after not in (",", ")", ".") or core.low != core.high:
        return False
    return core.first > 1 and tokens[core.first - 2].pos in ("PROPN", "NOUN") and (core.low or 0) < 110


def _bounded(lower: Sequence[str], core: Numeral, numbers: Numbers) -> Numeral:
    """The number with the words before and after it that bound it."""
    number = core
    for length in range(min(4, core.first), 0, -1):
        bound = numbers.before.get(" ".join(lower[core.first - length : core.first]))
        if bound is not None:
            low, high = _apply(bound, core)
            further = _bounded(lower, replace(core, first=core.first - length), numbers)
            number = (
                replace(further, low=low, high=high) if bound != "about" else replace(further, core=core.core)
            )
            break
    for length in (3, 2, 1):
        bound = numbers.after.get(" ".join(lower[core.last : core.last + length]))
        if bound is not None and core.last + length <= len(lower):
            low, high = _apply(bound, number)
            return replace(number, last=core.last + length, low=low, high=high)
    return number


def _apply(bound: str, core: Numeral) -> Range | tuple[None, int | None]:
    if bound == "up":
        return core.low or 0, None
    if bound == "above":
        return (core.low or 0) + 1, None
    if bound == "down":
        return None, core.high
    if bound == "below":
        return None, None if core.high is None else core.high - 1
    return core.low, core.high  # type: ignore[return-value]
