"""Counts and amounts as ranges."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.events import find_quantities
from reportedly.model import Lexicon, Quantity, Report, Syntax

Find = Callable[[str], tuple[Quantity, ...]]


@pytest.mark.parametrize(
    ("text", "low", "high", "about", "unit"),
    [
        ("The king sent 15,000 soldiers.", 15000, 15000, False, "soldiers"),
        ("The king sent 15, 000 soldiers.", 15000, 15000, False, "soldiers"),
        ("The king sent some 15,000 Royal Guards.", 15000, 15000, True, "Royal Guards"),
        ("At least 40 miners died.", 40, None, False, "miners"),
        ("More than 200 people left.", 200, None, False, "people"),
        ("Up to 300 civilians fled.", None, 300, False, "civilians"),
        ("Between 5 and 7 rebels fled.", 5, 7, False, "rebels"),
        ("Dozens of protesters came.", 24, None, True, "protesters"),
        ("Tens of thousands of people came.", 20000, None, True, "people"),
        ("Two men fled.", 2, 2, False, "men"),
        ("Two hundred and five tanks came.", 205, 205, False, "tanks"),
        ("It cost $3 billion.", 3e9, 3e9, False, "dollars"),
        ("Some 1.5 million refugees came.", 1.5e6, 1.5e6, True, "refugees"),
        ("Turnout was 40 per cent.", 40, 40, False, "per cent"),
        ("Turnout was 12.5%.", 12.5, 12.5, False, "per cent"),
        ("Around 2000 people fled.", 2000, 2000, True, "people"),
        ("After 2000 soldiers deserted, he left.", 2000, 2000, False, "soldiers"),
        ("It cost $5m.", 5e6, 5e6, False, "dollars"),
        ("It cost $5 m.", 5e6, 5e6, False, "dollars"),
        ("It cost €1.5bn.", 1.5e9, 1.5e9, False, "euros"),
        ("It cost $5m-10m.", 5e6, 1e7, False, "dollars"),
        ("They walked 5km.", 5, 5, False, "kilometres"),
        ("It was -5 degrees.", -5, -5, False, "degrees"),
        ("It sent 10 -15 soldiers.", 10, 15, False, "soldiers"),
        ("It was −5°C at dawn.", -5, -5, False, "degrees"),
        ("It was minus 5 to minus 10 degrees.", -10, -5, False, "degrees"),
    ],
)
def test_a_number_is_read_as_a_range_of_something(  # noqa: PLR0913, PLR0917 - a table
    quantities: Find,
    text: str,
    low: float | None,
    high: float | None,
    about: bool,  # noqa: FBT001
    unit: str,
) -> None:
    (found,) = quantities(text)
    assert (found.low, found.high, found.about, found.unit) == (low, high, about, unit)


@pytest.mark.parametrize(
    "text",
    [
        "He left on 6 February 2012.",
        "He left in 2011.",
        "He left at 10:30.",
        "He left at 8 p.m.",
        "Article 5 was invoked.",
        "A Boeing 747 landed.",
        "An F-16 landed.",
        "The 3rd man left.",
        "One of them left.",
        "The area is 10² metres wide, the mayor said.",
        "It began around 2000.",
        "A 5m wall fell.",
        "They won 3-2 there.",
        f"There were {'9' * 400} men.",
    ],
)
def test_a_number_that_counts_nothing_is_no_quantity(quantities: Find, text: str) -> None:
    assert quantities(text) == ()


def test_times_found_before_are_not_looked_for_again(english: Lexicon) -> None:
    report, syntax = Report("r", "He left in 3 days."), Syntax("r", (), (), "none")
    assert find_quantities(report, syntax, english) == ()
    assert [q.low for q in find_quantities(report, syntax, english, ())] == [3]


@given(st.text(alphabet="15, 000 some two hundred dozens of $%-to.\n", max_size=80))
def test_quantities_lie_in_the_text_in_order_and_apart(english: Lexicon, text: str) -> None:
    report, syntax = Report("r", text), Syntax("r", (), (), "none")
    found = find_quantities(report, syntax, english)
    assert found == find_quantities(report, syntax, english)
    assert all(q.span.of(text).strip() for q in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(q.low is None or q.high is None or q.low <= q.high for q in found)
