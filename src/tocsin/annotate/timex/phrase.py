"""What the words of one time expression say, before anything is counted from another time."""

from __future__ import annotations

from dataclasses import dataclass, fields

from tocsin.knowledge.times import Part, Season

# Fields that say when; two phrases that stand together join where none is said twice.
WHEN = (
    "year", "month", "day", "weekday", "season", "quarter", "half", "part", "hour", "zone", "shift", "week",
    "weekend", "holiday", "decade", "century",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Half-open stretch of lexemes (`first` to `last`) and what it says; None where it is silent.

    kind: calendar (a point or stretch on the calendar or clock), duration, reference ("now"), set.
    """

    first: int
    last: int
    kind: str
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: Season | None = None
    quarter: int | None = None
    half: int | None = None
    week: int | None = None  # the n-th week of its month, -1 the last
    weekend: bool | None = None
    holiday: str | None = None
    decade: int | None = None
    century: int | None = None
    part: Part | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    half_day: str | None = None  # a | p
    zone: str | None = None  # as printed
    shift: float | None = None  # units counted from the anchor
    unit: str | None = None
    anchor: str | None = None  # writing | text | event (a time that the sentence gives further on)
    pointing: str | None = None  # last | next | this | that, before a weekday, month, season or part
    count: float | None = None  # of a duration; None where the words are vague
    top: float | None = None  # the higher figure of "two or three"
    vague: str | None = None  # the word for a vague count
    edge: str | None = None  # start | mid | end | early | late
    near: str | None = None  # just-before | just-after
    approximate: bool = False
    reference: str | None = None
    frequency: str | None = None  # TIMEX3 value of a set
    calendar: str | None = None  # hijri | jalali | ethiopian
    era: bool = False  # before Christ
    swap: bool = False  # "04/10/2024": month and day may stand the other way round
    whole: bool = False  # the quarter, the year: a stretch known from the text

    @property
    def said(self) -> frozenset[str]:
        """Names of the fields that say when."""
        return frozenset(name for name in WHEN if getattr(self, name) is not None)

    @property
    def dated(self) -> bool:
        """True where the words fix a day or something wider by themselves or from an anchor."""
        return bool(self.said - {"part", "hour", "zone"})

    @property
    def clocked(self) -> bool:
        """True where the words give an hour."""
        return self.hour is not None


def join(a: Phrase, b: Phrase, first: int, last: int) -> Phrase:
    """One phrase that says what both say; what `a` says wins."""
    values = {}
    for field in fields(Phrase):
        one, two = getattr(a, field.name), getattr(b, field.name)
        values[field.name] = two if one is None or one is False else one
    values |= {"first": first, "last": last, "kind": "calendar", "rule": f"{a.rule}+{b.rule}"}
    return Phrase(**values)
