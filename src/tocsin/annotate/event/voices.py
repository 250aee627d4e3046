"""Which words of a sentence are whose: the contents of its attributions, and words that only attribute."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tocsin.annotate.event.classify import kind
from tocsin.annotate.event.company import Scene
from tocsin.annotate.event.view import View
from tocsin.records import Attribution, EventType, Span

OUTLET = -1  # the owner of words that nobody else says
_SHORT = 3  # contents of fewer words keep their clause
_SAID_BEFORE = frozenset({"direct", "according", "dateline", "nominal"})
_LOOSE = frozenset({"according", "hedge", "nominal"})
_ADJUNCTS = frozenset({"advcl", "obl", "advmod", "nmod", "punct"})
_CONDITIONS = frozenset({"if", "unless", "provided"})
_INVERTED = frozenset({"Should", "Were", "Had"})
_TAKES_CLAUSE = frozenset(
    {"demand", "insist", "request", "ask", "urge", "call", "accuse", "consider", "deem"}
)


@dataclass(frozen=True, slots=True)
class Voices:
    """`owner` gives each word an index into `apart`, or OUTLET; `gone` are words that only attribute;
    `narrated` are verbal acts that are told as events, cue and all."""

    apart: tuple[Attribution, ...]
    narrated: tuple[Attribution, ...]
    owner: tuple[int, ...]
    gone: frozenset[int]


def voices(view: View, attributions: Sequence[Attribution], scene: Scene) -> Voices:
    """Share out the words of a sentence."""
    narrated = tuple(a for a in attributions if _narrates(a) or _one_proposition(view, a, scene))
    apart = tuple(a for a in attributions if a not in narrated)
    owner = _owners(view, apart)
    gone = _attributing(view, apart, owner)
    _condition(view, apart, owner, gone)
    _adopt(view, owner, gone)
    return Voices(apart, narrated, tuple(owner), frozenset(gone))


def held(view: View, spans: Iterable[Span]) -> list[int]:
    """The words inside some spans."""
    wanted = list(spans)
    return [
        at
        for at, token in enumerate(view.tokens)
        if any(span.start <= token.start and token.end <= span.end for span in wanted)
    ]


def _owners(view: View, apart: Sequence[Attribution]) -> list[int]:
    """For each word the attribution with the shortest content over it."""
    owner = [OUTLET] * len(view.tokens)
    spans = [(c.end - c.start, k, c) for k, attribution in enumerate(apart) for c in attribution.content]
    for _, k, content in sorted(spans, key=lambda row: (-row[0], -row[1])):
        for at in held(view, [content]):
            owner[at] = k
    return owner


# ---------------------------------------------------------------- cue and content in one


def _narrates(attribution: Attribution) -> bool:
    """True where the content holds its own cue: a verbal act told as an event."""
    covered = any(c.covers(cue) for c in attribution.content for cue in attribution.cue)
    return covered and not attribution.inferred


def _one_proposition(view: View, attribution: Attribution, scene: Scene) -> bool:
    """True where cue and content make one proposition: "urged both sides to", "denies any involvement"."""
    content, cue = held(view, attribution.content), held(view, attribution.cue)
    if attribution.inferred or not content or not cue:
        return False
    head = min(cue, key=lambda at: (view.depth[at], at))
    said = [at for at in content if view.tokens[at].pos not in {"PUNCT", "DET"}]
    if view.tokens[head].pos != "VERB":
        return False
    if len(said) < _SHORT and not any(map(view.has_subject, said[:1])):
        return attribution.form not in _LOOSE
    if attribution.form in _SAID_BEFORE and content[0] < head:
        return False
    verdict = kind(view, {*cue, *content}, head, scene)
    told = verdict.hit is not None and head in verdict.hit.tokens and verdict.type is not EventType.NONE
    return told and not _whole_clause(view, head, content)


def _whole_clause(view: View, head: int, content: list[int]) -> bool:
    """True for a promise or warning with a full clause ("promised that …"), which stands without its verb."""
    if view.tokens[head].lemma.lower() in _TAKES_CLAUSE:
        return False
    top = min(content, key=lambda at: (view.depth[at], at))
    return view.clausal(top) and view.has_subject(top) and view.finite(top)


# ---------------------------------------------------------------- words that only attribute


def _attributing(view: View, apart: Sequence[Attribution], owner: list[int]) -> set[int]:
    """Cues, speakers, and what hangs on them outside any content."""
    worded = [(k, attribution) for k, attribution in enumerate(apart) if not attribution.inferred]
    gone = {at for k, attribution in worded for at in held(view, attribution.cue) if owner[at] != k}
    for k, attribution in worded:
        for span in (hop.span for hop in attribution.hops if hop.span is not None):
            said = [at for at in held(view, [span]) if owner[at] != k]
            if said and _leaves(view, said, gone):
                gone.update(said)
    return gone | _hanging(view, gone, owner)


def _leaves(view: View, said: list[int], gone: set[int]) -> bool:
    """True where a speaker's words go with the cue; False where they are the subject of another verb too."""
    top = min(said, key=lambda at: (view.depth[at], at))
    head = view.tokens[top].head
    subject = view.tokens[top].relation.startswith("nsubj")
    return head < 0 or head in gone or not subject or not view.clausal(head)


def _hanging(view: View, gone: set[int], owner: list[int]) -> set[int]:
    """Adjuncts of attributing words ("later", "in a statement") without a verb, and descriptions."""
    found: set[int] = set()
    for at in gone:
        for child in view.children[at]:
            below = view.subtree(child)
            if child in gone or any(owner[k] != owner[at] for k in below):
                continue
            describes = view.tokens[child].relation.startswith("acl") and view.tokens[at].pos != "VERB"
            tells = any(view.clausal(k) and view.tokens[k].relation != "acl" for k in below)
            if describes or not tells:
                found.update(below)
    return found


def _condition(view: View, apart: Sequence[Attribution], owner: list[int], gone: set[int]) -> None:
    """Give a content the condition that the parse hung on its cue ("If X, Y would …, he warned")."""
    for at, token in enumerate(view.tokens):
        if owner[at] != OUTLET or token.relation != "advcl" or token.head not in gone:
            continue
        if not _conditional(view, at):
            continue
        cues = (k for k, a in enumerate(apart) if token.head in held(view, a.cue))
        mine = next(cues, OUTLET)
        for k in view.subtree(at):
            owner[k] = mine if owner[k] == OUTLET else owner[k]


def _conditional(view: View, at: int) -> bool:
    """True for a clause with "if", or with its auxiliary first ("Should it fail")."""
    marked = any(view.tokens[k].lemma.lower() in _CONDITIONS for k in view.kids(at, "mark"))
    return marked or any(view.tokens[k].text in _INVERTED for k in view.kids(at, "aux", "cop"))


def _adopt(view: View, owner: list[int], gone: set[int]) -> None:
    """Give a content the clauses that hang on it outside its span ("If X, Y may …, an analyst believes")."""
    for at in sorted(range(len(view.tokens)), key=lambda k: view.depth[k]):
        head = view.tokens[at].head
        if owner[at] != OUTLET or at in gone or head < 0 or owner[head] == OUTLET or head in gone:
            continue
        below = view.subtree(at)
        if view.tokens[at].relation.split(":")[0] in _ADJUNCTS and gone.isdisjoint(below):
            for k in below:
                owner[k] = owner[head] if owner[k] == OUTLET else owner[k]
