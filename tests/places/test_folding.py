"""Spellings of one name come together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.places.folding import fold, sound


@given(st.text(max_size=40))
def test_folding_again_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zürich", "Zurich"),
        ("Łódź", "LODZ"),
        ("Saint Paul", "St. Paul"),
        ("Mount Vernon", "Mt. Vernon"),
        ("Queen Anne's County", "Queen Anne’s County"),
        ("Al-Qusayr", "al Quşayr"),
        ("U.S.", "US"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Qusayr", "al-Qusair"), ("Qamishli", "al-Kamishli"), ("Qamishly", "Kamishli"), ("Dhamar", "Damar")],
)
def test_one_sound(one: str, other: str) -> None:
    assert sound(fold(one)) == sound(fold(other))


def test_different_names_stay_apart() -> None:
    assert sound(fold("Homs")) != sound(fold("Hama"))
