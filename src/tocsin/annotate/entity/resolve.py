"""Whose a description is: from its anchors, from its sentence, from what came before, from the report's setting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tocsin.annotate.entity import describe
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.memory import Memory
from tocsin.annotate.entity.names import Ref, is_metonym, places
from tocsin.annotate.entity.setting import Setting
from tocsin.knowledge import bodies, naming, states
from tocsin.knowledge.states import State
from tocsin.records import Actor

_RELAYING = frozenset(("quote", "cite", "carry", "according", "via", "through", "relay", "publish", "report", "tell"))
_QUALIFIED = frozenset(("military", "police", "government", "border-guards", "state-media"))
Answer = tuple[tuple[Actor, ...], float]


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known when one sentence is read."""

    setting: Setting
    qualified: Mapping[str, tuple[str, ...]]  # key of a body -> states that are said to have it, in this report
    sides: tuple[Actor, ...]  # the two opposed sides
    refs: Sequence[Ref]  # names of this sentence
    before: Sequence[Ref]  # names of the sentence before
    memory: Memory


def resolve(draft: Draft, scene: Scene) -> Answer:
    """The actors of a description and how sure; () where it cannot be said."""
    noun = draft.noun
    if noun.what == "collective":
        return _collective(draft, scene)
    if noun.what == "anaphor":
        return _taken_up(draft, scene)
    anchored = _anchored(draft, scene)
    if anchored is not None:
        return anchored
    if draft.owner:
        return _owned(draft, scene)
    if draft.paired and noun.what in ("body", "ministry") and noun.key not in describe.LOOSE and len(scene.sides) == 2:
        return tuple(_of_side(draft, side) for side in scene.sides), 0.7
    return _unanchored(draft, scene)


def _anchored(draft: Draft, scene: Scene) -> Answer | None:
    if draft.beneath is not None:
        owners, sure = resolve(draft.beneath, scene)
        if owners:
            return (describe.by_name(draft, owners[0]),), min(sure, 0.9)
    anchors = [ref for ref in draft.anchors if ref.name.what != "media" or draft.noun.what == "role"]
    if draft.noun.many or len(anchors) < 2 or draft.noun.what in ("body", "ministry"):
        made = tuple(dict.fromkeys(actor for ref in anchors if (actor := _by_anchor(draft, ref, scene)) is not None))
        if made:
            return (made if draft.noun.many or _plural(draft) else made[:1]), 0.95
    elif (actor := _by_anchor(draft, anchors[0], scene)) is not None:
        return (actor,), 0.9
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
    if noun.key in describe.LOOSE or noun.tie in ("local", "none") or noun.key in ("gunmen", "rebels", "militia"):
        return (describe.loose(draft, state),), 0.75 if state else 0.5
    if noun.what == "ministry" or noun.what == "minister" or noun.key in ("military", "president", "prime-minister", "presidency"):
        if state is not None:
            return (describe.by_state(draft, state),), 0.7
        return _unanchored(draft, scene)
    owners = [s for name in _all_places(draft) if (s := scene.setting.country_of(name)) is not None]
    if draft.noun.many and len({owner.code for owner in owners}) > 1:
        return (describe.of_places(draft, owners),), 0.7
    return (describe.of_place(draft, place, state),), 0.8 if state else 0.55


def _all_places(draft: Draft) -> list[str]:
    return [describe.text_of(draft.view, a, b) for a, b in places(draft.view) if draft.first <= a and b <= draft.last]


def _owned(draft: Draft, scene: Scene) -> Answer:
    """ "its troops", "his office", "our servicemen"."""
    at = draft.view.index
    if draft.owner == "we":
        issuer = scene.setting.issuer
        return ((_of(draft, issuer),), 0.8) if issuer is not None else ((), 0.3)
    if draft.owner in ("it", "who"):
        owner = scene.memory.thing(at)
    elif draft.owner == "they":
        owner = scene.memory.people(at)
    else:
        owner = scene.memory.person(at)
    if owner is None:
        return _unanchored(draft, scene)
    return (_of_side(draft, owner),), 0.6


