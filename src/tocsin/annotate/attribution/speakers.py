"""Who a source is: a known mention, someone who spoke before, or an actor made from the description."""

from __future__ import annotations

from collections.abc import Sequence

from tocsin.annotate.attribution import grammar, naming
from tocsin.annotate.attribution.grammar import Tree
from tocsin.annotate.attribution.memory import BODIES, NEUTER, PERSONAL, PLURAL, PRONOUNS, Memory, Voice
from tocsin.annotate.attribution.naming import DROPPED, WORD, Index, index
from tocsin.annotate.attribution.speech import UNNAMED, Source, animate
from tocsin.knowledge import cues
from tocsin.records import Actor, Hop, Mention, Span

__all__ = ["hop", "index", "same_side"]

OWNED = {"his": PERSONAL, "her": PERSONAL, "its": NEUTER, "their": PLURAL}
SMALL = DROPPED | frozenset(
    ("of", "in", "for", "and", "'s", "’s", "s", "from", "at", "his", "its", "their", "her")
)
ALONE = frozenset(("one", "another", "others"))
BESIDE = 8  # characters after a source in which the name beside it may start
POWERS = frozenset(
    ("state", "government", "bloc", "alliance", "io", "region", "coalition", "military", "police")
)
LOOK_BACK = 6  # sentences in which a pronoun finds a subject
ONLOOKERS = frozenset(("witness", "medic", "analyst", "ngo", "media", "anonymous"))


def hop(link: Source, known: Index, memory: Memory) -> Hop:
    """The source as a hop; its actors are remembered for what follows."""
    if link.fixed is not None or link.span is None:
        name = link.fixed or UNNAMED
        return Hop(link.span, (Actor(naming.name_id(name), name, "anonymous"),), link.how)
    actors: list[Actor] = []
    for head in link.heads:
        found = actors_of(link, head, known, memory)
        actors.extend(a for a in found if a.id not in {b.id for b in actors})
        memory.add(_voice(link, head, known, found))
    if len(link.heads) > 1:
        paragraph = known.page.paragraph(link.span.start)
        memory.add(Voice(link.span.start, paragraph, "", frozenset(), True, tuple(actors)))
    return Hop(link.span, tuple(actors), link.how)


def actors_of(link: Source, head: int, known: Index, memory: Memory) -> tuple[Actor, ...]:
    """Who one head of a source is."""
    mention = _mention(link, head, known)
    told = (
        mention.actors
        if mention is not None and mention.actors and not _misread(mention, head, known, memory)
        else ()
    )
    word = WORD.match(known.page.text, head)
    form = word.group().lower() if word else ""
    for kind in PRONOUNS:
        if form in kind:
            return _antecedent(kind, head, known, memory) or told or (_described(link, head, known, memory),)
    told = _of_whose(link, head, told, known) or told
    if told:
        more = naming.several(link, head, known) or naming.of_each(head, told[0], known)
        return more if len(told) == 1 and more else told
    voice = _voice(link, head, known, ())
    of = _one_of(head, known)
    if of is not None:  # "one of them", "two of the doctors"
        return _antecedent(PLURAL, of, known, memory) or (_described(link, head, known, memory),)
    if _is_definite(link, known):
        earlier = memory.described(voice.head, voice.words, head)
        if earlier:
            return earlier
        if voice.head in cues.table().spoken and len(voice.words) == 1 and memory.voices:
            return memory.last()
    return naming.several(link, head, known) or (_described(link, head, known, memory),)


def _of_whose(link: Source, head: int, told: tuple[Actor, ...], known: Index) -> tuple[Actor, ...]:
    """ "the media office of the eastern force, the XYZ Army": the force that is named, not the state's."""
    if len(told) != 1 or "." not in told[0].id or head not in known.where or link.span is None:
        return ()
    t, i = known.where[head]
    if t.lemma(i) not in BODIES | {"spokesman", "spokeswoman", "spokesperson"}:
        return ()
    state = told[0].id.split(".")[0]
    named = [
        m.actors
        for m in known.over(Span(head, link.span.end + BESIDE))
        if m.entity == "organisation" and m.how == "name" and m.actors and "." not in m.actors[0].id
    ]
    named = [a for a in named if a[0].kind not in ("state", "government") and a[0].id != state]
    return named[0] if named else ()


