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


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        (
            '"We are ready," <s1>Minister Anna Holm</s1> <c1>said</c1> on Monday. "<w1>Nobody was hurt.</w1>"',
            "We are ready Nobody was hurt.",
        ),
        ('"We are ready," <c1>said</c1> <s1>Anna Holm</s1> on Monday.', "We are ready"),
        ("“Never”, <s1>Holm</s1> <c1>said</c1>.", "Never"),
        ('"Never!" <s1>Holm</s1> <c1>said</c1>.', "Never!"),
        ('In a "deal," <s1>Holm</s1> <c1>said</c1>, <w1>two towns built the dam</w1>.', "two towns built the dam"),
    ],
)
def test_a_short_quotation_belongs_to_the_speaker_right_behind_it(marked: str, words: str) -> None:
    assert [found for _, found in chains(marked)] == [words]


def test_a_quotation_goes_on_after_the_sentence_of_its_speaker() -> None:
    marked = (
        '"<w1>The gates are not optional</w1>," <s1>Holm</s1> <c1>said</c1> after the minister left the hearing. '
        '"They were paid for by the town."'
    )
    assert chains(marked) == [(["Holm"], "The gates are not optional They were paid for by the town.")]


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        (
            "“<w1>The dam is leaking</w1>,” <s1>Holm</s1> <c1>said</c1>. “<w1>Nobody told us about it</w1>,” "
            "<s2>Marsh</s2> <c2>answered</c2>. “We sent you three letters,” <s3>Holm</s3> <c3>said</c3>.",
            [
                (["Holm"], "The dam is leaking"),
                (["Marsh"], "Nobody told us about it"),
                (["Holm"], "We sent you three letters"),
            ],
        ),
        (
            "“<w1><w2>It leaks</w2></w1>,” <s1>Renn</s1> <c1>said</c1>. “<w1><w2>Nobody listened</w2></w1>,” "
            "<s2>Veleny</s2> <c2>said</c2>.",
            [(["Renn"], "It leaks"), (["Veleny"], "Nobody listened")],
        ),
        (
            "“<w1>Some of them <c2>say</c2> <w2>the dam leaks</w2>. Others heard a noise</w1>,” <s1>Renn</s1> "
            "<c1>said</c1>.",
            [
                (["Renn"], "Some of them say the dam leaks. Others heard a noise"),
                (["Renn", "Some of them"], "the dam leaks"),
            ],
        ),
    ],
)
def test_each_of_several_quotations_goes_to_its_own_speaker(marked: str, said: list[tuple[list[str], str]]) -> None:
    assert chains(marked) == said


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        (
            "Holm shook her head. She added:\n\n“The gates are shut.”\n\nThe council met.",
            [(["She"], "The gates are shut.")],
        ),
        (
            "Holm shook her head. <s1>She</s1> <c1>added</c1>:\n\n“No.\n\n“They will stay shut.”\n\nThe council met.",
            [(["She"], "No. They will stay shut.")],
        ),
        ("In May, Renn wrote on her page:\n“The gates are shut.”", [(["Renn"], "The gates are shut.")]),
        ("Holm did not say:\n\n“We have shut all the gates.”", []),
        ("The list is long:\n\n“We have shut all the gates.”", []),
        ("Renn said this on Monday.\n\n“We have shut all the gates.”", []),
    ],
)
def test_a_colon_at_the_end_of_a_paragraph_announces_the_quotation_in_the_next(
    marked: str, said: list[tuple[list[str], str]]
) -> None:
    assert chains(marked) == said


def test_a_short_sentence_that_runs_on_is_the_same_speaker_s() -> None:
    marked = "“<w1>It always has</w1>,” <s1>she</s1> <c1>said</c1>. “Ask the fishermen.”"
    assert [w for _, w in chains(marked)] == ["It always has Ask the fishermen."]
