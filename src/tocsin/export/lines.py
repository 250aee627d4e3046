"""Lines: a claim as one line of a sitrep, with no more beside its words than they leave open."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import accumulate

from tocsin.export import clock, wording
from tocsin.export.view import Line
from tocsin.records import Absent, Account, Basis, Claim, EventType, Interval, Place, PlaceRole, Span, When

CLIPPED = 160  # characters of a quotation where it is quoted a second time
STATED = frozenset({Basis.EXPLICIT, Basis.RELATIVE})


@dataclass(frozen=True, slots=True)
class Told:
    """What an incident's own heading already says, so that its lines need not."""

    places: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """Makes the lines of one account; knows where the lines of its text begin."""

    account: Account
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        rows = self.account.reading.report.text.split("\n")
        object.__setattr__(self, "starts", tuple(accumulate((len(r) + 1 for r in rows[:-1]), initial=0)))

    def number(self, offset: int) -> int:
        """The line of the text, counted from 1, in which an offset lies."""
        return bisect_right(self.starts, offset)

    def numbers(self, spans: Iterable[Span]) -> tuple[int, ...]:
        """The lines in which spans begin, each once."""
        return tuple(sorted({self.number(s.start) for s in spans}))

    def words(self, span: Span) -> str:
        """The words of a span on one line, fit to be shown."""
        text = self.account.reading.report.text
        return wording.safe(" ".join(text[span.start : span.end].split()))

    def at(self, span: Span | None, words: str) -> Line:
        """A line of the desk's own about a place in the text, or about the whole of it."""
        return Line(words, span=span, line=self.number(span.start) if span else 0)

    def claim(self, claim: Claim, told: Told | None = None) -> Line:
        """What a claim says. `told` is what stands above it already."""
        words = self.words(claim.span)
        return Line(
            text=words,
            speaker=wording.speaker(claim),
            via=wording.via(claim),
            marks=wording.marks(claim, words),
            details=tuple(dict.fromkeys(self._details(claim, words, told or Told()))),
            coded=wording.coded(claim),
            span=claim.span,
            line=self.number(claim.span.start),
            claim=claim.id,
        )

    def _details(self, claim: Claim, words: str, told: Told) -> Iterable[str]:
        yield from wording.tolls(claim.casualties)
        yield from wording.parties(claim, words)
        if isinstance(claim.time, When) and _own_time(claim.time, told):
            yield clock.shown(claim.time.interval, self.account.reading.zone)
        for where in claim.places:
            known = isinstance(where.place, Place) and where.place.id in told.places
            if isinstance(where.place, Absent) and where.name in told.names:
                continue
            if where.role is PlaceRole.EXCLUDED or not known:
                yield wording.where(where)


def _own_time(when: When, told: Told) -> bool:
    """A time of the claim's own words, and not the one that stands above."""
    return when.interval.basis in STATED and _ends(when.interval) != _ends(told.interval)


def _ends(interval: Interval | None) -> tuple[object, object] | None:
    return (interval.start, interval.end) if interval else None


def clipped(line: Line) -> Line:
    """The same line for a second showing: a long quotation cut at a word, no details."""
    if len(line.text) <= CLIPPED:
        return replace(line, details=())
    return replace(line, text=re.sub(r"\s+\S*$", "", line.text[:CLIPPED]) + " …", details=())


def is_word(claim: Claim) -> bool:
    """Asked, threatened or refused: an act of speech that stands in a section of its own."""
    return claim.event_type in (EventType.REQUEST, EventType.THREATEN, EventType.REJECT)
