"""From one name, person, description or pronoun to a mention."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tocsin.annotate.entity import coined, describe, names, people, resolve
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.metonyms import is_metonym
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.persons import Named
from tocsin.annotate.entity.view import View
from tocsin.annotate.entity.work import Work
from tocsin.knowledge import gazetteer, naming
from tocsin.knowledge.actor_words import words as listed
from tocsin.records import Actor, Mention, Span

PRONOUNS = {
    **dict.fromkeys(("he", "she", "him", "his", "himself", "herself"), "person"),
    **dict.fromkeys(("it", "its", "itself"), "thing"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "people"),
    **dict.fromkeys(("we", "our", "us", "ours", "ourselves"), "speaker"),
}
_ENTITY = {"state": "location", "seat": "location", "adjective": "nationality", "people": "nationality"}
_ROOMS = ("office", "service", "centre", "center")  # speak, but are no persons
_NOBODY = (".gunmen", ".rebels", ".militia")  # armed people of no named movement
_TOWN = re.compile(r"(?:(?:^|(?<=at ))the )?\b(?:town|city|village|port)(?= [a-z])")
_WITHIN = frozenset(("in", "near", "from", "to", "across", "inside", "at"))


def name(work: Work, ref: Ref) -> None:
    """A name of the tables."""
    view, known = ref.view, ref.name
    if (known.what == "seat" and not is_metonym(ref)) or _is_region(ref):
        start = view.tokens[ref.head].start
        work.found.append(Mention(ref.span, start, "location", "name", (), view.index, 0.8))
        return
    how = "metonym" if known.what == "seat" else "name" if known.text == known.actor.name else "alias"
    own = None if known.geographic else work.memory.names.get(view.text[ref.span.start : ref.span.end])
    actor = own or known.actor
    sure = 0.8 if known.what == "seat" else 0.7 if known.wary else 0.95
    entity = _ENTITY.get(known.what, "organisation")
    work.note(view, ref.span, ref.head, entity=entity, how=how, actors=(actor,), sure=sure)
    work.abbreviated(view, ref.span, actor)
    located = known.what == "state" and view.preposition(ref.head) in _WITHIN
    if not (known.geographic and names.attributive_use(ref)) and not located and known.what != "media":
        work.remember(view, ref.head, actor)


def _is_region(ref: Ref) -> bool:
    """A part of a state, or a contested one, where something happens ("in Darfur", "North Darfur")."""
    state = describe.state_of(ref)
    if state is None or ref.name.what != "state" or state.standing != "contested":
        return False
    placed = ref.view.preposition(ref.head) in listed("placed") or ref.view.base(ref.head) in (
        "appos",
        "flat",
    )
    return placed or (
        ref.first > 0 and ref.view.lemma(ref.first - 1) in ("north", "south", "east", "west", "central")
    )


def body(work: Work, view: View, first: int, last: int, actor: Actor) -> None:
    """A body that no table has, by its capitals."""
    span = view.span(first, last)
    words = view.text[span.start : span.end]
    outlet = work.setting.outlet
    if words in work.memory.names:
        actor = work.memory.names[words]
    elif outlet is not None and coined.slug(outlet.name) == coined.slug(actor.name):
        actor = outlet
    elif (state := _owner(work, view, first)) is not None:
        actor = replace(actor, side=state.side, country=state.country)
    head = view.head_of(first, last)
    work.note(view, span, head, entity="organisation", how="name", actors=(actor,), sure=0.7)
    work.memory.names.setdefault(words, actor)
    work.abbreviated(view, span, actor)
    work.remember(view, head, actor)


def _owner(work: Work, view: View, first: int) -> Actor | None:
    """The state whose name or adjective stands straight before."""
    for ref in work.refs:
        between = [token.text for token in view.tokens[ref.last : first]]
        if ref.last <= first and between in ([], ["'s"], ["’s"]):
            state = describe.state_of(ref)
            return naming.state(state) if state is not None else None
    return None


def person(work: Work, named: Named) -> None:
    """A personal name with the roles beside it."""
    view, surname, memory = named.view, people.surname(named.words), work.memory
    alone = named.last - named.first == 1
    before = memory.names.get(named.words) or (memory.names.get(surname) if alone else None)
    before = before or people.known(named, work.setting.about)
    if before is None and not named.roles and not named.titled and _is_place(named, alone=alone):
        return
    meant = [(role, resolve.resolve(role, work.scene)[0]) for role in named.roles]
    actor = people.person(named, [(role, found[0] if found else None) for role, found in meant], before)
    sure = 0.9 if named.roles or before else 0.7
    how = "alias" if before else "name"
    work.note(view, named.span, named.head, entity="person", how=how, actors=(actor,), sure=sure)
    for role in named.roles:
        work.note(view, role.span, role.head, entity="person", how="role", actors=(actor,), sure=0.9)
        work.remember(view, role.head, actor, key=role.noun.key, person=True)
    key = named.roles[0].noun.key if named.roles else ""
    work.remember(view, named.head, actor, key=key, person=True)
    memory.names.update({named.words: actor, surname: actor})
    for part in named.words.split():
        if len(part) > 3 and part[0].isupper():
            memory.names.setdefault(part, actor)


def _is_place(named: Named, *, alone: bool) -> bool:
    """A name nobody introduced may be a place; alone it is taken for a person only where it acts."""
    view, relation = named.view, named.view.tokens[named.head].relation
    acts = relation.startswith("nsubj") or relation in ("nmod:poss", "obl:agent")
    return gazetteer.load().knows(named.words) or (alone and (not acts or bool(view.preposition(named.head))))


def description(work: Work, draft: Draft) -> None:
    """A described actor; a noun that turns out to be none leaves nothing."""
    view, noun, outlet = draft.view, draft.noun, work.setting.outlet
    actors, sure = resolve.resolve(draft, work.scene)
    actors = tuple(_placed(actor, work.memory.last_places()) for actor in actors)
    own = outlet is not None and coined.slug(describe.plain(draft.words)) == coined.slug(outlet.name)
    if outlet is not None and own and not (actors and actors[0].side):
        actors, sure = (outlet,), 0.95
    turning = draft.hostile or draft.owner == "we"
    if not actors and noun.what in ("anaphor", "tool", "unit") and not turning:
        return
    people_meant = noun.person or noun.key in describe.LOOSE
    against = draft.hostile or (noun.what == "collective" and noun.key == "other")
    ours = draft.owner == "we" or (noun.what == "collective" and noun.key == "own")
    meant = ("speaker",) if ours else ("opponent",) if against else ()
    work.note(
        view,
        draft.span,
        draft.head,
        entity="person" if people_meant else "organisation",
        how=_how(draft),
        actors=actors,
        sure=sure,
        meant=meant,
    )
    if len(actors) == 1 and noun.what != "tool" and not actors[0].id.endswith(_NOBODY):
        many = noun.many or (noun.key in describe.LOOSE and view.tokens[draft.head].tag in ("NNS", "NNPS"))
        single = (noun.person and not noun.words.endswith(_ROOMS)) or (noun.key == "civilians" and not many)
        work.remember(view, draft.head, actors[0], key=noun.key, many=many, person=single)
        work.abbreviated(view, draft.span, actors[0])


def _placed(actor: Actor, places: Sequence[str]) -> Actor:
    """ "surgeon at the town hospital" by the name of the town, so that it is understood alone."""
    if not places or not _TOWN.search(actor.name):
        return actor
    name = _TOWN.sub(places[0], actor.name, count=1)
    return replace(actor, name=name, aliases=(actor.name, *actor.aliases))


def _how(draft: Draft) -> str:
    noun = draft.noun
    if noun.what == "collective":
        return "collective"
    if noun.what == "ministry" or (noun.what == "body" and noun.key in describe.UNIQUE):
        return "name" if draft.anchors else "alias"
    return "role" if noun.person and draft.definite else "description"


def pronoun(work: Work, view: View, at: int) -> None:
    """A pronoun, where something stands near that it may mean."""
    token = view.tokens[at]
    kind = PRONOUNS[token.text.lower()]
    if token.pos != "PRON" or token.relation == "expl" or token.text == "US":
        return
    span = Span(token.start, token.end)
    if kind == "speaker":
        issuer = work.setting.issuer if not _quoted(view, at) else None
        actor = issuer if issuer is None or isinstance(issuer, Actor) else naming.government(issuer)
        actors = (actor,) if actor is not None else ()
        meant = ("speaker",)
        work.note(view, span, at, entity="organisation", how="pronoun", actors=actors, sure=0.5, meant=meant)
        return
    finders = {"person": work.memory.person, "thing": work.memory.thing, "people": work.memory.people}
    by = view.governing(at)
    actor = finders[kind](view.index, by) if not _stranger(work, view, by, kind) else None
    if actor is not None:
        entity = "person" if kind == "person" else "organisation"
        work.note(view, span, at, entity=entity, how="pronoun", actors=(actor,), sure=0.55)


def _stranger(work: Work, view: View, by: int | None, kind: str) -> bool:
    """Whether the subject it stands under is one that no rule knows: then it means nobody else."""
    if by is None or kind == "people" or view.tokens[by].tag not in ("NN", "NNP"):
        return False
    return not work.memory.at(view.index, by)


def _quoted(view: View, at: int) -> bool:
    opened = sum(token.text in ("“", "``") for token in view.tokens[:at])
    closed = sum(token.text in ("”", "''") for token in view.tokens[:at])
    straight = sum(token.text == '"' for token in view.tokens[:at])
    return opened > closed or straight % 2 == 1
