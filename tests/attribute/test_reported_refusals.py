"""Refusals inside what somebody says, and joined to it."""

from __future__ import annotations

import pytest

from marked import attributed, chains


@pytest.mark.parametrize(
    ("marked", "words", "who"),
    [
        (
            "<s1>The firm</s1> <c1>confirmed</c1> that <w1>Ilse Brandt, 49, had left, but did not say whether she "
            "resigned</w1>.",
            "Ilse Brandt, 49, had left",
            "The firm",
        ),
        (
            "<s1>The minister</s1> <c1>said</c1> <w1>the wall had moved and declined to say when it had</w1>.",
            "the wall had moved",
            "The minister",
        ),
        (
            "<s1>Holm</s1> <c1>said</c1> <w1>the wall had moved and Veleny declined to say when it had</w1>.",
            "the wall had moved and Veleny declined to say when it had",
            "Veleny",
        ),
    ],
)
def test_a_refusal_without_a_subject_is_of_the_one_who_speaks(marked: str, words: str, who: str) -> None:
    _, found = attributed(marked)
    assert [w for _, w in chains(marked)] == [words]
    assert [n.source.text for n in found.not_asserted if n.source] == [who]


@pytest.mark.parametrize(
    "words",
    [
        "the ministry could not say whether the dam would hold",
        "Veleny will refuse to answer questions about the dam",
        "he did not know the answer to the question of the dam",
        "nobody could know yet whether the wall would hold",
    ],
)
def test_a_refusal_that_is_told_is_a_statement(words: str) -> None:
    assert chains(f"<s1>Holm</s1> <c1>said</c1> <w1>{words}</w1>.") == [(["Holm"], words)]


@pytest.mark.parametrize(
    "marked",
    [
        "<s1>Holm</s1> <c1>wants</c1> <w1>to know who shut the gates</w1>.",
        "<s1>The army</s1> could not <c1>confirm</c1> <w1>that the town had fallen</w1>.",
        "“<w1>Does anybody know who shut the gates?</w1>” <s1>Holm</s1> <c1>asked</c1>.",
    ],
)
def test_what_is_not_said_stays_unsaid(marked: str) -> None:
    assert chains(marked) == []
