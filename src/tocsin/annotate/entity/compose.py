"""One pass over a report from names and descriptions to mentions, remembering who has been named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from tocsin.annotate.entity import coined, describe, names, noting, persons
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.view import View
from tocsin.annotate.entity.work import Work
from tocsin.knowledge import naming
from tocsin.knowledge.actor_words import words as listed
from tocsin.records import Actor, Mention

_Step = tuple[int, int, Callable[[], None]]  # token, rank among those at one token, what to do


def mentions(
    work: Work, views: Sequence[View], refs: Sequence[Sequence[Ref]], drafts: Sequence[Sequence[Draft]]
) -> tuple[Mention, ...]:
    """All mentions of a report, in order; each actor bears every name the report gives it."""
    work.memory.places.extend(work.setting.filed)
    for view, named, described in zip(views, refs, drafts, strict=True):
        work.before, work.refs = work.refs, [ref for ref in named if ref.name.what != "person"]
        for _, _, step in sorted(_steps(work, view, named, described), key=lambda entry: entry[:2]):
            step()
    return _with_aliases(work.found, views)


def _steps(work: Work, view: View, refs: Sequence[Ref], drafts: Sequence[Draft]) -> Iterator[_Step]:
    """What there is to note in a sentence; taken in the order of its words."""
    here = persons.find(view, refs, drafts)
    tied = {id(role) for person in here for role in person.roles}
    held = {at for ref in work.refs for at in range(ref.first, ref.last)}
    held |= {at for person in here for at in range(person.first, person.last)}
    named = {at for person in here for at in range(person.first, person.last)}
    bodies = {at for draft in drafts if not draft.noun.person for at in range(*draft.core)}
    for first, place in _places(view, held):
        yield first, 0, partial(work.memory.places.append, place)
    for ref in work.refs:
        yield ref.first, 1, partial(noting.name, work, ref)
    for person in here:
        yield person.first, 2, partial(noting.person, work, person)
    for draft in drafts:
        if id(draft) not in tied and not named & set(range(*draft.core)):
            yield draft.core[0], 3, partial(noting.description, work, draft)
    for first, last, actor in coined.find(view, held | bodies):
        yield first, 4, partial(noting.body, work, view, first, last, actor)
    for at, token in enumerate(view.tokens):
        if token.text.lower() in noting.PRONOUNS:
            yield at, 5, partial(noting.pronoun, work, view, at)


def _places(view: View, held: set[int]) -> Iterator[tuple[int, str]]:
    """Towns and regions of a sentence, with the word that says what they are."""
    for first, last in names.places(view):
        following = view.tokens[last].text.lower() if last < len(view.tokens) else ""
        if held & set(range(first, last)) or following == "time" or not view.tokens[first].text[0].isupper():
            continue
        yield first, describe.text_of(view, first, last + 1 if following in listed("regions") else last)


def _with_aliases(found: Sequence[Mention], views: Sequence[View]) -> tuple[Mention, ...]:
    """Each actor with all the words the report has for it before its usual names."""
    called: dict[str, dict[str, None]] = {}
    fullest: dict[str, Actor] = {}
    for mention in found:
        for actor in mention.actors:
            known = fullest.get(actor.id)
            if known is None or len(actor.aliases) > len(known.aliases):
                fullest[actor.id] = actor
        if mention.how not in ("pronoun", "collective") and len(mention.actors) == 1:
            words = describe.plain(views[mention.sentence].text[mention.span.start : mention.span.end])
            if len(words) > 2:
                called.setdefault(mention.actors[0].id, {})[words] = None
    done = {name: _called(actor, called.get(name, ())) for name, actor in fullest.items()}
    renamed = (replace(m, actors=tuple(done[actor.id] for actor in m.actors)) for m in found)
    return tuple(sorted(renamed, key=lambda m: (m.span.start, m.span.end)))


def _called(actor: Actor, words: Mapping[str, None] | tuple[()]) -> Actor:
    more = tuple(word for word in words if word != actor.name)
    return replace(actor, aliases=naming.unique((*more, *actor.aliases)))
