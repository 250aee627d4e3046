"""Fixed words: "according to X", "reportedly"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tocsin.annotate.attribution import grammar, nominal, relays, tails
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import Source, Speech, is_outlet_voice, source, unnamed
from tocsin.knowledge import cues
from tocsin.records import Span

FIRST = re.compile(r"(?i)\b(our|us|we|my|me)\b")
RELAYING = frozenset(("which", "who", "was", "were", "is", "in", "turn", "itself"))
STOPS = frozenset((",", ";", ".", ":", "—", "–", ")", '"', "“", "”"))


def find(t: Tree, number: int) -> Iterator[Speech]:
    """Attributions by "according to" and its like, then those by hedging adverbs."""
    words = [t.word(i) for i in range(len(t.tokens))]
    for at in range(len(words)):
        for marker in cues.table().markers["according"]:
            parts = marker.split()
            if words[at : at + len(parts)] == parts:
                speech = _according(t, at, at + len(parts), number)
                if speech is not None:
                    yield speech
                break
        if at == 0 and words[0] in ("for", "to"):
            view = _for_whom(t, number)
            if view is not None:
                yield view
        view = _in_view(t, at, number)
        if view is not None:
            yield view
        if t.lemma(at) in cues.table().markers["seeming"] and t.tokens[at].pos == "VERB":
            seeming = _seems(t, at, number)
            if seeming is not None:
                yield seeming
        if words[at] in cues.table().markers["hedges"]:
            hedge = _hedge(t, at, number)
            if hedge is not None:
                yield hedge


def _according(t: Tree, start: int, after: int, number: int) -> Speech | None:
    """`start` to `after` are the marker's tokens; the source follows."""
    head = _source_head(t, start, after)
    if head is None or is_outlet_voice(t, [head]):
        return None
    speaker = nominal.voice(t, grammar.joined(t, head)) or _reporter(t, head)
    if speaker is not None and speaker.heads == (t.tokens[head].start,):
        speaker = _reporter(t, head) or speaker
    if speaker is None:
        return None
    if speaker.span is not None and FIRST.search(_text(t, speaker.span)):
        return None
    taken = set(grammar.phrase(t, head, conjuncts=True)) | set(range(start, after))
    name = _name_beside(t, max(taken))
    if name and speaker.span is not None:
        taken |= set(name)
        speaker = replace(speaker, span=Span(speaker.span.start, t.tokens[name[-1]].end))
    inside = _content(t, start, head, taken)
    content = grammar.spans(t, inside)
    if not content and not _ends_with_colon(t):
        return None
    return Speech(
        content=content,
        cue=grammar.spans(t, range(start, after)),
        sources=(*relays.carried(t, head), *_citing(t, head, speaker)),
        form="according",
        act="say",
        rule="according",
        sentence=number,
        verb=t.tokens[start].start,
        announces=not content,
        confidence=0.9,
    )


def _citing(t: Tree, head: int, speaker: Source) -> tuple[Source, ...]:
    """ "According to R, which was quoting S": R only carries what S says."""
    for k in range(head + 2, len(t.tokens)):
        if t.tokens[k].text in (";", ":"):
            break
        if t.word(k) in tails.CITED:
            comma = next((c for c in range(k - 1, head, -1) if t.tokens[c].text == ","), k)
            cited = relays.after(t, k) if {t.word(c) for c in range(comma + 1, k)} <= RELAYING else None
            if cited and comma < k:
                return Source(speaker.span, speaker.heads, "relay"), cited
            break
    return (speaker,)


