"""Reporting in the passive: "it was reported that C", "X was told", "X is said to have", "was quoted as saying"."""

from __future__ import annotations

from tocsin.annotate.attribution import grammar, relays
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import Source, Speech, source, unnamed
from tocsin.knowledge import cues

TO_SOMEONE = frozenset(("tell", "inform", "notify", "advise", "warn", "brief", "assure", "ask", "order"))
NO_SPEAKER = frozenset(("expect", "predict", "forecast", "anticipate", "project", "foresee"))


def find(t: Tree, i: int, number: int) -> Speech | None:
    """The attribution of a passive verb, None where nothing is reported by it."""
    if t.lemma(i) in relays.CITE:
        return _quoted(t, i, number)
    agent = agent_of(t, i)
    acts = cues.table().verbs.get(t.lemma(i), {})
    inside, act = _content(t, i, acts, agent is not None)
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
        if t.tokens[k].relation.endswith(":agent") or any(t.word(c) == "by" for c in t.children(k, "case")):
            return source(t, grammar.joined(t, k))
    return None


def _sources(t: Tree, i: int, agent: Source | None, cue: tuple[object, ...], act: str) -> tuple[Source, ...]:
    if agent is not None:
        return (*relays.of_verb(t, i, []), agent)
    if t.lemma(i) in NO_SPEAKER or act in ("accuse", "promise", "ask"):
        return ()
    return (unnamed(grammar.spans(t, [i])[0]),)


def _content(t: Tree, i: int, acts: object, agent: bool) -> tuple[list[int], str]:
    """Tokens of what is reported, and the act."""
    table = cues.table().verbs.get(t.lemma(i), {})
    act = table.get("clause") or table.get("object") or table.get("whole") or table.get("order", "")
    if not act:
        return [], ""
    for k in t.children(i, "ccomp", "csubj"):
        marks = [m for m in t.children(k, "mark") if t.word(m) == "that"]
        if t.children(i, "expl") or t.lemma(i) in TO_SOMEONE or k > i:
            return grammar.fill(t, t.subtree(k, without=marks)), "report" if act == "say" and not agent else act
    infinitive = t.child(i, "xcomp")
    if infinitive is not None and any(t.word(m) == "to" for m in t.children(infinitive, "mark")):
        if t.lemma(i) in cues.table().markers["passive"] or agent:
            return grammar.clause(t, i), "report" if act == "say" else act
        return [], ""
    if agent and ("object" in table or "whole" in table or "clause" in table):
        return grammar.clause(t, i), act
    return [], ""


def _quoted(t: Tree, i: int, number: int) -> Speech | None:
    """ "S was quoted by R as saying C"; the active form is met at its own verb."""
    saying = said_under(t, i)
    if saying is None:
        return None
    heads = grammar.subjects(t, i)
    speaker = source(t, heads)
    content = grammar.spans(t, t.subtree(saying, without=_marks(t, saying)))
    if speaker is None or not content:
        return None
    relay = agent_of(t, i)
    chain = (Source(relay.span, relay.heads, "relay"), speaker) if relay else (speaker,)
    return Speech(content, grammar.spans(t, grammar.verb_group(t, i)), chain, "indirect", "say", "quoted-as-saying", number, t.tokens[i].start)


def said_under(t: Tree, i: int) -> int | None:
    """What is said in "quote … as saying C": the complement of the verb under "as"."""
    for k in t.children(i, "advcl", "obl", "xcomp", "ccomp", "acl", "nmod"):
        if t.lemma(k) in cues.table().verbs and any(t.word(m) == "as" for m in t.children(k, "mark", "case")):
            inner = t.child(k, "ccomp", "obj", "parataxis")
            if inner is not None:
                return inner
    return None


def _marks(t: Tree, i: int) -> list[int]:
    return [m for m in t.children(i, "mark") if t.word(m) == "that"]
