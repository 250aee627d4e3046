"""Credibility: 1 (confirmed) to 6 (cannot be judged), by a rule a person can follow.

Support is counted in independent origins: all voices of one side are one, all copies of one report too.
1  opposing sides say it, or one says it against its own interest and another origin too; uncontradicted
2  two independent origins, or one against its own interest; uncontradicted
3  one named origin, uncontradicted; or more support than what contradicts it
4  contradicted by as much support
5  contradicted by more support, or taken back by its own origin
6  nobody named says it
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tocsin.incidents.dossier.interest import Foes
from tocsin.records import Credibility, Origin

NEUTRAL = frozenset({None, "neutral", "unknown"})  # these stand for themselves alone
CONFIRMED, PROBABLE, POSSIBLE, DOUBTFUL, IMPROBABLE, UNKNOWN = range(1, 7)


@dataclass(frozen=True, slots=True)
class Support:
    """Who stands behind a version: independent sources in words, sides, and admissions among them."""

    named: tuple[str, ...]
    unnamed: tuple[str, ...]
    opposing: tuple[str, ...]
    admitted: tuple[str, ...]

    @property
    def strength(self) -> int:
        """3: opposing sides or an admission borne out; 2: two origins or an admission; 1: one; 0: unnamed."""
        if self.opposing or (self.admitted and len(self.named) > 1):
            return 3
        if self.admitted or len(self.named) > 1:
            return 2
        return 1 if self.named else 0


def support(
    origins: Iterable[Origin], sides: Collection[str], admitted: Collection[str], foes: Foes
) -> Support:
    """The independent support of a version."""
    named: dict[str, str] = {}
    unnamed: dict[str, None] = {}
    for origin in sorted(origins, key=lambda o: o.id):
        if origin.id.startswith(("said:", "unnamed:", "report:")):
            unnamed[origin.label] = None
        elif origin.side in NEUTRAL:
            named[origin.id] = origin.label
        else:
            named.setdefault(origin.side or "", origin.side or "")
    for side in sorted(sides):
        named.setdefault(side, side)
    return Support(
        named=tuple(sorted(set(named.values()))),
        unnamed=tuple(unnamed),
        opposing=foes.among(sides),
        admitted=tuple(sorted(admitted)),
    )


def grade(own: Support, against: Support | None, *, withdrawn: str | None = None) -> Credibility:
    """The grade and its working; `withdrawn` says in words how the version's own origin gave it up."""
    working = [_origins(own)]
    if own.opposing:
        working.append(f"opposing sides say it: {_list(own.opposing)}")
    working += [f"{side} says it against its own interest" for side in own.admitted]
    if withdrawn:
        return Credibility(IMPROBABLE, (*working, withdrawn))
    if against is None:
        working.append("nobody contradicts it")
        reached = {3: CONFIRMED, 2: PROBABLE, 1: POSSIBLE, 0: UNKNOWN}[own.strength]
        return Credibility(reached, tuple(working))
    working.append(f"contradicted by {_list(against.named or against.unnamed)}")
    if own.strength == against.strength:
        working.append("with as much support")
        return Credibility(DOUBTFUL, tuple(working))
    more = own.strength > against.strength
    working.append("with less support" if more else "with more support")
    return Credibility(POSSIBLE if more else IMPROBABLE, tuple(working))


def _origins(own: Support) -> str:
    if not own.named:
        return f"only unnamed sources: {_list(own.unnamed)}"
    count = "one independent origin" if len(own.named) == 1 else f"{len(own.named)} independent origins"
    return f"{count}: {_list(own.named)}"


def _list(names: Collection[str]) -> str:
    return ", ".join(names)
