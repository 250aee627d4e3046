"""What is said to have happened to whom: casualty words of a sentence and the nodes they fall on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.annotate.quantity.view import View
from tocsin.knowledge.casualties import Casualties, Verb, table

FINDING = frozenset(
    [
        "leave",
        "report",
        "find",
        "discover",
        "confirm",
        "declare",
        "presume",
        "believe",
        "fear",
        "pronounce",
        "consider",
        "get",
    ]
)
_NOTHING = frozenset(["no", "without", "zero"])
_CAUSING = frozenset(
    [
        "cause",
        "report",
        "result",
        "suffer",
        "inflict",
        "register",
        "record",
        "have",
        "be",
        "sustain",
        "take",
        "there",
    ]
)
_NONE_OF = frozenset(
    [
        "casualty",
        "casualties",
        "loss",
        "losses",
        "injury",
        "injuries",
        "death",
        "deaths",
        "fatality",
        "fatalities",
        "victim",
        "victims",
        "displacement",
    ]
)
_REPORTS = frozenset(("report", "reports", "sign", "signs"))
_ASIDE = frozenset(("at", "down", "out", "off"))  # "shot at", "shot down" hurt nobody yet
BE = frozenset(("was", "were", "been", "being", "is", "are", "be", "got"))
_ENDS = frozenset(
    ("death", "deaths", "killing", "killings", "murder", "slaying", "body", "bodies", "execution")
)
_SELF = frozenset(("himself", "herself", "themself", "themselves", "self"))
_SHOOTING = frozenset(("shooting", "stabbing", "beating", "wounding"))
_DEADLY = frozenset(("fatal", "deadly"))
_INJURY = frozenset(("injury", "injuries", "wounds"))
BOTH = frozenset(("casualty", "casualties", "loss", "losses", "victim", "victims"))


@dataclass(frozen=True, slots=True)
class Harm:
    """A kind of harm, the node it falls on and the word that tells it.

    A lower rank is the stronger link. `none` where it is said that there was none.
    """

    kind: str
    node: int
    rank: int
    word: int
    people_only: bool = False
    none: bool = False


def find(tree: View) -> Iterator[Harm]:
    """Every harm of the sentence, told by verbs, nouns and adjectives."""
    words = table()
    for node in range(len(tree.tokens)):
        if tree.negated(node):
            continue
        yield from _verb(tree, node, words)
        yield from _undergone(tree, node, words)
        yield from _noun(tree, node, words)
        yield from _adjective(tree, node, words)
        yield from _included(tree, node, words)


def _reading(tree: View, node: int, rows: tuple[Verb, ...]) -> Verb | None:
    near = set(tree.near(node)) if any(row.word for row in rows) else set()
    for row in rows:
        if not row.word or row.word in near:
            return row
        if row.word == "@place" and _place(tree, node):
            return row
    return None


def _place(tree: View, node: int) -> bool:
    return any(tree.tokens[k].entity.endswith("LOC") for k in tree.children(node, "obj", "obl"))


def _verb(tree: View, node: int, words: Casualties) -> Iterator[Harm]:
    """What a verb does to its object, or to its subject in the passive."""
    token = tree.tokens[node]
    rows = words.verbs.get(token.lemma.lower(), ())
    if not rows or token.pos not in ("VERB", "ADJ") or token.relation == "amod":
        return
    row = _reading(tree, node, rows)
    if row is None:
        return
    if row.weak and any(tree.lower(k) in _ASIDE for k in tree.below[node]):
        return
    for victim, rank in _victims(tree, node):
        yield Harm(row.kind, victim, rank + row.weak, node, row.people_only)


def _victims(tree: View, node: int) -> Iterator[tuple[int, int]]:
    objects = tree.children(node, "obj")
    if objects and not tree.children(node, "aux:pass"):
        itself = tree.subject(node) if tree.lower(objects[0]) in _SELF else objects[0]
        if itself is not None:
            yield itself, 0
        return
    reduced = tree.relation(node) == "acl"
    headline = tree.tokens[node].tag == "VBD" and bool(tree.children(node, "nsubj")) and _ends(tree, node)
    headline = headline and _shared(tree, node) is None
    if tree.passive(node) or headline:
        subject = tree.subject(node)
        if subject is not None:
            yield subject, 1 if reduced else 0
        return
    relative = tree.antecedent(node)
    if relative is not None and any(tree.lower(k) in ("whom", "that", "which") for k in tree.below[node]):
        yield relative, 0
        return
    shared = _shared(tree, node)
    if shared is not None:
        yield shared, 0


def _ends(tree: View, node: int) -> bool:
    """True where nothing that could be an object follows: "Two killed in Gaza strike"."""
    after = node + 1
    return after == len(tree.tokens) or tree.tokens[after].pos in ("ADP", "PUNCT", "CCONJ", "ADV", "SCONJ")


def _shared(tree: View, node: int) -> int | None:
    """The object that a verb shares with the verb it is joined to ("killed or injured dozens")."""
    joined = [k for k in tree.children(node, "conj") if k - node <= 3]
    if tree.relation(node) == "conj" and node - tree.head(node) <= 3:
        joined.append(tree.head(node))
    for other in joined:
        objects = tree.children(other, "obj")
        if objects and objects[0] > node:
            return objects[0]
    return None


def _undergone(tree: View, node: int, words: Casualties) -> Iterator[Harm]:
    """What a verb says of its own subject: they died, they fled, they suffered injuries."""
    token = tree.tokens[node]
    rows = words.self.get(token.lemma.lower(), ())
    if not rows or token.pos not in ("VERB", "AUX"):
        return
    row = _reading(tree, node, rows)
    subject = tree.subject(node) if row else None
    if row and subject is not None and tree.tokens[subject].entity[2:] not in ("LOC", "ORG"):
        yield Harm(row.kind, subject, 1 if tree.relation(node) == "acl" else 0, node, row.people_only)


def _noun(tree: View, node: int, words: Casualties) -> Iterator[Harm]:
    """Nouns of harm ("three deaths"), of none ("no casualties"), with victims ("the killing of two men")."""
    lower = tree.lower(node)
    kind = words.nouns.get(lower)
    if lower in ("life", "lives"):
        yield from _lives(tree, node)
    if kind is None:
        yield from _deadly(tree, node)
        yield from _headline(tree, node)
        return
    if lower in _NONE_OF and _denied(tree, node):
        yield Harm(kind, node, 0, node, none=True)
        return
    yield Harm(kind, node, 0, node)
    if tree.tokens[node].pos == "NOUN":
        for child in tree.children(node, "nmod"):
            if any(
                tree.lower(k) == "of" or (lower in _INJURY and tree.lower(k) == "to")
                for k in tree.children(child, "case")
            ):
                yield Harm(kind, child, 1, node, people_only=lower not in _ENDS)
        if lower in _ENDS:
            for child in tree.children(node, "nmod:poss"):
                yield Harm(kind, child, 1, node, people_only=True)


def _deadly(tree: View, node: int) -> Iterator[Harm]:
    """ "the fatal shooting of a teacher", "the stabbing of two pupils"."""
    if tree.lower(node) not in _SHOOTING or tree.tokens[node].pos != "NOUN":
        return
    deadly = any(tree.lower(k) in _DEADLY for k in tree.children(node, "amod"))
    for child in tree.children(node, "nmod"):
        if any(tree.lower(k) == "of" for k in tree.children(child, "case")):
            yield Harm("killed" if deadly else "wounded", child, 1, node, people_only=True)


def _headline(tree: View, node: int) -> Iterator[Harm]:
    """ "Juvenile shot in the leg", where the verb of a headline is misread as a noun."""
    if tree.lower(node) != "shot" or tree.tokens[node].pos != "NOUN":
        return
    dead = any(tree.lower(k) in ("killed", "dead", "fatally") for k in tree.below[node])
    for child in tree.children(node, "compound"):
        if child == node - 1 and tree.lower(child) in table().people:
            yield Harm("killed" if dead else "wounded", child, 0 if dead else 1, node, people_only=True)


def _lives(tree: View, node: int) -> Iterator[Harm]:
    head = tree.head(node)
    if head < 0 or tree.tokens[head].lemma not in ("claim", "take", "cost", "lose"):
        return
    yield Harm("killed", node, 0, node)
    for child in tree.children(node, "nmod"):
        yield Harm("killed", child, 0, node)


def _denied(tree: View, node: int) -> bool:
    """True for "no casualties", "without injuries", "did not cause casualties", "no reports of deaths"."""
    if any(tree.lower(k) in _NOTHING for k in tree.children(node, "det", "case", "amod", "nummod")):
        return True
    head = tree.head(node)
    if head < 0 or tree.children(node, "nummod"):
        return False
    if any(
        tree.lower(k) in ("no", "without", "neither")
        for k in tree.children(head, "det", "case", "cc:preconj")
    ):
        return tree.relation(node) == "conj" or (
            tree.relation(node) == "nmod" and tree.lower(head) in _REPORTS
        )
    verb = tree.tokens[head]
    negated = any(
        tree.lower(k) in ("not", "n't", "n’t", "never", "neither")
        for k in tree.children(head, "advmod", "cc:preconj")
    )
    neither = any(
        tree.lower(d) in ("neither", "no")
        for s in tree.children(head, "nsubj")
        for d in (s, *tree.children(s, "det"))
    )
    return verb.lemma in _CAUSING and (negated or neither)


def _adjective(tree: View, node: int, words: Casualties) -> Iterator[Harm]:
    """Adjectives and participles of state: "four dead soldiers", "left 17 dead", "the pupils are missing"."""
    kind = words.adjectives.get(tree.lower(node))
    token = tree.tokens[node]
    if kind is None or (token.pos == "NOUN" and not tree.children(node, "cop", "nsubj")):
        return
    relation, head = token.relation, token.head
    if node and tree.lower(node - 1) == "shot" and token.pos == "VERB":  # "shot dead a sergeant", misread
        for victim in tree.children(node, "obj"):
            yield Harm(kind, victim, 0, node)
    if relation == "amod" and head >= 0:
        yield Harm(kind, head, 1 if node > head else 2, node)  # "a woman badly wounded", "a wounded woman"
    elif head >= 0 and tree.tokens[head].lemma in FINDING and relation in ("xcomp", "obj", "ccomp", "advcl"):
        for victim in tree.children(head, "obj")[:1] or tree.children(head, "nsubj:pass", "nsubj"):
            yield Harm(kind, victim, 0, node)
    elif relation.startswith("acl") and head >= 0 and token.pos == "ADJ":
        yield Harm(kind, head, 1, node)
    state = token.pos in ("ADJ", "NOUN") or any(
        tree.lower(k) in BE for k in tree.children(node, "cop", "aux")
    )
    if state and not tree.children(node, "obj"):
        for subject in tree.children(node, "nsubj", "nsubj:pass"):
            yield Harm(kind, subject, 0, node)
    yield Harm(kind, node, 1, node)


def _included(tree: View, node: int, words: Casualties) -> Iterator[Harm]:
    """ "The dead include three women", "Among the dead were four children"."""
    kind = words.adjectives.get(tree.lower(node))
    if kind and any(tree.lower(k) == "among" for k in tree.children(node, "case")) and tree.head(node) >= 0:
        yield Harm(kind, tree.head(node), 0, node)
    if tree.tokens[node].lemma == "include":
        kinds = [words.adjectives.get(tree.lower(k)) for k in tree.children(node, "nsubj")]
        for victim in tree.children(node, "obj"):
            if kinds and kinds[0]:
                yield Harm(kinds[0], victim, 0, node)
