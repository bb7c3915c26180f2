"""A voice at the end of its sentence has the clause before it."""

from __future__ import annotations

import pytest

from marked import chains


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        (
            "The dam broke at noon and took the mill, <s1>Renn</s1> <c1>said</c1>. “<w1>It was very loud.</w1>”",
            "The dam broke at noon and took the mill It was very loud.",
        ),
        (
            "Shells hit <w1>the old mill</w1> at noon, <s1>a monitor</s1> <c1>said</c1>.",
            "Shells hit the old mill at noon",
        ),
    ],
)
def test_the_clause_before_it_is_its_own(marked: str, words: str) -> None:
    assert [found for _, found in chains(marked)] == [words]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("After a long day, <s1>Renn</s1> <c1>said</c1>. “<w1>It was very loud.</w1>”", "It was very loud."),
        ("“We won,” she cried, and <s1>Renn</s1> <c1>said</c1>. “<w1>It was loud.</w1>”", "It was loud."),
        ("He knew that <w1>the dam broke</w1>, <s1>Renn</s1> <c1>said</c1>.", "the dam broke"),
    ],
)
def test_what_is_no_clause_or_somebody_elses_is_not(marked: str, words: str) -> None:
    assert words in [found for _, found in chains(marked)]


def test_a_closing_voice_does_not_say_what_the_next_voice_says() -> None:
    next_voice = "<w1><s2>A guard</s2> <c2>said</c2> <w2>the mill held</w2></w1>."
    marked = f"The dam broke at noon, <s1>Renn</s1> <c1>said</c1>. {next_voice}"
    assert chains(marked)[:2] == [(["Renn"], "The dam broke at noon"), (["A guard"], "the mill held")]
