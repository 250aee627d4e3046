"""Reporting verbs: who says what, by the frame in which the verb stands."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.annotate.attribution import grammar, passive, relays
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import Source, Speech, is_outlet_voice, source
from tocsin.knowledge import cues
from tocsin.records import Span

SHORT = 3  # an object of fewer words is given with its whole clause
REACH = 7  # tokens in which the rest of a phrase must follow its verb
UNSAID = frozenset(("say", "report", "confirm", "promise", "threaten", "ask", "accuse"))
NEVER_SPOKEN = frozenset(("life", "lives", "toll", "victim"))
TOLD = frozenset(("tell", "inform", "notify", "assure", "remind", "warn", "brief", "advise", "promise", "ask"))


def find(t: Tree, number: int) -> Iterator[Speech]:
    """Every attribution that a verb of the sentence makes, in order of the verbs."""
    for i, token in enumerate(t.tokens):
        if token.pos not in ("VERB", "AUX", "NOUN") or not (t.lemma(i) in cues.table().verbs or t.lemma(i) in cues.table().phrases):
            continue
        if token.pos == "NOUN" and not t.children(i, "nsubj", "ccomp"):
            continue
        speech = passive.find(t, i, number) if is_passive(t, i) else active(t, i, number)
        if speech is not None:
            yield speech


def is_passive(t: Tree, i: int) -> bool:
    """True for "was told", "reported by"; a participle after a noun counts too."""
    if any(t.tokens[k].relation in ("aux:pass", "nsubj:pass") for k in t.kids[i]):
        return True
    return t.relation(i) in ("acl", "amod") and t.tokens[i].tag == "VBN"


def active(t: Tree, i: int, number: int) -> Speech | None:
    """The attribution of an active verb, None where its content or its source is missing."""
    heads = grammar.subjects(t, i)
    if is_outlet_voice(t, heads):
        return None
    speaker = source(t, heads)
    framed = frame(t, i)
    if framed is None:
        return None
    kind, act, inside, tail = framed
    if grammar.negated(t, i) and act in UNSAID:
        return None
    content = _content(t, i, kind, inside)
    announces = not content
    if speaker is None or (announces and not _announces(t, i)):
        return None
    cue = grammar.spans(t, [*grammar.verb_group(t, i), *tail], gap=0)
    return Speech(
        content=content,
        cue=cue,
        sources=(*relays.of_verb(t, i, heads), *_quoted(t, i, speaker)),
        form="indirect",
        act=act,
        rule=f"verb-{kind}",
        sentence=number,
        verb=t.tokens[i].start,
        announces=announces,
    )


def _quoted(t: Tree, i: int, speaker: Source) -> tuple[Source, ...]:
    """The subject; where it cites or quotes someone, the subject carries and the other speaks."""
    cited = relays.cited(t, i)
    if cited is None:
        return (speaker,)
    return (Source(speaker.span, speaker.heads, "relay"), cited)


def frame(t: Tree, i: int) -> tuple[str, str, list[int], list[int]] | None:
    """Frame, act, tokens of the content, and tokens that the cue has besides its verb."""
    found = _phrase(t, i)
    if found is not None:
        return found
    acts = cues.table().verbs.get(t.lemma(i), {})
    to = _infinitive(t, i)
    thing = t.child(i, "obj", "iobj")
    if to is not None and thing is not None and "order" in acts:
        return "order", acts["order"], grammar.clause(t, i), []
    if to is not None and thing is None and "infinitive" in acts:
        return "infinitive", acts["infinitive"], grammar.clause(t, i), []
    if "clause" in acts or "quote" in acts:
        inside = said(t, i, quoted="clause" not in acts)
        if inside:
            return "clause", acts.get("clause", acts.get("quote", "say")), inside, _addressee(t, i)
    return _nominal(t, i, acts, thing)


def _nominal(
    t: Tree, i: int, acts: object, thing: int | None
) -> tuple[str, str, list[int], list[int]] | None:
    table = cues.table().verbs.get(t.lemma(i), {})
    if "as" in table and thing is not None and _as(t, i):
        return "as", table["as"], grammar.clause(t, i), []
    if "label" in table and thing is not None and t.child(i, "xcomp"):
        return "label", table["label"], grammar.clause(t, i), []
    gerund = t.child(i, "xcomp", "ccomp") if "object" in table else None
    if gerund is not None and t.tokens[gerund].tag == "VBG":
        return "object", table["object"], t.subtree(gerund), []
    if thing is not None and "object" in table and t.lemma(thing) not in NEVER_SPOKEN:
        if t.lemma(i) in TOLD:
            return None
        inside = t.subtree(thing)
        if _words(t, inside) < SHORT:
            inside = grammar.clause(t, i)
        return "object", table["object"], inside, []
    if thing is not None and "whole" in table:
        return "whole", table["whole"], grammar.clause(t, i), []
    if "clause" in table or "quote" in table:
        return "colon", table.get("clause", table.get("quote", "say")), [], []
    return None


def _phrase(t: Tree, i: int) -> tuple[str, str, list[int], list[int]] | None:
    """A verb with its particle, preposition or fixed noun."""
    for entry in cues.table().phrases.get(t.lemma(i), ()):
        rest = _follow(t, i, entry.rest)
        if rest is None:
            continue
        if entry.frame == "clause":
            inside = said(t, i, quoted=False)
        elif entry.frame == "about":
            inside = _governed(t, i, rest[-1])
        elif entry.frame == "object":
            inside = grammar.clause(t, i)
        elif entry.frame == "order":
            inside = grammar.clause(t, i) if _infinitive(t, i) is not None else []
        else:
            inside = grammar.clause(t, i)
        if inside:
            return entry.frame, entry.act, inside, rest
    return None


def _follow(t: Tree, i: int, rest: tuple[str, ...]) -> list[int] | None:
    """Where the words of a phrase follow the verb, in order and under it; None where they do not."""
    found: list[int] = []
    at = i
    for word in rest:
        at = next(
            (
                k
                for k in range(at + 1, min(i + REACH + 1, len(t.tokens)))
                if word in (t.lemma(k), t.word(k)) and i in t.ancestors(k)[:3]
            ),
            -1,
        )
        if at < 0:
            return None
        found.append(at)
    between = t.tokens[i + 1 : found[-1]]
    if any(token.pos == "PUNCT" or token.pos == "VERB" for token in between):
        return None
    return found


def _governed(t: Tree, i: int, case: int) -> list[int]:
    """What a preposition of the verb governs."""
    head = t.head(case)
    if head is None or head == i:
        return []
    barred = [k for k in t.kids[head] if k <= case and t.relation(k) in ("case", "mark")]
    return t.subtree(head, without=[*barred, case])


def said(t: Tree, i: int, *, quoted: bool) -> list[int]:
    """Tokens of the clause that a verb reports: its complement, what stands beside it, or before it.

    `quoted`: only a clause that a quotation mark opens counts.
    """
    inside = _complement(t, i) or _beside(t, i) or _before(t, i)
    if quoted and not any(t.tokens[k].text in ('"', "“", "”", "‘", "«", "''", "``") for k in _with_marks(t, inside)):
        return []
    return inside


def _with_marks(t: Tree, inside: list[int]) -> list[int]:
    return list(range(max(0, inside[0] - 1), min(len(t.tokens), inside[-1] + 3))) if inside else []


def _complement(t: Tree, i: int) -> list[int]:
    found: list[int] = []
    for k in t.children(i, "ccomp"):
        marks = [m for m in t.children(k, "mark") if t.word(m) == "that"]
        found.extend(t.subtree(k, without=marks))
    if not found:
        return []
    # a complement in two parts ("A, X said, B") leaves the verb and its subject out by itself
    return grammar.fill(t, found)


def _beside(t: Tree, i: int) -> list[int]:
    """Where the verb is the parenthesis: the clause that it stands in, without it."""
    if t.relation(i) == "parataxis":
        head = t.head(i)
        if head is not None:
            return _without_edges(t, t.subtree(head, without=[i]))
    after = [k for k in t.children(i, "parataxis") if k > i and _colon_between(t, i, k)]
    if after:
        return [k for a in after for k in t.subtree(a)]
    before = [k for k in t.children(i, "parataxis", "advcl", "dep") if k < i and t.children(k, "nsubj") and t.child(i, "nsubj") is not None and k < (t.child(i, "nsubj") or 0) and not t.children(k, "mark")]
    return t.subtree(before[0]) if before else []


def _colon_between(t: Tree, i: int, k: int) -> bool:
    left = min(t.subtree(k))
    return any(token.text in (":", "“", '"') for token in t.tokens[i + 1 : left + 1])


def _before(t: Tree, i: int) -> list[int]:
    """Where the parse gives nothing: what stands before ", X said" at the end of a sentence."""
    subject = t.child(i, "nsubj")
    if subject is None or t.children(i, "obj", "xcomp", "ccomp"):
        return []
    left = min(*t.subtree(subject), *grammar.verb_group(t, i))
    comma = left - 1
    while comma >= 0 and t.tokens[comma].text in ("”", '"', "''", "»", "’"):
        comma -= 1
    if comma < 1 or t.tokens[comma].text != ",":
        return []
    if any(token.pos == "VERB" for token in t.tokens[i + 1 :]):
        return []
    inside = list(range(comma))
    return inside if any(t.tokens[k].pos in ("VERB", "AUX") for k in inside) else []


def _without_edges(t: Tree, inside: list[int]) -> list[int]:
    return [k for k in inside if t.tokens[k].text not in ("—", "–")]


def _infinitive(t: Tree, i: int) -> int | None:
    for k in t.children(i, "xcomp", "ccomp", "advcl"):
        if k > i and any(t.word(m) == "to" for m in t.children(k, "mark", "aux")):
            return k
    return None


def _as(t: Tree, i: int) -> bool:
    return any(
        t.word(m) == "as" for k in t.kids[i] if k > i for m in t.children(k, "case", "mark")
    )


def _addressee(t: Tree, i: int) -> list[int]:
    """Who is told: part of the cue where it follows the verb at once."""
    thing = t.child(i, "obj", "iobj")
    if thing is None or t.lemma(i) not in TOLD:
        return []
    inside = grammar.phrase(t, thing)
    return inside if inside and min(inside) == i + 1 else []


def _content(t: Tree, i: int, kind: str, inside: list[int]) -> tuple[Span, ...]:
    return grammar.spans(t, inside, gap=0)


def _announces(t: Tree, i: int) -> bool:
    """True where a colon ends the sentence, or follows the verb."""
    last = next((token for token in reversed(t.tokens) if token.text not in ('"', "”", ")")), None)
    return last is not None and last.text in (":", "：")


def _words(t: Tree, inside: list[int]) -> int:
    return sum(t.tokens[k].pos != "PUNCT" for k in inside)
