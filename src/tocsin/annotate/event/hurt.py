"""People killed or hurt in words that no frame knows ("one comrade fell, four have light wounds")."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.annotate.event.company import Scene
from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View
from tocsin.knowledge.events import words
from tocsin.records import EventType, Quantity

_HURT = frozenset({"killed", "wounded"})


def harm(view: View, part: Proposition, numbers: Sequence[Quantity], scene: Scene) -> tuple[Quantity, ...]:
    """The dead and wounded of a proposition without a kind, in a report of violence; else ()."""
    if part.kind.hit is not None or part.kind.type is not EventType.NONE or not scene.violent or scene.theme:
        return ()
    said = {form for at in part.tokens for form in view.forms[at]}
    if (said | view.pairs) & (words()["accident"] | words()["care"]):
        return ()
    own = [view.tokens[at] for at in part.tokens]
    counted = (n for n in numbers if n.casualty and n.kind in _HURT)
    return tuple(n for n in counted if any(n.span.start <= t.start < n.span.end for t in own))
