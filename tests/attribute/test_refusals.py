from __future__ import annotations

import pytest

from marked import attributed, chains


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("The ministry declined to say whether troops would be sent.", "whether troops would be sent"),
        ("A spokesman would not comment on the report.", "the report"),
        ("The general refused to confirm or deny that the base was hit.", "that the base was hit"),
        ("The general would not confirm or deny that the base was hit.", "that the base was hit"),
        ("It is unclear who fired first.", "who fired first"),
        ("Police have not confirmed the cause of death.", "the cause of death"),
        ("The army could not confirm that the town had fallen.", "that the town had fallen"),
        ("The general neither confirmed nor denied that the base was hit.", "that the base was hit"),
        ("Reporters asked whether the talks had failed.", "whether the talks had failed"),
        ("It is too early to say what caused the fire.", "what caused the fire"),
        ("Will the ferry sail on Monday?", "Will the ferry sail on Monday?"),
    ],
)
def test_what_nobody_says_is_kept_as_not_asserted(text: str, unsaid: str) -> None:
    plain, found = attributed(text)
    assert unsaid in [n.span.of(plain) for n in found.not_asserted]


def test_a_tag_on_refused_words_makes_no_statement() -> None:
    marked = "<s1>The ministry</s1> <c1>declined to say</c1> <w1>whether troops would be sent</w1>."
    assert chains(marked) == []


@pytest.mark.parametrize(
    "text",
    [
        "Police would neither confirm nor deny that a sample was taken.",
        "The company neither confirmed nor denied that talks were under way.",
        "The minister would neither confirm nor deny the report.",
    ],
)
def test_what_is_neither_confirmed_nor_denied_leaves_no_words_to_the_author(text: str) -> None:
    assert chains(text) == []
    _, found = attributed(text)
    assert [n.why for n in found.not_asserted] == ["neither confirmed nor denied"]


def test_a_refusal_names_who_refused() -> None:
    _, found = attributed("A spokesman for the port declined to say when the crane would be mended.")
    (value,) = found.not_asserted
    assert value.source is not None
    assert value.source.text == "A spokesman for the port"
    assert value.why == "declined to say"


def test_an_answer_is_not_a_refusal() -> None:
    _, found = attributed("The ministry said when the troops would be sent.")
    assert found.not_asserted == ()


def test_a_wish_not_to_be_named_is_no_statement() -> None:
    marked = (
        "<s1>A dealer who</s1> <c1>asked</c1> <w1>not to be named</w1> said the clock was old. "
        "He was not authorised to discuss purchases."
    )
    assert [words for _, words in chains(marked)] == ["the clock was old"]
    plain, found = attributed(marked)
    assert [(n.why, n.span.of(plain)) for n in found.not_asserted] == [
        ("asked not to be named", "asked not to be named")
    ]


def test_who_offers_no_comment_says_nothing_of_it() -> None:
    marked = "<s1>The embassy</s1> <c1>offered</c1> <w1>no comment on</w1> reports that <w1>its driver was a spy</w1>."
    assert chains(marked) == []
    assert chains("<s1>The general</s1> refused to confirm or <c1>deny</c1> that <w1>the base was hit</w1>.") == []
