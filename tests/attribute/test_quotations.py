from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import chains
from reportedly.attribute.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "we will stay" and left.', ["we will stay"]),
        ("He said “we will stay” and left.", ["we will stay"]),
        ("«Nous restons», dit-il.", ["Nous restons"]),
        ("She said „wir bleiben“ twice.", ["wir bleiben"]),
        (
            "“The road is closed.\n\n“It will open on Monday,” she said.",
            ["The road is closed.", "It will open on Monday,"],
        ),
        ('"The road\nis closed," she said.', ["The road\nis closed,"]),
        ("“It was cold.\n\nIt was dark.” She left.", ["It was cold.\n\nIt was dark."]),
        ("''We are ready,'' she said. ''Nobody was hurt.''", ["We are ready,", "Nobody was hurt."]),
        ("``We are ready,'' she said. ``Nobody was hurt.''", ["We are ready,", "Nobody was hurt."]),
        ("She said: ''We wait.\n\n''Nobody was hurt.'' He left.", ["We wait.", "Nobody was hurt."]),
        ("``We wait.\n\nNobody was hurt.'' He left.", ["We wait.\n\nNobody was hurt."]),
        ("A pipe of 12''x8'' burst at the 6'' mark.", []),
        ('A 12" pipe burst.\n\nNobody was hurt.', []),
        ('One lone mark " here.', []),
        ("", []),
    ],
)
def test_quotations_with_every_kind_of_mark(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in find_quotations(text)] == quoted


@given(st.text(alphabet=st.sampled_from("ab \n\"“”«»„‟'`.")))
def test_quotations_are_disjoint_and_in_order(text: str) -> None:
    found = find_quotations(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(span.end <= len(text) for span in found)


def test_a_quotation_that_a_tag_caught_by_half_is_taken_whole() -> None:
    marked = (
        '"The road is closed <w1>and it will stay closed until the bridge is mended</w1>," <s1>she</s1> <c1>said</c1>.'
    )
    ((_, words),) = chains(marked)
    assert words == "The road is closed and it will stay closed until the bridge is mended"


def test_an_interrupted_quotation_is_one_statement() -> None:
    marked = '"<w1>The road is closed today</w1>," <s1>she</s1> <c1>said</c1>, "and nobody knows for how long."'
    ((voices, words),) = chains(marked)
    assert voices == ["she"]
    assert words.endswith("and nobody knows for how long.")


def test_a_quotation_runs_on_into_the_next_paragraph() -> None:
    marked = (
        '<s1>She</s1> <c1>said</c1>: "<w1>The road is closed and will stay so.</w1>\n\n'
        '"We have asked for help from the capital."'
    )
    ((voices, words),) = chains(marked)
    assert voices == ["She"]
    assert "asked for help" in words
