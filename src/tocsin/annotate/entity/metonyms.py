"""Whether a capital stands for its government or is a place."""

from __future__ import annotations

from tocsin.annotate.entity.names import Ref
from tocsin.annotate.entity.view import View
from tocsin.knowledge.actor_words import words as listed

_INSIDE = frozenset(("amod", "compound", "flat", "nmod:desc"))
_OPEN = frozenset(("according", "by", "against", "with", "without", "than", "as"))


def is_metonym(ref: Ref) -> bool:
    """Whether a capital stands for its government ("Yerevan asked") and not for the city ("in Yerevan")."""
    view = ref.view
    head, link = _first(view, ref.head)
    token = view.tokens[head]
    above = token.head
    if view.base(head) in _INSIDE or token.relation in _INSIDE:
        return False
    if link:
        return _after(view, above, link)
    if token.relation == "nmod:poss":
        return view.lemma(above) not in listed("place_nouns")
    return _argument(view, head, above)


def _first(view: View, head: int) -> tuple[int, str]:
    """The first of coordinated names ("Baku and Yerevan"), and the preposition before them."""
    for _ in range(len(view.tokens)):
        link = view.preposition(head)
        if link or view.tokens[head].relation != "conj" or view.tokens[head].head < 0:
            return head, link
        head = view.tokens[head].head
    return head, ""


def _argument(view: View, head: int, above: int) -> bool:
    """Of a verb: a government acts and is told things, a city is where things happen."""
    relation, verb = view.tokens[head].relation, view.lemma(above)
    if relation == "nsubj:pass":
        return verb in listed("told")
    if relation == "nsubj":
        return verb not in listed("befalls") and view.tokens[above].pos in ("VERB", "ADJ", "AUX")
    if relation == "iobj":
        return True
    if relation == "obj":
        return verb in listed("told") or bool(view.kids(above, "xcomp", "iobj"))
    return view.base(head) in ("root", "parataxis", "appos", "dislocated") and len(view.tokens) < 4


def _after(view: View, above: int, link: str) -> bool:
    """After a preposition, by what the preposition hangs on."""
    word = view.lemma(above)
    if link == "between":
        return word in listed("between")
    if link in ("from", "to"):
        return view.tokens[above].pos == "NOUN" and word in listed("exchanged")
    if link == "of":
        return word in listed("of_government")
    if link in ("on", "for"):
        return word in listed("pressed")
    if link in _OPEN:
        return word not in listed("taken") or link == "by"
    return link not in listed("placed")
