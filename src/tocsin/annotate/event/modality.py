"""How a proposition stands by its own words: supposed, foretold, asked for, judged; affirmed or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tocsin.annotate.event import past
from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View
from tocsin.knowledge import modality as tables
from tocsin.records import Attribution, EventType, Modality, Span

_WAVED_AWAY = frozenset({"dismiss", "wave", "brush", "deride", "reject", "shrug"})
_CURT = 5  # words of a bare denial
_FORETELLING = frozenset({"promise", "predict", "threaten"})
_INDEFINITE = frozenset({"a", "an", "any", "such", "another", "further", "no"})
_PERCEIVED = frozenset(
    {"hear", "see", "feel", "smell", "verify", "confirm", "reach", "establish", "trace", "find"}
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Modality and polarity, and the words that gave them."""

    modality: Modality
    polarity: str
    cues: tuple[Span, ...] = ()


def standing(view: View, part: Proposition, when: past.When = past.UNDATED) -> Standing:
    """The first that fits of requested, denied, hypothetical, predicted, opinion, background, else asserted.

    `when` tells the report's own time: an earlier one in the words makes them background, and so it does
    a promise made then.
    """
    tokens = words_of(view, part)
    negation = _negation(view, part)
    polarity = "negative" if negation else "positive"
    if part.kind.type is EventType.REQUEST and part.kind.hit is not None:
        return Standing(Modality.REQUESTED, polarity, _spans(view, part.kind.hit.tokens))
    if _denied(view, part):
        return Standing(Modality.DENIED, "negative", part.region.voice.cue if part.region.voice else ())
    old = past.done(view, part, tokens, when)
    for modality, finder in _FINDERS:
        cue = finder(view, part, tokens)
        if cue is None and modality is Modality.PREDICTED:
            cue = _timed(view, part, tokens, when) or None
        if old is not None and modality is not Modality.HYPOTHETICAL:
            return Standing(Modality.BACKGROUND, polarity, _spans(view, [*old, *negation]))
        if cue is not None:
            return Standing(modality, polarity, _spans(view, [*cue, *negation]))
    cue = past.background(view, part, tokens, when)
    if cue is not None:
        return Standing(Modality.BACKGROUND, polarity, _spans(view, [*cue, *negation]))
    return Standing(Modality.ASSERTED, polarity, _spans(view, negation))


def words_of(view: View, part: Proposition) -> list[int]:
    """A proposition's words without punctuation."""
    return [at for at in part.tokens if view.tokens[at].pos != "PUNCT"]


def meta(view: View, part: Proposition) -> str:
    """silent, unknown or idle for words about the report itself or about silence, else ""."""
    cues, tokens = tables.table()["meta"], words_of(view, part)
    return next(
        (name for name in ("silent", "unknown", "idle") if view.phrase(tokens, cues.phrases[name])), ""
    )


def withdrawn(view: View, tokens: Iterable[int]) -> str:
    """retracted for words that take back what was said before, correction for a note of one, else ""."""
    cues = tables.table()["negation"]
    said = [at for at in tokens if view.tokens[at].pos != "PUNCT"]
    if view.phrase(said, cues.phrases["corrects"]):
        return "correction"
    return "retracted" if view.phrase(said, cues.phrases["retract"]) else ""


def _spans(view: View, at: Iterable[int]) -> tuple[Span, ...]:
    return tuple(Span(view.tokens[k].start, view.tokens[k].end) for k in sorted(set(at)))


# ---------------------------------------------------------------- denied


def _denied(view: View, part: Proposition) -> bool:
    voice = part.region.voice
    if _falsehood(view, part):
        return True
    if part.region.denied or part.kind.type is EventType.REJECT:
        return part.region.denied
    if voice is not None and voice.act == "deny":
        return True
    return any(act.act == "deny" and _headed(view, part, act) for act in part.region.narrated)


def _falsehood(view: View, part: Proposition) -> bool:
    """True where all that is said is that what was told is untrue ("Lies, both", "called it invention")."""
    words = words_of(view, part)
    cues = tables.table()["disputed"]
    if part.kind.hit is not None and part.kind.type is not EventType.REJECT:
        return False
    calls = view.tokens[part.head].lemma.lower() in tables.table()["opinion"].words["labels"] | _WAVED_AWAY
    return (calls or len(words) <= _CURT) and bool(view.phrase(words, cues.phrases["lies"]))


