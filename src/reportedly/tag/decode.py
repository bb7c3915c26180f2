"""From the network's scores to runs of words: the likeliest labels that make whole spans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

CUE_LABELS = 3
"""O, B-Cue, I-Cue."""
ROLE_LABELS = 5
"""O, B-Source, I-Source, B-Content, I-Content."""
B_SOURCE, B_CONTENT = 1, 3
FURTHEST = 8
BUCKETS = 2 * FURTHEST + 1
_NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last`, both included, that one label covers, and how probable that is."""

    kind: int
    first: int
    last: int
    probability: float


def distance_buckets(cue: Ints, width: int) -> Ints:
    """Return for each of `width` pieces how far it stands from the pieces `cue`: 0 in it, 1..8 after, 9..16 before.

    >>> distance_buckets(np.array([3, 4]), 10).tolist()
    [10, 10, 9, 0, 0, 1, 2, 2, 3, 3]
    """
    at = np.arange(width, dtype=np.int64)
    nearest = cue[np.abs(at[:, None] - cue[None, :]).argmin(axis=1)]
    away = at - nearest
    size = np.minimum(np.ceil(np.log2(np.abs(away) + 1)), FURTHEST).astype(np.int64)
    return np.asarray(np.where(away < 0, size + FURTHEST, size), dtype=np.int64)


def log_softmax(logits: Floats) -> Floats:
    """Return the logarithm of each label's probability."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), dtype=np.float32)


def viterbi(scores: Floats) -> Ints:
    """Return the likeliest row of labels for each row of `scores` in which every inside label follows its own kind.

    `scores` is (rows, words, labels). Labels are 0 for outside, then begin and inside of each kind in turn.

    >>> viterbi(np.log(np.array([[[.4, .1, .5], [.3, .1, .6]]], dtype=np.float32))).tolist()
    [[0, 0]]
    """
    rows, words, labels = scores.shape
    steps = _transitions(labels)
    score = scores[:, 0] + steps[0] if words else np.zeros((rows, labels), dtype=np.float32)
    back = np.zeros((words, rows, labels), dtype=np.int64)
    for word in range(1, words):
        through = score[:, :, None] + steps[None]
        back[word] = through.argmax(axis=1)
        score = through.max(axis=1) + scores[:, word]
    best = np.zeros((rows, words), dtype=np.int64)
    if words:
        best[:, -1] = score.argmax(axis=1)
    for word in range(words - 1, 0, -1):
        best[:, word - 1] = back[word, np.arange(rows), best[:, word]]
    return best


def _transitions(labels: int) -> Floats:
    steps = np.zeros((labels, labels), dtype=np.float32)
    for inside in range(2, labels, 2):
        steps[:, inside] = _NEVER
        steps[[inside - 1, inside], inside] = 0
    return steps


def runs(labels: Ints, scores: Floats) -> list[Run]:
    """Return the runs in one row of `labels`, with the mean probability that `scores` (logarithms) give them.

    >>> [(r.kind, r.first, r.last) for r in runs(np.array([0, 1, 2, 3, 3]), np.zeros((5, 5), dtype=np.float32))]
    [(1, 1, 2), (3, 3, 3), (3, 4, 4)]
    """
    chosen = np.exp(scores[np.arange(len(labels)), labels])
    found: list[tuple[int, int, int]] = []
    for word in np.flatnonzero(labels).tolist():
        label = int(labels[word])
        if label % 2:
            found.append((label, word, word))
        else:
            kind, first, _ = found.pop()
            found.append((kind, first, word))
    return [Run(kind, first, last, float(chosen[first : last + 1].mean())) for kind, first, last in found]
