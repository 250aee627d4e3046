"""Which state a body without an owner belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tocsin.annotate.entity import describe
from tocsin.annotate.entity.drafts import Draft
from tocsin.annotate.entity.metonyms import is_metonym
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.scene import Scene
from tocsin.knowledge import states
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.states import State


def whose(draft: Draft, scene: Scene, key: str) -> tuple[State | None, float]:
    """The state whose body of this key is meant, and how sure: by the surest reading that fits."""
    known = [code for code, at in scene.qualified.get(key, {}).items() if at < draft.span.start]
    if (relay := _relay(draft, scene)) is not None:
        return relay, 0.75
    if (mover := _mover(draft, scene)) is not None:
        return mover, 0.7
    if key in ("state-media", "news-agency") and (only := _single(scene.refs)) is not None:
        return only, 0.65
    if len(known) == 1 and not _governmental(draft):
        return states.table().get(known[0]), 0.75
    return _by_subject(draft, scene, key, known) or _at_home(draft, scene)


def _governmental(draft: Draft) -> bool:
    """ "government gunners": of the state at home, whosoever's army was named."""
    return any(draft.view.lemma(at) in listed("governing") for at in range(draft.first, draft.core[1]))


def _by_subject(draft: Draft, scene: Scene, key: str, known: Sequence[str]) -> tuple[State, float] | None:
    """The state that acts in this sentence or, for a definite body, in the last."""
    if (inside := _single(ref for ref in scene.refs if _acts(ref))) is not None:
        return inside, 0.65
    if draft.definite and key not in describe.ARMED and key != "police":
        before = _single(ref for ref in scene.before if _acts(ref))
        if before is not None and (not known or before.code in known):
            return before, 0.6
    return None


def _at_home(draft: Draft, scene: Scene) -> tuple[State | None, float]:
    """The report's home; a bare title before a name may be of any state where two are at odds."""
    bare = draft.noun.person and not draft.definite
    if bare and not scene.setting.filed and not scene.domestic:
        return None, 0.0
    return scene.setting.home, 0.65


def _mover(draft: Draft, scene: Scene) -> State | None:
    """The state that loses, sends or withdraws these forces."""
    view = draft.view
    above = view.tokens[draft.head].head
    if view.base(draft.head) != "obj" or view.lemma(above) not in listed("moves"):
        return None
    below = {k for subject in view.kids(above, "nsubj") for k in view.subtree(subject)}
    return _single(ref for ref in scene.refs if ref.head in below)


def _acts(ref: Ref) -> bool:
    """A state that is the subject of its clause, as itself or by its seat."""
    if ref.name.what == "seat":
        return is_metonym(ref)
    return ref.name.what == "state" and ref.view.base(ref.head) == "nsubj"


def _single(refs: Iterable[Ref]) -> State | None:
    found = {state.code: state for ref in refs if (state := describe.state_of(ref)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _national(ref: Ref, scene: Scene) -> bool:
    """A medium that stands for its state, or a domestic one of a state at the centre of the report."""
    actor = ref.name.actor
    return actor.side != "neutral" or (
        actor.kind != "agency" and ref.name.country in scene.setting.ranked[:2]
    )


def _relay(draft: Draft, scene: Scene) -> State | None:
    """The state of the medium that quotes this body in the same sentence."""
    if not any(draft.view.lemma(at) in listed("relaying") for at in range(len(draft.view.tokens))):
        return None
    for ref in scene.refs:
        if ref.name.what == "media" and ref.name.country in scene.setting.ranked and _national(ref, scene):
            return states.table().get(ref.name.country)
        following = ref.view.tokens[ref.last : ref.last + 4]
        if ref.name.geographic and any(t.text.lower() in listed("media") for t in following):
            return describe.state_of(ref)
    return None
