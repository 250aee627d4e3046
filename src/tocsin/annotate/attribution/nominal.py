"""Nouns that carry a content: "the claim that C", "X's allegations of C", "there have been reports of C"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tocsin.annotate.attribution import grammar
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.speech import Source, Speech, is_outlet_voice, source, unnamed
from tocsin.knowledge import cues
from tocsin.records import Span

OF = frozenset(
    (
        *("account", "accusation", "allegation", "claim", "report", "rumour", "rumor", "threat", "charge"),
        *(
            "warning",
            "denial",
            "suspicion",
            "prediction",
            "forecast",
            "promise",
            "pledge",
            "fear",
            "complaint",
        ),
    )
)
SPREADING = frozenset(("circulate", "spread", "appear", "emerge", "float", "swirl"))
FIGURES = frozenset(("figure", "estimate", "count", "tally", "toll", "number", "total", "version", "account"))
LONGEST = 8  # words of a predicate that calls something false
OBTAINED = frozenset(
    (
        *("see", "obtain", "hear", "view", "review", "read", "quote", "cite", "carry", "relay", "broadcast"),
        *("verify", "analyse", "analyze", "examine", "monitor", "intercept", "leak", "air", "seize", "find"),
    )
)
CHANNELS = frozenset(("channel", "website", "site", "page", "account", "feed", "column", "article", "book"))
COPULAS = frozenset(("is", "was", "are", "stands", "puts", "stood", "gives"))
LIGHT = frozenset(
    (
        "make",
        "issue",
        "repeat",
        "voice",
        "give",
        "spread",
        "publish",
        "release",
        "send",
        "offer",
        "have",
        "level",
    )
)
ISSUED_BY = frozenset(("by", "from"))


def find(t: Tree, number: int) -> Iterator[Speech]:
    """Every attribution that a noun of the sentence makes."""
    for i, token in enumerate(t.tokens):
        lemma = noun(t, i)
        if token.pos != "NOUN" or lemma not in cues.table().nouns:
            continue
        speech = _carried(t, i, number) or (_figure(t, i, number) if lemma in FIGURES else None)
        if speech is not None:
            yield speech


def noun(t: Tree, i: int) -> str:
    """Its base form, also where the tagger took a plural for a verb."""
    lemma = t.lemma(i)
    return lemma if lemma in cues.table().nouns else t.word(i).removesuffix("s")


def content_of(t: Tree, i: int) -> list[int]:
    """What a noun says: its "that" clause, or what "of" governs where that is a content."""
    inside = set(t.subtree(i))
    for k in sorted(inside):
        marks = [m for m in t.children(k, "mark") if t.word(m) == "that" and t.tokens[m].pos == "SCONJ"]
        if marks and k > i and t.relation(k) in ("acl", "ccomp", "appos") and _near(t, i, k):
            return grammar.fill(t, t.subtree(k, without=marks))
    if noun(t, i) in OF:
        spread = [a for a in t.children(i, "acl") if t.lemma(a) in SPREADING]
        for k in [*t.children(i, "nmod", "acl"), *(o for a in spread for o in t.subtree(a))]:
            cases = [c for c in t.children(k, "case", "mark") if t.word(c) == "of"]
            if cases and k > i:
                more = [c for c in t.children(i, "conj") if c > k]  # "of A as well as B"
                return [*t.subtree(k, without=cases), *(s for c in more for s in t.subtree(c))]
    return []


def _near(t: Tree, i: int, k: int) -> bool:
    """The clause hangs on the noun, or on a name that "of" or "by" ties to it ("the claim of X that C")."""
    above = t.head(k)
    if above == i:
        return True
    return above is not None and t.tokens[above].pos in ("NOUN", "PROPN") and i in t.ancestors(above)[:2]


def of_whom(t: Tree, i: int, content: Collection[int] = ()) -> Source | None:
    """Whose words the noun stands for: its possessor, "by X", "from X", a nation or body before it."""
    for k in t.children(i, "nmod"):
        if t.tokens[k].relation == "nmod:poss" or (
            t.child(k, "case") is not None and t.word(k + 1 if k + 1 < len(t.tokens) else k) in ("'s", "'")
        ):
            return source(t, grammar.joined(t, k))
    for verb in (i, *(a for a in t.children(i, "acl") if t.lemma(a) not in OBTAINED)):
        for k in t.children(verb, "nmod", "obl"):
            ties = {t.word(c) for c in t.children(k, "case")}
            by = bool(ties & ISSUED_BY) or ("of" in ties and k not in content and _speaker_of(t, k))
            if by:
                return source(t, grammar.joined(t, k))
    return None


def _speaker_of(t: Tree, i: int) -> bool:
    """ "the claim of the ministry": a body or a person, not a thing that is claimed."""
    kind = cues.table().sources.get(t.word(i))
    return kind is not None or t.tokens[i].entity[2:] in ("ORG", "PER")


def _adjective(t: Tree, i: int) -> Source | None:
    """ "Ukrainian claims": a nation or body set before the noun."""
    for k in t.children(i, "compound", "amod", "nmod"):
        if k < i and t.tokens[k].entity[2:] in ("ORG", "NORP", "PER"):
            return source(t, [k])
    return None


def _body_before(t: Tree, i: int) -> Source | None:
    """ "Red Cross figures", "a UN report": the body set before the text, not the channel of a post."""
    if t.lemma(i) in CHANNELS:
        return None
    for k in t.children(i, "compound", "nmod"):
        if k < i and t.tokens[k].entity[2:] == "ORG" and t.word(k) not in cues.table().markers["settings"]:
            return source(t, [k])
    return None


def voice(t: Tree, heads: list[int]) -> Source | None:
    """The source that a verb's subject names: for "a statement by X" the phrase, spoken by X."""
    worded = source(t, heads)
    table = cues.table()
    if worded is None or len(heads) != 1 or t.lemma(heads[0]) not in table.spoken | table.evidence:
        return worded
    by = of_whom(t, heads[0]) if t.lemma(heads[0]) in table.spoken else None
    by = by or _body_before(t, heads[0])
    return Source(worded.span, by.heads, inner=by.span) if by is not None else worded


