"""Variations of training sentences: other names, headlines, capitals, and the word order of agencies."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from pathlib import Path

from corpora import Example, cut_hyphens, lines, spans_of, word_set


class Renamer:
    """Puts other names in the place of names, so that they are told by their context and not by heart.

    Places come from UCDP and the name corpora themselves, persons and demonyms from the latter; each
    name is as likely as any other, so that rare ones are seen.
    """

    def __init__(self, sentences: list[Example], places: list[str]) -> None:
        found: dict[str, set[tuple[str, ...]]] = {"PER": set(), "LOC": set(), "NORP": set()}
        for sentence in sentences:
            for start, end, kind in spans_of(list(sentence.entities)):
                if kind in found and end - start < 4 and sentence.words[start][0].isupper():
                    found[kind].add(sentence.words[start:end])
        found["LOC"].update(
            tuple(word for part in place.split() for word in cut_hyphens(part)) for place in places
        )
        self._names = {kind: sorted(names) for kind, names in found.items()}
        self._plural = {name for name in found["NORP"] if name[-1].endswith("s")}

    def rename(self, example: Example, chance: random.Random) -> Example:
        """`example` with some of its names changed."""
        words: list[str] = []
        labels: list[str] = []
        at = 0
        for start, end, kind in spans_of(list(example.entities)):
            words.extend(example.words[at:start])
            labels.extend(example.entities[at:start])
            name = example.words[start:end]
            if kind in self._names and chance.random() < 0.4 and start > 0:
                other = chance.choice(self._names[kind])
                if kind != "NORP" or (other in self._plural) == (name in self._plural):
                    name = other
            words.extend(name)
            labels.extend(["B-" + kind] + ["I-" + kind] * (len(name) - 1))
            at = end
        return replace(
            example,
            words=(*words, *example.words[at:]),
            entities=(*labels, *example.entities[at:]),
        )


def ucdp_places(path: Path) -> list[str]:
    """Names of towns and districts in UCDP's events, without the kind of place."""
    found = set()
    for line in lines(path):
        row = json.loads(line)
        for key in ("location_where_name", "location_adm2_name", "location_adm1_name", "location_root_name"):
            name = re.sub(
                r"\b(?:town|village|city|district|governorate|province|state|county|area|region|department|"
                r"municipality|oblast|raion|subdistrict|camp|neighborhood|division)\b.*|\(.*",
                "", row.get(key) or "",
            ).strip()  # fmt: skip
            if re.fullmatch(r"[A-Z][\w'’-]*(?: [A-Za-z][\w'’-]*){0,3}", name):
                found.add(name)
    return sorted(found)


_SAYING = word_set("say tell report announce add claim warn state note confirm write believe explain insist")


def said_first(example: Example) -> Example:
    """Speaker and verb of speech the other way round, where the words quoted stand before them.

    "…, the ministry said." becomes "…, said the ministry."; other sentences come back as they are.
    """
    heads = example.heads
    for verb, word_lemma in enumerate(example.lemmas, 1):
        if word_lemma not in _SAYING or example.xpos[verb - 1] not in ("VBD", "VBZ", "VBP"):
            continue
        subjects = [
            i for i, head in enumerate(heads, 1) if head == verb and example.relations[i - 1] == "nsubj"
        ]
        if len(subjects) != 1 or example.upos[subjects[0] - 1] == "PRON":
            continue
        inside = sorted(i for i in range(1, len(heads) + 1) if _under(heads, i, subjects[0]))
        first = inside[0]
        before = [
            i
            for i, head in enumerate(heads, 1)
            if head == verb and example.relations[i - 1] in ("ccomp", "parataxis")
        ]
        aside = example.relations[verb - 1] == "parataxis" and heads[verb - 1] < first
        quoted = (aside and not before) or (bool(before) and max(before) < first)
        if not quoted or inside[-1] != verb - 1 or len(inside) != verb - first:
            continue
        order = [*range(1, first), verb, *inside, *range(verb + 1, len(heads) + 1)]
        place = {old: new for new, old in enumerate(order, 1)} | {0: 0}
        picked = [old - 1 for old in order]
        return replace(
            example,
            words=tuple(example.words[i] for i in picked), upos=tuple(example.upos[i] for i in picked),
            xpos=tuple(example.xpos[i] for i in picked),
            relations=tuple(example.relations[i] for i in picked),
            heads=tuple(place[heads[i]] for i in picked), lemmas=tuple(example.lemmas[i] for i in picked),
        )  # fmt: skip
    return example


