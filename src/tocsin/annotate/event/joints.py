"""Where a sentence comes apart: which clauses may tell something of their own, and when two tell the same."""

from __future__ import annotations

import re

from tocsin.annotate.event.classify import Kind
from tocsin.annotate.event.view import View
from tocsin.knowledge.events import words
from tocsin.records import EventType

_NONE = EventType.NONE
_YEAR = re.compile(r"(?:19|20)\d\d$")
_VERBAL = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.REJECT, EventType.SUPPORT}
)
_CONDITIONS = frozenset({"if", "unless", "provided"})
_RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
_TOLL = 8  # words of a further toll ("one man fell, four were hurt")
_SHORT = 4  # words below which a clause beside another is a remark


def clause(view: View, child: int) -> str:
    """What a clause is to its sentence: conj advcl relcl parataxis ccomp acl."""
    relation = view.tokens[child].relation
    return "relcl" if relation in _RELATIVE else relation.split(":")[0]


def matter(view: View, head: int, inside: frozenset[int]) -> int:
    """The clause that a hedge or a bare "implying that" only frames ("it seems that X")."""
    below = [k for k in view.kids(head, "ccomp", "csubj") if k in inside and view.has_subject(k)]
    lemma = view.tokens[head].lemma.lower()
    if len(below) != 1 or view.tokens[below[0]].tag == "WP":
        return head
    if lemma in words()["meaning"] and view.tokens[head].tag == "VBG":
        return below[0]
    impersonal = all(view.tokens[k].lemma.lower() == "it" for k in view.kids(head, "nsubj", "expl"))
    passive = bool(view.kids(head, "aux:pass", "nsubj:pass", "expl:pass"))
    hedges = lemma in words()["hedge"] or (lemma in words()["said_of"] and passive)
    return below[0] if impersonal and hedges else head


def separable(view: View, parent: int, child: int) -> bool:
    """True for a clause that might tell something of its own."""
    name = clause(view, child)
    if name == "conj":
        return view.clausal(child) and view.clausal(parent)
    if name == "relcl":
        return after_comma(view, child) and not _cleft(view, parent)
    if name == "acl":  # "at a time when X"
        when = any(view.tokens[k].lemma.lower() == "when" for k in view.kids(child, "advmod", "mark"))
        return when and view.has_subject(child)
    if name == "ccomp":  # the degree of "so serious that X"
        so = any(view.tokens[k].lemma.lower() == "so" for k in view.kids(parent, "advmod"))
        return so and view.tokens[parent].pos == "ADJ"
    return name in {"advcl", "parataxis"} and view.clausal(child)


def _cleft(view: View, parent: int) -> bool:
    """True for the noun of "it was X who did": the clause after it is the matter."""
    subjects = view.kids(parent, "nsubj", "expl")
    return bool(view.kids(parent, "cop")) and any(view.tokens[k].text.lower() == "it" for k in subjects)


def after_comma(view: View, child: int) -> bool:
    """True for a clause set off by a comma."""
    first = view.subtree(child)[0]
    return first > 0 and "," in {view.tokens[first].text, view.tokens[first - 1].text}


def same(view: View, head: int, kind: Kind, child: int, other: Kind, *, size: int) -> bool:
    """True when the clause of `child`, of so many words, tells the same thing as that of `head`."""
    name = clause(view, child)
    if name == "conj":
        return _same_conjunct(view, head, kind, child, other)
    if name == "parataxis":
        toll = kind.type is other.type is EventType.ASSAULT and size <= _TOLL and after_comma(view, child)
        whole = view.has_subject(child) and view.finite(child) and not toll
        return supposes(view, child) or _inverted(view, head) or not whole or size < _SHORT
    if name == "relcl" and _dated(view, child):
        return False
    if name in {"relcl", "ccomp"}:
        return other.type in {_NONE, kind.type}
    return _same_adverbial(view, kind, child, other)


