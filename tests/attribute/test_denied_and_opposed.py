"""What somebody calls false, and what is the opposite of what somebody said."""

from __future__ import annotations

import pytest

from marked import attributed, chains, graded, unmarked, voices
from reportedly.model import Polarity, Status, words_of


@pytest.mark.parametrize(
    "marked",
    [
        "<w1>The claim that the dam leaks is false</w1>, <s1>the council</s1> <c1>said</c1>.",
        "<w1>It is not true that the dam leaks</w1>, <s1>the council</s1> <c1>said</c1>.",
        "<s1>the council</s1> <c1>said</c1> <w1>the mayor's claim that the dam leaks is simply untrue</w1>.",
        "<s1>the council</s1> <c1>said</c1> <w1>reports that the dam leaks weren't true</w1>.",
        "<s1>the council</s1> <c1>said</c1> reports that <w1>the dam leaks were baseless</w1>.",
        "<w1>There is no truth in the rumour that the dam leaks</w1>, <s1>the council</s1> <c1>said</c1>.",
        "<w1>It is not the case that the dam leaks</w1>, <s1>the council</s1> <c1>said</c1>.",
        "On Monday <s1>the council</s1> <c1>called</c1> the report that <w1>the dam leaks 'a lie</w1>'.",
        "On Monday <s1>the council</s1> <c1>branded</c1> claims that <w1>the dam leaks 'absurd</w1>'.",
        "On Monday <s1>the council</s1> <c1>described</c1> as nonsense a report that <w1>the dam leaks</w1>.",
    ],
)
def test_who_calls_it_false_denies_it(marked: str) -> None:
    (found,) = (a for a in graded(marked) if a.chain)
    assert (voices(found), words_of(found.content, unmarked(marked)[0])) == (["the council"], "the dam leaks")
    assert (found.certainty.status, found.certainty.polarity) == (Status.DENIED, Polarity.NEGATIVE)


@pytest.mark.parametrize(
    "marked",
    [
        "<s1>The council</s1> <c1>described</c1> reports that <w1>the dam leaks as pure invention</w1>.",
        "<s1>The council</s1> <c1>dismissed</c1> claims that <w1>the dam leaks as nonsense</w1>.",
        "<s1>The council</s1> <c1>portrayed</c1> the story that <w1>the dam leaks as unfounded</w1>.",
    ],
)
def test_what_somebody_describes_as_an_invention_is_denied(marked: str) -> None:
    found = next(a for a in graded(marked) if a.chain)
    assert words_of(found.content, unmarked(marked)[0]) == "the dam leaks"
    assert (found.certainty.status, found.certainty.polarity) == (Status.DENIED, Polarity.NEGATIVE)


@pytest.mark.parametrize("tail", ["although the council says otherwise", "though the council said the opposite"])
def test_who_says_otherwise_denies_it(tail: str) -> None:
    (found,) = (a for a in graded(f"The dam leaked in the night, {tail}.") if a.chain)
    assert voices(found) == ["the council"]
    assert (found.certainty.status, found.certainty.polarity) == (Status.DENIED, Polarity.NEGATIVE)


def test_what_others_say_is_not_said_by_who_says_otherwise() -> None:
    marked = (
        "<w2><w1>The dam</w1> <c1>is reported</c1> <w1>to leak</w1></w2>, although <s2>the council</s2> "
        "<c2>says</c2> otherwise."
    )
    assert chains(marked) == [([None], "The dam to leak")]


@pytest.mark.parametrize(
    "marked",
    [
        "<s1>The council</s1> <c1>said</c1> <w1>the report was false</w1>.",
        "<s1>The council</s1> <c1>said</c1> <w1>the dam serves as a bridge</w1>.",
        "<s1>The council</s1> <c1>said</c1> <w1>it is true that the dam leaks</w1>.",
        "<s1>The council</s1> <c1>said</c1> <w1>the wall that the mayor built is false</w1>.",
        "“<w1>The claim that the dam leaks is false</w1>,” <s1>the council</s1> <c1>said</c1>.",
        "<s1>the council</s1> <c1>heard reports</c1> that <w1>the stories about it were false</w1>.",
    ],
)
def test_what_is_no_claim_or_is_quoted_stays_as_it_is(marked: str) -> None:
    (found,) = (a for a in graded(marked) if a.chain)
    assert found.certainty.status is Status.ASSERTED


def test_the_opposite_of_what_somebody_said_is_the_author_s() -> None:
    marked = "Contrary to what <s1>the minister</s1> <c1>said</c1>, <w1>the old dam is leaking</w1>."
    text, found = attributed(marked)
    assert [(voices(a), words_of(a.content, text)) for a in found.attributions] == [([], text)]


@pytest.mark.parametrize(
    "marked",
    [
        "Contrary to what <s1>the minister</s1> <c1>said</c1>, <w1><w2>the old dam is leaking</w2></w1>, <s2>Holm</s2> "
        "<c2>told</c2> the council.",
        "<w2>The old dam is leaking, contrary to what <s1>the minister</s1> <c1>said</c1></w2>, <s2>Holm</s2> "
        "<c2>told</c2> the council.",
    ],
)
def test_or_the_outer_speaker_s(marked: str) -> None:
    ((who, words),) = chains(marked)
    assert (who, words.lower()) == (["Holm"], "the old dam is leaking")


def test_the_words_of_who_is_contradicted_stay_theirs() -> None:
    marked = "Contrary to <s1>the mayor</s1>'s <c1>claim</c1> that <w1>the dam is safe</w1>, nobody was there."
    assert chains(marked) == [(["the mayor"], "the dam is safe")]
