"""Fields: the versions of one thing side by side, whether they are at odds, and who gives each end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, groupby

from tocsin.incidents.dossier import stated
from tocsin.incidents.dossier.stated import COUNTS
from tocsin.incidents.dossier.versions import EXCLUSIVE
from tocsin.records import Conflict, Field, Version

RANGED = frozenset({*COUNTS.values(), "damage"})
MOST_NAMED, MOST_NOTES = 2, 5


def fields(versions: Sequence[Version], conflicts: Sequence[Conflict]) -> tuple[Field, ...]:
    """One field for every name that has versions; versions and conflicts come ordered by field."""
    at_odds = {name: list(rows) for name, rows in groupby(conflicts, key=lambda c: c.field)}
    return tuple(
        _field(name, tuple(own), at_odds.get(name, ()))
        for name, own in groupby(versions, key=lambda v: v.field)
    )


def _field(name: str, own: tuple[Version, ...], conflicts: Iterable[Conflict]) -> Field:
    held = list(conflicts)
    against = [pair for c in held if (pair := _versions_of(c, own))] or _excluding(name, own)
    notes = dict.fromkeys(_against(a, b) for a, b in against)
    if not notes and name in RANGED:
        sorts = sorted({(v.who, v.party or "") for v in own})
        notes = dict.fromkeys(filter(None, (extent(own, who, party) for who, party in sorts)))
    shown = [
        *list(notes)[:MOST_NOTES],
        *([f"{len(notes) - MOST_NOTES} more"] if len(notes) > MOST_NOTES else []),
    ]
    return Field(name, own, contested=bool(held or against), note="; ".join(shown))


def _excluding(name: str, own: Sequence[Version]) -> list[tuple[Version, Version]]:
    """Live versions of different origins of which one only can be true."""
    live = [v for v in own if v.state == "live" and not v.denied] if name in EXCLUSIVE else []
    return [(a, b) for a, b in combinations(live, 2) if not set(a.origins) & set(b.origins)][:1]


def _versions_of(conflict: Conflict, own: Sequence[Version]) -> tuple[Version, Version] | None:
    """The two versions that a conflict is between: of counts those of its own field that differ."""
    left, right = ([v for v in own if v.state == "live" and key in v.claims] for key in conflict.claims)
    pairs = [(a, b) for a in left for b in right if a != b]
    return min(pairs, key=lambda p: (_close(*p), p[0].value, p[1].value), default=None)


def _close(a: Version, b: Version) -> bool:
    """Versions of the same sort of people are compared before others."""
    return (a.who, a.denied) != (b.who, b.denied) and a.denied == b.denied


def _against(a: Version, b: Version) -> str:
    first, second = sorted((a, b), key=lambda v: (v.low is None, v.low or 0, v.denied, v.value))
    return f"{said(first)} against {said(second)}"


def said(version: Version) -> str:
    """A version with who gives it: "at least 3 (Arvania)", "not artillery (Belmar)"."""
    return f"{worded(version)} ({givers(version)})"


def worded(version: Version) -> str:
    """A version's value in words."""
    low, high = version.low, version.high
    if version.field in RANGED:
        if low == high:
            text = str(low)
        elif low is None:
            text = f"up to {high}"
        else:
            text = f"at least {low}" if high is None else f"{low} to {high}"
        return text
    used = f"{version.text} used by {version.party}" if version.field == "weapon" and version.party else ""
    negated = version.denied and version.field != "control"  # there the words say it already
    return f"{'not ' if negated else ''}{used or version.text}"


def givers(version: Version) -> str:
    """Who gives a version: its sides, and speakers of no side; else its speakers."""
    names = version.sides or version.speakers
    shown = ", ".join(names[:MOST_NAMED])
    return f"{shown} and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else shown


def extent(versions: Iterable[Version], who: str, party: str) -> str:
    """The range over live totals for one side's people of one sort, with who gives each end; else empty."""
    own = (v for v in versions if v.state == "live" and not v.part and (v.who, v.party or "") == (who, party))
    live = [v for v in own if v.low is not None or v.high is not None]
    if len({(v.low, v.high) for v in live}) < 2:
        return ""
    least = min(live, key=lambda v: (v.low or 0, v.value))
    most = max(live, key=lambda v: (v.high is None, v.high or 0, v.low or 0, v.value))
    of_whom = " of ".join(filter(None, ("" if who == "unknown" else who, party)))
    kind = f"{of_whom}: " if of_whom else ""
    if least == most:  # one account is wider than all others
        return kind + ", ".join(said(v) for v in live)
    return f"{kind}from {said(least)} to {said(most)}"


def contested(found: Iterable[Field], conflicts: Iterable[Conflict]) -> tuple[str, ...]:
    """Names of what is contested: fields in their order, then what is no field ("legal-basis")."""
    names = {f.name for f in found if f.contested} | {c.field for c in conflicts}
    order = {name: n for n, name in enumerate(stated.FIELDS)}
    return tuple(sorted(names, key=lambda n: (order.get(n, len(order)), n)))
