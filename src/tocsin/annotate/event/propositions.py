"""A sentence into propositions: one a kind of event, a voice and a standing, each a run of characters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tocsin.annotate.event.classify import Kind, Scene, kind
from tocsin.annotate.event.regions import VERBAL, Region, regions
from tocsin.annotate.event.view import CLAUSAL, View
from tocsin.knowledge import events as tables
from tocsin.records import Attribution, EventType

_NONE = EventType.NONE
_STAY_MARKS = frozenset(
    {
        "if",
        "unless",
        "so",
        "to",
        "because",
        "lest",
        "whether",
        "than",
        "provided",
        "though",
        "although",
        "of",
        "for",
        "by",
        "without",
        "from",
    }
)
_TIME_MARKS = frozenset(
    {"after", "before", "when", "while", "as", "since", "until", "once", "where", "whereas", "following"}
)
_OPENERS = frozenset(
    [
        "meanwhile",
        "however",
        "moreover",
        "also",
        "separately",
        "instead",
        "nevertheless",
        "nonetheless",
        "additionally",
        "furthermore",
        "still",
    ]
)
_HEDGES = frozenset(["seem", "appear", "emerge", "transpire", "turn", "happen"])
_SAID_OF = frozenset(
    ["note", "report", "know", "believe", "think", "understand", "say", "estimate", "assume", "expect"]
)
_MEANING = frozenset(["imply", "suggest", "mean", "indicate", "signal", "show"])


@dataclass(frozen=True, slots=True)
class Proposition:
    """Words that tell one thing: their head in the parse, kind, region, and whether a nominal tells it."""

    tokens: tuple[int, ...]
    head: int
    kind: Kind
    region: Region
    clause: str = "main"  # main | conj | advcl | relcl | parataxis | nominal


def propositions(view: View, attributions: Iterable[Attribution], scene: Scene) -> list[Proposition]:
    """The propositions of a sentence, in the order of their first words."""
    found: list[Proposition] = []
    for region in regions(view, attributions, scene):
        parts = _of_region(view, region, scene)
        if region.announces:
            parts = [part for part in parts if part.kind.type is not _NONE]
        found += parts
    return sorted(found, key=lambda p: (p.tokens[0], p.tokens[-1]))


def _of_region(view: View, region: Region, scene: Scene) -> list[Proposition]:
    inside = frozenset(region.tokens)
    tops = [
        at for at in region.tokens if view.tokens[at].head not in inside and view.tokens[at].pos != "PUNCT"
    ]
    if not tops:
        return []
    tops.sort(key=lambda at: (not view.clausal(at), view.depth[at], at))
    found = _build(view, tops[0], inside, region, scene, "main")
    for top in tops[1:]:
        if view.clausal(top) and len(view.subtree(top)) > 3 and (view.has_subject(top) or view.finite(top)):
            found += _build(view, top, inside, region, scene, "parataxis")
        else:
            loose = [at for at in view.subtree(top) if at in inside]
            found[0] = replace(found[0], tokens=tuple(sorted({*found[0].tokens, *loose})))
    return found


def _build(
    view: View, head: int, inside: frozenset[int], region: Region, scene: Scene, clause: str
) -> list[Proposition]:
    """The proposition that `head` heads, merged with the clauses below that tell the same, then the others."""
    matter = _matter(view, head, inside)
    if matter != head:
        return _build(view, matter, inside, region, scene, clause)
    below = _clauses(view, head, inside)
    own = [at for at in view.subtree(head, without=frozenset(below)) if at in inside]
    tokens, rest = set(own), []
    verdict = kind(view, own, head, scene)
    for child in below:
        parts = _build(view, child, inside, region, scene, _clause(view, child))
        first = parts[0]
        if _same(view, head, verdict, child, first, clause):
            tokens.update(first.tokens)
            rest += parts[1:]
        else:
            rest += parts
    if len(tokens) > len(own):
        verdict = kind(view, tokens, head, scene)
    whole = Proposition(tuple(sorted(tokens)), head, verdict, region, clause)
    return [whole, *rest]


def _matter(view: View, head: int, inside: frozenset[int]) -> int:
    """The clause that a hedge or a bare "implying that" only frames ("it seems that X", "it emerged that X")."""
    below = [k for k in view.kids(head, "ccomp", "csubj") if k in inside and view.has_subject(k)]
    lemma = view.tokens[head].lemma.lower()
    if len(below) != 1 or view.tokens[below[0]].tag == "WP":
        return head
    impersonal = all(view.tokens[k].lemma.lower() == "it" for k in view.kids(head, "nsubj", "expl"))
    passive = bool(view.kids(head, "aux:pass", "nsubj:pass", "expl:pass"))
    if lemma in _HEDGES or (lemma in _SAID_OF and passive):
        return below[0] if impersonal else head
    return below[0] if lemma in _MEANING and view.tokens[head].tag == "VBG" else head


def _clauses(view: View, head: int, inside: frozenset[int]) -> list[int]:
    """Clauses below a head that might tell something of their own, topmost only."""
    found: list[int] = []
    todo = [head]
    while todo:
        at = todo.pop()
        for child in view.children[at]:
            if child not in inside:
                continue
            if _separable(view, at, child):
                found.append(child)
            else:
                todo.append(child)
    return sorted(found)


def _separable(view: View, parent: int, child: int) -> bool:
    relation = view.tokens[child].relation
    if relation == "conj":
        return view.clausal(child) and view.clausal(parent)
    if relation in {"acl:relcl", "advcl:relcl"}:
        return _after_comma(view, child)
    if relation == "ccomp":
        return _conjoined_that(view, parent, child)
    if relation.split(":")[0] in {"advcl", "parataxis"}:
        return view.clausal(child)
    if relation == "acl":
        return view.has_subject(child) and any(
            view.tokens[k].lemma.lower() == "when" for k in view.kids(child, "advmod", "mark")
        )
    return False


def _conjoined_that(view: View, parent: int, child: int) -> bool:
    """True for the clause of degree in "so serious that X fled", which UD hangs on the adjective."""
    return view.tokens[parent].pos == "ADJ" and any(
        view.tokens[k].lemma == "so" for k in view.kids(parent, "advmod")
    )


def _after_comma(view: View, child: int) -> bool:
    """True for a relative clause set off by a comma."""
    first = view.subtree(child)[0]
    return first > 0 and (view.tokens[first].text == "," or view.tokens[first - 1].text == ",")


def _clause(view: View, child: int) -> str:
    relation = view.tokens[child].relation
    if relation in {"acl:relcl", "advcl:relcl"}:
        return "relcl"
    return relation.split(":")[0]


# ---------------------------------------------------------------- one thing or two


def _same(view: View, head: int, verdict: Kind, child: int, first: Proposition, clause: str) -> bool:
    """True when the clause of `child` tells the same thing as that of `head`."""
    other = first.kind
    name = _clause(view, child)
    if name == "conj":
        return _same_conjunct(view, head, verdict, child, other)
    if name == "parataxis":
        return not (view.has_subject(child) and view.finite(child)) or len(first.tokens) < 4
    if name == "relcl":
        return other.type in {_NONE, verdict.type}
    if name == "ccomp":
        return other.type in {_NONE, verdict.type}
    return _same_adverbial(view, verdict, child, other)


def _same_conjunct(view: View, head: int, verdict: Kind, child: int, other: Kind) -> bool:
    if any(view.tokens[k].lemma == "that" for k in view.kids(child, "mark")):
        return False
    own = view.has_subject(child)
    if verdict.type is not other.type:
        return not own and _NONE in {verdict.type, other.type} and not {verdict.type, other.type} & VERBAL
    if verdict.type in VERBAL:
        return not (view.finite(child) and view.finite(head))
    if _negative(view, head) != _negative(view, child):
        return False
    return not own or verdict.type is _NONE or not _other_agent(view, head, child)


def _other_agent(view: View, head: int, child: int) -> bool:
    """True when two active clauses name different doers."""
    one, two = view.kids(head, "nsubj"), view.kids(child, "nsubj")
    active = [at for at in (*one, *two) if view.tokens[at].relation == "nsubj"]
    if len(active) < 2 or not one or not two:
        return False
    if view.tokens[two[0]].pos in {"PRON", "NUM", "DET"}:
        return False
    return (
        bool(view.kids(child, "obj"))
        and view.tokens[one[0]].lemma.lower() != view.tokens[two[0]].lemma.lower()
    )


def _negative(view: View, head: int) -> bool:
    words = [
        *view.kids(head, "advmod", "nsubj", "cc", "cc:preconj"),
        *(k for s in view.kids(head, "nsubj", "obj") for k in view.kids(s, "det")),
    ]
    return any(
        view.tokens[at].lemma.lower()
        in {"not", "n't", "no", "nobody", "none", "never", "neither", "nor", "nothing"}
        for at in words
    )


def _same_adverbial(view: View, verdict: Kind, child: int, other: Kind) -> bool:
    marks = {view.tokens[k].lemma.lower() for k in view.kids(child, "mark", "advmod", "case") if k < child}
    if marks & _STAY_MARKS or (not marks and (view.tokens[child].tag == "VB" or _inverted(view, child))):
        return True
    if "that" in marks:
        return other.type in {_NONE, verdict.type}
    if verdict.type is other.type:
        return True
    if view.has_subject(child) and marks & _TIME_MARKS:
        return False
    if verdict.type is _NONE and not marks and view.tokens[child].tag == "VBG" and _after_comma(view, child):
        return other.type is _NONE
    return _NONE in {verdict.type, other.type}


def _inverted(view: View, clause: int) -> bool:
    """True for "should it be repeated": an auxiliary before its subject, no conjunction."""
    return any(aux < subject for aux in view.kids(clause, "aux") for subject in view.kids(clause, "nsubj"))


# ---------------------------------------------------------------- words of a proposition


def trimmed(view: View, proposition: Proposition, others: list[Proposition]) -> tuple[int, ...]:
    """Its words in one run: without others' words, leading conjunctions, marks and closing punctuation."""
    tokens = _run(view, proposition, {at for other in others for at in other.tokens})
    return tuple(_strip(view, list(tokens), keep_marks=proposition.clause == "main"))


