"""What is known when one sentence is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tocsin.annotate.entity import sides
from tocsin.annotate.entity.memory import Memory
from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.setting import Setting
from tocsin.records import Actor

_TOP = 5  # sides looked through for a movement and the state that it fights
Answer = tuple[tuple[Actor, ...], float]


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known when one sentence is read."""

    setting: Setting
    qualified: Mapping[str, Mapping[str, int]]  # key of a body -> states said to have it, and where
    ranked: tuple[Actor, ...]  # states and movements that may be the opposed sides, the most salient first
    refs: Sequence[Ref]  # names of this sentence
    before: Sequence[Ref]  # names of the sentence before
    memory: Memory

    @property
    def sides(self) -> tuple[Actor, ...]:
        """The two most salient ones."""
        return self.ranked[:2]

    @property
    def domestic(self) -> bool:
        """Whether both sides are of one state, or there is but one."""
        return len({side.country for side in self.sides}) < 2


def pair(scene: Scene, *, states_only: bool) -> tuple[Actor, ...]:
    """Whom "both" means: the two most salient, or the only two named here; () where one is missing."""
    possible = [side for side in scene.ranked if not states_only or side.kind == "state"]
    near = [
        side for side in possible if any(sides.side_of(ref) == side for ref in (*scene.before, *scene.refs))
    ]
    top = possible[:_TOP]
    at_home = [
        (s, g)
        for g in top[:3]
        if g.kind == "rebel"
        for s in top
        if s.kind == "state" and s.country == g.country
    ]
    if at_home:
        return at_home[0]
    found = near if len(near) == 2 and not set(near) & set(possible[:2]) else possible[:2]
    return tuple(found) if len(found) == 2 else ()
