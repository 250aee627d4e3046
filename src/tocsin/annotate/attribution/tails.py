"""Attributions by word order alone: "C, X said." and "C, says X." stand whatever the parse makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.annotate.attribution import grammar
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import animate
from tocsin.annotate.lemmas import lemma
from tocsin.knowledge import cues

NOMINAL = frozenset(
    ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "PART", "CCONJ", "PUNCT", "X", "SYM")
)
NO_START = frozenset(("apart", "except", "including", "among", "along", "together", "such", "as"))
STARTS = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "X"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
CLOSERS = frozenset(("”", '"', "''", "»", "’", "'", ")"))
CITING = frozenset(("citing", "quoting", "adding", "speaking", "referring"))
ADDRESSED = frozenset(("tell", "inform", "assure", "remind", "notify", "brief", "advise", "warn"))
LONGEST = 30  # tokens of a source
AFTER = 16  # tokens that may follow the verb


@dataclass(frozen=True, slots=True)
class Tail:
    """The verb, the head of its source, the tokens of the content, and the verb that cites on, if any."""

    verb: int
    source: int
    content: tuple[int, ...]
    citing: int | None = None


def find(t: Tree) -> Tail | None:
    """The attribution at the end of the sentence, None where there is none."""
    for i in range(len(t.tokens) - 1, 1, -1):
        if not reports(t, i) or not _quiet_after(t, i):
            continue
        tail = _normal(t, i) or _inverted(t, i)
        if tail is not None:
            return tail
    return next((m for i in range(2, len(t.tokens) - 1) if (m := _medial(t, i)) is not None), None)


def _medial(t: Tree, i: int) -> Tail | None:
    """ "A, X said, B": the verb right before a comma, the source between that and another."""
    if t.tokens[i + 1].text != "," or t.tokens[i].tag not in FINITE or not reports(t, i):
        return None
    left = grammar.verb_group(t, i)[0]
    comma = next((k for k in range(left - 1, max(0, left - 9), -1) if t.tokens[k].text == ","), 0)
    phrase = list(range(comma + 1, left))
    if not comma or not phrase or t.tokens[phrase[0]].pos not in STARTS:
        return None
    if any(t.tokens[k].pos not in NOMINAL or t.tokens[k].text in ("“", "”", '"') for k in phrase):
        return None
    head = _head(t, phrase)
    inside = [*range(comma), *range(i + 2, len(t.tokens))]
    if head is None or not any(t.tokens[k].tag in FINITE for k in inside if k > i):
        return None
    return Tail(i, head, tuple(inside))


def reports(t: Tree, i: int) -> bool:
    """True for a form of a reporting verb that can stand here, though it be tagged as a noun."""
    token = t.tokens[i]
    if token.pos == "VERB" and token.tag in ("VBD", "VBZ", "VBP", "VBN", "VB", ""):
        base = t.lemma(i)
    elif token.pos == "NOUN" and token.tag == "NNS":
        base = lemma(token.text, "VERB", "VBZ")
    elif token.pos == "NOUN" and token.tag == "NN":
        base = token.text.lower()
    else:
        return False
    return "clause" in cues.table().verbs.get(base, {})


def _quiet_after(t: Tree, i: int) -> bool:
    """No clause follows: at most an addressee, a time, "in a statement", "citing S"."""
    rest = range(i + 1, len(t.tokens))
    if len(rest) > AFTER + 6:
        return False
    for k in rest:
        if t.word(k) in CITING:
            return t.tokens[k - 1].text == ","
        if (
            t.tokens[k].tag in FINITE
            or t.tokens[k].pos == "SCONJ"
            or t.tokens[k].text in (":", ";", "“", "«")
        ):
            return False
        if t.word(k) == "that" or (t.tokens[k].pos == "VERB" and t.tokens[k].tag == "VB"):
            return False
    return len(rest) <= AFTER


def _normal(t: Tree, i: int) -> Tail | None:
    left = grammar.verb_group(t, i)[0] if t.tokens[i].pos == "VERB" else i
    while left and t.tokens[left - 1].pos in ("AUX", "ADV") and t.tokens[left - 1].text != ",":
        left -= 1
    left = _before_aside(t, left)
    for comma in _commas(t, left):
        phrase = list(range(comma + 1, left))
        if t.tokens[phrase[0]].pos not in STARTS or t.word(phrase[0]) in NO_START:
            continue
        head = _head(t, phrase)
        content = _content(t, comma)
        if head is not None and content:
            return Tail(i, head, tuple(content), _citing(t, i))
    return None


def _before_aside(t: Tree, left: int) -> int:
    """Left of an aside between the source and its verb: ", who served as X," and ", a former Y,"."""
    if left < 3 or t.tokens[left - 1].text not in (",", ")"):
        return left
    closing = "(" if t.tokens[left - 1].text == ")" else ","
    for k in range(left - 2, max(0, left - LONGEST), -1):
        if t.tokens[k].text == closing:
            opens = t.word(k + 1)
            if closing == "(" or opens in (
                "who",
                "which",
                "whose",
                "a",
                "an",
                "the",
                "himself",
                "also",
                "speaking",
                "in",
                "on",
            ):
                return _before_aside(t, k)
    return left


def _commas(t: Tree, left: int) -> Iterator[int]:
    """Commas that may open the source, nearest first: what follows is nominal all through."""
    for k in range(left - 1, max(-1, left - LONGEST), -1):
        token = t.tokens[k]
        if (token.text == "," and k + 1 < left and t.tokens[left - 1].text != ",") or (
            token.text == "," and k + 1 < left - 1
        ):
            yield k
        if (
            (token.tag in FINITE and not _hyphened(t, k))
            or token.pos in ("AUX", "SCONJ")
            or token.text in (";", ":", "“", "”", '"')
        ):
            return
        if (token.pos == "VERB" and token.tag == "VB" and not _hyphened(t, k)) or t.word(k) in (
            "which",
            "who",
            "that",
        ):
            return


def _hyphened(t: Tree, k: int) -> bool:
    """Part of a compound such as "state-run"."""
    return k > 0 and t.tokens[k - 1].text == "-" and t.tokens[k - 1].end == t.tokens[k].start


def _inverted(t: Tree, i: int) -> Tail | None:
    """ ", said X": the comma stands right before the verb, the source right after it."""
    comma = i - 1
    if comma < 1 or t.tokens[comma].text != "," or i + 1 >= len(t.tokens) or t.tokens[i].tag not in FINITE:
        return None
    if t.lemma(i) in ADDRESSED:
        return None
    phrase = []
    for k in range(i + 1, len(t.tokens)):
        if t.tokens[k].pos not in NOMINAL or t.tokens[k].text in (".", ";"):
            break
        phrase.append(k)
    while phrase and t.tokens[phrase[-1]].pos in ("PUNCT", "ADP", "CCONJ"):
        phrase.pop()
    if not phrase or t.tokens[phrase[0]].pos not in STARTS:
        return None
    head = _head(t, phrase)
    if head is None or not animate(t, head):
        return None
    content = _content(t, comma)
    return Tail(i, head, tuple(content), _citing(t, i)) if head is not None and content else None


def _head(t: Tree, phrase: list[int]) -> int | None:
    """The last noun before a preposition, a comma or a bracket; "of" and "for" in a name end it too."""
    last = None
    for k in phrase:
        token = t.tokens[k]
        if (
            token.pos in ("ADP", "SCONJ")
            or token.text in (",", "(", "—", "–")
            or (token.pos == "VERB" and not _hyphened(t, k))
        ):
            if last is not None:
                break
        elif _hyphened(t, k) and k + 1 in phrase:
            continue
        elif token.pos in ("NOUN", "PROPN", "PRON", "NUM", "X") or (token.pos == "ADJ" and k == phrase[-1]):
            last = k
    return last


def _content(t: Tree, comma: int) -> list[int]:
    """Everything before the comma, where it holds a verb of its own."""
    end = comma
    while end and t.tokens[end - 1].text in CLOSERS and t.tokens[end - 1].text == ",":
        end -= 1
    inside = list(range(end))
    if not any(t.tokens[k].tag in FINITE or t.tokens[k].pos in ("AUX", "VERB") for k in inside):
        return []
    first = t.tokens[inside[0]]
    return inside[1:] if first.pos == "CCONJ" else inside


def _citing(t: Tree, i: int) -> int | None:
    return next((k for k in range(i + 1, len(t.tokens)) if t.word(k) in ("citing", "quoting")), None)
