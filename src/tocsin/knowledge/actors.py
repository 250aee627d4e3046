"""Actors by name: states, their adjectives and seats, forces, armed groups, organisations, media."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tocsin.knowledge import bodies, naming, rows, states
from tocsin.knowledge.bodies import KINDS
from tocsin.knowledge.lexicon import Lexicon, norm, words
from tocsin.knowledge.rows import Row, Table
from tocsin.knowledge.states import State
from tocsin.records import Actor

_KINDS = KINDS | {"platform"}


@dataclass(frozen=True, slots=True)
class Name:
    """What a name stands for.

    what: state adjective people seat force group organisation media person, or friend (a false one).
    `country` is the code of its home in states.toml; where `wary`, the name counts only in its context.
    """

    text: str
    what: str
    actor: Actor
    country: str | None = None
    homes: tuple[str, ...] = ()
    wary: bool = False

    @property
    def geographic(self) -> bool:
        """Whether the name is that of a state or people, in whatever form."""
        return self.what in ("state", "adjective", "people", "seat")


@cache
def table() -> Lexicon[Name]:
    """All names."""
    return Lexicon((name.text, name) for name in names())


@cache
def names() -> tuple[Name, ...]:
    """All names in the order of the tables."""
    bodies_named = (
        *_of_states(),
        *_forces(rows.load("forces.toml")),
        *_named(rows.load("groups.toml"), "group"),
        *_named(rows.load("organisations.toml"), "organisation"),
        *_media(rows.load("media.toml")),
    )
    return (
        *bodies_named,
        *_persons(rows.load("persons.toml"), {name.actor.id: name for name in bodies_named}),
    )


def _persons(source: Table, known: Mapping[str, Name]) -> Iterator[Name]:
    for row in source.rows("rows", least=3, most=3):
        state, body = states.table().by_code.get(row.cell(2)), known.get(row.cell(2))
        if state is None and body is None:
            row.fail(f"{row.cell(2)} is neither a state nor a body of the other tables")
        full, *others = row.listed(0)
        side = states.table().side(state) if state else body.actor.side if body else None
        country = state.country if state else body.actor.country if body else None
        actor = Actor("person:" + _slug(full), full, row.choice(1, _KINDS), side, tuple(others), country)
        homes = body.homes if body else (row.cell(2),)
        for name in (full, *others):
            yield Name(
                name,
                "person",
                actor,
                homes[0] if homes else None,
                homes,
                wary=" " not in name and bool(homes),
            )


def _of_states() -> Iterator[Name]:
    found = states.table()
    nobody = Actor("", "", "other")
    for friend in found.false_friends:
        yield Name(friend, "friend", nobody)
    for state in found.by_code.values():
        actor, code = naming.state(state), state.code
        if state.standing == "people":
            yield from (Name(word, "people", actor, code) for word in state.people)
        else:
            yield from (Name(word, "state", actor, code) for word in (state.name, *state.names))
            yield from (Name(word, "people", actor, code) for word in state.people)
        yield from (Name(word, "adjective", actor, code) for word in state.adjectives)
        yield from (Name(word, "seat", naming.government(state), code) for word in state.seats)


def _forces(source: Table) -> Iterator[Name]:
    for row in source.rows("rows", least=3, most=4):
        for code in row.listed(2):
            if code not in states.table().by_code:
                row.fail(f"{code} is no code of a state")
        for code in row.listed(2):
            yield from _force(row, states.table().by_code[code])


def _force(row: Row, home: State) -> Iterator[Name]:
    key, several = row.cell(3), len(row.listed(2)) > 1
    known = bodies.canonical(key) if key else None
    if key and known is None:
        row.fail(f"{key!r} is no key in bodies.toml")
    for own in _parted(row):
        if known:
            actor = naming.body(home, key, kind=known[1], words=known[0])
        else:
            side = states.table().side(home)
            name = f"{own[0][0]} of {home.name}" if several else own[0][0]
            aliases = tuple(text for text, _ in own) if several else _others(own)
            actor = Actor(_slug(name), name, row.choice(1, _KINDS), side, aliases, home.country)
        yield from (Name(text, "force", actor, home.code, (home.code,), wary) for text, wary in own)


def _named(source: Table, what: str) -> Iterator[Name]:
    # groups: names | kind | countries | side; organisations: names | kind | side | countries
    countries, side = (2, 3) if what == "group" else (3, 2)
    for row in source.rows("rows", least=2, most=4):
        homes = row.listed(countries)
        home = states.table().get(homes[0]) if homes else None
        if homes and home is None:
            row.fail(f"{homes[0]} is no code of a state")
        for own in _parted(row):
            name = own[0][0]
            stands_for = row.cell(side) if row.cell(side) not in ("", "=") else name
            actor = Actor(
                _slug(name),
                name,
                row.choice(1, _KINDS),
                stands_for,
                _others(own),
                home.country if home else None,
            )
            yield from (
                Name(text, what, actor, homes[0] if homes else None, homes, wary) for text, wary in own
            )


def _media(source: Table) -> Iterator[Name]:
    for row in source.rows("rows", least=2, most=4):
        home = states.table().get(row.cell(2))
        if row.cell(2) and home is None:
            row.fail(f"{row.cell(2)} is no code of a state")
        kind = row.choice(1, _KINDS)
        side = row.cell(3) or None
        for own in _parted(row):
            name = own[0][0]
            actor = Actor(
                _slug(name),
                name,
                "media" if kind == "platform" else kind,
                side,
                _others(own),
                row.cell(2) or None,
            )
            yield from (
                Name(text, "media", actor, row.cell(2) or None, row.listed(2), wary) for text, wary in own
            )


def _parted(row: Row) -> Iterator[list[tuple[str, bool]]]:
    """The bodies of a first cell, each a list of its names and whether they are wary."""
    for part in row.cell(0).split(";"):
        entries = [entry.strip() for entry in part.split(",") if entry.strip()]
        if not entries:
            row.fail("an empty name between semicolons")
        yield [(entry.rstrip("?"), entry.endswith("?") or _short(entry)) for entry in entries]


def _short(name: str) -> bool:
    """Three capitals and fewer stand for too much to be trusted alone."""
    return len(name) <= 3 and name.isupper() and name not in _TRUSTED


_TRUSTED = frozenset(("UN", "EU", "BBC", "CNN", "AFP", "AP", "IDF", "CIA", "FBI", "PKK", "PLO", "AU"))


def _others(own: list[tuple[str, bool]]) -> tuple[str, ...]:
    return tuple(text for text, _ in own[1:])


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", " ".join(norm(word.text) for word in words(name))).strip("-")
