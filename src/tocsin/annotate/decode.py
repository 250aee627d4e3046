"""Scores to structures: one tree with one root, and entity labels that fit each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
_NEVER = -1e9


def tree(scores: Floats) -> list[int]:
    """Heads of the words of one sentence, -1 for its only root.

    `scores[d, h]` is the score of word h as the head of word d, where 0 stands for the root and words
    count from 1. The best head of each word is taken where that gives a tree; otherwise the maximum
    spanning tree with a single root is sought (Chu and Liu 1965, Edmonds 1967).
    """
    size = len(scores)
    if size < 2:
        return []
    allowed = scores.astype(np.float64)
    np.fill_diagonal(allowed, _NEVER)
    heads = allowed.argmax(axis=1)
    heads[0] = 0
    if (heads[1:] == 0).sum() != 1 or _cycle(heads) is not None:
        spread = float(scores.max() - scores.min()) + 1.0
        allowed[:, 0] -= spread * size  # every tree needs one root arc; this makes a second one too dear
        heads = _spanning(allowed)
    return [int(head) - 1 for head in heads[1:]]


def _cycle(heads: Ints) -> list[int] | None:
    """Nodes of a cycle among `heads`, None where every node leads to 0."""
    state = [0] * len(heads)  # 0 not seen, otherwise the walk that saw it
    state[0] = -1
    for start in range(1, len(heads)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = int(heads[node])
        if state[node] == start:
            found = [node]
            while (node := int(heads[node])) != found[0]:
                found.append(node)
            return found
        node = start
        while state[node] == start:
            state[node] = -1
            node = int(heads[node])
    return None


def _spanning(scores: npt.NDArray[np.float64]) -> Ints:
    """Heads of the maximum spanning tree from node 0; cycles are contracted, solved and opened again."""
    heads: Ints = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.array(sorted(cycle))
    outside = np.array([node for node in range(len(scores)) if node not in set(cycle)])
    kept = scores[inside, heads[inside]]
    entering = scores[np.ix_(inside, outside)] - kept[:, None]
    leaving = scores[np.ix_(outside, inside)]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), _NEVER * len(scores))
    smaller[:size, :size] = scores[np.ix_(outside, outside)]
    smaller[size, :size] = entering.max(axis=0)
    smaller[:size, size] = leaving.max(axis=1)
    solved = _spanning(smaller)
    opened: Ints = heads.copy()
    for index, node in enumerate(outside):
        head = int(solved[index])
        opened[node] = inside[leaving[index].argmax()] if head == size else outside[head]
    opened[0] = 0
    source = int(solved[size])
    broken = int(entering[:, source].argmax())
    opened[inside[broken]] = outside[source]
    return opened


def entities(scores: Floats, names: Sequence[str]) -> list[str]:
    """Best labels of one sentence in which every I-X follows a B-X or I-X; `scores[word, label]`."""
    if not len(scores):
        return []
    best = [names[label] for label in scores.argmax(axis=1)]
    if all(_follows(before, label) for before, label in zip(["O", *best], best, strict=False)):
        return best
    allowed = np.array([[0.0 if _follows(before, label) else _NEVER for label in names] for before in names])
    opening = np.array([0.0 if _follows("O", label) else _NEVER for label in names])
    total = scores[0] + opening
    back: list[Ints] = []
    for row in scores[1:]:
        paths = total[:, None] + allowed
        back.append(paths.argmax(axis=0))
        total = paths.max(axis=0) + row
    path = [int(total.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return [names[label] for label in reversed(path)]


def _follows(before: str, label: str) -> bool:
    return label[0] != "I" or before[1:] == label[1:]
