"""States of today, contested and former ones, and peoples, from data/states.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tocsin.knowledge import rows
from tocsin.knowledge.rows import Row, Table

FILE = "states.toml"
_NO_PLURAL = ("s", "sh", "ch", "z", "se", "x")


@dataclass(frozen=True, slots=True)
class State:
    """A state, a territory that acts like one, or a people with a side of its own.

    `adjectives[0]` and `seats[0]` are the usual ones. `parent` is the code of the state that claims it
    or has succeeded it; `standing` is state | contested | historical | people.
    """

    code: str
    name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    names: tuple[str, ...]
    seats: tuple[str, ...]
    standing: str = "state"
    parent: str | None = None
    part: bool = False  # stands on its parent's side

    @property
    def adjective(self) -> str:
        """The usual adjective, or the name where there is none."""
        return self.adjectives[0] if self.adjectives else self.name

    @property
    def country(self) -> str | None:
        """ISO alpha-2 of the state it is or belongs to."""
        return self.code if self.standing == "state" and len(self.code) == 2 else self.parent


@dataclass(frozen=True, slots=True)
class States:
    """The whole table, by code."""

    by_code: Mapping[str, State]
    false_friends: tuple[str, ...]

    def side(self, state: State) -> str:
        """The name of the side that a state stands for: its own, or that of the state it is a part of."""
        parent = self.by_code.get(state.parent) if state.part and state.parent else None
        return parent.name if parent else state.name

    def get(self, code: str | None) -> State | None:
        """The state of a code; the first where several are joined by "/"."""
        return self.by_code.get(code.split("/")[0]) if code else None


@cache
def table() -> States:
    """The table as shipped."""
    return build(rows.load(FILE))


def build(source: Table) -> States:
    """Check a table and index it."""
    found: dict[str, State] = {}
    for row, state in _states(source):
        if state.code in found:
            row.fail(f"the code {state.code} stands twice")
        found[state.code] = state
    for state in found.values():
        if state.parent and state.parent not in found:
            rows.Row(FILE, state.standing, 0, (state.code,)).fail(f"{state.parent} is no code of a state")
    return States(MappingProxyType(found), source.words("false_friends"))


def _states(source: Table) -> Iterator[tuple[Row, State]]:
    for row in source.rows("rows", least=5, most=6):
        yield row, _state(row, "state")
    for section in ("contested", "historical"):
        for row in source.rows(section, least=6, most=7):
            yield row, _state(row, section)
    for row in source.rows("peoples", least=3, most=4):
        homes = row.listed(3)
        yield (
            row,
            State(
                code="P-" + row.cell(0).replace(" ", "-"),
                name=row.cell(0),
                adjectives=row.listed(1),
                people=row.listed(2),
                names=(),
                seats=(),
                standing="people",
                parent=homes[0] if len(homes) == 1 else None,
            ),
        )


def _state(row: Row, standing: str) -> State:
    adjectives = row.listed(2)
    people = row.listed(3) + tuple(
        a + "s" for a in adjectives if not a.endswith(_NO_PLURAL) and not a.isupper()
    )
    return State(
        code=row.cell(0),
        name=row.cell(1),
        adjectives=adjectives,
        people=tuple(dict.fromkeys(people)),
        names=row.listed(4),
        seats=row.listed(5),
        standing=standing,
        parent=row.cell(6).lstrip("~") or None,
        part=row.cell(6).startswith("~"),
    )
