"""Whom "both sides", "the enemy", "the agency" take up."""

from __future__ import annotations

from tocsin.annotate.entity import describe
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.scene import Answer, Scene, pair
from tocsin.knowledge import bodies, naming, states
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.states import State
from tocsin.records import Actor


def taken_up(draft: Draft, scene: Scene) -> Answer:
    """ "the agency", "the group": the last body of that kind; () where the noun is none of an actor."""
    if not draft.definite:
        return (), 0.0
    if (
        draft.words.lower().startswith("this ")
        and draft.noun.key in listed("outlets")
        and scene.setting.outlet is not None
    ):
        return (scene.setting.outlet,), 0.9
    if draft.anchors:
        owner = describe.state_of(draft.anchors[0])
        return ((describe.loose(draft, owner),), 0.6) if owner else ((draft.anchors[0].name.actor,), 0.6)
    kinds = bodies.anaphors()[draft.noun.key]
    if draft.view.tokens[draft.head].pos == "PROPN" and draft.last > draft.core[1]:
        return (), 0.0
    found = scene.memory.last_of_kind(kinds)
    return ((found,), 0.75) if found is not None else ((), 0.0)


def collective(draft: Draft, scene: Scene) -> Answer:
    """ "both sides", "the West", "the enemy", "the neighbouring state"."""
    noun = draft.noun
    if noun.key == "bloc":
        return (
            Actor("bloc:" + noun.canonical.lower().replace(" ", "-"), noun.canonical, noun.kind, noun.side),
        ), 0.9
    if noun.key in ("pair", "each"):
        return pair(scene, states_only=draft.words.lower().endswith(tuple(listed("stately")))), 0.7
    if noun.key == "own":
        return own(scene)
    return against(draft, scene, military=noun.key == "other")


def against(draft: Draft, scene: Scene, *, military: bool) -> Answer:
    """The side against the publisher of a party's own text; () otherwise: it turns with the speaker."""
    issuer = scene.setting.issuer
    if issuer is not None:
        foe = opponent(scene)
    elif draft.noun.key == "neighbour" and scene.setting.home is not None and len(scene.sides) > 1:
        foe = next((side for side in scene.sides if side.side != scene.setting.home.name), None)
    else:
        return (), 0.0
    if foe is None:
        return (), 0.0
    state = states.table().by_code.get(foe.id)
    if military and state is not None:
        return (naming.body(state, "military", kind="military", words="military"),), 0.75
    return (foe,), 0.75


def opponent(scene: Scene) -> Actor | None:
    """Whom the publisher fights: for a state the other salient side, for a movement a foreign state that the
    text is about, else the state it rises against, else another movement."""
    issuer = scene.setting.issuer
    if issuer is None:
        return None
    if isinstance(issuer, State):
        own = states.table().side(issuer)
        return next((side for side in scene.ranked if side.side != own), None)
    home = states.table().get(issuer.country) or scene.setting.home
    others = [side for side in scene.ranked if side.side != issuer.side]
    abroad = (side for side in others[:2] if side.kind == "state" and home and side.country != home.country)
    return next(abroad, None) or (naming.state(home) if home else next(iter(others), None))


def own(scene: Scene) -> Answer:
    """The publisher's own people, in a party's text."""
    issuer = scene.setting.issuer
    if issuer is None:
        return (), 0.0
    if isinstance(issuer, State):
        return (naming.body(issuer, "military", kind="military", words="military"),), 0.75
    return (issuer,), 0.75
