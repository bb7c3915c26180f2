"""Who hears is not who speaks, and much is said by nobody who is named."""

from __future__ import annotations

import pytest

from marked import chains


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("<s1>The court</s1> <c1>heard</c1> that <w1>the cook had left</w1>.", None),
        ("<s1>A court in Norwick</s1> <c1>heard</c1> from a neighbour that <w1>the cook had left</w1>.", "a neighbour"),
        ("<w1>The cook had left</w1>, <s1>court</s1> <c1>told</c1>", None),
        ("The guard had been told by a nurse that the cook had left.", "a nurse"),
        ("<s1>The court</s1> <c1>said</c1> <w1>the cook had left</w1>.", "The court"),
        ("<s1>The court</s1> <c1>told</c1> the baker that <w1>the cook had left</w1>.", "The court"),
    ],
)
def test_who_hears_is_not_who_speaks(marked: str, who: str | None) -> None:
    assert [([*v], w.lower().rstrip(".")) for v, w in chains(marked)] == [([who], "the cook had left")]


def test_whoever_else_hears_it_passes_it_on() -> None:
    found = chains("The nurse heard from a patient that the cook had left.")
    assert found == [(["The nurse", "a patient"], "the cook had left")]


@pytest.mark.parametrize(
    "text",
    [
        "It was alleged that the cook had left.",
        "It has been suggested that the cook had left.",
        "It is understood that the cook had left.",
        "It emerged on Monday that the cook had left.",
        "Crowds gathered amid reports that the cook had left.",
        "Claims surfaced that the cook had left.",
        "There are rumours that the cook had left.",
        "<s1>The ministry</s1> <c1>has noted</c1> reports to the effect that <w1>the cook had left</w1>.",
        "<s1>The ministry</s1> is aware of <c1>reports</c1> that <w1>the cook had left</w1>.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert chains(text) == [([None], "the cook had left")]


@pytest.mark.parametrize(
    "text",
    [
        "It should be noted that the cook had left.",
        "It was not alleged that the cook had left.",
        "It was asked whether the cook had left.",
        "After reports came in, the cook had left.",
        "It was decided that the cook would leave.",
    ],
)
def test_where_nothing_is_told_nothing_is_laid_at_a_door(text: str) -> None:
    assert chains(text) == []


def test_of_whom_something_is_said_goes_with_it_and_the_rest_of_the_sentence_does_not() -> None:
    marked = "<w1>The banker, who</w1> <c1>is alleged</c1> <w1>to have hidden the gold, lives in Ostria</w1>."
    assert chains(marked) == [([None], "The banker to have hidden the gold")]
    marked = "<s1>Dahl</s1> <c1>is reported</c1> to have told friends that <w1>he would go</w1>."
    assert chains(marked)[0] == ([None], "Dahl to have told friends that he would go")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The cook had left the inn, it is alleged.", "The cook had left the inn"),
        ("The cook is accused of theft.", "The cook of theft"),
    ],
)
def test_such_words_may_stand_anywhere(text: str, words: str) -> None:
    ((who, found),) = chains(text)
    assert (who, found.rstrip(".")) == ([None], words)


def test_a_claim_that_nobody_comments_on_is_nobody_s() -> None:
    assert chains("The spokesman declined to comment on claims that the cook had left.") == []
    assert chains("The spokesman did not answer calls seeking comment on claims that the cook had left.") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("As the mayor put it, the town has run out of sand.", "the mayor"),
        ("As Minister Moll made known yesterday, the town has run out of sand.", "Minister Moll"),
        ("The town has run out of sand, as the report makes plain.", "the report"),
        ("By the ministry's own account, the town has run out of sand.", "the ministry"),
        ("In the view of the auditors, the town has run out of sand.", "the auditors"),
    ],
)
def test_whose_words_the_sentence_is_told_in(text: str, who: str) -> None:
    assert [([*v], w.lower().rstrip(".")) for v, w in chains(text)] == [([who], "the town has run out of sand")]


@pytest.mark.parametrize("text", ["As the mayor wrote a letter, the town slept.", "As it relates to sand, it is out."])
def test_what_happens_meanwhile_is_no_voice(text: str) -> None:
    assert chains(text) == []
