"""Attributions by word order alone: "C, X said." and "C, says X." stand whatever the parse makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from tocsin.annotate.attribution import grammar
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import animate
from tocsin.annotate.lemmas import lemma
from tocsin.knowledge import cues

NOMINAL = frozenset(
    ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "PART", "CCONJ", "PUNCT", "X", "SYM")
)
NO_START = frozenset(
    (
        *("apart", "except", "including", "among", "along", "together", "such", "as"),
        *("whatever", "whoever", "what", "which", "who", "whose"),
    )
)
STARTS = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "X"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
CLOSERS = frozenset(("”", '"', "''", "»", "’", "'", ")"))
CITING = frozenset(("citing", "quoting", "adding", "speaking", "referring"))
CITED = frozenset(("citing", "quoting"))
ADDRESSED = frozenset(("tell", "inform", "assure", "remind", "notify", "brief", "advise", "warn"))
VIEWS = frozenset(("view", "opinion", "telling", "account", "count", "estimate", "words", "reckoning"))
VIEW = 4  # tokens within which a view is named: "in the view of"
RELATIVE = frozenset(("who", "whose", "which", "whom"))
TURNS = frozenset(("whereas", "while", "though", "although", "but", "yet"))
OTHERS = frozenset(("according", "gave", "gives", "put", "puts", "denied", "denies"))
OBJECTS = frozenset(("so", "it", "them", "this", "that", "him", "her", "these", "those"))
CIRCUMSTANCE = frozenset(("ADV", "ADP", "DET", "NOUN", "PROPN", "NUM"))
SETTING = 8  # tokens from the verb to the comma, with "privately", "on Friday", "by phone"
OPENING = 3  # tokens that are no content of their own
LONGEST = 30  # tokens of a source
AFTER = 16  # tokens that may follow the verb


@dataclass(frozen=True, slots=True)
class Tail:
    """The verb, the head of its source, the tokens of the content, and the verb that cites on, if any."""

    verb: int
    source: int
    content: tuple[int, ...]
    citing: int | None = None


def find(t: Tree) -> list[Tail]:
    """The attributions at the ends of the sentence's parts, in order; where there is none, one inside it."""
    found: list[Tail] = []
    start = 0
    for stop in _stops(t):
        tail = _last(t, start, stop)
        if tail is None and stop < len(t.tokens) and t.tokens[stop].text == ";" and _reported(t, start, stop):
            start = stop + 1
        elif tail is not None:
            found.append(tail)
            start = stop + 1
        elif found and t.tokens[start - 1].text == ";" and not _reported(t, start, stop):
            last = found[-1]  # "C, X said; D" goes on
            found[-1] = replace(last, content=(*last.content, *range(start, stop)))
            start = stop + 1
    if found:
        return found
    inside = (m for i in range(1, len(t.tokens) - 1) if (m := _aside(t, i) or _medial(t, i)) is not None)
    return list(islice(inside, 1))


def _stops(t: Tree) -> Iterator[int]:
    """Where a part of the sentence may end: semicolons, clauses that turn, the sentence's end."""
    for k in range(2, len(t.tokens) - 2):
        if t.tokens[k].text == ";" or (t.tokens[k].text == "," and t.word(k + 1) in TURNS):
            yield k
    yield len(t.tokens)


def _last(t: Tree, start: int, stop: int) -> Tail | None:
    for i in range(stop - 1, start + 1, -1):
        if not reports(t, i) or not _quiet_after(t, i, stop):
            continue
        tail = _normal(t, i, start) or _inverted(t, i, start)
        if tail is not None:
            return replace(tail, content=(*tail.content, *_absolute(t, i, stop, len(tail.content))))
    return None


def _absolute(t: Tree, i: int, stop: int, before: int) -> range:
    """What follows is content: "C, X said, the convoy having turned", "there are, X said, no men"."""
    if before <= OPENING and i + 2 < stop and t.tokens[i + 1].text == ",":
        return range(i + 2, stop)
    for k in range(i + 2, stop):
        if t.tokens[k].tag == "VBG" and t.tokens[k - 1].text == ",":
            reported = t.lemma(k) in cues.table().verbs or t.word(k) in CITING
            return range(0) if reported else range(k, stop)
        if t.word(k) in ("having", "being") and t.tokens[k - 1].pos in ("NOUN", "PROPN"):
            comma = next((c for c in range(k - 2, i, -1) if t.tokens[c].text == ","), None)
            return range(comma + 1, stop) if comma is not None else range(0)
    return range(0)


