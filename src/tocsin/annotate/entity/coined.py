"""Bodies that no table has, by their shape: capitalised phrases, and abbreviations introduced in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tocsin.annotate.entity.view import View
from tocsin.knowledge import endings, gazetteer
from tocsin.knowledge.actor_words import words as listed
from tocsin.records import Actor, Span

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z0-9/&-]{1,9}")


def find(view: View, held: set[int]) -> tuple[tuple[int, int, Actor], ...]:
    """Capitalised names of organisations in the free tokens of a sentence: first, last (half-open), who."""
    found = []
    for first, last in _stretches(view, held):
        name = _tidy(view.text[view.tokens[first].start : view.tokens[last - 1].end])
        kind = endings.kind(name)
        if endings.is_other(name) or (last - first == 1 and not _single(view, first)):
            continue
        tagged = all(t.entity.endswith("ORG") for t in view.tokens[first:last])
        if kind is None and not (tagged and len(name) > 2):
            continue
        found.append((first, last, Actor("org:" + slug(name), name, kind or "other")))
    return tuple(found)


def _single(view: View, at: int) -> bool:
    """One word that may be a body: an abbreviation, or a name that is no place and modifies nothing."""
    token = view.tokens[at]
    if token.text.isupper():
        return 3 <= len(token.text) <= 8
    if token.text[:-1].isupper() or view.base(at) in ("amod", "compound"):  # "UAVs", "Loyalist gunmen"
        return False
    return (
        token.tag not in ("NNS", "NNPS") and not gazetteer.load().knows(token.text) and "-" not in token.text
    )


def _stretches(view: View, held: set[int]) -> list[tuple[int, int]]:
    at, tokens, found = 0, view.tokens, []
    while at < len(tokens):
        if at in held or not _capital(view, at):
            at += 1
            continue
        last = at + 1
        while (
            last < len(tokens)
            and last not in held
            and (_capital(view, last) or tokens[last].text.lower() in listed("joining"))
        ):
            last += 1
        while not _capital(view, last - 1):
            last -= 1
        if last - at > 1 or tokens[at].entity == "B-ORG":
            found.append((at, last))
        at = last
    return found


def _capital(view: View, at: int) -> bool:
    token = view.tokens[at]
    if not token.text[:1].isupper() or token.entity[2:] in ("PER", "LOC", "NORP"):
        return False
    opens = at == 0 and token.pos in ("DET", "PRON", "ADP", "SCONJ", "CCONJ", "ADV", "AUX")
    return not opens and token.pos in ("PROPN", "NOUN", "ADJ", "NUM", "X")


def bracketed(view: View, span: Span) -> Span | None:
    """The abbreviation in brackets that follows a name directly: "Rapid Support Forces (RSF)"."""
    match = re.compile(
        r"(?:['’]s)?\s?\((?:the |known as |or )?[\"“]?(?P<name>[^\W\d_][\w/&-]{1,9})[\"”]?\)"
    ).match(view.text, span.end)
    if (
        match is None
        or not _ABBREVIATION.fullmatch(match.group("name"))
        or sum(c.isupper() for c in match.group("name")) < 2
    ):
        return None
    return Span(*match.span("name"))


def slug(name: str) -> str:
    """A name as an identifier."""
    return re.sub(r"[^\w]+", "-", name.casefold()).strip("-")


def _tidy(name: str) -> str:
    return re.sub(r"\s+", " ", name.removeprefix("The ").removeprefix("the "))


def longest(names: Sequence[str]) -> str:
    """The fullest of several names of one body."""
    return max(names, key=lambda name: (len(name.split()), len(name)))
