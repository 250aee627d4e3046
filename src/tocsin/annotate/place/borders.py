"""Borders between countries, as news words them: "the A-B border", "the border with B", "their border"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tocsin.annotate.place.derived import Derived
from tocsin.annotate.place.scoring import Context
from tocsin.annotate.place.toponyms import Toponym
from tocsin.knowledge import gazetteer
from tocsin.records import Sentence, Span

_NAME = r"(?:the )?((?:[^\W\d_a-z][\w'’.]*)(?:[ -][^\W\d_a-z][\w'’.]*){0,3})"
_BORDER = (
    r"(?:land |common |shared |joint |volatile |disputed |mutual )*(?:border|frontier|boundary|borderline)s?"
)
_NO_BODY = "(?! guard| troop| force| service| police| crossing)"
_PAIR = re.compile(rf"(?:the )?\b([^\W\d_]+)[-–—/]([^\W\d_]+) {_BORDER}{_NO_BODY}")
_BETWEEN = re.compile(rf"\b{_BORDER} (?:region |area |zone )?(?:between|of|separating) {_NAME} and {_NAME}")
_WITH = re.compile(rf"(?:(?:the )?\b([^\W\d_]+)(?:'s|’s)? )?{_BORDER} (?:with|of) {_NAME}")
_OF_ONE = re.compile(rf"(?:the )?\b([^\W\d_a-z][^\W\d_]+)(?:'s|’s)? {_BORDER}\b{_NO_BODY}(?! with)")
_TWO = re.compile(rf"\b{_BORDER} between (?:the )?(?:two|both) \w+|\btheir {_BORDER}")


def _country(words: str) -> str | None:
    """ISO code of a country's name or adjective."""
    places = gazetteer.load()
    if (entry := places.adjective(words)) is not None:
        return entry.place.country
    return next(
        (m.entry.place.country for m in places.matches(words) if m.exact and m.entry.place.kind == "country"),
        None,
    )


def find(
    text: str, index: int, sentence: Sentence, toponyms: Sequence[Toponym], context: Context
) -> Iterator[Derived]:
    """The borders worded in one sentence; where one is named, its main neighbour is the other."""
    words = text[sentence.start : sentence.end]

    def at(match: re.Match[str]) -> Span:
        last = match.start() + len(match.group().rstrip(".,'’"))
        return Span(sentence.start + match.start(), sentence.start + last)

    for pattern in (_PAIR, _BETWEEN, _WITH):
        for match in pattern.finditer(words):
            pair = [code for group in match.groups() if group and (code := _country(group))]
            if len(pair) == 1 and pattern is _WITH and not match.group(1):
                pair += _neighbours(pair[0], context)[:1]
            yield from _border(pair, at(match), index, toponyms, "border")
    for match in _TWO.finditer(words):
        yield from _border(_main_pair(context), at(match), index, toponyms, "border:two")
    for match in _OF_ONE.finditer(words):
        if (code := _country(match.group(1))) is not None:
            pair = [code, *_neighbours(code, context)][:2]
            yield from _border(pair, at(match), index, toponyms, "border:one")


def _neighbours(code: str, context: Context) -> list[str]:
    """Countries with a border to one, those that the report speaks of most first."""
    spoken = sorted(context.countries.items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        other
        for other, weight in spoken
        if other != code and weight >= 0.15 and gazetteer.load().border(code, other)
    ]


def _main_pair(context: Context) -> list[str]:
    """The two countries that a report speaks of most, if they share a border."""
    ranked = sorted(context.countries.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
    return [code for code, weight in ranked if weight >= 0.3]


def _border(
    pair: Sequence[str], span: Span, index: int, toponyms: Sequence[Toponym], rule: str
) -> Iterator[Derived]:
    entry = gazetteer.load().border(*pair) if len(pair) == 2 else None
    if entry is not None:
        uses = tuple(i for i, t in enumerate(toponyms) if span.covers(t.span))
        yield Derived(span, entry.place, index, rule, uses)
