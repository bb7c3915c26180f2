"""A voice is the noun that is described, not only what describes it."""

from __future__ import annotations

import pytest

from marked import chains


@pytest.mark.parametrize(
    "marked",
    [
        "<w1>The mill was sold, a person close to</w1> <s1>the bank's board</s1> <c1>said</c1> on Thursday.",
        "<w1>The mill was sold, a person close to</w1> <s1>the bank's board</s1> <c1>told</c1> the council.",
    ],
)
def test_the_noun_before_its_adjective_speaks(marked: str) -> None:
    assert chains(marked) == [(["a person close to the bank's board"], "The mill was sold")]


def test_who_is_only_spoken_of_speaks_as_before() -> None:
    marked = "<w1>The old mill, close to the dam, was sold</w1>, <s1>the board</s1> <c1>said</c1>."
    assert chains(marked) == [(["the board"], "The old mill, close to the dam, was sold")]
