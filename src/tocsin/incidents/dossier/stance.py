"""Stance: what each side does about an incident over all its tellings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tocsin.incidents import profile, stances
from tocsin.incidents.dossier.told import Told, first_of
from tocsin.incidents.spoken import Pair
from tocsin.records import Head, Stance


def of(
    told: Sequence[Told], pairs: Sequence[Pair], heads_in_period: Iterable[Head], family: str
) -> tuple[Stance, ...]:
    """One stance a side; silent is said only of a side that publishes or speaks in that period."""
    first = first_of(told)
    distinct = [t.claim for t in told if first[t.key] is t]
    compared = [replace(p, first=first[p.first.id].claim, second=first[p.second.id].claim) for p in pairs]
    owners = {t.key: t.sides for t in told}
    principals = profile.principals(distinct)
    found = stances.judge(distinct, owners, compared, principals, family)
    heads = [*heads_in_period, *(t.head for t in told)]
    heard = {h.side for h in heads} | {side for h in heads for side in h.heard}
    return tuple(_all_claims(s, told, first) for s in found if s.stance != "silent" or s.side in heard)


def _all_claims(stance: Stance, told: Sequence[Told], first: Mapping[str, Told]) -> Stance:
    """The stance with every claim of the side's, also those that repeat another."""
    keys = tuple(t.key for t in told if stance.side in t.sides and first[t.key].key in stance.claims)
    return Stance(stance.side, stance.stance, keys)
