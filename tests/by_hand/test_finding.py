"""Words that somebody quotes are found where they stand, or it is told why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.by_hand import found
from reportedly.errors import UndecidableError
from reportedly.model import Span

TEXT = "“It’s safe,” the miller\nsaid. The miller did not stay. Safe it is, she said, and dry."


def words_at(asked: str, near: Span | None = None) -> list[str]:
    return [one.words for one in found(asked, TEXT, near)]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("the miller said", "the miller\nsaid"),
        ("It's safe", "It’s safe"),
        ("THE MILLER DID", "The miller did"),
        (" did  not stay ", "did not stay"),
        ("chars=1,10", "It’s safe"),
    ],
)
def test_neither_space_nor_marks_nor_case_matter(asked: str, words: str) -> None:
    assert words_at(asked) == [words]


def test_a_whole_word_is_meant_before_a_part_of_one() -> None:
    assert [one.span for one in found("it", "It sits; it is.")] == [Span(9, 11)]


def test_an_ellipsis_parts_the_pieces_of_one_stretch() -> None:
    assert words_at("Safe it is … and dry") == ["Safe it is", "and dry"]
    assert words_at("chars=54,64;76,83") == [TEXT[54:64].strip(), TEXT[76:83].strip()]


def test_of_several_places_the_nearest_is_meant() -> None:
    assert found("miller", TEXT, Span(40, 45))[0].span == Span(34, 40)
    with pytest.raises(UndecidableError, match="stands 2 times"):
        found("miller", TEXT)


def test_words_outside_of_what_is_said_come_first() -> None:
    text = "The mayor knows the mayor, said the mayor."
    assert found("the mayor", text, Span(16, 25), (Span(16, 25),))[0].span.start != 16


@given(st.text(max_size=60), st.text(max_size=20))
def test_what_is_found_stands_there(text: str, asked: str) -> None:
    try:
        quotes = found(asked, text)
    except UndecidableError:
        return
    assert quotes
    assert all(one.span.of(text) == one.words and one.words.strip() for one in quotes)
