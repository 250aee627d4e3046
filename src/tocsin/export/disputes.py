"""Disputes: pairs of claims at odds, gathered into accounts that stand against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tocsin.export import wording
from tocsin.export.lines import Lines, clipped
from tocsin.export.view import Column, Dispute
from tocsin.records import Account, Claim, Contradiction


@dataclass(slots=True)
class _Quarrel:
    """Pairs on one point that hang together: claims of one account, and of the other."""

    kind: str
    note: str
    accounts: tuple[list[str], list[str]] = field(default_factory=lambda: ([], []))

    def take(self, pair: tuple[str, str]) -> bool:
        """Put a pair in where one of its claims already stands, if neither would change sides."""
        first, second = self.accounts
        for one, other in (pair, pair[::-1]):
            if one in second or other in first:
                continue
            if (not first and not second) or one in first or other in second:
                first += [one] if one not in first else []
                second += [other] if other not in second else []
                return True
        return False


def find(account: Account, claims: dict[str, Claim], make: Lines) -> Iterator[Dispute]:
    """What is contested, in the order of the text; the same point between the same accounts once."""
    for quarrel in _gathered(x for x in account.contradictions if set(x.claims) <= claims.keys()):
        columns = [_column([claims[n] for n in names], make) for names in quarrel.accounts]
        yield Dispute(
            wording.POINTS.get(quarrel.kind, quarrel.kind.replace("-", " ")), quarrel.note, tuple(columns)
        )


def _gathered(pairs: Iterable[Contradiction]) -> list[_Quarrel]:
    found: list[_Quarrel] = []
    for pair in pairs:
        alike = (q for q in found if (q.kind, q.note) == (pair.kind, pair.note))
        if not any(q.take(pair.claims) for q in alike):
            quarrel = _Quarrel(pair.kind, pair.note)
            quarrel.take(pair.claims)
            found.append(quarrel)
    return found


def _column(claims: Sequence[Claim], make: Lines) -> Column:
    """One account, named after its side where all who tell it share one."""
    sides = {a.side or "" for c in claims for h in c.chain[-1:] for a in h.actors}
    sides |= {"" for c in claims if not c.chain}
    side = next(iter(sides)) if len(sides) == 1 else ""
    ordered = sorted(claims, key=lambda c: c.span)
    return Column(wording.safe(side), "", tuple(clipped(make.claim(c)) for c in ordered))
