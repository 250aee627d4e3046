"""The network: words of sentences in, tags, trees and names out. Runs on onnxruntime and numpy alone."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from tocsin.annotate import decode
from tocsin.annotate.wordpiece import WordPieces, shape
from tocsin.errors import TableError, UsageError

THREADS = "TOCSIN_THREADS"  # environment variable: threads of one session
LONGEST = 500  # pieces of a sentence; the network has 512 positions
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Columns of one sentence, a value a word; `heads` are indices into it, -1 for the root."""

    pos: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    entities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """Names of the classes of every output, in order."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    entities: tuple[str, ...]


class Encoder:
    """A loaded model. What it says of a sentence depends on the words of that sentence alone.

    Sentences go through the network one by one: the scales of its 8-bit arithmetic are taken from what
    passes through together, so a batch would let sentences colour each other (and gains only a fifth).
    """

    def __init__(self, session: Any, cutter: WordPieces, labels: Labels) -> None:
        self._session = session
        self._cutter = cutter
        self._labels = labels

    def analyse(self, words: Sequence[str]) -> Analysis:
        """Tags, tree and names of one sentence; beyond 500 pieces, words are clipped."""
        if not words:
            return Analysis((), (), (), (), ())
        upos, xpos, arcs, sides, heads, entities = (
            output[0] for output in self._session.run(None, self._inputs(words))
        )
        tree = decode.tree(arcs)
        return Analysis(
            pos=tuple(self._labels.upos[best] for best in upos[1:].argmax(axis=1)),
            tags=tuple(self._labels.xpos[best] for best in xpos[1:].argmax(axis=1)),
            heads=tuple(tree),
            relations=self._relations(sides[1:], heads[[head + 1 for head in tree]], tree),
            entities=tuple(decode.entities(entities[1:], self._labels.entities)),
        )

    def _inputs(self, words: Sequence[str]) -> dict[str, Ints]:
        """Pieces and their shapes, and where the first and last piece of [CLS] and each word stand."""
        cuts = [self._cutter.ids(word) for word in words]
        if sum(map(len, cuts)) > LONGEST:
            cuts = [cut[: max(1, LONGEST // len(words))] for cut in cuts]
        pieces, shapes, first, last = [self._cutter.start], [0], [0], [0]
        for word, cut in zip(words, cuts, strict=True):
            first.append(len(pieces))
            pieces.extend(cut)
            shapes.extend([int(shape(word))] * len(cut))
            last.append(len(pieces) - 1)
        pieces.append(self._cutter.stop)
        shapes.append(0)
        columns = {"pieces": pieces, "shapes": shapes, "first": first, "last": last}
        return {name: np.array([column], dtype=np.int64) for name, column in columns.items()}

    def _relations(self, sides: Floats, heads: Floats, tree: Sequence[int]) -> tuple[str, ...]:
        """Best relation of every arc by the biaffine label head; "root" for the root and nothing else."""
        names = self._labels.relations
        scores = np.einsum("wls,ws->wl", sides, heads)
        scores[:, names.index("root")] = -np.inf
        return tuple(
            "root" if head < 0 else names[label]
            for head, label in zip(tree, scores.argmax(axis=1), strict=True)
        )


def load() -> Encoder:
    """The packaged model, checked against its manifest and loaded once a process.

    Raises TableError when a file is missing or differs from the manifest, UsageError when TOCSIN_THREADS
    is no number of threads.
    """
    return _loaded(os.getpid())


@cache
def _loaded(process: int) -> Encoder:
    # The threads of a session do not live on in a fork: one session a process.
    folder = resources.files("tocsin") / "data" / "model"
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        files = {name: _checked(folder, name, digest) for name, digest in manifest["files"].items()}
    except (OSError, ValueError, KeyError) as error:
        raise TableError(f"data/model: {error}") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _threads()
    options.inter_op_num_threads = 1
    # Threads that spin while they wait halve the speed on a machine that has other work.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(files["parser.onnx"], options, providers=["CPUExecutionProvider"])
    labels = Labels(**{name: tuple(names) for name, names in manifest["labels"].items()})
    return Encoder(session, WordPieces(files["vocab.txt"].decode("utf-8").split("\n")), labels)


def _threads() -> int:
    wanted = os.environ.get(THREADS, "2")
    if not wanted.isdecimal() or not 1 <= int(wanted) <= 64:
        raise UsageError(f"{THREADS}={wanted}: a number from 1 to 64 is needed")
    return int(wanted)


def _checked(folder: Traversable, name: str, digest: str) -> bytes:
    content = (folder / name).read_bytes()
    if hashlib.sha256(content).hexdigest() != digest:
        raise TableError(f"data/model/{name}: sha256 differs from the manifest")
    return content


@cache
def model_id() -> str:
    """Name of the packaged model and the first digits of its hash, as every record states it."""
    text = (resources.files("tocsin") / "data" / "model" / "manifest.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    return f"{manifest['id']}+{manifest['files']['parser.onnx'][:12]}"
