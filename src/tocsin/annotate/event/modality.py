"""How a proposition stands by its own words: supposed, foretold, asked for, judged, past; affirmed or not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.annotate.event.propositions import Proposition
from tocsin.annotate.event.view import View
from tocsin.knowledge import modality as tables
from tocsin.knowledge.events import words
from tocsin.records import Attribution, EventType, Modality, Span

_YEAR = re.compile(r"(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Standing:
    """Modality and polarity, and the words that gave them."""

    modality: Modality
    polarity: str
    cues: tuple[Span, ...] = ()


def standing(view: View, proposition: Proposition, *, year: int | None = None) -> Standing:
    """The first that fits of requested, denied, hypothetical, predicted, opinion, background, else asserted.

    `year` is the report's own, where known: another year in the words makes them background.
    """
    tokens = [at for at in proposition.tokens if view.tokens[at].pos != "PUNCT"]
    negation = _negation(view, proposition)
    polarity = "negative" if negation else "positive"
    if _denied(view, proposition):
        return Standing(
            Modality.DENIED,
            "negative",
            tuple(proposition.region.voice.cue if proposition.region.voice else ()),
        )
    for modality, finder in (
        (Modality.REQUESTED, _requested),
        (Modality.HYPOTHETICAL, _hypothetical),
        (Modality.PREDICTED, _predicted),
        (Modality.OPINION, _opinion),
    ):
        cue = finder(view, proposition, tokens)
        if cue is not None:
            return Standing(modality, polarity, _spans(view, [*cue, *negation]))
    cue = _background(view, proposition, tokens, year)
    if cue is not None:
        return Standing(Modality.BACKGROUND, polarity, _spans(view, [*cue, *negation]))
    return Standing(Modality.ASSERTED, polarity, _spans(view, negation))


def _spans(view: View, at: Iterable[int]) -> tuple[Span, ...]:
    return tuple(Span(view.tokens[k].start, view.tokens[k].end) for k in sorted(set(at)))


def _denied(view: View, proposition: Proposition) -> bool:
    voice = proposition.region.voice
    if proposition.region.denied:
        return True
    if proposition.kind.type is EventType.REJECT:
        return False
    return (voice is not None and voice.act == "deny") or any(
        act.act == "deny" and _headed(view, proposition, act) for act in proposition.region.narrated
    )


def _headed(view: View, proposition: Proposition, act: Attribution) -> bool:
    """True where an act's cue holds the verb that heads the proposition."""
    head = view.tokens[proposition.head]
    return any(cue.start <= head.start and head.end <= cue.end for cue in act.cue)


def _requested(view: View, proposition: Proposition, tokens: list[int]) -> list[int] | None:
    hit = proposition.kind.hit
    if proposition.kind.type is EventType.REQUEST and hit is not None:
        return list(hit.tokens)
    return None


# ---------------------------------------------------------------- supposed and foretold


def _core(view: View, proposition: Proposition) -> list[int]:
    """The verbs that carry the proposition: its head, what it is said to begin to do, and its conjuncts."""
    head = proposition.head
    return [
        head,
        *(k for k in view.kids(head, "conj", "xcomp") if k in proposition.tokens and view.clausal(k)),
    ]


def _auxiliaries(view: View, verbs: list[int]) -> list[int]:
    return [at for verb in verbs for at in view.kids(verb, "aux", "cop")]


def _hypothetical(view: View, proposition: Proposition, tokens: list[int]) -> list[int] | None:
    cues = tables.table()["hypothetical"]
    inside = set(tokens)
    marks = [
        at
        for at in tokens
        if view.tokens[at].relation == "mark"
        and view.tokens[at].lemma.lower() in cues.words["marks"]
        and not _whether(view, at)
    ]
    if marks:
        return marks
    inverted = _inverted(view, tokens, cues.words["inverted"])
    if inverted:
        return inverted
    modals = [
        at
        for at in _auxiliaries(view, _core(view, proposition))
        if view.tokens[at].text.lower() in cues.words["modals"]
    ]
    negated = [
        at
        for at in modals
        if any(
            k in inside and view.tokens[k].lemma.lower() in {"not", "n't"}
            for k in view.kids(view.tokens[at].head, "advmod")
        )
    ]
    attributed = proposition.region.voice is not None
    modals = [
        at
        for at in modals
        if at not in negated
        and not _able(view, at)
        and not (
            view.tokens[at].text.lower() == "would"
            and attributed
            and not _supposes(view, view.tokens[at].head)
        )
    ]
    if modals:
        return modals
    head = view.tokens[proposition.head]
    if head.lemma.lower() in cues.words["adjectives"] and head.pos == "ADJ":
        return [proposition.head]
    adverbs = [
        at
        for at in view.kids(proposition.head, "advmod")
        if view.tokens[at].lemma.lower() in cues.words["adverbs"]
    ]
    return adverbs or _phrase(view, tokens, cues.phrases["phrases"])


