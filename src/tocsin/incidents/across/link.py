"""Link: whether two tellings are of one happening, and why, in words a reader can check.

Bits for and against are added up (see `evidence`); what they must outweigh is how unlikely it is beforehand
that two tellings which met at all are of one thing. Nothing but the two tellings is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log, log2

from tocsin.incidents import profile
from tocsin.incidents.across import evidence
from tocsin.incidents.across.evidence import Weighed
from tocsin.incidents.across.facts import Facts, Stretch, facts
from tocsin.incidents.across.wording import notes
from tocsin.records import Link, Telling

AGAINST = 8.0  # bits: one pair in 250 that could meet is the same
AGAINST_WORDS = 12.0  # statements, threats, measures: one side makes many of them a day
GROUND = 3.0  # bits that must not be of wording
LEAST = 0.5
LEAST_SAME = 0.3  # what binds two weakly counts where others bind them both
CAMPAIGN_HOURS = 48.0, 24.0 * 70  # of an offensive or a siege: a whole year is a frame, not a happening
CAMPAIGN, SPREAD = 3.0, 3.0  # a part is this much shorter than the whole, or this much smaller
FIGURES = 2.0  # bits of equal figures that a part and its whole do not share
LONG_HOURS = 24.0 * 45
VAGUE = -4.0  # bits of the longest time looked back on


def link(a: Telling, b: Telling) -> Link | None:
    """What binds two tellings of different reports, if anything; for `same`, a and b may be swapped."""
    return compare(facts(a), facts(b))


def compare(a: Facts, b: Facts) -> Link | None:
    """The same, of facts taken out before; the lesser key comes first unless the kind says otherwise."""
    if a.report == b.report or a.family != b.family or not _comparable(a, b):
        return None
    if b.key < a.key:
        a, b = b, a
    if a.background != b.background:
        return _looks_back(a, b) if a.background else _looks_back(b, a)
    when, where = evidence.time(a, b), evidence.place(a, b)
    if evidence.forbidden(a, b, when, where):
        return None
    found = evidence.weigh(a, b, when, where)
    if where > 0 and not a.background:
        for whole, part in ((a, b), (b, a)):
            if found.counts < FIGURES and _contains(whole, part):
                return _part(whole, part, found)
    score = _score(found, a)
    return _made(a, b, "same", score, found) if score >= LEAST_SAME else None


def _comparable(a: Facts, b: Facts) -> bool:
    if a.family == "speculation":
        return False
    return a.event or (a.kind is b.kind and bool(a.sides & b.sides or not a.sides or not b.sides))


def _score(found: Weighed, a: Facts) -> float:
    """Likelihood, 0 to 1, that both are of one happening; never by wording alone."""
    if found.ground < GROUND or (max(found.time, found.place) <= 0 and found.names < evidence.OVERRULED):
        return 0.0
    return _likely(found.total - (AGAINST if a.event else AGAINST_WORDS))


def _likely(bits: float) -> float:
    return 1 / (1 + exp(-log(2) * max(-60.0, min(60.0, bits))))


def _made(a: Facts, b: Facts, kind: str, score: float, found: Weighed) -> Link:
    said = list(notes(a, b, found))
    agreed = tuple(words for agrees, words in said if agrees)
    return Link(a.key, b.key, kind, round(score, 3), agreed, tuple(w for agrees, w in said if not agrees))


# ---------------------------------------------------------------- parts and things past


def _contains(whole: Facts, part: Facts) -> bool:
    """True when one tells of a longer or wider thing around the other: an offensive, a wave of strikes."""
    least, most = CAMPAIGN_HOURS
    if whole.hours > most:
        return False
    longer = whole.hours >= least and whole.hours >= CAMPAIGN * max(part.hours, 12.0)
    wider = bool(part.towns) and whole.spread > max(profile.FRONT_KM, SPREAD * part.spread)
    if not (longer or wider) or not whole.event or not whole.sides & part.sides:
        return False
    return bool(whole.times and part.times) and _within(part.times, whole.times)


def _within(part: Iterable[Stretch], whole: Iterable[Stretch]) -> bool:
    slack = evidence.SLACK_HOURS
    wholes = list(whole)
    return all(any(w.start - slack <= p.start and p.end <= w.end + slack for w in wholes) for p in part)


def _part(whole: Facts, part: Facts, found: Weighed) -> Link | None:
    score = _likely(max(0.0, found.place) + found.sides + max(0.0, found.words) + found.names / 2 - 2)
    return _made(whole, part, "part", score, found) if score >= LEAST else None


def _looks_back(old: Facts, told: Facts) -> Link | None:
    """A mention of something past, and a report of it: they must agree on when, and on where or on whom.

    What is mentioned without a time must be named beyond doubt.
    """
    if old.times:
        if not _meet(old.times, told.times or ((told.window,) if told.window else ())):
            return None
        when = max(log2(LONG_HOURS / max(24.0, old.hours)), VAGUE)
    else:
        when = VAGUE
    where = evidence.place(old, told)
    if where < 0 or (not old.times and evidence.names(old, told) < evidence.OVERRULED):
        return None
    found = evidence.weigh(old, told, when, where)
    score = _likely(found.ground + max(0.0, found.words) - AGAINST)
    return _made(old, told, "background", score, found) if score >= LEAST else None


def _meet(old: Iterable[Stretch], told: Iterable[Stretch]) -> bool:
    slack = evidence.SLACK_HOURS
    news = list(told)
    return any(max(o.start, n.start) - min(o.end, n.end) < slack for o in old for n in news)
