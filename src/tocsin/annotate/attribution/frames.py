"""The frame in which a reporting verb stands: what it reports and what it does by that."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.annotate.attribution import clauses, denials, grammar, nominal
from tocsin.annotate.attribution.grammar import Tree
from tocsin.knowledge import cues

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
SHORT = 3  # an object of fewer words is given with its whole clause
REACH = 7  # tokens in which the rest of a phrase must follow its verb
NEVER_SPOKEN = frozenset(("life", "lives", "toll", "victim"))
PUTS = {"put": ("at", "as"), "place": ("at",), "set": ("at",), "give": ("as",)}
WISHES = frozenset(("want", "like", "need"))
TOLD = frozenset(
    ("tell", "inform", "notify", "assure", "remind", "warn", "brief", "advise", "promise", "ask")
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Kind of frame, act, tokens of the content, and tokens that the cue has besides its verb."""

    kind: str
    act: str
    content: list[int]
    rest: tuple[int, ...] = ()


def frame(t: Tree, i: int) -> Frame | None:
    """Frame, act, tokens of the content, and tokens that the cue has besides its verb."""
    found = _phrase(t, i)
    if found is not None:
        return found
    acts = cues.table().verbs.get(t.lemma(i), {})
    to = _infinitive(t, i)
    thing = t.child(i, "obj", "iobj")
    if to is not None and thing is not None and "order" in acts:
        return Frame("order", acts["order"], grammar.clause(t, i))
    if to is not None and t.lemma(to) in ("name", "identify", "quote") and grammar.negated(t, to):
        return None
    if to is not None and thing is None and "infinitive" in acts:
        return Frame("infinitive", acts["infinitive"], grammar.clause(t, i))
    if "clause" in acts or "quote" in acts:
        inside = clauses.said(t, i, quoted="clause" not in acts)
        if inside:
            return Frame("clause", acts.get("clause", acts.get("quote", "say")), inside)
    put = thing is not None and _puts(t, i)
    return Frame("whole", "report", grammar.clause(t, i)) if put else _nominal(t, i, thing)


def _nominal(t: Tree, i: int, thing: int | None) -> Frame | None:
    """Frames with a noun: a label, a report of something, a narrated act; or a verb before a colon."""
    table = cues.table().verbs.get(t.lemma(i), {})
    if "as" in table and thing is not None and _as(t, i):
        return Frame("as", table["as"], grammar.clause(t, i))
    if "label" in table and thing is not None and _labelled(t, i, thing):
        return Frame("label", table["label"], grammar.clause(t, i))
    if "object" in table:
        inside = _object(t, i, thing, table["object"])
        if inside:
            return Frame("object", table["object"], inside)
    if thing is not None and "whole" in table and not _reciprocal(t, i):
        return Frame("whole", table["whole"], grammar.clause(t, i))
    if "clause" in table or "quote" in table:
        return Frame("colon", table.get("clause", table.get("quote", "say")), [])
    return None


def _object(t: Tree, i: int, thing: int | None, act: str) -> list[int]:
    """A gerund or a noun phrase that is reported; the whole clause where it is short."""
    gerund = t.child(i, "xcomp", "ccomp")
    if gerund is not None and _is_gerund(t, gerund):
        return list(range(min(t.subtree(gerund)), max(grammar.clause(t, i)) + 1))
    if gerund is not None and thing is None and any(t.tokens[k].pos == "NUM" for k in t.subtree(gerund)):
        return [k for k in t.subtree(gerund) if k > i]  # "reported seven dead"
    if thing is None or t.lemma(thing) in NEVER_SPOKEN or t.lemma(i) in TOLD:
        return []
    inside = (nominal.content_of(t, thing) if act == "deny" else []) or t.subtree(thing)
    if _words(t, inside) < SHORT:
        inside = _to_end(t, i, inside)
    return inside if _words(t, inside) >= SHORT else grammar.clause(t, i)


def _to_end(t: Tree, i: int, inside: list[int]) -> list[int]:
    """An object with what stands behind it in the clause of its verb, up to a comma."""
    end = max(inside)
    for k in grammar.clause(t, i):
        above = t.head(k)
        turn = t.tokens[k].pos == "CCONJ" and above is not None and t.tokens[above].pos == "VERB"
        if k > end and (turn or t.tokens[k].text in (",", ";", ":") or k > end + 1 + len(inside) * 6):
            break
        end = max(end, k)
    return list(range(min(inside), end + 1))