def words_first(example: Example, chance: random.Random) -> Example:
    """What is said before who says it: "X said that S." becomes "S, X said." or "S, said X."

    Only plain sentences of the one shape change: subject, verb of speech, clause, full stop.
    """
    heads, relations = example.heads, example.relations
    size = len(heads)
    if 0 not in heads or not example.lemmas:
        return example
    verb = heads.index(0) + 1
    children = [i for i, head in enumerate(heads, 1) if head == verb]
    shape = [relations[i - 1] for i in children]
    if (
        example.lemmas[verb - 1] not in _SAYING
        or shape != ["nsubj", "ccomp", "punct"]
        or children[2] != size
        or '"' in example.words
    ):
        return example
    subject = list(range(1, verb))
    clause = list(range(verb + 1, size))
    if not all(_under(heads, i, children[0]) for i in subject) or not all(
        _under(heads, i, children[1]) for i in clause
    ):
        return example
    if example.words[verb].lower() == "that" and relations[verb] == "mark":
        clause = clause[1:]
    noun = example.upos[children[0] - 1] != "PRON"
    speaker = [verb, *subject] if noun and chance.random() < 0.5 else [*subject, verb]
    order = [*clause, 0, *speaker, size]
    place = {old: new for new, old in enumerate(order, 1) if old}

    def column(values: tuple[str, ...], comma: str) -> tuple[str, ...]:
        return tuple(values[old - 1] if old else comma for old in order)

    words = list(column(example.words, ","))
    words[0] = words[0][:1].upper() + words[0][1:]
    first = len(clause) + 1
    if example.upos[subject[0] - 1] not in ("PROPN",) and words[first + (speaker[0] == verb)] != "I":
        words[first + (speaker[0] == verb)] = words[first + (speaker[0] == verb)].lower()
    return replace(
        example,
        words=tuple(words), upos=column(example.upos, "PUNCT"), xpos=column(example.xpos, ","),
        relations=column(relations, "punct"), lemmas=column(example.lemmas, ","),
        heads=tuple(place.get(heads[old - 1], 0) if old else place[children[1]] for old in order),
    )  # fmt: skip


def _under(heads: tuple[int, ...], node: int, top: int) -> bool:
    while node and node != top:
        node = heads[node - 1]
    return node == top


_SMALL = word_set("a an the of in on at to for and or but by with from as is over after")


def vary(example: Example, chance: random.Random, renamer: Renamer) -> Example:
    """Now and then a sentence as a headline, in capitals, without full stop, with other quotes or names."""
    if example.entities:
        example = renamer.rename(example, chance)
    elif chance.random() < 0.5:
        example = words_first(said_first(example), chance)
    words = list(example.words)
    draw = chance.random()
    if draw < 0.06:
        words = [
            word if word in _SMALL and index else word[:1].upper() + word[1:]
            for index, word in enumerate(words)
        ]
    elif draw < 0.09:
        words = [word.upper() for word in words]
    elif draw < 0.11:
        words = [word.lower() for word in words]
    if chance.random() < 0.3:
        curly = {"'s": "’s", "n't": "n’t", "'re": "’re", "'ve": "’ve", "'ll": "’ll", "'d": "’d", "'m": "’m"}
        opens = True
        for index, word in enumerate(words):
            if word in ('"', "``", "''"):
                words[index] = "“" if opens else "”"
                opens = not opens
            else:
                words[index] = curly.get(word, word)
    example = replace(example, words=tuple(words))
    return _without_stop(example) if chance.random() < (0.8 if draw < 0.06 else 0.05) else example


def _without_stop(example: Example) -> Example:
    last = len(example.words)
    if last < 3 or example.words[-1] != "." or last in example.heads:
        return example
    return replace(
        example, words=example.words[:-1], upos=example.upos[:-1], xpos=example.xpos[:-1],
        heads=example.heads[:-1], relations=example.relations[:-1], entities=example.entities[:-1],
    )  # fmt: skip
