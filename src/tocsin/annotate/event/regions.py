"""Where one voice speaks: a sentence cut by its attributions, and at semicolons and colons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.annotate.event import disputed
from tocsin.annotate.event.classify import kind
from tocsin.annotate.event.company import Scene
from tocsin.annotate.event.view import View
from tocsin.records import Attribution, EventType, Span

VERBAL = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.REJECT, EventType.SUPPORT}
)
_SHORT = 3  # contents of fewer words keep their clause
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")
_QUOTES = frozenset('"“”„«»‘')


@dataclass(frozen=True, slots=True)
class Region:
    """Words of one voice: the attribution whose content they are (None: the outlet's own), the acts narrated
    in them ("denies any part in it"), whether they only announce what follows a colon, and
    whether they are a report that others dispute, or that is denied."""

    tokens: tuple[int, ...]
    voice: Attribution | None
    narrated: tuple[Attribution, ...] = ()
    announces: bool = False
    reported: bool = False
    denied: bool = False


def regions(view: View, attributions: Iterable[Attribution], scene: Scene) -> list[Region]:
    """The regions of a sentence in the order of their first words."""
    span = view.sentence.span
    here = [a for a in attributions if any(c.overlaps(span) for c in a.content)]
    narrated = tuple(a for a in here if _narrates(a) or _keeps(view, a, scene))
    split = [a for a in here if a not in narrated]
    owner = [_owner(view, at, split) for at in range(len(view.tokens))]
    gone = _attributing(view, split, owner)
    _adopt(view, owner, gone)
    found: list[Region] = []
    for voice in dict.fromkeys(owner):
        tokens = [at for at in range(len(view.tokens)) if owner[at] == voice and at not in gone]
        attribution = split[voice] if voice >= 0 else None
        for part, announces in _segments(view, tokens):
            acts = tuple(a for a in narrated if any(_in(view, at, cue) for at in part for cue in a.cue))
            inner, denied = disputed.content(view, part)
            found.append(Region(tuple(inner or part), attribution, acts, announces, bool(inner), denied))
    return sorted((r for r in found if _tells(view, r)), key=lambda r: r.tokens[0])


def _narrates(attribution: Attribution) -> bool:
    """True where the content holds its own cue: a verbal act told as an event."""
    return not attribution.inferred and any(
        c.covers(cue) for c in attribution.content for cue in attribution.cue
    )


def _adopt(view: View, owner: list[int], gone: set[int]) -> None:
    """Give a content the clauses that hang on it outside its span ("If X, Y may …, an analyst believes")."""
    for at in sorted(range(len(view.tokens)), key=lambda k: view.depth[k]):
        head = view.tokens[at].head
        if owner[at] == -1 and at not in gone and head >= 0 and owner[head] >= 0 and head not in gone:
            below = view.subtree(at)
            if not gone.intersection(below) and view.tokens[at].relation.split(":")[0] in {
                "advcl",
                "obl",
                "advmod",
                "nmod",
                "punct",
            }:
                for k in below:
                    owner[k] = owner[head] if owner[k] == -1 else owner[k]


def _owner(view: View, at: int, split: list[Attribution]) -> int:
    """Index of the attribution with the shortest content over a word, -1 for none."""
    token = view.tokens[at]
    spans = [
        (content.end - content.start, k)
        for k, attribution in enumerate(split)
        for content in attribution.content
        if content.start <= token.start and token.end <= content.end
    ]
    return min(spans)[1] if spans else -1


def _attributing(view: View, split: list[Attribution], owner: list[int]) -> set[int]:
    """Words that only say who says it, with what hangs on them outside any content."""
    gone: set[int] = set()
    for k, attribution in enumerate(split):
        if attribution.inferred:
            continue
        gone |= {
            at
            for at in range(len(view.tokens))
            if owner[at] != k and any(_in(view, at, c) for c in attribution.cue)
        }
    for k, attribution in enumerate(split):
        for hop in attribution.hops:
            if hop.span is not None and not attribution.inferred:
                words = [at for at in range(len(view.tokens)) if owner[at] != k and _in(view, at, hop.span)]
                gone.update(words if words and _leaves(view, words, gone) else ())
    return gone | _hanging(view, gone, owner)


def _leaves(view: View, words: list[int], gone: set[int]) -> bool:
    """True where a speaker's words go with the cue; False where they are the subject of another verb as well."""
    top = min(words, key=lambda at: (view.depth[at], at))
    head = view.tokens[top].head
    return (
        head < 0
        or head in gone
        or not view.tokens[top].relation.startswith("nsubj")
        or not view.clausal(head)
    )


def _hanging(view: View, gone: set[int], owner: list[int]) -> set[int]:
    """Adjuncts of an attributing verb ("later", "on Monday", "in a statement") that hold no verb of their own."""
    found: set[int] = set()
    for at in gone:
        for child in view.children[at]:
            below = view.subtree(child)
            same = all(owner[k] == owner[at] for k in below)
            describes = view.tokens[child].relation.startswith("acl") and view.tokens[at].pos != "VERB"
            if (
                child not in gone
                and same
                and (
                    describes or not any(view.clausal(k) and view.tokens[k].relation != "acl" for k in below)
                )
            ):
                found.update(below)
    return found


def _in(view: View, at: int, span: Span) -> bool:
    return span.start <= view.tokens[at].start and view.tokens[at].end <= span.end


def _keeps(view: View, attribution: Attribution, scene: Scene) -> bool:
    """True where cue and content make one proposition: "urged both sides to", "denies any involvement"."""
    if attribution.inferred:
        return False
    content = [at for at in range(len(view.tokens)) if any(_in(view, at, c) for c in attribution.content)]
    cue = [at for at in range(len(view.tokens)) if any(_in(view, at, c) for c in attribution.cue)]
    if not content or not cue:
        return False
    words = [at for at in content if view.tokens[at].pos not in {"PUNCT", "DET"}]
    head = min(cue, key=lambda at: (view.depth[at], at))
    if (
        len(words) < _SHORT
        and view.tokens[head].pos == "VERB"
        and not view.has_subject(words[0] if words else head)
    ):
        return attribution.form not in {"according", "hedge", "nominal"}
    if attribution.form in {"direct", "according", "dateline", "nominal"} and content[0] < head:
        return False
    verdict = kind(view, sorted({*cue, *content}), head, scene)
    if verdict.hit is None or head not in verdict.hit.tokens or verdict.type is EventType.NONE:
        return False
    return not _finite_that(view, head, content)


def _finite_that(view: View, head: int, content: list[int]) -> bool:
    """True for a promise or warning with a full clause ("promised that …"), which stands without its verb."""
    lemma = view.tokens[head].lemma.lower()
    if lemma in {"demand", "insist", "request", "ask", "urge", "call", "accuse", "consider", "deem"}:
        return False
    top = min(content, key=lambda at: (view.depth[at], at))
    return view.clausal(top) and view.has_subject(top) and view.finite(top)


def _segments(view: View, tokens: list[int]) -> list[tuple[list[int], bool]]:
    """Cut at semicolons and colons outside brackets; what stands before a colon announces the rest."""
    parts: list[tuple[list[int], bool]] = []
    current: list[int] = []
    depth = 0
    for at in tokens:
        text = view.tokens[at].text
        depth += (text in _OPEN) - (text in _CLOSE)
        if depth <= 0 and (text in {";", ":"} or _and_that(view, at)):
            if current:
                parts.append((current, text == ":"))
            current = []
        else:
            current.append(at)
    if current:
        parts.append((current, False))
    return parts


def _and_that(view: View, at: int) -> bool:
    """True at the "and" of "that … and that …": a second thing said."""
    following = view.tokens[at + 1 : at + 2]
    return view.tokens[at].pos == "CCONJ" and any(k.lemma == "that" and k.pos == "SCONJ" for k in following)


def _tells(view: View, region: Region) -> bool:
    """True when a region has something to tell: a verb, or content of an attribution."""
    words = [
        at for at in region.tokens if view.tokens[at].pos not in {"PUNCT", "CCONJ", "SCONJ", "ADP", "PART"}
    ]
    if not words:
        return False
    first = view.tokens[region.tokens[0]]
    if first.tag in {"WP", "WRB", "WDT"} and first.lemma.lower() != "which" and view.tokens[-1].text != "?":
        return False  # an indirect question, or the tail of a speaker's description
    if region.reported or (region.voice is not None and not region.voice.inferred):
        return True
    return len(words) > 1 and any(view.tokens[at].pos in {"VERB", "AUX"} for at in words)
