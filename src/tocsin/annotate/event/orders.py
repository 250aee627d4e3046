"""Imperatives: what a speaker, or a party in its own text, tells others to do."""

from __future__ import annotations

from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View

_QUOTED = frozenset({"direct", "mixed", "carried-over"})
_LEADING = frozenset({"INTJ", "PUNCT", "ADV", "AUX", "PART", "NUM", "SYM", "CCONJ"})


def ordered(view: View, part: Proposition, *, partisan: bool) -> bool:
    """True for a bare verb that opens what is said ("Stay off the road", "Let them go")."""
    voice = part.region.voice
    if not partisan and (voice is None or voice.form not in _QUOTED):
        return False
    head = view.tokens[part.head]
    if head.tag != "VB" or head.relation.startswith(("advcl", "xcomp", "acl")) or view.has_subject(part.head):
        return False
    if any(
        view.tokens[k].text.lower() == "to" or view.tokens[k].tag == "MD" for k in view.children[part.head]
    ):
        return False
    before = [at for at in part.tokens if at < part.head]
    return all(view.tokens[at].pos in _LEADING for at in before)
