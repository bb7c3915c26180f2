"""Reports of one happening are put together, by all that they speak of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.sayings import COMPARER, says
from reportedly.compare import stories
from reportedly.model import Said

FERRY = [
    says("the ferry sank off the coast near the lighthouse", "a"),
    says("the ferry sank in a storm", "b"),
    says("rescuers searched the coast near the lighthouse", "b"),
    says("rescuers found the sunken ferry in the storm", "c"),
]
BEAR = [says("a bear walked into the library", "d"), says("the bear left the library by the window", "e")]
WORDS = st.lists(st.sampled_from(["ferry", "bear", "library", "storm", "coast"]), max_size=4)


def test_two_happenings_are_two_stories() -> None:
    backwards = sorted(pile, key=lambda one: one.report, reverse=True)  # each report's own order stays
    assert set(stories(backwards, COMPARER.naming)) == set(found)
