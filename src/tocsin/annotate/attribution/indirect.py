"""Reporting verbs: who says what, by the frame in which the verb stands."""

from __future__ import annotations

from collections.abc import Iterator

from tocsin.annotate.attribution import grammar, nominal, passive, relays, tails
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import Source, Speech, animate, is_outlet_voice, source
from tocsin.knowledge import cues
from tocsin.records import Span

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
SHORT = 3  # an object of fewer words is given with its whole clause
REACH = 7  # tokens in which the rest of a phrase must follow its verb
UNSAID = frozenset(("say", "report", "confirm", "promise", "threaten", "ask", "accuse"))
NEVER_SPOKEN = frozenset(("life", "lives", "toll", "victim"))
UNREAL = frozenset(("may", "might", "could", "would", "should", "must"))
TOLD = frozenset(("tell", "inform", "notify", "assure", "remind", "warn", "brief", "advise", "promise", "ask"))


def find(t: Tree, number: int) -> Iterator[Speech]:
    """Every attribution that a verb of the sentence makes: the one at its end, then the others in order."""
    tail = tails.find(t)
    last = _of_tail(t, tail, number) if tail is not None else None
    if last is not None:
        yield last
    table = cues.table()
    for i, token in enumerate(t.tokens):
        lemma = t.lemma(i)
        if token.pos not in ("VERB", "AUX") or not (lemma in table.verbs or lemma in table.phrases):
            continue
        if (last is not None and token.start == last.verb) or _is_saying(t, i) or _imagined(t, i) or _when_asked(t, i):
            continue
        speech = passive.find(t, i, number) if is_passive(t, i) else active(t, i, number)
        if speech is not None:
            yield speech


def _of_tail(t: Tree, tail: tails.Tail, number: int) -> Speech | None:
    """ "C, X said": whole in the order of its words."""
    heads = grammar.joined(t, tail.source) if tail.source < tail.verb else [tail.source]
    if is_outlet_voice(t, heads):
        return None
    speaker = nominal.voice(t, heads)
    content = grammar.spans(t, tail.content)
    if speaker is None or not content or grammar.negated(t, tail.verb):
        return None
    cited = relays.after(t, tail.citing) if tail.citing is not None else None
    chain = (Source(speaker.span, speaker.heads, "relay"), cited) if cited else (speaker,)
    lemma = next((w for w in (t.lemma(tail.verb), t.word(tail.verb), t.word(tail.verb)[:-1]) if w in cues.table().verbs), "say")
    return Speech(
        content=content,
        cue=grammar.spans(t, grammar.verb_group(t, tail.verb)),
        sources=(*relays.of_verb(t, tail.verb, heads), *chain),
        form="indirect",
        act=cues.table().verbs[lemma].get("clause", "say"),
        rule="tail",
        sentence=number,
        verb=t.tokens[tail.verb].start,
        confidence=0.95,
    )


def _is_saying(t: Tree, i: int) -> bool:
    """The verb of "quoted X as saying", which its own verb has already."""
    return any(t.word(m) == "as" for m in t.children(i, "mark", "case")) and any(
        t.lemma(a) in relays.CITE for a in t.ancestors(i)[:2]
    )


def _when_asked(t: Tree, i: int) -> bool:
    """ "when asked C": a passive without its auxiliary."""
    return not t.children(i, "nsubj") and any(t.word(k) in ("when", "if", "whenever", "as", "once") for k in t.children(i, "advmod", "mark"))


def _imagined(t: Tree, i: int) -> bool:
    """True under "may", "would", "should": nothing has been said."""
    return any(t.word(k) in UNREAL for k in t.children(i, "aux"))


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
    speaker = nominal.voice(t, heads)
    if t.lemma(i) in relays.CITE:
        return passive.quoted_as(t, i, number, speaker) or _reports_object(t, i, number, speaker)
    framed = frame(t, i)
    if framed is None:
        return None
    kind, act, inside, tail = framed
    if grammar.negated(t, i) and act in UNSAID:
        return None
    needs_mind = kind not in ("clause", "colon", "about") or t.lemma(i) in cues.table().markers["showing"]
    if needs_mind and not all(animate(t, h) for h in heads):
        return None
    taken = set(grammar.phrase(t, heads[0])) if heads and kind == "clause" else set()
    inside = _before_only(t, i, inside) if kind == "clause" else inside
    content = grammar.spans(t, [k for k in inside if k not in taken])
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


def _before_only(t: Tree, i: int, inside: list[int]) -> list[int]:
    """ "'C,' said a man from the village": what follows the subject without a verb belongs to the subject."""
    before = [k for k in inside if k < i]
    behind = [k for k in inside if k > i]
    if not behind or not any(t.tokens[k].pos in ("VERB", "AUX") for k in before):
        return inside
    after = [k for k in behind if t.tokens[k].text in ("“", '"', "«", "''")]
    goes_on = i + 1 < len(t.tokens) and t.tokens[i + 1].text == "," and any(t.tokens[k].tag in FINITE for k in behind)
    return inside if after or goes_on else before


