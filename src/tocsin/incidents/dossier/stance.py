"""Stance: what each side does about an incident over all its tellings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tocsin.incidents import profile, stances
from tocsin.incidents.dossier.told import Told, once
from tocsin.incidents.spoken import Pair
from tocsin.records import Head, Stance


def of(
    told: Sequence[Told], pairs: Sequence[Pair], heads_in_period: Iterable[Head], family: str
) -> tuple[Stance, ...]:
    """One stance a side; silent is said only of a side that publishes or speaks in that period."""
    distinct = once(told)
    owners = {t.key: t.sides for t in distinct}
    principals = profile.principals(t.claim for t in distinct)
    found = stances.judge([t.claim for t in distinct], owners, pairs, principals, family)
    heads = [*heads_in_period, *(t.head for t in told)]
    heard = {h.side for h in heads} | {side for h in heads for side in h.heard}
    return tuple(_all_claims(s, told) for s in found if s.stance != "silent" or s.side in heard)


def _all_claims(stance: Stance, told: Sequence[Told]) -> Stance:
    """The stance with every claim of the side's, also those that repeat another."""
    own = {" ".join(t.spoken.words.split()) for t in told if t.key in stance.claims}
    keys = tuple(t.key for t in told if stance.side in t.sides and " ".join(t.spoken.words.split()) in own)
    return Stance(stance.side, stance.stance, keys)
