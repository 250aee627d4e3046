"""repair: arcs that no English sentence has, set right before anyone reads the tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tocsin.records import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
EXTRACTED = frozenset({"who", "which", "that", "what", "whom", "whose"})


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The same words; a subject that reached over its own verb into the clause below goes back to it.

    "Its spokesman, N, said the army had fired": the spokesman says and does not fire. Only relative words
    are subjects across a verb ("who the army said had fired").
    """
    mended = list(tokens)
    served = {t.head for t in tokens if t.relation.startswith("nsubj")}
    for at, token in enumerate(tokens):
        if token.relation.startswith("nsubj") and token.head > at and token.text.lower() not in EXTRACTED:
            over = _over(tokens, at, served)
            if over is not None:
                mended[at] = replace(token, head=over, relation="nsubj")
                served.add(over)
    return tuple(mended)


def _over(tokens: Sequence[Token], at: int, served: set[int]) -> int | None:
    """The finite verb without a subject that stands between a subject and its head and governs that head."""
    head = tokens[at].head
    above = tokens[head].head if tokens[head].relation == "ccomp" else -1
    if not at < above < head or above in served:
        return None
    verb = tokens[above]
    return above if verb.pos == "VERB" and verb.tag in FINITE else None
