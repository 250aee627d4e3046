"""Training sentences from the shared corpora: dependency trees and named entities."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ENTITIES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-NORP", "I-NORP")
IGNORE = "?"  # no loss here: the corpus has another guideline


def word_set(words: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(words.split())


KEPT_PREFIXES = word_set(
    """
    anti arch co counter cross e ex extra inter intra macro mega micro mid mini multi neo non over post
    pre pro pseudo quasi re semi sub super trans ultra un under uni
    """
)
TITLES = word_set(
    """
    mr. mrs. ms. dr. mr mrs ms dr president president-elect prime minister vice foreign general
    secretary secretary-general senator chancellor mayor deputy defense interior justice finance
    attorney governor ambassador colonel major lieutenant brigadier admiral captain sir judge premier
    congressman representative state former late acting gen. col. lt. maj. sgt. sen. gov. rep. prof.
    professor sergeant commander spokesman spokeswoman chief king queen pope cardinal bishop archbishop
    """
)
FAITHS = word_set(
    """
    sunni sunnis shi'ite shi'ites shiite shiites shia muslim muslims christian christians jewish jews
    jew hindu hindus buddhist buddhists kurdish kurds kurd islamist islamists catholic catholics
    orthodox yazidi yazidis druze alawite alawites
    """
)


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence; columns that a corpus lacks are empty."""

    corpus: str
    words: tuple[str, ...]
    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()  # 1-based, 0 is the root, as in CoNLL-U
    relations: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    text: str = ""


def folder(argument: str) -> Path:
    """The data folder inside the shared one, or an error that says what is missing."""
    data = Path(argument) / "data"
    if not (data / "syntax").is_dir():
        raise SystemExit(f"training needs the shared corpora: no folder {data / 'syntax'}")
    return data


def read_conllu(path: Path, corpus: str) -> Iterator[Example]:
    """Sentences of a CoNLL-U file; ranges and empty nodes are left out."""
    rows: list[list[str]] = []
    text = ""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# text = "):
            text = line[9:]
        elif line.startswith("#"):
            continue
        elif line:
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif rows:
            columns = list(zip(*rows, strict=True))
            yield Example(
                corpus, columns[1], columns[3], columns[4], tuple(map(int, columns[6])), columns[7],
                columns[2], (), text,
            )  # fmt: skip
            rows, text = [], ""


def _blocks(path: Path, separator: str | None) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            rows.append(line.split(separator))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def read_gmb(path: Path) -> Iterator[Example]:
    """Groningen Meaning Bank: persons without titles, demonyms as NORP, words cut at hyphens."""
    blocks = list(_blocks(path, "\t"))
    demonyms = _demonyms(blocks)
    names = {"per": "PER", "org": "ORG", "geo": "LOC", "gpe": "LOC"}
    for rows in blocks:
        words = [row[0] for row in rows]
        spans = [
            (start, end, names[kind])
            for start, end, kind in spans_of([row[2] for row in rows])
            if kind in names
        ]
        spans = _news_names(words, spans, demonyms)
        yield _cut(Example("gmb", tuple(words), entities=tags_of(len(words), spans)))


def _demonyms(blocks: list[list[list[str]]]) -> frozenset[str]:
    """Words that GMB marks gpe and mostly tags as an adjective or a plural."""
    tags: dict[str, Counter[bool]] = {}
    marked: set[str] = set()
    for rows in blocks:
        for word, tag, label in rows:
            if word[0].isupper():
                tags.setdefault(word, Counter())[tag[:2] == "JJ" or tag[-1] == "S"] += 1
                if label == "B-gpe":
                    marked.add(word)
    return frozenset(word for word in marked if tags[word][True] > tags[word][False])


def _news_names(
    words: list[str], spans: list[tuple[int, int, str]], demonyms: frozenset[str]
) -> list[tuple[int, int, str]]:
    found = []
    taken: set[int] = set()
    for start, end, kind in spans:
        first = start
        if kind == "PER":
            while first < end and words[first].lower() in TITLES:
                first += 1
        if first == end:
            continue
        single = words[first] in demonyms or words[first].lower() in FAITHS
        found.append((first, end, "NORP" if end - first == 1 and single else kind))
        taken.update(range(first, end))
    for index, word in enumerate(words):
        if index not in taken and (word in demonyms or word.lower() in FAITHS) and word[0].isupper():
            found.append((index, index + 1, "NORP"))
    return sorted(found)


def read_wikigold(path: Path, demonyms: frozenset[str]) -> Iterator[Example]:
    """WikiGold: MISC is left open, except for demonyms."""
    for rows in _blocks(path, None):
        if rows[0][0] == "-DOCSTART-":
            continue
        words = tuple(row[0] for row in rows)
        labels: list[str] = []
        for index, row in enumerate(rows):
            kind = row[1][2:]
            if row[1] == "O" or kind == "MISC":
                single = words[index] in demonyms or words[index].lower() in FAITHS
                labels.append("B-NORP" if single else IGNORE if kind == "MISC" else "O")
            else:
                inside = index > 0 and row[1] == "I-" + kind and rows[index - 1][1][2:] == kind
                labels.append(("I-" if inside else "B-") + kind)
        yield _cut(Example("wikigold", words, entities=tuple(labels)))


def read_uner(path: Path) -> Iterator[Example]:
    """Universal NER over EWT, for measuring only; it has no label for demonyms."""
    for rows in _blocks(path, "\t"):
        cells = [row for row in rows if len(row) > 2]
        yield Example("uner", tuple(row[1] for row in cells), entities=tuple(row[2] for row in cells))


