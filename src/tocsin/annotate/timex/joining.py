"""Joins words that mean one thing: "twenty-four", "Kyiv time", "New Year's Eve", "nineteen ninety-one"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tocsin.knowledge import times

from . import zones
from .lexer import Lexed, Lexeme, classes_of, scan

CLOCKS = frozenset(("clock", "dotted", "ampm", "mil", "year", "small", "moment", "open", "oclock", "number"))
CLAUSES = frozenset(("other", "the", "a", "name", "this", "that", "all", "no"))
WAYS = frozenset(("on", "to", "for", "through"))
DATING = frozenset(("small", "ordinal", "year", "yy", "in", "of", "since", "last", "next", "until", "by"))
NAMING = frozenset(("name", "genitive", "the", "mark"))
DAYS = frozenset(("month", "weekday"))  # "9 p.m., 12 May EST"
SENTENCE_START = frozenset(("dot", "stop", "gap", "colon", "open"))


def lex(text: str) -> Lexed:
    """The lexemes of a text, joined where several words mean one thing."""
    lexemes = _holidays(text, scan(text))
    lexemes = list(_numbers(lexemes))
    lexemes = _abbreviations(text, lexemes)
    lexemes = _zones(text, lexemes)
    lexemes = _modals(text, lexemes)
    return Lexed(text, tuple(lexemes), classes_of(lexemes))


def _holidays(text: str, lexemes: list[Lexeme]) -> list[Lexeme]:
    patterns = _holiday_patterns()
    joined: list[Lexeme] = []
    until = 0
    for lexeme in lexemes:
        if lexeme.start < until:
            continue
        first = text[lexeme.start : lexeme.end]
        pattern = patterns.get(first.lower()) if first[:1].isupper() else None
        match = pattern.match(text, lexeme.start) if pattern else None
        if match:
            until = match.end()
            name = re.sub(r"\s+", " ", match.group().lower().replace("’", "'"))
            joined.append(Lexeme(lexeme.start, until, "holiday", name))
        else:
            joined.append(lexeme)
    return joined


@cache
def _holiday_patterns() -> Mapping[str, re.Pattern[str]]:
    """First word of a holiday -> pattern of all holidays that start with it, the longest first."""
    names: dict[str, list[str]] = {}
    for name in sorted(times.table().holidays, key=len, reverse=True):
        first = re.split(r"[ '-]", name)[0]
        names.setdefault(first, []).append(re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]"))
    return {
        first: re.compile(rf"(?:{'|'.join(rest)})(?![\w-])", re.IGNORECASE) for first, rest in names.items()
    }


def _numbers(lexemes: list[Lexeme]) -> Iterator[Lexeme]:
    """Joins number words."""
    at = 0
    while at < len(lexemes):
        end = at
        if lexemes[at].kind == "count":
            end = _run(lexemes, at)
            yield _joined(lexemes[at:end])
        else:
            yield lexemes[at]
            end = at + 1
        at = end


def _run(lexemes: list[Lexeme], at: int) -> int:
    """Where the run of number words that starts at `at` ends."""
    end = at + 1
    while end < len(lexemes):
        step = (
            2
            if lexemes[end].kind == "dash" or (lexemes[end].kind == "and" and lexemes[end - 1].value >= 100)
            else 1
        )
        follower = end + step - 1
        if follower >= len(lexemes) or lexemes[follower].kind != "count":
            break
        before, after = lexemes[end - 1].value, lexemes[follower].value
        tens = before in range(20, 100, 10) and 0 < after < 10
        century = before in (19, 20) and after >= 10 and after < 100
        if not (tens or century or after >= 100 or before >= 100):
            break
        end += step
    return end


def _joined(run: list[Lexeme]) -> Lexeme:
    counts = [lexeme.value for lexeme in run if lexeme.kind == "count"]
    start, end = run[0].start, run[-1].end
    if len(counts) > 1 and counts[0] in (19, 20) and 10 <= counts[1] < 100:
        return Lexeme(start, end, "year", counts[0] * 100 + sum(counts[1:]))
    total = part = 0
    for count in counts:
        if count >= 100:
            part = max(part, 1) * count
            total, part = (total + part, 0) if count == 1000 else (total, part)
        else:
            part += count
    return Lexeme(start, end, "count", total + part)


def _abbreviations(text: str, lexemes: list[Lexeme]) -> list[Lexeme]:
    """Months and weekdays cut short without a point: only beside a number."""
    short = times.table().abbreviations
    for n, lexeme in enumerate(lexemes):
        found = short.get(text[lexeme.start : lexeme.end].lower()) if lexeme.kind == "name" else None
        if found is None:
            continue
        beside = {lexemes[k].kind for k in (n - 1, n + 1) if 0 <= k < len(lexemes)}
        after = [lexemes[k].kind for k in (n + 1, n + 2) if k < len(lexemes)]
        if beside & {"small", "ordinal", "year"} or (
            found.kind == "weekday" and after in (["comma", "month"], ["comma", "small"])
        ):
            lexemes[n] = Lexeme(lexeme.start, lexeme.end, found.kind, found.value)
    return lexemes


def _zones(text: str, lexemes: list[Lexeme]) -> list[Lexeme]:
    joined: list[Lexeme] = []
    at = 0
    while at < len(lexemes):
        lexeme = lexemes[at]
        end = (
            zones.match_abbreviation(text, lexeme.start)
            if joined and joined[-1].kind in CLOCKS | DAYS
            else None
        )
        if end is not None and (joined[-1].kind in CLOCKS or end - lexeme.start > 2):
            value = text[lexeme.start : end]
            joined.append(Lexeme(lexeme.start, end, "zone", value))
            while at < len(lexemes) and lexemes[at].start < end:
                at += 1
            continue
        if lexeme.kind == "time":
            lexeme = _named_zone(text, joined, lexeme)
        joined.append(lexeme)
        at += 1
    return joined


def _named_zone(text: str, joined: list[Lexeme], time: Lexeme) -> Lexeme:
    """ "Kyiv time", "local time": takes the name off the lexemes before and returns the whole as a zone."""
    for length in (3, 2, 1):
        names = joined[-length:]
        if len(names) < length or any(x.kind in CLOCKS or x.kind in ("gap", "comma") for x in names):
            continue
        words = text[names[0].start : names[-1].end]
        if zones.is_name(words):
            del joined[-length:]
            return Lexeme(names[0].start, time.end, "zone", words)
    if len(joined) > 1 and joined[-1].kind == "name" and joined[-2].kind in CLOCKS - {"open"}:
        name = joined.pop()
        return Lexeme(name.start, time.end, "zone", text[name.start : name.end])
    return time


def _modals(text: str, lexemes: list[Lexeme]) -> list[Lexeme]:
    """ "May" and "March" before a word at the start of a sentence are verbs; the Long March is no month."""
    for n, lexeme in enumerate(lexemes):
        word = text[lexeme.start : lexeme.end]
        if lexeme.kind != "month" or word.lower() not in ("may", "march"):
            continue
        before = lexemes[n - 1].kind if n else "gap"
        after = lexemes[n + 1].kind if n + 1 < len(lexemes) else "gap"
        if before in DATING or after in DATING:
            continue
        march = word.lower() == "march"
        starts = before in SENTENCE_START
        verb = starts and (after in CLAUSES or (march and after in WAYS))
        if verb or word.isupper() or (march and before in NAMING):
            lexemes[n] = Lexeme(lexeme.start, lexeme.end, "other", "")
    return lexemes
