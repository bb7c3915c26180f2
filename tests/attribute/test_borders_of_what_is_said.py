"""What stands around a cue and is the author's."""

from __future__ import annotations

import pytest

from marked import chains


@pytest.mark.parametrize(
    "marked",
    [
        "<s1>Dahl</s1> <c1>said</c1>, <w1>without naming anybody, that the dam is old</w1>.",
        "<s1>Dahl</s1> <c1>said</c1> <w1>only</w1> that <w1>the dam is old</w1>.",
        "<s1>Dahl</s1> <c1>let</c1> <w1>it be known</w1> that <w1>the dam is old</w1>.",
        "<w1>The dam is old</w1>, <s1>Dahl</s1> <c1>said</c1> <w1>on condition of anonymity</w1>.",
        "“<w1>The dam is old</w1>,” <s1>Dahl</s1> <c1>said</c1> of reports that <w1>the wall had moved</w1>.",
        "<w1>The dam</w1>, <s1>Dahl</s1> <c1>said</c1>, <w1>is old</w1>.",
    ],
)
def test_they_are_no_part_of_what_is_said(marked: str) -> None:
    assert [([*v], w.lower().rstrip(".")) for v, w in chains(marked)] == [(["Dahl"], "the dam is old")]


def test_a_voice_in_the_middle_is_not_the_subject_around_it() -> None:
    marked = "<s1>The old dam, engineers</s1> <c1>say</c1>, <w1>has been leaking</w1>."
    assert chains(marked) == [(["engineers"], "The old dam has been leaking.")]


def test_two_verbs_of_one_voice_have_a_content_each() -> None:
    marked = (
        "<s1><s2>The firm</s2></s1> <c1>denies</c1> that <w1>the dam is old, and "
        "<c2>says</c2> <w2>its doors are open</w2></w1>."
    )
    assert [w for _, w in chains(marked)] == ["the dam is old", "its doors are open"]


@pytest.mark.parametrize(
    "marked",
    [
        "The dam is old. So <c1>says</c1> <w1>Ole Dahl</w1>.",
        "The dam is old. <w1>That is</w1> what <s1>Ole Dahl</s1> <c1>told</c1> the council.",
    ],
)
def test_a_voice_that_points_back_told_the_sentence_before(marked: str) -> None:
    assert [(v, w) for v, w in chains(marked) if v] == [(["Ole Dahl"], "The dam is old.")]


def test_an_order_keeps_whom_it_is_given_to() -> None:
    marked = "<s1>The firm</s1> <c1>asked</c1> <w1>the guards to say that the dam is old</w1>."
    assert [w for _, w in chains(marked)] == ["the guards to say that the dam is old"]
