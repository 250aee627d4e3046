"""The smallest time expressions of a text: which rules match where, and which of them holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import clocks, counts, days, periods
from .lexer import Lexed
from .match import Match
from .patterns import compiled
from .phrase import Phrase

BUILDERS: dict[str, Callable[[Match], Phrase | list[Phrase] | None]] = {
    **days.BUILDERS,
    **periods.BUILDERS,
    **clocks.BUILDERS,
    **counts.BUILDERS,
}


def atoms(lexed: Lexed) -> list[Phrase]:
    """The smallest expressions of a text, none overlapping, in order."""
    candidates: list[tuple[int, int, int, Match]] = []
    for priority, (rule, pattern) in enumerate(compiled()):
        for found in pattern.finditer(lexed.classes):
            match = Match(rule, lexed, found)
            candidates.append((found.start(), -found.end(), priority, match))
    candidates.sort(key=lambda row: row[:3])
    return list(_longest(candidates))


def _longest(candidates: list[tuple[int, int, int, Match]]) -> Iterator[Phrase]:
    """Leftmost, then longest, then first rule; a rule that declines gives way to the next."""
    until = 0
    for start, _, _, match in candidates:
        if start < until:
            continue
        built = BUILDERS[match.rule](match)
        phrases = [built] if isinstance(built, Phrase) else built
        if phrases:
            yield from phrases
            until = match.found.end()