def _headed(view: View, part: Proposition, act: Attribution) -> bool:
    """True where an act's cue holds the verb that heads the proposition."""
    head = view.tokens[part.head]
    return any(cue.start <= head.start and head.end <= cue.end for cue in act.cue)


# ---------------------------------------------------------------- supposed and foretold


def _core(view: View, part: Proposition) -> list[int]:
    """The verbs that carry the proposition: its head, what it is said to begin to do, and its conjuncts."""
    below = view.kids(part.head, "conj", "xcomp")
    return [part.head, *(k for k in below if k in part.tokens and view.clausal(k))]


def _modals(view: View, part: Proposition, wanted: Iterable[str]) -> list[int]:
    """Auxiliaries of the core that are among some words."""
    verbs = _core(view, part)
    return [
        at for verb in verbs for at in view.kids(verb, "aux", "cop") if view.tokens[at].text.lower() in wanted
    ]


def _hypothetical(view: View, part: Proposition, tokens: list[int]) -> list[int] | None:
    cues = tables.table()["hypothetical"]
    condition = [at for at in tokens if _conditional(view, at, cues) or _opening(view, at)]
    if condition:
        return condition
    modals = [at for at in _modals(view, part, cues.words["modals"]) if _supposing(view, at, part)]
    if modals:
        return modals
    head = view.tokens[part.head]
    if head.pos == "ADJ" and head.lemma.lower() in cues.words["adjectives"]:
        return [part.head]
    near = view.kids(part.head, "advmod")
    adverbs = [at for at in near if view.tokens[at].lemma.lower() in cues.words["adverbs"]]
    return adverbs or view.phrase(tokens, cues.phrases["phrases"]) or None


def _conditional(view: View, at: int, cues: tables.Cues) -> bool:
    """True for the word that makes a condition: "if" (not "asked if"), or "should" before its subject."""
    token = view.tokens[at]
    above = view.tokens[token.head] if token.head >= 0 else token
    if token.relation == "mark" and token.lemma.lower() in cues.words["marks"]:
        return above.relation not in {"ccomp", "csubj"}
    if token.text.lower() not in cues.words["inverted"] or not above.relation.startswith("advcl"):
        return False
    subjects = view.kids(token.head, "nsubj")
    return (
        token.relation.startswith("aux")
        and any(k > at for k in subjects)
        and not view.kids(token.head, "mark")
    )


def _opening(view: View, at: int) -> bool:
    """True for an auxiliary that opens a statement: "Were it to fail", "Had they fired", "Should he go"."""
    if at != 0 and view.tokens[at - 1].pos not in {"PUNCT", "CCONJ"}:
        return False
    first, rest = view.tokens[at].text, view.tokens[at + 1 : at + 8]
    form = {"Were": "TO", "Had": "VBN", "Should": "VB"}.get(first)
    subject = bool(rest) and rest[0].pos in {"DET", "PRON", "PROPN", "NOUN", "ADJ"}
    return form is not None and subject and any(token.tag == form for token in rest)


def _supposing(view: View, at: int, part: Proposition) -> bool:
    """True for a modal that supposes: not of ability, not negated ("may not enter"), not reported future."""
    verb = view.tokens[at].head
    if any(view.tokens[k].lemma.lower() in {"not", "n't"} for k in view.kids(verb, "advmod")):
        return False
    text = view.tokens[at].text.lower()
    if text == "could" and view.tokens[verb].lemma.lower() in _PERCEIVED:
        return False
    return text != "would" or part.region.voice is None or _of_any(view, verb)


def _of_any(view: View, verb: int) -> bool:
    """True where the subject is indefinite ("an attack would", "any step would"): a supposed case."""
    subjects = view.kids(verb, "nsubj")
    return any(view.tokens[k].lemma.lower() in _INDEFINITE for s in subjects for k in view.children[s])


