"""Credits: the wire service whose copy a report prints, as its dateline, byline or credit line names it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tocsin.incidents import stances, voices
from tocsin.knowledge import actors
from tocsin.knowledge.lexicon import words
from tocsin.records import Account, Report, Span

AGENCIES = frozenset({"agency", "state-media"})
LONGEST = 5  # words of an agency's name


def agency(report: Report) -> str | None:
    """The agency that the report credits, or that publishes it; None where none is named."""
    names = _agencies()
    for text in _lines(report):
        said = [word.norm for word in words(text)]
        for size in range(min(LONGEST, len(said)), 0, -1):
            for at in range(len(said) - size + 1):
                if found := names.get(tuple(said[at : at + size])):
                    return found
    return None


def heard(account: Account) -> frozenset[str]:
    """The sides that speak in a report, its publisher among them."""
    publisher = stances.publisher(account.reading)
    return frozenset(side for claim in account.claims for side in voices.sides(claim, publisher))


def _lines(report: Report) -> Iterator[str]:
    def part(span: Span) -> str:
        return report.text[span.start : span.end]

    yield report.outlet or ""
    yield from (part(line.span) for line in report.datelines)
    yield from (part(line) for line in report.bylines)
    yield from (part(f.span) for f in report.furniture if f.kind == "credit")


@cache
def _agencies() -> Mapping[tuple[str, ...], str]:
    """Agencies by the words of each of their names; the first in the table keeps a name."""
    found: dict[tuple[str, ...], str] = {}
    for name in actors.names():
        if name.what == "media" and name.actor.kind in AGENCIES:
            found.setdefault(tuple(word.norm for word in words(name.text)), name.actor.name)
    return found
