from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.text import Span
from reportedly.tag.pieces import pieces, stretches, with_plain_marks


@given(st.text(alphabet="ab .\n", max_size=200), st.lists(st.integers(0, 200), max_size=9), st.integers(10, 50))
def test_stretches_cover_the_sentences_in_order(text: str, places: list[int], longest: int) -> None:
    borders = sorted({min(at, len(text)) for at in places})
    sentences = [Span(start, end) for start, end in itertools.pairwise(borders)]
    groups = list(stretches(text, sentences, longest))
    assert "".join(span.of(text) for group in groups for span in group) == "".join(s.of(text) for s in sentences)
    assert all(group[-1].end - group[0].start <= longest for group in groups)


def test_a_long_sentence_is_cut_at_white_space() -> None:
    text = "word " * 20
    assert all(group[-1].of(text).endswith(" ") for group in stretches(text, [Span(0, len(text))], 52))


def test_a_span_takes_the_accent_that_follows_its_last_letter() -> None:
    text = "cafe\u0301 bar"
    read = pieces([1, 2], [(0, 4), (6, 9)], [0, 1], [Span(0, len(text))], text)
    assert read.span(0, 0, text).of(text) == "cafe\u0301"


def test_a_span_reaches_to_the_end_of_its_last_word() -> None:
    read = pieces([1, 2, 3], [(0, 2), (2, 5), (6, 8)], [0, 0, 1], [Span(0, 8)], "Aleppo x")
    assert read.span(0, 0, "Aleppo x") == Span(0, 5)


@given(st.text(alphabet="a'` \n", max_size=40))
def test_plain_marks_leave_every_character_in_its_place(text: str) -> None:
    plain = with_plain_marks(text)
    assert len(plain) == len(text)
    assert all(one == other or (one in "'`" and other in '" ') for one, other in zip(text, plain, strict=True))
