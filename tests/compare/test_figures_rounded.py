"""A figure that may be another one rounded speaks for the same claim, and words for numbers are not counted twice."""

from __future__ import annotations

import pytest

from reportedly.compare import Words
from reportedly.compare.likeness import are_near
from reportedly.model import Lexicon, Quantity, Span


def figure(value: float) -> Quantity:
    return Quantity(Span(0, 1), value, value, about=False, unit="people")


@pytest.mark.parametrize(("one", "other"), [(40, 41), (15_000, 14_500)])
def test_a_tenth_apart_is_near(one: float, other: float) -> None:
    assert are_near(figure(one), figure(other))
    assert are_near(figure(other), figure(one))


@pytest.mark.parametrize(("one", "other"), [(40, 50), (9, 40)])
def test_more_is_another_figure(one: float, other: float) -> None:
    assert not are_near(figure(one), figure(other))


def test_a_number_in_words_is_a_figure_and_no_term(english: Lexicon) -> None:
    words = Words.of(english)
    assert words.terms("At least forty guards left") == words.terms("40 guards left")
