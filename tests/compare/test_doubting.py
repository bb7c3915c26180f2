"""Statements that nearly say the same: which pairs people are asked about."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.sayings import COMPARER, WORDS, says
from reportedly.compare.claims import NONE
from reportedly.compare.doubting import doubtful
from reportedly.compare.grouping import Decisions, Grouping, grouped
from reportedly.compare.groups import id_of
from reportedly.compare.index import InMemory
from reportedly.model import Doubt, Said

SANK = "the ferry sank in the storm with brown sheep aboard"
WENT = "the ferry met heavy rain and a storm off the coast at dawn with a tired crew"
SNOW = "snow fell on the northern hills for days"


def asked(*said: Said, decisions: Decisions = NONE, about: frozenset[str] | None = None) -> tuple[Doubt, ...]:
    index = InMemory(WORDS, COMPARER.naming)
    for one in said:
        index.add(one)
    grouping = Grouping(index, COMPARER, decisions)
    grouped(said, grouping)
    return doubtful(grouping, about if about is not None else frozenset(one.statement for one in said))


def test_two_that_are_near_and_apart_are_asked_about_with_the_reasons() -> None:
    one, other = says(SANK, "a"), says(WENT, "b")
    (doubt,) = asked(one, other, says(SNOW, "c"))
    assert {doubt.one, doubt.other} == {one.statement, other.statement}
    assert COMPARER.weights.doubt <= doubt.score < COMPARER.weights.same
    assert "both have ferry" in doubt.why


def test_one_report_is_not_asked_about_against_itself() -> None:
    assert asked(says(SANK, "a"), says(WENT, "a")) == ()


def test_only_what_is_new_is_asked_about() -> None:
    one, other = says(SANK, "a"), says(WENT, "b")
    assert asked(one, other, about=frozenset()) == ()
    assert len(asked(one, other, about=frozenset({other.statement}))) == 1


def test_what_was_decided_of_two_groups_is_not_asked_of_others_in_them() -> None:
    one, again, other = says(SANK, "a"), says(SANK, "b"), says(WENT, "c")
    (doubt,) = asked(one, again, other)
    assert doubt
    parted = Decisions(not_same=frozenset({frozenset({id_of(again), id_of(other)})}))
    assert asked(one, again, other, decisions=parted) == ()


@given(st.lists(st.sampled_from([SANK, WENT, SNOW]), min_size=2, max_size=7))
@settings(max_examples=15, deadline=None)
def test_of_two_groups_one_pair_is_asked_about_at_most(texts: list[str]) -> None:
    said = [says(text, f"r{number}") for number, text in enumerate(texts)]
    text_of = {one.statement: one.text for one in said}
    pairs = [frozenset((text_of[doubt.one], text_of[doubt.other])) for doubt in asked(*said)]
    assert len(pairs) == len(set(pairs))
    assert all(len(pair) == 2 for pair in pairs)
