"""Sentences about what others report: "claims that X are false" tells X, and that it is denied."""

from __future__ import annotations

from tocsin.annotate.event.view import View
from tocsin.knowledge import modality as tables

_VERDICTS = frozenset({"be", "do", "have", "can", "could"})
_LONG = 3  # words of a content that can stand alone


def content(view: View, tokens: list[int]) -> tuple[list[int], bool]:
    """The words of a disputed report and whether they are denied; ([], False) where there is none."""
    cues = tables.table()["disputed"]
    for at in tokens:
        token = view.tokens[at]
        if (
            token.relation.startswith("nsubj")
            and view.forms[at] & cues.words["nouns"]
            and token.head in tokens
        ):
            inner, predicate = _parts(view, at, token.head, tokens)
            if len(inner) < _LONG:
                continue
            if view.phrase(predicate, cues.phrases["false"]):
                return inner, True
            if view.phrase(predicate, cues.phrases["unverified"]):
                return inner, False
    return _by_order(view, tokens)


def _by_order(view: View, tokens: list[int]) -> tuple[list[int], bool]:
    """The same by the order of words alone, for a parse that took "claims" for a verb."""
    cues = tables.table()["disputed"]
    noun = next((at for at in tokens[:4] if view.forms[at] & cues.words["nouns"]), None)
    opener = next(
        (at for at in tokens if noun is not None and at > noun and view.tokens[at].lemma.lower() == "that"),
        None,
    )
    if opener is None:
        return [], False
    after = [at for at in tokens if at > opener]
    for name in ("false", "unverified"):
        found = view.phrase(after, cues.phrases[name])
        verbs = [
            at for at in after if found and at <= found[0] and view.tokens[at].lemma.lower() in _VERDICTS
        ]
        inner = [at for at in after if verbs and at < verbs[-1]]
        if len(inner) >= _LONG and view.tokens[inner[-1]].pos not in {"PUNCT", "CCONJ"}:
            return inner, name == "false"
    return [], False


def _parts(view: View, noun: int, head: int, tokens: list[int]) -> tuple[list[int], list[int]]:
    """Words between the report's "that" or "of" and its verdict, and the words of the verdict."""
    verdict = [head, *view.kids(head, "aux", "cop")]
    after = [at for at in verdict if at > noun]
    openers = [at for at in tokens if at > noun and _opens(view, at, noun)]
    said = [at for at in openers if view.tokens[at].lemma.lower() == "that"]
    opener = next(iter(said or openers), None)
    if opener is None or not after:
        return [], []
    last = max(after) if min(after) < opener else min(after)
    inner = [at for at in tokens if opener < at < last]
    predicate = [at for at in tokens if at >= last]
    return [at for at in inner if at not in view.kids(head, "advmod")], predicate


def _opens(view: View, at: int, noun: int) -> bool:
    token = view.tokens[at]
    if token.lemma.lower() == "that":
        return token.pos == "SCONJ" or token.relation == "mark"
    return token.lemma.lower() == "of" and at - noun <= 6 and token.relation in {"case", "mark"}
