"""What attribution asks of a parse: phrases as spans, subjects however they are shared, verb groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tocsin.records import Sentence, Span, Token

CLAUSES = frozenset(("ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj", "conj", "root"))
EDGE = frozenset(",;:—–-()")
SHARING = frozenset(("conj", "xcomp", "advcl", "parataxis", "ccomp", "dep"))
RELATIVES = frozenset(("which", "who", "that", "whom"))
LOOSE = frozenset(("aux", "aux:pass", "advmod", "cop", "mark"))
MODIFIERS = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM"))
SHORT = 5  # tokens of a coordinated verb phrase that is not parted from the first
CONTRAST = frozenset(("while", "whereas", "although", "though"))
DEPTH = 12  # how far shared subjects are followed: a damaged tree must not loop


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with the children of every token."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    kids: tuple[tuple[int, ...], ...]

    def token(self, i: int) -> Token:
        """The token at `i`."""
        return self.tokens[i]

    def relation(self, i: int) -> str:
        """Its relation without the subtype."""
        return self.tokens[i].relation.split(":")[0]

    def lemma(self, i: int) -> str:
        """Its lemma in lower case; the word itself where the parser gives none."""
        token = self.tokens[i]
        return (token.lemma or token.text).lower()

    def word(self, i: int) -> str:
        """Its form in lower case, with a straight apostrophe."""
        return self.tokens[i].text.lower().replace("’", "'")

    def children(self, i: int, *relations: str) -> list[int]:
        """Children of `i`; with relations given, only those under one of them (subtypes included)."""
        if not relations:
            return list(self.kids[i])
        return [
            k for k in self.kids[i] if self.relation(k) in relations or self.tokens[k].relation in relations
        ]

    def child(self, i: int, *relations: str) -> int | None:
        """The first such child."""
        found = self.children(i, *relations)
        return found[0] if found else None

    def subtree(self, i: int, *, without: Iterable[int] = ()) -> list[int]:
        """Indices under and with `i`, in order, leaving out the subtrees of `without`."""
        barred = set(without)
        seen: set[int] = set()
        stack = [i]
        while stack:
            at = stack.pop()
            if at in seen or at in barred:
                continue
            seen.add(at)
            stack.extend(self.kids[at])
        return sorted(seen)

    def head(self, i: int) -> int | None:
        """Its head, None for the root."""
        at = self.tokens[i].head
        return at if 0 <= at < len(self.tokens) and at != i else None

    def ancestors(self, i: int) -> list[int]:
        """Heads above `i`, nearest first."""
        found: list[int] = []
        at = self.head(i)
        while at is not None and at not in found and len(found) < 200:
            found.append(at)
            at = self.head(at)
        return found


def tree(sentence: Sentence) -> Tree:
    """The sentence with its children."""
    kids: list[list[int]] = [[] for _ in sentence.tokens]
    for i, token in enumerate(sentence.tokens):
        if 0 <= token.head < len(kids) and token.head != i:
            kids[token.head].append(i)
    return Tree(sentence, sentence.tokens, tuple(tuple(k) for k in kids))


def spans(t: Tree, indices: Iterable[int], *, gap: int = 0) -> tuple[Span, ...]:
    """Contiguous stretches of tokens as spans, without punctuation at their edges."""
    ordered = sorted(set(indices))
    runs: list[list[int]] = []
    for i in ordered:
        if runs and i - runs[-1][-1] <= 1 + gap:
            runs[-1].append(i)
        else:
            runs.append([i])
    found = []
    for run in runs:
        trimmed = trim(t, run)
        if trimmed and any(t.tokens[i].pos != "PUNCT" for i in trimmed):
            found.append(Span(t.tokens[trimmed[0]].start, t.tokens[trimmed[-1]].end))
    return tuple(found)


def trim(t: Tree, run: list[int]) -> list[int]:
    """Drop commas, dashes and stops at the edges; quotation marks and full brackets stay."""
    left, right = 0, len(run)
    texts = [t.tokens[i].text for i in run]
    while (
        left < right and (texts[left] in EDGE or texts[left] in (".", ")")) and not _whole(texts[left:right])
    ):
        left += 1
    while left < right and (texts[right - 1] in EDGE or texts[right - 1] in (".", "!", "?", "…", "(")):
        if texts[right - 1] == ")" and "(" in texts[left:right]:
            break
        right -= 1
    return run[left:right]


def _whole(texts: list[str]) -> bool:
    return texts[0] == "(" and ")" in texts


def subjects(t: Tree, i: int, depth: int = 0) -> list[int]:
    """Heads of the subject of a verb, its own or shared; conjuncts are listed; passive ones too."""
    if depth > DEPTH:
        return []
    own = t.children(i, "nsubj", "csubj")
    if own:
        return joined(t, relative(t, i, own[0]))
    head = t.head(i)
    if head is None:
        return []
    base = t.relation(i)
    if base == "acl":  # what a relative clause or a participle describes
        return joined(t, head)
    return subjects(t, head, depth + 1) if base in SHARING else []


def relative(t: Tree, verb: int, subject: int) -> int:
    """What a relative pronoun stands for: the noun that its clause describes."""
    if t.word(subject) not in RELATIVES or t.tokens[subject].pos not in ("PRON", "DET", "SCONJ"):
        return subject
    at = verb
    for _ in range(DEPTH):
        head = t.head(at)
        if head is None:
            break
        if t.relation(at) == "acl":
            return head
        at = head
    return subject


def joined(t: Tree, i: int) -> list[int]:
    """A noun and its conjuncts."""
    found = [i]
    for k in t.children(i, "conj"):
        if t.tokens[k].pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            found.extend(joined(t, k))
    return found


def phrase(t: Tree, i: int, *, conjuncts: bool = False) -> list[int]:
    """The noun phrase headed by `i`: without its case words, clauses after a comma, or conjuncts."""
    barred = [
        k
        for k in t.kids[i]
        if t.relation(k)
        in ("case", "cc", "punct", "mark", "cop", "parataxis", "nsubj", "aux", "ccomp", "advcl")
        or (t.relation(k) == "conj" and not conjuncts)
        or (t.relation(k) == "advmod" and k > i)
        or (t.relation(k) == "acl" and _after_comma(t, i, k))
        or (t.relation(k) in ("nmod", "obl") and k > i and t.tokens[i].pos == "PROPN" and not _of(t, k))
    ]
    inside = [k for k in t.subtree(i, without=barred) if t.tokens[k].pos != "PUNCT" or k == i]
    left = min(inside)
    run = list(range(_leftmost(t, min(i, left)), max(_rightmost(t, i), *inside) + 1))
    keep = set(inside) | set(range(run[0], left)) | set(range(i, _rightmost(t, i) + 1))
    # punctuation between parts of the phrase belongs to it (appositions, brackets, hyphens)
    return [k for k in run if k in keep or t.tokens[k].pos == "PUNCT" or _within(t, k, keep)]


def _of(t: Tree, k: int) -> bool:
    return any(t.word(c) in ("of", "for") for c in t.children(k, "case"))


def _leftmost(t: Tree, left: int) -> int:
    """How far a noun phrase reaches to the left by its words alone: parses lose modifiers."""
    while (
        left
        and t.tokens[left].pos != "PRON"
        and (t.tokens[left - 1].pos in MODIFIERS or _joint(t, left - 1) or _compound(t, left - 1))
    ):
        left -= 1
    return left


def _compound(t: Tree, i: int) -> bool:
    """The second part of a word with a hyphen ("state-run")."""
    return i > 1 and t.tokens[i - 1].text == "-" and t.tokens[i - 1].end == t.tokens[i].start


def _rightmost(t: Tree, i: int) -> int:
    """The end of a name whose first word is taken for its head."""
    while t.tokens[i].pos == "PROPN" and i + 1 < len(t.tokens) and t.tokens[i + 1].pos == "PROPN":
        i += 1
    return i


def _joint(t: Tree, i: int) -> bool:
    """A genitive mark or a hyphen inside a word."""
    token = t.tokens[i]
    if token.pos == "PART" and t.word(i) in ("'s", "'"):
        return True
    return (
        token.text in ("-", "–")
        and 0 < i < len(t.tokens) - 1
        and (t.tokens[i - 1].end == token.start and token.end == t.tokens[i + 1].start)
    )


def _within(t: Tree, k: int, keep: set[int]) -> bool:
    return any(a in keep for a in t.ancestors(k)[:3])


def _after_comma(t: Tree, i: int, k: int) -> bool:
    left = min(at for at in t.subtree(k) if t.tokens[at].pos != "PUNCT" or at == k)
    return left > i and t.tokens[left - 1].text in (",", "—", "–")


def verb_group(t: Tree, i: int) -> list[int]:
    """A verb with its auxiliaries, negation, particles and the adverbs right before it."""
    group = {i}
    for k in t.kids[i]:
        if (
            t.relation(k) == "aux"
            or t.tokens[k].relation == "compound:prt"
            or (t.relation(k) == "advmod" and k < i and not t.kids[k])
        ):
            group.add(k)
    run = sorted(group)
    at = run.index(i)
    left = at
    while left and run[left - 1] == run[left] - 1:
        left -= 1
    right = at
    while right + 1 < len(run) and run[right + 1] == run[right] + 1:
        right += 1
    return run[left : right + 1]


def negated(t: Tree, i: int) -> bool:
    """True where the verb is under "not", "never", "no one"."""
    return any(
        t.word(k) in ("not", "n't", "never", "no", "hardly", "neither", "nor") for k in t.kids[i]
    ) or any(
        t.word(k) in ("nobody", "none", "neither", "no")
        for s in t.children(i, "nsubj")
        for k in (s, *t.children(s, "det"))
    )


def clause(t: Tree, i: int) -> list[int]:
    """The clause of `i` without clauses set beside it (conjuncts, parataxis) and its linking words."""
    barred = [
        k
        for k in t.kids[i]
        if t.relation(k) in ("cc", "punct", "discourse", "mark")
        or (
            t.relation(k) == "conj"
            and t.tokens[k].pos in ("VERB", "AUX", "ADJ")
            and len(t.subtree(k)) > SHORT
        )
        or t.relation(k) == "parataxis"
        or (t.relation(k) == "advcl" and any(t.word(m) in CONTRAST for m in t.children(k, "mark")))
        or (t.relation(k) == "conj" and t.children(k, "nsubj"))
    ]
    inside = t.subtree(i, without=barred)
    return fill(t, inside)


def fill(t: Tree, inside: list[int]) -> list[int]:
    """Indices with the punctuation that stands between them."""
    keep = set(inside)
    if not keep:
        return []
    return [
        k
        for k in range(min(keep), max(keep) + 1)
        if k in keep or (t.tokens[k].pos == "PUNCT" and _between(k, keep))
    ]


def _between(k: int, keep: set[int]) -> bool:
    return (k - 1 in keep or k - 2 in keep) and (k + 1 in keep or k + 2 in keep)