def _one_of(head: int, known: Index) -> int | None:
    """Where "them" starts in "one of them", or "one" that stands alone."""
    if head not in known.where:
        return None
    t, i = known.where[head]
    if t.word(i) in ALONE and not t.children(i, "nmod", "appos"):
        return head
    for k in t.children(i, "nmod"):
        if t.word(k) in ("them", "us") and any(t.word(c) == "of" for c in t.children(k, "case")):
            return t.tokens[k].start
    return None


def _other_owner(mention: Mention, head: int, known: Index, memory: Memory) -> bool:
    """ "X says Y attacked; its army …": X's army, where the mention is of Y's side."""
    text, at = known.page.text, mention.span.start
    start = max((t.sentence.start for t in known.page.trees_in(Span(at, at + 1))), default=at)
    if not text[at : at + 4].lower().startswith("its ") or ";" not in text[start:at]:
        return False
    owner = _antecedent(NEUTER, at, known, memory)
    return bool(owner) and owner[0].side is not None and mention.actors[0].side != owner[0].side


def _misread(mention: Mention, head: int, known: Index, memory: Memory) -> bool:
    """ "Diplomats in the capital" are not the government that sits there."""
    owner = known.at.get(mention.span.start, ())
    if mention.span.start < head and any(
        m.how == "pronoun" and m.actors == mention.actors and m.entity == "person" for m in owner
    ):
        return True  # "his widow" is not he
    if _other_owner(mention, head, known, memory):
        return True
    if (
        head not in known.where
        or mention.how not in ("alias", "metonym", "collective")
        or len(mention.actors) != 1
    ):
        return False
    t, i = known.where[head]
    kind = cues.table().sources.get(t.word(i), "")
    return kind in ONLOOKERS and mention.actors[0].kind in POWERS


def _voice(link: Source, head: int, known: Index, actors: tuple[Actor, ...]) -> Voice:
    assert link.span is not None
    lemma, plural = "", False
    if head in known.where:
        t, i = known.where[head]
        lemma, plural = t.lemma(i), t.tokens[i].tag in ("NNS", "NNPS") or t.word(i) in ("police", "people")
    words = {w.lower() for w in naming.words_of(link, head, known)} - SMALL
    return Voice(head, known.page.paragraph(head), lemma.lower(), frozenset(words), plural, actors)


def _antecedent(kind: frozenset[str], at: int, known: Index, memory: Memory) -> tuple[Actor, ...]:
    """What a pronoun stands for.

    A subject before it in its sentence, a speaker or a subject of its paragraph, the last speaker that fits.
    """
    page = known.page
    paragraph = page.paragraph(at)
    start = page.paragraphs[paragraph].start if paragraph >= 0 else 0
    here = page.trees_in(Span(start, at + 1))[-LOOK_BACK:]
    same = [t for t in here if t.sentence.start <= at < t.sentence.end]
    return (
        _subject(kind, at, same, known, memory)
        or (_fronted(at, same, known) if kind is PERSONAL else ())
        or memory.pronoun(kind, at, paragraph)
        or _subject(kind, at, here, known, memory)
        or memory.pronoun(kind, at)
    )


def _subject(
    kind: frozenset[str], at: int, trees: Sequence[Tree], known: Index, memory: Memory
) -> tuple[Actor, ...]:
    for t in reversed(trees):
        for i in reversed(range(len(t.tokens))):
            token = t.tokens[i]
            if token.start >= at or t.relation(i) != "nsubj" or token.pos not in ("NOUN", "PROPN"):
                continue
            if _in_what_is_said(t, i, at):
                continue
            if known.page.quoted(token.start) is not known.page.quoted(at):
                continue  # who is spoken of in a quotation is not who speaks outside of it
            phrase = grammar.spans(t, grammar.phrase(t, i))
            if not phrase or phrase[-1].end > at or not animate(t, i) or _is_saying(t, i):
                continue
            link = Source(Span(phrase[0].start, phrase[-1].end), (token.start,))
            found = actors_of(link, token.start, known, memory)
            if _voice(link, token.start, known, found).fits(kind):
                return found
    return ()


