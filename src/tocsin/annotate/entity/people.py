"""Persons as actors: their names, their office, and the side their office gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.annotate.entity import describe
from tocsin.annotate.entity.coined import slug
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.names import Context
from tocsin.annotate.entity.persons import Named
from tocsin.knowledge import actors, naming
from tocsin.knowledge.actor_words import words as listed
from tocsin.records import Actor

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii"))


def surname(name: str) -> str:
    """The last part of a name, with the particle bound to it ("Hassan al-Zein" -> "al-Zein")."""
    parts = [part for part in name.split() if part.lower().rstrip(".") not in _SUFFIXES]
    if len(parts) > 2 and parts[-2].lower() in listed("bound"):
        return " ".join(parts[-2:])
    return parts[-1] if parts else name


def known(named: Named, about: Context) -> Actor | None:
    """The well-known person of this name; by surname alone only where the report speaks of the state."""
    for name in actors.table().get(named.words):
        if name.what == "person" and (not name.wary or about.weight(name) > 0):
            return name.actor
    return None


def person(named: Named, roles: Sequence[tuple[Draft, Actor | None]], before: Actor | None) -> Actor:
    """A named person, by the descriptions beside the name, whom each means, and who bore it before."""
    office = next((made for _, made in roles if made is not None), None)
    state = describe.state_of(named.after[0]) if named.after else None
    if state is not None and roles and roles[0][0].noun.tie in ("state", "body"):
        office = naming.office(state, roles[0][0].noun)
    kind = roles[0][0].noun.kind if roles else "person"
    if roles and roles[0][0].noun.kind in (
        "military",
        "police",
        "legislature",
        "court",
        "company",
        "civilian",
    ):
        kind = (
            "official"
            if roles[0][0].noun.kind in ("military", "police") and roles[0][0].noun.key != "officer"
            else roles[0][0].noun.kind
        )
    phrases = [describe.plain(draft.words) for draft, _ in roles]
    aliases = (
        surname(named.words),
        *phrases,
        *(f"{phrase} {named.words}" for phrase in phrases),
        *((office.name, *office.aliases[:4]) if office is not None else ()),
    )
    side = office.side if office is not None else None
    country = office.country if office is not None else None
    if roles and roles[0][0].noun.tie == "none":
        side, country = "neutral", None
    if before is not None:
        return replace(
            before,
            kind=kind if before.kind == "person" else before.kind,
            side=before.side or side,
            country=before.country or country,
            aliases=naming.unique((*before.aliases, *aliases)),
        )
    return Actor(
        "person:" + slug(named.words),
        named.words,
        kind,
        side,
        naming.unique(tuple(a for a in aliases if a != named.words)),
        country,
    )
