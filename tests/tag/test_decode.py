from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.tag.decode import BUCKETS, Run, distance_buckets, log_softmax, runs, viterbi


def _allowed(row: tuple[int, ...]) -> bool:
    return all(
        label % 2 or not label or before in (label, label - 1) for before, label in itertools.pairwise((0, *row))
    )


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([3, 5]))
def test_viterbi_finds_the_best_of_all_allowed_rows(seed: int, labels: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(2, 4, labels)).astype(np.float32)
    for row, found in zip(scores, viterbi(scores), strict=True):
        allowed = [path for path in itertools.product(range(labels), repeat=4) if _allowed(path)]
        best = max(allowed, key=lambda path: sum(float(row[at, label]) for at, label in enumerate(path)))
        assert tuple(found) == best


def test_viterbi_of_no_words_is_no_labels() -> None:
    assert viterbi(np.zeros((3, 0, 5), dtype=np.float32)).shape == (3, 0)


def test_a_begin_label_opens_a_new_run() -> None:
    scores = np.log(np.full((4, 5), 0.5, dtype=np.float32))
    found = runs(np.array([3, 4, 3, 1]), scores)
    assert found == [Run(3, 0, 1, 0.5), Run(3, 2, 2, 0.5), Run(1, 3, 3, 0.5)]


def test_probabilities_sum_to_one() -> None:
    found = log_softmax(np.array([[1000.0, 999.0, 0.0]], dtype=np.float32))
    assert np.exp(found).sum() == pytest.approx(1)


def test_distances_are_signed_and_bounded() -> None:
    found = distance_buckets(np.array([50]), 400)
    assert found[50] == 0
    assert found[49] != found[51]
    assert found.min() >= 0
    assert found.max() < BUCKETS