def _able(view: View, at: int) -> bool:
    """True for the "could" of perception ("could hear shots")."""
    return view.tokens[at].lemma.lower() in {"can", "could"} and view.tokens[
        view.tokens[at].head
    ].lemma.lower() in {"hear", "see", "feel", "smell"}


def _whether(view: View, at: int) -> bool:
    """True for the "if" of an indirect question ("asked if")."""
    return view.tokens[view.tokens[at].head].relation in {"ccomp", "csubj"}


def _inverted(view: View, tokens: list[int], words: frozenset[str]) -> list[int]:
    """ "should such attacks be repeated": an auxiliary before its subject in an adverbial clause."""
    found = []
    for at in tokens:
        token = view.tokens[at]
        if (
            token.relation.startswith("aux")
            and token.text.lower() in words
            and view.tokens[token.head].relation.startswith("advcl")
        ):
            subjects = view.kids(token.head, "nsubj")
            if subjects and subjects[0] > at and not view.kids(token.head, "mark"):
                found.append(at)
    return found


def _supposes(view: View, verb: int) -> bool:
    """True where "would" speaks of a supposed case: its subject is indefinite ("an attack would", "any step would")."""
    return any(
        view.tokens[k].lemma.lower() in {"a", "an", "any", "such", "another", "further", "no"}
        for subject in view.kids(verb, "nsubj")
        for k in view.children[subject]
    )


def _predicted(view: View, proposition: Proposition, tokens: list[int]) -> list[int] | None:
    cues = tables.table()["predicted"]
    core = _core(view, proposition)
    modals = [at for at in _auxiliaries(view, core) if view.tokens[at].text.lower() in cues.words["modals"]]
    if modals:
        return modals
    if proposition.region.voice is not None:
        future = [at for at in _auxiliaries(view, core) if view.tokens[at].text.lower() == "would"]
        if future:
            return future
    for at in core:
        lemma = view.tokens[at].lemma.lower()
        if lemma not in cues.words["verbs"] or not view.kids(at, "xcomp", "ccomp"):
            continue
        if lemma not in cues.words["passive_only"] or view.kids(at, "aux:pass", "nsubj:pass"):
            return [at]
    voice = proposition.region.voice
    if voice is not None and voice.act in {"promise", "predict", "threaten"}:
        return []
    return _phrase(view, tokens, cues.phrases["phrases"])


# ---------------------------------------------------------------- judged and past


def _opinion(view: View, proposition: Proposition, tokens: list[int]) -> list[int] | None:
    cues = tables.table()["opinion"]
    head = view.tokens[proposition.head]
    lemma = head.lemma.lower()
    hit = proposition.kind.hit
    judged = proposition.kind.type in {EventType.ACCUSE, EventType.SUPPORT}
    if (
        head.pos == "VERB"
        and lemma in cues.words["verbs"]
        and (judged or view.kids(proposition.head, "xcomp", "obj"))
    ):
        return [proposition.head]
    if judged and lemma in cues.words["labels"] and hit is not None:
        return [proposition.head]
    copular = view.kids(proposition.head, "cop")
    words = [proposition.head, *view.kids(proposition.head, "amod")]
    if copular and (
        label := [at for at in words if view.tokens[at].lemma.lower() in cues.words["adjectives"]]
    ):
        return label
    return _phrase(view, tokens, cues.phrases["phrases"])


