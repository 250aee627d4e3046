"""Reporting verbs: who says what, by the frame in which the verb stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tocsin.annotate.attribution import denials, frames, grammar, nominal, passive, relays, tails
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import Source, Speech, animate, is_outlet_voice
from tocsin.knowledge import cues
from tocsin.records import Span

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
UNSAID = frozenset(("say", "deny", "report", "confirm", "promise", "threaten", "ask", "accuse"))
SPOKEN = frozenset(("clause", "colon", "about"))
AHEAD = frozenset(("to", "will", "'ll", "shall"))
CONDITIONS = frozenset(("if", "unless", "lest", "provided", "providing"))
HIDING = frozenset(("name", "named", "identified", "anonymity", "anonymous", "identity", "names"))
PROOFS = frozenset(
    ("proof", "evidence", "detail", "explanation", "comment", "figure", "condolence", "apology")
)
FEW = 8
UNREAL = frozenset(("may", "might", "could", "would", "should", "must"))


def find(t: Tree, number: int) -> Iterator[Speech]:
    """Every attribution that a verb of the sentence makes: the one at its end, then the others in order."""
    last = [speech for tail in tails.find(t) if (speech := _of_tail(t, tail, number)) is not None]
    yield from last
    known = {speech.verb for speech in last}
    table = cues.table()
    for i, token in enumerate(t.tokens):
        lemma = t.lemma(i)
        if token.pos not in ("VERB", "AUX") or not (lemma in table.verbs or lemma in table.phrases):
            continue
        if token.start in known or _is_saying(t, i) or _imagined(t, i) or _when_asked(t, i):
            continue
        speech = passive.find(t, i, number) if is_passive(t, i) else active(t, i, number)
        if speech is not None:
            yield speech


def _of_tail(t: Tree, tail: tails.Tail, number: int) -> Speech | None:
    """ "C, X said": whole in the order of its words."""
    first = tail.source
    while t.relation(first) == "conj" and (above := t.head(first)) is not None and above < first:
        first = above
    heads = grammar.joined(t, first) if first < tail.verb else [tail.source]
    heads = _beside_and(t, tail, [h for h in heads if h not in tail.content] or [tail.source])
    if is_outlet_voice(t, heads):
        return None
    speaker = _with_name(t, nominal.voice(t, heads), tail)
    content = grammar.spans(t, tail.content)
    if speaker is None or not content or grammar.negated(t, tail.verb):
        return None
    cited = relays.after(t, tail.citing) if tail.citing is not None else None
    chain = (Source(speaker.span, speaker.heads, "relay"), cited) if cited else (speaker,)
    lemma = next(
        (
            w
            for w in (t.lemma(tail.verb), t.word(tail.verb), t.word(tail.verb)[:-1])
            if w in cues.table().verbs
        ),
        "say",
    )
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


def _beside_and(t: Tree, tail: tails.Tail, heads: list[int]) -> list[int]:
    """Heads with the noun right before an "and" in the phrase, where the parse hangs it elsewhere."""
    start = max((k for k in tail.content if k < tail.source), default=tail.source)
    joint = [
        k
        for k in range(start + 1, tail.source)
        if t.tokens[k].pos in ("NOUN", "PROPN") and t.word(k + 1) == "and" and k + 1 < tail.source
    ]
    alone = len(joint) == 1 and heads == [tail.source] and t.relation(joint[0]) in ("appos", "conj", "nsubj")
    return [*joint, *heads] if alone and tail.source < tail.verb else heads


def _with_name(t: Tree, speaker: Source | None, tail: tails.Tail) -> Source | None:
    """The source with the name set beside it ("the commander, General A. B., said")."""
    if speaker is None or speaker.span is None or tail.source > tail.verb:
        return speaker
    end = grammar.verb_group(t, tail.verb)[0] - 1
    named = [k for k in range(tail.source + 1, end) if t.tokens[k].entity[2:] == "PER"]
    if not named or t.tokens[end].text != ",":
        return speaker
    return replace(speaker, span=Span(speaker.span.start, max(speaker.span.end, t.tokens[named[-1]].end)))


def _is_saying(t: Tree, i: int) -> bool:
    """The verb of "quoted X as saying", which its own verb has already."""
    return any(t.word(m) == "as" for m in t.children(i, "mark", "case")) and any(
        t.lemma(a) in relays.CITE for a in t.ancestors(i)[:2]
    )


def _when_asked(t: Tree, i: int) -> bool:
    """ "when asked C", "asked about C, he said": a passive without its auxiliary."""
    if t.lemma(i) in ("ask", "press", "question") and t.relation(i) in ("advcl", "acl", "dep", "parataxis"):
        return t.tokens[i].tag in ("VBN", "VBD") and not t.children(i, "nsubj")
    return not t.children(i, "nsubj") and any(
        t.word(k) in ("when", "if", "whenever", "as", "once") for k in t.children(i, "advmod", "mark")
    )


def _imagined(t: Tree, i: int) -> bool:
    """True under "may", "would", "should", after "to" or "will", or in what is demanded: nothing was said."""
    above = t.head(i)
    if above is not None and t.relation(i) == "ccomp" and t.tokens[i].tag in ("VB", "VBP"):
        demands = cues.table().verbs.get(t.lemma(above), {}).get("clause") == "ask"
        if demands and any(t.word(k) == "that" for k in t.children(i, "mark")):
            return True
    if _conditional(t, i):
        return True
    if t.tokens[i].tag == "VB" and any(t.word(k) in AHEAD for k in t.children(i, "aux", "mark")):
        return True
    return any(t.word(k) in UNREAL for k in t.children(i, "aux"))


def _conditional(t: Tree, i: int) -> bool:
    """ "if X asks", "provided X agrees"."""
    above = t.head(i)
    first = min((k for s in t.children(i, "nsubj") for k in t.subtree(s)), default=i)
    provided = above is not None and t.word(above) in ("provided", "providing") and above < i
    if provided or (first and t.word(first - 1) in CONDITIONS):
        return True
    return any(t.word(k) in CONDITIONS for k in t.children(i, "mark"))


def is_passive(t: Tree, i: int) -> bool:
    """True for "was told", "reported by"; a participle after a noun counts too."""
    if any(t.tokens[k].relation in ("aux:pass", "nsubj:pass") for k in t.kids[i]):
        return True
    return t.relation(i) in ("acl", "amod") and t.tokens[i].tag == "VBN"


def active(t: Tree, i: int, number: int) -> Speech | None:
    """The attribution of an active verb, None where its content or its source is missing."""
    heads = grammar.subjects(t, i)
    speaker = None if is_outlet_voice(t, heads) else nominal.voice(t, heads)
    if speaker is None:
        return None
    if t.lemma(i) in relays.CITE:
        return passive.quoted_as(t, i, number, speaker) or _reports_object(t, i, number, speaker)
    special = _in_what(t, i, speaker, number) or denials.retort(t, i, speaker, number)
    return special or _framed(t, i, number, speaker)


def _framed(t: Tree, i: int, number: int, speaker: Source) -> Speech | None:
    """The attribution by the frame in which the verb stands."""
    heads = grammar.subjects(t, i)
    framed = frames.frame(t, i)
    if framed is not None and framed.act == "ask" and (_unnamed(t, i) or _differs(t, i)):
        return None
    if framed is not None and framed.act == "promise" and _gives_nothing(t, i):
        return None
    if framed is None or not _serious(t, i, framed, heads):
        return None
    taken = set(grammar.phrase(t, heads[0])) if framed.kind == "clause" else set()
    inside = _before_only(t, i, framed.content) if framed.kind == "clause" else framed.content
    content = grammar.spans(t, [k for k in inside if k not in taken])
    if not content and not _announces(t, i):
        return None
    return Speech(
        content=content,
        cue=grammar.spans(t, [*grammar.verb_group(t, i), *framed.rest]),
        sources=(*relays.of_verb(t, i, heads), *_quoted(t, i, speaker)),
        form="indirect",
        act="deny" if denials.is_denial(t, i, framed.act) else framed.act,
        rule=f"verb-{framed.kind}",
        sentence=number,
        verb=t.tokens[i].start,
        announces=not content,
    )


def _serious(t: Tree, i: int, framed: frames.Frame, heads: list[int]) -> bool:
    """False for what was not said ("did not say"), and for things that show or threaten without a voice."""
    if grammar.negated(t, i) and framed.act in UNSAID:
        return False
    if framed.act == "promise" and _of_old(t, i, heads):
        return False
    shows = t.lemma(i) in cues.table().markers["showing"]
    return (framed.kind in SPOKEN and not shows) or any(animate(t, h) for h in heads)


def _gives_nothing(t: Tree, i: int) -> bool:
    """ "has offered no proof", "offered details": no promise."""
    things = t.children(i, "obj")
    bare = any(t.word(d) == "no" for k in things for d in t.children(k, "det"))
    return t.lemma(i) == "offer" and (bare or any(t.lemma(k) in PROOFS for k in things))


def _differs(t: Tree, i: int) -> bool:
    """ "begged to differ": nothing is asked for."""
    return t.lemma(i) == "beg" and any(t.word(k) == "differ" for k in t.children(i, "xcomp"))


def _unnamed(t: Tree, i: int) -> bool:
    """ "asked that his name be withheld", "asked not to be identified": how the speaker wants to be told."""
    return any(t.word(k) in HIDING for k in range(i + 1, min(i + FEW, len(t.tokens))))


def _of_old(t: Tree, i: int, heads: list[int]) -> bool:
    """ "both sides had undertaken to": told by the outlet as what went before."""
    earlier = any(t.word(k) == "had" for k in t.children(i, "aux"))
    return earlier and any(t.word(k) in ("both", "two") for h in heads for k in (h, *t.kids[h]))


def _before_only(t: Tree, i: int, inside: list[int]) -> list[int]:
    """ "'C,' said a man from the village": what follows the subject without a verb belongs to the subject."""
    before = [k for k in inside if k < i]
    behind = [k for k in inside if k > i]
    comma = i + 1 < len(t.tokens) and t.tokens[i + 1].text == ","
    if not behind or not before:
        return inside
    if not any(t.tokens[k].pos in ("VERB", "AUX") for k in before):
        return inside if comma else behind
    after = [k for k in behind if t.tokens[k].text in ("“", '"', "«", "''")]
    goes_on = comma and any(t.tokens[k].tag in FINITE for k in behind)
    return inside if after or goes_on else before


def _in_what(t: Tree, i: int, speaker: Source, number: int) -> Speech | None:
    """ "C, in what X called 'unprovoked' fire": the event comes with X's word for it, and from X."""
    known = cues.table().verbs.get(t.lemma(i), {})
    what = next((k for k in range(i - 1, 0, -1) if t.word(k) == "what" or t.tokens[k].tag in FINITE), 0)
    if (
        t.word(what) != "what"
        or t.tokens[what - 1].pos != "ADP"
        or not {"label", "as", "clause"} & known.keys()
    ):
        return None
    above = next((a for a in t.ancestors(i) if a < what and t.tokens[a].pos == "VERB"), None)
    if above is None:
        return None
    content = grammar.spans(t, grammar.clause(t, above))
    cue = grammar.spans(t, grammar.verb_group(t, i))
    verb = t.tokens[i].start
    return Speech(content, cue, (speaker,), "indirect", "say", "in-what", number, verb, confidence=0.6)


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


def _announces(t: Tree, i: int) -> bool:
    """True where a colon ends the sentence, or follows the verb."""
    last = next((token for token in reversed(t.tokens) if token.text not in ('"', "”", ")")), None)
    return last is not None and last.text in (":", "：")