def _of(draft: Draft, owner: State | Actor) -> Actor:
    return describe.by_state(draft, owner) if isinstance(owner, State) else describe.by_name(draft, owner)


def _of_side(draft: Draft, owner: Actor) -> Actor:
    """The body of a state, where the owner is a state or its government; else the owner's own people."""
    code = owner.id.removesuffix(".government")
    state = states.table().by_code.get(code)
    if state is not None:
        return describe.by_state(draft, state)
    if owner.kind in ("ministry", "military", "government", "police", "security-service") and draft.noun.key in describe.UNIQUE:
        home = states.table().by_code.get(owner.id.split(".")[0])
        return describe.by_state(draft, home) if home is not None else describe.by_name(draft, owner)
    return describe.by_name(draft, owner)


def _unanchored(draft: Draft, scene: Scene) -> Answer:
    noun, key = draft.noun, draft.noun.key
    if noun.person and draft.definite and not noun.many:
        word = draft.view.lemma(draft.head)
        earlier = scene.memory.last_described(key, word)
        if earlier is not None:
            return (earlier,), 0.7
    if noun.what == "ministry" and (earlier := _same(scene, key)) is not None:
        return (describe.by_state(draft, earlier),), 0.75
    if key in describe.UNIQUE or noun.what in ("ministry", "minister") or (noun.what == "role" and noun.tie == "state"):
        state, sure = _whose(draft, scene, key)
        return ((describe.by_state(draft, state),), sure) if state is not None else ((describe.loose(draft, None),), 0.4)
    if noun.tie == "place" and (region := _region(draft, scene)) is not None:
        return region
    if behind := describe.body_behind(noun) or ("government" if key in ("official", "source") else None):
        state, sure = _whose(draft, scene, behind)
        if state is not None and (behind != "government" or sure > 0.6):
            return (describe.by_state(draft, state),), sure - 0.1
    if key in ("gunmen", "rebels", "militia", "joint-force") and draft.definite:
        group = scene.memory.last_of_kind(frozenset(("rebel", "armed-group", "militia")))
        if group is not None:
            return (group,), 0.55
    if noun.tie == "body" and draft.definite and key in ("spokesperson", "head", "commander"):
        owner = scene.memory.thing(draft.view.index)
        if owner is not None:
            return (describe.by_name(draft, owner),), 0.5
    return _generic(draft, scene)


def _generic(draft: Draft, scene: Scene) -> Answer:
    """People of nobody in particular: of the report's home where the fighting is inside one state."""
    noun, home = draft.noun, scene.setting.home
    if noun.key in ("gunmen", "rebels", "militia"):
        code = home.code if home else "?"
        word = noun.canonical
        return (Actor(f"{code}.{noun.key}", word, noun.kind, None, (describe.plain(draft.words),), home.country if home else None),), 0.5
    state = home if len(scene.setting.ranked) < 2 or _domestic(scene) else _where(draft, scene)
    return (describe.loose(draft, state),), 0.5 if state else 0.4


