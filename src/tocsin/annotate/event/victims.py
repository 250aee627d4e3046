"""Who is said to be hurt, whatever the verb: nobody that dies of a deed is its doer."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tocsin.annotate.event.view import View
from tocsin.knowledge.actor_words import words as listed

Subjects = Callable[[View, int], list[int]]


def heads(view: View, inside: Iterable[int], subjects: Subjects) -> list[int]:
    """The heads of the noun phrases that are told to be dead, hurt or gone."""
    found: dict[int, None] = {}
    for at in inside:
        found.update(dict.fromkeys(_of(view, at, subjects)))
    return list(found)


def _of(view: View, at: int, subjects: Subjects) -> list[int]:
    token = view.tokens[at]
    lemma = token.lemma.lower()
    if token.pos == "VERB" and (lemma in listed("perishing") or _undergoes(view, at, lemma)):
        return subjects(view, at)
    if token.text.lower() not in listed("harmed") or view.kids(at, "obj"):
        return []
    own = view.kids(at, "nsubj")
    return own if own or token.head < 0 else _told_of(view, at, subjects)


def _told_of(view: View, at: int, subjects: Subjects) -> list[int]:
    """Whom a word of harm without a subject of its own is said of."""
    token = view.tokens[at]
    relation = token.relation.split(":")[0]
    if relation == "nmod":
        token = view.tokens[token.head]  # "four of the wounded are civilians"
    if token.head >= 0 and token.relation == "nsubj" and view.kids(token.head, "cop"):
        return [token.head]
    if relation in {"amod", "acl"} and view.tokens[token.head].pos != "VERB":
        return [token.head]
    if relation in {"xcomp", "advcl", "obl"}:
        return view.kids(token.head, "obj") or subjects(view, token.head)
    return subjects(view, at) if relation == "conj" else []


def _undergoes(view: View, at: int, lemma: str) -> bool:
    objects = view.kids(at, "obj")
    return lemma in listed("undergoing") and any(view.forms[k] & listed("undergone") for k in objects)