def read_re3d(root: Path, *, held_back: bool) -> Iterator[Example]:
    """Names in re3d by sentence; every fourth document is held back for measuring."""
    kinds = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}
    for part in ("UK_Government", "US_State_Department", "Wikipedia"):
        documents = [json.loads(line) for line in lines(root / part / "documents.json")]
        entities = [json.loads(line) for line in lines(root / part / "entities.json")]
        for number, document in enumerate(documents):
            if (number % 4 == 3) != held_back:
                continue
            names = [
                (entity["begin"], entity["end"], kinds[entity["type"]])
                for entity in entities
                if entity["documentId"] == document["_id"] and entity["type"] in kinds
            ]
            yield from _re3d_sentences(document["text"], names)


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


_WORD = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[.,:'’]\w+)*|[^\w\s]")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’\[\]0-9]*\s+(?=[A-Z\"“])|\n+")


def _re3d_sentences(text: str, names: list[tuple[int, int, str]]) -> Iterator[Example]:
    bounds = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    for start, end in itertools.pairwise(bounds):
        matches = [(m.start() + start, m.end() + start) for m in _WORD.finditer(text[start:end])]
        if not matches or len(matches) > 150:
            continue
        words = [text[a:b] for a, b in matches]
        spans: list[tuple[int, int, str]] = []
        for first, last, kind in sorted(names, key=lambda name: (name[0] - name[1], name[0])):
            inside = [i for i, (a, b) in enumerate(matches) if a >= first and b <= last]
            span = _proper(words, inside, kind) if inside else None
            if span and not any(span[0] < taken[1] and taken[0] < span[1] for taken in spans):
                spans.append(span)
        yield _cut(Example("re3d", tuple(words), entities=tags_of(len(words), spans)))


def _proper(words: list[str], inside: list[int], kind: str) -> tuple[int, int, str] | None:
    """The name inside a mention: determiners, titles and lower-case edges trimmed; None for common nouns."""
    first, last = inside[0], inside[-1] + 1
    trimmed = TITLES | {"the", "a", "an"}
    while first < last and (
        not words[first][0].isupper() or words[first].lower() in (trimmed if kind == "PER" else {"the", "we"})
    ):
        if words[first].startswith(("al", "bin")) and first > inside[0]:
            break
        first += 1
    inner = words[first:last]
    lower = [
        word for word in inner if word[0].islower() and word not in {"of", "for", "in", "al", "and", "the"}
    ]
    if not inner or lower or not inner[-1][0].isupper() or inner[0] in {"I", "We", "He", "It", "They", "She"}:
        return None
    return first, last, kind


def _cut(example: Example) -> Example:
    """Words cut at hyphens as Universal Dependencies does."""
    words: list[str] = []
    labels: list[str] = []
    for word, label in zip(example.words, example.entities, strict=True):
        pieces = cut_hyphens(word)
        words.extend(pieces)
        inner = label if label in ("O", IGNORE) else "I-" + label[2:]
        if (label.startswith("B-NORP") and len(pieces) > 1) or (
            label.startswith("B-LOC") and pieces[-1].islower()
        ):
            inner = "O"  # "U.S.-led": only the name is one
        labels.extend([label] + [inner] * (len(pieces) - 1))
    return replace(example, words=tuple(words), entities=tuple(labels))


def cut_hyphens(word: str) -> list[str]:
    """`word` cut around hyphens and before 's, but not after the prefixes that English treebanks keep."""
    if len(word) > 3 and word[-2:] in ("'s", "’s"):
        return [*cut_hyphens(word[:-2]), word[-2:]]
    if "-" not in word or not re.fullmatch(r"[\w.'’]+(?:-[\w.'’]+)+", word) or word[:1].isdigit():
        return [word]
    if word.split("-", maxsplit=1)[0].lower() in KEPT_PREFIXES:
        return [word]
    return [piece for piece in re.split(r"(-)", word) if piece]


def spans_of(labels: list[str]) -> list[tuple[int, int, str]]:
    """BIO labels to (start, end, kind)."""
    spans: list[tuple[int, int, str]] = []
    for index, label in enumerate(labels):
        if label in ("O", IGNORE):
            continue
        if label[0] == "I" and spans and spans[-1][1] == index and spans[-1][2] == label[2:]:
            spans[-1] = (spans[-1][0], index + 1, label[2:])
        else:
            spans.append((index, index + 1, label[2:]))
    return spans


def tags_of(length: int, spans: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """(start, end, kind) to BIO labels."""
    labels = ["O"] * length
    for start, end, kind in spans:
        labels[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
    return tuple(labels)


def load(data: Path) -> dict[str, list[Example]]:
    """All training sentences by corpus."""
    gmb_path = data / "ner" / "gmb.train.conll"
    demonyms = _demonyms(list(_blocks(gmb_path, "\t")))
    return {
        "ewt": list(read_conllu(data / "syntax" / "ud_ewt.train.conllu", "ewt")),
        "gum": list(read_conllu(data / "syntax" / "ud_gum.train.conllu", "gum")),
        "gmb": list(read_gmb(gmb_path)),
        "wikigold": list(read_wikigold(data / "ner" / "wikigold.conll", demonyms)),
        "re3d": list(read_re3d(data / "ner" / "re3d", held_back=False)),
    }
