"""Questions to a parsed sentence: who does what to whom in it, grammatically.

All functions are pure and take a sentence and the index of a word in it. They answer with indices, in the
order of the text; a word that is asked for and not there is None. Every tree has one root and no cycle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tocsin.records import Sentence, Token

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer")
CLAUSES = (
    "root",
    "ccomp",
    "xcomp",
    "advcl",
    "advcl:relcl",
    "acl",
    "acl:relcl",
    "parataxis",
    "csubj",
    "csubj:pass",
)
NOMINALS = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "X")
_NOUN_PARTS = ("det", "amod", "nummod", "compound", "flat", "nmod:poss", "nmod:desc", "goeswith", "advmod")


def _set(words: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(words.split())


_NO = _set("no nobody none nothing neither nowhere")
_NOT = _set("not n't n’t never neither nor hardly scarcely barely")
_RELATIVE = _set("who whom which that whose where when")
_SUBJECT_CONTROL = _set("promise threaten vow pledge swear")  # their doer also does the xcomp


def children(sentence: Sentence, index: int, *relations: str) -> tuple[int, ...]:
    """Words that hang on the word; only those with one of `relations`, where some are given.

    A relation without a subtype stands for all of its subtypes: "nsubj" finds "nsubj:pass" too.
    """
    return tuple(
        place
        for place, token in enumerate(sentence.tokens)
        if token.head == index and (not relations or _is(token, relations))
    )


def _is(token: Token, relations: Iterable[str]) -> bool:
    return any(token.relation == wanted or token.relation.partition(":")[0] == wanted for wanted in relations)


def child(sentence: Sentence, index: int, *relations: str) -> int | None:
    """The first of `children`."""
    return next(iter(children(sentence, index, *relations)), None)


def subtree(sentence: Sentence, index: int, *, without: tuple[str, ...] = ()) -> tuple[int, ...]:
    """The word and all that hangs on it, less the branches whose relation is in `without`."""
    found = {index}
    below: list[list[int]] = [[] for _ in sentence.tokens]
    for place, token in enumerate(sentence.tokens):
        if token.head >= 0:
            below[token.head].append(place)
    waiting = [index]
    while waiting:
        for place in below[waiting.pop()]:
            if not (without and _is(sentence.tokens[place], without)):
                found.add(place)
                waiting.append(place)
    return tuple(sorted(found))


def span_of(sentence: Sentence, indices: Iterable[int]) -> tuple[int, int]:
    """Characters from the first to the last of the words, which must be at least one."""
    tokens = [sentence.tokens[index] for index in indices]
    return min(token.start for token in tokens), max(token.end for token in tokens)


def covered(sentence: Sentence, start: int, end: int) -> tuple[int, ...]:
    """Words that share a character with [start, end)."""
    return tuple(
        place for place, token in enumerate(sentence.tokens) if token.start < end and start < token.end
    )


def top(sentence: Sentence, indices: Iterable[int]) -> int:
    """The word of the set that heads the others: the one nearest to the root, the first of several."""
    return min(indices, key=lambda index: (len(ancestors(sentence, index)), index))


def ancestors(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Heads of the word, nearest first, up to the root."""
    found: list[int] = []
    head = sentence.tokens[index].head
    while head >= 0 and len(found) < len(sentence.tokens):
        found.append(head)
        head = sentence.tokens[head].head
    return tuple(found)


def root(sentence: Sentence) -> int:
    """The root of the sentence."""
    return next(place for place, token in enumerate(sentence.tokens) if token.head < 0)


def noun_head(sentence: Sentence, index: int) -> int:
    """The noun that heads the name or compound that the word is in ("Defence" leads to "Ministry")."""
    token = sentence.tokens[index]
    while token.head >= 0 and _is(
        token, ("compound", "flat", "amod", "nummod", "det", "case", "goeswith", "fixed")
    ):
        index, token = token.head, sentence.tokens[token.head]
    return index


def noun_phrase(sentence: Sentence, index: int) -> tuple[int, ...]:
    """The core of the noun phrase that the word heads: no prepositions, clauses, appositions or coordination.

    "the two Kyrgyz border guards" of "near the two Kyrgyz border guards who fled".
    """
    found = {index}
    for place in children(sentence, index, *_NOUN_PARTS):
        relation = sentence.tokens[place].relation
        if place < index or relation in ("flat", "compound", "nummod", "goeswith"):
            kept = () if relation == "nummod" else ("cc", "conj", "acl", "appos", "parataxis")
            found.update(subtree(sentence, place, without=kept))
    first = last = index
    while first - 1 in found or (_joins(sentence, first - 1) and first - 2 in found):
        first -= 1
    while last + 1 in found or (_joins(sentence, last + 1) and last + 2 in found):
        last += 1
    return tuple(range(first, last + 1))


