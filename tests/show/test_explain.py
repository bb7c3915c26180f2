from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reportedly.model import Reading
from reportedly.show.explain import explanation


def test_a_statement_is_explained_by_its_words_and_rules(reading: Reading, golden: Callable[[str, str], None]) -> None:
    (text,) = explanation("1c0ffee", [reading]).items
    golden("explain.txt", text.plain + "\n")


def test_the_authors_own_words_and_unnamed_voices_can_be_explained(reading: Reading) -> None:
    assert "(the author)" in explanation("0c0f", [reading]).items[0].plain
    assert "(nobody named)" in explanation("4c0f", [reading]).items[0].plain


@pytest.mark.parametrize("asked", ["2", "[2]", "#2", "002", "1c0f", "1C0FFEE123456789"])
def test_a_statement_has_the_number_that_the_table_shows(reading: Reading, asked: str) -> None:
    assert "id          1c0ffee123456789" in explanation(asked, [reading]).items[0].plain


@pytest.mark.parametrize("asked", ["0", "6", "999"])
def test_a_number_that_no_statement_has(reading: Reading, asked: str) -> None:
    items, (problem,) = explanation(asked, [reading])
    assert not items
    assert problem.message == f"There is no statement {int(asked)}; they are numbered from 1 to 5."


def test_a_number_that_stands_in_several_reports(reading: Reading) -> None:
    other = replace(reading, statements=tuple(replace(s, id=f"b{s.id}") for s in reading.statements))
    items, (problem,) = explanation("2", [reading, other])
    assert not items
    assert problem.message == "2 reports have a statement 2; give its id: 1c0ffe, b1c0ff."


@pytest.mark.parametrize("asked", ["", "1c0", "2c"])
def test_a_beginning_that_is_too_short(reading: Reading, asked: str) -> None:
    items, (problem,) = explanation(asked, [reading])
    assert not items
    assert "4 characters" in problem.message
    assert "number" in problem.message


def test_an_id_that_is_not_there_gets_near_ones(reading: Reading) -> None:
    items, (problem,) = explanation("1coffee", [reading])
    assert not items
    assert "1c0ffe" in problem.message
    assert "1c0ffee1" not in problem.message
    assert "number" in problem.message


def test_an_id_that_is_short_of_unique_gets_all_it_could_be(reading: Reading) -> None:
    again = Reading(**{name: getattr(reading, name) for name in Reading.__slots__})
    assert "Several statements" in explanation("1c0f", [reading, again]).problems[0].message


def test_no_statements_no_near_ones() -> None:
    assert "no statements" in explanation("1c0f", []).problems[0].message
