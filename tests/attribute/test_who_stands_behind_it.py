"""Chains that a tag alone gets wrong."""

from __future__ import annotations

import pytest

from marked import attributed, chains, graded
from reportedly.model import Polarity, SourceKind, Status, words_of


@pytest.mark.parametrize(
    ("marked", "voices"),
    [
        (
            "Reuters, citing <s1>two aides</s1>, <c1>reported</c1> that <w1>the talks failed</w1>.",
            ["Reuters", "two aides"],
        ),
        ("<w1>The talks failed</w1>, <s1>AFP</s1> <c1>reported</c1>, quoting a guard.", ["AFP", "a guard"]),
        (
            "<s1>General Petrov</s1> was quoted by the Interfax agency as <c1>saying</c1> <w1>the talks failed</w1>.",
            ["the Interfax agency", "General Petrov"],
        ),
        (
            "<s1>Lavrov</s1> <c1>said</c1>, <c2>according to</c2> <s2>Interfax</s2>, <w1><w2>talks failed</w2></w1>.",
            ["Interfax", "Lavrov"],
        ),
        (
            "<s1>Police</s1> interviewed the driver, who <c1>said</c1> that <w1>the brakes had failed</w1>.",
            ["the driver who"],
        ),
        (
            "“<w1>Nobody saw it</w1>,” <s1>Council</s1> Press Director Ilse Brandt <c1>told</c1> reporters.",
            ["Council Press Director Ilse Brandt"],
        ),
        ("<s1>The banker</s1> <c1>allegedly</c1> <w1>stole four million</w1>.", [None]),
        ("<s1>The crew</s1> had been <c1>warned</c1> by the port that <w1>the buoy was gone</w1>.", ["the port"]),
        ("<w1>The lamp was dark</w1>, <s1>the inquiry</s1> was <c1>told</c1>.", [None]),
        ("<s1>There</s1> are <c1>rumours</c1> that <w1>the king fell ill</w1>.", [None]),
        ("<s1>Rumour</s1> <c1>has it</c1> that <w1>the king fell ill</w1>.", [None]),
    ],
)  # fmt: skip
def test_the_chain_is_what_the_grammar_says(marked: str, voices: list[str | None]) -> None:
    assert voices in [found for found, _ in chains(marked)]


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("The keeper <c1>reportedly</c1> offered <w1>his resignation</w1>.", "The keeper offered his resignation"),
        (
            "The mayor himself and <w1>his cousin</w1> are also <c1>reportedly</c1> <w1>in that room</w1>.",
            "The mayor himself and his cousin are also in that room",
        ),
        ("<s1>Residents</s1> were <c1>told</c1> <w1>to leave</w1> the town.", "Residents to leave"),
        ("<s1>The crew</s1> was <c1>told</c1> that <w1>the buoy was gone</w1>.", "the buoy was gone"),
    ],
)
def test_the_content_is_what_the_grammar_says(marked: str, content: str) -> None:
    assert [None, content] in [[*voices, words.rstrip(".")] for voices, words in chains(marked)]


def test_the_day_of_the_telling_is_not_what_was_told() -> None:
    marked = "The lake should be drained, <s1>a report</s1> <c1>recommended</c1> <w1>last year</w1>."
    assert "last year" not in [words for _, words in chains(marked)]


def test_two_who_speak_side_by_side_are_not_inside_one_another() -> None:
    marked = (
        "<s1>The airline</s1> <c1>denied</c1> that <w1>the pilot was drunk and <c2>said</c2> "
        "<w2>he had rested</w2></w1>."
    )
    denied, said = (a for a in graded(marked) if a.chain)
    assert (denied.certainty.polarity, said.certainty.polarity) == (Polarity.NEGATIVE, Polarity.POSITIVE)


