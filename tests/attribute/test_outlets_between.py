"""Outlets that stand between the reader and who speaks: whom somebody told, who has seen a paper, who quotes."""

from __future__ import annotations

import pytest

from marked import chains
from reportedly import lexicon
from reportedly.attribute.outlets import names_outlet


@pytest.mark.parametrize(
    ("marked", "voices"),
    [
        (
            "<s1>A source</s1> close to the talks <c1>revealed</c1> to the Shore Gazette that <w1>it is over</w1>.",
            ["the Shore Gazette", "A source"],
        ),
        ("<s1>Lund</s1> <c1>confirmed</c1> to the Shore News that <w1>it is over</w1>.", ["the Shore News", "Lund"]),
        ("“<w1>It is over</w1>,” <s1>she</s1> <c1>told</c1> the weekly Landbote.", ["the weekly Landbote", "she"]),
        ("<w1>It is over</w1>, <s1>Lund</s1> <c1>told</c1> the broadcaster NRK.", ["the broadcaster NRK", "Lund"]),
        ("Speaking to Radio Kestrel, <s1>Lund</s1> <c1>said</c1> <w1>it is over</w1>.", ["Radio Kestrel", "Lund"]),
        ("Writing in the Shore News, <s1>Lund</s1> <c1>argues</c1> <w1>it is over</w1>.", ["the Shore News", "Lund"]),
        ("<s1>Lund</s1> <c1>said</c1> on Sky News that <w1>it is over</w1>.", ["Sky News", "Lund"]),
        (
            "<c1>According to</c1> <s1>emails seen by the Shore News</s1>, <w1>it is over</w1>.",
            ["the Shore News", "emails"],
        ),
        (
            "Papers seen by <s1>the Shore News</s1> <c1>show</c1> that <w1>it is over</w1>.",
            ["the Shore News", "Papers"],
        ),
        (
            "<s1>The Courier</s1> has seen a letter which <c1>states</c1> that <w1>it is over</w1>.",
            ["The Courier", "a letter"],
        ),
        ("In a letter seen by the Post, <s1>Lund</s1> <c1>wrote</c1> that <w1>it is over</w1>.", ["the Post", "Lund"]),
        ("Lund was quoted by the state news agency as saying that it is over.", ["the state news agency", "Lund"]),
        ("Lund is quoted in the Shore News as saying that it is over.", ["the Shore News", "Lund"]),
        (
            "“<w1>It is over</w1>,” <w1>Lund</w1> <c1>was quoted as saying by</c1> <s1>the Shore News</s1>.",
            ["the Shore News", "Lund"],
        ),
        (
            "<c1>According to</c1> <s1>Lanta News</s1>, which <c2>cited</c2> <s2>two men</s2>, "
            "<w1><w2>it is over</w2></w1>.",
            ["Lanta News", "two men"],
        ),
    ],
)
def test_the_outlet_stands_nearer_to_the_reader(marked: str, voices: list[str]) -> None:
    found, words = chains(marked)[-1]
    assert [v.removesuffix(" which") for v in found if v] == voices
    assert words.lower() == "it is over"


@pytest.mark.parametrize(
    "marked",
    [
        "<s1>Lund</s1> <c1>said</c1> in a Shore News essay that <w1>it is over</w1>.",
        "<s1>Lund</s1> <c1>wrote</c1> to the Harbour Safety Agency that <w1>it is over</w1>.",
        "<s1>Papers</s1> seen by the police <c1>show</c1> that <w1>it is over</w1>.",
        "<s1>Lund</s1> <c1>told</c1> the driver Olsen that <w1>it is over</w1>.",
    ],
)
def test_others_carry_nothing(marked: str) -> None:
    ((found, _),) = chains(marked)
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("the Gazette", True),
        ("The Observer", True),
        ("Gazette", False),
        ("the daily Landbote", True),
        ("the news agency Lanta", True),
        ("Radio Kestrel", True),
        ("the Norwick Herald", True),
        ("the Aviation Safety Agency", False),
        ("the UN agency Lanta", False),
        ("the reporter Anna Dahl", False),
        ("the radio", False),
    ],
)
def test_an_outlet_is_told_by_its_name(text: str, is_one: bool) -> None:  # noqa: FBT001 - the expected answer
    assert names_outlet(text, lexicon.load("en")) is is_one
