"""What is passed between the parts of attribution before speakers are known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.annotate.attribution import grammar
from tocsin.annotate.attribution.grammar import Tree
from tocsin.knowledge import cues
from tocsin.records import Span

UNNAMED = "unnamed reports"
FIRST_PERSON = frozenset(("i", "we", "me", "us", "myself", "ourselves"))
OWN_TEXTS = frozenset(("post", "version", "article", "story", "dispatch", "entry", "newsletter"))
EARLIER = frozenset(("earlier", "previous", "this", "original"))
MUTE = frozenset(("it", "there", "you", "this", "that", "what", "one", "who", "which", "if"))
NOBODY = frozenset(("nobody", "none", "neither", "nothing", "no-one"))


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain as worded: the phrase, and where the heads of its joint members start.

    `fixed` names a source that has no words of its own ("reportedly"); `inner` is the part of the phrase
    that names the speaker ("a letter signed by 12 elders").
    """

    span: Span | None
    heads: tuple[int, ...] = ()
    how: str = "speaker"
    fixed: str | None = None
    inner: Span | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """An attribution whose sources are still words; `sources` run from the outermost relay to the speaker.

    `verb` is where the cue word starts; `announces` is True where the content is still to come.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    sources: tuple[Source, ...]
    form: str
    act: str
    rule: str
    sentence: int
    verb: int
    announces: bool = False
    inferred: bool = False
    confidence: float = 0.8


def unnamed(cue: Span | None) -> Source:
    """A source that is not named at all."""
    return Source(cue, fixed=UNNAMED)


def source(t: Tree, heads: Iterable[int], how: str = "speaker") -> Source | None:
    """Nouns of a parse as a source; None where they cannot speak (expletives, nobody, the reader)."""
    good = [h for h in heads if can_speak(t, h)]
    if not good:
        return None
    words = [k for h in good for k in grammar.phrase(t, h)]
    found = grammar.spans(t, range(min(words), max(words) + 1))
    if not found:
        return None
    span = Span(found[0].start, found[-1].end)
    return Source(span, tuple(t.tokens[h].start for h in good), how)


AGENTS = re.compile(
    r"(?:er|or|ist|ian|ant|ent|man|men|woman|women|people|ee|staff|team|side|party|chief|head|figure)s?$"
)
CROWDS = frozenset(("hundreds", "thousands", "dozens", "scores", "crowds", "crowd", "others", "many", "some"))
THINGS = frozenset(
    (
        *(
            "number",
            "order",
            "border",
            "power",
            "weather",
            "winter",
            "matter",
            "center",
            "river",
            "water",
            "fighter",
        ),
        *(
            "incident",
            "event",
            "accident",
            "movement",
            "agreement",
            "development",
            "moment",
            "government's",
            "error",
        ),
        *(
            "helicopter",
            "launcher",
            "bunker",
            "corridor",
            "tractor",
            "trailer",
            "missile",
            "factor",
            "sector",
            "terror",
        ),
        *(
            "quarter",
            "disaster",
            "shelter",
            "murder",
            "slaughter",
            "encounter",
            "component",
            "equipment",
            "treatment",
        ),
        *(
            "element",
            "argument",
            "environment",
            "settlement",
            "deployment",
            "engagement",
            "improvement",
            "tanker",
        ),
    )
)


def animate(t: Tree, i: int) -> bool:
    """True for names, pronouns, and nouns that can have a voice; false for events and things."""
    token = t.tokens[i]
    if token.pos != "NOUN" or token.entity[2:] in ("PER", "ORG", "NORP"):
        return True
    table, word, lemma = cues.table(), t.word(i), t.lemma(i)
    if word in CROWDS:
        return True
    if word in table.sources or lemma in table.sources or lemma in table.spoken or lemma in table.evidence:
        return True
    return lemma in table.nouns or (lemma not in THINGS and AGENTS.search(word) is not None)


def can_speak(t: Tree, i: int) -> bool:
    """False for words that name no source: expletives, "nobody", the reader, clauses, numbers of things."""
    token = t.tokens[i]
    word = t.word(i)
    if token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"):
        return False
    if any(t.word(k) == "whom" for k in t.children(i, "nmod")):
        return False
    if word == "one" and (t.children(i, "nmod", "appos") or t.relation(i) == "nsubj"):
        return True
    if token.relation == "expl" or word in MUTE or word in NOBODY:
        return word == "it" and token.pos == "PRON" and token.relation != "expl"
    return not any(t.word(k) in ("no", "neither", "nor") for k in t.children(i, "det", "advmod", "cc"))


def is_outlet_voice(t: Tree, heads: Iterable[int]) -> bool:
    """True where the text speaks of itself: "we", "our team", "an earlier post"."""
    heads = list(heads)
    if any(
        t.lemma(h) in OWN_TEXTS and any(t.word(k) in EARLIER for k in t.children(h, "amod", "det"))
        for h in heads
    ):
        return True
    return any(
        t.word(h) in FIRST_PERSON or any(t.word(k) in ("our", "my") for k in t.children(h, "nmod"))
        for h in heads
    )
