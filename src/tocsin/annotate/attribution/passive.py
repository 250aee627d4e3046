"""Reporting in the passive: "it was reported that C", "X was told", "was quoted as saying"."""

from __future__ import annotations

from tocsin.annotate.attribution import grammar, relays, tails
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import Source, Speech, source, unnamed
from tocsin.knowledge import cues
from tocsin.records import Span

TO_SOMEONE = frozenset(("tell", "inform", "notify", "advise", "warn", "brief", "assure", "ask", "order"))
SETTLED = frozenset(("commit", "agree", "decide", "approve", "settle", "promise", "pledge"))
NO_SPEAKER = frozenset(("expect", "predict", "forecast", "anticipate", "project", "foresee"))


def find(t: Tree, i: int, number: int) -> Speech | None:
    """The attribution of a passive verb, None where nothing is reported by it."""
    if t.lemma(i) in relays.CITE:
        return _quoted(t, i, number)
    above = t.head(i)
    if above is not None and t.lemma(above) == "let":  # "X let it be understood that C"
        agent = source(t, grammar.subjects(t, above))
    else:
        agent = agent_of(t, i)
    inside, act = _content(t, i, agent=agent is not None)
    if not inside:
        return None
    spans = grammar.spans(t, inside)
    cue = grammar.spans(t, grammar.verb_group(t, i))
    return Speech(
        content=spans,
        cue=cue,
        sources=_sources(t, i, agent, cue, act),
        form="indirect",
        act=act,
        rule="passive",
        sentence=number,
        verb=t.tokens[i].start,
        confidence=0.7,
    )


def agent_of(t: Tree, i: int) -> Source | None:
    """Who does it: "by X"."""
    for k in t.children(i, "obl", "nmod"):
        if any(t.word(c) == "by" for c in t.children(k, "case")) and relays.speaks(t, k):
            return source(t, grammar.joined(t, k))
    return None


def _sources(t: Tree, i: int, agent: Source | None, cue: tuple[object, ...], act: str) -> tuple[Source, ...]:
    if agent is not None:
        return (*relays.of_verb(t, i, []), agent)
    if t.lemma(i) in NO_SPEAKER | SETTLED or act in ("accuse", "promise", "ask"):
        return ()
    return (unnamed(grammar.spans(t, [i])[0]),)


def _content(t: Tree, i: int, *, agent: bool) -> tuple[list[int], str]:
    """Tokens of what is reported, and the act."""
    table = cues.table().verbs.get(t.lemma(i), {})
    act = table.get("clause") or table.get("object") or table.get("whole") or table.get("order", "")
    if not act or any(t.word(k) in ("should", "must", "can", "may", "could") for k in t.children(i, "aux")):
        return [], ""
    for k in t.children(i, "ccomp", "csubj"):
        marks = [m for m in t.children(k, "mark") if t.word(m) == "that"]
        if act == "deny" and not marks:
            continue  # "was denied by X: 'C'" is what X says instead
        if t.children(i, "expl") or t.lemma(i) in TO_SOMEONE or k > i:
            return grammar.fill(
                t, t.subtree(k, without=marks)
            ), "report" if act == "say" and not agent else act
    infinitive = t.child(i, "xcomp")
    if infinitive is not None and any(t.word(m) == "to" for m in t.children(infinitive, "mark")):
        if t.lemma(i) in TO_SOMEONE and not agent:
            act = "ask"
        if act == "ask" or t.lemma(i) in cues.table().markers["passive"] or agent:
            return grammar.clause(t, i), "report" if act == "say" else act
        return [], ""
    if agent and t.lemma(i) not in SETTLED and ("object" in table or "whole" in table or "clause" in table):
        return grammar.clause(t, i), act
    return [], ""


def _quoted(t: Tree, i: int, number: int) -> Speech | None:
    """ "S was quoted by R as saying C"."""
    speaker = source(t, grammar.subjects(t, i))
    return _as_saying(t, i, number, agent_of(t, i), speaker)


def quoted_as(t: Tree, i: int, number: int, relay: Source | None) -> Speech | None:
    """ "R quoted S as saying C"."""
    thing = t.child(i, "obj")
    speaker = source(t, grammar.joined(t, thing)) if thing is not None else None
    return _as_saying(t, i, number, relay, speaker)


def _as_saying(t: Tree, i: int, number: int, relay: Source | None, speaker: Source | None) -> Speech | None:
    """By word order: "as" and a reporting verb after the verb of quoting; all that follows is the content."""
    saying = next(
        (
            k
            for k in range(i + 2, len(t.tokens))
            if t.word(k - 1) == "as" and t.tokens[k].pos == "VERB" and t.lemma(k) in cues.table().verbs
        ),
        None,
    )
    if saying is None:
        return None
    if not any(t.tokens[k].pos in ("VERB", "AUX") for k in range(saying + 1, len(t.tokens))):
        return _said_before(t, i, saying, number)
    if speaker is None:
        return None
    first = saying + 1
    while first < len(t.tokens) and t.word(first) in ("that", ",", ":"):
        first += 1
    content = grammar.spans(t, range(first, len(t.tokens)))
    if not content:
        return None
    chain = (Source(relay.span, relay.heads, "relay"), speaker) if relay else (speaker,)
    return _speech(t, i, saying, number, content=content, chain=chain)


def _said_before(t: Tree, i: int, saying: int, number: int) -> Speech | None:
    """ "C, R quoted S as saying", "C, S was quoted as saying by R": who stands where, by word order."""
    left = grammar.verb_group(t, i)[0]
    comma = next((k for k in range(left - 1, 0, -1) if t.tokens[k].text == ","), 0)
    inside = range(comma)
    if not any(t.tokens[k].pos in ("VERB", "AUX") for k in inside):
        return None
    passive = left < i and t.lemma(left) in ("be", "have")
    before = _by_order(t, range(comma + 1, left))
    by = next((k for k in range(i + 1, len(t.tokens)) if t.word(k) == "by"), None)
    other = _by_order(t, range(by + 1, len(t.tokens)) if by is not None else range(0))
    relay, speaker = (other, before) if passive else (before, _by_order(t, range(i + 1, saying - 1)))
    content = grammar.spans(t, inside)
    if speaker is None or not content:
        return None
    chain = (Source(relay.span, relay.heads, "relay"), speaker) if relay else (speaker,)
    return _speech(t, i, saying, number, content=content, chain=chain)


def _by_order(t: Tree, phrase: range) -> Source | None:
    head = tails.phrase_head(t, list(phrase))
    return source(t, [head]) if head is not None else None


def _speech(
    t: Tree, i: int, saying: int, number: int, *, content: tuple[Span, ...], chain: tuple[Source, ...]
) -> Speech:
    act = cues.table().verbs[t.lemma(saying)].get("clause", "say")
    cue = grammar.spans(t, [*grammar.verb_group(t, i), saying])
    return Speech(content, cue, chain, "indirect", act, "quoted-as-saying", number, t.tokens[i].start)
