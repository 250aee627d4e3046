"""The rules: what the smallest time expressions look like as a row of word classes.

A name in angle brackets is a class of annotate/timex/lexer.py or of one of the groups below, and stands for
one word. The longest match wins, then the rule that stands first. What each rule says is in grammar.py.
"""

from __future__ import annotations

import re
from functools import cache

from .lexer import alphabet

GROUPS = {
    "N": "count|small|number|year|mil",  # any number
    "D": "small|ordinal",  # a day of the month
    "ONE": "unit|quarter|second|night",  # a unit, singular
    "UNIT": "unit|units|quarter|second|night|nights",
    "PART": "part|night",
    "NTH": "ordinal|second",
    "POINT": "last|past|next|this|coming|previous|following|that|same|current|latest",
}
ROUGH = (
    "(?P<rough>(?:<about|nearly>|<just>?<over|under>|<no>?<more|less><than>|<at><least|most>|<up>"
    "<to>|<as>){1,3}?)??"
)
FILL = "(?:<whole|more>){0,2}"
COUNT = (
    "(?:(?P<n><N>)(?:<and><a><half>(?P<and_half>))?(?:(?:<to|or>|<dash><to>?)(?P<top><N>))?<dash>?"
    "|(?P<half><half><a>|<half><dash>)|<a>?(?P<vague><vague>)<of>?<dash>?|<a>?(?P<big><count>)|(?P<a><a|another>))"
)
TAIL = "(?P<tail>(?:(?:<comma>?<and|or>|<dash|to|through|comma>)<D>)*)"