def _in_what_is_said(t: Tree, i: int, at: int) -> bool:
    """ "A rumour that a child had died is false, she said": the child is in what she says."""
    pronoun = next((k for k, token in enumerate(t.tokens) if token.start == at), None)
    verb = t.head(pronoun) if pronoun is not None and t.relation(pronoun) == "nsubj" else None
    return verb is not None and t.head(i) != verb and verb in t.ancestors(i)


def _is_saying(t: Tree, i: int) -> bool:
    """ "the charge", "the claim": no one who could speak on."""
    table, word = cues.table(), t.lemma(i)
    return word in table.nouns and word not in table.sources and word not in table.spoken


def _fronted(at: int, trees: Sequence[Tree], known: Index) -> tuple[Actor, ...]:
    """ "For the spokesman, Colonel A. B., there is no doubt, he said": the person named before, if one."""
    for t in trees:
        named = {
            m.actors[0].id: m.actors
            for m in known.over(Span(t.sentence.start, at))
            if m.entity == "person" and m.how in ("name", "alias") and m.actors
        }
        if len(named) == 1:
            return next(iter(named.values()))
    return ()


def _mention(link: Source, head: int, known: Index) -> Mention | None:
    """The mention at the source's head; a person's name at the end of the phrase or beside it comes first."""
    assert link.span is not None
    around = list(known.at.get(head, ()))
    exact = [m for m in around if m.head == head]
    if len(link.heads) == 1:
        for m in known.over(link.span):
            named = (
                m.entity == "person" and m.how in ("name", "alias") and m.actors and link.span.covers(m.span)
            )
            if named and m.span.start > head and _beside(m, head, link.span, known):
                return m
    exact.sort(key=lambda m: m.span.start - m.span.end)
    good = [m for m in (*exact, *around) if m.actors] or exact or around
    return good[0] if good else None


def _beside(mention: Mention, head: int, phrase: Span, known: Index) -> bool:
    """True for "the chief, A. B." and "the chief of X A. B.", not for "a spokesman for A. B."."""
    before = known.page.text[phrase.start : mention.span.start].rstrip().lower()
    return mention.span.end >= phrase.end - 1 and not before.endswith(
        (" of", " for", " to", " by", " from", " with", " and", " them", " including", " like", "'s", "’s")
    )


def _described(link: Source, head: int, known: Index, memory: Memory) -> Actor:
    """An actor named by the description; "his brother" is the brother of whoever he is."""
    words = naming.words_of(link, head, known)
    owner = OWNED.get(words[0].lower())
    at = link.span.start if link.span is not None else head
    whose = _antecedent(owner, at, known, memory) if owner is not None and len(words) > 1 else ()
    return naming.described(link, head, known, whose)


def _is_definite(link: Source, known: Index) -> bool:
    assert link.span is not None
    first = known.page.text[link.span.start : link.span.end].split(maxsplit=1)[0]
    return first.lower() in ("the", "this", "that", "these", "those") or (
        first[:1].isupper() and first.lower() not in DROPPED
    )


def same_side(left: Hop, right: Hop) -> bool:
    """True where two hops are one voice: the same actors, or a state and a body of that state."""
    if {a.id for a in left.actors} & {a.id for a in right.actors}:
        return True
    if any(b.name in a.name for a in left.actors for b in right.actors):  # "spokesman of X", "office of X"
        return True
    sides = {a.side for a in left.actors} & {a.side for a in right.actors}
    bodies = ("state", "government", "ministry", "military", "security-service", "police")
    return bool(sides - {None, "neutral"}) and all(a.kind in bodies for a in (*left.actors, *right.actors))