def _reciprocal(t: Tree, i: int) -> bool:
    """ "accuse each other": told by the outlet, of both."""
    words = [t.word(k) for k in range(i + 1, min(i + 4, len(t.tokens)))]
    words = words[1:] if words[:1] in (["on"], ["with"], ["for"]) else words
    return words[:2] in (["each", "other"], ["one", "another"], ["the", "other"])


def _quotes_after(t: Tree, thing: int) -> bool:
    """ "called the raid 'a crime'": a quotation opens after the object, before the next verb or comma."""
    for k in range(thing + 1, len(t.tokens)):
        if t.tokens[k].text in ("“", '"', "‘", "«", "''", "``", "'"):
            return True
        if t.tokens[k].text in (";", ":") or (t.tokens[k].tag in FINITE and thing not in t.ancestors(k)):
            return False
    return False


def _labelled(t: Tree, i: int, thing: int) -> bool:
    """A predicate after the object, a quotation, or a word for what is false ("calls that invention")."""
    return (
        t.child(i, "xcomp") is not None
        or _quotes_after(t, thing)
        or denials.calls_false(t, range(i + 1, max(t.subtree(thing)) + 1))
    )


def _is_gerund(t: Tree, i: int) -> bool:
    """ "firing", "having fired": no infinitive."""
    return t.tokens[i].tag == "VBG" or any(t.word(k) in ("having", "being") for k in t.children(i, "aux"))


def _phrase(t: Tree, i: int) -> Frame | None:
    """A verb with its particle, preposition or fixed noun."""
    for entry in cues.table().phrases.get(t.lemma(i), ()):
        rest = _follow(t, i, entry.rest)
        if rest is None:
            continue
        if entry.frame == "clause":
            inside = clauses.said(t, i, quoted=False)
        elif entry.frame == "about" and t.children(i, "ccomp"):
            inside = []
        elif entry.frame == "about":
            inside = _governed(t, i, rest[-1])
            inside = _to_end(t, i, inside) if inside else []
        elif entry.frame == "object":
            inside = grammar.clause(t, i)
        elif _reciprocal(t, i):
            inside = []
        elif entry.frame == "order":
            inside = grammar.clause(t, i) if _infinitive(t, i) is not None else []
        else:
            inside = grammar.clause(t, i)
        if inside:
            return Frame(entry.frame, entry.act, inside, tuple(rest))
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
    last = found[-1]
    above = t.head(last)
    if (
        t.tokens[last].pos == "ADP"
        and above is not None
        and above != i
        and t.head(above) not in (i, *found, *t.children(i, "obj", "iobj"))
    ):
        return None
    between = t.tokens[i + 1 : last]
    if any(token.pos in ("PUNCT", "VERB") for token in between):
        return None
    return found


def _governed(t: Tree, i: int, case: int) -> list[int]:
    """What a preposition of the verb governs."""
    head = t.head(case)
    if head is None or head == i or t.lemma(head).lower() in cues.table().markers["settings"]:
        return []
    barred = [k for k in t.kids[head] if k <= case and t.relation(k) in ("case", "mark")]
    return t.subtree(head, without=[*barred, case])


def _infinitive(t: Tree, i: int) -> int | None:
    for k in t.children(i, "xcomp", "ccomp", "advcl"):
        if k > i and any(t.word(m) == "to" for m in t.children(k, "mark", "aux")):
            return k
        if k > i and t.lemma(i) in WISHES and t.tokens[k].tag == "VBN":  # "wants the warrants revived"
            return k
    return None


def _as(t: Tree, i: int) -> bool:
    return any(t.word(m) == "as" for k in t.kids[i] if k > i for m in t.children(k, "case", "mark")) or any(
        t.word(k) == "as" and t.tokens[k].pos == "ADP" and i in t.ancestors(k)
        for k in range(i + 2, len(t.tokens))
    )


def _puts(t: Tree, i: int) -> bool:
    """ "puts the impact at 10:58", "gave the losses as three"."""
    ties = PUTS.get(t.lemma(i), ())
    after = range(i + 2, min(i + REACH + 3, len(t.tokens) - 1))
    at = next((k for k in after if t.word(k) in ties and t.tokens[k].pos == "ADP"), None)
    return at is not None and any(token.pos == "NUM" for token in t.tokens[at + 1 : at + 5])


def _words(t: Tree, inside: list[int]) -> int:
    return sum(t.tokens[k].pos != "PUNCT" for k in inside)
