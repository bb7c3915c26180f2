from __future__ import annotations

from collections.abc import Callable

from reportedly.model import Reading
from reportedly.show.explain import explanation


def test_a_statement_is_explained_by_its_words_and_rules(reading: Reading, golden: Callable[[str, str], None]) -> None:
    (text,) = explanation("1c0ffee", [reading]).items
    golden("explain.txt", text.plain + "\n")


def test_the_authors_own_words_and_unnamed_voices_can_be_explained(reading: Reading) -> None:
    assert "(the author)" in explanation("0c0", [reading]).items[0].plain
    assert "(nobody named)" in explanation("4c0", [reading]).items[0].plain


def test_an_id_that_is_not_there_gets_near_ones(reading: Reading) -> None:
    items, (problem,) = explanation("1coffee", [reading])
    assert not items
    assert "1c0ffee123456789" in problem.message


def test_an_id_that_is_short_of_unique_gets_all_it_could_be(reading: Reading) -> None:
    again = Reading(**{name: getattr(reading, name) for name in Reading.__slots__})
    assert "Several statements" in explanation("1c0", [reading, again]).problems[0].message


def test_no_statements_no_near_ones() -> None:
    assert "no statements" in explanation("1c0", []).problems[0].message
