"""What holds whatever the text."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import parser
from reportedly import lexicon
from reportedly.factuality import find_factuality, weights
from reportedly.factuality.way import WAYS, Way, strongest, through
from reportedly.factuality.weighing import Weights, shares
from reportedly.model import Factuality, Report, Span

SENTENCES = (
    "Valdora attacked the harbour on Monday.",
    "Ostria did not confirm that it will sign the treaty.",
    "The guards may have refused to fire.",
    "Talks on the planned withdrawal failed.",
    "Will the ministry pay?",
)
numbers = st.floats(-50, 50)
rows = st.tuples(numbers, numbers, numbers, numbers)


def of_words(text: str) -> list[Factuality]:
    syntax = parser()(Report("r", text))
    triggers = [token.span for sentence in syntax.sentences for token in sentence.tokens]
    return list(find_factuality(triggers, syntax, lexicon.load("en"), weights.load("en")))


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.data())
@settings(max_examples=15, deadline=None)
def test_a_sentence_is_told_the_same_whatever_stands_beside_it(company: list[str], data: st.DataObject) -> None:
    alone = data.draw(st.sampled_from(SENTENCES))
    together = "\n\n".join([*company, alone])
    start = len(together) - len(alone)
    beside = [one for one in of_words(together) if one.trigger.start >= start]
    assert [(one.value, one.commitment) for one in beside] == [(one.value, one.commitment) for one in of_words(alone)]


@given(st.text(string.ascii_letters + " .?,'\n", max_size=80))
@settings(max_examples=25, deadline=None)
def test_any_word_of_any_text_has_a_value_within_the_scale(text: str) -> None:
    for one in of_words(text):
        assert one.so + one.not_so + one.ahead + one.open == pytest.approx(1)
        assert -3 <= one.value <= 3
        assert -3 <= one.commitment <= 3


@given(st.integers(0, 60), st.integers(0, 8))
def test_a_trigger_without_a_word_is_left_out(start: int, length: int) -> None:
    syntax = parser()(Report("r", ""))
    assert not find_factuality([Span(start, start + length)], syntax, lexicon.load("en"), weights.load("en"))


@given(rows, st.dictionaries(st.text(max_size=3), rows, max_size=5), st.permutations(list("abcde")))
def test_the_order_of_features_is_nothing(
    bias: tuple[float, float, float, float], of: dict[str, tuple[float, float, float, float]], names: list[str]
) -> None:
    known = Weights("w", bias, of)
    assert shares(names, known) == shares(sorted(names), known)


@given(st.sampled_from(WAYS))
def test_turning_twice_gives_what_was_denied_or_told_back(way: Way) -> None:
    if way in {Way.SO, Way.NOT_SO}:
        assert through("turns", through("turns", way)) is way
    assert through("presumes", way) is Way.SO


@given(st.lists(st.sampled_from(WAYS)))
def test_a_denial_prevails(ways: list[Way]) -> None:
    assert strongest(*ways, Way.NOT_SO) is Way.NOT_SO
