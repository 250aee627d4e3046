"""Control: who is said to hold a place, to have taken it or to have lost it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tocsin.incidents.spoken import Pair, Spoken, actor_sides
from tocsin.records import Place

TAKEN = re.compile(
    r"\b(captur(ed|es|ing)|re-?captur\w+|seiz(ed|es|ing)|overr[ua]n|retook|retaken|liberat(ed|es|ing)"
    r"|(took|takes?|taken|taking|gained|in|under|regain\w*|establish\w*|assum\w+|wrest\w*)"
    r" (full |complete |firm )?(control|possession|command)|(is|are|was|were) in (control|possession)"
    r"|fell to|fallen to"
    r"|in (the |its |their )?hands( of)?|(holds?|held|holding|controls?|controlled|occup\w+) (the|most|all"
    r"|part|its|that|this|[a-z]+ (town|village|hill|post|camp|base|bridge|ridge|position|island|airport))"
    r"|walked in)\b"
)
LOST = re.compile(
    r"\b(repel\w+|repuls\w+|beaten? back|driven? (out|back|off)|drove \w+ (out|back|off)|pushed (out|back)"
    r"|stopped at|(walked|pulled|moved|thrown|forced) out|withdr[ae]w\w*|abandon\w*|lost (control|the)"
    r"|retreat\w*|never (entered|took|reached)"
    r"|(did|had|have|has|could) not (enter|take|reach|hold|capture|seize)\w*"
    r"|fail\w* to (take|enter|reach|seize|capture))\b"
)


def held(spoken: Spoken) -> Iterator[tuple[str, Place]]:
    """Each side that is said to hold, take or lose a place, with the place."""
    if not (TAKEN.search(spoken.words) or LOST.search(spoken.words)):
        return
    for side in sorted(actor_sides(spoken.claim)):
        for where in spoken.claim.places:
            if isinstance(where.place, Place):
                yield side, where.place


def lost(spoken: Spoken) -> bool:
    """True where the words say that a place is not, or no longer, held."""
    return bool(LOST.search(spoken.words)) and not TAKEN.search(spoken.words)


def find(a: Spoken, b: Spoken) -> Pair | None:
    """One says that a place was taken or is held, the other that it was not or is no longer."""
    for one, other in ((a, b), (b, a)):
        if not TAKEN.search(one.words) or one.claim.polarity == "negative":
            continue
        if lost(other) and not TAKEN.search(other.words):
            return Pair("control", one.claim, other.claim, "control", "accounts differ on who holds it")
    return None
