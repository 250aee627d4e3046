"""row_actors: names of actors and sources in other engines' data, as the actors that reports name."""

from __future__ import annotations

import re

from tocsin.claims import row_places
from tocsin.knowledge import actors, bodies, datasets, naming, states
from tocsin.knowledge.actors import Name
from tocsin.knowledge.lexicon import words
from tocsin.knowledge.states import State
from tocsin.records import Actor

KNOWN = frozenset({"state", "force", "group", "organisation", "person", "media"})
OF_STATES = frozenset(
    {"state", "government", "military", "police", "security-service", "legislature", "court", "civilian"}
)
_YEARS = re.compile(r"\s*\(\d{4}-(?:\d{4})?\)\s*$")  # "Military Forces of Armenia (2018-)"
_PARTS = re.compile(r":\s+|\s+-\s+|\s+\(")
_LETTERS = re.compile(r"[^\w]+")


def bare(name: str) -> str:
    """A name without the years of a government, which ACLED puts behind it."""
    return _YEARS.sub("", name) or name


def actor(name: str, *, sector: str = "", country: str = "") -> Actor:
    """Who a name stands for: whom reports call so, a body of a state, else an actor of that name.

    `sector`, `country`: codes that the row gives beside it. Armed groups are of no side but their own.
    """
    sort = _sort(name, sector)
    home = _state(name, country)
    if sort and sort.body and home:
        return _body(home, sort)
    kind = sort.kind if sort else "other"
    exact = {n.actor.id: n.actor for n in actors.table().get(name) if n.what in KNOWN}
    only = next(iter(exact.values())) if len(exact) == 1 else _group(name)
    if only and (sort is None or only.kind != "state"):
        return only  # a state's name beside the code of civilians stands for these
    if home is None or kind not in OF_STATES:
        return Actor(_id(name), name, kind, _group_side(name))
    return Actor(_id(name), name, kind, states.table().side(home), (), home.country)


def outlet(name: str) -> Actor:
    """The source of a row: the agency, paper or channel of that name, or several as one."""
    exact = [n.actor for n in actors.table().get(name) if n.what == "media"]
    return exact[0] if exact else Actor(_id(name), name, "outlet")


def _sort(name: str, sector: str) -> datasets.Sort | None:
    known = datasets.table()
    begun = (sort for start, sort in known.actors.items() if name.startswith(start))
    return next(begun, None) or known.sectors.get(sector)


def _state(name: str, country: str) -> State | None:
    """The state of a country's code, else the one that the name names."""
    found = states.table()
    told = country or bare(name).partition(" of ")[2].removeprefix("the ")  # "Government of Congo"
    if told and (code := row_places.country_code(told)):
        return found.get(code)
    named = next((n for n in _named(name) if n.geographic), None)
    return found.by_code.get(named.country) if named and named.country else None


def _group(name: str) -> Actor | None:
    """The one group behind "HTS: Hayat Tahrir al-Sham" or "Islamic State (Iraq)"."""
    parts = [part for part in _PARTS.split(name) if part]
    named = (n for part in parts for n in actors.table().get(part) if n.what == "group" and len(parts) > 1)
    found = {n.actor.id: n.actor for n in named}
    return next(iter(found.values())) if len(found) == 1 else None


def _group_side(name: str) -> str | None:
    return next((n.actor.side for n in _named(name) if n.what == "group"), None)


def _named(name: str) -> list[Name]:
    found = actors.table().find(name, words(name))
    return [value for hit in found for value in hit.values if value.what != "friend"]


def _body(home: State, sort: datasets.Sort) -> Actor:
    known = bodies.canonical(sort.body)
    return naming.body(home, sort.body, kind=sort.kind, words=known[0] if known else sort.body)


def _id(name: str) -> str:
    return "row:" + _LETTERS.sub("-", name.casefold()).strip("-")
