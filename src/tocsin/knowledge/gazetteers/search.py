"""`tocsin gazetteer search`: the places that a name may mean, each with why it is one."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.knowledge.gazetteer import Gazetteer, Match
from tocsin.knowledge.names import key

REASONS = ("its name", "another name of it", "sounds alike in another spelling")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place and the reason why the name may mean it."""

    match: Match
    reason: str


def find(name: str, places: Gazetteer) -> list[Candidate]:
    """Places of a name: first those that bear it, then those whose spelling is alike, which may be others.

    What is two letters off is only told where no place bears the name.
    """
    found = [] if not key(name) else [Candidate(m, reason(m, 0)) for m in places.matches(name)]
    found += [Candidate(match, reason(match, 0)) for match in places.similar(name)]
    most = 1 if any(c.match.exact for c in found) else 2
    near = ((match, letters) for match, letters in places.near_spellings(name) if letters <= most)
    found += [Candidate(match, reason(match, letters)) for match, letters in near]
    return list({c.match.entry.place.id: c for c in reversed(found)}.values())[::-1]


def reason(match: Match, letters: int) -> str:
    """Why a match is one, as people are told; `letters` are those that its spelling is off."""
    if match.exact:
        return REASONS[0] if match.main else REASONS[1]
    if letters == 0:
        return REASONS[2]
    return f"{letters} letter{'s' if letters > 1 else ''} off in a simplified spelling"