def _run(view: View, proposition: Proposition, taken: set[int]) -> list[int]:
    """The stretch around the head that no other proposition claims."""
    own = set(proposition.tokens)
    tokens = list(proposition.tokens)
    first, last = tokens[0], tokens[-1]
    inside = set(proposition.region.tokens)
    holes = [at for at in range(first, last + 1) if at not in own and at in taken and at in inside]
    for hole in holes:
        if hole < proposition.head:
            left = [at for at in tokens if at < hole]
            if len(left) <= len(tokens) / 2:
                first = max(first, hole + 1)
        elif len([at for at in tokens if at > hole]) <= len(tokens) / 2:
            last = min(last, hole - 1)
    return [at for at in tokens if first <= at <= last] or tokens


def _strip(view: View, tokens: list[int], *, keep_marks: bool) -> list[int]:
    start, end = 0, len(tokens)
    while start < end - 1 and _leading(view, tokens[start], tokens[start + 1], keep_marks=keep_marks):
        start += 1
    while end - 1 > start and view.tokens[tokens[end - 1]].text in {
        ".",
        ",",
        ";",
        ":",
        "-",
        "–",
        "—",
        "!",
        "?",
        "and",
        "but",
        "”",
        '"',
        "’",
    }:
        end -= 1
    return tokens[start:end]


