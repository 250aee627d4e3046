"""Denials in other words: a claim waved away, called an invention, or answered with "Fake"."""

from __future__ import annotations

from collections.abc import Iterable

from tocsin.annotate.attribution import grammar, nominal
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import Source, Speech
from tocsin.knowledge import cues

ANSWERS = frozenset(
    ("answer", "meet", "counter", "greet", "dismiss", "respond", "reply", "react", "parry", "receive", "call")
)
SCORN = frozenset(
    ("dismiss", "wave", "scoff", "sneer", "laugh", "deride", "ridicule", "mock", "brush", "shrug", "reject")
)
TURNED = frozenset(("opine", "accuse", "say"))
SAID = frozenset(("say", "report", "accuse"))
BEFORE = frozenset(("that", "this", "it", "these", "those", "them", "all"))
REACH = 8  # words after "with" in which the answer stands


def is_denial(t: Tree, i: int, act: str) -> bool:
    """True where a verb that blames or values denies what was said ("called that absurd")."""
    if act not in TURNED:
        return False
    things = [*t.children(i, "obj", "obl", "xcomp", "ccomp"), *_inside(t, i)]
    if t.lemma(i) in SCORN and any(t.word(k) in BEFORE or _was_said(t, k) for k in things):
        return True
    labelled = any("label" in f or "as" in f for f in (cues.table().verbs.get(t.lemma(i), {}),))
    return (labelled or t.lemma(i) in SCORN) and calls_false(t, [k for k in grammar.clause(t, i) if k > i])


def retort(t: Tree, i: int, speaker: Source, number: int) -> Speech | None:
    """ "X answered the allegation that C with one word: 'Fake'": X denies C."""
    thing, inside = answered(t, i)
    if thing is None:
        return None
    return Speech(
        content=grammar.spans(t, inside),
        cue=grammar.spans(t, grammar.verb_group(t, i)),
        sources=(speaker,),
        form="indirect",
        act="deny",
        rule="retort",
        sentence=number,
        verb=t.tokens[i].start,
    )


def answered(t: Tree, i: int) -> tuple[int | None, list[int]]:
    """The noun that is answered with a denial, and the tokens of its content; None where there is no such."""
    if t.lemma(i) not in ANSWERS:
        return None, []
    for noun in t.children(i, "obj", "obl"):
        said = nominal.content_of(t, noun) if nominal.noun(t, noun) in cues.table().nouns else []
        stop = next((k for k in range(noun + 1, len(t.tokens)) if _answers(t, k)), None)
        if said and stop is not None:
            return noun, [k for k in said if k < stop]
    return None, []


def _answers(t: Tree, k: int) -> bool:
    """ "with one word: 'Fake'", "by calling it a lie" begin here."""
    if t.word(k) not in ("with", "by", "as"):
        return False
    return calls_false(t, range(k + 1, min(k + 1 + REACH, len(t.tokens))))


def calls_false(t: Tree, inside: Iterable[int]) -> bool:
    """True where one of the words calls something false."""
    words = {t.word(k) for k in inside}
    return bool(words & set(cues.table().markers["false"]))


def _inside(t: Tree, i: int) -> list[int]:
    """What an adjective or noun that is taken for the complement has with it ("that absurd")."""
    return [k for c in t.children(i, "xcomp", "ccomp") for k in t.kids[c] if k > i]


def _was_said(t: Tree, k: int) -> bool:
    table, lemma = cues.table(), nominal.noun(t, k)
    return table.nouns.get(lemma) in SAID or lemma in table.spoken or lemma in nominal.FIGURES