def _predicted(view: View, part: Proposition, tokens: list[int]) -> list[int] | None:
    cues = tables.table()["predicted"]
    voice = part.region.voice
    wanted = cues.words["modals"] | ({"would"} if voice is not None else set())
    modals = _modals(view, part, wanted)
    if modals:
        return modals
    ahead = _scheduled(view, part)
    if ahead:
        return ahead
    for at in _core(view, part):
        lemma = view.tokens[at].lemma.lower()
        passive = bool(view.kids(at, "aux:pass", "nsubj:pass"))
        foretells = lemma in cues.words["verbs"] and (passive or lemma not in cues.words["passive_only"])
        bare = passive and lemma in cues.words["passive_only"] and lemma != "project"
        if foretells and (bare or view.kids(at, "xcomp", "ccomp")):
            return [at]
    if voice is not None and voice.act in _FORETELLING:
        return []
    return view.phrase(tokens, cues.phrases["phrases"], gap=1) or None


def _timed(view: View, part: Proposition, tokens: list[int], when: past.When) -> list[int]:
    """ "sails again on Friday": the present of a verb with a time to come."""
    verb = view.tokens[part.head]
    perfect = any(view.tokens[k].lemma.lower() == "have" for k in view.kids(part.head, "aux"))
    tags = {verb.tag, *(view.tokens[k].tag for k in view.kids(part.head, "aux", "cop"))}
    if perfect or not tags & {"VBZ", "VBP"}:
        return []
    return [at for at in tokens if view.tokens[at].start in when.ahead]


def _scheduled(view: View, part: Proposition) -> list[int]:
    """ "is to take effect": a present "be" before an infinitive."""
    marks = {view.tokens[k].lemma.lower() for k in view.kids(part.head, "mark")}
    if view.tokens[part.head].tag != "VB" or "to" not in marks:
        return []
    return [at for at in view.kids(part.head, "aux", "cop") if view.tokens[at].text.lower() in {"is", "are"}]


# ---------------------------------------------------------------- judged


def _opinion(view: View, part: Proposition, tokens: list[int]) -> list[int] | None:
    cues = tables.table()["opinion"]
    head = view.tokens[part.head]
    lemma = head.lemma.lower()
    judged = part.kind.type in {EventType.ACCUSE, EventType.SUPPORT}
    weighed = judged or (head.tag != "VBG" and bool(view.kids(part.head, "xcomp", "obj")))
    if head.pos == "VERB" and lemma in cues.words["verbs"] and weighed:
        return [part.head]
    if judged and lemma in cues.words["labels"]:
        return [part.head]
    if view.kids(part.head, "cop"):
        labels = [part.head, *view.kids(part.head, "amod")]
        found = [at for at in labels if view.tokens[at].lemma.lower() in cues.words["adjectives"]]
        if found:
            return found
    return view.phrase(tokens, cues.phrases["phrases"]) or None


_FINDERS: tuple[tuple[Modality, Callable[[View, Proposition, list[int]], list[int] | None]], ...] = (
    (Modality.HYPOTHETICAL, _hypothetical),
    (Modality.PREDICTED, _predicted),
    (Modality.OPINION, _opinion),
)


# ---------------------------------------------------------------- negation


def _negation(view: View, part: Proposition) -> list[int]:
    """The words that negate the proposition's core, none where it is affirmed."""
    cues = tables.table()["negation"].words
    head = view.tokens[part.head].lemma.lower()
    if head in cues["ending"]:  # "does not stop shelling" affirms the shelling
        return []
    places = {part.head, *(part.kind.hit.tokens if part.kind.hit is not None else ())} & set(part.tokens)
    near = [k for at in sorted(places) for k in view.kids(at, "advmod", "det", "cc", "nsubj", "obj", "case")]
    arguments = [at for at in near if view.tokens[at].relation.startswith(("nsubj", "obj"))]
    arguments = [at for at in arguments if view.tokens[at].lemma.lower() not in cues["harmless"]]
    near += [k for at in arguments for k in view.kids(at, "det", "cc:preconj", "advmod")]
    found = [at for at in near if view.tokens[at].lemma.lower() in cues["words"] and at in part.tokens]
    return [part.head, *found] if head == "fail" and view.kids(part.head, "xcomp") else found
