"""One pass over a report from names and descriptions to mentions, remembering who has been named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tocsin.annotate.entity import coined, describe, names, people, persons, resolve
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.memory import Entry, Memory
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.persons import Named
from tocsin.annotate.entity.resolve import Scene
from tocsin.annotate.entity.setting import Setting
from tocsin.annotate.entity.view import View
from tocsin.knowledge import naming
from tocsin.records import Absent, Actor, Gap, Mention, Span

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
_PRONOUNS = {
    "he": "person", "she": "person", "him": "person", "it": "thing", "its": "thing", "his": "person", "they": "people",
    "them": "people", "their": "people", "itself": "thing", "himself": "person", "herself": "person",
}  # fmt: skip
_FIRST = frozenset(("we", "our", "us", "ours", "ourselves"))
_ENTITY = {"state": "location", "seat": "location", "adjective": "nationality", "people": "nationality"}


@dataclass(slots=True)
class _Work:
    """What the pass carries along."""

    setting: Setting
    sides: tuple[Actor, ...]
    qualified: Mapping[str, tuple[str, ...]]
    memory: Memory = field(default_factory=Memory)
    found: list[Mention] = field(default_factory=list)
    refs: Sequence[Ref] = ()
    before: Sequence[Ref] = ()

    @property
    def scene(self) -> Scene:
        return Scene(self.setting, self.qualified, self.sides, self.refs, self.before, self.memory)


def mentions(
    views: Sequence[View],
    refs: Sequence[Sequence[Ref]],
    drafts: Sequence[Sequence[Draft]],
    setting: Setting,
    sides: tuple[Actor, ...],
    qualified: Mapping[str, tuple[str, ...]],
) -> tuple[Mention, ...]:
    """All mentions of a report, in order; each actor bears every name the report gives it."""
    work = _Work(setting, sides, qualified)
    for view, named, described in zip(views, refs, drafts, strict=True):
        work.before, work.refs = work.refs, named
        _sentence(work, view, named, described)
    return _with_aliases(work.found, views)


def _sentence(work: _Work, view: View, refs: Sequence[Ref], drafts: Sequence[Draft]) -> None:
    persons_here = persons.find(view, refs, drafts)
    tied = {id(role) for person in persons_here for role in person.roles}
    held = {at for ref in refs for at in range(ref.first, ref.last)}
    held |= {at for person in persons_here for at in range(person.first, person.last)}
    covered = held | {at for d in drafts if d.noun.what in ("ministry", "body", "unit") for at in range(*d.core)}
    todo: list[tuple[int, int, object]] = [(ref.first, 0, ref) for ref in refs]
    todo += [(person.first, 1, person) for person in persons_here]
    todo += [(draft.core[0], 2, draft) for draft in drafts if id(draft) not in tied]
    todo += [(first, 3, (first, last, actor)) for first, last, actor in coined.find(view, covered)]
    todo += [(at, 4, at) for at, token in enumerate(view.tokens) if token.text.lower() in _PRONOUNS or token.text.lower() in _FIRST]
    for _, rank, item in sorted(todo, key=lambda entry: entry[:2]):
        if isinstance(item, Ref):
            _name(work, item)
        elif isinstance(item, Named):
            _person(work, item)
        elif isinstance(item, Draft):
            _description(work, item)
        elif isinstance(item, tuple):
            _coined(work, view, *item)
        elif rank == 4 and isinstance(item, int):
            _pronoun(work, view, item)
    _places(work, view, held)


def _add(work: _Work, view: View, span: Span, head: int, entity: str, how: str, actors: tuple[Actor, ...], sure: float) -> None:
    gap = None if actors else Absent(Gap.UNRESOLVED)
    work.found.append(Mention(span, view.tokens[head].start, entity, how, actors, view.index, round(sure, 2), gap))


def _remember(work: _Work, view: View, head: int, actor: Actor, *, key: str = "", many: bool = False, person: bool = False) -> None:
    subject = view.tokens[head].relation in _SUBJECTS
    work.memory.entries.append(Entry(actor, view.index, subject, many, key, view.lemma(head), person))


# ---------------------------------------------------------------- names


def _name(work: _Work, ref: Ref) -> None:
    view, name = ref.view, ref.name
    if name.what == "seat" and not names.is_metonym(ref):
        work.found.append(Mention(ref.span, view.tokens[ref.head].start, "location", "name", (), view.index, 0.8))
        return
    how = "metonym" if name.what == "seat" else "name" if name.text == name.actor.name else "alias"
    entity = _ENTITY.get(name.what, "organisation")
    actor = work.memory.names.get(ref.view.text[ref.span.start : ref.span.end], name.actor)
    sure = 0.7 if name.wary else 0.95
    attributive = names.attributive_use(ref)
    _add(work, view, ref.span, ref.head, entity, how, (actor,), 0.8 if name.what == "seat" else sure)
    _abbreviated(work, view, ref.span, actor)
    located = name.what == "state" and view.preposition(ref.head) in ("in", "near", "from", "to", "across", "inside")
    if not attributive and not located and name.what != "media":
        _remember(work, view, ref.head, actor)
    elif name.what not in ("adjective", "state", "seat"):
        work.memory.entries.append(Entry(actor, view.index, False, False, "", "", False))


def _abbreviated(work: _Work, view: View, span: Span, actor: Actor) -> None:
    short = coined.bracketed(view, span)
    if short is not None:
        work.memory.names[view.text[short.start : short.end]] = actor


def _coined(work: _Work, view: View, first: int, last: int, actor: Actor) -> None:
    span = view.span(first, last)
    words = view.text[span.start : span.end]
    outlet = work.setting.outlet
    if words in work.memory.names:
        actor = work.memory.names[words]
    elif outlet is not None and coined.slug(outlet.name) == coined.slug(actor.name):
        actor = replace(outlet, id="outlet")
    else:
        anchor = next((r for r in work.refs if r.last == first or (r.last + 1 == first and view.tokens[r.last].text in ("'s", "’s"))), None)
        state = describe.state_of(anchor) if anchor else None
        if state is not None:
            actor = replace(actor, side=naming.state(state).side, country=state.country)
    head = view.head_of(first, last)
    _add(work, view, span, head, "organisation", "name", (actor,), 0.7)
    work.memory.names.setdefault(words, actor)
    _abbreviated(work, view, span, actor)
    _remember(work, view, head, actor)


# ---------------------------------------------------------------- persons


def _person(work: _Work, person: Named) -> None:
    view = person.view
    surname = people.surname(person.words)
    known = work.memory.names.get(person.words) or (work.memory.names.get(surname) if person.last - person.first == 1 else None)
    if known is None and person.last - person.first == 1 and not person.roles and not person.titled and _is_place(work, person):
        return
    roles = [(role, resolve.resolve(role, work.scene)[0]) for role in person.roles]
    actor = people.person(person, [(role, found[0] if found else None) for role, found in roles], known)
    head = person.head
    _add(work, view, person.span, head, "person", "name" if known is None else "alias", (actor,), 0.9 if person.roles or known else 0.7)
    for role in person.roles:
        _add(work, view, role.span, role.head, "person", "role", (actor,), 0.9)
        _remember(work, view, role.head, actor, key=role.noun.key, person=True)
    _remember(work, view, head, actor, key=person.roles[0].noun.key if person.roles else "", person=True)
    for name in (person.words, surname):
        work.memory.names[name] = actor


def _is_place(work: _Work, person: Named) -> bool:
    return work.setting.country_of(person.words) is not None or person.view.preposition(person.head) in ("in", "near", "at", "from", "to")


# ---------------------------------------------------------------- descriptions


def _description(work: _Work, draft: Draft) -> None:
    view, noun = draft.view, draft.noun
    actors, sure = resolve.resolve(draft, work.scene)
    if not actors and noun.what in ("anaphor", "tool", "unit"):
        return
    if noun.what == "unit" and not actors:
        return
    how = "collective" if noun.what == "collective" else "role" if noun.person and draft.definite else "description"
    if noun.what == "ministry" or (noun.what == "body" and noun.key in describe.UNIQUE and actors):
        how = "name" if draft.anchors else "alias"
    entity = "person" if noun.person or noun.key in describe.LOOSE else "organisation"
    gap = None
    if not actors:
        gap = Absent(Gap.UNRESOLVED, ("speaker",) if draft.owner == "we" else ("opponent",) if noun.key == "other" else ())
    work.found.append(Mention(draft.span, view.tokens[draft.head].start, entity, how, actors, view.index, round(sure, 2), gap))
    if len(actors) == 1 and noun.what != "tool":
        many = noun.key in describe.LOOSE and view.tokens[draft.head].tag in ("NNS", "NNPS")
        _remember(work, view, draft.head, actors[0], key=noun.key, many=many or noun.many, person=noun.person or noun.key == "civilians" and not many)
        _abbreviated(work, view, draft.span, actors[0])


def _pronoun(work: _Work, view: View, at: int) -> None:
    token = view.tokens[at]
    word = token.text.lower()
    if token.pos != "PRON" or token.relation == "expl" or token.text == "US":
        return
    if word in _FIRST:
        issuer = work.setting.issuer if not _quoted(view, at) else None
        actor = None if issuer is None else issuer if isinstance(issuer, Actor) else naming.government(issuer)
        gap = None if actor else Absent(Gap.UNRESOLVED, ("speaker",))
        work.found.append(Mention(Span(token.start, token.end), token.start, "organisation", "pronoun", (actor,) if actor else (), view.index, 0.5, gap))
        return
    kind = _PRONOUNS[word]
    memory = work.memory
    actor = memory.person(view.index) if kind == "person" else memory.thing(view.index) if kind == "thing" else memory.people(view.index)
    if actor is not None:
        _add(work, view, Span(token.start, token.end), at, "person" if kind == "person" else "organisation", "pronoun", (actor,), 0.55)


def _quoted(view: View, at: int) -> bool:
    opened = sum(token.text in ("“", "\"", "``") for token in view.tokens[:at])
    closed = sum(token.text in ("”", "''") for token in view.tokens[:at])
    return opened > closed


def _places(work: _Work, view: View, held: set[int]) -> None:
    for first, last in names.places(view):
        following = view.tokens[last].text.lower() if last < len(view.tokens) else ""
        if held & set(range(first, last)) or following == "time":
            continue
        stop = last + 1 if following in ("region", "oblast", "province", "state", "district", "governorate", "county") else last
        work.memory.places.append(describe.text_of(view, first, stop))


# ---------------------------------------------------------------- aliases


def _with_aliases(found: Sequence[Mention], views: Sequence[View]) -> tuple[Mention, ...]:
    """Each actor with all the words the report has for it, best known first."""
    called: dict[str, dict[str, None]] = {}
    fullest: dict[str, Actor] = {}
    for mention in found:
        for actor in mention.actors:
            known = fullest.get(actor.id)
            if known is None or len(actor.aliases) > len(known.aliases):
                fullest[actor.id] = actor
    for mention in found:
        if mention.how in ("pronoun", "collective") or not mention.actors:
            continue
        words = describe.plain(views[mention.sentence].text[mention.span.start : mention.span.end])
        if len(words) > 2:
            called.setdefault(mention.actors[0].id, {})[words] = None
    return tuple(sorted(_renamed(found, called, fullest), key=lambda m: (m.span.start, m.span.end)))


def _renamed(found: Sequence[Mention], called: Mapping[str, dict[str, None]], fullest: Mapping[str, Actor]) -> Iterator[Mention]:
    done: dict[str, Actor] = {}
    for mention in found:
        for actor in mention.actors:
            if actor.id not in done:
                best = fullest[actor.id]
                more = [w for w in called.get(actor.id, ()) if w != best.name]
                done[actor.id] = replace(best, aliases=naming.unique((*more, *best.aliases)))
        yield replace(mention, actors=tuple(done[actor.id] for actor in mention.actors))
