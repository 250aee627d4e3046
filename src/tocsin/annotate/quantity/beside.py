"""Harm told by the word right beside a group: surer than the tree, which slips in lists of figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tocsin.annotate.quantity.groups import Group
from tocsin.annotate.quantity.harm import BE, FINDING
from tocsin.annotate.quantity.view import NOT, QUOTES, View
from tocsin.knowledge.casualties import Verb, table

_PRONOUNS = frozenset(("them", "us", "others", "other", "more", "people", "whom", "those"))
_FATALLY = frozenset(("fatally", "mortally"))
_HAVE = frozenset(("has", "have", "had"))
_OBJECT = frozenset(("NOUN", "PROPN", "DET", "NUM", "PRON", "ADJ"))
_PASSED = frozenset(("more", *QUOTES))
_HELPING = frozenset(("AUX", "ADV", "PART"))
_REACH = 3  # tokens between a verb and the word that completes it ("taken hostage")


@dataclass(frozen=True, slots=True)
class Beside:
    """A group, the kind of harm, and the token that tells it."""

    group: Group
    kind: str
    word: int


def find(tree: View, groups: tuple[Group, ...]) -> tuple[Beside, ...]:
    """For each group the harm that the word after or before it tells: one word a group, one group a word."""
    found: list[Beside] = []
    for group in groups:
        told = _after(tree, group) or _before(tree, group)
        if told is not None and all(told.word != other.word for other in found):
            found.append(told)
    return tuple(found)


def human(group: Group) -> bool:
    """True where the group is, or may be, people."""
    return not group.noun or group.noun in table().people or group.noun in _PRONOUNS


def _after(tree: View, group: Group) -> Beside | None:
    """ "17 have died", "three crewmen were hurt", "and 21 injured in the strikes", "57 wounded"."""
    words, word = table(), group.last
    if word < len(tree.tokens) and tree.lower(word) in _FATALLY and not group.noun:
        return Beside(group, "killed", word)  # "six were shot, two fatally"
    helpers: set[str] = set()
    while word < len(tree.tokens) and (tree.tokens[word].pos in _HELPING or tree.lower(word) in _PASSED):
        helpers.add(tree.lower(word))
        word += 1
    if word >= len(tree.tokens) or not human(group):
        return None
    token = tree.tokens[word]
    if helpers & NOT:
        return None
    reduced = token.relation.startswith("acl") and token.head == group.node and not helpers
    if reduced or token.tag == "VBG":
        return None
    kind = None
    if token.lemma in FINDING and word + 1 < len(tree.tokens):  # "are feared dead", "was found shot"
        kind = words.adjectives.get(tree.lower(word + 1))
    if (
        kind is None
        and token.pos in ("VERB", "ADJ")
        and (helpers & BE or (not helpers & _HAVE and _closed(tree, word)))
    ):
        kind = _kind(tree, word, words.verbs, group)
    if kind is None and token.pos == "VERB":
        kind = _kind(tree, word, words.self, group)
    if kind is None and tree.lower(word) in words.adjectives and _closed(tree, word):
        kind = words.adjectives[tree.lower(word)]
    if kind is None:
        return None
    bare = not group.noun and not helpers and tree.lower(word) in words.adjectives
    return Beside(replace(group, last=word + 1) if bare else group, kind, word)


def _closed(tree: View, word: int) -> bool:
    """True where no object follows a verb, so that what stands before it undergoes it."""
    after = word + 1
    return (
        after >= len(tree.tokens) or tree.tokens[after].pos not in _OBJECT or tree.lower(after) == "hostage"
    )


def _before(tree: View, group: Group) -> Beside | None:
    """ "killed 3", "injured two residents"; not "were killed"."""
    word = group.first - 1
    if word > 0 and tree.lower(word) in QUOTES:
        word -= 1
    if word < 0 or tree.tokens[word].pos not in ("VERB", "ADJ"):
        return None
    if word and (
        tree.tokens[word - 1].pos in ("DET", "NUM") or tree.tokens[word - 1].tag == "PRP$"
    ):  # "the wounded 14"
        return None
    if any(tree.lower(k) in BE for k in tree.children(word, "aux:pass", "aux", "cop")):
        return None
    kind = _kind(tree, word, table().verbs, group)
    return Beside(group, kind, word) if kind and group.noun not in table().things else None


def _kind(tree: View, word: int, rows: Mapping[str, tuple[Verb, ...]], group: Group) -> str | None:
    reach = range(max(0, word - 1), min(word + 1 + _REACH, len(tree.tokens)))
    near = {tree.lower(k) for k in reach if k == 0 or tree.tokens[k - 1].pos != "NUM"}
    for row in rows.get(tree.tokens[word].lemma.lower(), ()):
        if row.people_only and group.noun and not human(group):
            continue
        if not row.weak and (not row.word or row.word in near):
            return row.kind
    return None