def _reported(t: Tree, start: int, stop: int) -> bool:
    """True where someone reports in this part of the sentence, or it opens with someone's view."""
    opening = range(start, min(start + VIEW, stop))
    if start < stop and t.word(start) in ("in", "by") and any(t.word(k) in VIEWS for k in opening):
        return True
    return any(reports(t, i) or t.word(i) in OTHERS or _narrates(t, i) for i in range(start, stop))


def _narrates(t: Tree, i: int) -> bool:
    known = t.lemma(i) in cues.table().verbs or t.lemma(i) in cues.table().phrases
    return known and t.tokens[i].tag in FINITE and bool(t.children(i, "nsubj"))


def _aside(t: Tree, i: int) -> Tail | None:
    """ "A, says X, B": set between commas where neither side is a clause of its own."""
    if t.tokens[i - 1].text != "," or t.tokens[i].tag not in FINITE or not reports(t, i):
        return None
    end = next((k for k in range(i + 1, min(i + LONGEST, len(t.tokens))) if t.tokens[k].text == ","), 0)
    phrase = list(range(i + 1, end))
    if not phrase or t.tokens[phrase[0]].pos not in STARTS or t.lemma(i) in ADDRESSED:
        return None
    if any(t.tokens[k].pos not in NOMINAL for k in phrase) or end + 1 >= len(t.tokens):
        return None
    head = phrase_head(t, phrase)
    before, after = range(i - 1), range(end + 1, len(t.tokens))
    if head is None or not animate(t, head) or any(t.tokens[k].tag in FINITE for k in before):
        return None
    goes_on = t.tokens[end + 1].tag in FINITE or t.tokens[end + 1].tag == "VBN"
    return Tail(i, head, (*before, *after)) if goes_on else None


def _medial(t: Tree, i: int) -> Tail | None:
    """ "A, X said, B": the verb before a comma, the source between that and another."""
    end = _verb_end(t, i) + 1
    while end < min(len(t.tokens), i + SETTING) and t.tokens[end].pos in CIRCUMSTANCE:
        end += 1
    if end >= len(t.tokens) or t.tokens[end].text != "," or not reports(t, i):
        return None
    if t.tokens[i].tag not in FINITE and _verb_end(t, i) == i:
        return None
    left = grammar.verb_group(t, i)[0]
    comma = next((k for k in range(left - 1, max(0, left - 11), -1) if t.tokens[k].text == ","), 0)
    phrase = list(range(comma + 1, left))
    if not comma or not phrase or t.tokens[phrase[0]].pos not in STARTS:
        return None
    if any(t.tokens[k].pos not in NOMINAL and t.tokens[k].tag != "VBN" for k in phrase):
        return None
    if any(t.tokens[k].text in ("“", "”", '"') for k in phrase):
        return None
    return _around(t, i, comma, phrase_head(t, phrase), end)


def _around(t: Tree, i: int, comma: int, head: int | None, end: int) -> Tail | None:
    """What stands before `comma` and after `end`; after "and," only the latter."""
    stop = _someone_else(t, end + 1)
    before = range(comma) if t.tokens[comma - 1].pos != "CCONJ" else range(0)
    inside = [*before, *range(end + 1, stop)]
    apart = stop < len(t.tokens) and any(t.tokens[k].tag in FINITE for k in before)
    if head is None or not (apart or any(t.tokens[k].pos in ("VERB", "AUX") for k in inside if k > i)):
        return None
    return Tail(i, head, tuple(inside))


def _someone_else(t: Tree, start: int) -> int:
    """Where after `start` ("and Y tells us that D") someone else takes the word; the end if no one does."""
    for k in range(start, len(t.tokens) - 2):
        if t.tokens[k].text == ";" and _reported(t, k, len(t.tokens)):
            return k
        if t.tokens[k].pos != "CCONJ" or (k > start and t.tokens[k - 1].text != ","):
            continue
        for i in range(k + 2, len(t.tokens) - 1):
            own = t.children(i, "nsubj") and t.children(i, "ccomp")
            if own and reports(t, i) and t.tokens[i].tag in FINITE:
                return k
    return len(t.tokens)


def _verb_end(t: Tree, i: int) -> int:
    """The last word of the reporting verb: "went on", "let it be known"."""
    for entry in cues.table().phrases.get(t.lemma(i), ()):
        following = [t.word(k) for k in range(i + 1, min(i + 1 + len(entry.rest), len(t.tokens)))]
        if entry.frame == "clause" and tuple(following) == entry.rest:
            return i + len(entry.rest)
    return i


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
    return "clause" in cues.table().verbs.get(base, {}) or _verb_end(t, i) > i


