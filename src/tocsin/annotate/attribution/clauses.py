"""The clause that a verb reports: its complement, or what stands beside it."""

from __future__ import annotations

from tocsin.annotate.attribution import grammar
from tocsin.annotate.attribution.grammar import Tree
from tocsin.knowledge import cues

PLAIN = frozenset(
    ("say", "claim", "argue", "believe", "think", "insist", "warn", "add", "note", "state", "allege")
)
FINITE = frozenset(("VBD", "VBZ", "VBP"))
OPENERS = frozenset(("DET", "NUM", "PROPN", "NOUN", "ADJ", "SCONJ"))
ASIDES = frozenset(
    ("claim", "charge", "allegation", "account", "accusation", "figure", "version", "assertion")
)
MARKS = frozenset(('"', "“", "”", "‘", "«", "''", "``"))


def said(t: Tree, i: int, *, quoted: bool) -> list[int]:
    """Tokens of the clause that a verb reports: its complement, what stands beside it, or before it.

    `quoted`: only a clause that a quotation mark opens counts.
    """
    inside = _without_aside(t, _complement(t, i) or _beside(t, i) or _misplaced(t, i) or _rest(t, i))
    if quoted and not any(t.tokens[k].text in MARKS for k in _with_marks(t, inside)):
        return []
    return inside


def _without_aside(t: Tree, inside: list[int]) -> list[int]:
    """Without ", a claim that Y dismissed" at its end: that is Y's."""
    for k in inside:
        if t.word(k) == "which" and k > inside[0] + 1 and t.tokens[k - 1].text == "," and _denied(t, k):
            return [m for m in inside if m < k - 1]
        if t.tokens[k].pos != "NOUN" or t.lemma(k) not in ASIDES or k < 2 or k == inside[0]:
            continue
        if t.word(k - 1) in ("a", "an") and t.tokens[k - 2].text == "," and t.children(k, "acl"):
            return [m for m in inside if m < k - 2]
    return inside


def _denied(t: Tree, k: int) -> bool:
    """ ", which Y denies": a verb of denial with a subject of its own."""
    verb = t.head(k)
    if verb is None or "deny" not in cues.table().verbs.get(t.lemma(verb), {}).values():
        return False
    return any(s != k for s in t.children(verb, "nsubj"))


def _with_marks(t: Tree, inside: list[int]) -> list[int]:
    return list(range(max(0, inside[0] - 1), min(len(t.tokens), inside[-1] + 3))) if inside else []


def _complement(t: Tree, i: int) -> list[int]:
    """The clause after the verb, with what is coordinated to it by "and that" or set beside it by ";"."""
    clauses = t.children(i, "ccomp")
    if not clauses:
        return []
    clauses += [k for k in t.children(i, "conj") if any(t.word(m) == "that" for m in t.children(k, "mark"))]
    clauses += [k for k in t.children(i, "parataxis") if k > max(clauses) and _goes_on(t, i, k)]
    found: list[int] = []
    for k in clauses:
        marks = [m for m in t.children(k, "mark") if t.word(m) == "that"]
        found.extend(t.subtree(k, without=marks))
    return grammar.fill(t, found)


def _misplaced(t: Tree, i: int) -> list[int]:
    """ "said in a speech that C", where the parse hangs C on the noun; "said the plan was about C"."""
    for noun in t.children(i, "obl", "obj", "iobj"):
        if t.lemma(noun) in cues.table().nouns or t.lemma(noun) in cues.table().spoken:
            for k in t.children(noun, "acl", "ccomp"):
                marks = [m for m in t.children(k, "mark") if t.word(m) == "that"]
                if marks:
                    return grammar.fill(t, t.subtree(k, without=marks))
    for k in t.children(i, "advcl", "dep"):
        own = t.children(k, "nsubj", "csubj")
        if k > i and own and min(own) > i and not _linked(t, k, min(t.subtree(own[0]))):
            return t.subtree(k)
    return []


def _rest(t: Tree, i: int) -> list[int]:
    """ "X says C" where the parse makes no clause of C: all that follows, if it begins like one."""
    after = range(i + 1, len(t.tokens))
    if t.lemma(i) not in PLAIN or t.tokens[i].tag not in FINITE or not t.children(i, "nsubj"):
        return []
    if not after or t.tokens[i + 1].pos not in OPENERS:
        return []
    inside = [k for k in after if t.tokens[k].text != "that" or k > i + 1]
    stop = next((k for k in inside if t.tokens[k].text == ";"), len(t.tokens))
    inside = [k for k in inside if k < stop]
    return inside if any(t.tokens[k].pos in ("VERB", "AUX") for k in inside) else []


def _linked(t: Tree, k: int, subject: int) -> bool:
    """True where a linking word or a comma opens the clause before its subject."""
    before = [
        m for m in t.children(k, "mark", "advmod") if m < subject and t.word(m) not in ("that", "about")
    ]
    return bool(before) or t.tokens[subject - 1].text == ","


def _goes_on(t: Tree, i: int, k: int) -> bool:
    """True for a clause after a semicolon in which no one else reports."""
    between = [token.text for token in t.tokens[i + 1 : k]]
    speaks = t.lemma(k) in cues.table().verbs or t.lemma(k) in ("give", "put")
    own = speaks and t.children(k, "nsubj") and t.children(k, "ccomp", "obj")
    return ";" in between and not own


def _beside(t: Tree, i: int) -> list[int]:
    """Where the verb is a parenthesis: the clause that it stands in, without it."""
    if t.relation(i) == "parataxis" and not t.children(i, "obj", "xcomp"):
        head = t.head(i)
        if head is not None and not _semicolon(t, i, head):
            return t.subtree(head, without=[i])
    after = [k for k in t.children(i, "parataxis") if k > i and _colon_between(t, i, k)]
    if after:
        return [k for a in after for k in t.subtree(a)]
    subject = t.child(i, "nsubj")
    before = [
        k
        for k in t.children(i, "parataxis", "dep")
        if subject is not None
        and k < min(i, subject)
        and t.children(k, "nsubj")
        and not t.children(k, "mark")
    ]
    return t.subtree(before[0]) if before else []


def _semicolon(t: Tree, i: int, k: int) -> bool:
    return any(token.text == ";" for token in t.tokens[min(i, k) : max(i, k)])


def _colon_between(t: Tree, i: int, k: int) -> bool:
    left = min(t.subtree(k))
    return any(token.text in (":", "“", '"') for token in t.tokens[i + 1 : left + 1])