def test_what_an_outer_voice_denies_the_inner_voice_does_not() -> None:
    marked = (
        "<s1>The minister</s1> <c1>denied</c1> <w1>that <s2>the envoy</s2> had <c2>said</c2> "
        "<w2>the talks failed</w2></w1>."
    )
    outer, inner = (a for a in graded(marked) if a.chain)
    assert outer.certainty.status is Status.DENIED
    assert (inner.certainty.status, inner.certainty.polarity) == (Status.ASSERTED, Polarity.POSITIVE)


def test_an_allegation_taints_what_is_told_inside_it() -> None:
    marked = "<c1>Allegedly</c1> <w1><s2>the envoy</s2> <c2>said</c2> <w2>the talks failed</w2></w1>."
    assert [a.certainty.status for a in graded(marked) if len(a.chain) > 1] == [Status.ALLEGED]


def test_the_clause_of_a_noun_ends_before_the_main_verb() -> None:
    marked = "The <c1>claim</c1> that <w1>the money was missing surprised the board</w1>."
    assert ("the money was missing") in [words for _, words in chains(marked)]


def test_a_quotation_without_a_speaker_is_not_the_author_s() -> None:
    text, found = attributed("“We will attack at dawn.”")
    assert found.attributions == ()
    assert [(n.span.of(text), n.why) for n in found.not_asserted] == [
        ("We will attack at dawn.", "quoted, and no speaker found")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was not immediately clear whether the dam would hold.",
        "The ministry has yet to confirm that the dam burst.",
        "The minister left without confirming that the dam had burst.",
        "The mayor did not claim that the dam was unsafe.",
        "The minister stopped short of saying that the dam would burst.",
    ],
)
def test_nothing_is_left_over_of_a_sentence_that_only_refuses(text: str) -> None:
    _, found = attributed(text)
    assert [words_of(a.content, text) for a in found.attributions if "dam" in words_of(a.content, text)] == []
    assert found.not_asserted


@pytest.mark.parametrize(
    "text",
    [
        "Shares of the bank declined 5 percent on Monday.",
        "The mayor went on television to confirm that twelve people had died.",
        "Police said they know who killed the man.",
    ],
)
def test_what_is_said_is_not_taken_for_a_refusal(text: str) -> None:
    _, found = attributed(text)
    assert found.not_asserted == ()
    assert found.attributions


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The pilot must have been asleep.", Status.ASSERTED),
        ("The accident would not have happened.", Status.ASSERTED),
        ("The man appeared in court on May 3.", Status.ASSERTED),
        ("The gun could not be found.", Status.ASSERTED),
        ("The evidence was crucial.", Status.ASSERTED),
    ],
)
def test_words_that_look_like_marks_and_are_none(sentence: str, status: Status) -> None:
    (found,) = graded(f"<s1>She</s1> <c1>said</c1> <w1>{sentence[:-1]}</w1>.")
    assert found.certainty.status is status
    assert found.certainty.commitment in {"certain", "probable"}


def test_who_denies_rumours_is_certain() -> None:
    (found,) = (
        a for a in graded("<s1>The ministry</s1> <c1>denied rumours</c1> that <w1>the dam burst</w1>.") if a.chain
    )
    assert (found.certainty.status, found.certainty.commitment) == (Status.DENIED, "certain")


def test_speech_that_has_not_happened_is_no_certain_speech() -> None:
    (found,) = (a for a in graded("<s1>The mayor</s1> may <c1>announce</c1> <w1>a strike</w1>.") if a.chain)
    assert found.certainty.commitment == "possible"


def test_an_outlet_with_a_description_is_an_outlet() -> None:
    _, found = attributed(
        "The presence of troops was, <c1>according to</c1> <s1>Debka</s1>, <w1>the news site, known</w1>."
    )
    source = next(a.chain[0].source for a in found.attributions if a.chain)
    assert source is not None
    assert source.kind is SourceKind.OUTLET


def test_a_source_two_sentences_behind_its_cue_is_none() -> None:
    marked = "<w1>The old dam near Valdora</w1>, <c1>adding</c1> much. It rained for a week. <s1>Ilse Brandt</s1> left."
    assert chains(marked) == []