RULES = {
    "iso": "<iso>",
    "slashed": "<slashed>",
    "month-day": (
        f"(?:(?P<p><POINT>))?(?P<m><month>)<the>?(?P<d><D>){TAIL}(?:<comma>?<of>?(?P<y><year|mil>))?"
    ),
    "day-month": (
        f"(?:<the>(?=<D>))?(?P<d><D>){TAIL}(?:<of>|<dash>)?(?P<m><month>)(?:<comma>?<of|dash>?(?P<y>"
        "<year|mil>))?"
    ),
    "other-calendar": (
        "(?P<d><D>)<of>?(?P<m><hijri|jalali|ethiopian|holiday>)<comma>?(?P<y><year|number>)"
    ),
    "other-month": "(?P<m><hijri|jalali|ethiopian>)<comma>?(?P<y><year|number>)",
    "month-year": "(?P<m><month>)<comma|of|dash>?(?P<y><year|yy>)",
    "month": "(?:(?P<p><POINT>)(?:<past|same>)?)?(?P<m><month>)",
    "years": "(?P<y><year>)<dash>(?P<z><small|number>)(?!<dash|month>)",
    "year": "(?P<y><year>)",
    "the-year": "<the>?(?P<u><unit>)(?P<y><year|count>)",
    "yy": "(?P<y><yy>)",
    "era": "(?P<y><year|small|number>)<era>",
    "year-end": "(?P<u><unit>)<dash|genitive>?<end>",
    "year-ago": (
        "<the|a>?<comparable>?(?P<u><unit>)<dash><ago|earlier>(?:(?P<q><NTH>)<dash>?)?(?P<what>"
        "<quarter|period|units>)?"
    ),
    "weekday": "(?:<the>?(?P<p><POINT>)(?:<past|coming|same>)?)?(?P<w><weekday>)",
    "dayword": "(?P<w><dayword>)",
    "day-before": "<the>?(?P<u><unit>)(?P<side><before|after>)(?P<w><dayword>)",
    "holiday": "(?:(?P<p><POINT>))?(?P<h><holiday>)(?P<y><year>)?",
    "weekend": "<the>?(?:(?P<p><POINT>)(?:<past|coming|same>)?)?<weekend>",
    "part": (
        "<the>?(?:(?P<p><POINT>)(?:<same|past>)?)?(?:(?P<e><early|late|mid>)<dash>?)?(?P<part><PART>)"
    ),
    "small-hours": "<the>?(?P<e><early|small|late>)(?:<dash>?(?P<part><part>))?(?P<u><units>)",
    "moment": "(?P<w><moment>)",
    "clock": "(?P<c><clock>)(?P<half><ampm>)?(?P<z><open>?<zone>)?<hours>?",
    "clock-span": (
        "(?P<a><small>)<to|dash|and>(?P<c><small|clock|dotted>)(?P<half><ampm>)(?P<z><open>?<zone>)?"
    ),
    "clock-bare": "(?P<c><small|dotted>)(?P<half><ampm>)(?P<z><open>?<zone>)?",
    "clock-dotted": "(?P<c><dotted>)(?:<hours|units>(?P<u>)|(?P<z><open>?<zone>))",
    "oclock": "(?P<c><small|count>)<oclock>(?P<z><zone>)?",
    "military": "(?P<c><mil|year>)(?:<units|hours>(?P<h>))?(?P<z><open>?<zone>)",
    "military-hours": "(?P<c><mil|year>)(?P<u><units|hours>)",
    "military-bare": "(?P<c><mil>)(?=<on>?<weekday|dayword|month>|<on><D>)",
    "zone": "<open>?(?P<z><zone>)",
    "eve": "<the>?<eve>(?=<of>)",
    "season": (
        "(?:<the>?(?P<p><POINT>)(?:<past|coming|same>)?|<the>)?(?P<s><season>)(?:<of>?<comma>?(?P<y>"
        "<year>))?"
    ),
    "quarter": (
        "<the>?(?:(?P<y><year>)|(?P<p><POINT>))?<fiscal>?<dash>?(?P<q><NTH|last>)<dash>?(?P<u>"
        "<quarter|half>)"
    ),
    "fiscal-year": "<the>?(?P<p><POINT>)?<fiscal>(?:(?P<u><unit>)|(?P<y><year>))",
    "nth-week": "<the>?(?P<n><NTH|last|final>)(?P<u><unit|units|weekend>)(?=<of|in>)",
    "decade": "<the>?(?P<d><decade>)",
    "century": "<the>?(?P<n><NTH>)<dash>?(?P<u><unit>)",
    "shift-unit": "<the>?(?P<p><POINT>)(?:<same|past>)?<fiscal>?(?P<u><ONE>)(?P<so><or><so>)?",
    "shift-many": (
        f"<the|these>?(?P<p><POINT|recent|final|ordinal|early>){FILL}(?:<a>?(?P<vague><vague>)<of>?|"
        f"(?P<n><N>)(?:<to|or|dash>(?P<top><N>))?<dash>?)?{FILL}(?P<u><UNIT>)(?P<so><or><so>)?"
    ),
    "duration": (
        f"{ROUGH}(?:<the>(?=<N|vague>))?{FILL}{COUNT}{FILL}<dash>?(?P<u><UNIT>)(?:<and><a><half>"
        "(?P<late_half>))?(?P<so><or><so>)?(?:<or>(?P<more><N>))?(?:<and>(?P<n2><N>)(?P<u2><UNIT>))?"
    ),
    "bare-duration": "(?P<u><units>)(?:<or><units>)?",
    "the-unit": "<the>(?P<u><unit|quarter>)",
    "nth-day": (
        "(?:<for><the>|<the>)?(?P<n><NTH>)<whole|running>?(?P<u><unit|night>)(?P<r><running|whole>|"
        "<in><a>)?"
    ),
    "time-of-writing": (
        "<at|as><the|of><time|this><of>?<writing>|<as><of><this|now><writing>?|<at><the|this>"
        "<instant>|<at><this><time>"
    ),
    "reference": (
        "<reference>|<right>?<now>|<current>|<the><near>?<future>|<the><near|short><term>|<the><past>"
        "(?!<N|UNIT|vague>)|<these>(?P<days><units>)"
    ),
    "set": "(?P<v><set>)",
    "each": (
        "<every|each>(?P<other><other>)?(?P<n><N|NTH>)?(?P<w>"
        "<ONE|units|weekday|month|part|season|weekend>)"
    ),
    "per": "<per>(?P<u><ONE>)",
    "weekdays": (
        "(?P<w><weekdays>)(?P<part><part|parts|night|nights>)?|(?P<day><weekday>)(?P<parts>"
        "<parts|nights>)"
    ),
}  # fmt: skip


@cache
def compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rules as patterns over the string of classes."""
    return tuple((name, pattern(rule)) for name, rule in RULES.items())


@cache
def pattern(rule: str) -> re.Pattern[str]:
    """A rule as a pattern: private characters for the names in angle brackets."""
    return re.compile(re.sub(r"(?<!\(\?P)<([A-Za-z|]+)>", lambda found: _letters(found[1]), rule))


def _letters(names: str) -> str:
    letters = alphabet()
    found: list[str] = []
    for name in names.split("|"):
        members = GROUPS.get(name, name).split("|")
        found.extend(letters[member] for member in members)
    return f"[{''.join(found)}]" if len(found) > 1 else found[0]
