"""How corpora put the factuality of an event as a number."""

from __future__ import annotations

import pytest

from factuality import pearson, wikinews


@pytest.mark.parametrize(
    ("certainty", "polarity", "time", "value", "happened"),
    [
        ("CERTAIN", "POS", "NON_FUTURE", 3, 3),
        ("CERTAIN", "POS", "FUTURE", 3, 0.5),
        ("CERTAIN", "NEG", "NON_FUTURE", -3, -3),
        ("CERTAIN", "NEG", "FUTURE", -3, -3),
        ("PROBABLE", "POS", "FUTURE", 2, 0.5),
        ("POSSIBLE", "NEG", "NON_FUTURE", -1, -1),
        ("UNDERSPECIFIED", "POS", "FUTURE", 0, 0),
    ],
)
def test_certainty_and_polarity_are_one_number(
    certainty: str, polarity: str, time: str, value: float, happened: float
) -> None:
    rows = [["Flood"], ["2012"], ["They", "left", "."]]
    event = {"span": [2, 1, 2], "certainty": certainty, "polarity": polarity, "time": time}
    (text,) = wikinews([{"id": "1", "sents": rows, "events": [event]}])
    (found,) = text.events
    assert (found.span.of(text.text), found.value, found.happened) == ("left", value, happened)


def test_numbers_that_rise_together_have_one_and_against_each_other_minus_one() -> None:
    assert pearson([1, 2, 3], [10, 20, 30]) == pytest.approx(1)
    assert pearson([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert pearson([1, 1, 1], [1, 2, 3]) == 0