def _in_view(t: Tree, noun: int, number: int) -> Speech | None:
    """ "by his count, C", "in the mayor's telling", "a jurist, in whose view C"."""
    if (t.tokens[noun].pos != "NOUN" and t.word(noun) != "telling") or t.word(
        noun
    ) not in cues.table().markers["views"]:
        return None
    owner = next((k for k in t.children(noun, "nmod") if _owns(t, k)), None)
    if owner is None or t.word(owner) in ("our", "my", "your") or t.children(noun, "acl", "nsubj", "cop"):
        return None
    left = min(t.subtree(owner)) - 1
    if left < 0 or t.word(left) not in ("in", "by", "on", "to"):
        return None
    heads = grammar.joined(t, owner)
    if t.word(owner) == "whose":
        heads = [a for a in t.ancestors(noun) if a < left and t.tokens[a].pos in ("NOUN", "PROPN")][:1]
    elif t.tokens[owner].pos == "PRON" and tails.find(t):
        return None  # "by his count C, X said": X's anyhow
    speaker = source(t, heads)
    content = _content(t, left, noun, set(range(left, noun + 1)))
    if t.word(owner) == "whose":
        content = list(range(noun + 1, len(t.tokens)))
    if speaker is None or not any(t.tokens[k].pos in ("VERB", "AUX") for k in content):
        return None
    cue = grammar.spans(t, range(left, noun + 1))
    spans = grammar.spans(t, content)
    return Speech(spans, cue, (speaker,), "according", "say", "in-view", number, t.tokens[left].start)


def _for_whom(t: Tree, number: int) -> Speech | None:
    """ "For A. B., an analyst, C": a person whose view the sentence gives."""
    head = t.head(0)
    if head is None or head < 1 or t.relation(head) != "obl" or tails.find(t):
        return None
    inside = grammar.phrase(t, head)
    person = any(t.tokens[k].entity[2:] == "PER" for k in inside)
    judges = cues.table().sources.get(t.lemma(head)) in ("analyst", "official", "spokesperson")
    comma = next((k for k in range(max(inside) + 1, len(t.tokens)) if t.tokens[k].text == ","), None)
    verb = t.head(head)
    if comma is None or not ((person and judges) or t.tokens[head].entity[2:] == "PER"):
        return None
    if verb is None or verb < comma or not t.children(verb, "nsubj", "expl"):
        return None
    left = min(k for k in t.subtree(verb, without=[head]) if k > max(inside) and t.tokens[k].pos != "PUNCT")
    speaker = source(t, [head])
    content = grammar.spans(t, range(left, len(t.tokens)))
    if speaker is None or not content:
        return None
    cue = grammar.spans(t, [0])
    return Speech(
        content, cue, (speaker,), "according", "opine", "for-whom", number, t.tokens[0].start, confidence=0.6
    )


def _owns(t: Tree, k: int) -> bool:
    return t.tokens[k].relation == "nmod:poss" or t.word(k) == "whose"


def _reporter(t: Tree, head: int) -> Source | None:
    """ "According to a statement, X confirmed that C": the statement is that of X."""
    verb = t.head(head)
    if verb is None or t.lemma(head) not in cues.table().spoken or t.lemma(verb) not in cues.table().verbs:
        return None
    speaker = source(t, grammar.subjects(t, verb))
    words = source(t, [head])
    return Source(words.span, speaker.heads) if speaker is not None and words is not None else None


def _text(t: Tree, span: Span) -> str:
    return " ".join(token.text for token in t.tokens if span.start <= token.start < span.end)


def _name_beside(t: Tree, last: int) -> list[int]:
    """ "according to the commander, Lt Col A. B., C": the name between commas after the description."""
    if last + 2 >= len(t.tokens) or t.tokens[last + 1].text != ",":
        return []
    end = last + 2
    while end < len(t.tokens) and t.tokens[end].pos in ("PROPN", "NOUN", "ADJ") and end < last + 9:
        end += 1
    inside = list(range(last + 2, end))
    named = any(t.tokens[k].entity[2:] == "PER" for k in inside)
    return inside if named and end < len(t.tokens) and t.tokens[end].text == "," else []