def _reports_object(t: Tree, i: int, number: int, speaker: Source | None) -> Speech | None:
    """ "citing unprovoked aggression": the object is the content, unless it is someone who speaks."""
    thing = t.child(i, "obj")
    if thing is None or speaker is None or relays.speaks(t, thing):
        return None
    return Speech(
        content=grammar.spans(t, t.subtree(thing)),
        cue=grammar.spans(t, grammar.verb_group(t, i)),
        sources=(speaker,),
        form="indirect",
        act="say",
        rule="verb-object",
        sentence=number,
        verb=t.tokens[i].start,
        confidence=0.7,
    )


def _quoted(t: Tree, i: int, speaker: Source) -> tuple[Source, ...]:
    """The subject; where it cites or quotes someone, the subject carries and the other speaks."""
    cited = relays.cited(t, i)
    if cited is None or cited.span == speaker.span:
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
            return "clause", acts.get("clause", acts.get("quote", "say")), inside, []
    return _nominal(t, i, thing)


def _nominal(t: Tree, i: int, thing: int | None) -> tuple[str, str, list[int], list[int]] | None:
    table = cues.table().verbs.get(t.lemma(i), {})
    if "as" in table and thing is not None and _as(t, i):
        return "as", table["as"], grammar.clause(t, i), []
    if "label" in table and thing is not None and (t.child(i, "xcomp") or _quotes_after(t, thing)):
        return "label", table["label"], grammar.clause(t, i), []
    gerund = t.child(i, "xcomp", "ccomp") if "object" in table else None
    if gerund is not None and _is_gerund(t, gerund):
        return "object", table["object"], list(range(min(t.subtree(gerund)), max(grammar.clause(t, i)) + 1)), []
    if thing is not None and "object" in table and t.lemma(thing) not in NEVER_SPOKEN:
        if t.lemma(i) in TOLD:
            return None
        inside = nominal.content_of(t, thing) if table["object"] == "deny" else []
        inside = inside or t.subtree(thing)
        if _words(t, inside) < SHORT:
            inside = grammar.clause(t, i)
        return "object", table["object"], inside, []
    if thing is not None and "whole" in table and not _reciprocal(t, i):
        return "whole", table["whole"], grammar.clause(t, i), []
    if "clause" in table or "quote" in table:
        return "colon", table.get("clause", table.get("quote", "say")), [], []
    return None


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
        if t.tokens[k].text in (",", ";", ":") or (t.tokens[k].tag in FINITE and thing not in t.ancestors(k)):
            return False
    return False


def _is_gerund(t: Tree, i: int) -> bool:
    """ "firing", "having fired": no infinitive."""
    return t.tokens[i].tag == "VBG" or any(t.word(k) in ("having", "being") for k in t.children(i, "aux"))


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
        elif _reciprocal(t, i):
            inside = []
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
    inside = _complement(t, i) or _beside(t, i) or _misplaced(t, i)
    if quoted and not any(t.tokens[k].text in ('"', "“", "”", "‘", "«", "''", "``") for k in _with_marks(t, inside)):
        return []
    return inside


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


def _linked(t: Tree, k: int, subject: int) -> bool:
    """True where a linking word or a comma opens the clause before its subject."""
    before = [m for m in t.children(k, "mark", "advmod") if m < subject and t.word(m) not in ("that", "about")]
    return bool(before) or t.tokens[subject - 1].text == ","


def _goes_on(t: Tree, i: int, k: int) -> bool:
    """True for a clause after a semicolon in which no one else reports."""
    between = [token.text for token in t.tokens[i + 1 : k]]
    own = t.lemma(k) in cues.table().verbs and t.children(k, "nsubj") and t.children(k, "ccomp", "obj")
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
        if subject is not None and k < min(i, subject) and t.children(k, "nsubj") and not t.children(k, "mark")
    ]
    return t.subtree(before[0]) if before else []


def _semicolon(t: Tree, i: int, k: int) -> bool:
    return any(token.text == ";" for token in t.tokens[min(i, k) : max(i, k)])


def _colon_between(t: Tree, i: int, k: int) -> bool:
    left = min(t.subtree(k))
    return any(token.text in (":", "“", '"') for token in t.tokens[i + 1 : left + 1])


def _infinitive(t: Tree, i: int) -> int | None:
    for k in t.children(i, "xcomp", "ccomp", "advcl"):
        if k > i and any(t.word(m) == "to" for m in t.children(k, "mark", "aux")):
            return k
    return None


def _as(t: Tree, i: int) -> bool:
    return any(
        t.word(m) == "as" for k in t.kids[i] if k > i for m in t.children(k, "case", "mark")
    )


def _announces(t: Tree, i: int) -> bool:
    """True where a colon ends the sentence, or follows the verb."""
    last = next((token for token in reversed(t.tokens) if token.text not in ('"', "”", ")")), None)
    return last is not None and last.text in (":", "：")


def _words(t: Tree, inside: list[int]) -> int:
    return sum(t.tokens[k].pos != "PUNCT" for k in inside)
