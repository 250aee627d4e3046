"""Whose a description is that names no owner: by the report, where the words alone do not tell."""

from __future__ import annotations

from tocsin.annotate.entity import describe
from tocsin.annotate.entity.belonging import whose
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.names import places
from tocsin.annotate.entity.scene import Answer, Scene
from tocsin.knowledge import states
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.states import State
from tocsin.records import Actor

_ARMED = frozenset(("rebel", "armed-group", "militia"))


def resolve(draft: Draft, scene: Scene) -> Answer:
    """The first reading that fits, from the surest on."""
    for reading in (
        _of_rebels,
        _of_region,
        _known_person,
        _same_one,
        _same_body,
        _of_state,
        _of_place,
        _behind,
        _of_group,
    ):
        found = reading(draft, scene)
        if found is not None:
            return found
    return _generic(draft, scene)


def _of_rebels(draft: Draft, scene: Scene) -> Answer | None:
    """ "the guerrilla delegation": of the movement named last."""
    before = range(draft.first, draft.core[0])
    if not any(f"{draft.view.lemma(at)}s" in listed("fighters") for at in before):
        return None
    group = scene.memory.last_of_kind(_ARMED)
    return ((describe.by_name(draft, group),), 0.6) if group is not None else None


def _same_one(draft: Draft, scene: Scene) -> Answer | None:
    """ "the surgeon": the only one of whom the report has spoken."""
    alone = draft.view.tokens[draft.head].tag == "NN" and draft.last == draft.core[1]
    word = draft.view.lemma(draft.head)
    many_of = draft.noun.key not in ("medics", "civilians", "journalists") and word != "delegation"
    if not draft.definite or not alone or many_of:
        return None
    earlier = scene.memory.same_one(word, draft.noun.key)
    return ((earlier,), 0.65) if earlier is not None else None


def _same_body(draft: Draft, scene: Scene) -> Answer | None:
    """ "the committee": the body with that word in its name, as it was named last."""
    alone = draft.view.tokens[draft.head].tag in ("NN", "NNP") and draft.last == draft.core[1]
    if not (draft.definite and alone) or draft.noun.person or draft.noun.key in describe.UNIQUE:
        return None
    named = scene.memory.named_by(draft.view.lemma(draft.head))
    return ((named,), 0.7) if named is not None else None


def _of_region(draft: Draft, scene: Scene) -> Answer | None:
    """ "local authorities": of the place named last."""
    if draft.noun.what not in ("body", "role") or draft.noun.key in describe.LOOSE or not _is_regional(draft):
        return None
    return _region(draft, scene)


def _known_person(draft: Draft, scene: Scene) -> Answer | None:
    """ "the commissioner": the one of whom the report has spoken."""
    if not (draft.noun.person and draft.definite) or draft.noun.many:
        return None
    earlier = scene.memory.last_described(draft.noun.key, draft.view.lemma(draft.head))
    return ((earlier,), 0.7) if earlier is not None else None


def _of_state(draft: Draft, scene: Scene) -> Answer | None:
    """ "the army", "the foreign minister": of the state whose affairs these are."""
    noun = draft.noun
    office = noun.what in ("ministry", "minister") or (noun.what == "role" and noun.tie == "state")
    if noun.key not in describe.UNIQUE and not office:
        return None
    state, sure = whose(draft, scene, noun.key)
    return ((describe.by_state(draft, state),), sure) if state else ((describe.loose(draft, None),), 0.4)


def _of_place(draft: Draft, scene: Scene) -> Answer | None:
    return _region(draft, scene) if draft.noun.tie == "place" else None


def _behind(draft: Draft, scene: Scene) -> Answer | None:
    """ "an army spokesman", "a security official": of the body behind the words, and so of its state."""
    behind = describe.body_behind(draft.noun)
    if behind is None and draft.noun.key not in ("official", "source"):
        return None
    state, sure = whose(draft, scene, behind or "government")
    if state is None or (behind is None and sure <= 0.6):
        return None
    return (describe.by_state(draft, state),), sure - 0.1


def _of_group(draft: Draft, scene: Scene) -> Answer | None:
    """ "the rebels", "the spokesman": of the movement or body named last."""
    if draft.noun.key in ("gunmen", "rebels", "militia", "joint-force"):
        armed = [side for side in scene.ranked if side.kind in _ARMED and scene.memory.knows(side)]
        if draft.definite:
            group = scene.memory.last_of_kind(_ARMED)
        else:
            group = armed[0] if len(armed) == 1 and draft.noun.words in listed("fighters") else None
        return ((group,), 0.55) if group is not None else None
    if not draft.definite:
        return None
    if draft.noun.tie == "body" and draft.noun.key in ("spokesperson", "head", "commander"):
        owner = scene.memory.thing(draft.view.index)
        return ((describe.by_name(draft, owner),), 0.5) if owner is not None else None
    return None


def _generic(draft: Draft, scene: Scene) -> Answer:
    """People of nobody in particular: of the report's home where the fighting is inside one state."""
    noun, home = draft.noun, scene.setting.home
    if noun.tie == "none":
        return (describe.loose(draft, None),), 0.5
    if noun.key == "commission" and "joint" in draft.words.lower() and len(scene.sides) == 2:
        return (describe.joint(draft, [states.table().get(side.id) for side in scene.sides]),), 0.6
    if noun.key in ("gunmen", "rebels", "militia"):
        there = _where(draft, scene) or home
        code, country = (there.code, there.country) if there else ("?", None)
        words = (describe.plain(draft.words),)
        return (Actor(f"{code}.{noun.key}", noun.canonical, noun.kind, None, words, country),), 0.5
    inside = len(scene.setting.ranked) < 2 or scene.domestic
    state = home if inside else _where(draft, scene) or _as_before(draft, scene)
    if state is None and scene.setting.filed and not noun.words.startswith(("people", "person")):
        state = home
    return (describe.loose(draft, state),), 0.5 if state else 0.4


def _as_before(draft: Draft, scene: Scene) -> State | None:
    """The state of the people so called before ("the workers"), or of the victims spoken of last."""
    memory, noun = scene.memory, draft.noun
    earlier = memory.same_people(draft.view.lemma(draft.head))
    if earlier is None and draft.definite and noun.kind == "civilian":
        earlier = memory.last_people(draft.view.index, noun.kind)
    return states.table().get(earlier.country) if earlier is not None else None


def _where(draft: Draft, scene: Scene) -> State | None:
    """The one state in which the places of the sentence lie."""
    found = {
        state.code: state
        for start, stop in places(draft.view)
        if draft.view.preposition(start) not in ("to", "into", "towards", "toward", "from")
        and (state := scene.setting.country_of(describe.text_of(draft.view, start, stop))) is not None
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_regional(draft: Draft) -> bool:
    before = draft.view.tokens[draft.first : draft.core[0]]
    named = draft.noun.words.startswith("regional ")
    return named or any(token.text.lower() in listed("regional") for token in before)


def _region(draft: Draft, scene: Scene) -> Answer | None:
    """Of the place named last, or who was so called before."""
    if draft.noun.person and (known := scene.memory.last_described(draft.noun.key, "")) is not None:
        return (known,), 0.6
    if not draft.definite and not _is_regional(draft):
        return None
    for place in scene.memory.last_places():
        state = scene.setting.country_of(place)
        if state is not None:
            return (describe.of_place(draft, place, state),), 0.5
    return None
