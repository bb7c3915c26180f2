from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tag.windows import Shape, windows

SHAPE = Shape(limit=30, left=6, right=8)


def test_no_pieces_need_no_window() -> None:
    assert windows(np.array([], dtype=np.int64), np.array([], dtype=np.int64), SHAPE) == ()


def test_a_short_text_is_one_window() -> None:
    (only,) = windows(np.zeros(30, dtype=np.int64), np.zeros(30, dtype=np.int64), SHAPE)
    assert (only.start, only.core_start, only.core_end, only.end) == (0, 0, 30, 30)


def test_cores_end_where_sentences_do() -> None:
    sentence_of = np.repeat(np.arange(12), 5)
    assert all(window.core_end % 5 == 0 for window in windows(sentence_of, np.zeros_like(sentence_of), SHAPE))


@pytest.mark.parametrize("shape", [SHAPE, Shape()])
@given(lengths=st.lists(st.integers(1, 400), max_size=30), each=st.integers(1, 5))
def test_cores_cover_every_piece_once_with_context_within_the_limit(
    shape: Shape, lengths: list[int], each: int
) -> None:
    sentence_of = np.repeat(np.arange(len(lengths)), np.array(lengths, dtype=np.int64))
    found = windows(sentence_of, sentence_of // each, shape)
    assert [at for window in found for at in range(window.core_start, window.core_end)] == list(range(sum(lengths)))
    for window in found:
        assert window.start <= window.core_start < window.core_end <= window.end <= sum(lengths)
        assert window.end - window.start <= shape.limit


@given(st.lists(st.integers(1, 60), min_size=1, max_size=12), st.integers(1, 60))
def test_a_line_more_changes_no_window_before_it(lengths: list[int], more: int) -> None:
    numbers = np.repeat(np.arange(len(lengths) + 1), np.array([*lengths, more], dtype=np.int64))
    before = numbers[: sum(lengths)]
    short, long = (windows(some, some, SHAPE) for some in (before, numbers))
    assert long[: len(short)] == short
