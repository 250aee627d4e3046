"""Control: who is said to hold a place, to have taken it or to have lost it."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.incidents.spoken import Pair, Spoken, actor_sides, target_sides
from tocsin.records import Place


def held(spoken: Spoken) -> Iterator[tuple[str, Place]]:
    """Each side that is said to hold, take or lose a place, with the place."""
    if not (spoken.says("taken") or spoken.says("lost")):
        return
    for side in sorted(actor_sides(spoken.claim)):
        for where in spoken.claim.places:
            if isinstance(where.place, Place):
                yield side, where.place


def lost(spoken: Spoken) -> bool:
    """True where the words say that a place is not, or no longer, held."""
    return spoken.says("lost") and not spoken.says("taken")


def find(a: Spoken, b: Spoken) -> Pair | None:
    """One says that a side took a place or holds it, the other that it did not or does no longer."""
    for one, other in ((a, b), (b, a)):
        if (
            one.says("taken")
            and one.claim.polarity == "positive"
            and lost(other)
            and _of_one_side(one, other)
        ):
            return Pair("control", one.claim, other.claim, "control", "accounts differ on who holds it")
    return None


def _of_one_side(one: Spoken, other: Spoken) -> bool:
    """Both tell of the same side's advance."""
    told = actor_sides(other.claim) | target_sides(other.claim)
    return not told or bool(actor_sides(one.claim) & told)