def _joins(sentence: Sentence, index: int) -> bool:
    """True for a hyphen or quotation mark inside a phrase."""
    return 0 <= index < len(sentence.tokens) and sentence.tokens[index].text in tuple('-–/"“”')


def conjuncts(sentence: Sentence, index: int) -> tuple[int, ...]:
    """The word and all that are coordinated after it ("Goris, Sotk and Jermuk" for "Goris")."""
    found = [index]
    for place in children(sentence, index, "conj"):
        found.extend(conjuncts(sentence, place))
    return tuple(sorted(found))


def first_conjunct(sentence: Sentence, index: int) -> int:
    """The first of the words that the word is coordinated with; itself where it is alone."""
    while sentence.tokens[index].relation == "conj":
        index = sentence.tokens[index].head
    return index


def is_predicate(sentence: Sentence, index: int) -> bool:
    """True when the word heads a clause: a full verb, or another word with a copula or a subject."""
    token = sentence.tokens[index]
    if token.pos == "VERB":
        return not _is(token, ("amod", "compound", "case", "mark", "fixed"))
    return bool(children(sentence, index, "cop", "nsubj", "csubj"))


def clause_verbs(sentence: Sentence) -> tuple[int, ...]:
    """Heads of all clauses of the sentence."""
    return tuple(index for index in range(len(sentence.tokens)) if is_predicate(sentence, index))


def clause_of(sentence: Sentence, index: int) -> int:
    """Head of the innermost clause that the word is in; for a predicate, itself."""
    for place in (index, *ancestors(sentence, index)):
        if is_predicate(sentence, place):
            return place
    return root(sentence)


def preposition(sentence: Sentence, index: int) -> str:
    """The preposition before a noun, in lower case and whole ("according to"); "" where there is none."""
    case = child(sentence, index, "case")
    if case is None:
        return ""
    return " ".join(
        sentence.tokens[place].text.lower() for place in (case, *children(sentence, case, "fixed"))
    )


def obliques(sentence: Sentence, index: int, *prepositions: str) -> tuple[int, ...]:
    """Nouns that hang on the word, with a preposition or without; only with one of `prepositions`."""
    return tuple(
        place
        for place in children(sentence, index, "obl", "nmod")
        if not prepositions or preposition(sentence, place) in prepositions
    )


def is_passive(sentence: Sentence, index: int) -> bool:
    """True for "was hit", "hit by shells" and the second verb of "was hit and burned"."""
    token = sentence.tokens[index]
    if children(sentence, index, "aux:pass", "nsubj:pass", "csubj:pass"):
        return True
    if token.tag != "VBN" or children(sentence, index, "aux", "nsubj"):
        return False
    if token.relation == "conj":
        return is_passive(sentence, token.head)
    return (
        token.relation in ("acl", "advcl", "amod", "root", "ccomp", "parataxis")
        and (token.relation in ("acl", "amod") or bool(children(sentence, index, "obl:agent")))
    ) or (token.relation == "advcl" and not children(sentence, index, "obj"))


def negated(sentence: Sentence, index: int) -> bool:
    """True when the clause of the word is denied by grammar: "not", "never", "no", "nobody", "neither … nor".

    Words that deny by meaning ("fail", "refuse", "deny", "without") are left to the rules that read them.
    """
    for place in children(sentence, index, "advmod", "aux", "cc", "det", "discourse"):
        token = sentence.tokens[place]
        if token.text.lower() in _NOT or (token.relation == "det" and token.text.lower() == "no"):
            return True
        if token.text.lower() in ("longer", "more") and _has_no(sentence, place):
            return True
    arguments = children(sentence, index, *SUBJECTS, "obj", "obl:agent")
    if any(_has_no(sentence, place) for place in arguments):
        return True
    token = sentence.tokens[index]
    if token.relation != "conj":
        return False
    joined = [sentence.tokens[place].text.lower() for place in children(sentence, index, "cc")]
    return joined == ["nor"] or (
        (not joined or joined == ["or"])
        and sentence.tokens[token.head].pos == token.pos
        and _shares_negation(sentence, index)
    )


def _has_no(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].text.lower() in _NO or any(
        sentence.tokens[place].text.lower() in _NO for place in children(sentence, index, "det", "advmod")
    )


def _shares_negation(sentence: Sentence, index: int) -> bool:
    """True for the second verb of "did not fire or move": no subject and no auxiliary of its own."""
    return not children(sentence, index, "aux", *SUBJECTS) and negated(sentence, sentence.tokens[index].head)


