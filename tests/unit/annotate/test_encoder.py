"""Word pieces, decoding, and the packaged model."""

import hashlib
import itertools
import json
from importlib import resources

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.annotate import decode, encoder
from tocsin.annotate.wordpiece import Shape, WordPieces, shape
from tocsin.errors import TableError

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "shell", "##ing", "sha", "##hed", "-", "136", "和", "cafe"]
MODEL = resources.files("tocsin") / "data" / "model"


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("shelling", ["shell", "##ing"]),
        ("Shelling", ["shell", "##ing"]),
        ("Shahed-136", ["sha", "##hed", "-", "136"]),
        ("Café", ["cafe"]),
        ("和平", ["和", "[UNK]"]),
        ("xyz", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
        ("", ["[UNK]"]),
        ("s" * 101, ["[UNK]"]),
    ],
)
def test_word_pieces(word: str, pieces: list[str]) -> None:
    assert [VOCABULARY[number] for number in WordPieces(VOCABULARY).ids(word)] == pieces


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("troops", Shape.LOWER),
        ("Goris", Shape.TITLE),
        ("I", Shape.TITLE),
        ("NATO", Shape.UPPER),
        ("U.S.", Shape.UPPER),
        ("MiG", Shape.MIXED),
        ("S-300", Shape.OTHER),
        ("...", Shape.OTHER),
    ],
)
def test_shape(word: str, expected: Shape) -> None:
    assert shape(word) is expected


def trees(size: int):  # type: ignore[no-untyped-def]
    """Every tree with one root over `size` words, as heads."""
    for heads in itertools.product(range(-1, size), repeat=size):
        if heads.count(-1) == 1 and all(is_rooted(heads, index) for index in range(size)):
            yield heads


def is_rooted(heads, index: int) -> bool:  # type: ignore[no-untyped-def]
    for _ in range(len(heads)):
        if heads[index] == -1:
            return True
        index = heads[index]
    return False


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(
            st.lists(st.integers(-9, 9), min_size=n + 1, max_size=n + 1), min_size=n + 1, max_size=n + 1
        )
    )
)
def test_tree_is_the_best_one_with_a_single_root(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=np.float32)
    found = decode.tree(scores)

    def total(heads):  # type: ignore[no-untyped-def]
        return sum(scores[index + 1, head + 1] for index, head in enumerate(heads))

    best = max(total(heads) for heads in trees(len(rows) - 1))
    assert tuple(found) in set(trees(len(rows) - 1))
    assert total(found) == best


def test_tree_of_nothing() -> None:
    assert decode.tree(np.zeros((1, 1), dtype=np.float32)) == []


@given(st.lists(st.lists(st.integers(-5, 5), min_size=5, max_size=5), min_size=1, max_size=6))
def test_entity_labels_fit_each_other(rows: list[list[int]]) -> None:
    names = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
    labels = decode.entities(np.array(rows, dtype=np.float32), names)
    for before, label in zip(["O", *labels], labels, strict=False):
        assert label[0] != "I" or before[1:] == label[1:]


def test_entity_labels_keep_the_best_path() -> None:
    names = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
    scores = np.array([[0, 1, 0, 0.9, 0], [0, 0, 0, 0, 3]], dtype=np.float32)
    assert decode.entities(scores, names) == ["B-LOC", "I-LOC"]


def test_model_is_the_one_in_the_manifest() -> None:
    manifest = json.loads((MODEL / "manifest.json").read_text(encoding="utf-8"))
    for name, digest in manifest["files"].items():
        assert hashlib.sha256((MODEL / name).read_bytes()).hexdigest() == digest
    assert "root" in manifest["labels"]["relations"]
    assert manifest["labels"]["entities"][0] == "O"


def test_a_damaged_model_is_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "vocab.txt").write_text("other")
    with pytest.raises(TableError, match="manifest"):
        encoder._checked(tmp_path, "vocab.txt", hashlib.sha256(b"this").hexdigest())


def test_no_words() -> None:
    assert encoder.load().analyse([]).heads == ()


def test_more_pieces_than_the_network_has_places() -> None:
    words = ["Zaporizhzhia-Kryvyi-Rih"] * 200
    assert len(encoder.load().analyse(words).heads) == 200


def test_same_words_same_analysis() -> None:
    words = ["Troops", "shelled", "the", "town", "."]
    model = encoder.load()
    first = model.analyse(words)
    model.analyse(["Other", "words", "between"])
    assert model.analyse(words) == first
