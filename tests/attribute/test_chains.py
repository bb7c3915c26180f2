from __future__ import annotations

import pytest

from marked import chains


def test_one_voice() -> None:
    assert chains("<s1>The harbour master</s1> <c1>said</c1> <w1>the ferry would sail</w1>.") == [
        (["The harbour master"], "the ferry would sail")
    ]


def test_a_statement_by_an_official_reported_by_the_press_runs_from_the_press_to_the_official() -> None:
    marked = (
        "<c1>According to an unconfirmed statement by</c1> <s1>a senior army officer</s1>, <c2>reported by</c2> "
        "<s2>the coastal press</s2>, <w1><w2>the general was in the capital on Monday</w2></w1>."
    )
    assert chains(marked) == [
        (["the coastal press", "a senior army officer"], "the general was in the capital on Monday")
    ]


@pytest.mark.parametrize(
    ("marked", "voices"),
    [
        (
            "<w1><w2>The dam will hold until spring</w2></w1>, <s1>Reuters</s1> <c1>reported</c1>, <c2>citing</c2> "
            "<s2>two engineers</s2>.",
            ["Reuters", "two engineers"],
        ),
        (
            "<s1>The newspaper</s1> <c1>quoted</c1> <s2>an anonymous official</s2> <c2>as saying</c2> "
            "<w1><w2>the dam would hold</w2></w1>.",
            ["The newspaper", "an anonymous official"],
        ),
        (
            "<s1>A miner</s1>, <c2>as quoted by</c2> <s2>the Associated Press</s2>, <c1>said</c1> "
            "<w1><w2>the shaft had flooded</w2></w1>.",
            ["the Associated Press", "A miner"],
        ),
        ("<s1>A farmer</s1> <c1>told</c1> the BBC <w1>the river had risen</w1>.", ["the BBC", "A farmer"]),
        (
            "In an interview with Sky News, <s1>the mayor</s1> <c1>said</c1> <w1>the bridge was safe</w1>.",
            ["Sky News", "the mayor"],
        ),
        ("<s1>The mayor</s1> <c1>told</c1> reporters <w1>the bridge was safe</w1>.", ["The mayor"]),
    ],
)
def test_two_voices_behind_the_same_words(marked: str, voices: list[str]) -> None:
    ((found, _),) = chains(marked)
    assert found == voices


def test_speech_inside_speech_gives_a_statement_for_each() -> None:
    marked = (
        "<s1>The envoy</s1> <c1>said</c1> <w1><s2>the rebels</s2> had <c2>promised</c2> "
        "<w2>to leave the town</w2></w1>."
    )
    assert chains(marked) == [
        (["The envoy"], "the rebels had promised to leave the town"),
        (["The envoy", "the rebels"], "to leave the town"),
    ]


def test_two_cues_of_one_voice_are_one_hop() -> None:
    marked = (
        "Unconfirmed <c1>reports by</c1> <s1><s2>the Northern Star network</s2></s1> <c2>suggest</c2> "
        "<w1><w2>some 2,000 soldiers are to be sent</w2></w1>."
    )
    assert chains(marked) == [(["the Northern Star network"], "some 2,000 soldiers are to be sent")]


def test_reportedly_is_a_hop_without_a_source() -> None:
    assert chains("The two ships <c1>reportedly</c1> left the port on Friday.") == [
        ([None], "The two ships left the port on Friday.")
    ]


@pytest.mark.parametrize(
    ("marked", "voices", "words"),
    [
        ("<s1>A sailor</s1> <c1>is reported</c1> <w1>to have drowned</w1>.", [None], "A sailor to have drowned"),
        ("The ferry is expected to sail at noon.", [None], "The ferry to sail at noon"),
        ("The mayor told residents to leave the town.", ["The mayor"], "residents to leave the town"),
        ("The mayor denies selling the clock.", ["The mayor"], "selling the clock"),
        ("Police: bridge is safe", ["Police"], "bridge is safe"),
        ("<c1>According to</c1> <s1>the mayor</s1>, <w1>the clock stopped</w1>.", ["the mayor"], "the clock stopped"),
        ("The judge who <c1>said</c1> <w1>the clock stopped</w1> left.", ["The judge who"], "the clock stopped"),
        (
            "<s1>Police</s1> withdrew an earlier <c1>statement</c1> that <w1>a tanker had sunk</w1>.",
            ["Police"],
            "a tanker had sunk",
        ),
        (
            "<w1>The presence of troops was</w1>, <c1>according to</c1> <s1>the Herald</s1>, a paper, on the agenda.",
            ["the Herald"],
            "The presence of troops was on the agenda.",
        ),
    ],
)
def test_what_grammar_adds_to_or_mends_in_the_tags(marked: str, voices: list[str | None], words: str) -> None:
    assert (voices, words) in chains(marked)


def test_according_to_covers_what_another_voice_says() -> None:
    marked = (
        "<c1>According to</c1> <s1>the Herald</s1>, "
        "<s2>the mayor</s2> <c2>said</c2> <w1><w2>the clock stopped</w2></w1>."
    )
    assert chains(marked) == [
        (["the Herald"], "the mayor said the clock stopped"),
        (["the Herald", "the mayor"], "the clock stopped"),
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "The paper <c1>quoted</c1> <s1>an official</s1> as saying <w1>the dam would hold</w1>.",
        "<s1>The paper</s1> <c1>quoted</c1> an official as saying <w1>the dam would hold</w1>.",
        "The paper quoted <s1>an official</s1> as <c1>saying</c1> <w1>the dam would hold</w1>.",
    ],
)
def test_who_quotes_stands_before_who_is_quoted_whichever_the_tag_caught(marked: str) -> None:
    assert [v for v, _ in chains(marked)] == [["The paper", "an official"]]


def test_somebody_who_was_quoted_was_quoted_by_nobody_named() -> None:
    marked = "<s1>An official</s1> was quoted as <c1>saying</c1> <w1>the dam would hold</w1>."
    assert [v for v, _ in chains(marked)] == [[None, "An official"]]