def subject(sentence: Sentence, index: int) -> int | None:
    """The grammatical subject of a clause, also where it is left out.

    Relative pronouns lead to their noun. A missing subject is taken over from the verb it is coordinated
    with, from the object or subject of the verb it completes, or from the noun or clause that it modifies.
    """
    return _subject(sentence, index, len(sentence.tokens))


def _subject(sentence: Sentence, index: int, steps: int) -> int | None:
    own = children(sentence, index, *SUBJECTS)
    if own:
        return _resolved(sentence, own[-1], index)
    head = sentence.tokens[index].head
    if head < 0 or steps == 0:
        return None
    taker = _INHERITED.get(sentence.tokens[index].relation)
    return taker(sentence, index, head, steps - 1) if taker else None


def _from_equal(sentence: Sentence, index: int, head: int, steps: int) -> int | None:
    return _subject(sentence, head, steps) if is_predicate(sentence, head) else None


def _from_governor(sentence: Sentence, index: int, head: int, steps: int) -> int | None:
    controlled = child(sentence, head, "obj", "iobj")
    if controlled is not None and sentence.tokens[head].lemma not in _SUBJECT_CONTROL:
        return _resolved(sentence, controlled, head)
    return _subject(sentence, head, steps)


def _from_main_clause(sentence: Sentence, index: int, head: int, steps: int) -> int | None:
    if sentence.tokens[index].tag not in ("VBG", "VBN", "VB"):
        return None
    return _subject(sentence, head, steps)


def _from_noun(sentence: Sentence, index: int, head: int, steps: int) -> int | None:
    tag = sentence.tokens[index].tag
    if tag in ("VBG", "VBN") and sentence.tokens[head].pos in NOMINALS:
        return head
    if tag == "VB":  # "Tajikistan reserves the right to answer"
        clause = clause_of(sentence, head)
        return _subject(sentence, clause, steps) if clause != head else None
    return None


_INHERITED: dict[str, Callable[[Sentence, int, int, int], int | None]] = {
    "conj": _from_equal,
    "xcomp": _from_governor,
    "advcl": _from_main_clause,
    "acl": _from_noun,
}


def _resolved(sentence: Sentence, index: int, clause: int) -> int:
    """The noun that a relative pronoun of the clause stands for; any other word stands for itself."""
    token = sentence.tokens[index]
    if token.tag not in ("WP", "WDT", "WP$") and token.text.lower() not in _RELATIVE:
        return index
    for place in (clause, *ancestors(sentence, clause)):
        above = sentence.tokens[place]
        if above.relation == "acl:relcl":
            return above.head
        if above.relation != "conj":
            break
    return index


def obj(sentence: Sentence, index: int) -> int | None:
    """The direct object; in "the drone that they shot down", the noun that the clause modifies."""
    own = child(sentence, index, "obj")
    if own is not None:
        return _resolved(sentence, own, index)
    token = sentence.tokens[index]
    if token.relation != "acl:relcl" or is_passive(sentence, index):
        return None
    subjects = children(sentence, index, *SUBJECTS)
    if not subjects or _resolved(sentence, subjects[-1], index) == token.head:
        return None
    adverbial = any(
        sentence.tokens[place].text.lower() in ("where", "when", "which", "whom")
        for place in children(sentence, index, "advmod", "obl")
    )
    complete = children(sentence, index, "cop", "ccomp", "xcomp")
    return None if adverbial or complete else token.head


def agent(sentence: Sentence, index: int) -> int | None:
    """Who does it in a passive clause: the noun after "by"."""
    own = child(sentence, index, "obl:agent")
    if own is None and is_passive(sentence, index):
        own = next(iter(obliques(sentence, index, "by")), None)
    return own


def doer(sentence: Sentence, index: int) -> int | None:
    """Who does it: the subject of an active clause, the agent of a passive one."""
    return agent(sentence, index) if is_passive(sentence, index) else subject(sentence, index)


def undergoer(sentence: Sentence, index: int) -> int | None:
    """To whom it is done: the object of an active clause, the subject of a passive one."""
    return subject(sentence, index) if is_passive(sentence, index) else obj(sentence, index)


def appositions(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Names and descriptions beside the noun: "spokesman" and "Arman Torosyan" lead to each other."""
    found = {*children(sentence, index, "appos", "nmod:desc")}
    token = sentence.tokens[index]
    if token.head >= 0 and _is(token, ("appos", "nmod:desc")):
        found.add(token.head)
    return tuple(sorted(found))


def walk(sentence: Sentence) -> Iterator[tuple[int, Token]]:
    """Indices and words, heads before what hangs on them."""
    for index in sorted(
        range(len(sentence.tokens)), key=lambda place: (len(ancestors(sentence, place)), place)
    ):
        yield index, sentence.tokens[index]
