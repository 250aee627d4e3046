"""Versions: every value of every field, with its claims, sides, speakers, origins and times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tocsin.incidents import profile
from tocsin.incidents.dossier import credibility, stated, supersede
from tocsin.incidents.dossier.interest import Foes, admission
from tocsin.incidents.dossier.stated import Value
from tocsin.incidents.dossier.supersede import State
from tocsin.incidents.dossier.told import Told
from tocsin.records import Conflict, Credibility, Modality, Origin, Version

SCENE = frozenset({"what", "place", "time"})  # told by the happening itself, not by its circumstances
EXCLUSIVE = frozenset({"initiator"})  # one only can be true
WITHDRAWN = {
    supersede.RETRACTED: "its own source has taken it back",
    supersede.SUPERSEDED: "its own source has replaced it",
}
ORDER = (supersede.LIVE, supersede.SUPERSEDED, supersede.RETRACTED)


@dataclass(frozen=True, slots=True)
class Given:
    """All that claims give, and how each value stands."""

    rows: tuple[tuple[Told, Value, str], ...]  # claim, value, words
    states: Mapping[tuple[str, Value], State]

    @property
    def withdrawn(self) -> frozenset[str]:
        """Claims all of whose values are taken back or replaced."""
        live = {t.key for t, v, _ in self.rows if (t.key, v) not in self.states}
        return frozenset(key for key, _ in self.states if key not in live)

    @property
    def replaced(self) -> frozenset[tuple[str, str]]:
        """Claim and field, where all that the claim gives for the field is taken back or replaced."""
        live = {(t.key, v.field) for t, v, _ in self.rows if (t.key, v) not in self.states}
        return frozenset((key, v.field) for key, v in self.states if (key, v.field) not in live)


def given(told: Sequence[Told]) -> Given:
    """What these accounts give; what, where and when only by the happening's own claims."""
    main = _family(told)
    news = any(one.says_so and not looks_back(one) for one in told)
    rows = tuple(
        (one, value, words)
        for one in told
        if one.says_so and not (news and looks_back(one))
        for value, words in stated.values(one)
        if value.field not in SCENE or profile.family(one.claim) == main
    )
    return Given(rows, supersede.states([(one, value) for one, value, _ in rows]))


def looks_back(one: Told) -> bool:
    """Given as context: a war's dead are no toll of one of its nights."""
    return one.claim.modality is Modality.BACKGROUND


def _family(told: Sequence[Told]) -> str:
    """The family of the happening: not that of its circumstances, if it has another."""
    families = [profile.family(t.claim) for t in told if t.says_so] or [""]
    main = [f for f in families if f != "circumstance"] or families
    return max(sorted(set(main)), key=main.count)


@dataclass(frozen=True, slots=True)
class Bench:
    """What versions are judged by."""

    told: Mapping[str, Told]
    origins: Mapping[str, Origin]
    conflicts: Sequence[Conflict]
    foes: Foes


def versions(found: Given, bench: Bench) -> tuple[Version, ...]:
    """All versions, field by field, live ones first, those first stated before later ones."""
    groups: dict[Value, list[tuple[Told, str]]] = {}
    for one, value, words in found.rows:
        groups.setdefault(value, []).append((one, words))
    made = (_version(value, told, found, bench) for value, told in groups.items())
    return tuple(sorted(made, key=_place))


def _place(version: Version) -> tuple[int, int, str, str]:
    first = version.first.isoformat() if version.first else "~"
    return stated.FIELDS.index(version.field), ORDER.index(version.state), first, min(version.claims)


def _version(value: Value, rows: Sequence[tuple[Told, str]], found: Given, bench: Bench) -> Version:
    state = _state(value, rows, found)
    standing = [row for row in rows if (row[0].key, value) not in found.states] or list(rows)
    told = [one for one, _ in standing]
    names = sorted({origin for one in told for origin in one.origins})
    times = sorted(one.at for one in told if one.at)
    return Version(
        field=value.field,
        value=value.value,
        text=_text(standing),
        claims=tuple(sorted({one.key for one in told})),
        sides=tuple(sorted({side for one in told for side in one.sides})),
        speakers=tuple(sorted({bench.origins[name].label for name in names})),
        origins=tuple(names),
        first=times[0] if times else None,
        last=times[-1] if times else None,
        credibility=_credibility(value, told, state, found, bench),
        low=None if value.low < 0 else value.low,
        high=None if value.high < 0 else value.high,
        denied=value.denied,
        state=state.state,
        by=state.by,
        who=value.who,
        party=value.party or None,
        part=value.part,
    )


def _state(value: Value, rows: Iterable[tuple[Told, str]], found: Given) -> State:
    """Live while one claim still gives it; else as the first of its claims stands."""
    each = [found.states.get((one.key, value)) for one, _ in rows]
    gone = [state for state in each if state]
    return gone[0] if len(gone) == len(each) else State()


def _text(rows: Sequence[tuple[Told, str]]) -> str:
    """The words that the first claim uses."""
    return min((_first(one), one.key, words) for one, words in rows)[2]


def _first(one: Told) -> str:
    return one.at.isoformat() if one.at else "~"


def _credibility(value: Value, told: Sequence[Told], state: State, found: Given, bench: Bench) -> Credibility:
    against = _against(value, told, found, bench)
    rivals = [_support(told, value.field, bench) for told in _accounts(against, value.field, found, bench)]
    return credibility.grade(
        _support(told, value.field, bench),
        max(rivals, key=lambda s: (s.strength, s.named, s.unnamed), default=None),
        withdrawn=WITHDRAWN.get(state.state),
    )


def _accounts(keys: set[str], field: str, found: Given, bench: Bench) -> list[list[Told]]:
    """Claims put together by what they say: those that contradict each other do not add up."""
    said = {one.key: value for one, value, _ in found.rows if one.key in keys and value.field == field}
    groups: dict[Value | str, list[Told]] = {}
    for key in sorted(keys):
        groups.setdefault(said.get(key, key), []).append(bench.told[key])
    return list(groups.values())


def _against(value: Value, told: Sequence[Told], found: Given, bench: Bench) -> set[str]:
    """Claims that contradict a version: at odds with one of its claims, or telling who else began."""
    own = {one.key for one in told}
    out = {
        other
        for conflict in bench.conflicts
        if conflict.field == value.field
        for mine, other in (conflict.claims, conflict.claims[::-1])
        if mine in own and other not in own
    }
    if value.field in EXCLUSIVE:
        out |= {
            one.key for one, rival in rivals(value, found) if not any(one.origins & t.origins for t in told)
        }
    return out


def rivals(value: Value, found: Given) -> Iterator[tuple[Told, Value]]:
    """Live values of an exclusive field that cannot stand beside this one: another side, or a denial."""
    for one, other, _ in found.rows:
        live = other.field == value.field and (one.key, other) not in found.states
        if live and (other.value != value.value) == (other.denied == value.denied):
            yield one, other


def _support(told: Sequence[Told], field: str, bench: Bench) -> credibility.Support:
    return credibility.support(
        [bench.origins[name] for name in sorted({name for one in told for name in one.origins})],
        sides={side for one in told for side in one.sides},
        admitted={side for one in told for side in admission(one, field)},
        foes=bench.foes,
    )