def _quiet_after(t: Tree, i: int, stop: int) -> bool:
    """No clause follows: at most an addressee, a time, "in a statement", "citing S"."""
    inverted = t.tokens[i - 1].text == ","
    i = _verb_end(t, i)
    rest = range(i + 1, stop)
    if rest and t.word(i + 1) in OBJECTS and t.lemma(i) not in ADDRESSED:
        return False
    if len(rest) > AFTER + 6:
        return False
    for k in rest:
        if t.word(k) in CITING:
            return t.tokens[k - 1].text == ","
        if t.tokens[k - 1].text == "," and (t.tokens[k].tag == "VBG" or (inverted and t.word(k) in RELATIVE)):
            return True  # "C, X said, adding D"; "C, warned X, whose report is due"
        if _opens_clause(t, k):
            return False
    return len(rest) <= AFTER


def _finite(t: Tree, i: int) -> bool:
    """True for a finite verb, or one read as a participle with no auxiliary before it but a noun after it."""
    if t.tokens[i].tag in FINITE:
        return True
    bare = not t.children(i, "aux") and t.tokens[i + 1].pos in ("DET", "PROPN")
    return t.tokens[i].tag == "VBN" and bare


def _opens_clause(t: Tree, k: int) -> bool:
    token = t.tokens[k]
    if token.tag in FINITE or token.pos == "SCONJ" or token.text in (":", ";", "“", "«"):
        return True
    return t.word(k) == "that" or (token.pos == "VERB" and token.tag == "VB")


def _normal(t: Tree, i: int, start: int) -> Tail | None:
    left = grammar.verb_group(t, i)[0] if t.tokens[i].pos == "VERB" else i
    while left and t.tokens[left - 1].pos in ("AUX", "ADV") and t.tokens[left - 1].text != ",":
        left -= 1
    left = _before_aside(t, left)
    for comma in _commas(t, left):
        phrase = list(range(comma + 1, left))
        if t.tokens[phrase[0]].pos not in STARTS or t.word(phrase[0]) in NO_START:
            continue
        head = phrase_head(t, phrase)
        content = _content(t, start, comma)
        if head is not None and content:
            return Tail(i, head, tuple(content), _citing(t, i))
    return None


def _before_aside(t: Tree, left: int) -> int:
    """Left of an aside between the source and its verb: ", who served as X," and ", a former Y,"."""
    if left > 3 and t.tokens[left - 1].pos == "NUM" and t.tokens[left - 2].text == ",":
        left -= 1  # "A. B., 34, a seamstress,"
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
            aged = k + 2 == left - 1 and t.tokens[k + 1].pos == "NUM"
            return _before_aside(t, k) if aged or _is_name(t, k + 1, left - 1) else left
    return left


def _is_name(t: Tree, start: int, stop: int) -> bool:
    """ ", General A. B.,": a name set beside the description before it."""
    named = [t.tokens[k].entity[2:] == "PER" for k in range(start, stop)]
    return any(named) and all(
        t.tokens[k].pos in ("PROPN", "NOUN", "ADJ", "PUNCT") for k in range(start, stop)
    )


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


def _inverted(t: Tree, i: int, start: int) -> Tail | None:
    """ ", said X": the comma stands right before the verb, the source right after it."""
    comma = i - 1
    if comma < 1 or t.tokens[comma].text != "," or i + 1 >= len(t.tokens) or not _finite(t, i):
        return None
    if t.lemma(i) in ADDRESSED and t.lemma(i) != "warn":
        return None
    if any(k < comma for k in t.children(i, "nsubj")):  # "medics, where the bodies were, reported seven dead"
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
    head = phrase_head(t, phrase)
    if head is None or not animate(t, head) or _empty(t, head):
        return None
    content = _content(t, start, comma)
    return Tail(i, head, tuple(content), _citing(t, i)) if head is not None and content else None


def _empty(t: Tree, head: int) -> bool:
    """ ", expressed concern": what is voiced, no one who voices it."""
    table, word = cues.table(), t.lemma(head)
    return word in table.nouns and word not in table.sources and word not in table.spoken


def phrase_head(t: Tree, phrase: list[int]) -> int | None:
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


def _content(t: Tree, start: int, comma: int) -> list[int]:
    """Everything before the comma, where it holds a verb of its own."""
    end = comma
    while end and t.tokens[end - 1].text in CLOSERS and t.tokens[end - 1].text == ",":
        end -= 1
    inside = list(range(start, end))
    if not inside or not any(t.tokens[k].tag in FINITE or t.tokens[k].pos in ("AUX", "VERB") for k in inside):
        return []
    first = t.tokens[inside[0]]
    return inside[1:] if first.pos == "CCONJ" else inside


def _citing(t: Tree, i: int) -> int | None:
    return next((k for k in range(i + 1, len(t.tokens)) if t.word(k) in CITED), None)
