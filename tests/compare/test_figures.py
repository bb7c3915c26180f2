"""Which figures rival one another, and which do not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from compare.sayings import WORDS, count, says, voice
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


AT_DAWN = "people were killed at dawn when shells hit the ferry pier"
LEAD = toll(56, "a", AT_DAWN)


def by(who: str, figure: float, report: str, text: str) -> Said:
    return says(text, report, figures=(count(figure, "people", TollKind.KILLED),), chain=(voice(who),))


def test_who_speaks_of_the_attack_counts_its_dead() -> None:
    assert values(LEAD, by("Holm", 100, "a", "the attack killed old people and burned a harbour")) == [["56", "100"]]


def test_a_bare_number_is_of_the_incident_that_its_report_told_before() -> None:
    told = toll(56, "b", AT_DAWN)
    assert values(LEAD, told, by("Holm", 100, "b", "people died")) == [["56", "100"]]


def test_who_names_somebody_else_speaks_of_another_attack() -> None:
    other = replace(by("Holm", 100, "a", "the attack by the Reed Guard killed people"), names=frozenset({"Reed Guard"}))
    assert values(LEAD, other) == []


def test_those_killed_in_several_days_are_not_those_of_one() -> None:
    days = ((dt.date(2031, 4, 28), dt.date(2031, 5, 1)),)
    assert values(LEAD, replace(toll(150, "b", AT_DAWN), days=days)) == []


def test_the_toll_of_one_place_alone_is_no_part_where_it_is_more_than_the_whole() -> None:
    alone = toll(160, "b", "people were killed on the ferry pier alone when shells hit it at dawn")
    assert values(LEAD, toll(85, "b", AT_DAWN), alone) == [["56", "85", "160"]]


def test_the_more_two_tolls_share_the_farther_apart_they_may_be() -> None:
    assert values(LEAD, toll(400, "b", AT_DAWN)) == [["56", "400"]]
    assert values(LEAD, toll(400, "b", "people were killed on the pier at dawn")) == []
