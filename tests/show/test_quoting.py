"""Statements as they are quoted: nothing that was left out is passed over in silence."""

from __future__ import annotations

from dataclasses import replace

from reportedly.model import PLAIN, Hit, Span
from reportedly.show.quoting import pieces_of, quoted

HIT = Hit("s1", "r1", "The dam will not hold", (), PLAIN, content=(Span(0, 7), Span(30, 43)))


def test_where_words_are_interrupted_an_ellipsis_says_so() -> None:
    assert quoted(HIT) == "The dam … will not hold"
    assert quoted(replace(HIT, content=(Span(0, 21),))) == HIT.text


def test_what_was_searched_for_stays_marked() -> None:
    found = replace(HIT, marks=(Span(4, 7), Span(17, 21)))
    assert [words for words, is_marked in pieces_of(found) if is_marked] == ["dam", "hold"]


def test_where_nobody_can_tell_the_words_stand_as_they_are() -> None:
    assert quoted(replace(HIT, content=(Span(0, 8), Span(30, 43)))) == HIT.text
