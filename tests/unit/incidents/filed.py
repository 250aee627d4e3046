"""Small reports and tellings to test with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from made import claim, day

from tocsin.incidents import origins
from tocsin.incidents.dossier import dossier
from tocsin.records import (
    Basis,
    Claim,
    Copy,
    Dossier,
    Field,
    Head,
    Incident,
    Interval,
    Precision,
    Telling,
    Testimony,
    Version,
)


def head(name: str, outlet: str | None = None, on: int = 2, hour: int = 0, **facts: object) -> Head:
    """A report published in May 2024 by an outlet called like it."""
    start = datetime(2024, 5, on, hour, tzinfo=UTC)
    published = Interval(start, start + timedelta(minutes=1), Precision.MINUTE, Basis.EXPLICIT)
    known = {"title": None, "url": None, "published": published}
    return Head(name, outlet or name.title(), **(known | facts))  # type: ignore[arg-type]


def telling(of: Head, *said: tuple[str, Claim]) -> Telling:
    """What a report tells of one incident: words and claim, and again."""
    testimonies = tuple(
        Testimony(f"{of.id}:c{n}", of.id, replace(made, id=f"c{n}"), words)
        for n, (words, made) in enumerate(said, 1)
    )
    first = said[0][1]
    sides = {p.actor.side for _, c in said for p in c.actors + c.targets if p.actor.side}
    incident = Incident(
        id="i1",
        label="",
        event_type=first.event_type,
        claims=tuple(t.claim.id for t in testimonies),
        stances=(),
        places=(),
        interval=None,
        sides=tuple(sorted(sides)),
    )
    return Telling(f"{of.id}:i1", of, incident, testimonies)


def attack(**facts: object) -> Claim:
    """An attack on the second of May."""
    return claim(when=day(2), **facts)  # type: ignore[arg-type]


def masthead(told: Telling, name: str, outlet: str, on: int = 3) -> tuple[Telling, Copy]:
    """The same report under another masthead."""
    again = replace(told.head, id=name, outlet=outlet, published=head(name, on=on).published)
    moved = tuple(replace(t, key=f"{name}:{t.claim.id}", report=name) for t in told.testimonies)
    found = origins.copy(told.head, again)
    assert found is not None
    return replace(told, key=f"{name}:{told.incident.id}", head=again, testimonies=moved), found


def field(found: Dossier, name: str) -> Field:
    return next(f for f in found.fields if f.name == name)


def version(found: Dossier, name: str, value: str) -> Version:
    return next(v for v in field(found, name).versions if v.value == value)


def laid(*tellings: Telling, copies: Iterable[Copy] = (), heads: Iterable[Head] = ()) -> Dossier:
    return dossier(tellings, copies=copies, heads_in_period=heads)