def _where(draft: Draft, scene: Scene) -> State | None:
    """The one state in which the places of the sentence lie."""
    found = {
        state.code: state
        for start, stop in places(draft.view)
        if (state := scene.setting.country_of(describe.text_of(draft.view, start, stop))) is not None
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _domestic(scene: Scene) -> bool:
    return len(scene.sides) < 2 or len({side.country for side in scene.sides}) == 1


def _whose(draft: Draft, scene: Scene, key: str) -> tuple[State | None, float]:
    """The state whose body this is, by relay, by what the report says elsewhere, by the sentence, by the home."""
    relay = _relay(draft, scene)
    if relay is not None:
        return relay, 0.75
    known = scene.qualified.get(key, ())
    if len(known) == 1:
        return states.table().get(known[0]), 0.75
    inside = _single(ref for ref in scene.refs if _acts(ref))
    if inside is not None:
        return inside, 0.65
    if draft.definite and key not in ("police",):
        before = _single(ref for ref in scene.before if _acts(ref))
        if before is not None and (not known or before.code in known):
            return before, 0.6
    home = scene.setting.home
    return home, 0.65


def _acts(ref: Ref) -> bool:
    """A state that is the subject of its clause, as itself or by its seat."""
    if ref.name.what == "seat":
        return is_metonym(ref)
    return ref.name.what == "state" and ref.view.base(ref.head) == "nsubj"


def _single(refs: object) -> State | None:
    found = {state.code: state for ref in refs if (state := describe.state_of(ref)) is not None}  # type: ignore[attr-defined]
    return next(iter(found.values())) if len(found) == 1 else None


def _same(scene: Scene, key: str) -> State | None:
    known = scene.qualified.get(key, ())
    return states.table().get(known[0]) if len(known) == 1 else None


def _relay(draft: Draft, scene: Scene) -> State | None:
    """The state of the medium that quotes this body in the same sentence."""
    if not any(draft.view.lemma(at) in _RELAYING for at in range(len(draft.view.tokens))):
        return None
    for ref in scene.refs:
        if ref.name.what == "media" and ref.name.country in scene.setting.ranked:
            return states.table().get(ref.name.country)
        following = ref.view.tokens[ref.last : ref.last + 4]
        if ref.name.geographic and any(t.text.lower() in ("media", "television", "tv", "agency", "radio", "broadcaster", "press") for t in following):
            return describe.state_of(ref)
    return None


def _region(draft: Draft, scene: Scene) -> Answer | None:
    """ "the regional governor": of the last place named."""
    for entry in reversed(scene.memory.entries):
        if entry.key == draft.noun.key and entry.person:
            return (entry.actor,), 0.6
    if not draft.definite and not draft.words.lower().startswith(("regional", "local", "provincial", "district")):
        return None
    place = scene.memory.region()
    return ((describe.of_place(draft, place, scene.setting.country_of(place)),), 0.5) if place else None


def _taken_up(draft: Draft, scene: Scene) -> Answer:
    if not draft.definite:
        return (), 0.0
    if draft.anchors:
        owner = describe.state_of(draft.anchors[0])
        return ((describe.loose(draft, owner),), 0.6) if owner else ((draft.anchors[0].name.actor,), 0.6)
    kinds = bodies.anaphors()[draft.noun.key]
    found = scene.memory.last_called(draft.view.lemma(draft.head), kinds) or scene.memory.last_of_kind(kinds)
    return ((found,), 0.75) if found is not None else ((), 0.0)


def _collective(draft: Draft, scene: Scene) -> Answer:
    noun = draft.noun
    if noun.key == "bloc":
        return (Actor("bloc:" + noun.canonical.lower().replace(" ", "-"), noun.canonical, noun.kind, noun.side),), 0.9
    if noun.key in ("pair", "each"):
        return (scene.sides, 0.7) if len(scene.sides) == 2 else ((), 0.0)
    issuer = scene.setting.issuer
    if issuer is None or len(scene.sides) < 2:
        if noun.key == "neighbour" and scene.setting.home is not None and len(scene.sides) == 2:
            others = [side for side in scene.sides if side.id != scene.setting.home.code]
            return (tuple(others[:1]), 0.6)
        return (), 0.0
    own = states.table().side(issuer) if isinstance(issuer, State) else issuer.side
    others = [side for side in scene.sides if side.side != own]
    if not others:
        return (), 0.0
    state = states.table().by_code.get(others[0].id)
    if noun.key == "other" and state is not None:
        return (naming.body(state, "military", kind="military", words="military"),), 0.75
    return (others[0],), 0.75
