"""Whose a description is: by what stands in it, else by what stands around it."""

from __future__ import annotations

from tocsin.annotate.entity import collectives, describe, unowned
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.memory import Memory
from tocsin.annotate.entity.names import Ref, places
from tocsin.annotate.entity.scene import Answer, Scene, pair
from tocsin.knowledge import naming, states
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.states import State
from tocsin.records import Actor

_NAMELESS = frozenset(("gunmen", "rebels", "militia"))
_FIGHTING = frozenset(("military", "rebel", "armed-group", "militia"))
_OFFICIAL = frozenset(("state", "ministry", "military", "government", "police", "security-service"))


def resolve(draft: Draft, scene: Scene) -> Answer:
    """The actors of a description and how sure; () where it cannot be said."""
    if _is_apposed(draft):
        assert draft.named is not None
        return (draft.named.name.actor,), 0.85
    if draft.noun.what == "collective":
        return collectives.collective(draft, scene)
    if draft.noun.what == "anaphor":
        return collectives.taken_up(draft, scene)
    if draft.hostile:
        return collectives.against(draft, scene, military=True)
    for reading in (_anchored, _owned, _of_both):
        found = reading(draft, scene)
        if found is not None:
            return found
    return unowned.resolve(draft, scene)


def _is_apposed(draft: Draft) -> bool:
    """ "the militant group Hamas", "its ally Russia": the name follows."""
    if draft.named is None or draft.noun.person:
        return False
    return not draft.named.name.geographic or draft.noun.key == "allies"


def _of_both(draft: Draft, scene: Scene) -> Answer | None:
    """ "both border services": one of each side; "both armed groups": the two movements."""
    noun = draft.noun
    if not draft.paired or noun.key in describe.LOOSE or noun.what in ("tool", "unit"):
        return None
    if noun.key in _NAMELESS:
        movements = tuple(side for side in scene.ranked if side.kind in ("rebel", "armed-group", "militia"))
        return (movements, 0.6) if len(movements) == 2 else ((), 0.0)
    both = pair(scene, states_only=noun.what != "body" or noun.key not in describe.ARMED)
    return (tuple(_of_side(draft, side, scene.memory) for side in both), 0.7) if both else None


def _anchored(draft: Draft, scene: Scene) -> Answer | None:
    if draft.beneath is not None:
        owners, sure = resolve(draft.beneath, scene)
        if owners:
            return (describe.by_name(draft, owners[0]),), min(sure, 0.9)
    anchors = [ref for ref in draft.anchors if ref.name.what != "media" or draft.noun.what == "role"]
    if draft.owner:
        anchors = [ref for ref in anchors if ref.last <= draft.core[0]]
    made = tuple(
        dict.fromkeys(actor for ref in anchors if (actor := _by_anchor(draft, ref, scene)) is not None)
    )
    if made:
        return (made if draft.noun.many or _plural(draft) else made[:1]), 0.95
    if draft.place is not None and draft.noun.what != "tool":
        return _placed(draft, scene)
    return None


def _plural(draft: Draft) -> bool:
    return draft.view.tokens[draft.head].tag in ("NNS", "NNPS")


def _by_anchor(draft: Draft, ref: Ref, scene: Scene) -> Actor | None:
    state = describe.state_of(ref)
    if state is not None:
        if draft.place is not None and draft.noun.tie in ("place", "local"):
            return None
        known = scene.memory.last_described(draft.noun.key, "") if draft.noun.what == "minister" else None
        made = describe.by_state(draft, state)
        return known if known is not None and known.country == made.country and draft.definite else made
    return describe.by_name(draft, ref.name.actor)


def _placed(draft: Draft, scene: Scene) -> Answer:
    assert draft.place is not None
    place = draft.view.text[draft.place.start : draft.place.end]
    state = scene.setting.country_of(place)
    noun = draft.noun
    if noun.key in describe.LOOSE or noun.tie in ("local", "none") or noun.key in _NAMELESS:
        return (describe.loose(draft, state),), 0.75 if state else 0.5
    if noun.what in ("ministry", "minister") or noun.key in (
        "military",
        "president",
        "prime-minister",
        "presidency",
    ):
        if state is not None:
            return (describe.by_state(draft, state),), 0.7
        return unowned.resolve(draft, scene)
    owners = [s for name in _all_places(draft) if (s := scene.setting.country_of(name)) is not None]
    if draft.noun.many and len({owner.code for owner in owners}) > 1:
        return (describe.of_places(draft),), 0.7
    return (describe.of_place(draft, place, state),), 0.8 if state else 0.55


def _all_places(draft: Draft) -> list[str]:
    return [
        describe.text_of(draft.view, a, b)
        for a, b in places(draft.view)
        if draft.first <= a and b <= draft.last
    ]


def _owned(draft: Draft, scene: Scene) -> Answer | None:
    """ "its troops", "his office", "our servicemen"."""
    at, memory = draft.view.index, scene.memory
    if not draft.owner:
        return None
    if draft.owner == "we":
        issuer = scene.setting.issuer
        return ((_of(draft, issuer),), 0.8) if issuer is not None else ((), 0.3)
    finders = {"it": memory.thing, "who": memory.thing, "they": memory.people}
    owner = finders.get(draft.owner, memory.person)(at, draft.view.governing(draft.head))
    return ((_of_side(draft, owner, memory),), 0.6) if owner is not None else None


def _of(draft: Draft, owner: State | Actor) -> Actor:
    return describe.by_state(draft, owner) if isinstance(owner, State) else describe.by_name(draft, owner)


def _of_side(draft: Draft, owner: Actor, memory: Memory) -> Actor:
    """The body or people of a state, where the owner is one or acts for one; else the owner's own people."""
    if draft.noun.words in listed("following") and owner.kind in _FIGHTING and " own " not in draft.words:
        own = memory.whole(owner) or owner
        code = states.table().by_code.get(own.id.split(".")[0])
        return naming.body(code, "military", kind="military", words="military") if code else own
    state = states.table().by_code.get(owner.id.split(".")[0]) if owner.kind in _OFFICIAL else None
    if state is None and owner.kind in ("head-of-state", "head-of-government"):
        state = states.table().get(owner.country)
    unique = draft.noun.key in describe.UNIQUE or draft.noun.key == "civilians"
    if state is not None and (unique or owner.kind in ("state", "government")):
        return describe.by_state(draft, state)
    if draft.noun.key in describe.ARMED and (whole := memory.whole(owner)) is not None:
        owner = whole
    return describe.by_name(draft, owner)