def issuer(t: Tree, i: int) -> Source | None:
    """Who makes the noun's statement as subject of a light verb: "X made the claim", "X issued a denial"."""
    head = t.head(i)
    if head is None or t.relation(i) != "obj" or t.lemma(head) not in LIGHT:
        return None
    return source(t, grammar.subjects(t, head))


def _carried(t: Tree, i: int, number: int) -> Speech | None:
    inside = content_of(t, i)
    if not inside or _under_denial(t, i) or _came_in(t, i) or _in_apposition(t, i):
        return None
    heads = [h for k in t.children(i, "nmod") if t.tokens[k].relation == "nmod:poss" for h in [k]]
    if is_outlet_voice(t, heads):
        return None
    act = cues.table().nouns[noun(t, i)]
    cue = _cue(t, i, inside)
    said_false = disproved(t, i)
    speaker = of_whom(t, i, inside) or issuer(t, i) or _adjective(t, i) or _described(t, i, inside)
    if said_false:
        sources: tuple[Source, ...] = ()
        act, cue = "deny", grammar.spans(t, said_false)
        inside = [k for k in inside if k < said_false[0]]
    elif speaker is not None:
        sources = (speaker,)
    else:
        sources = (unnamed(cue[0] if cue else None),)
    return Speech(
        content=grammar.spans(t, inside),
        cue=cue,
        sources=sources,
        form="nominal",
        act=act,
        rule="noun-disproved" if said_false else "noun",
        sentence=number,
        verb=t.tokens[i].start,
        confidence=0.7,
    )


def _figure(t: Tree, i: int, number: int) -> Speech | None:
    """ "the governor's figure is 400": the whole clause is what that source says."""
    head = t.head(i)
    if t.relation(i) != "nsubj" or head is None:
        return None
    speaker = _put_out(t, i) or of_whom(t, i)
    at = next((k for k in range(i + 1, head + 1) if t.word(k) in COPULAS and i not in t.ancestors(k)), None)
    if speaker is None or at is None or (at > i + 1 and t.tokens[at - 1].text != ","):
        return None
    left = min(grammar.phrase(t, i))
    cue = grammar.spans(t, [*range(left, i + 1), at])
    inside = grammar.clause(t, head)
    if at + 1 < len(t.tokens) and t.word(at + 1) == "that":
        inside = [k for k in t.subtree(head) if k > at + 1]
    return Speech(
        grammar.spans(t, inside),
        cue,
        (speaker,),
        "nominal",
        "report",
        "figure",
        number,
        t.tokens[i].start,
    )


