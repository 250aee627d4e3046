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
    are subjects across a verb ("who the army said had fired"). So too the other way round: in "an air strike
    on the town killed three, the ministry said" the strike says nothing.
    """
    mended = list(tokens)
    served = {t.head for t in tokens if t.relation.startswith("nsubj")}
    for at, token in enumerate(tokens):
        if token.relation.startswith("nsubj") and token.head > at and token.text.lower() not in EXTRACTED:
            over = _over(tokens, at, served)
            over = over if over is not None else _before(tokens, at, served)
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


def _before(tokens: Sequence[Token], at: int, served: set[int]) -> int | None:
    """The verb of a clause told before the verb of saying, where that verb has a subject beside it."""
    saying = tokens[at].head
    clause = next(
        (
            k
            for k in range(at + 1, saying)
            if tokens[k].head == saying and tokens[k].relation == "ccomp" and tokens[k].pos == "VERB"
        ),
        None,
    )
    if clause is None or clause in served or tokens[clause].tag not in FINITE:
        return None
    speaks = any(
        tokens[k].head == saying and tokens[k].relation.startswith("nsubj") for k in range(clause + 1, saying)
    )
    return clause if speaks else None