def _dated(view: View, child: int) -> bool:
    """True for a relative clause that tells of a year: another time."""
    return any(_YEAR.match(view.tokens[at].text) for at in view.subtree(child))


def _same_conjunct(view: View, head: int, kind: Kind, child: int, other: Kind) -> bool:
    own = view.has_subject(child)
    if any(view.tokens[k].lemma.lower() == "that" for k in view.kids(child, "mark")):
        return False
    if kind.type is not other.type:
        return not own and _NONE in {kind.type, other.type} and not {kind.type, other.type} & _VERBAL
    if own and kind.type is _NONE:
        return not (view.finite(head) and view.finite(child) and view.has_subject(head))
    if kind.type in _VERBAL:
        return not (view.finite(child) and view.finite(head))
    return _one_deed(view, head, kind, child, other) and (not own or not _other_agent(view, head, child))


def _one_deed(view: View, head: int, kind: Kind, child: int, other: Kind) -> bool:
    """False where one is an abduction and the other is none, one is denied, or one is still to come."""
    if ("abduct" in kind.modes) != ("abduct" in other.modes) and kind.modes and view.finite(child):
        return False
    return _negative(view, head) == _negative(view, child) and not (
        _modal(view, child) and not _modal(view, head)
    )


def _other_agent(view: View, head: int, child: int) -> bool:
    """True when two active clauses name different doers."""
    one = [k for k in view.kids(head, "nsubj") if view.tokens[k].relation == "nsubj"]
    two = [k for k in view.kids(child, "nsubj") if view.tokens[k].relation == "nsubj"]
    if not one or not two or view.tokens[two[0]].pos in {"PRON", "NUM", "DET"}:
        return False
    named = view.tokens[one[0]].lemma.lower() != view.tokens[two[0]].lemma.lower()
    return named and bool(view.kids(child, "obj"))


def _modal(view: View, head: int) -> bool:
    """True for a clause with a modal of its own ("and will press on")."""
    return any(view.tokens[k].tag == "MD" for k in view.kids(head, "aux"))


def _negative(view: View, head: int) -> bool:
    near = view.kids(head, "advmod", "nsubj", "cc")
    near += [k for noun in view.kids(head, "nsubj", "obj") for k in view.kids(noun, "det")]
    return any(view.tokens[at].lemma.lower() in words()["negating"] for at in near)


def stays(view: View, child: int) -> bool:
    """True for a condition, a purpose or a reason: part of what the clause above tells."""
    if clause(view, child) != "advcl":
        return clause(view, child) == "parataxis" and bool(_marks(view, child) & _CONDITIONS)
    bare = view.tokens[child].tag == "VB" or _inverted(view, child)
    marks = _marks(view, child)
    return bool(marks & words()["staying"]) or (not marks and bare)


def supposes(view: View, child: int) -> bool:
    """True for a condition: what it names is not told."""
    return stays(view, child) and (_inverted(view, child) or bool(_marks(view, child) & _CONDITIONS))


def _marks(view: View, child: int) -> set[str]:
    """The conjunctions that open a clause."""
    before = [k for k in view.kids(child, "mark", "advmod", "case") if k < child]
    known = words()["timing"] | words()["staying"] | {"that"}
    return {view.tokens[k].lemma.lower() for k in before} & known


def _same_adverbial(view: View, kind: Kind, child: int, other: Kind) -> bool:
    marks = _marks(view, child)
    if stays(view, child) or kind.type is other.type:
        return True
    if "that" in marks:
        return other.type is _NONE
    if view.has_subject(child) and marks & words()["timing"]:
        return False
    if kind.type is _NONE and not marks and view.tokens[child].tag == "VBG" and after_comma(view, child):
        return False
    return _NONE in {kind.type, other.type}


def _inverted(view: View, child: int) -> bool:
    """True for "should it be repeated": an auxiliary before its subject, no conjunction."""
    return any(aux < subject for aux in view.kids(child, "aux") for subject in view.kids(child, "nsubj"))