def _put_out(t: Tree, i: int) -> Source | None:
    """ "X's version, put out by Y": the words are Y's."""
    for verb in t.children(i, "acl"):
        for k in t.children(verb, "obl", "nmod"):
            if any(t.word(c) == "by" for c in t.children(k, "case")):
                return source(t, grammar.joined(t, k))
    return None


def _cue(t: Tree, i: int, inside: list[int]) -> tuple[Span, ...]:
    """The noun with "there have been" before it and "of" or "that" after it."""
    left, right = i, i
    head = t.head(i)
    if head is not None and t.children(head, "expl") and head < i:
        left = min([*t.children(head, "expl"), head])
    if inside and min(inside) > i and min(inside) - i <= 2:
        right = min(inside) - 1
    return grammar.spans(t, range(left, right + 1))


def _described(t: Tree, i: int, inside: list[int]) -> Source | None:
    """ "claims circulating on Telegram": the noun with what tells it apart, without its content."""
    barred = set(inside)
    own = [k for k in grammar.phrase(t, i) if k not in barred]
    tells = [k for k in t.children(i, "acl", "nmod") if k in own and k > i]
    if not tells:
        return None
    run = [k for k in range(min(own), max(own) + 1) if k not in barred]
    while run and t.tokens[run[-1]].pos in ("ADP", "SCONJ", "PUNCT"):
        run.pop()
    found = grammar.spans(t, run)
    return Source(Span(found[0].start, found[-1].end), (t.tokens[i].start,)) if found else None


def _under_denial(t: Tree, i: int) -> bool:
    """ "rejected claims that C" is a denial of C by whoever rejects: the verb gives it."""
    head = t.head(i)
    if head is None or t.relation(i) not in ("obj", "obl"):
        return False
    if _answered(t, head):
        return True
    return t.relation(i) == "obj" and cues.table().verbs.get(t.lemma(head), {}).get("object") == "deny"


def _answered(t: Tree, verb: int) -> bool:
    """ "answered the allegation that C with 'Fake'": the verb gives it."""
    false = set(cues.table().markers["false"])
    return t.lemma(verb) in ("answer", "respond", "reply", "meet", "counter") and any(
        t.word(k) in false for k in range(verb + 1, len(t.tokens))
    )


def _in_apposition(t: Tree, i: int) -> bool:
    """ "C, a warning that was ignored": names what was said before it, and has no content of its own."""
    left = min(k for k in grammar.phrase(t, i) if t.tokens[k].pos != "PUNCT")
    return left > 1 and t.word(left) in ("a", "an") and t.tokens[left - 1].text == ","


def _came_in(t: Tree, i: int) -> bool:
    """ "said in a statement that C": the verb reports it."""
    head = t.head(i)
    if head is None or t.relation(i) != "obl":
        return False
    return "clause" in cues.table().verbs.get(t.lemma(head), {})


def disproved(t: Tree, i: int) -> list[int]:
    """Tokens by which the sentence calls a noun's content false ("are fake"), by word order; else nothing."""
    left = min(k for k in grammar.phrase(t, i) if t.tokens[k].pos != "PUNCT")
    if left and t.tokens[left - 1].pos not in ("PUNCT", "CCONJ"):
        return []
    for at in range(i + 1, len(t.tokens)):
        end = at
        while end < len(t.tokens) and t.tokens[end].text not in (",", ";", ".", "!") and end < at + LONGEST:
            end += 1
        if _is_false(t, at, end):
            return list(range(at, end))
    return []


def _is_false(t: Tree, at: int, end: int) -> bool:
    """True where a predicate that calls something false begins at `at` ("are pure fabrication")."""
    marks = cues.table().markers
    words = [t.word(k).replace("n't", "not") for k in range(at, end)]
    bases = [
        t.lemma(k) if t.tokens[k].pos in ("VERB", "AUX") else w
        for k, w in zip(range(at, end), words, strict=True)
    ]
    text = " ".join(bases)
    if any(text.startswith((entry, f"do {entry}")) for entry in marks["false_verbs"]):
        return True
    if not words or words[0] not in ("is", "are", "was", "were") or "not" in words[1:2]:
        return False
    rest = " ".join(words[1:]) + " "
    return any(
        rest.startswith(f"{entry} ") or f" {entry} " in f" {' '.join(words[1:3])} "
        for entry in marks["false"]
    )