def _leading(view: View, at: int, following: int, *, keep_marks: bool) -> bool:
    token = view.tokens[at]
    lemma = token.lemma.lower()
    if token.pos in {"PUNCT", "CCONJ"} or token.relation == "cc":
        return token.text not in {"(", "[", "“", '"', "‘"} or token.text in {"“", '"', "‘"}
    if lemma in _OPENERS and view.tokens[following].text == ",":
        return True
    if (lemma == "that" and token.relation == "mark") or (
        lemma in {"though", "that", "only"} and view.tokens[following].text in {",", "that", "it"}
    ):
        return True
    return not keep_marks and token.relation == "mark" and lemma in _TIME_MARKS


def nominal_heads(view: View, proposition: Proposition) -> list[int]:
    """Heads of noun phrases inside a proposition that are joined as things reported ("shelling as well as gunfire")."""
    head = proposition.head
    if view.clausal(head) or proposition.kind.type is _NONE:
        return []
    return [at for at in view.kids(head, "conj") if at in proposition.tokens]


def is_event_noun(view: View, at: int) -> bool:
    """True when a noun is in the tables' list of background wars."""
    return bool(view.forms[at] & tables.words()["war"]) and view.tokens[at].pos in {"NOUN", "PROPN"}


__all__ = ["CLAUSAL", "Proposition", "is_event_noun", "nominal_heads", "propositions", "trimmed"]