def _source_head(t: Tree, start: int, after: int) -> int | None:
    """The noun that the marker governs: by the parse, else the last noun before a stop."""
    if after >= len(t.tokens):
        return None
    for k in range(start, after):
        head = t.head(k)
        if (
            head is not None
            and head >= after
            and t.tokens[k].pos != "NOUN"  # "in the view of": a view hangs on what is viewed
            and t.tokens[head].pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
        ):
            return head
    last = None
    for k in range(after, len(t.tokens)):
        if t.tokens[k].text in STOPS or t.tokens[k].pos in ("VERB", "AUX", "ADP", "SCONJ"):
            break
        if t.tokens[k].pos in ("NOUN", "PROPN", "PRON"):
            last = k
    return last


def _content(t: Tree, start: int, head: int, taken: set[int]) -> list[int]:
    """At a sentence's end all before it, at its start all after it, inside it the clause it stands in."""
    right = max(taken)
    if start and t.tokens[start - 1].text == ";":  # "C, X said; in the view of Y, D"
        stop = next((k for k in range(right, len(t.tokens)) if t.tokens[k].text == ";"), len(t.tokens))
        if any(t.tokens[k].pos in ("VERB", "AUX") for k in range(right + 1, stop)):
            return list(range(right + 1, stop))
    rest = [k for k in range(right + 1, len(t.tokens)) if t.tokens[k].pos != "PUNCT"]
    relative = [k for k in t.children(head, "acl") if k > head]
    tail = {k for r in relative for k in t.subtree(r)}
    if not [k for k in rest if k not in tail]:
        return _since_break(t, start)
    if not any(t.tokens[k].pos != "PUNCT" for k in range(start)) or _only_links(t, start):
        return [k for k in range(right + 1, len(t.tokens)) if k not in tail]
    verb = next((a for a in t.ancestors(head) if t.tokens[a].pos in ("VERB", "AUX")), t.head(head))
    if verb is None or verb in taken:
        return _since_break(t, start)
    if t.word(start) == "on":  # "R, on the authority of S, put it at three"
        return [k for k in t.subtree(verb, without=[head]) if k >= verb]
    apart = t.children(verb, "conj", "parataxis")
    barred = [k for k in apart if k > right and t.children(k, "nsubj")]
    return [k for k in t.subtree(verb, without=[head, *barred]) if k not in taken]


def _since_break(t: Tree, stop: int) -> list[int]:
    """Tokens before `stop`, back to a semicolon or to the sentence's start."""
    left = stop
    while left and t.tokens[left - 1].text not in (";",):
        left -= 1
    return list(range(left, stop))


def _only_links(t: Tree, start: int) -> bool:
    return all(t.tokens[k].pos in ("PUNCT", "CCONJ", "ADV", "SCONJ") for k in range(start))


def _ends_with_colon(t: Tree) -> bool:
    return bool(t.tokens) and t.tokens[-1].text == ":"


def _hedge(t: Tree, at: int, number: int) -> Speech | None:
    head = t.head(at)
    if head is None:
        return None
    inside = grammar.clause(t, head)
    span = Span(t.tokens[at].start, t.tokens[at].end)
    content = grammar.spans(t, inside)
    if not content:
        return None
    hidden: tuple[Source, ...] = (unnamed(span),)
    return Speech(
        content=content,
        cue=(span,),
        sources=hidden,
        form="hedge",
        act="report",
        rule="hedge",
        sentence=number,
        verb=span.start,
        confidence=0.5,
    )


def _seems(t: Tree, at: int, number: int) -> Speech | None:
    """ "It seems that C", "X appears to have left": doubted, and nobody's word but the outlet's."""
    complement = t.child(at, "ccomp", "xcomp", "csubj")
    if complement is None:
        return None
    if t.children(at, "expl") or t.relation(complement) == "ccomp":
        marks = [m for m in t.children(complement, "mark") if t.word(m) == "that"]
        content = grammar.spans(t, t.subtree(complement, without=marks))
    else:
        group = set(grammar.verb_group(t, at))
        content = grammar.spans(t, [k for k in grammar.clause(t, at) if k not in group])
    cue = grammar.spans(t, grammar.verb_group(t, at))
    if not content:
        return None
    return Speech(content, cue, (), "hedge", "report", "seems", number, t.tokens[at].start, confidence=0.6)