def _background(
    view: View, proposition: Proposition, tokens: list[int], year: int | None
) -> list[int] | None:
    cues = tables.table()["background"]
    dated = [
        at
        for at in tokens
        if _YEAR.match(view.tokens[at].text) and (year is None or int(view.tokens[at].text) < year)
    ]
    if dated and (year is not None or proposition.region.voice is None):
        return dated
    if proposition.clause == "relcl" and _past(view, proposition.head):
        return [proposition.head]
    own = proposition.region.voice is None or proposition.region.voice.inferred
    if own:
        since = [
            at
            for at in tokens
            if view.tokens[at].lemma.lower() == "since" and view.tokens[at].relation in {"case", "mark"}
        ]
        perfect = [
            at for at in _auxiliaries(view, [proposition.head]) if view.tokens[at].lemma.lower() == "have"
        ]
        if since and perfect and any(view.tokens[k].text.lower() in words()["month"] for k in tokens):
            return since
        month = _old_month(view, proposition, tokens) or _pluperfect(view, proposition, tokens)
        if month:
            return month
        if _standing(view, proposition, cues.words["standing"]):
            return [proposition.head]
        past = [at for at in tokens if view.tokens[at].lemma.lower() in cues.words["past_words"]]
        if past:
            return past
    return _phrase(view, tokens, cues.phrases["phrases"]) if own else None


def _past(view: View, head: int) -> bool:
    return view.tokens[head].tag == "VBD" or any(
        view.tokens[k].tag == "VBD" for k in view.kids(head, "aux", "cop")
    )


def _old_month(view: View, proposition: Proposition, tokens: list[int]) -> list[int]:
    """ "in December", with no day: a month named whole is not the news."""
    return [
        at
        for at in tokens
        if view.tokens[at].text.lower() in words()["month"]
        and view.tokens[at].text[0].isupper()
        and view.preposition(at) in {"in", "since", "until"}
        and not view.kids(at, "nummod")
        and _past(view, proposition.head)
    ]


def _pluperfect(view: View, proposition: Proposition, tokens: list[int]) -> list[int]:
    """ "had been agreed on 2 April": done before what is told, and dated."""
    dated = any(
        view.tokens[at].text.lower() in words()["month"] or view.tokens[at].text.lower() in {"ago", "earlier"}
        for at in tokens
    )
    return [
        at for at in _auxiliaries(view, [proposition.head]) if dated and view.tokens[at].text.lower() == "had"
    ]


def _standing(view: View, proposition: Proposition, words: frozenset[str]) -> bool:
    """True for a standing fact in the present: "share a border", "is home to", "are members of"."""
    head = proposition.head
    if proposition.kind.type is not EventType.NONE:
        return False
    present = {view.tokens[head].tag, *(view.tokens[k].tag for k in view.kids(head, "cop"))} & {"VBZ", "VBP"}
    near = [head, *view.kids(head, "obj", "nsubj")]
    return bool(present) and any(view.tokens[at].lemma.lower() in words for at in near)


# ---------------------------------------------------------------- negation


def _negation(view: View, proposition: Proposition) -> list[int]:
    """The words that negate the proposition's core, none where it is affirmed."""
    cues = tables.table()["negation"]
    head = proposition.head
    hit = proposition.kind.hit
    places = {head, *(hit.tokens if hit is not None else ())} & set(proposition.tokens)
    near = [k for at in sorted(places) for k in view.kids(at, "advmod", "det", "cc", "nsubj", "obj", "case")]
    near += [
        k
        for at in near
        if view.tokens[at].relation.startswith(("nsubj", "obj"))
        for k in view.kids(at, "det", "cc:preconj")
    ]
    if view.tokens[head].lemma.lower() in {"stop", "cease", "halt", "abandon", "hesitate", "rule"}:
        return []
    found = [
        at for at in near if view.tokens[at].lemma.lower() in cues.words["words"] and at in proposition.tokens
    ]
    if view.tokens[head].lemma.lower() == "fail" and view.kids(head, "xcomp"):
        found.append(head)
    return found


def _phrase(view: View, tokens: list[int], phrases: tuple[tuple[str, ...], ...]) -> list[int] | None:
    return view.phrase(tokens, phrases) or None


def meta(view: View, proposition: Proposition) -> str:
    """silent, unknown or idle for words about the report itself or about silence, else ""."""
    cues = tables.table()["meta"]
    tokens = [at for at in proposition.tokens if view.tokens[at].pos != "PUNCT"]
    return next(
        (name for name in ("silent", "unknown", "idle") if _phrase(view, tokens, cues.phrases[name])), ""
    )


def withdrawn(view: View, tokens: Iterable[int]) -> str:
    """retracted for words that take back what was said before, correction for a note of correction, else ""."""
    cues = tables.table()["negation"]
    words = [at for at in tokens if view.tokens[at].pos != "PUNCT"]
    if _phrase(view, words, cues.phrases["corrects"]):
        return "correction"
    return "retracted" if _phrase(view, words, cues.phrases["retract"]) else ""
