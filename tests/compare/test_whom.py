"""Whom tolls count, and which of them count the same people."""

from __future__ import annotations

import pytest

from compare.sayings import WORDS, count, says
from reportedly.compare.incidents import are_of_the_same, tolls_in
from reportedly.compare.whom import is_everybody, victim_of
from reportedly.model import Quantity, TollKind


def killed(figure: float, unit: str | None) -> Quantity:
    return count(figure, unit, TollKind.KILLED)


@pytest.mark.parametrize(
    ("unit", "victim", "everybody"),
    [
        (None, None, True),
        ("people", None, True),
        ("ferry passengers", None, True),
        ("civilians", None, False),
        ("rebels", "fighter", False),
        ("river pilots", "pilot", False),
        ("rescue workers", "work", False),
        ("factory workers", None, True),
    ],
)
def test_those_counted(unit: str | None, victim: str | None, everybody: object) -> None:
    one = killed(9, unit)
    assert (victim_of(one, WORDS), is_everybody(one, WORDS)) == (victim, everybody)


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ([(9, "people")], [(14, "passengers")], True),
        ([(25, "rebels")], [(15, "people")], True),
        ([(9, "rebels")], [(15, "people")], False),
        ([(12, "rebels")], [(5, "civilians")], False),
        ([(5, "civilians"), (2, "ferrymen")], [(9, "people")], False),
        ([(58, "passengers"), (4, "pilots")], [(62, "people")], False),
    ],
    ids=[
        "whoever was there",
        "more than all",
        "some of all",
        "of two kinds",
        "civilians beside others",
        "passengers beside others",
    ],
)
def test_who_is_counted_in_both(ours: list[tuple[int, str]], theirs: list[tuple[int, str]], same: object) -> None:
    told = (says("so many were hit", figures=tuple(killed(*pair) for pair in pairs)) for pairs in (ours, theirs))
    (one,), (other,) = (tuple(tolls_in(each, WORDS)) for each in told)
    assert are_of_the_same(one, other) is same
