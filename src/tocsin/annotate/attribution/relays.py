"""Who carries a speaker's words: "quoted by R", "in a statement carried by R", "through R", "R, citing S"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tocsin.annotate.attribution import grammar, nominal
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import Source, source
from tocsin.knowledge import cues
from tocsin.records import Span

ABSTRACT = re.compile(r"(?:ion|ment|ness|ity|ance|ence|ism|ure|al|ing)s?$")
BY, TO = frozenset(("by",)), frozenset(("to", "with", "for"))
GOT = {
    **dict.fromkeys(("obtain", "see", "hear", "view", "review", "read"), BY),
    **dict.fromkeys(("send", "give", "provide", "hand", "pass", "leak", "share", "deliver", "e-mail"), TO),
}  # how an agency came by a text
CITE = frozenset(("cite", "quote"))


def of_verb(t: Tree, i: int, heads: Iterable[int]) -> tuple[Source, ...]:
    """Relays of what verb `i` reports: at its speaker, at a text it came in, or "through R"."""
    found: list[Source] = []
    for h in heads:
        found.extend(carried(t, h))
    for k in _addressees(t, i):
        told = source(t, [k], "addressee")
        if told is not None:
            found.append(told)
    for k in t.children(i, "obl", "advcl", "obj"):
        if _governed_by(t, k, cues.table().markers["through"]):
            relay = source(t, [k], "relay") if _is_carrier(t, k) and not _is_own(t, k) else None
            if relay is not None:
                found.append(relay)
        elif t.lemma(k) in cues.table().spoken:
            found.extend(carried(t, k))
    return tuple(_once(found))


def _addressees(t: Tree, i: int) -> list[int]:
    """Whom the speaker spoke to ("told R", "in an interview with R"), who may be a carrier."""
    found = [
        k
        for k in t.children(i, "iobj", "obj")
        if t.lemma(i) == "tell" and t.tokens[k].pos in ("PROPN", "NOUN")
    ]
    for k in t.children(i, "obl"):
        if t.lemma(k) in ("interview", "comment", "remark"):
            found.extend(
                w
                for w in t.children(k, "nmod")
                if any(t.word(c) in ("with", "to") for c in t.children(w, "case"))
            )
    return found


def carried(t: Tree, i: int) -> list[Source]:
    """Relays in what stands after a noun: "quoted by R", "carried on R"."""
    found: list[Source] = []
    clauses = t.children(i, "acl", "parataxis", "advcl")
    clauses += [a for n in t.children(i, "nmod") for a in t.children(n, "acl") if t.lemma(a) in GOT]
    for k in [*clauses, *(c for a in clauses for c in t.children(a, "conj"))]:
        if t.lemma(k) in ("speak", "talk"):
            told = [
                o
                for o in t.children(k, "obl")
                if any(t.word(c) in ("to", "with") for c in t.children(o, "case"))
            ]
            addressee = source(t, told[:1], "addressee") if told else None
            found.extend([addressee] if addressee else [])
            continue
        got = [o for o in t.children(k, "obl") if _ties(t, o) & GOT.get(t.lemma(k), frozenset())]
        addressee = source(t, got[:1], "addressee") if got else None
        found.extend([addressee] if addressee else [])
        heads = [
            o
            for o in t.children(k, "obl", "nmod", "obj")
            if any(
                f"{t.word(k)} {t.word(c)}" in cues.table().markers["relaying"] for c in t.children(o, "case")
            )
        ]
        heads = [o for o in heads if not _is_own(t, o) and t.lemma(o) != "name"]
        relay = source(t, [h for o in heads for h in grammar.joined(t, o)], "relay") if heads else None
        if relay is not None:
            found.append(relay)
    return found


def _ties(t: Tree, k: int) -> frozenset[str]:
    return frozenset(t.word(c) for c in t.children(k, "case"))


def cited(t: Tree, i: int) -> Source | None:
    """Who is cited by the subject of verb `i`: "R reported, citing S"; "R, citing S, said"."""
    places = [*t.children(i, "advcl", "acl", "xcomp", "parataxis"), *_under_subject(t, i)]
    for k in places:
        if t.lemma(k) not in CITE or t.tokens[k].tag not in ("VBG", ""):
            continue
        thing = t.child(k, "obj")
        if thing is not None and speaks(t, thing):
            return nominal.voice(t, grammar.joined(t, thing))
    return None


def after(t: Tree, i: int) -> Source | None:
    """Who is cited, by word order: the noun phrase that follows "citing" or "quoting"."""
    phrase: list[int] = []
    for k in range(i + 1, len(t.tokens)):
        if t.tokens[k].pos in ("VERB", "AUX", "SCONJ") or t.tokens[k].text in (",", ".", ";", ":"):
            break
        phrase.append(k)
    last = None
    for k in phrase:
        if t.tokens[k].pos == "ADP" and last is not None:
            break
        if t.tokens[k].pos in ("NOUN", "PROPN", "PRON"):
            last = k
    if last is None or not (t.word(i) == "quoting" or speaks(t, last) or not ABSTRACT.search(t.word(last))):
        return None
    return nominal.voice(t, grammar.joined(t, last))


def speaks(t: Tree, i: int) -> bool:
    """True for a noun that can be quoted: a name, a described source, a text; not an event."""
    table = cues.table()
    if t.tokens[i].pos == "PROPN" or t.tokens[i].entity[2:] in ("PER", "ORG"):
        return True
    word, lemma = t.word(i), t.lemma(i)
    return word in table.sources or lemma in table.sources or lemma in table.spoken or lemma in table.evidence


def _under_subject(t: Tree, i: int) -> list[int]:
    return [k for s in t.children(i, "nsubj") for k in t.children(s, "acl", "parataxis", "advcl")]


def _governed_by(t: Tree, i: int, words: tuple[str, ...]) -> bool:
    return any(t.word(c) in words for c in t.children(i, "case", "mark"))


def _is_carrier(t: Tree, i: int) -> bool:
    """Through a spokesman or a channel of one's own is no relay; through an agency or a station is."""
    kind = cues.table().sources.get(t.word(i))
    return t.tokens[i].pos == "PROPN" or kind in ("agency", "broadcaster", "media")


def _is_own(t: Tree, i: int) -> bool:
    """ "its Radio Andalus", "his channel": a speaker's own channel is no relay."""
    return any(t.word(k) in ("its", "his", "her", "their") for k in t.children(i, "nmod", "det")) or (
        t.word(min(t.subtree(i))) in ("its", "their")
    )


def _once(found: list[Source]) -> list[Source]:
    seen: set[Span | None] = set()
    kept = []
    for one in found:
        if one.span not in seen:
            seen.add(one.span)
            kept.append(one)
    return kept
