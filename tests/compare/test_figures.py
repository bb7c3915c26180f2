"""Which figures rival one another, and which do not."""

from __future__ import annotations

import pytest

from compare.sayings import WORDS, count, says
from reportedly.compare.figures import in_words, rival_figures
from reportedly.model import Quantity, Said, Span, TollKind


def toll(figure: float, report: str, text: str = "people were killed when the ferry sank", place: str = "OS/4") -> Said:
    return says(text, report, places=place, figures=(count(figure, "people", TollKind.KILLED),))


def values(*said: Said) -> list[list[str]]:
    return [[rival.value for rival in conflict.values] for conflict in rival_figures(said, WORDS)]


def test_two_tolls_of_one_incident_are_rivals() -> None:
    assert values(toll(14, "a"), toll(19, "b")) == [["14", "19"]]


@pytest.mark.parametrize(
    "other",
    [
        toll(19, "b", place="OS/5"),
        toll(900, "b"),
        toll(19, "b", "people have been killed on ferries since the flood"),
        toll(14, "b"),
    ],
    ids=["in another town", "of another size", "a total", "the same"],
)
def test_what_is_no_rival(other: Said) -> None:
    assert values(toll(14, "a"), other) == []


def test_parts_of_a_toll_are_no_rivals_of_it() -> None:
    parts = says(
        "fourteen people were killed, nine of them in the ferry",
        "b",
        places="OS/4",
        figures=(
            count(14, "people", TollKind.KILLED),
            Quantity(Span(5, 6), 9, 9, about=False, unit="people", kind=TollKind.KILLED),
        ),
    )
    assert values(toll(14, "a"), parts) == []


def test_a_toll_set_against_another_in_one_report_is_its_rival() -> None:
    higher = says(
        "divers gave a higher toll for the ferry", "a", figures=(count(23, "people", TollKind.KILLED),), places="OS/4"
    )
    assert values(toll(14, "a"), higher) == [["14", "23"]]


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (count(15000, "soldiers"), "15,000"),
        (count(15000, "soldiers", about=True), "about 15,000"),
        (Quantity(Span(0, 1), 200, 900, about=False, unit=None), "200 to 900"),
        (Quantity(Span(0, 1), 2000, None, about=True, unit=None), "2,000 or more"),
        (Quantity(Span(0, 1), None, 15000, about=False, unit=None), "up to 15,000"),
    ],
)
def test_figures_in_words(quantity: Quantity, text: str) -> None:
    assert in_words(quantity) == text
